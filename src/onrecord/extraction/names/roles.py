"""What nouns in small letters beside persons' names tell: "the activists Ada Lund and Bo Berg"."""

import re
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.letters import untitled
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.listed import opening
from onrecord.extraction.names.posts import PAST_WORDS
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.telling import telling

__all__ = ["Roles"]

_LEFT = 48  # characters before a name in which the noun stands
_SPACES = (" ", "\u00a0")
_OPENS_BEHIND = frozenset(", \u00a0")  # what is told behind a name
# The noun of an apposition; a capital behind it tells that it belongs to the next name.
_BEHIND = re.compile(r",[ \u00a0](?:aged[ \u00a0])?(?:\d{1,3},[ \u00a0])?([^,.;:()\n]{3,90})(?!\w)")
_ENDINGS = "of for who to in on at was is has have had said and with by from as"
_ENDING = frozenset(_ENDINGS.split())
_ARTICLES = frozenset(("a", "an", "the"))  # "a visiting lawyer"
# What is said of somebody: "Ada Lund is a well-known poet".
_IS = re.compile(
    r"(?:,[^,.;\n]{2,40},)?[ \u00a0](?:(?:is|was|has[ \u00a0]been|remains|became)[ \u00a0]"
    r"(?:an?|the|one[ \u00a0]of)|(?:will[ \u00a0]|also[ \u00a0])?serve[sd]?[ \u00a0]as"
    r"(?:[ \u00a0](?:an?|the))?"
    r"|(?:was|is|has[ \u00a0]been)[ \u00a0](?:appointed|elected|named)(?:[ \u00a0](?:an?|the|as))?)"
    r"[ \u00a0]([^.;:\n]{3,110})"
)
_SAYING = frozenset("iwhrbsa")  # the first letters of that
_MOST_LISTED = 8  # persons of a list
_MOST_BEFORE = 5  # words of a noun with what goes with it
_MOST_WORDS = 12  # of what is said
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
        kind = self._noun(name.start) or _last(opening(self.text, *name))
        if kind is None and self._listed:
            last = self.ledger.ending_near(name.start)
            if last and _LINK.fullmatch(self.text, last.place.end, name.start):
                kind = self._listed.get(last.actor_id)
        if kind:
            self._listed[actor_id] = kind
        return kind

    def before_past(self, since: int) -> str | None:
        """The type that a noun joined to a past office tells ("activist and former minister");
        `since` is where "former" starts.
        """
        front = self.text[max(0, since - _LEFT) : since].rpartition("\n")[2].split()
        if front[-1:] != ["and"]:
            return None
        words = [word.lower() for word in front[-4:-1] if word[-1] not in ".,;:"]
        opposing = lexicon().modifiers.get(words[-2]) if len(words) > 1 else None
        return _last(words) or opposing

    def behind(self, name: Place) -> str | None:
        """The type that a noun set behind `name` by a comma tells (", a poet and journalist")."""
        if self.text[name.end : name.end + 1] not in _OPENS_BEHIND:
            return None
        match = _BEHIND.match(self.text, name.end)
        kind = _first(match.group(1).split()[:6]) if match else None
        if kind is None and (last := self._last(name)) is not None:
            return self._of_all(last)
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
        behind = self.text[name.end : name.end + 2]
        may_say = behind[:1] == "," or (behind[:1] in _SPACES and behind[1:] in _SAYING)
        match = _IS.match(self.text, name.end) if may_say else None
        if match is None:
            return None
        words = match.group(1).replace(",", "").split()[:_MOST_WORDS]
        if not lexicon().sets["opposing"].isdisjoint(words[:3]):
            return "opposition_political"
        told = telling().held(words)
        kinds = (_kind(before.lower(), word) for before, word in pairwise(["", *words]))
        return next(filter(None, kinds), None) if told in (None, "-") else told

    def modifying(self, start: int, office: list[Token]) -> str | None:
        """The type that the word in front of an office tells ("Police Commissioner"); the office
        starts at `start`.
        """
        words = self.text[max(0, start - _LEFT) : start].rpartition("\n")[2].split(" ")
        before = words[-2] if len(words) > 1 and not words[-1] else ""
        known = lexicon().modifiers
        told = (known.get(word.lower()) for word in (*(t.text for t in office), before))
        return next(filter(None, told), None)

    def of_office(self, office: list[Token]) -> str | None:
        """The type that an office in capitals tells as the noun in small letters does."""
        words = _without_general([token.text.lower() for token in office])
        kinds = (lexicon().roles.get(word) for word in words)
        return next(filter(None, kinds), None)

    def _noun(self, start: int) -> str | None:
        if self.text[start - 1 : start] not in _SPACES:
            return None
        start = untitled(self.text, start)
        front = self.text[max(0, start - _LEFT) : start]
        if front[-1:] not in _SPACES:
            return None
        line = front.rpartition("\n")[2]
        words = line.rstrip(", \u00a0").replace("\u00a0", " ").rsplit(" ", 3)
        before = [word.lower() for word in words[-3:-1]]
        noun = words[-1]
        if noun == "general" and before and before[-1] in lexicon().sets["small_offices"]:
            return None  # "our secretary general"
        kind = _kind(before[-1] if before else "", noun)
        kind = kind or (None if before else _kind("", noun.lower()))  # it opens a sentence
        may_modify = len(before) > 1 and before[1] not in lexicon().sets["speaking"]
        kind = kind or (_kind(before[0], noun) if may_modify else None)
        return "private_individual" if kind and _is_past(line) else kind


def _is_past(line: str) -> bool:
    """Whether the noun at the end of `line` is what somebody used to be ("former army nurse")."""
    words = re.split(r"[,.;:()]", line.rstrip(", \u00a0"))[-1].split()[-_MOST_BEFORE:]
    return not PAST_WORDS.isdisjoint(words)


def _last(words: list[str]) -> str | None:
    """The type that the last telling noun tells."""
    pairs = [*pairwise(["", *(word.lower() for word in words)])]
    return next(filter(None, (_kind(*pair) for pair in reversed(pairs))), None)


def _first(words: list[str]) -> str | None:
    """The type that the first telling noun tells, up to what belongs to somebody else."""
    for before, word in pairwise(["", *_without_general(words)]):
        if word in _ENDING or (word.endswith("ing") and before not in _ARTICLES):
            return None
        kind = _kind(before.lower(), word)
        if kind:
            return kind
    return None


def _without_general(words: list[str]) -> list[str]:
    """The words without the "general" of a civil office ("general secretary")."""
    if "general" not in words:
        return words
    offices = lexicon().sets["small_offices"]
    return [a for a, b in pairwise([*words, ""]) if a != "general" or b not in offices]


def _kind(before: str, noun: str) -> str | None:
    """The type that a noun with the word before it tells."""
    known = lexicon()
    kind = known.roles.get(f"{before} {noun}") or known.roles.get(noun)
    if kind == "armed_forces" and before in known.modifiers:  # "police captain"
        return known.modifiers[before]
    if kind or not before:
        return kind
    if noun in known.sets["small_offices"] or noun.removesuffix("s") in known.sets["small_offices"]:
        return known.modifiers.get(before)
    return None
