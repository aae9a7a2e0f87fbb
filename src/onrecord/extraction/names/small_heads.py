"""Where the words stand in a text that may be the heads of groups named in small letters."""

from collections.abc import Iterator
from functools import cache, cached_property

from onrecord.extraction.found import Place
from onrecord.extraction.names.group_words import group_words
from onrecord.extraction.names.subject_words import subject_words

__all__ = ["Head", "SmallHeads", "last_words"]


Head = tuple[str, int, int, str]
"""The last word of a head, where it starts and ends, and the word behind it with its marks."""


class SmallHeads:
    """The heads of groups in a text in small letters; each word is looked up once."""

    def __init__(self, low: str, words: frozenset[str]) -> None:
        self._low = low
        self._said = words
        self._inside: dict[Place, list[Head]] = {}

    def inside(self, within: Place) -> list[Head]:
        """Those inside `within`, by their words and then by their places."""
        if within not in self._inside:
            self._inside[within] = [*self._find(within)]
        return self._inside[within]

    @cached_property
    def _words(self) -> list[str]:
        """The heads that the text has. One look at all its words costs less than a search for each
        head that it has not.
        """
        there = last_words() & self._said
        return sorted({word.rstrip(",") for word in there})

    def _find(self, within: Place) -> Iterator[Head]:
        low, (first, last) = self._low, within
        for word in self._words:
            at = low.find(word, first, last)
            while at >= 0:
                end = at + len(word)
                behind = low[end : end + _BEHIND]
                if not (behind[:1].isalnum() or low[at - 1 : at].isalnum()):
                    following = behind.split(None, 1)
                    yield word, at, end, following[0] if following else ""
                at = low.find(word, end, last)


_BEHIND = 20  # characters behind a head that hold the next word


@cache
def last_words() -> frozenset[str]:
    """The last words of all heads, also with a comma."""
    words = {*group_words().by_last, *subject_words().last}
    return frozenset((*words, *(f"{word}," for word in words)))
