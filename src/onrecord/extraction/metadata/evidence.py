"""The places of a text that may name its publisher, with how much each says for that."""

import re
from collections.abc import Iterable, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.contacts import contacts
from onrecord.extraction.metadata.head_lines import is_by_person
from onrecord.extraction.metadata.issuing import issued_by_line, issuing
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.openings import opening
from onrecord.extraction.metadata.signatures import over_address, signature, under_body
from onrecord.extraction.metadata.voice import voices

__all__ = ["BESIDE_COLON", "HEADLINE", "LETTERHEAD", "Around", "at_head", "elsewhere"]

_WITHIN, _FIRST_LINE = 2_500, 250
LETTERHEAD, HEADLINE = 2.6, 0.5
"""What a line over the body and what the headline say for the body that they name."""

BESIDE_COLON = 2.2
"""What it says for a body that a colon or a dash parts its name from the rest of a headline."""

# What "Statement by" in a headline says, and a voice in it of what it says in the body.
_STATED, _THEIRS, _HEADED = 2.5, 2.1, 1.0
_ISSUED = 4.0
_STATEMENT = re.compile(
    r"(?:\w+ ){0,2}(?:statement|message|declaration|communiqu[eé]|remarks|comments?|letter|appeal"
    r"|briefing|press elements|denunciation|manifesto|greetings?|resolution|pronouncement|bulletin)"
    r"(?:\s(?:issued|made|released|delivered|given|published))?\s(?:by|of|from)\s(?:the\s)?"
    r"(?!(?:solidarity|support|concern|principles|sympathy|condolences?"
    r"|intent|protest|thanks)\b)"
    r"(?:(?:\w+ )?(?:spokes\w+|secretary|minister|president|director|chair\w*|head|commissioner)"
    r" (?:of|for) (?:the )?)?",
    re.IGNORECASE,
)
_ON = re.compile(r"\s(?i:on|about|regarding|concerning|at|to|following|in response)\s")
# "G9 Statement on the Dam".
_THEIR_STATEMENT = re.compile(
    r"((?:The\s)?[A-Z][\w.&-]*(?:\s(?:[A-Z][\w.&-]*|of|for|and|the)){0,4}?)(?:[’']s?)?"
    r"\s(?i:joint\s|press\s|media\s)?(?i:statement|declaration|communiqu[eé])"
    r"\s(?i:on|regarding|about|following|in)\b"
)
# "Water Ministry Spokesperson Ada Lund’s Remarks on the Dam".
_SPOKEN_FOR = re.compile(
    r"((?:The\s)?(?:[A-Z][\w.&-]*\s(?:of\s(?:the\s)?)?){1,6}?)Spokes(?:person|man|woman)\s(?:[A-Z][\w’'.-]*\s){1,4}"
    r"(?:[A-Z][a-z]+\s){0,2}(?:Remarks|Statement|Comments?|Response|Regular|Press|Answer)"
)
# "Open letter to the Minister from Marsh Watch".
_LETTER_FROM = re.compile(
    r"[^\n]{0,60}\b(?i:letter|appeal|message|petition|submission)\s(?:to|on)\s[^\n]{3,150}?\sfrom\s(?:the\s)?([A-Z][^\n]{3,120})"
)
# "Marsh Watch: Dam must go", "Dam must go - Marsh Watch".
_SAYS_IN_FRONT = re.compile(rf"({NAME}):\s")
_SAYS_BEHIND = re.compile(rf"[^\n]{{10,200}}?\s[–—-]{{1,2}}\s({NAME})\s*\Z")
_IN_HEADLINES = (
    (_THEIR_STATEMENT, " ", _THEIRS),
    (_SPOKEN_FOR, "Spokes", _THEIRS),
    (_LETTER_FROM, " from ", _THEIRS),
    (_SAYS_IN_FRONT, ": ", BESIDE_COLON),
    (_SAYS_BEHIND, " - ", BESIDE_COLON),
    (_SAYS_BEHIND, " – ", BESIDE_COLON),
)
# What stands behind the publisher's name over its releases: "Marsh Watch Press Releases".
_KIND_BEHIND = re.compile(
    r"\s+(?:press|media|news)\s+(?:releases?|statements?|room|office|centre|center)\W*\Z"
    r"|\s+[-–—|:•]\s+(?:(?:latest|press|media|news|public)\s)?(?:news|press|media|releases?|statements?)(?:\s\w+)?\W*\Z",
    re.IGNORECASE,
)
# The parliament or the state under which the body stands that sends the release.
_UMBRELLA = re.compile(
    r"(?:the\s)?(?:(?:parliament|government|commonwealth|state)\sof\s|\w+\s(?:senate|parliament)\Z"
    r"|(?:\w+\s){0,3}(?:union|republic|kingdom|federation|commonwealth|sultanate|emirate|principality)\sof\s(?:the\s)?\w+\Z"
    r"|department\sof\s(?:the\s)?(?:army|navy|air\sforce|defen[cs]e)\Z"
    r"|(?:house\sof\s(?:commons|representatives|lords)|(?:u\.?s\.?\s|united\sstates\s)?senate|parliament\shouse)\b)",
    re.IGNORECASE,
)
_OVER_OTHERS, _OF_KIND = 2.1, 2.7
# "Senator Ada Lund, Marsh Party spokesperson on dams".
_PARTYS = re.compile(
    r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+(?:\sMP)?,\s(?:the\s)?((?:[A-Z][\w’'-]+\s){1,4})(?=(?:[a-z]+\s)?(?i:spokes\w+|leader|whip)\b)"
)
# What the line under "By Sgt. Ada Lund" says besides: it names her unit.
_UNDER_AUTHOR = 1.0
# "Press release | 3 May 2011 | Ministry of Dams".
_BAR, _PARTS = " | ", re.compile(r"[^\s|](?:[^|]*[^\s|])?")
# "From: Ministry of Dams" under a standfirst.
_FROM_LINE = re.compile(rf"^From:\s(?:the\s)?({NAME})\s*$", re.MULTILINE)
_NEAR_START = 600
# With more words, a line of the head tells something.
_LONG = 14


Around = tuple[Sequence[Line], Place, Sequence[Line], Place | None]
"""The lines over the body, the body, the lines under it, and the headline."""


def at_head(text: str, around: Around) -> Iterable[tuple[Place, float]]:
    """Places over the body that may name the publisher, with how much each says."""
    head, body, _, headline = around
    over = ""
    for line in head:
        if len(line.words) <= 200 and line.role not in ("caption", "addressee"):
            yield from _in_line(line, over, headline)
        over = line.words
    if headline:
        yield from _in_headline(text, headline)
    first = text.find("\n", body.start, min(body.end, body.start + _FIRST_LINE))
    if first >= 0 and _STATEMENT.match(text, body.start, first):
        yield from _in_headline(text, Place(body.start, first))


def _in_line(line: Line, over: str, headline: Place | None) -> Iterable[tuple[Place, float]]:
    """The place of a line over the body that may name the publisher; `over` is the line above."""
    start, words = line.place.start, line.words
    lowered = words.lower()
    may_head = "press" in lowered or "media" in lowered or "news" in lowered
    of_kind = _KIND_BEHIND.search(words) if may_head else None
    end = start + of_kind.start() if of_kind else line.place.end
    if _BAR in words:
        for part in _PARTS.finditer(words):
            yield Place(start + part.start(), start + part.end()), LETTERHEAD
    is_long = len(words.split()) > _LONG and not kind_cue(words)
    is_headline = headline is not None and start == headline.start
    weight = HEADLINE if is_headline or is_long else LETTERHEAD
    if weight == LETTERHEAD:
        weight = _OF_KIND if of_kind else _of_letterhead(words, over)
    if is_by_person(words) and " of " in words:
        yield Place(start + words.rindex(" of ") + 4, end), _STATED
        return
    is_telling = " of " in lowered or " by " in lowered or " from " in lowered
    stated = _STATEMENT.match(words) if is_telling else None
    about = stated and _ON.search(words, stated.end())
    end = start + about.start() if about else end
    if stated and not is_headline and start + stated.end() < end:
        yield Place(start + stated.end(), end), max(weight, _STATED)
    else:
        yield Place(start, end), weight
    may_speak = "spokes" in lowered or "leader" in lowered or "whip" in lowered
    if may_speak and (of_party := _PARTYS.search(words)):
        yield Place(start + of_party.start(1), start + of_party.end(1)), _STATED


def _of_letterhead(words: str, over: str) -> float:
    """What a line says that is no headline: less for a seat in a house and for the house itself,
    more under who wrote the text.
    """
    weight = _OVER_OTHERS if _UMBRELLA.match(words) else LETTERHEAD
    return weight + _UNDER_AUTHOR if is_by_person(over) else weight


def elsewhere(text: str, around: Around) -> Iterable[tuple[Place, float]]:
    """Places in the body and under it that may name the publisher, with how much each says."""
    head, body, tail, _ = around
    yield from voices(text, Place(body.start, min(body.end, body.start + _WITHIN)))
    yield from opening(text, body)
    for match in _FROM_LINE.finditer(text, body.start, min(body.end, body.start + _NEAR_START)):
        yield Place(*match.span(1)), _ISSUED
    yield from issuing(text, body)
    for place in issued_by_line(text, (*head, *tail)):
        yield place, _ISSUED
    yield from signature(text, body)
    yield from over_address(text, body, tail)
    yield from under_body(tail)
    yield from contacts(text, (*head, *tail))


def _in_headline(text: str, headline: Place) -> Iterable[tuple[Place, float]]:
    """Who a headline says that the release is by, and who speaks in it."""
    behind = text.find(": ", *headline) + 2
    match = _STATEMENT.match(text, headline.start, headline.end)
    if match is None and behind > 1:
        match = _STATEMENT.match(text, behind, headline.end)
    if match:
        about = _ON.search(text, match.end(), headline.end)
        yield Place(match.end(), about.start() if about else headline.end), _STATED
    else:
        words = headline.of(text)
        for theirs, cue, weight in _IN_HEADLINES:
            if cue not in words:
                continue
            if match := theirs.match(text, headline.start, headline.end):
                yield Place(*match.span(1)), weight
                break
    for place, weight in voices(text, headline):
        yield place, _HEADED * weight
