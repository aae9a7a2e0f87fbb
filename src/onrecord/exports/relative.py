"""The addresses of a site that is written to files: each leads from one file to another, so the
site works wherever it is put. Every address that is made is noted, so that its file can be written.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.explorer.addresses import Addresses
from onrecord.model import TABLES

__all__ = ["FileAddresses", "Noted"]

LONGEST = 120
_TABLES = {model.TABLE.name for model in TABLES}
Noted = dict[str, tuple[str, Mapping[str, str]]]
"""By the path of a file: the path of its page in the explorer, and the fields of its query."""


@dataclass(frozen=True)
class FileAddresses(Addresses):
    """Addresses for a page of the site. `start` leads from the page to the root of the site, such
    as `../`; `noted` takes every file to which an address leads.
    """

    start: str = ""
    noted: Noted = field(default_factory=dict)

    def front(self) -> str:
        """The front page."""
        return self._to("index.html", "")

    def release(self, release_id: str, fact_id: str = "") -> str:
        """The page of a release, or the place on it where a fact stands."""
        found = self._to(f"release/{release_id}.html", f"release/{release_id}")
        return f"{found}#{fact_id}" if fact_id else found

    def actor(self, actor_id: str) -> str:
        """The page of an actor."""
        return self._to(f"actor/{actor_id}.html", f"actor/{actor_id}")

    def page(self, name: str, **fields: str | int | None) -> str:
        """A page by its name, with the fields of its query: each has a file of its own."""
        given = {key: str(value) for key, value in fields.items() if value not in (None, "")}
        if given.get("page") == "1":
            del given["page"]
        if not given:
            return self._to(name if "." in name else f"{name}.html", name)
        told = ",".join(f"{key}={value}" for key, value in sorted(given.items()))
        if len(told) > LONGEST or not told.isascii() or set(told) & set("/\\?#%&\"'<> "):
            told = hashlib.sha256(told.encode()).hexdigest()[:24]
        return self._to(f"{name}/{told}.html", name, given)

    def table(self, name: str, **_fields: str | int | None) -> str:
        """A table or view, whole, as CSV."""
        return self.file(f"data/{name}.csv") if name in _TABLES else f"{self.start}{name}.csv"

    def row(self, table: str, *_key: str) -> str:
        """The table of a row, whole, as CSV."""
        return self.table(table)

    def file(self, path: str) -> str:
        """A file of the package, by its path there."""
        return self._to(f"package/{path}", f"package/{path}")

    def sqlite(self) -> str:
        """The SQLite file."""
        return f"{self.start}{self.database}.db"

    def static(self, name: str) -> str:
        """A static file of the explorer."""
        return f"{self.start}static/{name}"

    def _to(self, file: str, page: str, fields: Mapping[str, str] | None = None) -> str:
        self.noted.setdefault(file, (page, fields or {}))
        return self.start + file
