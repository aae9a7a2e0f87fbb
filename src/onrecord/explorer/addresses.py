"""The stable addresses of the site, in one place. README documents them: an address that once was
given stays.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

__all__ = ["Addresses"]


def _as_is(path: str) -> str:
    return f"/{path}"


@dataclass(frozen=True)
class Addresses:
    """Makes the address of everything the site has. `path` turns a path without its leading slash
    into an address on this server; `database` is the name of the database in addresses of tables;
    `version` marks static files, which may be kept by browsers for as long as it stays.
    """

    path: Callable[[str], str] = _as_is
    database: str = ""
    version: str = ""

    def front(self) -> str:
        """The front page."""
        return self.path("")

    def release(self, release_id: str, fact_id: str = "") -> str:
        """The page of a release, or the place on it where a fact stands."""
        return self.path(f"release/{quote(release_id, safe='')}") + (
            f"#{fact_id}" if fact_id else ""
        )

    def actor(self, actor_id: str) -> str:
        """The page of an actor."""
        return self.path(f"actor/{quote(actor_id, safe='')}")

    def page(self, name: str, **fields: str | int | None) -> str:
        """A page of the site by its name (`releases`, `actors`, `calls`, `figures`, `search`,
        `downloads`, `codebook`), with the fields of its query; empty ones are left out.
        """
        return self.path(name) + _query(fields)

    def table(self, name: str, **fields: str | int | None) -> str:
        """A table or view as Datasette shows it, with the fields of its query."""
        return self.path(f"{self.database}/{name}") + _query(fields)

    def row(self, table: str, *key: str) -> str:
        """A row of a table as Datasette shows it."""
        return self.path(f"{self.database}/{table}/") + ",".join(_tilde(part) for part in key)

    def file(self, path: str) -> str:
        """A file of the package, by its path there (`data/figures.csv`)."""
        return self.path(f"package/{path}")

    def sqlite(self) -> str:
        """The SQLite file."""
        return self.path(f"{self.database}.db")

    def static(self, name: str) -> str:
        """A static file of the explorer."""
        return self.path(f"-/static-plugins/onrecord/{name}") + _query({"v": self.version})


def _query(fields: dict[str, str | int | None]) -> str:
    given = {name: value for name, value in fields.items() if value not in (None, "")}
    return f"?{urlencode(given)}" if given else ""


def _tilde(text: str) -> str:
    """Text as Datasette encodes it in a path."""
    kept = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    encoded = (char if char in kept else quote(char, safe="").replace("%", "~") for char in text)
    return "".join("~2E" if char == "." else char for char in encoded)
