"""The parts that build_speed.py measures, each run in a process of its own; prints JSON.

python benchmarks/build_parts.py build|database|check|plain FOLDER [--profile]
"""

import cProfile
import csv
import json
import pstats
import resource
import sqlite3
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from synthetic_records import drafted

from onrecord import documents
from onrecord.csvfile import sound_rows
from onrecord.database import create
from onrecord.model import TABLES, Document, Record, Row
from onrecord.pipeline import build, check
from onrecord.tables import columns

AT_ONCE = 50_000
HOTTEST = 14


class Profiler:
    """A profiler that can be put to sleep; it does nothing unless `--profile` is given."""

    def __init__(self) -> None:
        self._profile = cProfile.Profile() if "--profile" in sys.argv else None

    def wake(self) -> None:
        """Profile from here."""
        if self._profile:
            self._profile.enable()

    def sleep(self) -> None:
        """Stop until `wake`."""
        if self._profile:
            self._profile.disable()

    def hottest(self) -> dict[str, Any]:
        """The functions that took longest: name, calls, own seconds, seconds with callees."""
        if not self._profile:
            return {}
        found: Any = pstats.Stats(self._profile)
        by_own = sorted(found.stats.items(), key=lambda item: -item[1][2])
        hot = [(_name(*at), each[1], each[2], each[3]) for at, each in by_own[:HOTTEST]]
        return {"hot": hot}


def _name(path: str, line: int, function: str) -> str:
    return function if path.startswith(("~", "<")) else f"{Path(path).stem}.{function}:{line}"


def _build(folder: Path) -> dict[str, Any]:
    """Build with the extractor's time taken out; the documents are read once before, which is timed
    too and warms the file cache.
    """
    start = process_time()
    for path in documents.paths(folder / "documents"):
        documents.read(folder / "documents" / path, name=path)
    reading = process_time() - start
    spent = 0.0
    profiler = Profiler()

    def draft(document: Document) -> Record:
        nonlocal spent
        profiler.sleep()
        started = process_time()
        record = drafted(document)
        spent += process_time() - started
        profiler.wake()
        return record

    start = process_time()
    profiler.wake()
    build(folder, folder / "package", draft=draft)
    profiler.sleep()
    seconds = process_time() - start - spent
    return {"seconds": seconds, "drafting": spent, "reading": reading, **profiler.hottest()}


def _database(folder: Path) -> dict[str, Any]:
    profiler = Profiler()
    start = process_time()
    profiler.wake()
    create(folder / "package", folder / "onrecord.db")
    profiler.sleep()
    return {"seconds": process_time() - start, **profiler.hottest()}


def _check(folder: Path) -> dict[str, Any]:
    start = process_time()
    problems = check(folder / "package")
    if problems:
        raise RuntimeError(f"the package has problems: {problems[0]}")
    return {"seconds": process_time() - start}


def _plain(folder: Path) -> dict[str, Any]:
    """csv.writer and executemany, into bare tables and into onrecord's own."""
    target = folder / "plain"
    target.mkdir()
    with sqlite3.connect(folder / "onrecord.db") as made:
        known = made.execute("SELECT type, name, sql FROM sqlite_master WHERE sql <> ''").fetchall()
    bare, full = (sqlite3.connect(target / f"{name}.db") for name in ("bare", "full"))
    tables = {model.TABLE.name: model for model in TABLES}
    spent = {"csv": 0.0, "bare": 0.0, "full": 0.0, "rows": 0}
    for connection in (bare, full):
        connection.execute("PRAGMA synchronous = OFF")
    for kind, name, sql in known:
        if kind == "table" and name in tables:
            bare.execute(f"CREATE TABLE {name} ({', '.join(columns(tables[name]))})")
            full.execute(sql)
    for model in TABLES:
        with (target / f"{model.TABLE.name}.csv").open("w", encoding="utf-8", newline="") as file:
            _plain_table(folder, model, csv.writer(file, lineterminator="\n"), (bare, full), spent)
    spent["bare"] += _timed(bare.commit)
    spent["full"] += _timed(lambda: _finish(full, known))
    size = sum(path.stat().st_size for path in target.glob("*.csv"))
    return {**spent, "bytes": size}


def _plain_table(
    folder: Path,
    model: type[Row],
    writer: Any,
    connections: tuple[sqlite3.Connection, sqlite3.Connection],
    spent: dict[str, float],
) -> None:
    """Write the rows of a table, many at once: getting them is not timed."""
    names = columns(model)
    insert = f"INSERT INTO {model.TABLE.name} VALUES ({', '.join('?' * len(names))})"  # noqa: S608  # the name is the model's
    bare, full = connections
    spent["csv"] += _timed(lambda: writer.writerow(names))
    for rows in _chunks(folder / "package" / "data" / f"{model.TABLE.name}.csv", model):
        spent["rows"] += len(rows)
        spent["csv"] += _timed(lambda rows=rows: writer.writerows(rows))
        spent["bare"] += _timed(lambda rows=rows: bare.executemany(insert, rows))
        spent["full"] += _timed(lambda rows=rows: full.executemany(insert, rows))


def _chunks(path: Path, model: type[Row]) -> Iterator[list[tuple[Any, ...]]]:
    rows = (tuple(values.values()) for values in sound_rows(path, model))
    while chunk := list(islice(rows, AT_ONCE)):
        yield chunk


def _finish(connection: sqlite3.Connection, known: list[tuple[str, str, str]]) -> None:
    """Make the indexes, the search and the views that onrecord's file has."""
    for kind, name, sql in known:
        if kind == "index" or "VIRTUAL TABLE" in sql or kind == "view":
            connection.execute(sql)
        if "VIRTUAL TABLE" in sql:
            connection.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608  # the name is onrecord's
    connection.commit()


def _timed(work: Callable[[], Any]) -> float:
    start = process_time()
    work()
    return process_time() - start


PARTS = {"build": _build, "database": _database, "check": _check, "plain": _plain}


def main() -> None:
    """Run one part; print what it took."""
    found = PARTS[sys.argv[1]](Path(sys.argv[2]))
    # Linux counts in kilobytes, macOS in bytes
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    sys.stdout.write(json.dumps({**found, "peak": peak}))


if __name__ == "__main__":
    main()
