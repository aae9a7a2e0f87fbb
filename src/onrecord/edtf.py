"""Dates as the Extended Date/Time Format writes them (EDTF, ISO 8601-2:2019): level 0 dates of
day, month or year precision, and intervals of two such dates, either of which may be open (`..`).
"""

import datetime
import re

__all__ = ["interval", "precision"]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_PRECISIONS = {1: "year", 2: "month", 3: "day"}


def precision(date: str) -> str:
    """How precise a date is: `day` for `2012-07-10`, `month` for `2012-07`, `year` for `2012`.

    Raises:
        ValueError: `date` is not an EDTF level 0 date, or not a day of the calendar.
    """
    match = _DATE.fullmatch(date)
    if not match:
        raise ValueError(f"'{date}' is not a date as EDTF writes it: 2012-07-10, 2012-07 or 2012")
    parts = [int(part) for part in match.groups() if part]
    year, month, day = [*parts, 1, 1][:3]
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ValueError(f"'{date}' is not a date of the calendar") from None
    return _PRECISIONS[len(parts)]


def interval(period: str) -> tuple[str, str]:
    """The first and last date of a period: `2011` gives `("2011", "2011")`,
    `2011-03/2012` gives `("2011-03", "2012")`, `2011-03/..` gives `("2011-03", "..")`.

    Raises:
        ValueError: `period` is neither a date nor an interval, or its end is before its start.
    """
    start, slash, end = period.partition("/")
    if not slash:
        precision(period)
        return period, period
    for date in (start, end):
        if date != "..":
            precision(date)
    if start == end == "..":
        raise ValueError(f"'{period}' has neither a start nor an end")
    shared = min(len(start), len(end))
    if ".." not in (start, end) and start[:shared] > end[:shared]:
        raise ValueError(f"'{period}' ends before it starts")
    return start, end
