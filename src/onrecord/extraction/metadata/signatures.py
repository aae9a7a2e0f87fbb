"""Where the lines under the body name the publisher: who signs, copyright, press offices."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME, body_type, known_bodies
from onrecord.extraction.metadata.contacts import labels_of, letters_of
from onrecord.extraction.metadata.header import is_host
from onrecord.extraction.metadata.imprint import about_itself
from onrecord.extraction.metadata.lines import Line

__all__ = ["over_address", "signature", "under_body"]

# What a line says besides that stands under "Yours sincerely" and a name.
_SIGNED_FOR = 3.0
_COPYRIGHTED, _ABOUT, _SIGNED, _SIGNED_WHOLE = 3.0, 2.5, 1.0, 2.0
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)(?:[\s:,©Ⓒ\d–-]|(?i:copyright|notice|by|the)(?!\w))*({NAME})"
)
# A state's own rights say nothing of which of its bodies speaks.
_OF_STATE = re.compile(r"(?:Crown|Commonwealth of|State of|Government of|Republic of)\b")
_ABOUT_LINE = re.compile(
    r"(?i:about|for (?:more|further) information (?:about|on))\s+(?:the\s+)?"
    rf"({NAME})(?:\W*\Z|:\s|, (?i:please|visit|contact))"
)
# "Marsh Watch press office" over its telephone numbers.
_PRESS_OFFICE = re.compile(
    rf"\A(?:The\s)?({NAME}|[A-Z]{{2,8}})\s(?i:(?:press|media|news|communications)\s(?:office|team|desk|unit|centre|contacts?))\W*\Z"
)
_CALL_OFFICE = re.compile(
    rf"\b(?i:call|contact|ring|phone|telephone|email)\s(?:the\s)?({NAME})\s(?:press|media|news|communications)\s(?:office|team|desk|line|unit)\b"
)
_OFFICES = ("office", "team", "desk", "line", "unit", "centre", "contact")
_OWN_OFFICE = 2.5
_CLOSES = re.compile(
    r"(?:yours|sincerely|regards|(?:kind|best|warm) regards|signed|in solidarity|respectfully)\b",
    re.I,
)
_CLOSED = 5.0
_PERSON = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sir)\.?\s)?[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,3}\Z"
)
_LONGEST = 120
# A line of a signature that is nothing but the name of a body.
_WHOLE = re.compile(rf"\s*(?:The\s)?{NAME}\s*\Z")
# Lines of a signature.
_SIGNING, _NEAR, _LONGEST_OFFICE = 3, 10, 4
# "Marsh Watch, 3 May 2011" under a letter.
_DATED = re.compile(r",?\s(?:[A-Z][a-z]+\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]+)\s\d{4}\W*\Z")
_BULLETS, _LONGEST_HOST = "-–—•*· ", 30
# "Promoted by Ada Lund on behalf of the Marsh Party", as laws on elections demand.
_PROMOTED = re.compile(
    rf"\b(?i:promoted|authori[sz]ed|published)\s(?i:and\s\w+\s)?(?i:by)\s[^.\n]{{3,80}}?\son\sbehalf\sof\s(?:the\s)?({NAME})"
    rf"|\b(?i:paid\sfor)\s(?i:and\s\w+\s)?by\s(?:the\s)?({NAME})"
)
_ISSUED_FOR = 4.0
# Lines under the body that tell whose it is: by what letters they are known, and what each says.
_TELLING_LINES = (
    ((" behalf of ", "aid for "), _PROMOTED, _ISSUED_FOR),
    (_OFFICES, _CALL_OFFICE, _OWN_OFFICE),
    (_OFFICES, _PRESS_OFFICE, _OWN_OFFICE),
)


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
        is_closed = index > 0 and _CLOSES.match(tail[index - 1].words) is not None
        if times[line.words] == 1 and (named := _named_in(line, index, is_closed=is_closed)):
            yield named
            if _has_signed(tail[max(0, index - _LONGEST_OFFICE) : index]):
                yield named[0], _SIGNED_FOR


def _has_signed(above: Sequence[Line]) -> bool:
    """Whether some lines close a letter and name a person, with a line or two for the office."""
    closes = [i for i, line in enumerate(above) if _CLOSES.match(line.words)]
    signs = above[closes[-1] + 1 :] if closes else ()
    return bool(signs) and _is_person(signs[0].words)


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
    for cues, pattern, weight in _TELLING_LINES:
        may_match = any(map(words.__contains__, cues))
        if may_match and (match := pattern.search(words, 0, 3 * _LONGEST)):
            return _at(start, match), weight
    if match := _ABOUT_LINE.match(words) or about_itself(words):
        return _at(start, match), _ABOUT
    if len(words) > _LONGEST:
        return None
    if words.startswith("The ") and is_closed and _WHOLE.match(words):
        return line.place, _CLOSED
    bare = _DATED.sub("", words)
    is_signed = index < _SIGNING and _WHOLE.match(bare) is not None
    place = Place(start, start + len(bare))
    return place, _SIGNED_WHOLE if is_signed else _SIGNED


def signature(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The last short lines of the body, which may name who signs, and a last line that tells what
    somebody is.
    """
    end = body.end
    last = max(body.start, text.rfind("\n", body.start, end) + 1)
    if (about := about_itself(text[last:end])) and last > body.start:
        yield _at(last, about), _ABOUT
    is_promoted = text.find(" behalf of ", last, end) >= 0 or text.find("aid for ", last, end) >= 0
    if is_promoted and (promoted := _PROMOTED.search(text, last, min(end, last + 2 * _LONGEST))):
        yield _at(0, promoted), _ISSUED_FOR
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
    group = match.lastindex or 1
    return Place(start + match.start(group), start + match.end(group))
