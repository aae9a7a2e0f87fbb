"""Rows and cells: how the model's values stand in a table, and how they are read back."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from onrecord.columns import Column
from onrecord.model import TABLES, Crosswalk, Row, Term
from onrecord.vocabularies import names, vocabulary

__all__ = [
    "by_name",
    "cell",
    "cells",
    "column",
    "column_type",
    "columns",
    "fact_id",
    "foreign_keys",
    "is_required",
    "parse",
    "terms",
]


_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"  # RFC 4648, in small letters
_BASE32 = [first + second for first in _DIGITS for second in _DIGITS]
LARGEST_INTEGER = 2**63 - 1
ForeignKey = tuple[tuple[str, ...], str, tuple[str, ...]]


@cache
def by_name(table: str) -> type[Row]:
    """The model of the table called `table`.

    Raises:
        KeyError: there is no such table.
    """
    return {model.TABLE.name: model for model in TABLES}[table]


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
    content = "\x1f".join([release_id, model.TABLE.name, str(start), str(end), *key])
    bits = int.from_bytes(hashlib.sha256(content.encode()).digest()[:8], "big") >> 4
    pairs = [_BASE32[(bits >> shift) & 1023] for shift in (50, 40, 30, 20, 10, 0)]
    return f"{model.TABLE.singular}-{''.join(pairs)}"


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


def cells(row: Row) -> list[Any]:
    """A row's cells in the order of the columns, as CSV has them: texts, or None and whole numbers,
    which a CSV writer writes in the same way.
    """
    values = row.__dict__
    names = columns(type(row))
    if _is_plain(type(row)):
        return [values[name] for name in names]
    return [cell(values[name]) for name in names]


@cache
def _is_plain(model: type[Row]) -> bool:
    """Whether all columns hold texts or whole numbers."""
    return all(column_type(model, name) in (str, int) for name in columns(model))


def parse(model: type[Row], texts: Mapping[str, str]) -> dict[str, Any]:
    """The values of a row from the texts of its CSV cells.

    Raises:
        ValueError: a cell is not of its column's type; the message starts with the column.
    """
    values: dict[str, Any] = {name: text or None for name, text in texts.items()}
    for name in _converted(model):
        if values[name] is not None:
            values[name] = _value(column_type(model, name), name, values[name])
    return values


@cache
def _converted(model: type[Row]) -> tuple[str, ...]:
    """The columns whose values are no texts."""
    return tuple(name for name in columns(model) if column_type(model, name) is not str)


def _value(kind: type, name: str, text: str) -> Any:
    if kind is bool:
        if text not in ("true", "false"):
            raise ValueError(f"{name}: '{text}' is neither true nor false")
        return text == "true"
    try:
        value = kind(text)
    except ValueError:
        raise ValueError(f"{name}: '{text[:40]}' is not a number") from None
    if kind is int and abs(value) > LARGEST_INTEGER:
        raise ValueError(f"{name}: {text[:40]} is too large")
    return value


def terms() -> Iterator[Term | Crosswalk]:
    """The rows of the tables terms and crosswalk, from the vocabularies."""
    for name in names():
        for code, entry in vocabulary(name).terms.items():
            yield Term(vocabulary=name, code=code, label=entry.label, definition=entry.definition)
            for scheme, scheme_code in entry.crosswalk.items():
                yield Crosswalk(vocabulary=name, code=code, scheme=scheme, scheme_code=scheme_code)
