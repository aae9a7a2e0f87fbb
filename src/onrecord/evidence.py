"""Which words carry a cell, and the rows that say so."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from onrecord.model import Cells, Evidence, Mention, Row, Span
from onrecord.tables import column, columns, short_id

__all__ = [
    "CONTEXT",
    "Carrier",
    "Interval",
    "Naming",
    "Namings",
    "Shown",
    "carried",
    "carriers",
    "evidence_cells",
    "evidence_row",
    "naming_among",
    "place_of",
    "told",
]

CONTEXT = 32
_KIND_ORDER = {"name": 0, "nominal": 1, "adjective": 2, "pronoun": 3}

P = TypeVar("P")
Naming = Callable[[str, P | None], P | None]
"""Where inside a fact an actor is named."""
Interval = tuple[int, int]
"""Start and end of words, in code points, half open."""
Shown = tuple[str | None, Interval]
"""The column of a cell, None for the fact as a whole, and where its words stand."""


class Carrier(NamedTuple):
    """How the words are found that carry a column's cells: those given under the first of the names
    `given`, or else, if `actor` names a column, those that name the actor of that cell, or else the
    words of the fact as a whole.
    """

    column: str
    given: tuple[str, ...]
    actor: str | None = None


@cache
def carriers(model: type[Row]) -> tuple[Carrier, ...]:
    """The columns whose cells say something about the release, each with the way to its words that
    the column's own rule (`Column.evidence`) shows.
    """
    return tuple(_carrier(model, name) for name in columns(model) if column(model, name).evidence)


def _carrier(model: type[Row], name: str) -> Carrier:
    given = (name.removesuffix("_id"),)
    rule = column(model, name).evidence
    if rule == "actor":
        return Carrier(name, given, name)
    if rule in ("itself", "fact"):
        return Carrier(name, given)
    if rule in columns(model):
        other = _carrier(model, rule)
        return Carrier(name, given + other.given, other.actor)
    return Carrier(name, (*given, rule))


def told(row: Row) -> Iterable[str]:
    """The columns of a row whose cells say something about the release."""
    values = row.__dict__
    return (item.column for item in carriers(type(row)) if values[item.column] is not None)


def place_of(
    row: Row, name: str, given: Mapping[str, P], fact: P | None, naming: Naming[P]
) -> P | None:
    """The words that carry the cell `name` of a row: those given for it, by the field's name
    without `_id`, or else those that the column's own rule says.
    """
    carrier = next(item for item in carriers(type(row)) if item.column == name)
    return carried(carrier, row.__dict__, given, fact, naming)


def carried(
    carrier: Carrier,
    values: Mapping[str, Any],
    given: Mapping[str, P],
    fact: P | None,
    naming: Naming[P],
) -> P | None:
    """The words that carry a cell of a row with these values, as `place_of` finds them."""
    for name in carrier.given:
        if name in given:
            return given[name]
    return naming(values[carrier.actor], fact) if carrier.actor else fact


def naming_among(mentions: Iterable[Mention], actor_id: str, fact: Span | None) -> Span | None:
    """The place inside a fact that names an actor: a name before a nominal, an adjective or a
    pronoun, and the first of its kind.
    """
    own = [item for item in mentions if item.actor_id == actor_id]
    place = Namings(own).inside(actor_id, (fact.start, fact.end)) if own and fact else None
    return Span(start=place[0], end=place[1]) if place else None


class Namings:
    """Where each actor of a text is named."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_actor: dict[str, list[tuple[int, int, int]]] = {}
        for item in mentions:
            place = (item.start, item.end, _KIND_ORDER[item.mention_kind])
            self._by_actor.setdefault(item.actor_id, []).append(place)
        for places in self._by_actor.values():
            places.sort()

    def inside(self, actor_id: str, fact: Interval | None) -> Interval | None:
        """The place inside a fact that names an actor: a name before a nominal, an adjective or a
        pronoun, and the first of its kind.
        """
        places = self._by_actor.get(actor_id)
        if not places or fact is None:
            return None
        first = bisect_left(places, (fact[0],))
        last = bisect_left(places, (fact[1],), first)
        best = min(
            (item for item in places[first:last] if item[1] <= fact[1]),
            key=lambda item: (item[2], item[0]),
            default=None,
        )
        return best and best[:2]


def evidence_cells(row: Row, release_id: str, text: str, shown: Iterable[Shown]) -> list[Cells]:
    """The evidence for cells of a row, as cells of the table evidence.

    Args:
        row: a row of the release.
        release_id: the release.
        text: its text.
        shown: the cells of the row.
    """
    table, row_id = row.TABLE.name, row.primary_key
    made: list[Cells] = []
    last = None
    for name, place in shown:
        if place != last:  # most cells of a fact have the same words
            last = place
            start, end = place
            words = text[start:end]
            prefix = text[max(0, start - CONTEXT) : start] or None
            suffix = text[end : end + CONTEXT] or None
            identity = f"{release_id}\x1fevidence\x1f{start}\x1f{end}\x1f{table}\x1f{row_id}\x1f"
        key = short_id("evidence", identity + (name or ""))
        made.append((key, release_id, table, row_id, name, words, start, end, prefix, suffix))
    return made


def evidence_row(row: Row, release_id: str, name: str | None, span: Span, text: str) -> Evidence:
    """The evidence for the cell `name` of a row; for the fact as a whole, if `name` is None."""
    made = evidence_cells(row, release_id, text, [(name, (span.start, span.end))])
    return Evidence.trusted(dict(zip(columns(Evidence), made[0], strict=True)))
