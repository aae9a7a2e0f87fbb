"""Numbers that tell how old people are, or how many are theirs, and count nobody."""

import re

from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.found import Place

__all__ = ["tells_of_ages"]

# "Aged under five", "children over 12", "those between six and 59 months".
_AGED = re.compile(
    r"\b(?:aged?|(?:children|infants|babies|boys|girls|kids|youths?|those|anyone|everyone)(?:\s(?:aged|who\sare))?)"
    r"\s\(?(?:under|over|below|above|between|up\sto|younger\sthan|older\sthan)(?:\sthe\sage\sof)?\s\Z"
)
# "Three boys aged 14, 15 and 17".
_AGES = re.compile(
    r"(?<=\saged)\s(?:(?:between|from)\s)?(?:[a-z]+\s)?(?:\d{1,2}\s?(?:,|,?\s?and|or|to|–|-)\s?){1,8}\Z"
)
_LISTED_AGES = (", ", "and ", "or ", "to ", "aged ")
_LIMITS = ("under ", "over ", "below ", "above ", "between ", "up to ", "than ", "age of ")
_OLDEST = 110
_OF_PARENTS = (
    "mother",
    "father",
    "parent",
    "grandmother",
    "grandfather",
    "widow",
    "widower",
    "boy",
    "girl",
    "youth",
    "lad",
    "family",
)
_FAMILY_TOLD = re.compile(r",?\s(?:was|were|have|had|has|died|perished|drowned|killed|fled)\b")

# What such a number stands after; a look at it rules most numbers out.
_LEADS = (*_LIMITS, *_LISTED_AGES, " of ")


def tells_of_ages(lowered: str, number: Number) -> bool:
    """Whether a number is an age ("children under 12", "boys aged 14, 15 and 17") or describes
    someone by them or by children ("a boy of 12", "a mother of three").
    """
    start = number.place.start
    if not lowered.endswith(_LEADS, 0, start):
        return False
    if lowered.endswith(" of ", 0, start) and _is_of_parent(lowered, number.place):
        return True
    if (number.value or 0) >= _OLDEST:
        return False
    before = lowered[max(0, start - 48) : start]
    return bool(_AGED.search(before) or _AGES.search(before))


def _is_of_parent(lowered: str, place: Place) -> bool:
    """Whether a number only describes someone: "a mother of three", "feeds a family of five"."""
    before = lowered[max(0, place.start - 16) : place.start].split()
    if len(before) < 2 or before[-2] not in _OF_PARENTS:
        return False
    return before[-2] != "family" or _FAMILY_TOLD.match(lowered, place.end) is None
