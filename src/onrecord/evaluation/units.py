"""What is counted in a record: its facts as units, each with the values of its slots."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.evaluation.codings import Coding
from onrecord.evaluation.values import Value, folded_name, value
from onrecord.model import Accusation, CallToAction, Figure, Mention, Quote
from onrecord.tables import column
from onrecord.vocabularies import vocabulary

__all__ = [
    "Place",
    "Unit",
    "accusations",
    "actors",
    "calls",
    "figures",
    "mentions",
    "quotes",
    "release",
]


class Place(NamedTuple):
    """A half-open interval of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """One fact as it is compared. `identity` is what a strict match has in common; `actor` is who
    is named, if anybody, and `actor_id` that actor's id in its own coding.
    """

    words: str
    identity: Hashable
    place: Place | None = None
    actor: Value | None = None
    actor_id: str = ""
    slots: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)


def _anchored(row: Mention | Quote | Figure | CallToAction | Accusation, **values: object) -> Unit:
    place = Place(row.start, row.end)
    given = {"words": row.words, "identity": place, "place": place}
    return Unit(**{**given, **values})  # type: ignore[arg-type]  # callers name the fields of Unit


def release(coding: Coding) -> list[Unit]:
    """The release as a whole, one unit. A cell that nobody coded has no slot."""
    row = coding.record.release
    cells = ("title", "published", "dateline_place", "dateline_country", "kind", "language", "url")
    slots = {name: value(getattr(row, name)) for name in cells}
    slots = {
        name: values
        for name, values in slots.items()
        if values or column(type(row), name).missing != "not_coded"
    }
    slots["publisher"] = coding.actor(row.publisher_id)
    slots["host"] = coding.actor(row.host_id)
    return [Unit(row.title, identity="release", slots=slots)]


def mentions(coding: Coding) -> list[Unit]:
    """The places at which a name or an adjective names an actor. Nominals and pronouns are coded
    only where their reference is certain, so they are not counted.
    """
    rows = (row for row in coding.record.mentions if row.mention_kind in ("name", "adjective"))
    return [
        _anchored(
            row,
            actor=coding.actor(row.actor_id)[0],
            actor_id=row.actor_id,
            slots={"actor_type": value(coding.actor_type(row.actor_id))},
        )
        for row in rows
    ]


def actors(coding: Coding) -> list[Unit]:
    """The actors of the release, each once, with their types and roles."""
    first: dict[str, Mention] = {}
    for row in coding.record.mentions:
        first.setdefault(row.actor_id, row)
    return [_actor(coding, actor_id, first.get(actor_id)) for actor_id in coding.roles]


def _actor(coding: Coding, actor_id: str, mention: Mention | None) -> Unit:
    (actor,) = coding.actor(actor_id)
    roles = tuple(item for role in coding.roles[actor_id] for item in value(role))
    return Unit(
        actor.shown,
        identity=folded_name(actor.shown),
        place=Place(mention.start, mention.end) if mention else None,
        actor=actor,
        actor_id=actor_id,
        slots={"actor_type": value(coding.actor_type(actor_id)), "role": roles},
    )


def quotes(coding: Coding) -> list[Unit]:
    """The quotes, a unit for each part of an interrupted one."""
    return [
        _anchored(
            row,
            slots={
                "quote_kind": value(row.quote_kind),
                "speaker": coding.actor(row.speaker_id),
                "indirect_speaker": coding.actor(row.speaker_id),
            },
        )
        for row in coding.record.quotes
    ]


def figures(coding: Coding) -> list[Unit]:
    """The figures. The value of a range or a vague word is what it gives for its ends."""
    coded = ("qualifier", "figure_kind", "unit", "reporting")
    return [
        _anchored(
            row,
            slots={
                "value": value(_number(row)),
                **{name: value(getattr(row, name)) for name in coded},
            },
        )
        for row in coding.record.figures
    ]


def _number(row: Figure) -> str | None:
    if row.value is not None:
        return f"{row.value:.12g}"
    ends = [f"{end:.12g}" for end in (row.low, row.high) if end is not None]
    return "–".join(ends) or None


def calls(coding: Coding) -> list[Unit]:
    """The calls, with a slot for each role of their parties."""
    cells = ("call_type", "requested_event", "force", "polarity", "endorsed", "condition")
    return [
        _anchored(
            row,
            slots={
                **{name: value(getattr(row, name)) for name in (*cells, "deadline_words")},
                **_parties(coding, row.call_id, "party_role"),
            },
        )
        for row in coding.record.calls
    ]


def accusations(coding: Coding) -> list[Unit]:
    """The accusations, with a slot for each role of their parties."""
    cells = ("accusation_act", "reporting", "victim_words")
    return [
        _anchored(
            row,
            slots={
                **{name: value(getattr(row, name)) for name in cells},
                **_parties(coding, row.accusation_id, "accusation_role"),
            },
        )
        for row in coding.record.accusations
    ]


def _parties(coding: Coding, fact_id: str, roles: str) -> dict[str, tuple[Value, ...]]:
    rows = coding.parties.get(fact_id, ())
    return {
        role: _values(coding, (row.actor_id for row in rows if row.party_role == role))
        for role in vocabulary(roles).codes
    }


def _values(coding: Coding, actor_ids: Iterable[str]) -> tuple[Value, ...]:
    return tuple(item for actor_id in actor_ids for item in coding.actor(actor_id))
