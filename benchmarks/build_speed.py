"""How long onrecord takes after drafting, and how much memory, against the least that could do it.

Measured: `onrecord.build` of N synthetic releases (read and hash the documents, check, write CSV,
schemas and descriptor), less the time inside the extractor; then `onrecord.database.create` (one
SQLite file with keys, indexes, full-text search and views); and `onrecord.check` of the package.

Against: `csv.writer` and `sqlite3.executemany` of the very same rows, which are given to them as
tuples (the time to get these is not counted): once into tables without keys and indexes, once into
onrecord's own tables, indexes and search.

How: each part in a process of its own, one after the other, on the same files. Seconds are those of
the processor, for the program and for the system on its behalf, so that other work on the machine
disturbs them little; waiting for the disk is not in them. The peak of memory is the process's
largest resident set. The releases and their records are those of
synthetic_records.py, with some 570 rows each.

    python benchmarks/build_speed.py                    # 1,000 releases
    python benchmarks/build_speed.py 200                # or any number
    python benchmarks/build_speed.py --memory           # peak memory at 1,000 and 10,000
    python benchmarks/build_speed.py --memory --huge    # and at 100,000: hours and 30 GB of disk
    python benchmarks/build_speed.py --profile          # the hottest functions of build and create
"""

import argparse
import tempfile
from pathlib import Path

from report import in_process, machine, say, table
from synthetic import release

COLLECTION = """\
name: synthetic
title: Invented releases
description: Invented releases for benchmarks.
version: 1.0.0
licenses: [{name: CC0-1.0}]
contributors: [{title: A benchmark, roles: [creator]}]
rights: None.
"""


def write_collection(folder: Path, count: int) -> None:
    """A collection of `count` synthetic releases without records."""
    (folder / "documents").mkdir()
    (folder / "collection.yaml").write_text(COLLECTION, encoding="utf-8")
    for number in range(count):
        path = folder / "documents" / f"release-{number:06d}.txt"
        path.write_text(release(number).text, encoding="utf-8")


def compare(count: int, *, check: bool) -> None:
    """Print the time of each part, side by side."""
    with tempfile.TemporaryDirectory(prefix="onrecord-benchmark-") as name:
        write_collection(Path(name), count)
        built = in_process("build_parts.py", "build", name)
        loaded = in_process("build_parts.py", "database", name)
        plain = in_process("build_parts.py", "plain", name)
        checked = in_process("build_parts.py", "check", name) if check else None
    say(f"{count:,} releases, {plain['rows']:,} rows, {plain['bytes'] / 1e6:.0f} MB of CSV")
    ours = (built["seconds"], loaded["seconds"])
    rows = [
        ("files", ours[0], plain["csv"], plain["csv"]),
        ("SQLite", ours[1], plain["bare"], plain["full"]),
        ("both", sum(ours), plain["csv"] + plain["bare"], plain["csv"] + plain["full"]),
    ]
    table(
        ("", "onrecord", "plain", "times", "plain, keys and search", "times"),
        [
            (name, f"{a:.2f} s", f"{b:.2f} s", f"{a / b:.1f}", f"{c:.2f} s", f"{a / c:.1f}")
            for name, a, b, c in rows
        ],
    )
    say(f"of the files, reading the documents: {built['reading']:.2f} s")
    say(f"the extractor, not counted: {built['drafting']:.2f} s")
    if checked:
        say(f"onrecord check of the package: {checked['seconds']:.2f} s, {checked['peak']:.0f} MB")


def memory(counts: list[int]) -> None:
    """Print the peak memory of build and database, at several sizes."""
    rows = []
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="onrecord-benchmark-") as name:
            write_collection(Path(name), count)
            built = in_process("build_parts.py", "build", name)
            loaded = in_process("build_parts.py", "database", name)
        rows.append((f"{count:,}", f"{built['peak']:.0f} MB", f"{loaded['peak']:.0f} MB"))
    table(("releases", "build", "database"), rows)


def profile(count: int) -> None:
    """Print where build (less drafting) and database.create spend their time."""
    with tempfile.TemporaryDirectory(prefix="onrecord-benchmark-") as name:
        write_collection(Path(name), count)
        for part in ("build", "database"):
            found = in_process("build_parts.py", part, name, "--profile")
            say(f"{part}: {found['seconds']:.2f} s with the profiler")
            table(
                ("function", "calls", "own", "with callees"),
                [
                    (n, f"{c:,}", f"{own:.2f} s", f"{all_:.2f} s")
                    for n, c, own, all_ in found["hot"]
                ],
            )


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("releases", nargs="?", type=int, default=1000)
    parser.add_argument("--memory", action="store_true", help="peak memory instead of times")
    parser.add_argument("--huge", action="store_true", help="with --memory: 100,000 releases too")
    parser.add_argument("--profile", action="store_true", help="the hottest functions instead")
    parser.add_argument("--check", action="store_true", help="time onrecord check as well")
    asked = parser.parse_args()
    say(machine())
    say()
    if asked.memory:
        memory([1_000, 10_000, *([100_000] if asked.huge else [])])
    elif asked.profile:
        profile(asked.releases)
    else:
        compare(asked.releases, check=asked.check)


if __name__ == "__main__":
    main()
