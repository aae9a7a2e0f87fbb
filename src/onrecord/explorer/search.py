"""Search over texts, quotes, figures and calls, as a page, as JSON and as CSV; without words it is
the list of all there is.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from onrecord.csvfile import csv_block
from onrecord.explorer.facets import facets
from onrecord.explorer.hits import LIMIT, MARK_END, MARK_START, Found, Wanted, count, find, wanted
from onrecord.explorer.kinds import KINDS, Kind
from onrecord.explorer.listing import (
    FACET_TITLES,
    active_filters,
    found_rows,
    named_value,
    shown_hits,
)
from onrecord.explorer.paging import paged
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, File, Page, Refused, Site

__all__ = ["releases_page", "search_page"]

MOST_ALONE = 12
SHOWN_ALONE = 4
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
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
    # a site of files has no file for every value within every list
    is_part = site.is_static and sought.filters
    counts = {}
    if page == "search" and not is_part:
        counts = {name: count(connection, kind, sought) for name, kind in KINDS.items()}
    chosen = find(connection, KINDS[_chosen(inside, counts)], sought)
    format_ = asked.path.get("format")
    if format_:
        shown = found_rows(connection, chosen, chosen.places, sought)
        return _file(format_, site, asked.origin, chosen.kind, shown)
    listed = paged(asked, chosen.places)
    fields = {"q": sought.words, **sought.filters}
    context = {
        "page": page,
        "sought": sought,
        "actors": _actors(connection, sought.words),
        "kinds": [_tab(site, fields, name, found) for name, found in counts.items()],
        "chosen": chosen,
        "inside": inside,
        "limit": LIMIT,
        "alone": _alone(connection, site, sought) if counts and not any(counts.values()) else [],
        "hits": shown_hits(connection, chosen, listed.places, sought),
        "facets": [] if is_part else _facets(connection, site, page, fields, chosen),
        "active": active_filters(connection, site, page, fields, chosen.kind.name),
        "number": listed.number,
        "last": listed.last,
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


def _alone(connection: sqlite3.Connection, site: Site, sought: Wanted) -> list[dict[str, str]]:
    """Of several words that no text has together, those that some has: names first."""
    words = list(dict.fromkeys(sought.words.split()))[:MOST_ALONE]
    counts = {
        word: count(connection, KINDS["releases"], Wanted(word)) for word in words if len(words) > 1
    }
    found = sorted(
        (word for word in words if counts.get(word)),
        key=lambda word: (word.islower(), counts[word]),
    )
    return [
        {"word": word, "link": site.addresses.page("search", q=word)}
        for word in found[:SHOWN_ALONE]
    ]


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
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
