"""The rows of a CSV file, checked one by one against the model. None is kept."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from onrecord.cells.edited import cell_hint, key_hint, truncation_hint
from onrecord.checks.keys import Keys
from onrecord.csvfile import read_rows
from onrecord.errors import Problem
from onrecord.model import Fact, Row
from onrecord.tables import (
    column,
    column_type,
    columns,
    foreign_keys,
    is_required,
    keeps_rules,
)

__all__ = ["Key", "Located", "Order", "Table", "read_table", "reference_problems"]

Key = tuple[str | None, ...]


class Located(NamedTuple):
    """A row and the line of the file at which it ends."""

    row: Row
    line: int


@dataclass
class Table:
    """A table as read: what is wrong with its rows, whether each of them is sound, and whether they
    come in the order of the releases.
    """

    model: type[Row]
    path: Path
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = False
    in_order: bool = True

    def problem(
        self, code: str, line: int | None, name: str, message: str, hint: str = ""
    ) -> Problem:
        """A problem of the cell `name` on a line of the file."""
        place = f"{self.model.TABLE.name}.{name}" if name else self.model.TABLE.name
        return Problem(code, message, str(self.path), line, place, hint)


class Order:
    """Whether the values of a column come in a known order, each with all its rows together; some
    may be left out.
    """

    def __init__(self, column: str, known: Iterable[str]) -> None:
        self.column = column
        self.is_kept = True
        self._left = iter(known)
        self._last: str | None = None

    def see(self, value: str) -> None:
        """Take the value of the next row."""
        if value != self._last:
            self._last = value
            self.is_kept = self.is_kept and value in self._left  # takes all up to the value


def read_table(
    path: Path, model: type[Row], order: Order | None = None, ids: dict[Key, None] | None = None
) -> Table:
    """Read a table's file; problems are noted, not raised. The keys of its rows are put into `ids`,
    if that is given.
    """
    table = Table(model, path)
    keys = Keys()
    for line, values in read_rows(path, model):
        if isinstance(values, Problem):
            table.problems.append(values)
            continue
        row = _row(table, line, values)
        if row is None:
            continue
        keys.add(row.primary_key, line)
        if order:
            order.see(values[order.column])
        if ids is not None:
            ids[tuple(values[name] for name in model.TABLE.key)] = None
    table.is_whole = not table.problems
    table.in_order = order is None or order.is_kept
    for key, line, first in keys.doubles():
        said = f"the key {key} stands on line {first} too."
        table.problems.append(table.problem("double_key", line, model.TABLE.key[0], said))
    return table


@cache
def _required(model: type[Row]) -> tuple[str, ...]:
    return tuple(name for name in columns(model) if is_required(model, name))


@cache
def _is_simple(model: type[Row]) -> bool:
    """Whether sound cells and rules make a sound row: in a table of facts without fractions."""
    kinds = {column_type(model, name) for name in columns(model)}
    return issubclass(model, Fact) and float not in kinds


def _quick(model: type[Row], values: dict[str, Any]) -> Row | None:
    """The row of cells that have the right types, or None if it must be looked at more closely."""
    if not _is_simple(model) or any(values[name] is None for name in _required(model)):
        return None
    row = model.trusted(values)
    return row if keeps_rules(row) else None


def _row(table: Table, line: int, values: dict[str, Any]) -> Row | None:
    try:
        return _quick(table.model, values) or table.model(**values)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            name = str(item["loc"][0]) if item["loc"] else ""
            said = f"{item['msg'].removeprefix('Value error, ').rstrip('.')}."
            hint = _hint(table.model, name, values)
            table.problems.append(table.problem("invalid", line, name, said, hint))
        return None


def _hint(model: type[Row], name: str, values: dict[str, Any]) -> str:
    """What a spreadsheet may have done to a cell, or to the row if no cell is named."""
    text = values.get(name)
    if isinstance(text, str):
        return cell_hint(column(model, name), column_type(model, name), text)
    return truncation_hint([*values.values()])


def reference_problems(
    table: Table, rows: Iterable[Located], known: Mapping[str, Container[Key]]
) -> Iterator[Problem]:
    """The foreign keys of rows that are not among the keys that are `known` of other tables."""
    for names, other, _ in foreign_keys(table.model):
        keys = known[other]
        for row, line in rows:
            key = tuple(getattr(row, name) for name in names)
            if None not in key and key not in keys:
                said = f"{', '.join(map(str, key))} is not in {other}."
                hint = key_hint(str(key[0]), keys) if len(key) == 1 else ""
                yield table.problem("dangling_key", line, names[0], said, hint)
