"""For machines: a feed of releases, a sitemap, a word to robots, and the dataset as schema.org
knows it.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from onrecord.explorer.reading import rows
from onrecord.explorer.site import Asked, File, Site
from onrecord.schemaorg import CSV, as_schema_org

__all__ = ["dataset_of_schema_org", "feed_file", "robots_file", "sitemap_file"]

ENTRIES = 50
MOST_ADDRESSES = 50_000  # that a sitemap may have
_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#]+")
_FORBIDDEN = dict.fromkeys([*range(32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "\ufffd")
for _allowed in (9, 10, 13):
    del _FORBIDDEN[_allowed]


def feed_file(connection: sqlite3.Connection, site: Site, asked: Asked) -> File:
    """The newest releases as an Atom feed; those that print no whole date are left out."""
    found = rows(
        connection,
        "SELECT release_id, title, published, name AS publisher FROM releases"
        " LEFT JOIN actors ON actor_id = publisher_id WHERE published_precision = 'day'"
        " ORDER BY published DESC, release_id LIMIT ?",
        ENTRIES,
    )
    link = site.addresses
    # what an entry is called stays when the site moves, if the package has an id of its own
    known = site.descriptor.get("id") or ""
    lasting = known if _IRI.fullmatch(known) else asked.origin + link.page("feed.atom")
    feed = Element("feed", xmlns=_ATOM)
    _add(feed, "title", site.descriptor["title"])
    _add(feed, "id", lasting)
    _add(feed, "updated", f"{found[0]['published'] if found else '1970-01-01'}T00:00:00Z")
    SubElement(feed, "link", rel="self", href=asked.origin + link.page("feed.atom"))
    SubElement(feed, "link", rel="alternate", href=asked.origin + link.front())
    for row in found:
        entry = SubElement(feed, "entry")
        address = asked.origin + link.release(row["release_id"])
        _add(entry, "title", row["title"])
        _add(entry, "id", f"{lasting}#{quote(row['release_id'])}")
        SubElement(entry, "link", rel="alternate", href=address)
        _add(entry, "updated", f"{row['published']}T00:00:00Z")
        _add(SubElement(entry, "author"), "name", row["publisher"] or "Publisher not stated")
        _add(entry, "summary", _asks(connection, row["release_id"]))
    return File(_xml(feed), "application/atom+xml; charset=utf-8")


def _asks(connection: sqlite3.Connection, release_id: str) -> str:
    (count,) = connection.execute(
        "SELECT count(*) FROM calls_to_action WHERE release_id = ?", (release_id,)
    ).fetchone()
    return f"Calls to action: {count}."


def sitemap_file(connection: sqlite3.Connection, site: Site, asked: Asked) -> File:
    """The addresses of the pages, for search engines."""
    urls = Element("urlset", xmlns=_SITEMAP)
    for address in _addresses(connection, site):
        _add(SubElement(urls, "url"), "loc", asked.origin + address)
    return File(_xml(urls), "application/xml; charset=utf-8")


def _addresses(connection: sqlite3.Connection, site: Site) -> Iterator[str]:
    link = site.addresses
    yield link.front()
    for name in ("releases", "calls", "figures", "actors", "codebook", "downloads"):
        yield link.page(name)
    most = MOST_ADDRESSES - 7
    (actors,) = connection.execute("SELECT count(*) FROM actors").fetchone()
    for (release_id,) in connection.execute(
        "SELECT release_id FROM releases ORDER BY published DESC, release_id LIMIT ?",
        (most - min(actors, most // 2),),
    ):
        yield link.release(release_id)
        most -= 1
    for (actor_id,) in connection.execute(
        "SELECT actor_id FROM actors ORDER BY actor_id LIMIT ?", (most,)
    ):
        yield link.actor(actor_id)


def robots_file(_connection: sqlite3.Connection, site: Site, asked: Asked) -> File:
    """Where the sitemap is, and that Datasette's endless tables need not be read."""
    tables = site.addresses.path(site.database)
    sitemap = asked.origin + site.addresses.page("sitemap.xml")
    text = f"User-agent: *\nDisallow: {tables}/\nDisallow: {tables}?\n\nSitemap: {sitemap}\n"
    return File(text.encode(), "text/plain; charset=utf-8")


def dataset_of_schema_org(site: Site, origin: str) -> str:
    """The package as a schema.org Dataset, as JSON that may stand inside a script element."""
    link = site.addresses
    files = [
        ("application/zip", origin + link.page("package.zip")),
        ("application/vnd.sqlite3", origin + link.sqlite()),
        *((CSV, origin + link.file(item["path"])) for item in site.descriptor["resources"]),
    ]
    about = as_schema_org(site.descriptor, origin + link.front(), files)
    text = json.dumps(about, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_FORBIDDEN)


def _xml(element: Element) -> bytes:
    found: bytes = tostring(element, encoding="utf-8", xml_declaration=True)
    return found
