"""Where the lines over the body name the publisher, and what a paragraph tells of itself."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME, body_type
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.wordclasses import classes

__all__ = ["about_itself", "sender"]

_IS_A_BODY = re.compile(
    r"\s(?:is|are|was founded|works|was established)\s(?:an?|the|one of|to|in|for|with)\b"
    r"(?:(?!\s(?:that|which|who|whose|where)\s)[^.]){0,160}\b(?:organi[sz]ation|charity|movement|network|non-?profit|nonpartisan|independent|NGO|alliance"
    r"|coalition|agency|membership)\b"
    r"|\s(?:is|are)\s(?:composed|made\sup)\sof\b|\sconsists\sof\b|\s(?:represents|is\sthe\svoice\sof)\s"
    r"(?:more\sthan|over|about|some)\s\d"
)
# Without such letters no words tell what a body is.
_BODY_WORDS = (
    *("organi", "charity", "movement", "network", "profit", "nonpartisan", "independent", "NGO"),
    *("alliance", "coalition", "agency", "membership", "composed", "made", "consists", "voice"),
    "represents",
)
_NAMED_FIRST = re.compile(rf"(?:The\s+)?({NAME})[^.;:!?]*\Z")
_BEHIND_KIND = re.compile(rf"\s*(?:[:|–—-]|\b(?:by|from|of)\b)\s*(?:the\s+|The\s+)?({NAME})\W*\Z")
_DATE_BEHIND = re.compile(
    r"\s*[-–—|•,]\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},?\s\d{4})\s*\Z"
)
# "Statement from the Marsh Council on the Dam" is a headline.
_ABOUT_TOPIC = re.compile(r"\s(?:on|about|regarding|concerning)\s")
_FROM = re.compile(
    rf"(?:(?:From|FROM|Source|SOURCE|Issued\sby)\b:?|(?i:from|sender|source):)\s+(?:the\s+|The\s+)?({NAME})\W*\Z"
)
_BY_ENDS = frozenset("0123456789mM.")
_BY = re.compile(
    rf"(?:\s|\A(?:[Pp]osted\s|[Pp]ublished\s|[Ii]ssued\s|[Ww]ritten\s)?)[Bb]y\s(?:the\s|The\s)?({NAME}(?:\sin\s[A-Z]\w+)?)"
    r"\s*(?:[|•·]|\son\s|\s[–-]\s)\s*[\w\s,]*\d{4}(?:\s(?:at\s)?\d{1,2}[:.]\d\d\s?(?:[aApP]\.?[mM]\.?)?)?\Z"
)
_BEHALF = re.compile(rf"\bon behalf of (?:the )?(?:members of (?:the )?)?({NAME})\W*\Z")
_LONGEST = 120


def about_itself(words: str) -> re.Match[str] | None:
    """The name, as first group, with which a paragraph tells what a publisher is; None for another
    paragraph.
    """
    may_tell = any(map(words[: 3 * _LONGEST].__contains__, _BODY_WORDS))
    cue = _IS_A_BODY.search(words, 0, 3 * _LONGEST) if may_tell else None
    return _NAMED_FIRST.match(words, 0, cue.start()) if cue and cue.start() <= _LONGEST else None


def sender(text: str, head: Sequence[Line]) -> Iterator[Place]:
    """The names in lines of the head like "Press Release: X" and "From X", where the text goes on
    to use that name: so a headline behind such a label is none.
    """
    for line in head:
        if len(line.words) > 2 * _LONGEST:
            continue
        cue = kind_cue(line.words)
        bare = _DATE_BEHIND.sub("", line.words) if cue and not cue.start() else ""
        match = _BEHIND_KIND.match(bare, cue.end()) if cue and bare else None
        match = match or _FROM.match(line.words)
        may_tell = " By " in line.words or "By " in line.words[:12] or "by " in line.words[:12]
        by = may_tell and line.words[-1:] in _BY_ENDS and _BY.search(line.words)
        by = None if by and "given" in classes(by[1].partition(" ")[0]) else by
        by = by or ("on behalf of" in line.words and _BEHALF.search(line.words))
        if by:
            yield _at(line.place.start, by)
        elif (
            match
            and not match[1].endswith("day")
            and not is_place(match[1])
            and not _ABOUT_TOPIC.search(match[1])
        ):
            place = _at(line.place.start, match)
            if text.find(match[1], place.end) >= 0 or body_type(match[1]):
                yield place


def _at(start: int, match: re.Match[str]) -> Place:
    group = match.lastindex or 1
    return Place(start + match.start(group), start + match.end(group))
