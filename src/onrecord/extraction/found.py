"""What the rooms of extraction hand to each other: things found, each with its place in the text.

Places count Unicode code points into the document's text, from 0, half open.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from onrecord.model import Actor, ActorName

__all__ = [
    "Cast",
    "FoundAccusation",
    "FoundCall",
    "FoundFigure",
    "FoundQuote",
    "Knowledge",
    "Metadata",
    "Named",
    "Party",
    "Place",
]


class Place(NamedTuple):
    """A half-open interval of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` at this place."""
        return text[self.start : self.end]

    def holds(self, other: "Place") -> bool:
        """Whether `other` lies inside this place."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a collection knows and an extractor may use: its registry of actors with their names,
    and the lines that repeat across one publisher's documents. It may be empty.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    names: Sequence[ActorName] = ()
    boilerplate: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The release as a whole. A place is None where the text does not print the thing."""

    body: Place
    title: Place | None = None
    publisher: str | None = None
    publisher_place: Place | None = None
    publisher_type: str = "unknown"
    host: str | None = None
    host_place: Place | None = None
    published: str | None = None
    published_place: Place | None = None
    dateline: Place | None = None
    dateline_country: str | None = None
    kind: str = "press_release"
    kind_place: Place | None = None
    language: str | None = None
    url: Place | None = None
    cite_as: Place | None = None


class Named(NamedTuple):
    """A place at which an actor is named; `kind` is a term of mention_kind."""

    actor_id: str
    kind: str
    place: Place


@dataclass(frozen=True)
class Cast:
    """The actors of one text: who they are, where they are named, and their offices as printed.

    `mentions` are sorted by place.
    """

    text: str
    actors: Mapping[str, Actor] = field(default_factory=dict)
    names: Sequence[ActorName] = ()
    mentions: Sequence[Named] = ()
    offices: Mapping[str, Place] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> list[int]:
        return [named.place.start for named in self.mentions]

    def inside(self, place: Place) -> list[Named]:
        """The mentions inside `place`, in order."""
        first = bisect_left(self._starts, place.start)
        last = bisect_left(self._starts, place.end)
        return [named for named in self.mentions[first:last] if named.place.end <= place.end]

    def id_of(self, name: str | None) -> str | None:
        """The id of the actor that goes by `name`, or None."""
        return self._ids.get(name) if name else None

    @cached_property
    def _ids(self) -> dict[str, str]:
        ids = {row.name: row.actor_id for row in self.names}
        return ids | {actor.name: actor_id for actor_id, actor in self.actors.items()}

    def actor(self, named: Named) -> Actor:
        """The actor that is named."""
        return self.actors[named.actor_id]


class FoundQuote(NamedTuple):
    """A quote in one or more parts. `speaker_place` are the words that name the speaker, `cue`
    those that show the kind and the medium ("said").
    """

    places: tuple[Place, ...]
    kind: str
    speaker_id: str | None = None
    speaker_place: Place | None = None
    medium: str | None = None
    cue: Place | None = None


class FoundFigure(NamedTuple):
    """A quantity. `number` covers the number with its qualifier; the bounds follow from these."""

    place: Place
    number: Place
    kind: str
    qualifier: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: Place | None = None
    period: str | None = None
    period_place: Place | None = None
    said_by_id: str | None = None
    said_by_place: Place | None = None
    payer_id: str | None = None
    payer_place: Place | None = None
    payee_id: str | None = None
    payee_place: Place | None = None
    about_id: str | None = None
    about_place: Place | None = None
    trend: str = "none"
    reporting: str = "asserted"
    kind_place: Place | None = None
    qualifier_place: Place | None = None
    trend_place: Place | None = None
    reporting_place: Place | None = None


class Party(NamedTuple):
    """An actor's part in a call or an accusation, and the words that name it; `role` is a term of
    party_role or accusation_role.
    """

    role: str
    actor_id: str
    place: Place


@dataclass(frozen=True, slots=True)
class FoundCall:
    """A call to action. `action` is what is asked; `condition` and `deadline` are words."""

    place: Place
    cue: Place
    action: Place
    call_type: str
    force: str
    polarity: str = "do"
    requested_event: str | None = None
    condition: Place | None = None
    deadline: Place | None = None
    deadline_date: str | None = None
    endorsed: bool = True
    parties: tuple[Party, ...] = ()
    call_type_place: Place | None = None


class FoundAccusation(NamedTuple):
    """What somebody is said to have done. `act` is a term of accusation_act, `act_words` the words
    for what was done, `reporting_place` those that say how sure the release makes itself.
    """

    place: Place
    act: str
    act_words: Place
    victim: Place | None = None
    site: Place | None = None
    period: str | None = None
    period_place: Place | None = None
    reporting: str = "asserted"
    reporting_place: Place | None = None
    parties: tuple[Party, ...] = ()
