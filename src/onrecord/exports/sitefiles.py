"""The pages of a site written to files, and every page to which one of them leads."""

import re
import shutil
import sqlite3
from collections.abc import Mapping
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path

from onrecord.csvfile import csv_block
from onrecord.explorer.pages import FRONT, PAGES
from onrecord.explorer.rendering import problem_page, render
from onrecord.explorer.site import Asked, File, Page, Refused, Site, stored_descriptor
from onrecord.exports.relative import FileAddresses, Noted
from onrecord.views import VIEWS

__all__ = ["SiteFiles"]

MISSING = "404.html"
_START = ("releases", "calls", "figures", "actors", "codebook", "downloads", "datapackage.json")
_WITH_ADDRESS = ("feed.atom", "sitemap.xml")
_NOT_FOUND = Refused(404, "There is nothing at this address.")


class SiteFiles:
    """The files of a site.

    Args:
        connection: a connection to the database of a package.
        database: the name of the database's file, without its ending.
        target: the folder of the site.
        base_url: its whole address, with a slash at its end; empty where that is not known.
    """

    def __init__(
        self, connection: sqlite3.Connection, database: str, target: Path, base_url: str
    ) -> None:
        self._connection = connection
        self._database = database
        self._target = target
        self._base_url = base_url
        self._noted: Noted = {}

    @cached_property
    def _descriptor(self) -> str:
        return stored_descriptor(self._connection) or "{}"

    def write(self) -> None:
        """Write all of them: from the pages in the menu and those of every release and actor, to
        whatever any of them leads to.
        """
        self._start()
        done: set[str] = set()
        while new := [file for file in self._noted if file not in done]:
            for file in new:
                self._write(file, *self._noted[file])
            done.update(new)
        missing = self._site(self._base_url)
        self._put(MISSING, render(missing, problem_page(_NOT_FOUND)).encode())
        self._write_views()
        with as_file(files("onrecord.explorer") / "static") as static:
            shutil.copytree(static, self._target / "static")

    def _start(self) -> None:
        link = FileAddresses(noted=self._noted)
        link.front()
        for name in (*_START, *(_WITH_ADDRESS if self._base_url else ())):
            link.page(name)
        for (release_id,) in self._connection.execute("SELECT release_id FROM releases"):
            link.release(release_id)
        for (actor_id,) in self._connection.execute("SELECT actor_id FROM actors"):
            link.actor(actor_id)

    def _site(self, start: str) -> Site:
        """The site as it is seen from a page from which `start` leads to its root."""
        link = FileAddresses(database=self._database, start=start, noted=self._noted)
        return Site(
            self._database,
            self._descriptor,
            link,
            is_static=True,
            has_feed=bool(self._base_url),
        )

    def _write(self, file: str, path: str, fields: Mapping[str, str]) -> None:
        site = self._site("../" * file.count("/"))
        found = self._answer(site, path, fields)
        if isinstance(found, Page):
            self._put(file, render(site, found).encode())
        elif found.write is None:
            self._put(file, found.content)
        else:
            with self._path(file).open("wb") as target:
                found.write(self._connection, target)

    def _answer(self, site: Site, path: str, fields: Mapping[str, str]) -> Page | File:
        query = {name: (value,) for name, value in fields.items()}
        for pattern, show in (FRONT, *PAGES):
            match = re.match(pattern, f"/{path}")
            if match:
                return show(self._connection, site, Asked(match.groupdict(), query, self._base_url))
        raise LookupError(f"the explorer has no page /{path}")

    def _write_views(self) -> None:
        for name in VIEWS:
            rows = self._connection.execute(f"SELECT * FROM {name}")  # noqa: S608  # one of VIEWS
            with self._path(f"{name}.csv").open("wb") as target:
                target.write(csv_block([[item[0] for item in rows.description]]).encode())
                target.writelines(csv_block([row]).encode() for row in rows)

    def _put(self, file: str, content: bytes) -> None:
        self._path(file).write_bytes(content)

    def _path(self, file: str) -> Path:
        path = self._target / file
        path.parent.mkdir(parents=True, exist_ok=True)
        return path
