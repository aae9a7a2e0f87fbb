"""Where the words stand in a text that may be the heads of groups named in small letters."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.group_words import group_words
from onrecord.extraction.names.subject_words import subject_words

__all__ = ["Head", "SmallHeads"]


class Head(NamedTuple):
    """The last word of a head, where it stands, and the word behind it with its marks."""

    word: str
    start: int
    end: int
    behind: str


class SmallHeads:
    """The heads of groups in a text in small letters; each word is looked up once."""

    def __init__(self, low: str) -> None:
        self._low = low
        # One look at the words there costs less than a search for each of those that are not.
        there = {word.rstrip(",") for word in _last_words().intersection(low.split())}
        self._words = sorted(there)
        self._inside: dict[Place, list[Head]] = {}

    def inside(self, within: Place) -> list[Head]:
        """Those inside `within`, by their words and then by their places."""
        if within not in self._inside:
            self._inside[within] = [*self._find(within)]
        return self._inside[within]

    def _find(self, within: Place) -> Iterator[Head]:
        low, (first, last) = self._low, within
        for word in self._words:
            at = low.find(word, first, last)
            while at >= 0:
                end = at + len(word)
                if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
                    behind = low[end : end + _BEHIND].split(None, 1)
                    yield Head(word, at, end, behind[0] if behind else "")
                at = low.find(word, end, last)


_BEHIND = 20  # characters behind a head that hold the next word


@cache
def _last_words() -> frozenset[str]:
    words = {*group_words().by_last, *subject_words().last}
    return frozenset((*words, *(f"{word}," for word in words)))
