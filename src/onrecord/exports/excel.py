"""An Excel workbook for reading and sorting: a sheet a table, after one that says what it is.

Cells hold what the package holds, and nothing is left to Excel's guessing: texts and ids are text,
also where they look like numbers, dates or formulas; a date is one only where its day is known. A
cell holds no more than 32,767 characters: a longer text is cut, with a mark at its end that says
where the whole is, and the first sheet says how many were. The bytes are equal for equal packages
as long as the versions of XlsxWriter and zlib are the same.
"""

import contextlib
import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.citation import as_text
from onrecord.csvfile import sound_rows
from onrecord.dataset import Dataset
from onrecord.descriptor import resource_path
from onrecord.errors import ExportError
from onrecord.exports.base import Export
from onrecord.exports.spreadsheet import MOST_ROWS, Sheet, cut
from onrecord.model import Row
from onrecord.tables import by_name, column, columns

if TYPE_CHECKING:
    from xlsxwriter import Workbook

__all__ = ["EXPORT"]

_NEVER = "2000-01-01"  # a workbook must say when it was made; nothing else in it depends on a clock


def _write(data: Dataset, target: Path) -> None:
    with _workbook(data, target) as book:
        about = Sheet(book, "about", ("", "about this dataset"))
        written = [(by_name(name), _write_table(book, data, name)) for name in data.tables]
        for cells in _about(data, written):
            about.add(cells)
        about.close()


@contextlib.contextmanager
def _workbook(data: Dataset, target: Path) -> Iterator["Workbook"]:
    """A workbook that keeps no more than a row in memory.

    Raises:
        OSError: it cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxFileError

    options = {"constant_memory": True, "tmpdir": str(target.parent)}
    try:
        with xlsxwriter.Workbook(target, options) as book:
            book.set_properties(_properties(data))
            yield book
    except XlsxFileError as error:
        cause = error.__context__
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from None


def _properties(data: Dataset) -> dict[str, Any]:
    made = str(data.descriptor.get("created", _NEVER))[:10]
    return {
        "title": data.title,
        "subject": f"Version {data.version}",
        "created": datetime.datetime.fromisoformat(made),
    }


def _write_table(book: "Workbook", data: Dataset, name: str) -> tuple[int, int]:
    """Write one table; how many rows it has, and how many cells were cut."""
    model = by_name(name)
    names = columns(model)
    dates = [column(model, name).standard == "edtf" for name in names]
    mark = f" […] [cut here: Excel holds no more; the whole is in {resource_path(model)}]"
    sheet = Sheet(book, name, names, dates)
    cuts = 0
    for values in sound_rows(data.tables[name].path, model):
        cells = [cut(item, mark) if isinstance(item, str) else item for item in values.values()]
        cuts += sum(map(_differ, cells, values.values()))
        if sheet.rows == MOST_ROWS - 1:
            said = f"the table {name} has more rows than a sheet of Excel holds"
            raise ExportError(f"{said} ({MOST_ROWS:,}). Use parquet or sqlite.")
        sheet.add(cells)
    sheet.close()
    return sheet.rows, cuts


def _differ(cell: Any, value: Any) -> bool:
    return cell is not value


def _about(
    data: Dataset, written: list[tuple[type[Row], tuple[int, int]]]
) -> Iterator[tuple[str, str]]:
    """What the first sheet says: the package, how to read the cells, and the sheets."""
    found = data.descriptor
    yield "title", data.title
    yield "description", str(found["description"])
    yield "version", data.version
    yield "to be cited as", as_text(found)
    for item in found["licenses"]:
        yield "licence", " ".join(item[key] for key in ("title", "path") if item.get(key))
    yield "dates", "Dates are Excel's where the day is known; months and years are text: 2012-02."
    yield "empty cells", "Why a cell is empty is said in the CSV file: not stated, not coded, …"
    for model, (rows, cuts) in written:
        table = model.TABLE
        said = f"{table.title}: 1 row." if rows == 1 else f"{table.title}: {rows:,} rows."
        if cuts:
            said += f" Cells cut at Excel's limit: {cuts:,}; whole in {resource_path(model)}."
        yield f"sheet {table.name}", said


EXPORT = Export(
    name="excel",
    makes="an Excel workbook with a sheet for each table",
    suffix=".xlsx",
    write=_write,
    extra="excel",
)
