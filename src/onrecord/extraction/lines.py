"""Sentences on demand, also where a text breaks its lines within them."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.sentences import sentences

__all__ = ["Lines"]

# A sentence over more lines than this is none.
_MOST = 40


class Lines:
    """The sentences of a stretch of text, found only in the paragraphs that are asked for."""

    def __init__(self, text: str, stretch: Place) -> None:
        self._text, self._stretch = text, stretch
        self._block = Place(stretch.start, stretch.start)
        self._lines: list[Place] = []
        self._starts: list[int] = []

    def at(self, at: int) -> Place:
        """The sentence in which the letter at `at` stands."""
        if not self._block.start <= at < self._block.end:
            self._read(at)
        return self._lines[max(0, bisect_right(self._starts, at) - 1)]

    def _read(self, at: int) -> None:
        start, end = self._line(at)
        for _ in range(_MOST):
            if start <= self._stretch.start or not self._wraps(start - 1):
                break
            start = self._line(start - 1)[0]
        for _ in range(_MOST):
            if end >= self._stretch.end or not self._wraps(end):
                break
            end = self._line(end + 1)[1]
        self._block = Place(start, max(end, at + 1))
        self._lines = self._joined(sentences(self._text, self._block)) or [self._block]
        self._starts = [line.start for line in self._lines]

    def _line(self, at: int) -> tuple[int, int]:
        start = max(self._stretch.start, self._text.rfind("\n", self._stretch.start, at) + 1)
        end = self._text.find("\n", at, self._stretch.end)
        return start, self._stretch.end if end < 0 else end

    def _wraps(self, newline: int) -> bool:
        """Whether the line break at `newline` stands within a sentence."""
        before = self._text[max(self._stretch.start, newline - 8) : newline].rstrip()
        after = self._text[newline : newline + 9].lstrip()
        return bool(before) and (before[-1].isalnum() or before[-1] == ",") and after[:1].islower()

    def _joined(self, lines: Sequence[Place]) -> list[Place]:
        joined: list[Place] = []
        for line in lines:
            gap = self._text.find("\n", joined[-1].end, line.start) if joined else -1
            if gap >= 0 and self._wraps(gap):
                joined[-1] = Place(joined[-1].start, line.end)
            else:
                joined.append(line)
        return joined
