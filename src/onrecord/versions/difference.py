"""Two versions of a dataset, compared cell by cell."""

import sqlite3
import weakref
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import PackageError, Problem
from onrecord.model import Change
from onrecord.rights import Rights
from onrecord.tables import columns, short_id
from onrecord.versions.cells import Pair, Rows
from onrecord.versions.definitions import (
    Definition,
    column_changes,
    property_changes,
    table_changes,
)
from onrecord.versions.demand import Level, Reason, Reasons, level_of_row
from onrecord.versions.opened import Source, Version, opened
from onrecord.versions.telling import Telling, telling
from onrecord.withheld import WITHHELD

__all__ = ["Difference", "Summary", "diff"]

_FACT = {"release_id", "start", "end"}


@dataclass(frozen=True, slots=True)
class Summary:
    """What was changed in one table: rows, cells of rows that are in both versions, and columns."""

    table: str
    added: int
    removed: int
    changed: int
    cells: int
    columns: int


class Difference:
    """What differs between two versions. Iterate it for the changes: table by table, the columns of
    each before its rows, these by their keys. They are kept in a temporary file, however many.
    """

    def __init__(self, old: Version, new: Version) -> None:
        self.name = str(new.descriptor["name"])
        self.versions = (old.version, new.version)
        self._reasons = Reasons()
        self._counts: dict[str, Counter[str]] = {}
        self._tables_with_new_keys: set[str] = set()
        self._database = sqlite3.connect("")
        weakref.finalize(self, self._database.close)
        slots = ", ".join(columns(Change))
        self._database.execute(f"CREATE TABLE changes ({slots}, follows)")
        self._database.execute("CREATE TABLE renamed (name, old, new, PRIMARY KEY (name, old))")
        self._compare(old, new)

    def __iter__(self) -> Iterator[Change]:
        return self._changes("follows OR NOT follows")

    def causes(self) -> Iterator[Change]:
        """The changes without the ids that follow from others: an id of a piece of evidence, and
        the reference to a row whose own id was changed.
        """
        return self._changes("NOT follows")

    @property
    def following(self) -> int:
        """How many changes `causes` leaves out."""
        query = "SELECT count(*) FROM changes WHERE follows"
        found: int = self._database.execute(query).fetchone()[0]
        return found

    def _changes(self, which: str) -> Iterator[Change]:
        names = columns(Change)
        query = f"SELECT {', '.join(names)} FROM changes WHERE {which} ORDER BY rowid"  # noqa: S608  # ours
        for cells in self._database.execute(query):
            yield Change.trusted(dict(zip(names, cells, strict=True)))

    def __bool__(self) -> bool:
        return bool(self.reasons)

    @property
    def tables(self) -> tuple[Summary, ...]:
        """A summary for each table in which something was changed."""
        kinds = ("added", "removed", "changed", "cells", "columns")
        return tuple(
            Summary(table, *(counts[kind] for kind in kinds))
            for table, counts in self._counts.items()
            if table
        )

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Which change asks for which rise of the version, the greatest first."""
        return self._reasons.all()

    @property
    def level(self) -> Level | None:
        """Which number of the version must rise; None if nothing was changed."""
        return max((reason.level for reason in self.reasons), default=None)

    def _compare(self, old: Version, new: Version) -> None:
        for found in property_changes(old, new):
            self._define(None, found)
        for name in (*new.tables, *(name for name in old.tables if name not in new.tables)):
            before, after = old.tables.get(name), new.tables.get(name)
            if before is None or after is None:
                change = "added" if before is None else "removed"
                self._define(name, Definition("", change, "", ""))
                continue
            for found in (*table_changes(before, after), *column_changes(before, after)):
                self._define(name, found)
            shared = self._compare_rows(before, after, Rights.of(new.descriptor))
            if name == "releases" and not shared and not old.same_dataset(new):
                raise _nothing_in_common(old, new)

    def _compare_rows(self, old: Source, new: Source, rights: Rights) -> bool:
        """Compare the rows of a table; whether both versions share any."""
        if old.digest == new.digest and old.columns == new.columns:
            return True
        if old.key != new.key:
            return False  # there is nothing by which to tell which row is which
        with closing(Rows(old, new, self._renamed)) as rows:
            tell = telling(new, rights)
            for pair in rows.differing():
                changes = list(_changes(new.name, rows, pair, tell))
                self._take(new, pair, changes)
            return rows.shared > 0

    def _take(self, source: Source, pair: Pair, changes: list[Change]) -> None:
        """Note what differs in one row."""
        if not changes:
            return
        counts = self._counts.setdefault(source.name, Counter())
        is_of_facts = _is_of_facts(source)
        for change in changes:
            level = level_of_row(change, is_of_facts=is_of_facts)
            self._note(level, change, follows=self._follows(source, change))
            counts["cells"] += change.column_name is not None
        counts["added" if not pair.old else "changed" if pair.new else "removed"] += 1
        if pair.old and pair.new and pair.old.key != pair.new.key:
            place = (source.name, pair.old.key, pair.new.key)
            self._tables_with_new_keys.add(source.name)
            self._database.execute("INSERT INTO renamed VALUES (?, ?, ?)", place)

    def _follows(self, source: Source, change: Change) -> bool:
        """Whether a cell differs only because the row to which it refers has another id."""
        if source.name == "evidence" and change.column_name in ("evidence_id", "row_id"):
            return True
        referred = {names[0]: table for names, table in source.references if len(names) == 1}
        table = referred.get(change.column_name or "")
        return bool(table and change.old and self._renamed(table, change.old) == change.new)

    def _renamed(self, table: str, key: str) -> str:
        """The key in the new version of a row whose key was changed."""
        if table not in self._tables_with_new_keys:
            return key
        found = self._database.execute(
            "SELECT new FROM renamed WHERE name = ? AND old = ?", (table, key)
        ).fetchone()
        return str(found[0]) if found else key

    def _define(self, table: str | None, found: Definition) -> None:
        change = _change(table, None, found.column or None, found.change, (found.old, found.new))
        self._counts.setdefault(table or "", Counter())["columns"] += bool(found.column)
        self._note(Level.PATCH if found.is_wording else Level.MAJOR, change)

    def _note(self, level: Level, change: Change, *, follows: bool = False) -> None:
        cells = (*change.__dict__.values(), follows)
        slots = ", ".join("?" * len(cells))
        self._database.execute(f"INSERT INTO changes VALUES ({slots})", cells)  # noqa: S608  # question marks
        if not follows:
            self._reasons.add(level, change)


def _is_of_facts(source: Source) -> bool:
    """Whether the rows of a table are facts: what a release says at a place of its text."""
    return source.name != "evidence" and set(source.columns) >= _FACT


def _changes(table: str, rows: Rows, pair: Pair, tell: Telling) -> Iterator[Change]:
    """One change for an added or removed row, or one for each cell that differs. Where either
    version withholds the words of a cell, nobody can tell whether they differ.
    """
    old, new = pair
    if new is None and old is not None:
        yield _change(table, old.key, None, "removed", (rows.label(old, tell), ""))
    elif old is None and new is not None:
        yield _change(table, new.key, None, "added", ("", rows.label(new, tell)))
    elif old is not None and new is not None:
        for name, before, after in zip(rows.columns, old.cells, new.cells, strict=True):
            if before != after and WITHHELD not in (before, after):
                cells = (tell(name, before), tell(name, after))
                yield _change(table, new.key, name, "changed", cells)


def _change(
    table: str | None, key: str | None, column: str | None, change: str, cells: tuple[str, str]
) -> Change:
    place = "\x1f".join((table or "", key or "", column or "", change))
    values = (short_id("change", place), table, key, column, change, *(x or None for x in cells))
    return Change.trusted(dict(zip(columns(Change), values, strict=True)))


def _nothing_in_common(old: Version, new: Version) -> PackageError:
    names = f"{old.descriptor['name']} and {new.descriptor['name']}"
    said = f"{names} have nothing in common: no name, no identifier, no release."
    hint = f"Name two versions of one dataset; the other is {old.shown}."
    return PackageError([Problem("nothing_in_common", said, new.shown, hint=hint)])


def diff(old: str | Path, new: str | Path) -> Difference:
    """Compare two versions of a dataset cell by cell, rows by their primary keys.

    Args:
        old: the earlier package: its folder, its `datapackage.json`, or a zip file with it.
        new: the later one.

    Raises:
        PackageError: one of them is no package, is of another format, lacks a resource or was
            changed by hand; or the two have nothing in common.
    """
    with opened(Path(old)) as before, opened(Path(new)) as after:
        return Difference(before, after)
