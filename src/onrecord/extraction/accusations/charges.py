"""What is charged: a deed with its doer and its victim, and what takes away that it happened."""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from onrecord.extraction.accusations.cues import any_of, words, words_in
from onrecord.extraction.accusations.doers import Doers
from onrecord.extraction.found import Named, Place

__all__ = ["NOT_SUFFERED", "Charge", "around", "is_unreal", "names_month", "said_of"]

NOT_SUFFERED = frozenset(
    ["arming_abusers", "shielding_abusers", "failure_to_act", "denial_of_justice", "other"]
)
_MONTH = re.compile(r"(?:\d|\b(?:in|of|since|until|by|last|this|early|late))\s+may\b|\bmay,?\s+\d")


class Charge(NamedTuple):
    """A deed that is charged. `place` covers it with its doer and victim. One that is weighed
    stands by the words of its clause, even if nobody may be accused of it.
    """

    act: str
    place: Place
    act_words: Place
    doers: Doers
    victim: Place | None
    accuser: Named | None = None
    is_weighed: bool = False


def is_unreal(low: str, left: int, at: int, *, verb: bool = False) -> bool:
    """Whether the words before `at` take away that it has happened."""
    start = max(left, at - 32)
    pieces = words_in(low, start, at, "'-")
    if not pieces:
        return False
    if verb and pieces[-1] in words("unreal_verbs"):
        return True
    if _unreal().isdisjoint(pieces):
        return False
    near = [one.end() for one in any_of("unreal").finditer(low, start, at)]
    if not near or len(low[near[-1] : at].split()) > 2:
        return False
    return low[near[-1] - 4 : near[-1]] != " may" or not names_month(low, Place(start, at))


def names_month(low: str, place: Place) -> bool:
    """Whether the "may" at a place is the month, and does not say that something is open."""
    return bool(_MONTH.search(low, *place))


@cache
def _unreal() -> frozenset[str]:
    """The longest word of each phrase that takes away that something has happened."""
    return frozenset(max(phrase.split(), key=len) for phrase in words("unreal"))


def said_of(low: str, place: Place | None) -> Collection[str]:
    """The words of a phrase at a place: no marks stand in it."""
    return low[place.start : place.end].split() if place else ()


def around(place: Place, *others: Place | None) -> Place:
    """The place that holds `place` and the others."""
    every = [place, *(one for one in others if one)]
    return Place(min(one.start for one in every), max(one.end for one in every))
