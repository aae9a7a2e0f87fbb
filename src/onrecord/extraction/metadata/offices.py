"""Offices whose holders speak for a publisher: bylines, and spokesmen at the start of the body."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.bodies import Body, known_bodies
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.title import is_byline

__all__ = ["offices"]

_BYLINE, _MINISTERIAL, _SPOKEN = 4.0, 2.5, 2.5
_WITHIN = 600
# An office under whose name releases are issued.
_MINISTER = re.compile(
    r"(?:(?:Shadow|Deputy|Assistant|Parliamentary|Federal|Prime|State)\s){0,2}"
    r"(?:Minister|MINISTER)\s(?:for|of|FOR|OF)"
    r"(?:(?:,?\s(?:for|of|the|and|to|FOR|OF|THE|AND)){0,2},?\s[A-Z][\w’'-]+){1,6}"
)
# An office speaks for the publisher where it opens a line and its holder says something.
_OPENS_LINE = re.compile(r"(?:^|\n|[–—-]\s)\W*(?:The |A |An |UK |FCO )?\Z|,\s\Z")
_BY = re.compile(r"\b(?:by|from)\s(?:the\s)?\Z")
_SPEAKS = re.compile(
    r"(?:,?\s[A-Z][\w.’'-]*){0,4},?\s(?:(?:has|today|also|have|on\s\w+day)\s){0,2}(?:said|says|welcom|comment"
    r"|condemn|released|announced|told|made|statement|has|spoke|visited|met|express|warned|urged|called)"
)


@cache
def _office_names() -> tuple[re.Pattern[str], dict[str, Body]]:
    listed = data_of("publishers")["offices"].items()
    bodies = known_bodies()
    found = {
        phrase: bodies.get(name, Body(name, "state_executive"))
        for name, said in listed
        for phrase in said
    }
    longest = sorted(found, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), found


def offices(text: str, head: Sequence[Line], body: Place) -> Iterable[tuple[Body, Place, float]]:
    """Offices whose holder speaks in the release: in the line of the head that names who speaks,
    or at the start of the body.
    """
    pattern, bodies = _office_names()
    for line in head:
        if line.role == "prose" or not (is_byline(line.words) or _MINISTER.search(line.words)):
            continue
        start = line.place.start
        if match := pattern.search(line.words):
            yield bodies[match.group()], Place(start + match.start(), start + match.end()), _BYLINE
        elif match := _MINISTER.search(line.words):
            of_state = not match.group().lower().startswith("shadow")
            kind = "state_executive" if of_state else "opposition_political"
            office = Body(" ".join(match.group().split()), kind)
            yield office, Place(start + match.start(), start + match.end()), _MINISTERIAL
    for match in pattern.finditer(text, body.start, min(body.end, body.start + _WITHIN)):
        before = text[max(0, match.start() - 14) : match.start()]
        speaks = _OPENS_LINE.search(before) and _SPEAKS.match(text, match.end())
        if speaks or _BY.search(before):
            yield bodies[match.group()], Place(match.start(), match.end()), _SPOKEN
