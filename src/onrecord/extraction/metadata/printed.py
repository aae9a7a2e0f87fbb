"""The dates that a text prints, in the forms that releases use."""

import datetime
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Printed", "calendar_date", "dates_of", "month_numbers", "printed_dates"]

# A month stands at most so many letters before the first digit of its date, or behind it.
_MONTH = 40
_EARLIEST, _LATEST = 1900, 2099
# The first year of two digits that is of the 20th century.
_CENTURY = 40
# Digits that are so close that they may be of one date.
_DIGITS = re.compile(r"\d(?:\D{0,100}\d){0,5000}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# The first day of a stretch: "3 to" in front of "5 May 2011", which is the day of no release.
_STRETCH = re.compile(r"(?<![\w./-])\d{1,2}(?:st|nd|rd|th)?\s(?:to|and|&|until)\s\Z")
_STRETCH_LENGTH = 12
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(_WEEKDAYS)})[a-z]{{0,6}}[.,]?\s{{0,3}}\Z", re.I)
_WEEKDAY_LENGTH = 14
# Marks that scans print for a figure: the rest of the number behind one is no day.
_DAMAGE = tuple("<^~\\{}%#")


class Printed(NamedTuple):
    """A date as printed; `year` is 0 and `edtf` None where it has no year."""

    place: Place
    edtf: str | None
    year: int
    month: int
    day: int

    def in_year(self, year: int) -> str | None:
        """The date in that year, if the calendar has it."""
        return calendar_date(year, self.month, self.day)

    def moved(self, by: int) -> "Printed":
        """The same date, `by` code points further on."""
        return self._replace(place=Place(self.place.start + by, self.place.end + by))


@cache
def month_numbers() -> dict[str, int]:
    """The names of the months, lower case, with their numbers."""
    listed = knowledge("release_dates")["months"].items()
    return {name: number for number, names in listed for name in names}


@cache
def _dates() -> re.Pattern[str]:
    names = list(month_numbers())
    letters = "".join(sorted({name[0] for name in names}))
    months = rf"(?:{alternatives(names)})(?![^\W\d_])"
    # Two digits are a year behind a hyphen, a slash or an apostrophe, or where the line ends.
    short = r"(?<=[/-])\d\d|['’‘*`]\d\d|\d\d(?=[ \t]*(?:\n|\Z))"
    return re.compile(
        rf"""(?<![\w/.-])(?=[\d{letters}])(?:
        (?P<d1>\d{{1,2}})\s?(?:(?:st|nd|rd|th|º|er)\.?|\.)?(?:\s+(?:day\s)?(?:of|de))?[\s/-]{{0,3}}
            (?P<m1>{months})\.?(?:,?[\s/-]{{1,3}}(?:de[l]?\s+)?(?P<y1>\d{{4}}|{short}))?
        |(?P<y2>\d{{4}})\s(?P<m2>{months})\s(?P<d2>\d{{1,2}})
        |(?P<m3>{months})\.?\s{{1,3}}(?:the\s)?(?P<d3>\d{{1,2}})(?:(?:st|nd|rd|th)\.?)?(?:\s?[,»*;]?\s{{0,3}}(?P<y3>\d{{4}}|['’‘*`]\d\d))?
        |(?<!\d\s)(?P<m4>{months})\.?,?\s{{1,3}}(?P<y4>\d{{4}})
        |(?P<y5>\d{{4}})[-/.](?P<n5>\d{{1,2}})[-/.](?P<d5>\d{{1,2}})(?=T\d|\b)
        |(?P<d6>\d{{1,2}})(?P<point>\s?[./-]\s?)(?-i:(?P<r6>[IVX]{{1,4}}))(?P=point)(?P<y6>\d{{4}}|\d\d)
        |(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<y7>\d{{4}}|\d\d)
        )(?:(?=T?\d\d:\d\d)|(?![\w/-]\d|\d))""",
        re.VERBOSE | re.IGNORECASE,
    )


def printed_dates(text: str, within: Place) -> Iterator[Printed]:
    """The dates of day or month precision that stand in `within`, in order."""
    for digits in _DIGITS.finditer(text, within.start, within.end):
        start = max(within.start, digits.start() - _MONTH)
        yield from _read(text, Place(start, min(within.end, digits.end() + _MONTH)))


@lru_cache(maxsize=256)  # several rooms ask for those of the same lines
def dates_of(words: str) -> tuple[Printed, ...]:
    """The dates of a line, at their places in it."""
    return tuple(printed_dates(words, Place(0, len(words))))


def _read(text: str, within: Place) -> Iterator[Printed]:
    for match in _dates().finditer(text, within.start, within.end):
        year, month, day = _parts(match)
        if match["a"] and year and not month:
            month, day = _by_weekday(
                match, text[max(within.start, match.start() - _WEEKDAY_LENGTH) : match.start()]
            )
        if match["d1"] and text.endswith(_DAMAGE, within.start, match.start()):
            day = 0
        if not (1 <= month <= 12 or (year and not month)):
            continue
        if year and not _EARLIEST <= year <= _LATEST:
            continue
        before = text[max(within.start, match.start() - _STRETCH_LENGTH) : match.start()]
        if _STRETCH.search(before):
            continue
        edtf = calendar_date(year, month, day)
        if edtf or (not year and day and calendar_date(2000, month, day)):
            yield Printed(Place(match.start(), match.end()), edtf, year, month, day)


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not printed or not certain."""
    for kind in "1234":
        if name := match[f"m{kind}"]:
            day = match[f"d{kind}"] if kind != "4" else None
            return _in_full(match[f"y{kind}"]), month_numbers()[name.lower()], int(day or 0)
    if match["y5"]:
        return int(match["y5"]), int(match["n5"]), int(match["d5"])
    if match["r6"]:
        return _in_full(match["y6"]), _roman(match["r6"]), int(match["d6"])
    first, second, year = int(match["a"]), int(match["b"]), _in_full(match["y7"])
    if first > 12 or first == second or match["mark"] == ".":
        return year, second, first
    if second > 12:
        return year, first, second
    if len(match["y7"]) == 2:  # which part is the year is not certain
        return 0, 0, 0
    # 07/10/2012 is a day of July or of October, as the country has it: only the year is certain.
    return year, 0, 0


def _by_weekday(match: re.Match[str], before: str) -> tuple[int, int]:
    """The month and the day of which the order is not certain, by the weekday in front of them:
    "Tue, 05/03/2011"; 0 and 0 where none is there, or both orders or none agree with it.
    """
    weekday = _WEEKDAY_BEFORE.search(before)
    if weekday is None:
        return 0, 0
    first, second, year = int(match["a"]), int(match["b"]), _in_full(match["y7"])
    orders = [
        (month, day)
        for month, day in ((first, second), (second, first))
        if (edtf := calendar_date(year, month, day))
        and _WEEKDAYS[datetime.date.fromisoformat(edtf).weekday()] == weekday[1].lower()
    ]
    return orders[0] if len(orders) == 1 else (0, 0)


def _roman(numeral: str) -> int:
    return _ROMAN.index(numeral) + 1 if numeral in _ROMAN else 0


def _in_full(year: str | None) -> int:
    """A year of four digits, or of two, which is of the century nearest to the genre's."""
    digits = (year or "0").lstrip("'’‘*`")
    if len(digits) != 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _CENTURY else 2000)


def calendar_date(year: int, month: int, day: int) -> str | None:
    """The EDTF date of a year, a month and a day, of which the last two may be 0; None where the
    year is 0 or the calendar has no such day.
    """
    if not year:
        return None
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
