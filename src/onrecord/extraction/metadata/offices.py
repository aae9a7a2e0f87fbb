"""Offices whose holders speak for a publisher: bylines, and spokesmen at the start of the body."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.bodies import Body, known_bodies
from onrecord.extraction.metadata.head_lines import is_byline
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.portfolios import portfolios, unbroken

__all__ = ["offices"]

_BYLINE, _MINISTERIAL, _SPOKEN = 4.6, 2.5, 2.5
# The leader of a party, whose name says as much for the party.
_LEADER = 2.8
_MEMBERS, _SPOKEN_LATER = 2.3, 1.6
_OPENING = 160
_WITHIN, _SIGNING, _NAME = 600, 200, 60
# So far from its start the body's subject may stand: "The Minister for Water, Ada Lund, urged".
_FIRST_WORDS = 8
# "Marsh Party spokesman" behind a name.
_SPOKES = r"\s(?:[A-Z][\w’'-]*\s){1,4}(?i:spokes\w+)\b"
_MEMBER = re.compile(
    r"(?:(?:The )?(?:Hon\.? |Senator |Dr\.? ))?"
    rf"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){{1,2}},? M\.?[HL]?\.?P\.?(?:\Z|(?={_SPOKES}))"
)
# In capitals, words behind a name are as often those of a headline, unless it is a letterhead.
_SENATOR = re.compile(
    r"(?:Senator|Sen\.)\s(?:the\sHon\.?\s)?[A-Z][\w’'.-]*"
    rf"(?:(?:\s[A-Z][\w’'.-]*){{1,3}}(?=,|\Z)|(?:\s[A-Z]\.)?\s[A-Z][\w’'-]+(?={_SPOKES}))"
    r"|SENATOR\s(?:THE\sHON\.?\s)?[A-Z][A-Z’'.-]*(?:\s[A-Z][A-Z’'.-]*){1,3}(?=,?\s+(?i:senator\sfor)\s)"
)
# What stands under the name of a member, behind that of the party or at once.
_SEAT = re.compile(r"(?:(?:federal|state)\s)?(?:member|mp|senator)\s(?:for|of\sparliament)\b", re.I)
_HOLDER = re.compile(
    r",\s(?:(?i:the)\s)?(?:Rt|RT|Hon|HON|Senator|Mr|Mrs|Ms|Dr|Sir|SIR)\b.*\Z|,?\s(?i:the)\Z"
)
_PERSON_BEHIND = re.compile(r",\s+[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\Z")
# Another office, that of a second person or a second one of the same, behind a first.
_NEXT = (
    r"(?!(?i:leader\sof|minister\s(?:for|assisting)|(?:assistant|deputy|prime|shadow)\s(?:minister|leader)"
    r"|senator\b|(?:hon|dr|mr|mrs|ms|sir|rt|prof)\b|m\.?p\b|member\s(?:for|of)|manager\sof|attorney-general|vice-president\sof))"
)
# An office under whose name releases are issued.
_MINISTER = re.compile(
    r"(?<![A-Za-z])(?=[A-Za-z])(?:(?i:parliamentary\s(?:under-?)?secretary\sto\sthe\s)?"
    r"(?i:(?:shadow|deputy|assistant|parliamentary|federal|prime|state)\s){0,2}"
    r"(?:Minister|MINISTER)\s(?:for|of|FOR|OF)"
    rf"(?:(?:,?\s(?:for|of|the|and|to|FOR|OF|THE|AND)){{0,2}}·?,?\s{_NEXT}[A-Z][\w’'-]+){{1,6}}"
    r"|(?:[A-Z][\w-]+\s)?Ombuds(?:man|person|woman)(?:\sfor\s(?:the\s)?[A-Z]\w+)?(?=,\s)"
    r"|Commissioner\s(?:for|on)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:(?:and|of|the)\s)*[A-Z][\w-]+){0,4}(?=,\s)"
    r"|(?i:(?:deputy\s)?leader\sof\sthe\sopposition)(?=(?i:\s+\S{0,4}the\shon\b))"
    r"|(?i:(?:deputy\s)?leader\sof\sthe\s(?:[a-z]+\s){1,3}party)(?=,?\s(?:Rt|Hon|Mr|Mrs|Ms|Dr|Sir|Senator)\b)"
    r"|(?i:(?:deputy\s)?leader of the opposition|prime minister|attorney-general|treasurer"
    r"|premier of [a-z ]+)"
    r"(?:\Z|(?=,\s(?:the\s)?(?:Rt|Hon|Mr|Mrs|Ms|Dr|Sir|Senator)\b)))"
)
# Without such words no office of a minister is named in the text.
_MAY_BE = re.compile(
    r"Minister\s(?:for|of)\s|MINISTER\s|Ombuds|Commissioner\s(?:for|on)|eader\sof\s|,\s(?:the\s)?(?:Rt|Hon|Mr|Mrs|Ms|Dr|Sir|Senator)\b"
)
# "Statement on the visit of the Minister", "Talks with the Minister": who is spoken of.
_MET = re.compile(
    r"\b(?:visit|meeting|call|talks|arrival|death|arrest|appointment)\s(?:\w+\s){0,3}?"
    r"(?:of|to|by|with|between|from)\s(?:the\s)?(?:\w+\s)?\Z|\b(?:with|to|between|against|on)\s(?:the\s)?\Z"
    # "The failure of the Minister", unlike "Statement of the Minister".
    r"|(?<!office)(?<!statement)(?<!message)(?<!address)(?<!speech)(?<!remarks)(?<!release)(?<!letter)"
    r"(?<!department)(?<!behalf)\sof\sthe\s\Z",
    re.IGNORECASE,
)
# The office is a body, which counts as such.
_OFFICE_OF = re.compile(r"\boffice\sof\s(?:the\s)?\Z", re.IGNORECASE)
_MINISTERIAL_WORDS = (
    "minister",
    "opposition",
    "leader of ",
    "attorney-general",
    "treasurer",
    "premier",
    "ombuds",
    "commissioner ",
)
# An office speaks for the publisher where it opens a line and its holder says something.
_OPENS_LINE = re.compile(r"(?:^|\n|[–—-]\s)\W*(?:The |A |An |UK |FCO )?\Z|,\s\Z")
_BY = re.compile(r"\b(?:by|from)\s(?:the\s)?\Z")
_SPEAKS = re.compile(
    r"(?:,?\s+[A-Z][\w.’'-]*){0,4},?\s(?:(?:has|today|also|have|on\s\w+day)\s){0,2}(?:said|says|welcom|comment"
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
    return re.compile(rf"(?:{alternatives(list(found))})(?!\w)"), found


def offices(text: str, head: Sequence[Line], body: Place) -> Iterable[tuple[Body, Place, float]]:
    """Offices whose holder speaks in the release: in the line of the head that names who speaks,
    or at the start of the body.
    """
    yield from _in_head(head)
    yield from _members(head)
    yield from portfolios(text, body)
    yield from _ministers(text, body)
    yield from _in_body(text, body)


def _in_head(head: Iterable[Line]) -> Iterable[tuple[Body, Place, float]]:
    """Offices in the lines of the head that name who speaks."""
    pattern, bodies = _office_names()
    for line, joined_at in unbroken(head):
        is_prose = line.role == "prose"
        if is_prose or line.role == "addressee":
            continue
        start = line.place.start
        lowered = line.words.lower()
        minister = any(map(lowered.__contains__, _MINISTERIAL_WORDS)) and _MINISTER.search(
            line.words
        )
        before = line.words[: minister.start()] if minister else ""
        if minister and (_MET.search(before) or _OFFICE_OF.search(before)):
            continue
        match = pattern.search(line.words)
        if match and (minister or is_byline(line.words)):
            place = Place(start + match.start(), start + match.end())
            yield bodies[" ".join(match.group().split())], place, _BYLINE
        elif minister:
            of_state = (
                not minister.group().lower().startswith(("shadow", "leader", "deputy leader"))
            )
            kind = "state_executive" if of_state else "opposition_political"
            name = " ".join(minister.group().replace("·", "").split())  # the mark of a scan
            office = Body(_HOLDER.sub("", name), kind)
            weight = _BYLINE if kind_cue(line.words) else _MINISTERIAL
            # Behind the end of the first line stands what parts it from the second.
            is_joined = minister.end() > joined_at
            gap = line.place.end - start - len(line.words) if is_joined else 0
            yield office, Place(start + minister.start(), start + minister.end() + gap), weight


def _in_body(text: str, body: Place) -> Iterable[tuple[Body, Place, float]]:
    """Offices whose holder speaks at the start of the body."""
    pattern, bodies = _office_names()
    for match in pattern.finditer(text, body.start, min(body.end, body.start + _WITHIN)):
        before = text[max(0, match.start() - 14) : match.start()]
        speaks = _OPENS_LINE.search(before) and _SPEAKS.match(text, match.end())
        if speaks or _BY.search(before):
            office = bodies[" ".join(match.group().split())]
            opens = match.start() < body.start + _OPENING or not speaks or "today" in speaks.group()
            yield office, Place(match.start(), match.end()), _SPOKEN if opens else _SPOKEN_LATER


def _members(head: Iterable[Line]) -> Iterable[tuple[Body, Place, float]]:
    """Members of parliament whose name is a line of the head: they issue releases of their own."""
    lines = list(head)
    for index, line in enumerate(lines):
        if line.role != "short" or len(line.words) >= 2 * _NAME:
            continue
        if match := _MEMBER.match(line.words) or _SENATOR.match(line.words):
            place = Place(line.place.start, line.place.start + match.end())
            below = (each.words for each in lines[index + 1 : index + 3])
            is_sure = line.words[match.end() :][:1] == " " or any(map(_SEAT.match, below))
            weight = _BYLINE if is_sure else _MEMBERS
            yield Body(match.group(), "legislature"), place, weight


def _ministers(text: str, body: Place) -> Iterable[tuple[Body, Place, float]]:
    """Ministers that speak at the start of the body, in its first words or "today"."""
    end = min(body.end, body.start + _WITHIN)
    begun = text[body.start : end]
    is_named = any(map(begun.lower().__contains__, _MINISTERIAL_WORDS))
    if not (is_named and _MAY_BE.search(begun)):
        return
    named, _ = _office_names()
    for match in _MINISTER.finditer(text, body.start, end):
        if named.match(text, match.start()):
            continue  # the office of a body, which counts
        speaks = _SPEAKS.match(text, match.end())
        opens = match.start() <= body.start + _FIRST_WORDS
        if speaks and (opens or "today" in text[match.end() : speaks.end() + 12]):
            name = _PERSON_BEHIND.sub("", " ".join(match.group().split())).removeprefix("The ")
            is_of_state = not name.startswith(("Shadow", "Leader", "Deputy Leader"))
            kind = "state_executive" if is_of_state else "opposition_political"
            length = len(_PERSON_BEHIND.sub("", match.group()))
            weight = _LEADER if "eader of the" in name else _SPOKEN
            yield Body(name, kind), Place(match.start(), match.start() + length), weight
