"""How a release speaks of its publisher: "X said today", "X's director", "the director of X"."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.speakers import (
    STAFF,
    around_title,
    is_passive,
    is_quoted,
    is_staff,
    name_before,
    owners,
    speaks,
)

__all__ = ["ONLY_QUOTED", "voices"]

# How much each way of naming a body says for its being the publisher.
_ASKS, _SAYS, _ASKS_TODAY, _SAYS_TODAY = 1.5, 0.8, 2.5, 3.0
_ACTS, _OURS, _PLEASED = 1.0, 5.0, 3.0
_WEIGHTS = {"asks": _ASKS, "acts": _ACTS, "says": _SAYS}
ONLY_QUOTED = 2.0
"""What it says for a body that officers of no other are quoted."""

# What is said first in a text is the publisher's more often.
_FIRST, _AT_FIRST = 300, 1.4
# "The arrest of members of the Marsh Union" makes the union none that speaks.
_PEOPLE_OF = re.compile(
    r"\b(?:members|leaders|supporters|followers|activists|officials|fighters|hundreds|dozens|thousands"
    r"|people|arrests?|detention|release|killings?|trial)\sof\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_BEFORE = 24
_WE = re.compile(rf"e at (?<=\b[Ww]e at )(?:the )?({NAME})")
_SAID_TO = ("said ", "says ", "ccording to ")
_FROM_BODY = re.compile(
    rf"(?:[a-z][\w-]*\s){{0,4}}[A-Z][\w’'-]+\s(?:[A-Z][\w’'.-]+\s){{1,2}}"
    rf"(?:from|of|with|at)\s(?:the\s)?({NAME})"
)
_TODAY = re.compile(
    r"\s+(?:today|yesterday|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s(?:a|an|its))\b"
)
# "says the aid agency Marsh", behind what is said.
_KIND_OF_BODY = re.compile(
    r"\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}?(?:agency|charity|organi[sz]ation|group|NGO|union|network|watchdog"
    rf"|coalition|campaign|federation|institute|alliance|think\stank)\s({NAME})(?=\stoday|\.|,|\s\w+day)"
)


@cache
def _cues() -> re.Pattern[str]:
    """The verbs of a publisher's voice, and the titles of its staff, each behind a white space."""
    data = data_of("publishers")
    staff = [form for title in data["staff"].split() for form in (title, _capital(title))]
    verbs = " ".join((data["asks"], data["says"], data["acts"], data["proud"])).split()
    words = dict.fromkeys([*verbs, *staff])
    return re.compile(rf"\s(?:{alternatives(list(words))})(?!\w)")


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


@cache
def _verbs() -> dict[str, str]:
    """The verbs, each with what it says: that its subject is proud, asks, acts or says."""
    kinds = ("says", "acts", "asks", "proud")
    return {verb: kind for kind in kinds for verb in data_of("publishers")[kind].split()}


def voices(text: str, within: Place) -> Iterator[tuple[Place, float]]:
    """The names in `within` that may be the publisher's, each with how much its place says."""
    quoted: list[Place] = []
    for cue in _cues().finditer(text, within.start, within.end):
        for name, weight in _around_cue(text, within, cue):
            yield name, weight
            if is_staff(weight) and speaks(text, cue, name):
                quoted.append(name)
    for name, is_said in owners(text, within):
        yield name, STAFF
        quoted += [name] if is_said else []
    if len({name.of(text) for name in quoted}) == 1:
        yield quoted[0], ONLY_QUOTED
    yield from _by_preposition(text, within)


def _by_preposition(text: str, within: Place) -> Iterator[tuple[Place, float]]:
    """The bodies of "said Ada Lund from Marsh Watch" and "we at Marsh Watch"."""
    for said in _SAID_TO:  # to look for letters is quicker than for a pattern
        at = text.find(said, within.start, within.end)
        while at >= 0:
            if person := _FROM_BODY.match(text, at + len(said), within.end):
                first = at < within.start + 2 * _FIRST
                yield Place(*person.span(1)), STAFF * (_AT_FIRST if first else 1)
            at = text.find(said, at + 1, within.end)
    for cue in _WE.finditer(text, within.start, within.end):
        yield Place(*cue.span(1)), STAFF if is_quoted(text, within.start, cue.start()) else _OURS


def _around_cue(text: str, within: Place, cue: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """Who does what a verb says, or who has the office that a title names."""
    weight = _weight(text, cue, within.end)
    if weight is None:
        yield from around_title(text, within, cue)
    elif is_passive(text, cue.start() + 1, cue.end()):
        return
    elif name := name_before(text, within.start, cue.start() + 1):
        if _PEOPLE_OF.search(text, max(within.start, name.start - _BEFORE), name.start):
            return
        yield name, weight * (_AT_FIRST if name.start < within.start + _FIRST else 1)
    elif body := _KIND_OF_BODY.match(text, cue.end(), within.start + 2 * _FIRST):
        yield Place(*body.span(1)), _OURS


def _weight(text: str, cue: re.Match[str], end: int) -> float | None:
    """What a verb says for its subject's being the publisher; None for a title."""
    kind = _verbs().get(cue.group()[1:])
    if kind is None:
        return None
    if kind == "proud":
        return _PLEASED if text.startswith((" to ", " that "), cue.end()) else None
    if _TODAY.match(text, cue.end(), end):
        return _ASKS_TODAY if kind == "asks" else _SAYS_TODAY
    return _WEIGHTS[kind]
