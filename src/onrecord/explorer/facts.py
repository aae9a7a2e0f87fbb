"""All that a release says, as the database has it: its facts, their evidence, and who is named."""

import json
import sqlite3
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from onrecord.explorer.reading import Rows, table_rows, tuples
from onrecord.explorer.site import web_address
from onrecord.model import PARTIES, TABLES, Row
from onrecord.tables import by_name, column, columns

__all__ = ["LAYERS", "Carrier", "Facts", "read_facts"]

LAYERS = {
    "calls_to_action": "Calls to action",
    "accusations": "Accusations",
    "figures": "Figures",
    "quotes": "Quotes",
    "appearances": "Actors and roles",
    "mentions": "Mentions",
    "findings": "Errors and conflicts in the text",
}
_ACTOR_IDS = sorted(
    {
        name
        for model in TABLES
        for name in columns(model)
        if column(model, name).references.partition(".")[0] == "actors"
    }
    | {"actor_id"}
)


class Carrier(NamedTuple):
    """The words that carry a cell, where they stand, and what stands around them. Those of mentions
    are their own words, so they are not read.
    """

    words: str
    start: int
    end: int
    prefix: str | None
    suffix: str | None


Evidence = dict[tuple[str, str], dict[str, Carrier]]


@dataclass(frozen=True)
class Facts:
    """All that a release says: the rows of its layers, their evidence, the parties of its calls and
    accusations, and the actors that any of these name.
    """

    release: dict[str, Any]
    document: dict[str, Any]
    layers: dict[str, Rows]
    evidence: Evidence
    parties: dict[str, Rows]
    actors: dict[str, str]

    @cached_property
    def address(self) -> str:
        """Where the publisher or its host has the text, or nothing."""
        return web_address(self.release["url"] or self.document["source_url"])

    def in_browser(self, place: int) -> int:
        """A place in the text as browsers count it, in units of UTF-16."""
        return place + bisect_left(self._wide, place)

    @cached_property
    def _wide(self) -> list[int]:
        """The places of the code points that take two units in UTF-16."""
        text = self.document["text"]
        if text.isascii() or max(text) <= "\uffff":
            return []
        return [place for place, char in enumerate(text) if char > "\uffff"]

    def carriers(self, model: type[Row], row: dict[str, Any]) -> dict[str, Carrier]:
        """The words that carry the cells of a row, by the column; those of the row itself stand
        under an empty name.
        """
        row_id = ",".join(str(row[name]) for name in model.TABLE.key)
        return self.evidence.get((model.TABLE.name, row_id), {})


def read_facts(connection: sqlite3.Connection, release_id: str) -> Facts | None:
    """All that a release says, or None if there is no such release."""
    found = table_rows(connection, "releases", "release_id = ?", release_id)
    if not found:
        return None
    release = found[0]
    (document,) = table_rows(connection, "documents", "document_id = ?", release["document_id"])
    layers = {
        table: table_rows(connection, table, "release_id = ? ORDER BY start", release_id)
        for table in LAYERS
    }
    parties = _parties(connection, release_id)
    named = [release, *(row for found in (*layers.values(), *parties.values()) for row in found)]
    return Facts(
        release,
        document,
        layers,
        _evidence(connection, release_id),
        parties,
        _actors(connection, named),
    )


def _evidence(connection: sqlite3.Connection, release_id: str) -> Evidence:
    found: Evidence = {}
    for table, row_id, field, *carrier in tuples(
        connection,
        "SELECT table_name, row_id, coalesce(field, ''), words, start, end, prefix, suffix"
        " FROM evidence WHERE release_id = ? AND table_name != 'mentions'",
        release_id,
    ):
        fields = found.get((table, row_id))
        if fields is None:
            fields = found[table, row_id] = {}
        fields[field] = Carrier._make(carrier)
    return found


def _parties(connection: sqlite3.Connection, release_id: str) -> dict[str, Rows]:
    """The parties of calls and accusations, by the id of these."""
    found: dict[str, Rows] = {}
    for table, parties in PARTIES.items():
        key = by_name(table).TABLE.key[0]
        inside = f"{key} IN (SELECT {key} FROM {table} WHERE release_id = ?)"
        for row in table_rows(connection, parties, f"{inside} ORDER BY rowid", release_id):
            found.setdefault(row[key], []).append(row)
    return found


def _actors(connection: sqlite3.Connection, named: Rows) -> dict[str, str]:
    """The names of the actors whose ids stand in the rows, by these ids."""
    ids = {row[name] for row in named for name in _ACTOR_IDS if row.get(name)}
    listed = json.dumps(sorted(ids))
    return dict(
        connection.execute(
            "SELECT actor_id, name FROM json_each(?) AS one JOIN actors ON actor_id = one.value",
            (listed,),
        ).fetchall()
    )
