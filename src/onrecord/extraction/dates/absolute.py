"""Dates that name a day, month or year of the calendar."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.dates.days import Day, in_calendar, nearest_year
from onrecord.extraction.dates.runs import digit_runs
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Absolute", "is_count", "named_months", "numeric_dates"]

# A place, its EDTF date (None where it cannot be known) and its precision.
Absolute = tuple[Place, str | None, str]

_DAY_BEFORE = re.compile(
    r"(?<![\w.,/])(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?"
    r"(?:\s?(?:[-–]|to|and|&|,)\s?(\d{1,2})(?:st|nd|rd|th)?)?(?:\s+of)?[\s-]{1,3}\Z"
)
_AFTER = re.compile(
    r"""(?:\s+the)?
    (?:\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[,.]\d\d(?!\d)|\s?(?:a\.?m|p\.?m|percent|%))
       (?:\s?(?:[-–]|to|and|&)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|\s[a-z]{4,}s\b))?)?
    (?:(?:,\s?|\s{1,3}|\sof\s|-)(?P<year>(?:1[89]|20)\d\d)(?!\d|,\d{3}))?""",
    re.VERBOSE,
)
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


@cache
def _months() -> dict[str, int]:
    listed = knowledge("dates")["months"].items()
    return {name.upper(): number for number, names in listed for name in names}


@cache
def _month_cue() -> re.Pattern[str]:
    names = [name for names in knowledge("dates")["months"].values() for name in names]
    spelt = sorted({form for name in names for form in (name, name.upper())}, key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for name in spelt:
        groups.setdefault(name[0], []).append(name[1:])
    tries = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(rf"(?:{tries})(?![A-Za-z])\.?")


@cache
def _before_a_month() -> frozenset[str]:
    return frozenset(knowledge("dates")["before_a_month"])


def named_months(text: str, within: Place, day: Day | None) -> Iterator[Absolute]:
    """Dates with a month's name; one without a year is put into the year nearest to `day`."""
    end = within.start
    for cue in _month_cue().finditer(text, within.start, within.end):
        after = _AFTER.match(text, cue.end(), within.end)
        if after is None or text[max(0, cue.start() - 1) : cue.start()].isalpha():
            continue
        start = max(end, cue.start() - 20)
        before = _DAY_BEFORE.search(text[start : cue.start()])
        named = _Named(_months()[cue.group().rstrip(".").upper()], after, day)
        found = None
        if before and 0 < int(before[1]) <= 31:
            place = Place(start + before.start(), _year_end(_name_end(cue), after))
            found = named.date(place, before[1], before[2])
        elif after["year"] or (after["day"] and 0 < int(after["day"]) <= 31):
            found = named.date(Place(cue.start(), after.end()), after["day"], after["last"])
        elif way := _stands_alone(text, cue.start()):
            found = named.date(Place(cue.start(), _name_end(cue)), None, None, way)
        if found:
            end = found[0].end
            yield found


def _name_end(cue: re.Match[str]) -> int:
    """The end of a month's name, without the mark that may end the sentence."""
    return cue.end() - cue.group().endswith(".")


def _year_end(end: int, after: re.Match[str]) -> int:
    """The end of "12 April 2012": the year counts, a number after the month does not."""
    return after.end() if after["year"] and not after["day"] else end


def _stands_alone(text: str, start: int) -> str | None:
    """The word before a month that makes it a date, if there is one."""
    words = text[max(0, start - 14) : start].replace("-", " ").lower().split()
    return words[-1] if words and words[-1] in _before_a_month() else None


class _Named(NamedTuple):
    """A month, what follows its name, and the day of publication."""

    month: int
    after: re.Match[str]
    day: Day | None

    def date(self, place: Place, first: str | None, last: str | None, way: str = "") -> Absolute:
        """The date at `place`, from and to these days of the month."""
        of_month = int(first) if first else None
        if self.after["year"] and self.after.end() == place.end:
            year: int | None = int(self.after["year"])
        else:
            year = nearest_year(self.day, self.month, of_month, way) if self.day else None
        edtf = _edtf(year, self.month, of_month, int(last) if last else None)
        return place, edtf, "day" if of_month else "month"


def _edtf(year: int | None, month: int, first: int | None, last: int | None) -> str | None:
    if year is None or not in_calendar(year, month, first or 1):
        return None
    if first is None:
        return f"{year:04}-{month:02}"
    start = f"{year:04}-{month:02}-{first:02}"
    if last and last > first and in_calendar(year, month, last):
        return f"{start}/{year:04}-{month:02}-{last:02}"
    return start


def numeric_dates(text: str, within: Place, day: Day | None) -> Iterator[Absolute]:
    """Dates in digits alone: years, decades, spans of years, "2012-04-12", "25/04/2012", "121200Z".

    One that may mean two days ("12/04/2012") has no EDTF date, nor has a fiscal year, since it
    differs by country.
    """
    if "FY" in text:
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
        if month and month["month"].upper() in _months():
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
    after = text[place.end : place.end + 24].split(None, 2)
    if len(place.of(text)) != 4 or not after or text[place.end] not in " \xa0":
        return False
    noun = after[0].rstrip(".,;:)")
    before = text[max(within.start, place.start - 20) : place.start].lower().split()[-1:]
    if before and before[0] in _row("before_a_count"):
        return noun in _row("crowd") or (noun.islower() and noun.endswith("s") and len(noun) > 3)
    return noun in _row("crowd") and not (before and before[0] in _row("before_a_month"))


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
        return _edtf(year, second, first, None) if 0 < second <= 12 else None
    if second > 12 >= first > 0:
        return _edtf(year, first, second, None)
    return None


def _zulu(digits: str, named: re.Match[str] | None, day: Day | None) -> str | None:
    """A military date-time group, "121200Z" or "121200Z JUL 12": day of the month, hour, minute."""
    month = _months()[named["month"].upper()] if named else None
    of_month = int(digits[:2])
    if month and named and named["year"]:
        return _edtf(_century(named["year"], day), month, of_month, None)
    if day is None or not of_month or not in_calendar(day.year, month or day.month, of_month):
        return None
    return _edtf(day.year, month or day.month, of_month, None)


def _century(year: str, day: Day | None) -> int:
    if len(year) == 4:
        return int(year)
    short, latest = int(year), (day.year if day else 2030)
    return 2000 + short if 2000 + short <= latest + 10 else 1900 + short
