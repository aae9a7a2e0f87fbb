"""The paragraphs in which quotation marks are paired: lines, or blocks where lines are wrapped."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.sentences import paragraphs

__all__ = ["blocks"]

_BLANK = re.compile(r"\n[^\S\n]*\n")
_OTHER_ENDS = re.compile("[\u2028\u2029\v\f\x85]+")
_WIDEST = 110  # code points of the longest line of a text that is wrapped by hand
_TERMINALS = tuple(".!?:;”\"'’»)")


def blocks(text: str, own: Sequence[Place]) -> Iterator[Place]:
    """The paragraphs of `text` inside the places `own`, in order and without outer white space."""
    lines = [line for place in own for line in paragraphs(text, place)]
    wrapped = _is_wrapped(text, lines)
    if not wrapped and not _OTHER_ENDS.search(text):
        yield from lines
        return
    for place in _wrapped(text, own) if wrapped else lines:
        yield from _cut(text, place)


def _is_wrapped(text: str, lines: Sequence[Place]) -> bool:
    """Whether line ends stand inside sentences: old releases were typed to a fixed width."""
    if len(lines) < 6 or max(line.end - line.start for line in lines) > _WIDEST:
        return False
    long_lines = [line for line in lines if line.end - line.start > _WIDEST // 3]
    open_ends = sum(not text.endswith(_TERMINALS, line.start, line.end) for line in long_lines)
    return open_ends * 2 > len(long_lines)


def _wrapped(text: str, own: Sequence[Place]) -> Iterator[Place]:
    for place in own:
        start = place.start
        for match in _BLANK.finditer(text, place.start, place.end):
            yield Place(start, match.start())
            start = match.end()
        yield Place(start, place.end)


def _cut(text: str, place: Place) -> Iterator[Place]:
    """`place` cut at the rarer line ends, which some publishers' pages leave behind."""
    start = place.start
    for match in _OTHER_ENDS.finditer(text, place.start, place.end):
        yield from _stripped(text, Place(start, match.start()))
        start = match.end()
    yield from _stripped(text, Place(start, place.end))


def _stripped(text: str, place: Place) -> Iterator[Place]:
    words = place.of(text)
    start = place.start + len(words) - len(words.lstrip())
    end = place.start + len(words.rstrip())
    if start < end:
        yield Place(start, end)
