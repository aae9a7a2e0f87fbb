"""Everything that is said of one release."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from onrecord.model.accusation import Accusation, AccusationParty
from onrecord.model.actor import Actor, ActorName, Appearance, Mention
from onrecord.model.base import Row
from onrecord.model.call import CallParty, CallToAction
from onrecord.model.evidence import Evidence, Finding
from onrecord.model.figure import Figure
from onrecord.model.quote import Quote
from onrecord.model.release import Document, Release


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that is said of one release, every fact tied to its words.

    `document` has its body span; `actors` are those that the record brings along because no
    registry knows them, as an extractor's draft does.
    """

    document: Document
    release: Release
    appearances: tuple[Appearance, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    calls: tuple[CallToAction, ...] = ()
    parties: tuple[CallParty, ...] = ()
    accusations: tuple[Accusation, ...] = ()
    accusation_parties: tuple[AccusationParty, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: Sequence[Evidence] = ()
    actors: tuple[Actor, ...] = ()
    actor_names: tuple[ActorName, ...] = ()

    def layers(self) -> tuple[Sequence[Row], ...]:
        """The rows of the record, those of one table after those of another."""
        return (
            (self.document,),
            (self.release,),
            self.appearances,
            self.mentions,
            self.quotes,
            self.figures,
            self.calls,
            self.parties,
            self.accusations,
            self.accusation_parties,
            self.findings,
            self.evidence,
        )

    def rows(self) -> tuple[Row, ...]:
        """Every row of the record, table by table."""
        return tuple(chain.from_iterable(self.layers()))
