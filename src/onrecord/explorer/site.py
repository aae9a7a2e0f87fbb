"""The site: one package, the database that holds it, and the addresses of its pages.

A page is a plain function of a connection, the site and what a visitor asks for. It knows neither
Datasette nor HTTP, so the same pages can be served, tested and written to files.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any

from onrecord.citation import web_address
from onrecord.database import DESCRIPTOR
from onrecord.explorer.addresses import Addresses
from onrecord.rights import Rights

__all__ = [
    "Asked",
    "File",
    "Page",
    "PageFunction",
    "Refused",
    "Site",
    "stored_descriptor",
    "web_address",
]


@dataclass(frozen=True)
class Site:
    """A package as a site: its descriptor (the text of `datapackage.json`), the name of the
    database that holds its tables, and where its pages are. On one that `is_static`, written to
    files, nothing may be shown that needs a server; `has_feed` tells whether there are a feed and a
    sitemap, which need the site's whole address.
    """

    database: str
    descriptor_text: str
    addresses: Addresses = field(default_factory=Addresses)
    is_static: bool = False
    has_feed: bool = True

    @cached_property
    def descriptor(self) -> Mapping[str, Any]:
        """The descriptor of the package."""
        found: Mapping[str, Any] = json.loads(self.descriptor_text)
        return found

    @cached_property
    def rights(self) -> Rights:
        """How much of the texts the package holds."""
        return Rights.of(self.descriptor)

    @cached_property
    def licences(self) -> list[dict[str, str]]:
        """The licences of the coding: the `title` and the `path` of each, which may be empty."""
        return [
            {
                "title": _licence_title(item),
                "path": web_address(item.get("path")),
            }
            for item in self.descriptor["licenses"]
        ]

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the descriptor, which holds the hash of every table: another package has
        another digest.
        """
        return hashlib.sha256(self.descriptor_text.encode()).hexdigest()


def _licence_title(licence: Mapping[str, str]) -> str:
    if licence.get("name") == "notspecified":  # Open Definition's code for none
        return "no licence stated"
    return licence.get("title") or licence.get("name") or licence.get("path", "")


@dataclass(frozen=True)
class Asked:
    """What a visitor asks for: the parts of the path, the fields of the query (each with its
    values), and the origin of the site (`https://example.org`) for addresses that leave it.
    """

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Sequence[str]] = field(default_factory=dict)
    origin: str = ""

    def first(self, name: str) -> str:
        """The first value of a field of the query, without the space around it, or nothing."""
        return next(iter(self.query.get(name, ())), "").strip()

    def key(self) -> tuple[object, ...]:
        """What tells this from anything else that is asked for of the same page."""
        query = tuple((name, tuple(values)) for name, values in self.query.items())
        return (tuple(self.path.items()), query, self.origin)


@dataclass(frozen=True)
class Page:
    """A page: a template of this package and what it shows."""

    template: str
    context: Mapping[str, Any]
    status: int = 200


@dataclass(frozen=True)
class File:
    """A file: its bytes, its media type, and its name where it is to be saved. One that may be too
    big for memory has, in place of its bytes, what writes them.
    """

    content: bytes
    media_type: str
    name: str | None = None
    write: Callable[[sqlite3.Connection, IO[bytes]], None] | None = None


class Refused(Exception):
    """What was asked for cannot be shown: a status code, what happened, and what to do."""

    def __init__(self, status: int, happened: str, advice: str = "") -> None:
        super().__init__(happened)
        self.status = status
        self.happened = happened
        self.advice = advice


PageFunction = Callable[[sqlite3.Connection, Site, Asked], Page | File]


def stored_descriptor(connection: sqlite3.Connection) -> str | None:
    """The text of `datapackage.json` as the database holds it, or None in a database that is not
    of onrecord.
    """
    try:
        found = connection.execute(
            f"SELECT content FROM {DESCRIPTOR} WHERE name = 'datapackage.json'"
        ).fetchone()
    except sqlite3.Error:
        return None
    return str(found[0]) if found else None
