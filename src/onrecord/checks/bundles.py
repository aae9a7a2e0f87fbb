"""The tables of a package, release by release: in memory is one release at a time, unless somebody
sorted a table in another way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from onrecord.checks.rows import Key, Located, Table
from onrecord.csvfile import read_rows
from onrecord.errors import Problem
from onrecord.model import PARTIES, Document, Release

__all__ = ["FACTS_OF_PARTIES", "RELEASE_COLUMN", "Bundle", "bundles", "located"]

RELEASE_COLUMN = {
    "appearances": "release_id",
    "mentions": "release_id",
    "quotes": "release_id",
    "figures": "release_id",
    "calls_to_action": "release_id",
    "call_parties": "call_id",
    "accusations": "release_id",
    "accusation_parties": "accusation_id",
    "findings": "release_id",
    "evidence": "release_id",
}
"""The column that tells to which release a row belongs, directly or through its fact."""
FACTS_OF_PARTIES = {parties: facts for facts, parties in PARTIES.items()}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The document of a release, if there is one, and its rows by table."""

    document: Document | None
    rows: Mapping[str, list[Located]]

    @property
    def text(self) -> str:
        """The text of the release, empty if there is none."""
        return self.document.text if self.document else ""

    def keys(self, table: str) -> set[Key]:
        """The keys of its rows in a table."""
        return {tuple(getattr(row, name) for name in row.TABLE.key) for row, _ in self.rows[table]}


def bundles(tables: Mapping[str, Table]) -> Iterator[Bundle]:
    """A bundle for each release, and one for the rows that belong to none. Every table is whole."""
    sources = _Documents(tables["documents"], in_order=tables["releases"].in_order)
    groups = {name: _Groups(tables[name], column) for name, column in RELEASE_COLUMN.items()}
    for item in located(tables["releases"]):
        if not isinstance(item.row, Release):
            continue
        rows: dict[str, list[Located]] = {"releases": [item]}
        for name, group in groups.items():
            wanted = [item.row.release_id]
            if name in FACTS_OF_PARTIES:
                wanted = [row.primary_key for row, _ in rows[FACTS_OF_PARTIES[name]]]
            rows[name] = group.take(wanted)
        yield Bundle(sources.of(item.row.document_id), rows)
    left = {name: group.rest() for name, group in groups.items()}
    yield Bundle(None, {"releases": [], **left})


class _Documents:
    """The documents: read one after the other, or held if that is not the order in
    which they are asked for.
    """

    def __init__(self, table: Table, *, in_order: bool) -> None:
        self._left = (row for row, _ in located(table) if isinstance(row, Document))
        self._held = None if in_order else {row.document_id: row for row in self._left}
        self._last: Document | None = None

    def of(self, document_id: str) -> Document | None:
        """The document of that id, if there is one."""
        if self._held is not None:
            return self._held.get(document_id)
        if self._last is None or self._last.document_id != document_id:
            self._last = next((row for row in self._left if row.document_id == document_id), None)
        return self._last


class _Groups:
    """The rows of a table in groups, each of one value of a column. Groups in the order of the
    releases are read when it is their turn; else all rows are held.
    """

    def __init__(self, table: Table, column: str) -> None:
        self._value = attrgetter(f"row.{column}")
        self._rows = located(table)
        self._next = next(self._rows, None)
        self._held: dict[str, list[Located]] | None = None if table.in_order else {}
        if self._held is not None:
            for item in self._waiting():
                self._held.setdefault(self._value(item), []).append(item)

    def take(self, wanted: list[str]) -> list[Located]:
        """The rows whose column has one of the values; they are let go of."""
        if self._held is not None:
            return [item for value in wanted for item in self._held.pop(value, ())]
        among = set(wanted)
        found = []
        while self._next and self._value(self._next) in among:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found

    def rest(self) -> list[Located]:
        """The rows that nobody has taken."""
        if self._held is not None:
            return [item for rows in self._held.values() for item in rows]
        return list(self._waiting())

    def _waiting(self) -> Iterator[Located]:
        if self._next:
            yield self._next
        yield from self._rows


def located(table: Table) -> Iterator[Located]:
    """The rows of a table that is known to be whole."""
    for line, values in read_rows(table.path, table.model):
        if not isinstance(values, Problem):
            yield Located(table.model.trusted(values), line)
