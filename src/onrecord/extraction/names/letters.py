"""What is printed right beside a person's name: forms of address in front of it, the letters of a
seat or a party in brackets behind it.
"""

import re
from collections.abc import Iterable

from onrecord.extraction.found import Place

__all__ = ["party_behind", "seat_behind", "untitled"]

# A form of address in front of a name, which may have "the" before it ("the Hon. Ada Lund").
_TITLE = re.compile(r"(?<!\w)(?:the[ \u00a0])?(?:[A-Z][a-z]{0,3}\.?[ \u00a0]{1,2})\Z")
_TITLE_LEFT = 12  # characters of it
# The party and the place of a member of a congress ("Ada Lund (D-OH)").
_PARTY = re.compile(r"[ \u00a0]\((?:[DRI]|Dem|Rep)[-–.][ ]?[A-Z]")
# The letters of a seat behind a name ("Ada Lund MP").
_SEATS = frozenset("MT")  # the first letters
_SEAT = re.compile(r",?[ \u00a0]{1,2}(?:MPs?|M\.P\.?|MHA|MLA|MLC|MSP|MHR|TD)(?!\w)")


def untitled(text: str, start: int) -> int:
    """Where the form of address in front of the name at `start` starts; `start` where none is."""
    before = text[max(0, start - _TITLE_LEFT // 2) : start - 1]
    if before.islower():  # nearly always
        return start
    title = _TITLE.search(text, max(0, start - _TITLE_LEFT), start)
    return title.start() if title else start


def party_behind(text: str, places: Iterable[Place]) -> str | None:
    """The type of a person behind whose name a party and a place stand in brackets."""
    brackets = (end for _, end in places if text[end + 1 : end + 2] == "(")
    return "legislature" if any(_PARTY.match(text, end) for end in brackets) else None


def seat_behind(text: str, places: Iterable[Place]) -> str | None:
    """The type of a person behind whose name the letters of a seat stand."""
    lettered = (end for _, end in places if text[end : end + 3].strip(", \u00a0")[:1] in _SEATS)
    return "legislature" if any(_SEAT.match(text, end) for end in lettered) else None
