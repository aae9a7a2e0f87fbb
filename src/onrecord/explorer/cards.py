"""A release's facts as cards: every field in words, with the words of the text that carry it."""

from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from onrecord.explorer.facts import Carrier, Facts
from onrecord.explorer.fragments import text_fragment
from onrecord.explorer.reading import Rows
from onrecord.explorer.wording import country, field_name, label, language, number
from onrecord.model import PARTIES, Fact, Row
from onrecord.tables import by_name, column, columns
from onrecord.withheld import WITHHELD

__all__ = ["Card", "Field", "Naming", "cards", "fields", "namings"]

_HIDDEN = {
    *("release_id", "document_id", "words", "start", "end", "low_exclusive", "high_exclusive"),
    *("message", "part", "status", "published_precision"),
}


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


def cards(facts: Facts, table: str) -> list[Card]:
    """A card for each fact of a layer; the parts of a quote share one."""
    model = by_name(table)
    key = model.TABLE.key[0]
    found: dict[str, Rows] = {}
    for row in facts.layers[table]:
        found.setdefault(row[key], []).append(row)
    return [_card(facts, model, fact_id, parts) for fact_id, parts in found.items()]


def namings(facts: Facts) -> list[Naming]:
    """The mentions by the actor, in the order in which the text first names each."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in facts.layers["mentions"]:
        kind = label(row["mention_kind"], "mention_kind").lower()
        listed = found.setdefault(row["actor_id"], [])
        listed.append((row["mention_id"], row["words"], "" if kind == "name" else kind))
    return [Naming(actor_id, facts.actors[actor_id], told) for actor_id, told in found.items()]


def fields(facts: Facts, model: type[Row], row: dict[str, Any]) -> list[Field]:
    """The fields of a row that are not empty."""
    carried = facts.carriers(model, row)
    whole = row["words"] if issubclass(model, Fact) else None
    found = []
    for name, said, description in _fields_of(model):
        value = row[name]
        if value is None:
            continue
        carrier = carried.get(name)
        if carrier and carrier.words == whole:
            carrier = None  # the card shows these words already
        actor = facts.actors.get(value, "") if name.endswith("_id") else ""
        shown = actor or _shown(model, name, row)
        found.append(_field(facts, (said, description, shown, value if actor else ""), carrier))
    return found


def _card(facts: Facts, model: type[Row], fact_id: str, parts: Rows) -> Card:
    first = parts[0]
    placed = [row for row in parts if row["start"] is not None]
    return Card(
        fact_id,
        model.TABLE.singular,
        " … ".join([row["words"] for row in placed]),
        tuple([(row["start"], row["end"]) for row in placed]),
        first.get("message") or "",
        _all_fields(facts, model, first),
        _elsewhere(facts, model, first),
    )


def _elsewhere(facts: Facts, model: type[Row], row: dict[str, Any]) -> str:
    """Where the words of a fact stand at the source, or nothing."""
    whole = facts.carriers(model, row).get("") if facts.address else None
    if not whole or whole.words == WITHHELD:
        return ""
    around = ["" if words in (None, WITHHELD) else words for words in (whole.prefix, whole.suffix)]
    return text_fragment(facts.address, whole.words, *around)


def _all_fields(facts: Facts, model: type[Row], row: dict[str, Any]) -> tuple[Field, ...]:
    """The fields of a card. Mentions have none: they are shown by the actor."""
    if model.TABLE.name == "mentions":
        return ()
    told: list[Field] = []
    if model.TABLE.name in PARTIES:
        parties = by_name(PARTIES[model.TABLE.name])
        rows = facts.parties.get(row[model.TABLE.key[0]], ())
        told = [_party(facts, parties, party) for party in rows]
    return (*told, *fields(facts, model, row))


def _party(facts: Facts, model: type[Row], row: dict[str, Any]) -> Field:
    role = label(row["party_role"], column(model, "party_role").vocabulary).lower()
    told = (role, Markup(), facts.actors[row["actor_id"]], row["actor_id"])
    return _field(facts, told, facts.carriers(model, row).get("actor_id"))


def _field(facts: Facts, told: tuple[str, Markup, str, str], carrier: Carrier | None) -> Field:
    """A field with its name, description, value and actor, and the words that carry it."""
    if not carrier or carrier.words == WITHHELD:
        return Field(*told, "", "")
    words = "" if carrier.words == told[2] else carrier.words
    start, end = facts.in_browser(carrier.start), facts.in_browser(carrier.end)
    return Field(*told, words, f"{start}-{end}")


@cache
def _fields_of(model: type[Row]) -> tuple[tuple[str, str, Markup], ...]:
    """The columns that a card shows: the name, the name for readers, and the description."""
    return tuple(
        (name, field_name(name), escape(column(model, name).description))
        for name in columns(model)
        if name not in _HIDDEN and name not in model.TABLE.key
    )


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
