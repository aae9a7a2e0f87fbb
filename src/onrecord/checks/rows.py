"""The rows of a CSV file, checked one by one against the model, then against each other's keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from onrecord.csvfile import read_rows
from onrecord.errors import Problem
from onrecord.model import Row
from onrecord.tables import foreign_keys

__all__ = ["Located", "Table", "read_table", "reference_problems"]

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A row and the line of the file at which it ends."""

    row: Row
    line: int


@dataclass
class Table:
    """A table as read: its sound rows, what is wrong with the others, and whether it has none of
    these.
    """

    model: type[Row]
    path: str
    rows: list[Located] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = False

    def problem(self, code: str, line: int | None, name: str, message: str) -> Problem:
        """A problem of the cell `name` on a line of the file."""
        place = f"{self.model.TABLE.name}.{name}" if name else self.model.TABLE.name
        return Problem(code, message, self.path, line, place)

    def keys(self, names: tuple[str, ...]) -> set[Key]:
        """The values of the columns `names` in every row."""
        return {tuple(getattr(item.row, name) for name in names) for item in self.rows}


def read_table(path: Path, model: type[Row]) -> Table:
    """Read a table's file; problems are noted, not raised."""
    table = Table(model, str(path))
    for line, values in read_rows(path, model):
        if isinstance(values, Problem):
            table.problems.append(values)
        else:
            _add_row(table, line, values)
    table.is_whole = not table.problems
    table.problems += _double_keys(table)
    return table


def _add_row(table: Table, line: int, values: dict[str, Any]) -> None:
    try:
        table.rows.append(Located(table.model(**values), line))
    except ValidationError as error:
        for item in error.errors(include_url=False):
            name = str(item["loc"][0]) if item["loc"] else ""
            said = f"{item['msg'].removeprefix('Value error, ').rstrip('.')}."
            table.problems.append(table.problem("invalid", line, name, said))


def _double_keys(table: Table) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for item in table.rows:
        key = item.row.primary_key
        if key in seen:
            said = f"the key {key} stands on line {seen[key]} too."
            yield table.problem("double_key", item.line, table.model.TABLE.key[0], said)
        seen.setdefault(key, item.line)


def reference_problems(tables: Mapping[str, Table]) -> Iterator[Problem]:
    """The foreign keys that lead nowhere."""
    for table in tables.values():
        for names, other, other_names in foreign_keys(table.model):
            known = tables[other].keys(other_names)
            for item in table.rows:
                key = tuple(getattr(item.row, name) for name in names)
                if None not in key and key not in known:
                    said = f"{', '.join(map(str, key))} is not in {other}."
                    yield table.problem("dangling_key", item.line, names[0], said)
