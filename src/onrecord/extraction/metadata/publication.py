"""The day of publication: the day that the publisher gives, and no other day."""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dates import header_date
from onrecord.extraction.metadata.day_evidence import days_with_evidence
from onrecord.extraction.metadata.layout import Layout
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.printed import Printed

__all__ = ["published"]

_HEAD = 200
# The length of a date with its day: "03/05/2002" may be of May or of March, and is but a year.
_DAY = 10
# Numbers of releases that hold their year: "2012-06-S-026" with its month, "No. 12/87".
_YEAR_AND_MONTH = re.compile(r"(?<![\w-])((?:19|20)\d\d)[-/](\d\d)[-/][A-Z\d]")
_NUMBER_AND_YEAR = re.compile(
    r"(?:\b(?i:no|nr|number|release|statement|index|ref)\b|№|\b[A-Z]{1,4}[ /-])[ .:]{0,3}"
    r"(?:[A-Z]{1,5}[ /]){0,3}\d{1,4}\s?/\s?((?:19|20)\d\d|[4-9]\d)(?![\d/])"
)


def published(text: str, given: Mapping[str, Place], around: Layout) -> tuple[str, Place] | None:
    """The EDTF date of publication and its place, or None where none is printed: that of a header
    line, else that of the day for which most speaks, made whole by the others that agree with it.
    """
    for name in ("published", "date"):
        if name in given and (edtf := header_date(text, given[name])):
            return edtf, given[name]
    partial: tuple[str, Place] | None = None
    open_days: list[Printed] = []
    for date in days_with_evidence(text, around):
        edtf = date.edtf or _in_numbered_year(text, date, around.head)
        if edtf is None:
            open_days.append(date)
        elif partial is None or edtf.startswith(partial[0]):
            if len(edtf) == _DAY:
                return edtf, date.place
            partial = (edtf, date.place)
    return _whole(partial, open_days) if partial else None


def _whole(partial: tuple[str, Place], open_days: Sequence[Printed]) -> tuple[str, Place]:
    """A year or a month with the day that is printed without its year elsewhere, if they agree."""
    for date in open_days:
        edtf = date.in_year(int(partial[0][:4]))
        if edtf and edtf.startswith(partial[0]):
            return edtf, date.place
    return partial


def _in_numbered_year(text: str, date: Printed, head: Sequence[Line]) -> str | None:
    """The date in the year of the release's number, which may name the month too."""
    for year, month in _numbered(text, head):
        if month in (None, date.month):
            return date.in_year(year)
    return None


def _numbered(text: str, head: Sequence[Line]) -> Iterator[tuple[int, int | None]]:
    """The years, with or without a month, of the release's numbers in the lines over the body."""
    for line in head:
        end = min(line.place.end, line.place.start + _HEAD)
        for match in _YEAR_AND_MONTH.finditer(text, line.place.start, end):
            yield int(match[1]), int(match[2])
        for match in _NUMBER_AND_YEAR.finditer(text, line.place.start, end):
            yield (int(match[1]) if len(match[1]) > 2 else 1900 + int(match[1])), None
