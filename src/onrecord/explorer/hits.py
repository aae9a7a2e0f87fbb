"""What the site finds: releases, calls, quotes and figures that hold certain words and pass certain
filters.

A search reads at most `LIMIT` hits, so that a common word costs no more than a rare one.
"""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from onrecord.explorer.kinds import KINDS, SHARED, Kind
from onrecord.explorer.reading import tuples
from onrecord.explorer.site import Asked, Refused

__all__ = ["LIMIT", "MARK_END", "MARK_START", "Found", "Wanted", "count", "find", "wanted"]

LIMIT = 1000
LONGEST = 300
MARK_START, MARK_END = "\x02", "\x03"
_TERM = re.compile(r'"([^"]*)"?|(\S+)')


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
    conditions = kind.conditions
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
    return _Query(f"{start} {kind.joined}{condition}", values)


def _count(connection: sqlite3.Connection, query: _Query) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 {query.sql} LIMIT {LIMIT + 1})"
    (found,) = tuples(connection, sql, *query.values).fetchone()
    return int(found)
