"""Whose deed it is: "the junta's crackdown", "their abuses", "Freedonian air strikes"."""

import re
from collections.abc import Iterator

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.accusations.doers import NOBODY, POSSESSIVES, Doers, subject_of
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["owner_of"]

_WORD = re.compile(r"[\w'-]+")
_OWNED_FROM = 3  # words between an owner and the deed


def owner_of(cast: Cast, low: str, left: int, at: int) -> Doers:
    """The doers whose deed it is, by a possessive or an adjective of origin right before `at`, with
    up to three words between ("the junta's long and bloody crackdown").
    """
    for back, (start, end) in enumerate(_backwards(low, max(left, at - 60), at)):
        word = low[start:end]
        if word in words("links") or back > _OWNED_FROM:
            break
        place = Place(start, end)
        if word in POSSESSIVES:
            return Doers((), place, place)
        if word.endswith(("'s", "s'")):
            return _possessor(cast, low, left, place)
        if back == 0 and word in words("doers"):
            return subject_of(cast, low, left, end)
        own = _ending(cast, left, end, end) if back <= 1 else []
        if own and _is_origin(cast, own[-1]):
            return Doers(own[-1:], own[-1].place)
        if low.startswith((",", ".", ";"), end):
            break
    return NOBODY


def _backwards(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words from `start` to `end`, the last first; most are not asked for."""
    while end > start:
        begin = max(low.rfind(" ", start, end) + 1, start)
        if low[begin:end].isalnum():
            yield begin, end
        else:
            yield from reversed([match.span() for match in _WORD.finditer(low, begin, end)])
        end = begin - 1


def _ending(cast: Cast, left: int, start: int, end: int) -> list[Named]:
    """The actors whose names end from `start` to `end`."""
    near = cast.inside(Place(max(left, end - 120), end))
    return [one for one in near if start <= one.place.end]


def _possessor(cast: Cast, low: str, left: int, place: Place) -> Doers:
    """The doers whom a word with "'s" at `place` names."""
    word = place.of(low)
    owner = _ending(cast, left, place.end - (2 if word.endswith("'s") else 1), place.end)
    if owner:
        return Doers(owner[-1:], owner[-1].place)
    return Doers((), place) if word.rstrip("s").rstrip("'") in words("doers") else NOBODY


def _is_origin(cast: Cast, named: Named) -> bool:
    kind = cast.actor(named).actor_type
    return named.kind == "adjective" or kind in (
        "armed_forces",
        "police_security",
        "rebel_group",
    )
