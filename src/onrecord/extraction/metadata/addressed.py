"""Whom a release addresses, in its headline or over its salutation: it is not by them."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import NAME, body_named
from onrecord.extraction.metadata.lines import Line

__all__ = ["addressed"]

_LONGEST, _MOST = 400, 3
# "Open letter to Marsh Watch", "Response to Marsh Watch".
_SENT_TO = re.compile(
    r"(?i:letter|appeal|petition|response|reply|submission|message|memorandum|questions|complaint)\b"
    rf"[^\n]{{0,60}}?\sto\s(?:the\s|The\s)?({NAME})"
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


def addressed(
    text: str, head: Sequence[Line], headline: Place | None, known: Knowledge
) -> Iterator[str]:
    """The names of those to whom a letter goes, and of whom a headline asks something."""
    for line in head:
        if line.role == "addressee":
            yield from _bodies(line.words, known)
    if headline and headline.end - headline.start <= _LONGEST:
        words = " ".join(headline.of(text).split())
        for pattern in (_SENT_TO, _ASKED):
            for match in pattern.finditer(words):
                yield from _bodies(match[1].partition(",")[0], known)
        if asked := _HAS_TO.match(words):
            yield from _bodies(asked[1], known)


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
