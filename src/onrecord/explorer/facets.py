"""How hits divide by publisher, year, actor and term."""

import json
import sqlite3
from collections import Counter
from typing import Any

from onrecord.explorer.hits import Found
from onrecord.explorer.reading import Rows, tuples

__all__ = ["facets"]

_EXPRESSIONS = {
    "publisher": "releases.publisher_id",
    "year": "releases.year",
    "kind": "releases.kind",
    "status": "releases.status",
    "call_type": "item.call_type",
    "figure_kind": "item.figure_kind",
    "accusation_act": "item.accusation_act",
    "reporting": "item.reporting",
    "actor": "item.speaker_id",
}
"""What a hit counts under, in each facet of which it has one value."""
_PARTY = """
SELECT actor_id FROM json_each(?) AS hit
CROSS JOIN {facts} AS item ON item.rowid = hit.value
CROSS JOIN {parties} AS party ON party.{key} = item.{key} AND party_role = '{role}'"""
_PARTIES = {
    "addressee": _PARTY.format(
        facts="calls_to_action", parties="call_parties", key="call_id", role="addressee"
    ),
    "accused": _PARTY.format(
        facts="accusations", parties="accusation_parties", key="accusation_id", role="accused"
    ),
}
"""What a hit counts under, in the facets of which it may have several values."""
_OF_ACTORS = ("publisher", "actor", *_PARTIES)
_FACETS_OF = {
    "calls": ("publisher", "year", "call_type", "addressee"),
    "accusations": ("publisher", "year", "accusation_act", "accused", "reporting"),
    "quotes": ("publisher", "year", "actor"),
    "figures": ("publisher", "year", "figure_kind"),
    "releases": ("publisher", "year", "kind", "status"),
}
_SHOWN_PER_FACET = 12


def facets(connection: sqlite3.Connection, found: Found) -> dict[str, Rows]:
    """How the hits divide: for each facet the commonest values with `value`, `name` (None where a
    vocabulary has it) and `count`.
    """
    places = json.dumps(found.places)
    names = _FACETS_OF[found.kind.name]
    single = [name for name in names if name in _EXPRESSIONS]
    columns = tuples(
        connection,
        f"SELECT {', '.join(_EXPRESSIONS[name] for name in single)} FROM json_each(?) AS hit"
        f" CROSS JOIN {found.kind.table} AS item ON item.rowid = hit.value"
        f" CROSS JOIN releases ON {found.kind.joined}",
        places,
    )
    counts = dict(zip(single, map(Counter, zip(*columns, strict=True)), strict=False))
    for name in set(names) & set(_PARTIES):
        counts[name] = Counter(row[0] for row in tuples(connection, _PARTIES[name], places))
    return {name: _commonest(connection, name, counts.get(name, Counter())) for name in names}


def _commonest(connection: sqlite3.Connection, facet: str, counts: Counter[Any]) -> Rows:
    ordered = sorted(
        ((value, count) for value, count in counts.items() if value is not None),
        key=lambda item: (-item[1], item[0]),
    )[:_SHOWN_PER_FACET]
    names = {value: str(value) if facet == "year" else None for value, _ in ordered}
    if facet in _OF_ACTORS:
        sql = "SELECT actor_id, name FROM json_each(?) AS one JOIN actors ON actor_id = one.value"
        names = dict(tuples(connection, sql, json.dumps(list(names))).fetchall())
    return [{"value": value, "name": names[value], "count": count} for value, count in ordered]
