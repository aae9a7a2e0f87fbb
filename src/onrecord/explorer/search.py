"""Search over texts, quotes, figures and calls, as a page, as JSON and as CSV; without words it is
the list of all there is.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from onrecord.csvfile import csv_block
from onrecord.explorer.hits import (
    KINDS,
    LIMIT,
    MARK_END,
    MARK_START,
    Found,
    Kind,
    count,
    facets,
    find,
    wanted,
)
from onrecord.explorer.listing import (
    FACET_TITLES,
    PER_PAGE,
    active_filters,
    found_rows,
    named_value,
    page_number,
    shown_hits,
)
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, File, Page, Refused, Site

__all__ = ["releases_page", "search_page"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")


_KEPT = ("q", "publisher", "year", "published", "actor")  # filters that every kind has


def search_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page | File:
    """The results of a search, of one kind of thing."""
    return _results(connection, site, asked, "search", asked.first("in"))


def releases_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page | File:
    """The list of releases."""
    return _results(connection, site, asked, "releases", "releases")


def _results(
    connection: sqlite3.Connection, site: Site, asked: Asked, page: str, inside: str
) -> Page | File:
    sought = wanted(asked)
    counts = {}
    if page == "search":
        counts = {name: count(connection, kind, sought) for name, kind in KINDS.items()}
    chosen = find(connection, KINDS[_chosen(inside, counts)], sought)
    format_ = asked.path.get("format")
    if format_:
        shown = found_rows(connection, chosen, chosen.places, sought)
        return _file(format_, site, asked.origin, chosen.kind, shown)
    number = page_number(asked, len(chosen.places))
    places = chosen.places[(number - 1) * PER_PAGE : number * PER_PAGE]
    fields = {"q": sought.words, **sought.filters}
    context = {
        "page": page,
        "sought": sought,
        "actors": _actors(connection, sought.words),
        "kinds": [_tab(site, fields, name, found) for name, found in counts.items()],
        "chosen": chosen,
        "inside": inside,
        "limit": LIMIT,
        "hits": shown_hits(connection, chosen, places, sought),
        "facets": _facets(connection, site, page, fields, chosen),
        "active": active_filters(connection, site, page, fields, chosen.kind.name),
        "number": number,
        "last": max(1, -(-len(chosen.places) // PER_PAGE)),
        "fields": {**fields, "in": chosen.kind.name},
    }
    return Page("search.html", context)


def _actors(connection: sqlite3.Connection, words: str) -> Rows:
    """The actors that go by the words looked for, under whatever name the texts have for them."""
    return rows(
        connection,
        "SELECT DISTINCT actor_id, actors.name FROM actor_names JOIN actors USING (actor_id)"
        " WHERE actor_names.name = ? COLLATE NOCASE LIMIT 5",
        words,
    )


def _chosen(inside: str, counts: Mapping[str, int]) -> str:
    """The kind that is shown: the one asked for, else the first that has hits."""
    if inside:
        if inside not in KINDS:
            said = f"There are no {inside} to search in."
            raise Refused(400, said, f"There are {', '.join(KINDS)}.")
        return inside
    return next((name for name, found in counts.items() if found), "releases")


def _tab(site: Site, fields: dict[str, str], name: str, found: int) -> dict[str, Any]:
    kept = {key: fields[key] for key in _KEPT if key in fields}
    return {
        "kind": KINDS[name],
        "count": f"{min(found, LIMIT):,}" + ("+" if found > LIMIT else ""),
        "link": site.addresses.page("search", **kept, **{"in": name}),
    }


def _facets(
    connection: sqlite3.Connection, site: Site, page: str, fields: dict[str, str], found: Found
) -> list[dict[str, Any]]:
    counted = facets(connection, found)
    inside = {"in": found.kind.name} if page == "search" else {}
    return [
        {
            "title": FACET_TITLES[name],
            "values": [
                {
                    "name": named_value(name, row),
                    "count": row["count"],
                    "link": site.addresses.page(page, **{**fields, **inside, name: row["value"]}),
                }
                for row in values
            ],
        }
        for name, values in counted.items()
        if values and name not in fields
    ]


def _file(format_: str, site: Site, origin: str, kind: Kind, hits: Rows) -> File:
    """The hits for machines; each with the permanent address of its words."""
    exported = [_exported(site, origin, kind, hit) for hit in hits]
    if format_ == "json":
        about = {
            "title": site.descriptor["title"],
            "version": site.descriptor["version"],
            "licenses": site.descriptor["licenses"],
            "hits": exported,
        }
        content = json.dumps(about, ensure_ascii=False, indent=1)
        return File(content.encode(), "application/json; charset=utf-8")
    names = list(exported[0]) if exported else ["id"]
    cells = [names, *([_inert(hit[name]) for name in names] for hit in exported)]
    return File(csv_block(cells).encode(), "text/csv; charset=utf-8", f"{kind.name}.csv")


def _exported(site: Site, origin: str, kind: Kind, hit: dict[str, Any]) -> dict[str, Any]:
    fact = "" if kind.name == "releases" else hit["id"]
    words = (hit["excerpt"] or "").replace(MARK_START, "").replace(MARK_END, "")
    rest = {name: value for name, value in hit.items() if name != "excerpt"}
    return {
        **rest,
        "words": words,
        "evidence": origin + site.addresses.release(hit["release_id"], fact),
    }


def _inert(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
