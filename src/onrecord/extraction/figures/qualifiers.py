"""How a number is qualified: "more than", "nearly", "60-plus"."""

import re
from collections.abc import Mapping
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
_LONGEST = 5


class Qualified(NamedTuple):
    """A number with its qualifier: the code, the place of both, and the cue's own place."""

    code: str
    place: Place
    cue: Place | None = None


@cache
def _cues(side: str) -> Mapping[str, str]:
    return {cue: code for code, cues in knowledge("qualifiers")[side].items() for cue in cues}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(cue.split()[-1] for cue in _cues("before"))


@cache
def _last_words_or_articles() -> frozenset[str]:
    return _last_words() | {"the", "a", "an"}


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
    if number.is_vague:
        return Qualified("vague", Place(number.place.start, place.end), number.place)
    return Qualified(code, place, cue)


def _before(lowered: str, number: Place, start: int) -> Place | None:
    window = max(start, number.start - 40)
    last = lowered[window : number.start].rsplit(None, 1)[-1:]
    if not last or last[0].lstrip('([“”"') not in _last_words_or_articles():
        return None
    words = list(_WORD.finditer(lowered, window, number.start))[-_LONGEST - 1 :]
    if words and words[-1].group() in ("the", "a", "an") and _said(words) not in _cues("before"):
        words.pop()
    if not words or words[-1].group() not in _last_words():
        return None
    for count in range(min(_LONGEST, len(words)), 0, -1):
        run = words[-count:]
        cue = " ".join(word.group() for word in run)
        if cue in _cues("before"):
            previous = words[-count - 1].group() if len(words) > count else ""
            if previous in _blocked().get(cue, ()):
                return None
            return Place(run[0].start(), run[-1].end())
    return None


def _said(words: list[re.Match[str]]) -> str:
    return " ".join(word.group() for word in words[-2:])


def _after(lowered: str, number: Place) -> Place | None:
    match = _AFTER.match(lowered, number.end)
    if not match:
        return None
    if match["plus"]:
        return Place(match.start("plus"), match.end("plus"))
    if match["words"] in _cues("after"):
        return Place(match.start("words"), match.end("words"))
    return None
