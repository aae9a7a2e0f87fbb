"""What the site finds: releases, calls, quotes and figures that hold certain words and pass certain
filters, and how they divide by publisher, year, actor and term.

A search reads at most `LIMIT` hits, so that a common word costs no more than a rare one.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from onrecord.explorer.reading import Rows, tuples
from onrecord.explorer.site import Asked, Refused

__all__ = [
    "KINDS",
    "LIMIT",
    "SHARED",
    "Found",
    "Kind",
    "Wanted",
    "facets",
    "find",
    "wanted",
]

LIMIT = 1000
LONGEST = 300
MARK_START, MARK_END = "\x02", "\x03"
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_ANY_ROLE = "call_id IN (SELECT call_id FROM call_parties WHERE actor_id = ?)"
_ROLE = "call_id IN (SELECT call_id FROM call_parties WHERE party_role = '{}' AND actor_id = ?)"
SHARED = {
    "publisher": "releases.publisher_id = ?",
    "year": "releases.year = ?",
    "published": "releases.published LIKE ? || '%'",
    "status": "releases.status = ?",
}


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be found: its table, its search index, the column that is shown with
    the words found in it, and the conditions by which it can be filtered.
    """

    name: str
    title: str
    table: str
    key: str
    index: str
    shown: str
    filters: Mapping[str, str] = field(default_factory=dict)


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "calls",
            "Calls to action",
            "calls_to_action",
            "call_id",
            "calls_to_action_fts",
            "words",
            {
                "call_type": "item.call_type = ?",
                "actor": f"item.{_ANY_ROLE}",
                "caller": "item." + _ROLE.format("caller"),
                "addressee": "item." + _ROLE.format("addressee"),
                "target": "item." + _ROLE.format("target"),
            },
        ),
        Kind(
            "quotes",
            "Quotes",
            "quotes",
            "quote_id",
            "quotes_fts",
            "words",
            {"actor": "item.speaker_id = ?", "quote_kind": "item.quote_kind = ?"},
        ),
        Kind(
            "figures",
            "Figures",
            "figures",
            "figure_id",
            "figures_fts",
            "words",
            {
                "figure_kind": "item.figure_kind = ?",
                "actor": "? IN (item.said_by_id, item.payer_id, item.payee_id, item.about_id)",
            },
        ),
        Kind(
            "releases",
            "Whole texts",
            "documents",
            "document_id",
            "documents_fts",
            "text",
            {
                "kind": "releases.kind = ?",
                "actor": "releases.release_id IN"
                " (SELECT release_id FROM mentions WHERE actor_id = ?)",
                "call_type": "releases.release_id IN"
                " (SELECT release_id FROM calls_to_action WHERE call_type = ?)",
                "figure_kind": "releases.release_id IN"
                " (SELECT release_id FROM figures WHERE figure_kind = ?)",
            },
        ),
    )
}
_EXPRESSIONS = {
    "publisher": "releases.publisher_id",
    "year": "releases.year",
    "kind": "releases.kind",
    "status": "releases.status",
    "call_type": "item.call_type",
    "figure_kind": "item.figure_kind",
    "actor": "item.speaker_id",
}
"""What a hit counts under, in each facet of which it has one value."""
_ADDRESSEES = """
SELECT actor_id FROM json_each(?) AS hit
CROSS JOIN calls_to_action AS item ON item.rowid = hit.value
CROSS JOIN call_parties ON call_parties.call_id = item.call_id AND party_role = 'addressee'"""
_OF_ACTORS = ("publisher", "actor", "addressee")
_FACETS_OF = {
    "calls": ("publisher", "year", "call_type", "addressee"),
    "quotes": ("publisher", "year", "actor"),
    "figures": ("publisher", "year", "figure_kind"),
    "releases": ("publisher", "year", "kind", "status"),
}
_SHOWN_PER_FACET = 12


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words, and filters by name."""

    words: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)

    @property
    def match(self) -> str:
        """The words as an expression of FTS5 in which nothing but quotation marks and a final
        asterisk has a meaning; empty where there are none.
        """
        parts = []
        for phrase, word in _TERM.findall(self.words.replace("\0", " ")):
            text = (phrase or word).replace('"', "")
            star = "*" if not phrase and text.endswith("*") else ""
            if re.search(r"\w", text):
                parts.append(f'"{text.rstrip("*")}"{star}')
        return " ".join(parts)


@dataclass(frozen=True)
class Found:
    """The places of the hits in their table, in order, and whether there are more of them."""

    kind: Kind
    places: list[int]
    has_more: bool


def wanted(asked: Asked) -> Wanted:
    """What a visitor looks for.

    Raises:
        Refused: the words are too long to be a search.
    """
    words = asked.first("q")
    if len(words) > LONGEST:
        said = f"A search of {len(words):,} characters is too long."
        raise Refused(400, said, f"Look for at most {LONGEST} characters.")
    known = {*SHARED, *(name for kind in KINDS.values() for name in kind.filters)}
    given = {name: asked.first(name)[:LONGEST] for name in sorted(known)}
    return Wanted(words, {name: value for name, value in given.items() if value})


def find(connection: sqlite3.Connection, kind: Kind, sought: Wanted) -> Found:
    """The hits of one kind: the best first where words are looked for, else the newest first. A
    filter that this kind does not have finds nothing.
    """
    query = _query(kind, sought)
    if query is None:
        return Found(kind, [], has_more=False)
    order = "releases.published DESC, item.rowid"
    if sought.match:
        # a word that stands nearly everywhere tells little of what is best
        is_common = _count(connection, query) > LIMIT
        order = "" if is_common else f"{kind.index}.rank, item.rowid"
    ordered = f" ORDER BY {order}" if order else ""
    sql = f"SELECT item.rowid {query.sql}{ordered} LIMIT {LIMIT + 1}"
    places = [row[0] for row in tuples(connection, sql, *query.values)]
    return Found(kind, places[:LIMIT], has_more=len(places) > LIMIT)


def count(connection: sqlite3.Connection, kind: Kind, sought: Wanted) -> int:
    """The number of hits of one kind, which is counted no further than to one more than LIMIT."""
    query = _query(kind, sought)
    return _count(connection, query) if query else 0


class _Query(NamedTuple):
    sql: str
    values: tuple[Any, ...]


def _query(kind: Kind, sought: Wanted) -> _Query | None:
    """The tables and conditions of a search, or None where it cannot find anything."""
    conditions = {**SHARED, **kind.filters}
    nothing = sought.words and not sought.match
    if nothing or any(name not in conditions for name in sought.filters):
        return None
    where = [conditions[name] for name in sought.filters]
    values: tuple[Any, ...] = tuple(sought.filters.values())
    item = f"CROSS JOIN {kind.table} AS item ON"
    if sought.match:
        start = f"FROM {kind.index} {item} item.rowid = {kind.index}.rowid CROSS JOIN releases ON"
        where.insert(0, f"{kind.index} MATCH ?")
        values = (sought.match, *values)
    else:
        start = f"FROM releases {item}"
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    return _Query(f"{start} {_joined(kind)}{condition}", values)


def _count(connection: sqlite3.Connection, query: _Query) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 {query.sql} LIMIT {LIMIT + 1})"
    (found,) = tuples(connection, sql, *query.values).fetchone()
    return int(found)


def _joined(kind: Kind) -> str:
    column = "document_id" if kind.table == "documents" else "release_id"
    return f"releases.{column} = item.{column}"


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
        f" CROSS JOIN releases ON {_joined(found.kind)}",
        places,
    )
    counts = dict(zip(single, map(Counter, zip(*columns, strict=True)), strict=False))
    if "addressee" in names:
        counts["addressee"] = Counter(row[0] for row in tuples(connection, _ADDRESSEES, places))
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
