"""Whom a release addresses, in its headline or over its salutation: it is not by them."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import NAME, body_named
from onrecord.extraction.metadata.lines import Line

__all__ = ["addressed"]

_LONGEST, _MOST = 400, 3
# What a line ends with whose name the next line prints.
_OPEN = (" of the", " to the", " of", " to")
# "Open letter to Marsh Watch", "Response to Marsh Watch".
_SENT_TO = re.compile(
    r"(?i:letter|appeal|petition|response|reply|submission|message|memorandum|questions|complaint)\b"
    rf"[^\n]{{0,60}}?\s(?i:to\s(?:the\s)?)({NAME})"
)
# "Solidarity with Marsh Watch".
_FELT_FOR = re.compile(
    rf"\b(?i:(?:solidarity|sympathy)\swith|condolences\sto|tribute\sto)\s(?:the\s|The\s)?({NAME})"
)
# "Marsh Watch must act", "Marsh Watch urged to act".
_HAS_TO = re.compile(
    rf"(?:[Tt]he\s)?({NAME})\s(?:must|should|needs?\sto|has\sto|ought\sto|cannot"
    r"|(?:is\s)?(?:urged|asked|called\son|pressed)\s(?:to|over|on))\b"
)
# "Call on Marsh Watch to act", "urges Marsh Watch".
_ASKED = re.compile(
    r"\b(?i:urges?|urged|urging|calls?\s(?:up)?on|called\s(?:up)?on|calling\s(?:up)?on|asks?|press(?:es)?"
    rf"|demands?\sfrom|tells?|warns?|lobby|condemns?|slams?|criticises|criticizes|sues?)\s(?:the\s|The\s)?({NAME})"
)

# To look for letters is quicker than for patterns.
_SENT = ("letter", "appeal", "petition", "response", "reply", "submission", "message", "memo")
_SENT_TOO = ("question", "complaint")
_FELT = ("solidarity", "sympathy", "condolences", "tribute")
_ASKING = ("urg", "call", "ask", "press", "demand", "tell", "warn", "lobby", "condemn", "slam")
_ASKING_TOO = ("critici", "sue")
_OBLIGED = ("must", "should", "need", "has", "ought", "cannot", "urged", "asked", "called", "press")
_PATTERNS = (
    (_SENT_TO, (*_SENT, *_SENT_TOO)),
    (_FELT_FOR, _FELT),
    (_ASKED, (*_ASKING, *_ASKING_TOO)),
)


def addressed(
    text: str, head: Sequence[Line], headline: Place | None, known: Knowledge
) -> Iterator[str]:
    """The names of those to whom a letter goes, and of whom a headline asks something."""
    yield from _in_lines(head, known)
    if headline and headline.end - headline.start <= _LONGEST:
        words = " ".join(headline.of(text).split())
        lowered = words.lower()
        for pattern, cues in _PATTERNS:
            may_match = any(map(lowered.__contains__, cues))
            for match in pattern.finditer(words) if may_match else ():
                yield from _bodies(match[1].partition(",")[0], known)
        has_to = any(map(lowered.__contains__, _OBLIGED))
        if has_to and (asked := _HAS_TO.match(words)):
            yield from _bodies(asked[1], known)


def _in_lines(head: Sequence[Line], known: Knowledge) -> Iterator[str]:
    """Those to whom lines of the head say that the text goes."""
    for line, below in zip_longest(head, head[1:]):
        if line.role == "addressee":
            yield from _bodies(line.words, known)
        elif below and line.words.lower().endswith(_OPEN) and _SENT_TO.search(f"{line.words} X"):
            yield from _bodies(below.words, known)


def _bodies(words: str, known: Knowledge) -> Iterator[str]:
    """The first names of bodies in `words`, and the words themselves."""
    yield words
    at = 0
    for _ in range(_MOST):
        found = body_named(words[at : at + _LONGEST], known)
        if found is None:
            return
        yield found.body.name
        at += found.offset + found.length
