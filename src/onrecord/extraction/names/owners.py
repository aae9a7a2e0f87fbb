"""Bodies of which a person is one by the office: "the union's secretary, Ada Lund", "Forest Watch
director Bo Berg", "Ada Lund, president of the union".
"""

import re
from functools import lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import owned, speaks
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.letters import untitled
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span

__all__ = ["Owners", "house_told", "is_office"]

# What may stand between a body and an office of its: an ending, or words of the office.
_OWNER = re.compile(r"(?:['’]s?)?[ \u00a0]{1,2}(?:[A-Z][a-z]+[ \u00a0]){0,3}\Z")
_BEHIND_OWNER = frozenset(" \u00a0'’")
_SETS_OFF = frozenset((",", ".", ";", ":", "\n", ""))  # behind a name that a comma sets off


class Owners:
    """Tells the bodies that stand in front of persons as theirs."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text

    def before(self, front: Span | None, name: Place) -> list[Draft]:
        """The body in front of an office or a name, by itself or as its owner."""
        start = front.place_of(front.office).start if front and front.office else name.start
        found = self.ledger.near(Place(start, name.start)) if front else []
        owner = self.ledger.ending_near(start)
        if owner:
            gap = self._unset(self.text[owner.place.end : start], name)
            if (
                gap[:1] in _BEHIND_OWNER
                and self._is_owned(gap, owner.place, front)
                and not speaks(self.text, owner.place.end)
            ):
                found.insert(0, self.ledger.drafts[owner.actor_id])
        return found

    def _is_owned(self, gap: str, owner: Place, front: Span | None) -> bool:
        """Whether what stands between a body and a person makes the person one of the body's."""
        if front and _OWNER.match(gap):
            return True
        return owned(gap) or self._is_office(owner, gap)

    def _unset(self, gap: str, name: Place) -> str:
        """What stands between a body and a name without the comma that sets off the name ("the
        union's secretary, Ada Lund, said").
        """
        gap = gap.replace(", whose ", "'s ", 1)  # "the Fjord Front, whose commander, Ada Lund, …"
        front = gap.rstrip(" \u00a0")
        is_set_off = front.endswith(",") and self.text[name.end : name.end + 1] in _SETS_OFF
        return f"{front[:-1]} " if is_set_off else gap

    def _is_office(self, body: Place, gap: str) -> bool:
        """Whether what names a body is an office as well ("UN High Commissioner for Water")."""
        if gap != " ":
            return False
        words = body.of(self.text).replace("-General", "").split()
        return any(word in ("Commissioner", "Secretary", "Rapporteur") for word in words)


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
    known, low = lexicon(), word.lower()
    small = known.sets["small_offices"]  # "one of its founders"
    return word.capitalize() in known.offices or low in small or low.removesuffix("s") in small
