"""Queries that visitors write: off, unless the plugin is configured to allow them, and then held to
what the package itself needs.
"""

import sqlite3
import weakref
from collections.abc import Callable
from typing import Any

from onrecord.explorer.served import Served, allows_sql

__all__ = ["bound_connection", "denied"]

MOST_BYTES = 4_000_000
"""The most that a query may answer: Datasette takes some twenty times as much to write it."""
_REASON = "queries are off; the plugin onrecord allows them with allow_sql"
# they run for many seconds on a few words, and nothing can interrupt them
_FUNCTIONS = {"printf", "format", "load_extension", "fts3_tokenizer"}


def denied(datasette: Any, served: Served) -> Any:
    """The rule by which Datasette 1.0 lets nobody write a query here."""
    if allows_sql(datasette):
        return None
    from datasette.permissions import PermissionSQL

    return PermissionSQL(
        sql="SELECT NULL AS parent, NULL AS child, 0 AS allow, :onrecord_reason AS reason"
        " UNION ALL SELECT :onrecord_database, NULL, 0, :onrecord_reason",
        params={"onrecord_reason": _REASON, "onrecord_database": served.site.database},
    )


def bound_connection(connection: sqlite3.Connection, served: Served) -> None:
    """Hold a connection to values as long as the package's own, to answers that fit into memory,
    and to its own file, the place of which it does not tell.
    """
    # a row is as long as its values together, and a search marks words in the longest of them
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * served.longest)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_authorized)
    connection.row_factory = _bounded_rows(max(MOST_BYTES, 2 * served.longest))


def _authorized(
    action: int, name: str | None, other: str | None, _database: str | None, _inside: str | None
) -> int:
    if action == sqlite3.SQLITE_PRAGMA and (name or "").lower() == "database_list":
        return sqlite3.SQLITE_IGNORE  # it is empty then, which Datasette can do with
    if action == sqlite3.SQLITE_FUNCTION and (other or "").lower() in _FUNCTIONS:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


def _bounded_rows(most: int) -> Callable[[sqlite3.Cursor, tuple[Any, ...]], sqlite3.Row]:
    """What makes rows, until those of one query are too long together."""
    last: Any = None
    spent = 0

    def row(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        nonlocal last, spent
        if last is None or last() is not cursor:
            last, spent = weakref.ref(cursor), 0
        spent += sum(len(value) for value in values if isinstance(value, (str, bytes)))
        if spent > most:
            raise sqlite3.OperationalError(f"the answer is longer than {most:,} bytes")
        return sqlite3.Row(cursor, values)

    return row
