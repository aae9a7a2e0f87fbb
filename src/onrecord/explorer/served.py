"""What a Datasette serves: the first of its databases that holds a package of onrecord, what is
wrong with that package, and what the configuration allows.
"""

import contextlib
import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from datasette.utils import PrefixedUrlString

import onrecord
from onrecord.descriptor import FORMAT, descriptor_problems
from onrecord.explorer.addresses import Addresses
from onrecord.explorer.pages import FRONT, PAGES
from onrecord.explorer.recent import Recent
from onrecord.explorer.site import Refused, Site, stored_descriptor

__all__ = ["Served", "allows_sql", "served", "site_of"]

SHORTEST_LIMIT = 100_000
_FOUND: "WeakKeyDictionary[Any, Served | None]" = WeakKeyDictionary()


@dataclass(frozen=True)
class Served:
    """A package in one of Datasette's databases. Where something is `wrong` with it, its pages say
    so in place of what they show. `mark` tells this package, shown by this version, from any other;
    it is empty where the database may change while it is served.
    """

    site: Site
    path: Path
    base: str
    mark: str
    wrong: Refused | None

    def owns(self, path: str) -> bool:
        """Whether what is at a path comes from this package alone."""
        inside = f"/{path.removeprefix(self.base)}"
        first = inside[1:].partition("/")[0]
        return first.partition(".")[0] == self.site.database or any(
            re.match(pattern, inside) for pattern, _ in (FRONT, *PAGES)
        )

    def opened(self) -> sqlite3.Connection:
        """A connection of its own to the database, which cannot write."""
        return _opened(self.path, is_still=bool(self.mark))

    @cached_property
    def recent(self) -> Recent:
        """The pages that are kept for the next visitor; none where the database may change."""
        return Recent() if self.mark else Recent(most=0)

    @cached_property
    def longest(self) -> int:
        """The most bytes that a value of the database has, or a little more than that."""
        sql = "SELECT max(length(CAST(text AS BLOB))) FROM documents"
        try:
            with contextlib.closing(self.opened()) as connection:
                (text,) = connection.execute(sql).fetchone()
        except sqlite3.Error:
            text = 0
        return max(SHORTEST_LIMIT, text or 0, len(self.site.descriptor_text.encode()))


def served(datasette: Any) -> Served | None:
    """The package that a Datasette serves; None if none of its databases holds one."""
    if datasette not in _FOUND:
        _FOUND[datasette] = next(_packages(datasette), None)
    return _FOUND[datasette]


def site_of(datasette: Any) -> Site | None:
    """The site of the package that a Datasette serves, if nothing is wrong with it."""
    found = served(datasette)
    return found.site if found and not found.wrong else None


def allows_sql(datasette: Any) -> bool:
    """Whether the plugin's configuration lets visitors write queries: `{"allow_sql": true}`."""
    told = datasette.plugin_config("onrecord")
    return isinstance(told, dict) and told.get("allow_sql") is True


def _packages(datasette: Any) -> Iterator[Served]:
    for name, database in datasette.databases.items():
        text = _descriptor_text(database)
        if text is not None:
            yield _served(datasette, name, database, text)


def _served(datasette: Any, name: str, database: Any, text: str) -> Served:
    mark = hashlib.sha256((_version() + text).encode()).hexdigest()[:32]
    base = datasette.setting("base_url")
    addresses = Addresses(lambda path: PrefixedUrlString(f"{base}{path}"), name, mark[:12])
    return Served(
        Site(name, text, addresses),
        Path(database.path),
        base,
        "" if database.is_mutable else mark,
        _wrong(text),
    )


def _descriptor_text(database: Any) -> str | None:
    if not database.path:
        return None
    try:
        with contextlib.closing(
            _opened(Path(database.path), is_still=not database.is_mutable)
        ) as connection:
            return stored_descriptor(connection)
    except sqlite3.Error:
        return None


def _opened(path: Path, *, is_still: bool) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro" + ("&immutable=1" if is_still else "")
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _wrong(text: str) -> Refused | None:
    """Why the pages cannot show a package with this descriptor."""
    advice = "Build the package anew with the version that serves it: onrecord build."
    try:
        descriptor = json.loads(text)
        made = descriptor["onrecord"]["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        said = "The description of the package in this database cannot be read."
        return Refused(503, said, advice)
    if made != FORMAT:
        said = "This database was made by another version of onrecord, so it cannot be shown."
        return Refused(503, said, advice)
    problems = descriptor_problems(descriptor, "")
    if problems:
        said = "The description of the package in this database is not sound."
        return Refused(503, said, f"{problems[0]} {advice}")
    return None


@cache
def _version() -> str:
    """What the pages are made of, so that none is taken for one of another version."""
    found = hashlib.sha256(onrecord.__version__.encode())
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in (".py", ".html", ".css", ".js", ".svg"):
            found.update(path.read_bytes())
    return found.hexdigest()
