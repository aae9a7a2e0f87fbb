"""The officers of a body as a release names and quotes them: "Marsh Watch’s director said"."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.capital_names import without_office
from onrecord.extraction.metadata.subjects import name_before

__all__ = ["STAFF", "around_title", "is_staff", "owners", "speaks"]

STAFF = 1.5
"""What an officer of a body says for its being the publisher."""

# The same in front of the office, and where the officer asks for something.
_IN_FRONT, _ASKS = 1.2, 2.2
_FIRST, _LONGEST, _NEAR = 300, 110, 20
_OF_NAME = re.compile(rf"(?:\s+(?:at|of|for|with)|,)\s+(?:the\s+)?({NAME})")
_NO_BODY = re.compile(
    r"(?:Office|Mission|Delegation|Station|Staff|Operations|Programmes?|Communications|Policy|Campaigns)(?!\w|\sof\b)"
)
# What follows on the title in "Example Watch President and CEO Jane Doe".
_PERSON = re.compile(
    r"(?:\sand\s(?:[Cc]hief\s[Ee]xecutive|CEO))?,?\s(?:Dr\.?\s|Mr\.?\s|Ms\.?\s)?[A-Z][\w-]+\s[A-Z]"
)
# What stands in front of a body’s name and belongs to the office.
_IN_OFFICE = re.compile(r"(?:(?:The|Acting|Former|Deputy|Interim|Outgoing|Incoming|New)\s)+")
_SAYING = r"(?:said|says|stated|states|commented|explained|added|warned|told|argued|noted)\b"
# "said Ada Lund, policy" in front of "director of", and what stands behind "President Ada Lund".
_SAID_BY = re.compile(rf"{_SAYING}\s(?:[A-Z][\w’'.-]*\s?){{1,4}},?\s(?:[\w’'-]+\s){{0,5}}\Z")
_THEN_SAYS = re.compile(
    rf"(?:,?\s[A-Z][\w’'.-]*){{0,4}}(?:,?\s[a-z]\w*){{0,8}}?,?(?::|\s{{1,3}}{_SAYING})"
)
# "Marsh Watch’s Ada Lund said", "said Marsh Watch’s Ada Lund".
_PERSON_SAYS = re.compile(rf"(?:[\w-]+\s){{0,4}}?[A-Z][\w’'-]+\s[A-Z][\w’'-]+,?\s{_SAYING}")
_SAID = ("said ", "says ", "said the ", "says the ")
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?=[A-Z][\w-]+\s+[A-Z]|(?:Head|Director|Chief|Secretary|Coordinator|Manager|President)\b|(?:[a-z]+\s)?(?:director|president|spokes|researcher"
    r"|secretary|executive|regional|country|deputy|senior))"
)


@cache
def _person_asks() -> re.Pattern[str]:
    """A person behind the title, and what he or she asks for."""
    asks, between = (
        alternatives(knowledge("publishers")[name].split()) for name in ("asks", "auxiliary")
    )
    return re.compile(
        rf"(?:,?\s(?:[A-Z][\w’'.-]*|M\.?P\.?)){{2,4}},?\s(?:(?:{between})\s){{0,3}}(?:{asks})(?!\w)"
    )


def is_staff(weight: float) -> bool:
    """Whether a place says as much as one that names an officer."""
    return weight in (STAFF, _IN_FRONT)


def owners(text: str, within: Place) -> Iterator[tuple[Place, bool]]:
    """The bodies in front of their officers or persons ("Marsh Watch’s Ada Lund"), and whether
    these are quoted.
    """
    owns = any(text.find(mark, within.start, within.end) >= 0 for mark in "’'")
    for cue in _POSSESSIVE.finditer(text, within.start, within.end) if owns else ():
        if name := name_before(text, within.start, cue.start()):
            is_said = text[max(0, name.start - _NEAR) : name.start].endswith(_SAID)
            says = _PERSON_SAYS.match(text, cue.end(), cue.end() + _LONGEST)
            yield name, is_said or says is not None


def around_title(text: str, within: Place, title: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """The body behind "director of", or in front of "President Jane Doe"."""
    after = _OF_NAME.match(text, title.end(), within.end)
    if after and _NO_BODY.match(after[1]):
        return  # "Head of Office in Fleet"
    if after:
        yield Place(*after.span(1)), STAFF
        return
    is_of_person = _PERSON.match(text, title.end(), within.end)
    before = name_before(text, within.start, title.start() + 1) if is_of_person else None
    if before and (office := _IN_OFFICE.match(text, before.start, before.end)):
        before = Place(office.end(), before.end)
    body = without_office(before.of(text)) if before else ""
    if before and body:
        asks = title.start() < within.start + _FIRST and _person_asks().match(text, title.end())
        place = Place(before.start, before.start + len(body))
        yield place, _ASKS if asks else _IN_FRONT


def speaks(text: str, title: re.Match[str], name: Place) -> bool:
    """Whether the holder of the office `title` in the body `name` is quoted."""
    before = text[max(0, title.start() - _LONGEST) : title.start() + 1]
    after = max(title.end(), name.end)
    return bool(_SAID_BY.search(before) or _THEN_SAYS.match(text, after, after + _LONGEST))
