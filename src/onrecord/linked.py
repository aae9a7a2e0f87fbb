"""Rows that know their dataset: actors, parties, releases and evidence in place of ids.

Each is the model's row with the same fields, and a few properties more.
"""

from collections.abc import Mapping
from typing import Protocol, Self, TypeVar

from pydantic import PrivateAttr

from onrecord.errors import Withheld
from onrecord.model import (
    Accusation,
    Actor,
    Appearance,
    CallToAction,
    Document,
    Evidence,
    Figure,
    Finding,
    Mention,
    Quote,
    Release,
    Row,
)
from onrecord.withheld import WITHHELD

__all__ = [
    "Linked",
    "LinkedAccusation",
    "LinkedAppearance",
    "LinkedCall",
    "LinkedFigure",
    "LinkedMention",
    "LinkedQuote",
    "LinkedRelease",
    "Lookup",
]

F = TypeVar("F", bound="Linked")


class Lookup(Protocol):
    """What a row asks its dataset for."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """Every actor by its id."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its id."""

    @property
    def evidence(self) -> Mapping[tuple[str, str, str], Evidence]:
        """Every piece of evidence by table, row and column."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding."""

    def release(self, release_id: str) -> "LinkedRelease":
        """The release of that id."""

    def why_empty(self, table: str, key: str, name: str) -> str | None:
        """Why a cell is empty; None where it has a value."""

    def facts_of(self, release_id: str, kind: type[F]) -> tuple[F, ...]:
        """The facts of one kind in a release."""

    def parties_of(self, fact_id: str, role: str) -> tuple[Actor, ...]:
        """The parties of a call in one role, in the order in which they were coded."""


class Linked(Row):
    """A row that knows its dataset."""

    _data: Lookup = PrivateAttr()

    @classmethod
    def of(cls, row: Row, data: Lookup) -> Self:
        """`row`, linked to `data`."""
        linked: Self = cls.model_construct(**dict(row))  # type: ignore[assignment]  # the plugin loses Self
        linked._data = data
        return linked

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self.TABLE == other.TABLE and dict(self) == dict(other)

    def __hash__(self) -> int:
        return hash((self.TABLE.name, self.primary_key))

    def evidence(self, field: str = "") -> Evidence | None:
        """The evidence of one column of this row; without a column, of the fact as a whole. None
        where the cell is empty or says nothing about the release.
        """
        return self._data.evidence.get((self.TABLE.name, self.primary_key, field))

    def why_empty(self, field: str) -> str | None:
        """Why the column `field` of this row is empty: `not_stated`, `not_applicable` or
        `not_coded`; None where it has a value.
        """
        return self._data.why_empty(self.TABLE.name, self.primary_key, field)

    def _actor(self, actor_id: str | None) -> Actor | None:
        return self._data.actors[actor_id] if actor_id else None


class LinkedFact(Linked):
    """A fact that knows its release."""

    @property
    def release(self) -> "LinkedRelease":
        """The release that says it."""
        release_id: str = getattr(self, "release_id")  # noqa: B009  # every fact has the column
        return self._data.release(release_id)


class LinkedAppearance(Appearance, LinkedFact):
    """An appearance with its actor."""

    @property
    def actor(self) -> Actor:
        """Who appears."""
        return self._data.actors[self.actor_id]


class LinkedMention(Mention, LinkedFact):
    """A mention with its actor."""

    @property
    def actor(self) -> Actor:
        """Who is named."""
        return self._data.actors[self.actor_id]


class LinkedQuote(Quote, LinkedFact):
    """A quote with its speaker."""

    @property
    def speaker(self) -> Actor | None:
        """Who speaks."""
        return self._actor(self.speaker_id)


class LinkedFigure(Figure, LinkedFact):
    """A figure with its actors."""

    @property
    def said_by(self) -> Actor | None:
        """To whom the release attributes it."""
        return self._actor(self.said_by_id)

    @property
    def payer(self) -> Actor | None:
        """Who pays."""
        return self._actor(self.payer_id)

    @property
    def payee(self) -> Actor | None:
        """Who is paid."""
        return self._actor(self.payee_id)

    @property
    def about(self) -> Actor | None:
        """Whom it is about."""
        return self._actor(self.about_id)


class LinkedCall(CallToAction, LinkedFact):
    """A call with its parties."""

    def _parties(self, role: str) -> tuple[Actor, ...]:
        return self._data.parties_of(self.call_id, role)

    @property
    def callers(self) -> tuple[Actor, ...]:
        """Who makes the call."""
        return self._parties("caller")

    @property
    def addressees(self) -> tuple[Actor, ...]:
        """Who is asked; empty where the release names nobody."""
        return self._parties("addressee")

    @property
    def intermediaries(self) -> tuple[Actor, ...]:
        """Through whom."""
        return self._parties("intermediary")

    @property
    def requested_actors(self) -> tuple[Actor, ...]:
        """Whose act is finally wanted."""
        return self._parties("requested_actor")

    @property
    def targets(self) -> tuple[Actor, ...]:
        """Against or regarding whom."""
        return self._parties("target")

    @property
    def beneficiaries(self) -> tuple[Actor, ...]:
        """Who is to gain."""
        return self._parties("beneficiary")


class LinkedAccusation(Accusation, LinkedFact):
    """An accusation with its parties."""

    def _parties(self, role: str) -> tuple[Actor, ...]:
        return self._data.parties_of(self.accusation_id, role)

    @property
    def accusers(self) -> tuple[Actor, ...]:
        """Who says it."""
        return self._parties("accuser")

    @property
    def accused(self) -> tuple[Actor, ...]:
        """Who is said to have done it."""
        return self._parties("accused")

    @property
    def victims(self) -> tuple[Actor, ...]:
        """Who is said to have suffered it; see `victim_words` for those without a name."""
        return self._parties("victim")


class LinkedRelease(Release, Linked):
    """A release with its text and its facts."""

    @property
    def publisher(self) -> Actor | None:
        """Who issues it."""
        return self._actor(self.publisher_id)

    @property
    def host(self) -> Actor | None:
        """Who republishes it."""
        return self._actor(self.host_id)

    @property
    def document(self) -> Document:
        """The document that it was read from."""
        return self._data.documents[self.document_id]

    @property
    def text(self) -> str:
        """The whole text; the offsets of all facts count its code points.

        Raises:
            Withheld: the package does not hold the texts.
        """
        if self.document.text == WITHHELD:
            raise Withheld(
                f"the text of {self.release_id} is not in this package; whoever has the documents "
                "restores it: onrecord attach PACKAGE FOLDER"
            )
        return self.document.text

    @property
    def appearances(self) -> tuple[LinkedAppearance, ...]:
        """Who appears in it, in which role."""
        return self._data.facts_of(self.release_id, LinkedAppearance)

    @property
    def mentions(self) -> tuple[LinkedMention, ...]:
        """Every place at which it names an actor."""
        return self._data.facts_of(self.release_id, LinkedMention)

    @property
    def quotes(self) -> tuple[LinkedQuote, ...]:
        """Its quotes, a part a row."""
        return self._data.facts_of(self.release_id, LinkedQuote)

    @property
    def figures(self) -> tuple[LinkedFigure, ...]:
        """Its figures."""
        return self._data.facts_of(self.release_id, LinkedFigure)

    @property
    def calls(self) -> tuple[LinkedCall, ...]:
        """Its calls to action."""
        return self._data.facts_of(self.release_id, LinkedCall)

    @property
    def accusations(self) -> tuple[LinkedAccusation, ...]:
        """What it says that somebody has done."""
        return self._data.facts_of(self.release_id, LinkedAccusation)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Defects and conflicts of its text."""
        found = self._data.findings
        return tuple(finding for finding in found if finding.release_id == self.release_id)
