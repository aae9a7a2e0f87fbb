"""Lines that name who speaks or writes."""

import re

__all__ = ["is_by_person", "is_byline", "is_spoken_by"]

_BYLINE = re.compile(
    r"(?i:by|from|prepared by)\s+[A-Z]|(?i:office of the)\b"
    r"|(?i:.{2,60}(?:,|\s{2,}|–|\s-|-\s)\s*(?:the\s+)?(?:\w+\s+){0,3}(?:secretary|minister|spokesperson|spokesman"
    r"|spokeswoman|ambassador|senator|mp|president|director|commissioner|bureau|representative)\b)"
)
_BY_PERSON = re.compile(
    r"By\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}\Z"
    r"|[Bb]y\s(?:(?i:the|rt|hon|dr|mr|mrs|ms|sir|dame|prof|gen|lt|col|maj|capt|sgt|senator)\.?\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}"
    r"(?:,\s[^.:;]{3,120})?\Z"
)


def is_by_person(words: str) -> bool:
    """Whether a line names nothing but who wrote the text or speaks: "By Sgt. Ada Lund", "by Dr.
    Ada Lund, Secretary of the Marsh Union".
    """
    return words[:3] in ("By ", "by ") and _BY_PERSON.match(words) is not None


def is_byline(words: str) -> bool:
    """Whether a line under a headline names only who speaks: a person with an office."""
    if len(words) > 200 or words.endswith((".", ":")):
        return False
    parts = words.split()
    named = len(parts) <= 4 and all(part[:1].isupper() for part in parts)
    return named or bool(_BYLINE.match(words))


def is_spoken_by(words: str) -> bool:
    """Whether a line tells by its office or by "By" who speaks."""
    return _BYLINE.match(words) is not None
