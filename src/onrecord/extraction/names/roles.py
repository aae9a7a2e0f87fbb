"""What nouns in small letters beside persons' names tell: "the activists Ada Lund and Bo Berg"."""

import re
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token

__all__ = ["Roles"]

_LEFT = 48  # characters before a name in which the noun stands
_TITLE = re.compile(r"(?<!\w)(?:[A-Z][a-z]{0,3}\.?[ \u00a0])\Z")
# The noun of an apposition; a capital behind it tells that it belongs to the next name.
_BEHIND = re.compile(r",[ \u00a0](?:aged[ \u00a0])?(?:\d{1,3},[ \u00a0])?([^,.;:()\n]{3,90})(?!\w)")
_ENDINGS = "of for who to in on at was is has have had said and with by from as"
_ENDING = frozenset(_ENDINGS.split())
# What is said of somebody: "Ada Lund is a well-known poet".
_IS = re.compile(
    r"(?:,[^,.;\n]{2,40},)?[ \u00a0](?:is|was|has[ \u00a0]been|remains|became)[ \u00a0]"
    r"(?:an?|the|one[ \u00a0]of)[ \u00a0]([^.;:\n]{3,110})"
)
_MOST_LISTED = 8  # persons of a list
_MOST_WORDS = 12  # of what is said
# The kind of house in which somebody is or works: "an engineer at the ministry".
_AT_HOUSE = re.compile(
    r",[^,.;:\n]{3,50}[ \u00a0](?:of|at|in|for|with)[ \u00a0](?:the|an?|[a-z]+['’]s)[ \u00a0]"
    r"(?:[a-z-]{2,20}[ \u00a0])?([a-z]+)(?!\w)"
)
_LINK = re.compile(r",?(?:[ \u00a0]and)?[ \u00a0]")


class Roles:
    """Tells the types of persons by the nouns beside their names."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self._listed: dict[str, str] = {}

    def before(self, actor_id: str, name: Place) -> str | None:
        """The type that the noun in front of `name` tells of the person `actor_id`, or that in
        front of a list in which the name stands; persons are asked for in the order of the text.
        """
        kind = self._noun(name.start)
        if kind is None:
            last = self.ledger.ending_near(name.start)
            if last and _LINK.fullmatch(self.text, last.place.end, name.start):
                kind = self._listed.get(last.actor_id)
            if kind is None:
                return None
        self._listed[actor_id] = kind
        return kind

    def behind(self, name: Place) -> str | None:
        """The type that a noun set behind `name` by a comma tells (", a poet and journalist"), or
        the kind of house where somebody works (", a colonel in the army").
        """
        match = _BEHIND.match(self.text, name.end)
        kind = _first(match.group(1).split()[:6]) if match else None
        if kind is None and (last := self._last(name)) is not None:
            return self._of_all(last)
        if kind is None and match:
            house = _AT_HOUSE.match(self.text, name.end)
            kind = lexicon().houses.get(house.group(1)) if house else None
        return kind

    def _last(self, name: Place) -> int | None:
        """The end of a list of persons that goes on behind `name`; None where none does."""
        at = name.end
        for _ in range(_MOST_LISTED):
            link = _LINK.match(self.text, at)
            named = self.ledger.starting(link.end()) if link else None
            if named is None or not self.ledger.drafts[named.actor_id].is_person:
                break
            at = named.place.end
        return at if at > name.end else None

    def _of_all(self, end: int) -> str | None:
        """The type that a noun in the plural behind a list tells of all ("…, three editors")."""
        match = _BEHIND.match(self.text, end)
        words = match.group(1).split()[:6] if match else []
        plural = next((n for n, word in enumerate(words) if _kind("", word)), len(words))
        is_of_all = plural < len(words) and words[plural].endswith(("s", "men", "women"))
        return _first(words) if is_of_all else None

    def predicate(self, name: Place) -> str | None:
        """The type that a noun in what is said of somebody tells ("is a well-known poet")."""
        match = _IS.match(self.text, name.end)
        if match is None:
            return None
        words = match.group(1).replace(",", "").split()[:_MOST_WORDS]
        kinds = (_kind(before.lower(), word) for before, word in pairwise(["", *words]))
        return next(filter(None, kinds), None)

    def modifying(self, start: int, office: list[Token]) -> str | None:
        """The type that the word in front of an office tells ("Police Commissioner"); the office
        starts at `start`.
        """
        words = self.text[max(0, start - _LEFT) : start].split(" ")
        before = words[-2] if len(words) > 1 and not words[-1] else ""
        known = lexicon().modifiers
        told = (known.get(word.lower()) for word in (*(t.text for t in office), before))
        return next(filter(None, told), None)

    def of_office(self, office: list[Token]) -> str | None:
        """The type that an office in capitals tells as the noun in small letters does."""
        kinds = (lexicon().roles.get(token.text.lower()) for token in office)
        return next(filter(None, kinds), None)

    def _noun(self, start: int) -> str | None:
        front = _TITLE.sub("", self.text[max(0, start - _LEFT) : start])
        if front[-1:] not in (" ", "\u00a0"):
            return None
        words = front.rsplit("\n", 1)[-1].rstrip(", \u00a0").replace("\u00a0", " ").split(" ")
        before = [word.lower() for word in words[-3:-1]]
        kind = _kind(before[-1] if before else "", words[-1])
        return kind or (_kind(before[0], words[-1]) if before else None)


def _first(words: list[str]) -> str | None:
    """The type that the first telling noun tells, up to what belongs to somebody else."""
    for before, word in pairwise(["", *words]):
        if word in _ENDING or word.endswith("ing"):
            return None
        kind = _kind(before.lower(), word)
        if kind:
            return kind
    return None


def _kind(before: str, noun: str) -> str | None:
    """The type that a noun with the word before it tells."""
    known = lexicon()
    kind = known.roles.get(f"{before} {noun}") or known.roles.get(noun)
    if kind or not before:
        return kind
    if noun in known.sets["small_offices"] or noun.removesuffix("s") in known.sets["small_offices"]:
        return known.modifiers.get(before)
    return None
