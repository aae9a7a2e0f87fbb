"""Dates with a month's name: "3 May 2011", "May 2011", "in May"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.dates.days import Absolute, Day, days_of_month, nearest_year
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["month_numbers", "named_months"]

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


@cache
def month_numbers() -> dict[str, int]:
    """The names of the months, upper case, with their numbers."""
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
        if after is None or text[max(within.start, cue.start() - 1) : cue.start()].isalpha():
            continue
        start = max(end, cue.start() - 20)
        before = _DAY_BEFORE.search(text[start : cue.start()])
        named = _Named(month_numbers()[cue.group().rstrip(".").upper()], after, day)
        found = None
        if before and 0 < int(before[1]) <= 31:
            place = Place(start + before.start(), _year_end(_name_end(cue), after))
            found = named.date(place, before[1], before[2])
        elif after["year"] or (after["day"] and 0 < int(after["day"]) <= 31):
            found = named.date(Place(cue.start(), after.end()), after["day"], after["last"])
        elif way := _stands_alone(text, within, cue.start()):
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


def _stands_alone(text: str, within: Place, start: int) -> str | None:
    """The word before a month that makes it a date, if there is one."""
    words = text[max(within.start, start - 14) : start].replace("-", " ").lower().split()
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
        edtf = days_of_month(year, self.month, of_month, int(last) if last else None)
        return place, edtf, "day" if of_month else "month"
