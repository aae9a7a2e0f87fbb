"""The parts of a name: where its words start and end, and what of it is a body's."""

import re

from onrecord.extraction.metadata.body_types import body_type, is_head

__all__ = ["NAME", "ends", "has_role", "is_personal", "of_body", "starts"]

_WORD = r"[A-Z][\w.&’'-]*(?:–[A-Z][\w.&’'-]*)?"
# No sentence ends inside a name.
_GAP = r"(?<![a-z]{3}\.)\s+"
_BETWEEN = r"(?:of|for(?:\san?)?|the|and|in|on|to|against|without|de|des|du|la|&|-)"
NAME = rf"{_WORD}(?:,?{_GAP}(?:{_BETWEEN}{_GAP}){{0,2}}{_WORD}){{0,9}}"
"""A pattern for a run of capitalised words with small ones between, which may be a name."""
_NAME_END = re.compile(r"(?=\s|,|-\s|$)")
_PERSONAL = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Gen|Lt|Col|Maj|Capt|Sgt|President|(?:Prime |Foreign )?Minister"
    r"|Secretary|Senator|Ambassador|Justice|Judge|King|Queen)\b\.?"
)
_PART = re.compile(r"[^\s,/-]+")
# "for the" in front of a body, and "Fund in Freedonia" at the end of its name.
_SMALL_FIRST = re.compile(r"(?:(?:for|of|at|with|from|the)\s)*")
_IN_PLACE = re.compile(r"\s([A-Z]\w+)\sin\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\Z")
_ROLE = re.compile(
    r"\s(?:spokes(?:person|man|woman)|president|director|secretary|senator|leader|chair\w*"
    r"|convenor|mp|ceo)\Z",
    re.IGNORECASE,
)
# Behind such an office stands the person who holds it.
_ROLE_INSIDE = re.compile(
    r"\s(?:spokes(?:person|man|woman)|(?:front|back)[ -]?bencher)\s", re.IGNORECASE
)


def has_role(name: str, start: int, end: int) -> bool:
    """Whether a part of a name ends with an office, or has one inside: it is that of a person."""
    return (_ROLE.search(name, start, end) or _ROLE_INSIDE.search(name, start, end)) is not None


def is_personal(name: str) -> bool:
    """Whether a name starts with an honorific or an office."""
    return _PERSONAL.match(name) is not None


def of_body(name: str) -> tuple[int, int]:
    """What of a name is the body's: not the person in front ("Ada Brook, Marsh Union"), nor the
    office behind it ("Marsh Union Water Spokesman").
    """
    start, end = 0, len(name)
    first, comma, rest = name.partition(", ")
    is_person = len(first.split()) > 1 or _ROLE.match(f" {first}")
    if comma and is_person and body_type(first) is None and body_type(rest):
        start = len(first) + len(comma)
        start += len(rest) - len(_SMALL_FIRST.sub("", rest, count=1))
    if (inside := _IN_PLACE.search(name, start)) and is_head(inside[1]):
        end = inside.end(1)
    if _ROLE.search(name, start, end):
        heads = [word for word in _PART.finditer(name, start) if is_head(word.group())]
        if heads and heads[-1].start() > start:
            end = heads[-1].end()
    return start, end


def starts(name: str) -> list[int]:
    """Where the words of a name start, but for the first."""
    return [match.end() for match in re.finditer(r"\s(?=[A-Z])", name)]


def ends(name: str) -> list[int]:
    """Where the words of a name end, the last first."""
    return [match.start() for match in _NAME_END.finditer(name)][::-1]
