"""Reading the database: rows as dictionaries, by the model's columns."""

import sqlite3
from typing import Any

from onrecord.tables import by_name, columns

__all__ = ["Rows", "one", "rows", "table_rows", "tuples"]

Rows = list[dict[str, Any]]


def rows(connection: sqlite3.Connection, sql: str, *values: Any) -> Rows:
    """The rows of a query."""
    cursor = tuples(connection, sql, *values)
    names = [item[0] for item in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def tuples(connection: sqlite3.Connection, sql: str, *values: Any) -> sqlite3.Cursor:
    """The rows of a query as plain tuples, whatever the connection makes of them elsewhere."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, values)


def one(connection: sqlite3.Connection, sql: str, *values: Any) -> dict[str, Any] | None:
    """The first row of a query, or None."""
    return next(iter(rows(connection, sql, *values)), None)


def table_rows(connection: sqlite3.Connection, table: str, where: str, *values: Any) -> Rows:
    """The rows of a table of the model for which `where` holds."""
    names = ", ".join(columns(by_name(table)))
    return rows(connection, f"SELECT {names} FROM {table} WHERE {where}", *values)
