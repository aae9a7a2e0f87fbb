"""Bodies in small letters whose office somebody has: "the union's president, Ada Lund", "Ada Lund,
president of the union".
"""

import re
from functools import lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.names.letters import untitled
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["house_told", "is_office"]

_LAST = 24  # characters in front of a name that hold the last word
_LEFT = 90  # characters in front of a name in which the office stands
_OWNS = re.compile(
    r"(?<!\w)(?:[Tt]he|an?|[Oo]ur)[ \u00a0](?:[a-z-]{2,20}[ \u00a0])?([a-z]{3,20})['’]s?[ \u00a0]"
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z-]+),?[ \u00a0]\Z"
)
_AT = re.compile(
    r"(?<!\w)([A-Za-z-]+)[ \u00a0](?:of|for|at|to)[ \u00a0](?:the|an?)[ \u00a0]"
    r"(?:[a-z-]{2,20}[ \u00a0])?([a-z]{3,20}),?[ \u00a0]\Z"
)
_OWNS_BEHIND = re.compile(
    r",[ \u00a0](?:the|an?)[ \u00a0](?:[a-z-]{2,20}[ \u00a0])?([a-z]{3,20})['’]s?[ \u00a0]"
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z-]+)"
)
_AT_BEHIND = re.compile(
    r",[^,.;:\n]{3,50}[ \u00a0](?:of|at|in|for|with)[ \u00a0](?:the|an?|[a-z]+['’]s)[ \u00a0]"
    r"(?:[a-z-]{2,20}[ \u00a0])?([a-z]{3,20})(?!\w)"
)


def house_told(text: str, name: Place) -> str | None:
    """The type of the person called at `name` by the kind of body of which it has an office."""
    return _in_front(text, untitled(text, name.start)) or _behind(text, name.end)


def _in_front(text: str, start: int) -> str | None:
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return None
    left = text.rfind(" ", max(0, start - _LAST), start - 1) + 1
    word = text[left or start : start - 1].rstrip(",")
    left = max(0, start - _LEFT)
    if is_office(word):
        owns = _OWNS.search(text, left, start) if _is_owned(text[left:start]) else None
        return _kind(owns.group(1)) if owns else None
    if not _kind(word):
        return None
    at = _AT.search(text, left, start)
    return _kind(at.group(2)) if at and is_office(at.group(1)) else None


def _is_owned(words: str) -> bool:
    return "’" in words or "'" in words


def _behind(text: str, end: int) -> str | None:
    if text[end : end + 1] != ",":
        return None
    owns = _OWNS_BEHIND.match(text, end)
    if owns:
        return _kind(owns.group(1)) if is_office(owns.group(2)) else None
    at = _AT_BEHIND.match(text, end)
    return lexicon().houses.get(at.group(1)) if at else None


def _kind(noun: str) -> str | None:
    """The type of those who have an office of a house; what is no more than a group is one of the
    civil society.
    """
    known = lexicon()
    civil = noun in known.sets["civil_houses"]
    return known.houses.get(noun) or ("ngo_individual" if civil else None)


@lru_cache(maxsize=4096)
def is_office(word: str) -> bool:
    """Whether `word` is that of an office, with a capital or without."""
    known = lexicon()
    return word.capitalize() in known.offices or word.lower() in known.sets["small_offices"]
