"""The rows of one table in two versions, set beside each other in a temporary file of SQLite: any
number of them, in any order, without being held in memory.
"""

import itertools
import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from onrecord.errors import PackageError, Problem
from onrecord.versions.opened import Source
from onrecord.versions.telling import Telling

__all__ = ["Pair", "Row", "Rows"]

_SPAN = ("release_id", "start", "end")
_CELL = ("table_name", "row_id", "field")
_as_json = json.JSONEncoder(ensure_ascii=False).encode
_LABELS = ("words", "title", "name", "label", "path")

_DIFFERING = """
SELECT old_key, old_cells, new_key, new_cells FROM (
  SELECT o.key AS old_key, o.cells AS old_cells, n.key AS new_key, n.cells AS new_cells
  FROM pairs JOIN old o ON o.key = pairs.old JOIN new n ON n.key = pairs.new
  WHERE o.key <> n.key OR o.cells <> n.cells
  UNION ALL
  SELECT key, cells, NULL, NULL FROM old WHERE key NOT IN (SELECT old FROM pairs)
  UNION ALL
  SELECT NULL, NULL, key, cells FROM new WHERE key NOT IN (SELECT new FROM pairs)
) ORDER BY ifnull(new_key, old_key), new_key IS NULL
"""
_LEFT = """
CREATE TABLE rest AS
SELECT place, 0 AS side, key, cells FROM old
WHERE place IS NOT NULL AND key NOT IN (SELECT old FROM pairs)
UNION ALL
SELECT place, 1, key, cells FROM new
WHERE place IS NOT NULL AND key NOT IN (SELECT new FROM pairs)
"""

Renamed = Callable[[str, str], str]
"""The key that the row of a table has in the new version."""


class Row(NamedTuple):
    """A row of one version: its key, and the cells of the columns that both versions have."""

    key: str
    cells: tuple[str, ...]


class Pair(NamedTuple):
    """A row in both versions; one of them is None if the row was removed or added."""

    old: Row | None
    new: Row | None


class Rows:
    """The rows of a table in two versions.

    Rows go together if they have the same primary key. A fact's id is made from its key fields; if
    one of them was changed, the fact has another id, and the two rows go together that are left at
    the same place: the same release and span, or for a piece of evidence the same cell. Of several
    at one place, those go together that have most cells in common.
    """

    def __init__(self, old: Source, new: Source, renamed: Renamed) -> None:
        self.columns = tuple(name for name in new.columns if name in old.columns)
        self._renamed = renamed
        self._database = sqlite3.connect("")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA cache_size = -65536")  # 64 MB at most
        for side in ("old", "new"):
            self._database.execute(
                f"CREATE TABLE {side} (key TEXT PRIMARY KEY, match TEXT, place TEXT, cells TEXT)"
            )
        self._load("old", old, renamed)
        self._load("new", new, lambda _, key: key)
        self._database.execute("CREATE INDEX old_match ON old (match)")
        self._database.execute("CREATE TABLE pairs (old TEXT PRIMARY KEY, new TEXT UNIQUE)")
        self._database.execute(
            "INSERT OR IGNORE INTO pairs "
            "SELECT old.key, new.key FROM old JOIN new ON old.match = new.key"
        )
        self._pair_the_rest()

    def close(self) -> None:
        """Remove the temporary file."""
        self._database.close()

    @property
    def shared(self) -> int:
        """How many rows are in both versions."""
        found: int = self._database.execute("SELECT count(*) FROM pairs").fetchone()[0]
        return found

    def differing(self) -> Iterator[Pair]:
        """The rows that are not the same in both versions, by their keys."""
        for cells in self._database.execute(_DIFFERING):
            yield Pair(_row(*cells[:2]), _row(*cells[2:]))

    def label(self, row: Row, tell: Telling) -> str:
        """A row in a few words: its words, title or name; empty if it has none."""
        name = next((name for name in _LABELS if name in self.columns), None)
        return tell(name, row.cells[self.columns.index(name)]) if name else ""

    def _load(self, side: str, source: Source, renamed: Renamed) -> None:
        prepare = _Preparation(source, self.columns, renamed)
        try:
            self._database.executemany(
                f"INSERT INTO {side} VALUES (?, ?, ?, ?)",  # noqa: S608  # one of two names
                map(prepare, source.rows()),
            )
        except sqlite3.IntegrityError:
            said = "two rows have the same primary key."
            problem = Problem("double_key", said, str(source.path), field=source.name)
            raise PackageError([problem]) from None

    def _pair_the_rest(self) -> None:
        """Put rows together that have the same place and no partner yet."""
        self._database.execute(_LEFT)
        left = self._database.execute(
            "SELECT * FROM rest WHERE place IN (SELECT place FROM rest GROUP BY place "
            "HAVING count(DISTINCT side) = 2) ORDER BY place, side, key"
        )
        for _, rows in itertools.groupby(left, key=lambda cells: cells[0]):
            sides: tuple[list[Row], list[Row]] = ([], [])
            for _, side, key, cells in rows:
                sides[side].append(Row(key, tuple(json.loads(cells))))
            self._database.executemany("INSERT INTO pairs VALUES (?, ?)", _closest(*sides))


class _Preparation:
    """What is kept of each row of a table: its key, the key and the place by which it is looked for
    in the other version, and the cells of the `common` columns.
    """

    def __init__(self, source: Source, common: tuple[str, ...], renamed: Renamed) -> None:
        self._renamed = renamed
        self._columns, self._key, self._common = source.columns, source.key, common
        self._place = next((names for names in (_CELL, _SPAN) if set(names) <= set(common)), ())
        used = {*source.key, *self._place}
        self._references = [
            (names[0], other)
            for names, other in source.references
            if len(names) == 1 and names[0] in used
        ]

    def __call__(self, cells: list[str]) -> tuple[str | None, ...]:
        values = dict(zip(self._columns, cells, strict=True))
        common = _as_json([values[name] for name in self._common])
        key = ",".join([values[name] for name in self._key])
        # from here on, with the ids that rows have in the new version
        for name, other in self._references:
            values[name] = self._renamed(other, values[name])
        if self._place == _CELL:
            values["row_id"] = self._renamed(values["table_name"], values["row_id"])
        match = ",".join([values[name] for name in self._key])
        place = ",".join([values[name] for name in self._place]) if self._place else None
        return key, match, place, common


def _closest(old: list[Row], new: list[Row]) -> Iterator[tuple[str, str]]:
    """The keys of the rows that go together, those first that have most cells in common."""
    same = {
        (mine.key, other.key): sum(map(str.__eq__, mine.cells, other.cells))
        for mine in old
        for other in new
    }
    taken: set[str] = set()
    for pair in sorted(same, key=lambda pair: (-same[pair], pair)):
        if not taken & {f"old {pair[0]}", f"new {pair[1]}"}:
            taken |= {f"old {pair[0]}", f"new {pair[1]}"}
            yield pair


def _row(key: str | None, cells: str | None) -> Row | None:
    return None if key is None or cells is None else Row(key, tuple(json.loads(cells)))
