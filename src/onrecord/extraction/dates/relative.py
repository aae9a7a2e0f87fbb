"""Dates that are told from the day of publication: "yesterday", "on Monday", "two weeks ago"."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.dates.days import Day, shift
from onrecord.extraction.dates.runs import lower_case
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Relative", "relative_dates"]


class Relative(NamedTuple):
    """A place, its EDTF date where it can be resolved, and its precision."""

    place: Place
    edtf: str | None
    precision: str


# How far before the word that is looked for a phrase may start, and after it end.
_BEFORE, _AFTER = 48, 16


@cache
def _phrases() -> re.Pattern[str]:
    known = knowledge("dates")
    phrases = "|".join(phrase.replace(" ", r"\s+") for phrase in known["relative"])
    counts = "|".join(sorted(known["counts"], key=len, reverse=True))
    units = "|".join(known["units"])
    weekdays = "|".join(known["weekdays"]).lower()
    return re.compile(
        rf"""\b(?:(?P<phrase>(?:(?:earlier|later)\s+)?(?:{phrases})(?:'s|’s)?\b)
        |(?:(?:in|over|during|for|within|throughout)\s+)?the\s+
            (?P<way>past|last|next|previous|coming)\s+
            (?P<window>(?:(?:\d{{1,4}}|{counts})(?:-plus|\s+to\s+\w+)?\s+)?)(?P<wunit>{units})s?\b
        |(?P<count>\d{{1,4}}|{counts})\s+(?P<unit>{units})s?\s+(?:ago|earlier)\b
        |(?:(?P<which>last|this|next)\s+)?(?P<weekday>{weekdays})(?:'s|’s)?\b)""",
        re.VERBOSE,
    )


@cache
def _marks() -> tuple[str, ...]:
    known = knowledge("dates")
    words = [*known["weekdays"], *known["marks"]]
    return tuple(word.lower() for word in words)


def _cues(lowered: str, within: Place) -> list[int]:
    """Where the words stand without which there is no phrase; to look for words is quicker than
    to try every phrase at every letter.
    """
    found = []
    for word in knowledge("dates")["cues"]:
        at = lowered.find(word, within.start, within.end)
        while at >= 0:
            found.append(at)
            at = lowered.find(word, at + 1, within.end)
    return sorted(found)


def _match(lowered: str, start: int, end: int) -> re.Match[str] | None:
    """The first phrase from `start` to `end`, looked for where a word stands that marks one."""
    window = lowered[start:end]
    for mark in _marks():
        if mark in window:
            return _phrases().search(lowered, start, end)
    return None


def relative_dates(text: str, within: Place, anchor: tuple[Day | None, int]) -> Iterator[Relative]:
    """The relative dates of `text` inside `within`.

    `anchor` is the day of publication with the number of its parts that are known.
    """
    lowered = lower_case(text)
    end = within.start
    for cue in _cues(lowered, within):
        if cue < end:
            continue
        match = _match(lowered, max(end, cue - _BEFORE), min(cue + _AFTER, within.end))
        if match and match.end() > cue:
            end = match.end()
            yield _relative(Place(match.start(), end), match, anchor)


def _relative(place: Place, match: re.Match[str], anchor: tuple[Day | None, int]) -> Relative:
    if match["phrase"]:
        return _phrase(place, " ".join(match["phrase"].split()), anchor)
    if match["weekday"]:
        return _weekday(place, match, anchor)
    return _window(place, match, anchor) if match["wunit"] else _ago(place, match, anchor)


def _known(unit: str, anchor: tuple[Day | None, int]) -> Day | None:
    """The day of publication, if it is known as precisely as the unit needs."""
    day, parts = anchor
    return day if parts >= {"year": 1, "month": 2}.get(unit, 3) else None


def _phrase(place: Place, words: str, anchor: tuple[Day | None, int]) -> Relative:
    words = words.removeprefix("earlier ").removeprefix("later ")
    for ending in ("'s", "’s"):
        words = words.removesuffix(ending)
    unit, count = knowledge("dates")["relative"][words]
    day = _known(unit, anchor)
    if unit == "week":
        return Relative(place, _week(day, count), "day")
    return Relative(place, shift(day, unit, count) if day else None, unit)


def _week(day: Day | None, count: int) -> str | None:
    if day is None:
        return None
    first = shift(day, "day", 7 * count - day.weekday())
    last = shift(day, "day", 7 * count - day.weekday() + 6)
    return f"{first}/{last}" if first and last else None


def _weekday(place: Place, match: re.Match[str], anchor: tuple[Day | None, int]) -> Relative:
    """The latest such day up to publication, or the next one after "next"."""
    day = _known("day", anchor)
    if day is None:
        return Relative(place, None, "day")
    names = [name.lower() for name in knowledge("dates")["weekdays"]]
    back = (day.weekday() - names.index(match["weekday"].lower())) % 7
    which = (match["which"] or "").lower()
    if which == "next":
        back -= 7
    elif which == "last" and not back:
        back = 7
    return Relative(place, shift(day, "day", -back), "day")


def _count(words: str) -> int | None:
    if words.isdecimal():
        return int(words)
    counts: dict[str, int] = knowledge("dates")["counts"]
    return counts.get(words.lower())


def _window(place: Place, match: re.Match[str], anchor: tuple[Day | None, int]) -> Relative:
    """A stretch that ends or starts at publication, as an interval."""
    unit, size = knowledge("dates")["units"][match["wunit"].lower()]
    day = _known(unit, anchor)
    words = match["window"].split()
    count = _count(words[0].removesuffix("-plus")) if words else 1
    if day is None or count is None:
        return Relative(place, None, unit)
    ahead = match["way"].lower() in ("next", "coming")
    hours = match["wunit"].lower() == "hour"
    steps = -(-count // 24) if hours else count * size
    there, here = shift(day, unit, steps if ahead else -steps), shift(day, unit, 0)
    if not there or not here:
        return Relative(place, None, unit)
    return Relative(place, f"{here}/{there}" if ahead else f"{there}/{here}", unit)


def _ago(place: Place, match: re.Match[str], anchor: tuple[Day | None, int]) -> Relative:
    unit, size = knowledge("dates")["units"][match["unit"].lower()]
    day, count = _known(unit, anchor), _count(match["count"])
    if day is None or count is None or match["unit"].lower() in ("hour", "minute"):
        return Relative(place, None, unit)
    if match["unit"].lower() == "week":
        around = day - datetime.timedelta(weeks=min(count, 5000))
        return Relative(place, _week(around, 0), "day")
    return Relative(place, shift(day, unit, -count * size), unit)
