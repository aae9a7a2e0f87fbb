"""One SQLite file of a package: tables with keys, indexes, full-text search and wide views."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from onrecord.csvfile import sound_rows
from onrecord.descriptor import models_of, resource_path
from onrecord.errors import PackageError, Problem
from onrecord.model import TABLES, Row
from onrecord.package import read_descriptor
from onrecord.tables import column, column_type, columns, foreign_keys, is_required
from onrecord.views import VIEWS
from onrecord.withheld import WITHHELD

__all__ = ["DESCRIPTOR", "SEARCHED", "create", "load_into"]

DESCRIPTOR = "_package"
"""The table that holds `datapackage.json`, so that the file alone says what it is."""

SEARCHED = {
    "documents": ("text",),
    "quotes": ("words",),
    "figures": ("words", "counted"),
    "calls_to_action": ("words", "action"),
    "accusations": ("words", "act_words"),
}
_SQL_TYPES = {str: "TEXT", int: "INTEGER", float: "NUMERIC", bool: "INTEGER"}


def create(folder: Path, target: Path) -> None:
    """Load the package in `folder` into a new SQLite file `target`.

    The journal mode is DELETE and nothing is left to be written, so the file can be served as
    immutable.

    Raises:
        PackageError: a table cannot be read, or its rows break a key.
    """
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with contextlib.closing(sqlite3.connect(partial)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA cache_size = -65536")
            load_into(connection, folder)
            _describe(connection, folder)
            connection.execute("ANALYZE")
            connection.commit()
        partial.replace(target)
    except (sqlite3.Error, OSError) as error:
        said = f"the database cannot be written: {error}."
        raise PackageError([Problem("database", said, str(target))]) from None
    finally:
        partial.unlink(missing_ok=True)


def _describe(connection: sqlite3.Connection, folder: Path) -> None:
    """Put the descriptor beside the tables."""
    connection.execute(f"CREATE TABLE {DESCRIPTOR} (name TEXT PRIMARY KEY, content TEXT NOT NULL)")
    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    connection.execute(
        f"INSERT INTO {DESCRIPTOR} VALUES (?, ?)",  # noqa: S608  # the name is ours
        ("datapackage.json", text),
    )


def load_into(connection: sqlite3.Connection, folder: Path) -> None:
    """Load the package in `folder` into an empty database.

    Raises:
        PackageError: a table cannot be read, or its rows break a key.
    """
    for model in models_of(read_descriptor(folder)):
        connection.execute(_table_sql(model))
        path = folder / resource_path(model)
        slots = ", ".join("?" * len(columns(model)))
        try:
            connection.executemany(
                f"INSERT INTO {model.TABLE.name} VALUES ({slots})",  # noqa: S608  # the name is the model's
                (tuple(values.values()) for values in sound_rows(path, model)),
            )
        except sqlite3.Error as error:
            said = f"the table cannot be loaded: {error}."
            hint = "Find what is wrong: onrecord check."
            raise PackageError([Problem("database", said, str(path), hint=hint)]) from None
    for statement in (*_indexes(), *_search(), *VIEWS.values()):
        connection.execute(statement)
    _check_keys(connection, folder)


def _table_sql(model: type[Row]) -> str:
    parts = [_column_sql(model, name) for name in columns(model)]
    parts.append(f"PRIMARY KEY ({', '.join(model.TABLE.key)})")
    for names, table, others in foreign_keys(model):
        parts.append(f"FOREIGN KEY ({', '.join(names)}) REFERENCES {table} ({', '.join(others)})")
    if model.TABLE.name == "releases":
        parts.insert(
            len(columns(model)),
            "year INTEGER GENERATED ALWAYS AS (CAST(substr(published, 1, 4) AS INTEGER)) VIRTUAL",
        )
    inner = ",\n  ".join(parts)
    return f"CREATE TABLE {model.TABLE.name} (\n  {inner}\n)"


def _column_sql(model: type[Row], name: str) -> str:
    kind = _SQL_TYPES[column_type(model, name)]
    return f"{name} {kind}{' NOT NULL' if is_required(model, name) else ''}"


_BESIDE = {
    ("mentions", "actor_id"): ("release_id",),
    ("appearances", "actor_id"): ("release_id", "role"),
    ("call_parties", "actor_id"): ("party_role", "call_id"),
    ("accusation_parties", "actor_id"): ("party_role", "accusation_id"),
}
"""What an index holds beside its key, so that an actor's page need not look into the table."""


def _indexes() -> Iterator[str]:
    for model in TABLES:
        table = model.TABLE.name
        for names, _, _ in foreign_keys(model):
            if names != model.TABLE.key[: len(names)]:
                held = (*names, *_BESIDE.get((table, names[0]), ()))
                yield f"CREATE INDEX {table}_{'_'.join(names)} ON {table} ({', '.join(held)})"
        for name in columns(model):
            if column(model, name).vocabulary:
                yield f"CREATE INDEX {table}_{name} ON {table} ({name})"
    yield "CREATE INDEX releases_published ON releases (published, release_id)"
    yield "CREATE INDEX appearances_office ON appearances (actor_id) WHERE office IS NOT NULL"
    yield "CREATE INDEX actor_names_name ON actor_names (name COLLATE NOCASE)"
    yield "CREATE INDEX evidence_row ON evidence (table_name, row_id, field)"


def _search() -> Iterator[str]:
    for table, names in SEARCHED.items():
        listed = ", ".join(names)
        yield (
            f'CREATE VIRTUAL TABLE {table}_fts USING fts5({listed}, content="{table}", '
            "tokenize='porter unicode61 remove_diacritics 2')"
        )
        held = ", ".join(_held(name) for name in names)
        yield (
            f"INSERT INTO {table}_fts (rowid, {listed}) SELECT rowid, {held} FROM {table}"  # noqa: S608  # names are SEARCHED's
        )


def _held(name: str) -> str:
    """What is found by the words of a column: not the mark in the place of those that are withheld,
    and a release by its title where the text is.
    """
    held = f"nullif({name}, '{WITHHELD}')"
    if name != "text":
        return held
    return (
        f"coalesce({held}, (SELECT title FROM releases"  # noqa: S608  # names are SEARCHED's
        " WHERE releases.document_id = documents.document_id))"
    )


def _check_keys(connection: sqlite3.Connection, folder: Path) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        said = f"{broken[0]}: a row refers to one that is not in {broken[2]}."
        hint = "Find it: onrecord check."
        raise PackageError([Problem("dangling_key", said, str(folder), hint=hint)])
