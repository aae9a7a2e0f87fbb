"""Who is said to have done it: the subject or the agent of the deed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extraction.accusations.bands import band_before, band_behind, is_band, last_word
from onrecord.extraction.accusations.cues import any_of, words
from onrecord.extraction.calls.parties import named_in
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["NOBODY", "NO_ACTOR", "POSSESSIVES", "Doers", "agent_of", "charged_in", "subject_of"]

NO_ACTOR = ""
"""The id, for now, of a group that did a deed and that the cast does not name."""

_BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?")
_AGENT_END = re.compile(
    r"[.;:“”\"()—–]|, (?!and\b)"
    r"|\s(?:in|on|at|during|for|that|which|who|since|after|when|as)\s"
)
POSSESSIVES = frozenset(("its", "their", "his", "her"))
_PRONOUNS = POSSESSIVES | {"they", "it", "he", "she"}
_IN_LIST = re.compile(
    r"(?:\s\w+)?,\s(?:and\s+)?(?:the\s+|also\s+|various\s+|other\s+)?"
    r"|\s+(?:and|as well as)\s+(?:the\s+|various\s+|other\s+)?"
)
_LONGEST_WORD = 24
_OWNED = re.compile(r"'s?\s\w+")


_LONG = 120  # code points of the longest participle between commas
_APART = re.compile(r",\s\w+(?:ed|ing)\s(?:by|with|from|for|in)\s[^,.;]*,\s\Z")  # "X, backed by Y,"


class Doers(NamedTuple):
    """The actors who did it, and where the words for them begin and end. Words without an actor
    are a doer too ("gunmen"), and a pronoun stands for the one before.
    """

    named: Sequence[Named]
    place: Place | None
    pronoun: Place | None = None


NOBODY = Doers((), None)


def subject_of(cast: Cast, low: str, start: int, end: int) -> Doers:
    """The doers in the subject of a verb whose group begins at `end`."""
    apart = _APART.search(low, max(start, end - _LONG), end) if low[end - 2 : end] == ", " else None
    end = apart.start() if apart else end
    while True:
        last = last_word(low, start, end)
        if not last or last.of(low) not in ("who", "which", "that", "also", "and"):
            break
        end = last.start
    if not last:
        return NOBODY
    word = last.of(low)
    if word in _PRONOUNS:
        return Doers((), last, last)
    every = [one for one in cast.inside(Place(start, end)) if one.kind != "pronoun"]
    if not every:
        return _unnamed_subject(low, start, end, last)
    return _named_subject(low, every, last, end)


def _unnamed_subject(low: str, start: int, end: int, last: Place) -> Doers:
    """The doers without a name before the verb; `last` is the word right before it."""
    band = last if is_band(low, last) else band_before(low, start, end)
    return Doers((), band) if band else NOBODY


def _named_subject(low: str, every: Sequence[Named], last: Place, end: int) -> Doers:
    """The doers where actors are named before the verb; `last` is the word right before it."""
    nearest = every[-1]
    gap = [part.strip(",") for part in low[nearest.place.end : end].split()]
    if not gap:
        named = _listed(low, every)
        return Doers(named, Place(named[0].place.start, end))
    is_doer = gap[-1] in words("doers")
    apart = len(gap) > 8 or any(part.strip("'") in words("finite") for part in gap)
    is_owned = gap[0] in ("'s", "'")
    if is_doer and is_owned and not apart:
        return Doers([nearest], Place(nearest.place.start, end))
    if is_doer and (apart or gap[-1] not in words("owned_doers")):
        start = nearest.place.start
        joined = len(gap) == 1 and not apart and not _is_governed(low, start)
        place = Place(start if joined else last.start, last.end)  # "Government forces"
        return Doers(_before_and(low, every, last), place)
    if apart or not (is_doer or _is_attached(low, nearest, end)):
        return NOBODY
    return Doers([nearest], Place(nearest.place.start, end))


def _is_governed(low: str, start: int) -> bool:
    """Whether a preposition stands right before a name: "in Freedonia gunmen"."""
    return not words("links").isdisjoint(low[max(0, start - _LONGEST_WORD) : start].split()[-1:])


def _before_and(low: str, every: Sequence[Named], last: Place) -> Sequence[Named]:
    """The names in the list of which a group without a name is the last item."""
    at = low.rfind(" and ", every[0].place.end, last.start)
    before = [one for one in every if one.place.end <= at]
    near = before and not low[before[-1].place.end : at].strip(", ")
    return _listed(low, before, joined=True) if near else ()


def _listed(low: str, every: Sequence[Named], *, joined: bool = False) -> list[Named]:
    """The last of the names, with those that stand in a list with it."""
    listed = [every[-1]]
    for named in reversed(every[:-1]):
        gap = low[named.place.end : listed[0].place.start]
        joined = joined or " and" in gap
        if not (joined and _IN_LIST.fullmatch(gap)):
            break
        listed.insert(0, named)
    return listed


def _is_attached(low: str, named: Named, end: int) -> bool:
    """Whether what stands between a name and its verb only describes it ("army in the east")."""
    gap = low[named.place.end : end].strip()
    return gap.startswith(("in ", "from ", "of ", ",", "(")) and len(gap.split()) <= 6


def agent_of(cast: Cast, low: str, start: int, end: int) -> Doers:
    """The doers behind "by" from `start` to `end`."""
    by = _BY.search(low, start, end) if low.find("by", start, end) >= 0 else None
    if not by:
        return NOBODY
    limit = min(end, by.end() + 100)
    close = _AGENT_END.search(low, by.end(), limit)
    place = Place(by.end(), close.start() if close else limit)
    named = named_in(cast, low, place)
    owned = _OWNED.match(low, named[0].place.end, limit) if named else None
    if owned:
        return Doers((), Place(by.end(), owned.end()))
    if named and named[0].place.start - by.end() < 30:
        return Doers(named, Place(by.end(), named[-1].place.end))
    band = band_behind(low, place)
    if not band:
        return NOBODY
    is_inner = low.find(" of ", by.end(), band.start) >= 0
    return Doers((), band if is_inner else Place(by.end(), band.end))


def charged_in(cast: Cast, low: str, left: int, at: int) -> tuple[Doers, Named | None]:
    """The doers whom a verb of accusing right before `at` names ("linked the army to"), and who
    accuses them.
    """
    if _CHARGING.isdisjoint(low[max(left, at - 30) : at].split()):
        return NOBODY, None  # most
    tail = _CHARGED.search(low, max(left, at - 30), at)
    verbs = list(any_of("charging").finditer(low, max(left, at - 110), at)) if tail else []
    if not tail or not verbs:
        return NOBODY, None
    verb = verbs[-1]
    whom = [
        one for one in cast.inside(Place(verb.end(), tail.start() + 1)) if one.kind != "pronoun"
    ]
    if not whom or whom[0].place.start - verb.end() > 6:
        return NOBODY, None
    by = cast.inside(Place(max(left, verb.start() - 60), verb.start()))
    named = by[-1] if by and verb.start() - by[-1].place.end < 8 else None
    return Doers(whom, Place(verb.start(), whom[-1].place.end)), named


_CHARGING = frozenset(("of", "to", "for", "over", "with"))
_CHARGED = re.compile(
    r"\s(?:of|to|for|over|with)(?:\s+(?:its|their|his|the|numerous|many|several))?\s*(?:[\w-]+\s+){0,2}\Z"
)
