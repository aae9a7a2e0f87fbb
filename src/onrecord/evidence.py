"""Which words carry a cell, and the rows that say so."""

from collections.abc import Callable, Iterable, Mapping

from onrecord.model import Evidence, Mention, Row, Span
from onrecord.tables import column, columns, fact_id

__all__ = ["Naming", "evidence_row", "naming_among", "place_of", "told"]

CONTEXT = 32
_KIND_ORDER = {"name": 0, "nominal": 1, "adjective": 2, "pronoun": 3}

Naming = Callable[[str, Span | None], Span | None]
"""Where inside a fact an actor is named."""


def told(row: Row) -> Iterable[str]:
    """The columns of a row whose cells say something about the release."""
    kind = type(row)
    return (
        name
        for name in columns(kind)
        if column(kind, name).evidence and getattr(row, name) is not None
    )


def place_of(
    row: Row, name: str, given: Mapping[str, Span], fact: Span | None, naming: Naming
) -> Span | None:
    """The words that carry the cell `name` of a row: those given for it, by the field's name
    without `_id`, or else those that the column's own rule (`Column.evidence`) says.
    """
    own = given.get(name.removesuffix("_id"))
    if own:
        return own
    rule = column(type(row), name).evidence
    if rule == "actor":
        return naming(getattr(row, name), fact)
    if rule in ("itself", "fact"):
        return fact
    if rule in columns(type(row)):
        return place_of(row, rule, given, fact, naming)
    return given.get(rule, fact)


def naming_among(mentions: Iterable[Mention], actor_id: str, fact: Span | None) -> Span | None:
    """The place inside a fact that names an actor: a name before a nominal, an adjective or a
    pronoun, and the first of its kind.
    """
    if fact is None:
        return None
    inside = (
        item
        for item in mentions
        if item.actor_id == actor_id and fact.start <= item.start and item.end <= fact.end
    )
    best = min(inside, key=lambda item: (_KIND_ORDER[item.mention_kind], item.start), default=None)
    return best.span if best else None


def evidence_row(row: Row, release_id: str, name: str | None, span: Span, text: str) -> Evidence:
    """The evidence for the cell `name` of a row; for the fact as a whole, if `name` is None."""
    table = row.TABLE.name
    identity = (table, row.primary_key, name or "")
    return Evidence(
        evidence_id=fact_id(Evidence, release_id, span.start, span.end, *identity),
        release_id=release_id,
        table_name=table,
        row_id=row.primary_key,
        field=name,
        words=span.of(text),
        start=span.start,
        end=span.end,
        prefix=text[max(0, span.start - CONTEXT) : span.start] or None,
        suffix=text[span.end : span.end + CONTEXT] or None,
    )
