"""Cues of indirect speech: a reporting verb or noun with its "that", "said", "according to"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["Cue", "cues"]

_WORD = re.compile(r"[\w’'-]+")
_NOT_FINITE = re.compile(
    r"\b(?:to|be|been|being|is|are|was|were|not|will|would|could|should|may|might|can|must|of|an?"
    r"|no|any|this|these|those|its|his|her|their|our|such|by|in|which|who|but|what|as)\s+"
    r"(?:also\s+|\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?\s+(?:\w+\s+)?\Z")
_GAP = 60  # code points between a verb and its "that"


class Cue(NamedTuple):
    """Where a cue stands, and its shape: that, bare, noun or according."""

    place: Place
    shape: str


@cache
def _trigger() -> re.Pattern[str]:
    bare = "|".join(sorted(speech().clause_verbs))
    return re.compile(rf"\b(?:(that)|([Aa]ccording\s+to)|(?:{bare}))\b")


def cues(text: str, paragraph: Place) -> Iterator[Cue]:
    """The cues of `paragraph`, in order; a "that" counts where its verb or noun stands."""
    for match in _trigger().finditer(text, paragraph.start, paragraph.end):
        if match.group(2):
            yield Cue(Place(*match.span()), "according")
        elif match.group(1):
            cue = _before_that(text, max(paragraph.start, match.start() - _GAP), match.start())
            if cue:
                yield cue
        elif not _NOT_FINITE.search(text, max(paragraph.start, match.start() - 12), match.start()):
            yield Cue(Place(*match.span()), "bare")


def _before_that(text: str, floor: int, that: int) -> Cue | None:
    """The reporting verb or noun to which a "that" belongs, at most five words before it."""
    words = list(_WORD.finditer(text, floor, that))[-5:]
    for word in reversed(words):
        if any(mark in text[word.end() : that] for mark in ".;:,"):
            return None
        place = Place(*word.span())
        claims = word is words[-1] and word.group() in speech().claim_nouns
        if claims and _POSSESSIVE.search(text, max(floor, word.start() - 24), word.start()):
            return Cue(place, "noun")
        if word.group() in speech().finding_verbs:
            return Cue(place, "that") if _by_report(text, floor, word.start()) else None
        if word.group() in speech().reporting_words:
            finite = not _NOT_FINITE.search(text, max(floor, word.start() - 12), word.start())
            return Cue(place, "that") if finite else None
    return None


def _by_report(text: str, floor: int, verb: int) -> bool:
    found = speech().media.search(text, floor, verb)
    return found is not None and speech().medium_of[found.group().lower()] == "report"
