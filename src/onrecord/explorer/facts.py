"""A release's facts as cards: every field in words, with the words of the text that carry it."""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from onrecord.explorer.fragments import text_fragment
from onrecord.explorer.reading import Rows, table_rows, tuples
from onrecord.explorer.site import web_address
from onrecord.explorer.wording import country, label, language, number
from onrecord.model import TABLES, Fact, Row
from onrecord.tables import by_name, column, columns

__all__ = ["LAYERS", "Card", "Facts", "Field", "Naming", "read_facts"]

LAYERS = {
    "calls_to_action": "Calls to action",
    "figures": "Figures",
    "quotes": "Quotes",
    "appearances": "Actors and roles",
    "mentions": "Mentions",
    "findings": "Errors and conflicts in the text",
}
_HIDDEN = {
    *("release_id", "document_id", "words", "start", "end", "low_exclusive", "high_exclusive"),
    *("message", "part", "status", "published_precision"),
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


class Field(NamedTuple):
    """A field of a fact for readers. `words` are those of the text that carry it, where they are
    not the value itself; `at` is where they stand, as browsers count (`start-end` in UTF-16).
    """

    name: str
    description: Markup
    value: str
    actor_id: str
    words: str
    at: str


class Card(NamedTuple):
    """A fact for readers: its words, the spans that they have in the text, and its fields."""

    id: str
    layer: str
    words: str
    spans: tuple[tuple[int, int], ...]
    message: str
    fields: tuple[Field, ...]
    elsewhere: str


class Naming(NamedTuple):
    """Where an actor is mentioned: the id, the words and, if it is no name, the kind of each."""

    actor_id: str
    name: str
    mentions: list[tuple[str, str, str]]


@dataclass(frozen=True)
class Facts:
    """All that a release says: the rows of its layers, their evidence, the parties of its calls and
    the actors that any of these name.
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

    @cached_property
    def _wide(self) -> list[int]:
        """The places of the code points that take two units in UTF-16."""
        text = self.document["text"]
        if text.isascii() or max(text) <= "\uffff":
            return []
        return [place for place, char in enumerate(text) if char > "\uffff"]

    def cards(self, table: str) -> list[Card]:
        """A card for each fact of a layer; the parts of a quote share one."""
        model = by_name(table)
        key = model.TABLE.key[0]
        facts: dict[str, Rows] = {}
        for row in self.layers[table]:
            facts.setdefault(row[key], []).append(row)
        return [self._card(model, fact_id, parts) for fact_id, parts in facts.items()]

    def namings(self) -> list[Naming]:
        """The mentions by the actor, in the order in which the text first names each."""
        found: dict[str, list[tuple[str, str, str]]] = {}
        for row in self.layers["mentions"]:
            kind = label(row["mention_kind"], "mention_kind").lower()
            listed = found.setdefault(row["actor_id"], [])
            listed.append((row["mention_id"], row["words"], "" if kind == "name" else kind))
        return [Naming(actor_id, self.actors[actor_id], told) for actor_id, told in found.items()]

    def _card(self, model: type[Row], fact_id: str, parts: Rows) -> Card:
        first = parts[0]
        elsewhere = ""
        if self.address:
            whole = self.evidence.get((model.TABLE.name, _row_id(model, first)), {}).get("")
            if whole:
                around = (whole.prefix or "", whole.suffix or "")
                elsewhere = text_fragment(self.address, whole.words, *around)
        placed = [row for row in parts if row["start"] is not None]
        return Card(
            fact_id,
            model.TABLE.singular,
            " … ".join([row["words"] for row in placed]),
            tuple([(row["start"], row["end"]) for row in placed]),
            first.get("message") or "",
            self._all_fields(model, fact_id, first),
            elsewhere,
        )

    def _all_fields(self, model: type[Row], fact_id: str, row: dict[str, Any]) -> tuple[Field, ...]:
        """The fields of a card. Mentions have none: they are shown by the actor."""
        if model.TABLE.name == "mentions":
            return ()
        return (*self._parties(fact_id), *self.fields(model, row))

    def _parties(self, call_id: str) -> Iterator[Field]:
        for row in self.parties.get(call_id, ()):
            row_id = f"{row['call_id']},{row['actor_id']},{row['party_role']}"
            found = self.evidence.get(("call_parties", row_id), {}).get("actor_id")
            role = label(row["party_role"], "party_role").lower()
            yield self._told(role, Markup(), self.actors[row["actor_id"]], row["actor_id"], found)

    def fields(self, model: type[Row], row: dict[str, Any]) -> list[Field]:
        """The fields of a row that are not empty."""
        carried = self.evidence.get((model.TABLE.name, _row_id(model, row)), {})
        whole = row["words"] if issubclass(model, Fact) else None
        found = []
        for name, said, description in _fields_of(model):
            value = row[name]
            if value is None:
                continue
            evidence = carried.get(name)
            if evidence and evidence.words == whole:
                evidence = None  # the card shows these words already
            actor = self.actors.get(value, "") if name.endswith("_id") else ""
            shown = actor or _shown(model, name, row)
            found.append(self._told(said, description, shown, value if actor else "", evidence))
        return found

    def _told(
        self, name: str, description: Markup, value: str, actor_id: str, evidence: Carrier | None
    ) -> Field:
        if not evidence:
            return Field(name, description, value, actor_id, "", "")
        words, start, end, _, _ = evidence
        if self._wide:
            start, end = (place + bisect_left(self._wide, place) for place in (start, end))
        told = "" if words == value else words
        return Field(name, description, value, actor_id, told, f"{start}-{end}")


@cache
def _fields_of(model: type[Row]) -> tuple[tuple[str, str, Markup], ...]:
    """The columns that a card shows: the name, the name for readers, and the description."""
    return tuple(
        (name, name.removesuffix("_id").replace("_", " "), escape(column(model, name).description))
        for name in columns(model)
        if name not in _HIDDEN and name not in model.TABLE.key
    )


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
    inside = "call_id IN (SELECT call_id FROM calls_to_action WHERE release_id = ?)"
    found: dict[str, Rows] = {}
    for row in table_rows(connection, "call_parties", f"{inside} ORDER BY rowid", release_id):
        found.setdefault(row["call_id"], []).append(row)
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


def _row_id(model: type[Row], row: dict[str, Any]) -> str:
    """The row's primary key as evidence names it."""
    return ",".join(str(row[name]) for name in model.TABLE.key)


def _shown(model: type[Row], name: str, row: dict[str, Any]) -> str:
    """A value in words that readers know."""
    declared, value = column(model, name), row[name]
    if declared.vocabulary:
        return label(value, declared.vocabulary)
    if declared.standard == "country":
        return country(value)
    if name == "language":
        return language(value)
    if model.model_fields[name].annotation is bool:
        return "yes" if value else "no"
    if isinstance(value, int | float):
        exclusive = row.get(f"{name}_exclusive")
        sign = {"low": "more than ", "high": "less than "}[name] if exclusive else ""
        return f"{sign}{number(value)}"
    return str(value)
