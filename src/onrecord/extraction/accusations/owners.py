"""Whose deed it is: "the junta's crackdown", "their abuses", "Freedonian air strikes"."""

import re
from collections.abc import Iterator

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.accusations.doers import NOBODY, POSSESSIVES, Doers, subject_of
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["owner_of"]

_WORD = re.compile(r"[\w'-]+")
_LONGEST = 120  # code points of the longest name
_FORCES = frozenset(("armed_forces", "police_security", "rebel_group"))
_NEAR = 60  # code points before a deed in which its owner ends
_BESIDE = 30  # code points before a deed in which an owner without a mark ends
_OWNED_FROM = 3  # words between an owner and the deed


def owner_of(cast: Cast, low: str, left: int, at: int) -> Doers:
    """The doers whose deed it is, by a possessive or an adjective of origin right before `at`, with
    up to three words between ("the junta's long and bloody crackdown").
    """
    near = Place(max(left, at - _NEAR), at)
    before = _backwards(low, *near) if _may_be_owned(cast, low, near) else ()  # most are not
    links = words("links")
    for back, (start, end) in enumerate(before):
        word = low[start:end]
        if word in links or back > _OWNED_FROM:
            break
        if word in POSSESSIVES:
            return Doers((), Place(start, end), Place(start, end))
        if word.endswith(("'s", "s'")):
            return _possessor(cast, low, left, Place(start, end))
        if back == 0 and word in words("doers"):
            return subject_of(cast, low, left, end)
        own = _origin(cast, left, end) if back <= 1 else None
        if own:
            return Doers([own], own.place)
        if low.startswith((",", ".", ";"), end):
            break
    return NOBODY


def _may_be_owned(cast: Cast, low: str, near: Place) -> bool:
    """Whether one of the few words right before a deed may name an owner."""
    before = near.of(low)
    said = before.split()
    if not said or "'" in before or said[-1] in words("doers") or not POSSESSIVES.isdisjoint(said):
        return bool(said)
    named = cast.inside(Place(near.end - _LONGEST, near.end))
    return bool(named) and named[-1].place.end >= near.end - _BESIDE


def _backwards(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words from `start` to `end`, the last first; most are not asked for."""
    while end > start:
        begin = max(low.rfind(" ", start, end) + 1, start)
        if low[begin:end].isalnum():
            yield begin, end
        else:
            yield from reversed([match.span() for match in _WORD.finditer(low, begin, end)])
        end = begin - 1


def _possessor(cast: Cast, low: str, left: int, place: Place) -> Doers:
    """The doers whom a word with "'s" at `place` names."""
    word = place.of(low)
    start = place.end - (2 if word.endswith("'s") else 1)
    near = cast.inside(Place(max(left, place.end - _LONGEST), place.end))
    owner = [one for one in near if start <= one.place.end]
    if owner:
        return Doers(owner[-1:], owner[-1].place)
    return Doers((), place) if word.rstrip("s").rstrip("'") in words("doers") else NOBODY


def _origin(cast: Cast, left: int, end: int) -> Named | None:
    """Who is named right before `end` as the origin of a deed: by an adjective, or as forces."""
    for named in reversed(cast.inside(Place(max(left, end - _LONGEST), end))):
        if named.place.end == end:
            is_force = cast.actor(named).actor_type in _FORCES
            return named if is_force or named.kind == "adjective" else None
    return None
