"""Quotes without marks: a line that says "NAME said:" and the words of NAME below it, as pages
print them that set quotes apart by their layout.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["has_introductions", "introduced"]

_COLONS = (":", "：")
_CUE_REACH = 60  # code points before the colon in which the verb ends
_LEAST = 60  # code points of a paragraph that may be somebody's words, and no heading or label
_MOST = 12  # paragraphs over which such a quote may run
_NEXT = 4  # paragraphs after which the next one speaks, to whom another line leads
_ITEM = re.compile(r"(?:[-*•·–—]|\(?\w{1,3}[.)])\s")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b(?!\.)")


def has_introductions(text: str) -> bool:
    """Whether any line of `text` may end with a colon."""
    return any(colon in text for colon in _COLONS)


def introduced(
    text: str, paragraphs: Sequence[Place], marked: set[int]
) -> Iterator[tuple[int, Place]]:
    """The positions of `paragraphs` with which words begin that a line above gives to somebody, and
    the places of these words; `marked` are the positions of paragraphs that have marks.

    The words go on up to a near line that leads to other words, or else as long as they speak in
    the first person, save for one paragraph between.
    """
    for position, line in enumerate(paragraphs[:-1], 1):
        if text[line.end - 1] in _COLONS and _announces(text, line):
            last = _last_said(text, paragraphs, marked, position)
            if last is not None:
                yield position, Place(paragraphs[position].start, paragraphs[last].end)


def _last_said(text: str, paragraphs: Sequence[Place], marked: set[int], first: int) -> int | None:
    """The last of the paragraphs from `first` on that are said, None where not even that one is."""
    last = None
    for at in range(first, min(first + _MOST, len(paragraphs))):
        place = paragraphs[at]
        if last is not None and at - first < _NEXT and _announces(text, place):
            return at - 1
        if at in marked or not _may_be_said(text, place):
            break
        if last is None or _FIRST_PERSON.search(text, *place):
            last = at
        elif at > last + 1:
            break
    return last


def _announces(text: str, line: Place) -> bool:
    """Whether a verb of speech stands before a colon with which a `line` ends."""
    known, colon = speech(), line.end - 1
    if text[colon] not in _COLONS:
        return False
    cues = known.verb.finditer(text, max(line.start, colon - _CUE_REACH), colon)
    return any(cue.group() not in known.noun_forms for cue in cues)


def _may_be_said(text: str, place: Place) -> bool:
    """Whether a paragraph may be somebody's words: prose, and no line that announces or lists."""
    if place.end - place.start < _LEAST or _ITEM.match(text, *place):
        return False
    if not text[place.start].isupper() or not text.endswith((".", "!", "?", "…"), *place):
        return False
    verb = speech().verb
    return not any(
        text.startswith((",", ":", " that "), cue.end()) for cue in verb.finditer(text, *place)
    )
