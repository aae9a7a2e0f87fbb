"""One sheet of an Excel workbook, written row by row, with nothing left to Excel's guessing."""

import datetime
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

__all__ = ["LONGEST", "MOST_ROWS", "Sheet", "cut"]

# Microsoft, "Excel specifications and limits"
LONGEST = 32_767
MOST_ROWS = 1_048_576

_EXACT = 2**53  # whole numbers beyond it lose digits: Excel's numbers are IEEE 754 doubles
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIRST_DAY = "1900-03-01"  # before it, Excel and the calendar disagree
_WIDTHS = (8, 60)
_ROWS_MEASURED = 1000


class Sheet:
    """A sheet that is being written: a header first, which stays in sight, then its rows.

    `dates` says which columns hold dates: their days become Excel's dates.
    """

    def __init__(
        self, book: "Workbook", name: str, header: Sequence[str], dates: Sequence[bool] = ()
    ) -> None:
        self._sheet = book.add_worksheet(name)
        self._day: Format = book.add_format({"num_format": "yyyy-mm-dd"})
        self._inert: Format = book.add_format({"quote_prefix": True})
        self._dates = dates or [False] * len(header)
        self._widths = [len(name) + 3 for name in header]  # room for the filter's button
        self.rows = 0
        bold = book.add_format({"bold": True})
        for place, name_ in enumerate(header):
            self._sheet.write_string(0, place, name_, bold)
        self._sheet.freeze_panes(1, 0)

    def add(self, cells: Sequence[Any]) -> None:
        """Write a row; None is an empty cell."""
        self.rows += 1
        for place, value in enumerate(cells):
            if value is not None:
                self._write(place, value)
        if self.rows <= _ROWS_MEASURED:
            self._widths = list(map(_wider, self._widths, cells))

    def close(self) -> None:
        """Set what depends on all the rows: widths, the filter, and no warnings at ids."""
        least, most = _WIDTHS
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, min(max(width, least), most))
        last = len(self._widths) - 1
        self._sheet.autofilter(0, 0, self.rows, last)
        if self.rows:
            self._sheet.ignore_errors({"number_stored_as_text": (1, 0, self.rows, last)})

    def _write(self, place: int, value: Any) -> None:
        if isinstance(value, bool):
            self._sheet.write_boolean(self.rows, place, value)
        elif isinstance(value, int | float) and abs(value) <= _EXACT:
            self._sheet.write_number(self.rows, place, value)
        elif self._dates[place] and _is_day(value):
            day = datetime.date.fromisoformat(value)
            self._sheet.write_datetime(self.rows, place, day, self._day)
        else:
            self._write_text(place, str(value))

    def _write_text(self, place: int, text: str) -> None:
        if text.startswith("<r>") and text.endswith("</r>"):
            # the library would take it for its own markup, but not where it comes in pieces
            self._sheet.write_rich_string(self.rows, place, "<", "r>", text[3:])
        else:
            # as text it is no formula; the prefix keeps it so when somebody edits the cell
            inert = self._inert if text.startswith(("=", "+", "-", "@")) else None
            self._sheet.write_string(self.rows, place, text, inert)


def _is_day(value: Any) -> bool:
    is_text = isinstance(value, str)
    return is_text and _DAY.fullmatch(value) is not None and value >= _FIRST_DAY


def _wider(width: int, value: Any) -> int:
    if value is None:
        return width
    return max(width, *map(len, str(value)[: 10 * _WIDTHS[1]].split("\n")))


def cut(text: str, mark: str) -> str:
    """`text` as it is, or its beginning and `mark` where it is longer than a cell can be. Excel
    counts UTF-16 units: a character beyond the first plane is two.
    """
    if len(text) * 2 <= LONGEST or _units(text) <= LONGEST:
        return text
    room = (LONGEST - _units(mark)) * 2
    kept = text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore")
    return kept + mark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
