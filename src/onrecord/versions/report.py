"""A difference, written for people (a table, Markdown) and for machines (CSV)."""

from collections.abc import Iterator
from itertools import groupby, islice

from onrecord.csvfile import csv_block
from onrecord.model import Change
from onrecord.tables import columns
from onrecord.versions.demand import SemVer
from onrecord.versions.difference import Difference

__all__ = ["FORMATS", "written"]

_SHORT = 80  # characters of a cell, where people read it
_BLOCK = 500
_HEAD = ("table", "rows added", "removed", "changed", "cells", "columns")
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def written(found: Difference, format_: str) -> Iterator[str]:
    """The difference as text, in pieces.

    Args:
        found: the difference.
        format_: one of FORMATS. The CSV has the columns of the resource `changes`, and cells in
            full; the others shorten long cells, and leave out ids that follow from other changes.
    """
    return FORMATS[format_](found)


def _as_csv(found: Difference) -> Iterator[str]:
    names = columns(Change)
    yield csv_block([names])
    changes = iter(found)
    while block := [change.__dict__.values() for change in islice(changes, _BLOCK)]:
        yield csv_block([list(cells) for cells in block])


def _as_table(found: Difference) -> Iterator[str]:
    yield f"{found.name}: {found.versions[0]} → {found.versions[1]}\n\n"
    if not found:
        yield "No changes.\n"
        return
    lines = [_HEAD, *_summary(found)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *rest in lines if len(lines) > 1 else ():
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *cells)) + "\n"
    for table, changes in groupby(found.causes(), key=lambda change: change.table_name):
        yield f"\n{table or 'package'}\n"
        for change in changes:
            yield f"  {_SIGNS[change.change]} {_place(change)}{_difference(change)}\n"
    yield "".join(f"\n{line}\n" for line in _left_out(found))
    yield "\n" + "".join(f"{line}\n" for line in _asked(found))


def _as_markdown(found: Difference) -> Iterator[str]:
    yield f"# {found.name}: {found.versions[0]} → {found.versions[1]}\n\n"
    if not found:
        yield "No changes.\n"
        return
    yield "".join(f"- {_escaped(line)}\n" for line in _asked(found))
    if found.tables:
        yield f"\n| {' | '.join(_HEAD)} |\n|---|{'---:|' * (len(_HEAD) - 1)}\n"
        yield "".join(f"| {' | '.join(cells)} |\n" for cells in _summary(found))
    yield "\n| table | row | column | change | old | new |\n|---|---|---|---|---|---|\n"
    for change in found.causes():
        places = (change.table_name, change.row_key, change.column_name, change.change)
        cells = [*places, _short(change.old), _short(change.new)]
        yield f"| {' | '.join(_escaped(cell or '') for cell in cells)} |\n"
    yield "".join(f"\n{line}\n" for line in _left_out(found))


def _summary(found: Difference) -> list[tuple[str, ...]]:
    return [
        (item.table, *map(str, (item.added, item.removed, item.changed, item.cells, item.columns)))
        for item in found.tables
    ]


def _asked(found: Difference) -> Iterator[str]:
    """What the changes ask of the version, and which change asks for what."""
    level = found.level
    if level is None:
        return
    try:
        least = f": {SemVer.read(found.versions[0]).risen(level)} or later"
    except ValueError:
        least = ""  # a version that is not three numbers rises in its own way
    yield f"The changes ask for a new {level.name.lower()} version{least}."
    yield from map(str, found.reasons)


def _left_out(found: Difference) -> Iterator[str]:
    """What people are not shown."""
    if found.following:
        cells = "1 cell" if found.following == 1 else f"{found.following} cells"
        yield f"Not listed: {cells} with ids that follow from these changes (the CSV has them)."


def _place(change: Change) -> str:
    if change.row_key is None:
        if change.column_name is None:
            return "the table"
        return f"{'column' if change.table_name else 'property'} {change.column_name}"
    return " ".join(part for part in (change.row_key, change.column_name) if part)


def _difference(change: Change) -> str:
    if change.change == "changed":
        return f": {_short(change.old) or '(empty)'} → {_short(change.new) or '(empty)'}"
    said = _short(change.new or change.old)
    return f": {said}" if said else ""


def _short(cell: str | None) -> str:
    """A cell on one line, without what would drive a terminal."""
    plain = "".join(mark if mark.isprintable() else " " for mark in cell or "")
    text = " ".join(plain.split())
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def _escaped(text: str) -> str:
    """A text as it stands in a cell of Markdown."""
    for mark in "\\|<*`[":
        text = text.replace(mark, f"\\{mark}")
    return text


FORMATS = {"table": _as_table, "csv": _as_csv, "markdown": _as_markdown}
"""How a difference can be written."""
