"""Sentences on demand."""

from bisect import bisect_right

from onrecord.extraction.found import Place
from onrecord.extraction.sentences import sentences

__all__ = ["Lines"]


class Lines:
    """The sentences of a stretch of text, found only in the lines that are asked for."""

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
        self._block = Place(start, max(end, at + 1))
        self._lines = [*sentences(self._text, self._block)] or [self._block]
        self._starts = [line.start for line in self._lines]

    def _line(self, at: int) -> tuple[int, int]:
        start = max(self._stretch.start, self._text.rfind("\n", self._stretch.start, at) + 1)
        end = self._text.find("\n", at, self._stretch.end)
        return start, self._stretch.end if end < 0 else end
