"""Dates in digits: a year, a span of years, a day as three numbers."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.dates.days import Absolute, Day, days_of_month, in_calendar
from onrecord.extraction.dates.named import month_numbers
from onrecord.extraction.dates.runs import digit_runs
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_count", "numeric_dates"]

_ENDING = re.compile(r"(?:Z|['’]?s)\b")
# The shortest date in digits is a year.
_SHORTEST = 4
_YEARS = re.compile(
    r"(?P<year>(?:1[6-9]|20)\d\d)(?:(?P<decade>s|['’]s)|[-–/](?P<end>\d{4}|\d\d))?\Z"
)
_NUMERIC = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)\Z|(?P<zulu>\d{6})Z\Z"
    r"|(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)\Z"
)
_ZULU_MONTH = re.compile(r"\s?(?P<month>[A-Z][A-Za-z]{2})\b(?:\s?(?P<year>\d{4}|\d\d)\b)?")
_FISCAL = re.compile(r"(?:\bFY|(?:[Ff]iscal|[Ff]inancial)\s+[Yy]ear)\s?['’]?\Z")
_SHORT_FISCAL = re.compile(r"FY\s?['’]?\d\d(?!\d)")
_NOT_BEFORE = frozenset("$£€¥#:/.,-_")
_NOT_AFTER = re.compile(r"[\w%/]|[,.-]\d|\s?(?:percent|per\scent)\b")


def numeric_dates(text: str, within: Place, day: Day | None) -> Iterator[Absolute]:
    """Dates in digits alone: years, decades, spans of years, "2012-04-12", "25/04/2012", "121200Z".

    One that may mean two days ("12/04/2012") has no EDTF date, nor has a fiscal year, since it
    differs by country.
    """
    if text.find("FY", within.start, within.end) >= 0:
        for match in _SHORT_FISCAL.finditer(text, within.start, within.end):
            yield Place(match.start(), match.end()), None, "year"
    for start, run in digit_runs(text, within):
        if len(run) < _SHORTEST:
            continue
        before = text[start - 1] if start > within.start else ""
        fiscal = text.startswith("FY", max(within.start, start - 2), start)
        if not fiscal and (before.isalnum() or before in _NOT_BEFORE):
            continue
        ending = _ENDING.match(text, start + len(run), within.end)
        words = run + ending.group() if ending else run
        if not _NOT_AFTER.match(text, start + len(words), within.end):
            yield from _digits(text, within, Place(start, start + len(words)), day)


def _digits(text: str, within: Place, place: Place, day: Day | None) -> Iterator[Absolute]:
    words = place.of(text)
    numeric = _NUMERIC.match(words)
    if numeric and numeric["zulu"]:
        month = _ZULU_MONTH.match(text, place.end, within.end)
        if month and month["month"].upper() in month_numbers():
            yield Place(place.start, month.end()), _zulu(numeric["zulu"], month, day), "day"
        else:
            yield place, _zulu(numeric["zulu"], None, day), "day"
    elif numeric:
        yield place, _numeric(numeric, day), "day"
    elif (years := _YEARS.match(words)) and not is_count(text, within, place):
        start = max(within.start, place.start - 18)
        fiscal = _FISCAL.search(text[start : place.start])
        if fiscal:
            yield Place(start + fiscal.start(), place.end), None, "year"
        else:
            yield place, _years(years), "year"


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(knowledge("dates")[name])


def is_count(text: str, within: Place, place: Place) -> bool:
    """Whether four digits count people or things: "over 2000 dockers", "killed 2000 people"."""
    after = text[place.end : min(within.end, place.end + 40)].split(None, 3)
    if len(place.of(text)) != 4 or not after or text[place.end] not in " \xa0":
        return False
    noun = after[_nth(after)].rstrip(".,;:)")
    before = text[max(within.start, place.start - 20) : place.start].lower().split()[-1:]
    if before and before[0] in _row("before_a_count"):
        return noun in _row("crowd") or (noun.islower() and noun.endswith("s") and len(noun) > 3)
    return noun in _row("crowd") and not (before and before[0] in _row("before_a_month"))


def _nth(after: list[str]) -> int:
    """Which of the words after a number is the noun: "2000 odd names", "2000 newly built homes"."""
    if len(after) > 1 and after[0] == "odd":
        return 1
    described = len(after) > 2 and after[0].endswith("ly") and after[1].endswith("ed")
    return 2 if described else 0


def _years(match: re.Match[str]) -> str | None:
    year = match["year"]
    if match["decade"]:
        return f"{year}/{int(year) + 9}" if year.endswith("0") else None
    if match["end"]:
        end = match["end"] if len(match["end"]) == 4 else year[:2] + match["end"]
        return f"{year}/{end}" if end > year else year
    return year


def _numeric(match: re.Match[str], day: Day | None) -> str | None:
    if match["iso"]:
        year, month, of_month = map(int, match["iso"].split("-"))
        return match["iso"] if year and in_calendar(year, month, of_month) else None
    first, second = int(match["a"]), int(match["b"])
    year = _century(match["y"], day)
    if first > 12 >= second > 0 or first == second:
        return days_of_month(year, second, first, None) if 0 < second <= 12 else None
    if second > 12 >= first > 0:
        return days_of_month(year, first, second, None)
    return None


def _zulu(digits: str, named: re.Match[str] | None, day: Day | None) -> str | None:
    """A military date-time group, "121200Z" or "121200Z JUL 12": day of the month, hour, minute."""
    month = month_numbers()[named["month"].upper()] if named else None
    of_month = int(digits[:2])
    if month and named and named["year"]:
        return days_of_month(_century(named["year"], day), month, of_month, None)
    if day is None or not of_month or not in_calendar(day.year, month or day.month, of_month):
        return None
    return days_of_month(day.year, month or day.month, of_month, None)


def _century(year: str, day: Day | None) -> int:
    if len(year) == 4:
        return int(year)
    short, latest = int(year), (day.year if day else 2030)
    return 2000 + short if 2000 + short <= latest + 10 else 1900 + short
