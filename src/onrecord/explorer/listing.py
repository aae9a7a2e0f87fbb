"""Lists of what was found: the rows that are shown, their excerpts and filters. The search and the
pages of calls and figures share them.
"""

import json
import sqlite3
from typing import Any

from markupsafe import Markup, escape

from onrecord.explorer.hits import MARK_END, MARK_START, Found, Wanted
from onrecord.explorer.kinds import Kind
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Site
from onrecord.explorer.wording import label
from onrecord.withheld import WITHHELD

__all__ = [
    "FACET_TITLES",
    "active_filters",
    "found_rows",
    "named_value",
    "shown_hits",
]

FACET_TITLES = {
    "publisher": "Publisher",
    "year": "Year",
    "call_type": "Type of call",
    "addressee": "Asked of",
    "accusation_act": "Act",
    "accused": "Accused",
    "reporting": "How sure the release is",
    "figure_kind": "Kind of figure",
    "actor": "Speaker",
    "kind": "Kind of release",
    "status": "Status of the record",
}
_VOCABULARIES = {
    "call_type": "call_type",
    "figure_kind": "figure_kind",
    "accusation_act": "accusation_act",
    "reporting": "reporting",
    "kind": "release_kind",
    "status": "record_status",
}
_COLUMNS = {
    "calls": "item.call_type, (SELECT caller FROM calls_readable WHERE call_id = item.call_id)"
    " AS caller, (SELECT addressee FROM calls_readable WHERE call_id = item.call_id) AS addressee,"
    " item.action",
    "accusations": "item.accusation_act, item.reporting, item.act_words,"
    " (SELECT accuser FROM accusations_readable WHERE accusation_id = item.accusation_id)"
    " AS accuser,"
    " (SELECT accused FROM accusations_readable WHERE accusation_id = item.accusation_id)"
    " AS accused, item.victim_words, item.place, item.period",
    "quotes": "item.quote_kind, (SELECT name FROM actors WHERE actor_id = item.speaker_id)"
    " AS speaker",
    "figures": "item.figure_kind, item.number_words, item.qualifier, item.low, item.point,"
    " item.high, item.unit, item.counted, item.reporting",
    "releases": "releases.kind, releases.dateline_place, releases.dateline_country,"
    " releases.status",
}


def shown_hits(
    connection: sqlite3.Connection, found: Found, places: list[int], sought: Wanted
) -> Rows:
    """The hits at `places` for a page: their excerpts are markup with what was found marked."""
    return [_marked(hit) for hit in found_rows(connection, found, places, sought)]


def found_rows(
    connection: sqlite3.Connection, found: Found, places: list[int], sought: Wanted
) -> Rows:
    """The hits at `places` with what is shown of them; `excerpt` has its marks around what was
    found.
    """
    kind = found.kind
    joined = "document_id" if kind.table == "documents" else "release_id"
    given: list[Any] = [json.dumps(places)]
    start = f"FROM json_each(?) AS hit CROSS JOIN {kind.table} AS item ON item.rowid = hit.value"
    excerpt = "NULL" if kind.shown == "text" else "item.words"
    if sought.match:
        start += (
            f" CROSS JOIN {kind.index} ON {kind.index}.rowid = item.rowid AND {kind.index} MATCH ?"
        )
        given.append(sought.match)
        excerpt = _excerpt(kind)
    key = "releases.release_id" if kind.name == "releases" else f"item.{kind.key}"
    return rows(
        connection,
        f"SELECT {key} AS id, releases.release_id, releases.title AS release,"
        " releases.published, publishers.name AS publisher,"
        f" {_COLUMNS[kind.name]}, {excerpt} AS excerpt {start}"
        f" JOIN releases ON releases.{joined} = item.{joined}"
        " LEFT JOIN actors AS publishers ON publishers.actor_id = releases.publisher_id"
        " ORDER BY hit.key",
        *given,
    )


def _excerpt(kind: Kind) -> str:
    marks = f"0, '{MARK_START}', '{MARK_END}'"
    if kind.shown == "text":
        found = f"snippet({kind.index}, {marks}, ' … ', 40)"
        return f"CASE item.text WHEN '{WITHHELD}' THEN NULL ELSE {found} END"
    return f"highlight({kind.index}, {marks})"


def _marked(hit: dict[str, Any]) -> dict[str, Any]:
    text = str(escape(hit["excerpt"] or ""))
    marked = text.replace(MARK_START, "<mark>").replace(MARK_END, "</mark>")
    # only the marks are markup: the text itself was escaped
    return {**hit, "excerpt": Markup(marked)}  # noqa: S704


def named_value(facet: str, row: dict[str, Any]) -> str:
    """A value of a facet in words that readers know."""
    if facet in _VOCABULARIES:
        return label(row["value"], _VOCABULARIES[facet])
    return str(row["name"])


def active_filters(
    connection: sqlite3.Connection, site: Site, page: str, fields: dict[str, str], inside: str = ""
) -> list[dict[str, str]]:
    """The filters that are on, each with the address of the page without it."""
    found = []
    for name, value in fields.items():
        if name == "q":
            continue
        rest = {key: item for key, item in fields.items() if key != name}
        kept = {"in": inside} if page == "search" else {}
        shown = label(value, _VOCABULARIES[name]) if name in _VOCABULARIES else value
        actor = rows(connection, "SELECT name FROM actors WHERE actor_id = ?", value)
        found.append(
            {
                "title": FACET_TITLES.get(name, name.replace("_", " ").capitalize()),
                "value": actor[0]["name"] if actor else shown,
                "link": site.addresses.page(page, **rest, **kept),
            }
        )
    return found
