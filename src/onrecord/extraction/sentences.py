"""Sentences and paragraphs, found in linear time."""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.extraction.found import Place

__all__ = ["paragraphs", "sentences"]

_PARAGRAPH = re.compile(r"[^\n]+")
_BREAK = re.compile(
    r"""(?<![.!?…])[.!?…]++              # the mark, a run of dots read once
        ["”“’'»)\]]*                     # what closes after it
        (?:\s+|\Z)                       # a gap
        (?=["“”‘'«(\[]*[A-Z0-9ÀÖ-Þ]|\Z)  # and something that may begin a sentence
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"\b[A-Za-z][\w.]{0,30}\Z")
_ABBREVIATED = """
mr mrs ms dr prof gen lt col maj capt sgt cpl adm rev hon sen rep gov pres st mt no nos
vs etc inc ltd co corp dept govt jan feb mar apr jun jul aug sep sept oct nov dec al e.g
i.e cf fig art arts para sec brig cmdr amb messrs approx est ph.d u.s u.n u.k d.c a.m p.m
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")


def paragraphs(text: str, within: Place) -> Iterator[Place]:
    """The paragraphs of `text` inside `within`: its lines that are not empty."""
    for match in _PARAGRAPH.finditer(text, within.start, within.end):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        if start < end:
            yield Place(start, end)


@lru_cache(maxsize=8)  # several rooms ask for those of the same text
def sentences(text: str, within: Place) -> tuple[Place, ...]:
    """The sentences of `text` inside `within`, in order. A sentence never runs over a line end; an
    abbreviation ("Mr.", "U.S.", "Gen.") does not end one.
    """
    found = []
    for paragraph in paragraphs(text, within):
        start = paragraph.start
        for match in _BREAK.finditer(text, paragraph.start, paragraph.end):
            if match.end() < paragraph.end and _follows_abbreviation(text, match.start()):
                continue
            end = match.start() + len(match.group().rstrip())
            if end > start:
                found.append(Place(start, min(end, paragraph.end)))
            start = match.end()
        if start < paragraph.end:
            found.append(Place(start, paragraph.end))
    return tuple(found)


def _follows_abbreviation(text: str, mark: int) -> bool:
    found = _WORD_BEFORE.search(text, max(0, mark - 32), mark)
    if not found:
        return False
    word = found.group()
    return word.lower() in _ABBREVIATIONS or bool(_INITIALS.match(word))
