"""Offices without a name: "the minister", "a resident", "business leaders"."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = [
    "AROUND",
    "is_unnamed",
    "offices",
    "phrase_end",
    "phrase_start",
    "proper_name",
]

AROUND = 60  # code points around an office in which its article and its body stand
_UNKNOWN_ONES = re.compile(
    r"\b(?:an?|one|another|some|several|many|two|three|his|her)\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_KNOWN_ONES = re.compile(
    r"\b(?:the|these|those|both|its|his|her|their|our|all)\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OF_SOME_BODY = re.compile(r"\b[Aa]n?\s+(?!(?:male|female|senior|company)\s)[A-Za-z-]+\s+\Z")
_ADJECTIVES = frozenset(("general", "major", "chief", "executive", "head"))
_IS_ADJECTIVE = re.compile(r"\s+(?!(?:of|for|in|at|said|says|told|has|had|also|who)\b)([a-z]+)")
_BEFORE = re.compile(
    r"(?<![\w’'-])(?:(?:the|an?|these|those|its|his|her|their|our|one|another|some|several|many|two|three)\s+)?"
    r"(?:(?!(?:and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|when|where|while|if|is|are"
    r"|was|were|has|had|have|said|says|told|including|than|said)\b)[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_FRONT = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?)*\Z")
_BACK = re.compile(
    r"(?:\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?(?!(?:The|He|She|They|It)\b)[A-Z][\w’'-]*)*"
)
_BY = re.compile(r"\s+(?:by|from|of)\s")


def offices(text: str, region: Place) -> list[re.Match[str]]:
    """The offices named in `region`, and no "general elections"."""
    return [
        role
        for role in speech().role.finditer(text, *region)
        if not (role.group() in _ADJECTIVES and _is_adjective(text, role.end()))
    ]


def _is_adjective(text: str, end: int) -> bool:
    """Whether a noun stands right behind `end`, and no verb of speech: "general elections"."""
    word = _IS_ADJECTIVE.match(text, end)
    return word is not None and word[1] not in speech().reporting_words


def phrase_start(text: str, floor: int, role: re.Match[str]) -> int:
    """Where the noun phrase begins, after `floor`, whose last word is the office `role`."""
    found = _BEFORE.search(text, floor, role.start())
    return found.start() if found else role.start()


def phrase_end(text: str, role: re.Match[str], limit: int) -> int:
    """Where the words for an office end, with the one by whom a document is: "a ruling by"."""
    by = _BY.match(text, role.end(), limit)
    return min(limit, role.end() + AROUND) if by else role.end()


def is_unnamed(text: str, role: re.Match[str]) -> bool:
    """Whether the office `role` in `text` means nobody who was named before it: "a resident", "her
    lawyers", "business leaders". A spokesman speaks for who was named all the same, but "a
    coalition spokesman" for a coalition.
    """
    before = text[max(0, role.start() - AROUND) : role.start()]
    if role.group().lower().startswith("spokes"):
        return _OF_SOME_BODY.search(before) is not None
    if _UNKNOWN_ONES.search(before):
        return True
    return role.group().endswith("s") and not _KNOWN_ONES.search(before)


def proper_name(text: str, floor: int, role: re.Match[str]) -> Place | None:
    """The name of which a capitalised `role` is a part: "Central Committee of Harbour Doctors".
    None where the role stands alone, as "the Committee" does.
    """
    if not role.group()[0].isupper():
        return None
    front = _FRONT.search(text, max(floor, role.start() - AROUND), role.start())
    back = _BACK.match(text, role.end(), role.end() + AROUND)
    place = Place(front.start() if front else role.start(), back.end() if back else role.end())
    return place if place != role.span() and not role.group().isupper() else None
