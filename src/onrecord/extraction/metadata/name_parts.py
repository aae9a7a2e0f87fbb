"""The parts of a name: where its words start and end, what of it is a body's, and of what type the
body is ("Marsh Union" is a professional body).
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.registry import NO_PUBLISHERS

__all__ = [
    "NAME",
    "are_people_for",
    "body_type",
    "ends",
    "has_role",
    "head_words",
    "is_head",
    "is_personal",
    "of_body",
    "people",
    "starts",
]

_KIN = frozenset(("Friends", "Families", "Mothers", "Parents"))
_FOR = frozenset(("for", "against", "without", "beyond", "across"))
_BETWEEN = re.compile(r"[\s,/-]+")


@cache
def _heads() -> dict[str, str]:
    found = dict.fromkeys(data_of("publishers")["heads"].split(), "unknown")
    listed = data_of("organisations")["heads"].items()
    return found | {word: kind for kind, block in listed for word in block.split()}


def head_words() -> Iterable[str]:
    """The words that tell a body, as names print them."""
    return _heads().keys()


@cache
def _telling() -> tuple[tuple[str, str], ...]:
    """Phrases inside a name that tell its type, whatever else it says."""
    listed = data_of("organisations").get("telling", {}).items()
    return tuple((part.strip(), kind) for kind, block in listed for part in block.split(";"))


def is_head(word: str) -> bool:
    """Whether a word tells that a name with it is that of a body ("Commission")."""
    return (word.title() if word.isupper() else word) in _heads()


@cache
def people() -> frozenset[str]:
    """Words for people of whom bodies consist."""
    return frozenset(data_of("publishers")["people"].split())


def are_people_for(words: Sequence[str]) -> bool:
    """Whether a name tells what people its members are, and for what: "Teachers for Peace",
    "Friends of the Marsh".
    """
    if not words[2:]:
        return False
    words = [word.title() for word in words] if words[0].isupper() else words
    if words[0] in _KIN and words[1] == "of":
        return True
    return not people().isdisjoint(words) and any(
        word in people() and after.lower() in _FOR and last
        for word, after, last in zip(words, words[1:], words[2:], strict=False)
    )


@lru_cache(maxsize=2048)  # several rooms ask it of the same names
def body_type(name: str) -> str | None:
    """The type that a name tells by the words in it; None where it is no name of a body."""
    listed = _heads()
    words = _BETWEEN.split(name.title() if name.isupper() else name)
    words = words[1:] if words[0] == "The" else words
    heads = [listed[word] for word in words if word in listed] if len(words) > 1 else []
    if not heads:
        return "ngo" if are_people_for(words) else None
    padded = f" {' '.join(words)} "
    for phrase, kind in _telling():
        if f" {phrase} " in padded:
            return kind
    named = [kind for kind in heads if kind != "unknown"]
    kind = named[0] if named and words[0] in listed else (named or heads)[-1]
    return heads[0] if kind in NO_PUBLISHERS and len(heads) > 1 and " of " in padded else kind


_WORD = r"[A-Z][\w.&’'-]*(?:–[A-Z][\w.&’'-]*)?"
# No sentence ends inside a name.
_GAP = r"(?<![a-z]{3}\.)\s+"
_SMALL_BETWEEN = r"(?:of|for(?:\san?)?|the|and|in|on|to|against|without|de|des|du|la|&|-)"
NAME = rf"{_WORD}(?:,?{_GAP}(?:{_SMALL_BETWEEN}{_GAP}){{0,2}}{_WORD}){{0,9}}"
"""A pattern for a run of capitalised words with small ones between, which may be a name."""
_NAME_END = re.compile(r"[\s,]|-(?=\s)|\Z")
_PERSONAL = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Gen|Lt|Col|Maj|Capt|Sgt|President|(?:Prime |Foreign )?Minister"
    r"|Secretary|Senator|Ambassador|Justice|Judge|King|Queen)\b\.?"
)
_PART = re.compile(r"[^\s,/-]+")
# "for the" in front of a body, and "Fund in Freedonia" at the end of its name.
_SMALL_FIRST = re.compile(r"(?:(?:for|of|at|with|from|the)\s)*")
_IN_PLACE = re.compile(r"\s([A-Z]\w+)\sin\s(?!Exile)(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\Z")
_ROLE = re.compile(
    r"\s(?:spokes(?:person|man|woman)|president|director|secretary|senator|leader|chair\w*"
    r"|convenor|mp|ceo)\Z",
    re.IGNORECASE,
)
# Behind such an office stands the person who holds it.
_ROLE_INSIDE = re.compile(
    r"\s(?:spokes(?:person|man|woman)|(?:front|back)[ -]?bencher)\s"
    r"|\s(?:chair(?:person|man|woman)?|president|director|secretary|convenor)\s(?!(?:of|for|and|general)\b)(?=\w+\s\w)",
    re.IGNORECASE,
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
