"""Where the lines around the body name the publisher: labels, copyright, "About X"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME, body_type, known_bodies
from onrecord.extraction.metadata.contacts import labels_of, letters_of
from onrecord.extraction.metadata.host import is_host
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["about_itself", "over_address", "sender", "signature", "under_body"]

# What a line says besides that stands under "Yours sincerely" and a name.
_SIGNED_FOR = 3.0
_COPYRIGHTED, _ABOUT, _SIGNED, _SIGNED_WHOLE = 3.0, 2.5, 1.0, 2.0
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)(?:[\s:,©Ⓒ\d–-]|(?i:copyright|notice|by|the)(?!\w))*({NAME})"
)
# A state's own rights say nothing of which of its bodies speaks.
_OF_STATE = re.compile(r"(?:Crown|Commonwealth of|State of|Government of|Republic of)\b")
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
    *(
        "alliance",
        "coalition",
        "agency",
        "membership",
        "composed",
        "made",
        "consists",
        "represents",
    ),
    "voice",
)
_NAMED_FIRST = re.compile(rf"(?:The\s+)?({NAME})[^.;:!?]*\Z")
_ABOUT_LINE = re.compile(
    r"(?i:about|for (?:more|further) information (?:about|on))\s+(?:the\s+)?"
    rf"({NAME})(?:\W*\Z|:\s|, (?i:please|visit|contact))"
)
_BEHIND_KIND = re.compile(rf"\s*(?:[:|–—-]|\b(?:by|from|of)\b)\s*(?:the\s+|The\s+)?({NAME})\W*\Z")
# "Statement from the Marsh Council on the Dam" is a headline.
_ABOUT_TOPIC = re.compile(r"\s(?:on|about|regarding|concerning)\s")
_FROM = re.compile(rf"(?:From|FROM|Source|SOURCE|Issued by)\b:?\s+(?:the\s+|The\s+)?({NAME})\W*\Z")
_BY = re.compile(rf"\sBy\s(?:the\s|The\s)?({NAME}(?:\sin\s[A-Z]\w+)?)\s*[|•·]\s*[\w ,]*\d{{4}}\Z")
# "For media comment please contact Marsh Watch".
# "All Marsh Watch press releases can be found at".
_RELEASES = re.compile(
    rf"(?:.{{0,200}}?[.;]\s)?(?:All\s|The\s)?({NAME})(?:[’']s?)?\s(?:press|media|news)\s(?:releases|statements)\s(?:are|can|may)\s"
)
_OWN_RELEASES = 3.5
# "Marsh Watch press office" over its telephone numbers.
_PRESS_OFFICE = re.compile(
    rf"(?:The\s)?({NAME}|[A-Z]{{2,8}})\s(?i:(?:press|media|news|communications)\s(?:office|team|desk|unit|centre|contacts?))\W*\Z"
)
_OWN_OFFICE = 2.5
_ASK_BODY = re.compile(rf"For\s[a-z ]{{4,40}}\scontact\s(?:the\s)?({NAME})\W*\Z")
_ASKED = 1.5
_CLOSES = re.compile(
    r"(?:yours|sincerely|regards|(?:kind|best|warm) regards|signed|in solidarity|respectfully)\b",
    re.I,
)
_CLOSED = 5.0
_PERSON = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sir)\.?\s)?[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,3}\Z"
)
_COPIES = re.compile(r"(?:cc|copy to|copies to)\b", re.IGNORECASE)
_BEHALF = re.compile(rf"\bon behalf of (?:the )?(?:members of (?:the )?)?({NAME})\W*\Z")
_LONGEST = 120
# A line of a signature that is nothing but the name of a body.
_WHOLE = re.compile(rf"\s*(?:The\s)?{NAME}\s*\Z")
# Lines of a signature.
_SIGNING, _NEAR = 3, 10
_BULLETS, _LONGEST_HOST = "-–—•*· ", 30


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
        match = _BEHIND_KIND.match(line.words, cue.end()) if cue and not cue.start() else None
        match = match or _FROM.match(line.words)
        by = "|" in line.words and _BY.search(line.words)
        by = by or ("on behalf of" in line.words and _BEHALF.search(line.words))
        if by:
            yield _at(line.place.start, by)
        elif match and not is_place(match[1]) and not _ABOUT_TOPIC.search(match[1]):
            place = _at(line.place.start, match)
            if text.find(match[1], place.end) >= 0 or body_type(match[1]):
                yield place


def under_body(tail: Sequence[Line]) -> Iterator[tuple[Place, float]]:
    """The names in the lines under the body, with how much each says for being the publisher.
    Lines that come again are of the page, not of the release.
    """
    times = Counter(line.words for line in tail)
    tail = [
        line
        for line in tail
        if len(line.words) > _LONGEST_HOST or not is_host(line.words.lstrip(_BULLETS))
    ]
    for index, line in enumerate(tail):
        if _COPIES.match(line.words):  # those to whom a letter goes as well
            return
        is_closed = index > 0 and _CLOSES.match(tail[index - 1].words) is not None
        if times[line.words] == 1 and (named := _named_in(line, index, is_closed=is_closed)):
            yield named
            closing, name = tail[max(0, index - 2)].words, tail[max(0, index - 1)].words
            if index > 1 and _CLOSES.match(closing) and _is_person(name):
                yield named[0], _SIGNED_FOR


def _is_person(words: str) -> bool:
    is_body = words in known_bodies() or body_type(words) is not None
    return _PERSON.match(words) is not None and not is_body


def _named_in(line: Line, index: int, *, is_closed: bool) -> tuple[Place, float] | None:
    """What a line under the body says; `index` counts from the first of these lines, and the line
    over one that `is_closed` closes a letter.
    """
    words, start = line.words, line.place.start
    match = _COPYRIGHT.search(words) if len(words) <= 300 else None
    if match:
        return None if _OF_STATE.match(match[1]) else (_at(start, match), _COPYRIGHTED)
    if match := _PRESS_OFFICE.match(words):
        return _at(start, match), _OWN_OFFICE
    if match := _ASK_BODY.match(words):
        return _at(start, match), _ASKED
    has_releases = " press " in words or " media " in words or " news " in words
    if has_releases and (match := _RELEASES.match(words.lstrip("-•* "))):
        start += len(words) - len(words.lstrip("-•* "))
        return _at(start, match), _OWN_RELEASES
    if match := _ABOUT_LINE.match(words) or about_itself(words):
        return _at(start, match), _ABOUT
    if len(words) > _LONGEST:
        return None
    if words.startswith("The ") and is_closed and _WHOLE.match(words):
        return line.place, _CLOSED
    is_signed = index < _SIGNING and _WHOLE.match(words) is not None
    return line.place, _SIGNED_WHOLE if is_signed else _SIGNED


def signature(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The last short lines of the body, which may name who signs, and a last line that tells what
    somebody is.
    """
    end = body.end
    last = max(body.start, text.rfind("\n", body.start, end) + 1)
    if (about := about_itself(text[last:end])) and last > body.start:
        yield _at(last, about), _ABOUT
    for place in _last_lines(text, body):
        yield place, _SIGNED_WHOLE if _WHOLE.match(text, *place) else _SIGNED


def over_address(text: str, body: Place, tail: Sequence[Line]) -> Iterator[tuple[Place, float]]:
    """The names at the end of the body and under it over an address that has the same letters."""
    labels: set[str] = set()
    under = (line.place for line in reversed(tail[:_NEAR]) if len(line.words) <= _LONGEST)
    for place in (*under, *_last_lines(text, body)):
        words = place.of(text)
        name = words.partition(" (")[0].strip()
        if labels and letters_of(name) in labels:
            start = place.start + words.index(name)
            yield Place(start, start + len(name)), _CLOSED
        labels.update(labels_of(words))


def _last_lines(text: str, body: Place) -> Iterator[Place]:
    """The last lines of the body that are not empty, from below, as long as they are short."""
    end, found = body.end, 0
    while found < _SIGNING:
        start = max(body.start, text.rfind("\n", body.start, end) + 1)
        if end - start > _LONGEST // 2 or start == body.start:
            return
        if text[start:end].strip():
            found += 1
            yield Place(start, end)
        end = start - 1


def _at(start: int, match: re.Match[str]) -> Place:
    return Place(start + match.start(1), start + match.end(1))
