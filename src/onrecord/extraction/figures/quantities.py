"""Numbers of a text with currency or percent: amounts, ranges, shares, vague quantities."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from onrecord.bounds import floor
from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.dates.runs import digit_runs
from onrecord.extraction.figures.money import currency_after, currency_before, sterling
from onrecord.extraction.figures.number_words import amount
from onrecord.extraction.figures.ranges import ends_well, percent_mark, scaled, upper_end
from onrecord.extraction.figures.shares import share_in_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Number", "article_cues", "digit_cues", "numbers"]

_INSIDE = frozenset("-–/.,#_:‑°№@&'’")
_OF = re.compile(r"\s+of\b")
# Lakhs and crores of no noun are those of a fund: "16 lakhs from the amount".
_OF_FUND = re.compile(
    r"(?<=lac|akh|ore|acs|khs|res)(?=\s(?:from|of|out\sof)\s(?:the|this|that|its|our)\s(?:[a-z]+\s)?"
    r"(?:amount|funds?|sum|money|grant|budget|donations?|allocation)\b)"
)
# What only money is told in: "hundreds of billions in tax breaks".
_SUMS = ("billions", "trillions")
_MILLION = 1_000_000
_ARTICLE = re.compile(r"\ban?\s+\Z")


class Number(NamedTuple):
    """A number as printed, without its qualifier. A range has `ends`, a vague word has no value.

    `least` is what a vague word means at least; `unit` is percent, a currency (ISO 4217) or a mark
    that currencies share ("$").
    """

    place: Place
    value: float | None
    ends: tuple[float, float] | None = None
    unit: str | None = None
    is_article: bool = False
    least: float | None = None

    @property
    def is_vague(self) -> bool:
        """Whether it is a word such as "dozens"."""
        return self.value is None and self.ends is None


@cache
def _multiple() -> re.Pattern[str]:
    known = knowledge("numbers")
    return re.compile(rf"(?:{alternatives([*known['multiples'], *known['times']])})\b")


def _has_floor(words: str) -> bool:
    """Whether the vocabulary knows the least that a vague quantity means."""
    try:
        return floor(words) > 0
    except ValueError:
        return False


@cache
def _vague() -> re.Pattern[str]:
    words = [word.removeprefix("a ") for word in knowledge("numbers")["vague"] if _has_floor(word)]
    return re.compile(rf"(?:{alternatives(words)})\b")


def numbers(text: str, lowered: str, cues: Iterable[int], within: Place) -> Iterator[Number]:
    """The numbers of `text` that start at `cues`, in order; `lowered` is the text in lower case."""
    end = within.start
    for start in sorted(cues):
        if start >= end and (number := _number(text, lowered, start)):
            end = number.place.end
            if end <= within.end:
                yield number


def digit_cues(text: str, within: Place) -> Iterator[int]:
    """Where digits start that may be a number and no part of a name ("F-16")."""
    for start, _ in digit_runs(text, within):
        before = text[start - 1] if start > within.start else " "
        if before in _INSIDE and (before != "." or not currency_before(text, start)):
            continue
        if not before.isalnum() or (before.isalpha() and currency_before(text, start)):
            yield start


def article_cues(lowered: str, within: Place) -> Iterator[int]:
    """Where the "a" of "a year" and the like stands, which counts one if it is qualified."""
    for match in _article_time().finditer(lowered, within.start, within.end):
        yield match.start() + 1


@cache
def _article_time() -> re.Pattern[str]:
    return re.compile(rf" a (?:{alternatives(list(knowledge('units')['durations']))})")


def _number(text: str, lowered: str, start: int) -> Number | None:
    if lowered.startswith("a ", start):
        return Number(Place(start, start + 1), 1.0, is_article=True)
    if grown := _multiple().match(lowered, start):
        known = {**knowledge("numbers")["multiples"], **knowledge("numbers")["times"]}
        return Number(Place(*grown.span()), float(known[grown.group()]))
    if share := share_in_words(lowered, start):
        place = _with_article(lowered, share.place)
        return Number(place, share.value, unit="percent" if share.is_percent else None)
    if lowered[start].isdigit():
        return _amounts(text, lowered, start)
    if vague := _vague().match(lowered, start):
        return _vague_sum(lowered, _with_article(lowered, Place(start, vague.end())))
    return _amounts(text, lowered, start)


def _with_article(lowered: str, place: Place) -> Place:
    """The place with the "a" of "a handful", "a million", "a third"."""
    window = max(0, place.start - 4)
    article = _ARTICLE.search(lowered[window : place.start])
    return Place(window + article.start(), place.end) if article else place


def _vague_sum(lowered: str, place: Place) -> Number:
    of = _OF.match(lowered, place.end)
    money = currency_after(lowered, of.end() if of else place.end)
    if of and not money and place.of(lowered).endswith(("millions", *_SUMS)):
        money = sterling(lowered, of.end())
    if money:
        return Number(Place(place.start, money[1]), None, unit=money[0])
    is_sum = place.of(lowered).endswith(_SUMS) and lowered.startswith(" in ", place.end)
    least = floor(" ".join(place.of(lowered).split()))
    return Number(place, None, unit="$" if is_sum else None, least=least)


def _amounts(text: str, lowered: str, start: int) -> Number | None:
    first = amount(lowered, start)
    if first is None:
        return None
    mark = currency_before(text, start)
    place = Place(mark[1] if mark else start, first.end)
    if not mark and first.times > 1 and not lowered[start].isdigit():
        place = _with_article(lowered, place)
    last = upper_end(text, lowered, place, first)
    if last:
        place = Place(place.start, last.end)
        first = scaled(first, last)
    if last is None and not ends_well(text, place.end):
        return None
    is_large = (last or first).times >= _MILLION
    unit, end = _unit(lowered, place.end, mark[0] if mark else None, is_large=is_large)
    if last and first.value > last.value:
        return None
    if not (last or first.value or unit == "percent" or lowered[start].isdigit()):
        return None  # "zero tolerance"
    ends = (first.value, last.value) if last else None
    return Number(Place(place.start, end), None if ends else first.value, ends, unit)


def _unit(lowered: str, end: int, mark: str | None, *, is_large: bool) -> tuple[str | None, int]:
    share = percent_mark().match(lowered, end)
    if share:
        return "percent", share.end()
    money = currency_after(lowered, end) or (sterling(lowered, end) if is_large else None)
    if not mark and not money and _OF_FUND.match(lowered, end):
        mark = "Rs"
    return (mark or money[0], money[1]) if money else (mark, end)
