"""Tables: what the model says of them, and how its values stand in their cells."""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from struct import Struct
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from onrecord.columns import Column, rule
from onrecord.model import OPTIONAL, TABLES, CellRows, Cells, Fact, Row

__all__ = [
    "all_cells",
    "by_name",
    "cell",
    "column",
    "column_type",
    "columns",
    "fact_id",
    "foreign_keys",
    "is_required",
    "keeps_rules",
    "short_id",
]


_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"  # RFC 4648, in small letters
_BASE32 = [first + second for first in _DIGITS for second in _DIGITS]
_FIRST_BITS = Struct(">Q").unpack_from

ForeignKey = tuple[tuple[str, ...], str, tuple[str, ...]]


@cache
def by_name(table: str) -> type[Row]:
    """The model of the table called `table`.

    Raises:
        KeyError: there is no such table.
    """
    return {model.TABLE.name: model for model in (*TABLES, *OPTIONAL)}[table]


@cache
def columns(model: type[Row]) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(model.model_fields)


@cache
def column(model: type[Row], name: str) -> Column:
    """The declaration of the column `name`."""
    found: FieldInfo = model.model_fields[name]
    return next(item for item in found.metadata if isinstance(item, Column))


@cache
def column_type(model: type[Row], name: str) -> type:
    """The Python type of a column's values: str, int, float or bool."""
    annotation = model.model_fields[name].annotation
    kinds = [kind for kind in (get_args(annotation) or (annotation,)) if kind is not NoneType]
    found: type = kinds[0]
    return found


def is_required(model: type[Row], name: str) -> bool:
    """Whether the column's cells are never empty."""
    return model.model_fields[name].is_required()


@cache
def foreign_keys(model: type[Row]) -> tuple[ForeignKey, ...]:
    """The foreign keys of a table: its columns, the other table, and the other's columns."""
    found: list[ForeignKey] = []
    for name in columns(model):
        table, _, other = column(model, name).references.partition(".")
        if table:
            found.append(((name,), table, (other or name,)))
    if model.TABLE.composite:
        names_, table = model.TABLE.composite
        found.append((names_, table, names_))
    return tuple(found)


def fact_id(
    model: type[Row], release_id: str, start: int | None, end: int | None, *key: str
) -> str:
    """The id of a fact, made from its content: it stays the same as long as the fact does.

    It is the first 60 bits of the SHA-256 of the release, the table, the span and the key fields,
    in base 32, after the table's name in the singular: no spreadsheet takes it for a number.
    """
    table = model.TABLE
    fields = (f"{release_id}\x1f{table.name}\x1f{start}\x1f{end}", *key)
    return short_id(table.singular, "\x1f".join(fields))


def short_id(singular: str, content: str) -> str:
    """An id of `content`, as `fact_id` describes it."""
    bits = _FIRST_BITS(hashlib.sha256(content.encode()).digest())[0]
    # ten bits give two digits; the four bits left over are not used
    return (
        f"{singular}-{_BASE32[bits >> 54]}{_BASE32[bits >> 44 & 1023]}{_BASE32[bits >> 34 & 1023]}"
        f"{_BASE32[bits >> 24 & 1023]}{_BASE32[bits >> 14 & 1023]}{_BASE32[bits >> 4 & 1023]}"
    )


def cell(value: Any) -> str:
    """A value as the text of a CSV cell: empty for None, `true` and `false`, and numbers without
    a needless fraction or exponent.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def all_cells(rows: Sequence[Row]) -> Sequence[Cells]:
    """The cells of the rows of one table, as CSV has them: texts, or None and whole numbers, which
    a CSV writer writes in the same way.
    """
    if isinstance(rows, CellRows):
        return rows.cells
    to_cells = _to_cells(type(rows[0])) if rows else list
    return [to_cells(row.__dict__) for row in rows]


@cache
def _to_cells(model: type[Row]) -> Callable[[dict[str, Any]], Cells]:
    names = columns(model)
    plain: Callable[[dict[str, Any]], Cells] = itemgetter(*names)
    if all(column_type(model, name) in (str, int) for name in names):
        return plain
    return lambda values: list(map(cell, plain(values)))


def keeps_rules(row: Row) -> bool:
    """Whether a row, whose values have the right types, keeps the rules of its table."""
    values = row.__dict__
    for name, keeps in _rules(type(row)):
        value = values[name]
        if value is not None and not keeps(value):
            return False
    if isinstance(row, Fact):
        try:
            row.check_rules()
        except ValueError:
            return False
    return True


@cache
def _rules(model: type[Row]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """The columns whose values must pass more than a check of their type, each with that test."""
    ruled = ((name, column(model, name)) for name in columns(model))
    return tuple((name, rule(declared)) for name, declared in ruled if declared.is_checked)
