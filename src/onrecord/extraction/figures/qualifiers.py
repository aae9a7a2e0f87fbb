"""How a number is qualified: "more than", "nearly", "60-plus"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Qualified", "qualified"]

_WORD = re.compile(r"[^\s(\[“\"”]+")
_AFTER = re.compile(
    r"(?:\s?(?P<plus>-plus\b|\+|-odd\b|-some\b)|[\s,]{1,2}(?P<words>[a-z]+(?:\s[a-z]+)?))"
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z")
# "$40 million over three years" tells when, "for over three years" how long.
_SPANS = ("over", "within", "under")
# Under so few people or laws things are done; so small a bound is told with a unit or as "fewer".
_FEW = 20
_TIME = re.compile(r"[\s-](?:full\s)?(?:years?|months?|weeks?|days?|hours?|decades?)\b")
_SUM = re.compile(r"[$£€%\d]|\b(?:million|billion|crore|per\s?cent)\b")
_LASTING = (
    " for ",
    " after ",
    " lasted ",
    " lasting ",
    " took ",
    " of ",
    " spent ",
    " served ",
    " just ",
)
# With these a vague number has its floor for a value: "at least hundreds".
_ONE_SIDED = ("at_least", "more_than", "well_above")
_ARTICLES = ("the", "a", "an")


class Qualified(NamedTuple):
    """A number with its qualifier: the code, the place of both, and the cue's own place."""

    code: str
    place: Place
    cue: Place | None = None


@cache
def _cues(side: str) -> Mapping[str, str]:
    return {cue: code for code, cues in knowledge("qualifiers")[side].items() for cue in cues}


@cache
def _lengths() -> Mapping[str, Sequence[int]]:
    """How many words the cues before a number have, the longest first, by their last word."""
    found: dict[str, set[int]] = {}
    for words in map(str.split, _cues("before")):
        found.setdefault(words[-1], set()).add(len(words))
    return {last: sorted(lengths, reverse=True) for last, lengths in found.items()}


@cache
def _last_words_or_articles() -> frozenset[str]:
    return frozenset((*_lengths(), *_ARTICLES))


@cache
def _blocked() -> Mapping[str, frozenset[str]]:
    return {cue: frozenset(words) for cue, words in knowledge("qualifiers")["not_after"].items()}


def qualified(lowered: str, number: Number, start: int) -> Qualified:
    """The qualifier of `number`; `start` is where its sentence starts in the lower-case text."""
    before = _before(lowered, number.place, start)
    after = _after(lowered, number.place)
    place = Place(
        before.start if before else number.place.start, after.end if after else number.place.end
    )
    cue = before or after
    code = "exact"
    if before and before.of(lowered) in _SPANS and _is_spread(lowered, before, number.place, start):
        before, cue = None, after
        place = Place(number.place.start, place.end)
    if cue and before:
        code = _cues("before")[" ".join(cue.of(lowered).split())]
    if cue and code == "exact" and after:
        cue, code = after, _cues("after")[after.of(lowered).strip(", ")]
    if code == "exact" and before:
        place, cue = Place(number.place.start, place.end), None
    if number.ends:
        between = _BETWEEN.search(lowered[max(start, place.start - 9) : place.start])
        place = Place(place.start - len(between.group()), place.end) if between else place
        return Qualified("range", place, number.place)
    if number.is_vague and not (cue and before and number.least and code in _ONE_SIDED):
        return Qualified("vague", Place(number.place.start, place.end), number.place)
    return Qualified(code, place, cue)


def _is_spread(lowered: str, cue: Place, number: Place, start: int) -> bool:
    """Whether "over", "within" or "under" qualifies no number: "over three years" after a sum,
    "within" before what is no measure of time, "under" before a few that are none either.
    """
    is_time = bool(_TIME.match(lowered, number.end)) and number.of(lowered) not in _ARTICLES
    if cue.of(lowered) == "under":
        return not is_time and number.of(lowered) in _small()
    if cue.of(lowered) == "within" or not is_time:
        return cue.of(lowered) == "within" and not is_time
    before = lowered[max(start, cue.start - 60) : cue.start]
    return not before.endswith(_LASTING) and bool(_SUM.search(before))


@cache
def _small() -> frozenset[str]:
    """The numbers up to a few, as words."""
    return frozenset(word for word, value in knowledge("numbers")["words"].items() if value <= _FEW)


def _before(lowered: str, number: Place, start: int) -> Place | None:
    window = max(start, number.start - 40)
    last = lowered[window : number.start].rsplit(None, 1)[-1:]
    if not last or last[0].lstrip('([“”"') not in _last_words_or_articles():
        return None
    found = list(_WORD.finditer(lowered, window, number.start))
    words = [word.group() for word in found]
    cues = _cues("before")
    if words and words[-1] in _ARTICLES and " ".join(words[-2:]) not in cues:
        words.pop()
    for count in _lengths().get(words[-1], ()) if words else ():
        first = len(words) - count
        cue = " ".join(words[first:]) if first >= 0 else ""
        if cue in cues:
            if first and words[first - 1] in _blocked().get(cue, ()):
                return None
            place = Place(found[first].start(), found[len(words) - 1].end())
            added = cues[cue] == "exact" and first and not cue.startswith("the ")
            return (added and _before(lowered, place, window)) or place
    return None


def _after(lowered: str, number: Place) -> Place | None:
    match = _AFTER.match(lowered, number.end)
    if not match:
        return None
    if match["plus"]:
        return Place(match.start("plus"), match.end("plus"))
    if match["words"] in _cues("after"):
        return Place(match.start("words"), match.end("words"))
    return None
