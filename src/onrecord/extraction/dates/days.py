"""Arithmetic with EDTF dates: a day, month or year some units away from another."""

import datetime

from onrecord.extraction.found import Place

__all__ = ["Absolute", "Day", "days_of_month", "in_calendar", "nearest_year", "read_day", "shift"]

Day = datetime.date
# A place, its EDTF date (None where it cannot be known) and its precision.
Absolute = tuple[Place, str | None, str]


def read_day(anchor: str | None) -> tuple[Day | None, int]:
    """An EDTF date as a day and the number of its parts (3 for a day, 1 for a year, 0 for none)."""
    if not anchor:
        return None, 0
    try:
        parts = [int(part) for part in anchor.split("-")][:3]
        return Day(*[*parts, 1, 1][:3]), len(parts)
    except ValueError:
        return None, 0


def in_calendar(year: int, month: int = 1, day: int = 1) -> bool:
    """Whether there is such a day."""
    try:
        Day(year, month, day)
    except ValueError:
        return False
    return True


def days_of_month(year: int | None, month: int, first: int | None, last: int | None) -> str | None:
    """The EDTF date of a month, a day of it, or from one day of it to another; None where the year
    is not known or the calendar has no such day.
    """
    if year is None or not in_calendar(year, month, first or 1):
        return None
    if first is None:
        return f"{year:04}-{month:02}"
    start = f"{year:04}-{month:02}-{first:02}"
    if last and last > first and in_calendar(year, month, last):
        return f"{start}/{year:04}-{month:02}-{last:02}"
    return start


def nearest_year(day: Day, month: int, of_month: int | None, way: str = "") -> int | None:
    """The year in which a month, or a day of it, lies nearest to `day`; None where there is none.

    Releases tell of what was rather than of what will be, so a day ahead counts as twice as far.
    `way` is the word before the month: "last" and "since" look back only, "next" ahead only.
    """
    far: dict[int, int] = {}
    for year in (day.year - 1, day.year, day.year + 1):
        if 1 <= year <= 9999 and in_calendar(year, month, of_month or 1):
            days = (Day(year, month, of_month or min(day.day, 28)) - day).days
            back_only = way in ("last", "since", "past")
            if not (days > 0 and back_only) and not (days <= 0 and way == "next"):
                far[year] = 2 * days if days > 0 else -days
            if days == 0 and way == "last":
                del far[year]
    return min(far, key=lambda year: far[year]) if far else None


def shift(day: Day, unit: str, count: int) -> str | None:
    """The EDTF date `count` units (day, month or year) from `day`, as precise as the unit.

    None where the calendar does not reach so far.
    """
    try:
        if unit == "year":
            return Day(day.year + count, 1, 1).isoformat()[:4]
        if unit == "month":
            years, month = divmod(day.month - 1 + count, 12)
            return Day(day.year + years, month + 1, 1).isoformat()[:7]
        return (day + datetime.timedelta(days=count)).isoformat()
    except (ValueError, OverflowError):
        return None
