"""The page of a release: the whole text with every fact where it stands, and a card for each."""

import sqlite3
from typing import Any, NamedTuple

from onrecord.citation import as_text
from onrecord.explorer.cards import Card, cards, fields, namings
from onrecord.explorer.facts import LAYERS, Facts, read_facts
from onrecord.explorer.reading import one
from onrecord.explorer.segments import Anchored, Segment, segments
from onrecord.explorer.site import Asked, Page, Refused, Site
from onrecord.tables import by_name
from onrecord.withheld import WITHHELD

__all__ = ["release_page"]


class Layer(NamedTuple):
    """A layer of facts with their cards."""

    name: str
    title: str
    cards: list[Card]


class Piece(NamedTuple):
    """A stretch of the text: `kind` is mark or gap where facts cover it, own where the release
    itself speaks, else outside. `starts` are the ids of the facts that start here.
    """

    words: str
    kind: str
    starts: tuple[str, ...] = ()
    layers: str = ""
    first: str = ""
    facts: str = ""


_NEIGHBOUR = """
SELECT release_id, title FROM releases
WHERE (published, release_id) {sign} (?, ?)
ORDER BY published {order}, release_id {order} LIMIT 1"""
_UNDATED_NEIGHBOUR = """
SELECT release_id, title FROM releases
WHERE published IS NULL AND release_id {sign} ? ORDER BY release_id {order} LIMIT 1"""


def release_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """The page of one release."""
    release_id = asked.path["release_id"]
    facts = read_facts(connection, release_id)
    if facts is None:
        said = f"No release has the id {release_id}."
        raise Refused(404, said, "Look for its title or its words.")
    layers = [
        Layer(by_name(table).TABLE.singular, title, cards(facts, table))
        for table, title in LAYERS.items()
    ]
    context = {
        "release": facts.release,
        "document": facts.document,
        "address": facts.address,
        "publisher": facts.actors.get(facts.release["publisher_id"]),
        "host": facts.actors.get(facts.release["host_id"]),
        "fields": fields(facts, by_name("releases"), facts.release),
        "layers": layers,
        "namings": namings(facts),
        "pieces": _pieces(facts, layers),
        "citation": as_text(site.descriptor),
        "here": asked.origin + site.addresses.release(release_id) if asked.origin else "",
        "previous": _neighbour(connection, facts.release, "<", "DESC"),
        "next": _neighbour(connection, facts.release, ">", "ASC"),
    }
    return Page("release.html", context)


def _pieces(facts: Facts, layers: list[Layer]) -> list[Piece]:
    """The text cut at every boundary of a fact; nothing, where the package does not hold it."""
    if facts.document["text"] == WITHHELD:
        return []
    anchored = [
        Anchored(card.layer, card.id, start, end)
        for layer in layers
        for card in layer.cards
        for start, end in card.spans
    ]
    return [_piece(part) for part in segments(facts.document["text"], anchored, _own(facts))]


def _piece(part: Segment) -> Piece:
    if not part.facts:
        return Piece(part.words, "own" if part.is_own else "outside")
    # white space between facts is marked, but is no place to go from
    kind = "gap" if part.words.isspace() else "mark"
    layers = " ".join([f"layer-{layer}" for layer in part.layers])
    ids = " ".join([fact.fact_id for fact in part.facts])
    return Piece(part.words, kind, part.starts, layers, part.facts[0].fact_id, ids)


def _own(facts: Facts) -> list[tuple[int, int]]:
    """The release's own words: the body and the title."""
    document = facts.document
    found = [(document["body_start"], document["body_end"])]
    title = facts.evidence.get(("releases", facts.release["release_id"]), {}).get("title")
    return [*found, (title.start, title.end)] if title else found


def _neighbour(
    connection: sqlite3.Connection, release: dict[str, Any], sign: str, order: str
) -> dict[str, Any] | None:
    """The release before or after, by date and id; those that print no date are apart."""
    if release["published"] is None:
        sql = _UNDATED_NEIGHBOUR.format(sign=sign, order=order)
        return one(connection, sql, release["release_id"])
    sql = _NEIGHBOUR.format(sign=sign, order=order)
    return one(connection, sql, release["published"], release["release_id"])
