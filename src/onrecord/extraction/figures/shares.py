"""Shares that words tell: "a third of", "one in five", "one child in every five"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.number_words import amount
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Share", "share_in_words"]

# "One in five children", "17 out of 22 districts"; "two in three years" is no share.
_RATIO = re.compile(
    r"([a-z]{2,5}|\d{1,3})\s(?:in(?:\severy)?|(out\s)?of\severy|out\sof)\s([a-z]{3,6}|\d{1,3})\b"
    r"(?=\s[a-z])(?!\s(?:years?|months?|weeks?|days?|hours?|of(?!\s(?:the|all|those|these|its|our|their)))\b)"
)


# "One child in every five", "one woman in three is": after a bare "in five" a verb or a mark must
# follow, for "one strike in three cities" is no share.
@cache
def _split() -> re.Pattern[str]:
    holders = alternatives(knowledge("figure_words")["holders"])
    return re.compile(
        r"(one|1|two|three|\d{1,2})\s[a-z]{3,15}(?:\s[a-z]{3,15})?\s"
        r"(?:in|out\sof)\s(every\s)?([a-z]{3,6}|\d{1,3})\b"
        rf"(?(2)|(?=[.,;:)]|\s(?:(?:{holders})s?|is|was|has|does|goes|dies)\b))"
    )


# "The first half of 2016" is a time, "the other half" a place or a group.
_PART_OF_YEAR = re.compile(r"\b(?:first|second|third|fourth|last|latter|next)\s\Z")
# "Half felt unsafe", "two-thirds said": a share of those who were asked before.
_WHOLE_WORDS = ("half", "two-thirds", "two", "three-quarters", "three", "one-third")
# By how much something has changed: "cut by nearly a third".
_BY = re.compile(
    r"\bby\s(?:(?:more\sthan|over|nearly|almost|about|around|up\sto|at\sleast)\s)?(?:an?\s)?\Z"
)
# Wholes of which a ratio tells the share; out of any other so many things are counted.
_ROUND = 10
_LONGEST = 48


class Share(NamedTuple):
    """A share in percent; or, of a whole that is no round number, how many are counted."""

    place: Place
    value: float
    is_percent: bool = True


@cache
def _fractions() -> Mapping[str, float]:
    return {
        share.removeprefix("a "): value for share, value in knowledge("numbers")["shares"].items()
    }


@cache
def _fraction() -> re.Pattern[str]:
    words = alternatives(list(_fractions()))
    hyphened = alternatives([share for share in _fractions() if "-" in share])
    plain = alternatives([share for share in _fractions() if share.split()[0] in _WHOLE_WORDS])
    holders = alternatives(knowledge("figure_words")["holders"])
    return re.compile(
        rf"({words})(?=\s+(?:of\s(?!an?\s(?:[a-z]*illion|thousand|hundred|century|decade|mile)\b)|the\s|its\s|their\s|all\s))|({hyphened})(?=[.,;)]|\s(?:in|last|this|since|from|compared|over|between|during|and|as)\b)"
        rf"|({plain})(?=\s+(?:{holders})\b)"
    )


@cache
def _any_fraction() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(list(_fractions()))})"
        r"(?=[.,;)]|\s(?:in|last|this|since|from|compared|over|between|during|and|to|as|by|within|for|on|at)\b)"
    )


def share_in_words(lowered: str, start: int) -> Share | None:
    """The share told by the words at `start` of a text in lower case, or None."""
    near = lowered[start : start + _LONGEST]
    if " in " in near or "of " in near:
        ratio = _RATIO.match(lowered, start) or _split().match(lowered, start)
        if ratio:
            return _of(lowered, ratio)
    if lowered[start].isdigit():
        return None
    fraction = _fraction().match(lowered, start)
    if not fraction and _BY.search(lowered, max(0, start - 24), start):
        fraction = _any_fraction().match(lowered, start)
    if not fraction or _PART_OF_YEAR.search(lowered, max(0, start - 10), start):
        return None
    return Share(Place(start, fraction.end()), _fractions()[" ".join(fraction.group().split())])


def _of(lowered: str, ratio: re.Match[str]) -> Share | None:
    part, whole = amount(lowered, ratio.start(1)), amount(lowered, ratio.start(3))
    if not part or not whole or part.end != ratio.end(1) or whole.end != ratio.end(3):
        return None
    if not 0 < part.value < whole.value:
        return None
    place = Place(ratio.start(), ratio.end(3))
    if part.value > 1 and whole.value > _ROUND and whole.value % _ROUND:
        return Share(place, part.value, is_percent=False)
    return Share(place, round(100 * part.value / whole.value, 2))
