"""The CSV files of a package, written and read: RFC 4180 with LF, UTF-8 without a byte order mark,
a header with the model's columns.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.cells.edited import cell_hint, encoding_hint, header_hint
from onrecord.cells.missing import CODES, allowed
from onrecord.cells.values import READERS, cell_value, unexplained
from onrecord.errors import PackageError, Problem
from onrecord.model import Row
from onrecord.tables import column, column_type, columns

__all__ = ["csv_block", "read_rows", "reasons", "sound_rows"]

csv.field_size_limit(2**31 - 1)

Values = dict[str, Any]


def csv_block(rows: Iterable[Sequence[Any]]) -> str:
    """Rows of cells as lines of CSV: cells that hold a quotation mark, a comma or a line end are
    quoted. None is an empty cell.
    """
    rows = list(rows)
    block = io.StringIO()
    csv.writer(block, lineterminator="\n").writerows(rows)
    written = block.getvalue()
    # Python's own writer leaves a bare CR unquoted where lines end with LF
    return "".join(map(_line, rows)) if "\r" in written else written


def _line(cells: Sequence[Any]) -> str:
    return ",".join("" if cell is None else _quoted(str(cell)) for cell in cells) + "\n"


def _quoted(text: str) -> str:
    if '"' in text or "," in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def read_rows(path: Path, model: type[Row]) -> Iterator[tuple[int, Values | Problem]]:
    """Each row of a table's file as values by column, or a problem where it cannot be read; with
    the line of the file at which it ends. A file that is no such table gives one problem.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from _rows(path, model, file)
    except UnicodeDecodeError as error:
        said = f"byte {error.start} of a block is not UTF-8."
        yield 0, _problem("not_utf8", path, None, model, said, encoding_hint())
    except OSError as error:
        yield 0, _problem("unreadable", path, None, model, f"{error.strerror}.")


def _rows(
    path: Path, model: type[Row], file: Iterator[str]
) -> Iterator[tuple[int, Values | Problem]]:
    reader = csv.reader(file, strict=True)
    names = columns(model)
    try:
        header = tuple(next(reader, ()))
        if header != names:
            said = f"the header is {','.join(header)}, not {','.join(names)}."
            yield 1, _problem("header", path, 1, model, said, header_hint(header, names))
            return
        for texts in reader:
            for found in _values(path, model, reader.line_num, texts):
                yield reader.line_num, found
    except csv.Error as error:
        yield reader.line_num, _problem("not_csv", path, reader.line_num, model, f"{error}.")


def _values(
    path: Path, model: type[Row], line: int, texts: list[str]
) -> Iterable[Values | Problem]:
    """The values of a row, or a problem for each of its cells that cannot be read."""
    names = columns(model)
    if len(texts) != len(names):
        said = f"the row has {len(texts)} cells, not {len(names)}."
        return [_problem("cells", path, line, model, said)]
    try:
        return [_parsed(model, texts)]
    except ValueError:
        return list(_cell_problems(path, model, line, texts))


def _cell_problems(
    path: Path, model: type[Row], line: int, texts: Sequence[str]
) -> Iterator[Problem]:
    """What is wrong with each cell of a row in which some cannot be read."""
    for name, text in zip(columns(model), texts, strict=True):
        declared, kind = column(model, name), column_type(model, name)
        try:
            value = cell_value(model, name, text)
            if value is not None and declared.is_checked:
                declared.check(value)
        except ValueError as error:
            place = f"{model.TABLE.name}.{name}"
            said = f"{str(error).rstrip('.')}."
            yield Problem("type", said, str(path), line, place, cell_hint(declared, kind, text))


def _problem(
    code: str, path: Path, line: int | None, model: type[Row], message: str, hint: str = ""
) -> Problem:
    return Problem(code, message, str(path), line, model.TABLE.name, hint)


def sound_rows(path: Path, model: type[Row]) -> Iterator[Values]:
    """Each row of a table's file as values by column.

    Raises:
        PackageError: the file or a row cannot be read.
    """
    for _, values in read_rows(path, model):
        if isinstance(values, Problem):
            raise PackageError([values])
        yield values


def reasons(path: Path, model: type[Row]) -> dict[str, list[str | None]]:
    """Why the empty cells of a sound table are empty: for each column that may be empty, the code
    in each row, or None where the cell has a value.
    """
    names = columns(model)
    found: dict[str, list[str | None]] = {name: [] for name in allowed(model)}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader)
        for texts in reader:
            cells = dict(zip(names, texts, strict=True))
            for name, codes in found.items():
                codes.append(cells[name] if cells[name] in CODES else None)
    return found


def _parsed(model: type[Row], texts: Sequence[str]) -> dict[str, Any]:
    """The values of a row from the texts of its CSV cells, one for each column.

    Raises:
        ValueError: a cell is not of its column's type; the message starts with the column.
    """
    values: dict[str, Any] = {
        name: text or None for name, text in zip(columns(model), texts, strict=True)
    }
    for name, codes in allowed(model).items():
        text = values[name]
        if text in codes:
            values[name] = None
        elif text is None or text in CODES:
            raise ValueError(f"{name}: {unexplained(text or '', codes)}")
    for name, read in _converted(model):
        text = values[name]
        if text is not None:
            try:
                values[name] = read(text)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
    return values


@cache
def _converted(model: type[Row]) -> tuple[tuple[str, Callable[[str], Any]], ...]:
    """The columns whose values are no texts, each with what reads them."""
    kinds = ((name, column_type(model, name)) for name in columns(model))
    return tuple((name, READERS[kind]) for name, kind in kinds if kind is not str)
