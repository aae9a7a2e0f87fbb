"""What opens a list of names: "organisations such as Marsh and Fjord", "bloggers arrested include
Ada Lund and Bo Berg".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["opening"]

_REACH = 200  # characters from the beginning of a list to a name of it
_LEFT = 70  # characters that hold the noun of a list
_MOST_WORDS = 4  # of the noun
# What stands between a noun and the first name of a list, by its first letters.
_OPENERS = {
    " such as ": (" such as ",),
    " includ": (" including ", " include ", " includes ", " included "),
    " like ": (" like ",),
    " namely ": (" namely ",),
}
# What may stand right in front of a name of a list.
_LAST = (
    ", ",
    "and ",
    " or ",
    "the ",
    "(",
    *(word[-4:] for words in _OPENERS.values() for word in words),
)
# Without such a word the noun is in the plural, and the list has more than one name.
_BARE = ("s, ", "s (")
_BARE_LIST = re.compile(r"s(?:, (?=[A-Z]|the )| \((?=[A-Z]))")
_GOES_ON = re.compile(r"(?:,|,?[ \u00a0]and)[ \u00a0](?:the[ \u00a0])?[A-Z]")
_LINKS = frozenset(
    ("and", "or", "the", "of", "for", "&", "as", "well", "in", "de", "del", "la", "les", "des")
)
_CUTS = re.compile(r"[.;:] |[\n“”]")


def opening(text: str, start: int, end: int) -> list[str]:
    """The words of the noun that opens the list in which the name at `start` to `end` stands, with
    those in front of it; empty where no list does.
    """
    if not text[start - 5 if start > 5 else 0 : start].endswith(_LAST):
        return []
    starts, ends = _openers(text)
    at = bisect_right(ends, start) - 1
    for n in range(at, max(-1, at - 3), -1):
        if start - ends[n] > _REACH or not _is_of_names(text[ends[n] : start]):
            return []
        is_bare = text[starts[n] - 1 : ends[n]] in _BARE
        is_alone = ends[n] + 4 >= start and not _GOES_ON.match(text, end)
        if not (is_bare and is_alone):
            words = _noun(text, starts[n])
            if words or not is_bare:
                return words
    return []


@lru_cache(maxsize=2)  # asked for name after name of one text
def _openers(text: str) -> tuple[list[int], list[int]]:
    """Where the words that may open lists start and end."""
    spans = [
        (at, at + len(word))
        for letters, words in _OPENERS.items()
        for at in _found(text, letters)
        for word in words
        if text.startswith(word, at)
    ]
    spans += [(match.start() + 1, match.end()) for match in _BARE_LIST.finditer(text)]
    spans.sort()
    return [start for start, _ in spans], [end for _, end in spans]


def _found(text: str, letters: str) -> Iterator[int]:
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _noun(text: str, end: int) -> list[str]:
    """The last words in front of `end` that no sign parts from it."""
    words = _CUTS.split(text[max(0, end - _LEFT) : end])[-1].replace("’", "'")
    return words.rstrip(",").split()[-_MOST_WORDS:]


def _is_of_names(words: str) -> bool:
    """Whether only names and what joins them stand in `words`."""
    if _CUTS.search(words):
        return False
    return all(
        word in _LINKS or word[0].isupper() or not word[0].isalpha()
        for word in words.replace(",", " ").split()
    )
