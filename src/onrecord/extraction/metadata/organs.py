"""Parts of bodies: organs ("Central Executive"), and the press offices through which they speak."""

from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.name_parts import body_type, is_head
from onrecord.extraction.metadata.registry import known_bodies

__all__ = ["before_press_office", "is_office_word", "is_organ", "is_press_office", "is_unit"]

# Words of which the name of a press office has one.
_PRESS = frozenset(
    ("media", "press", "public", "news", "communications", "communication", "publicity", "pao")
)


@cache
def _words(name: str) -> frozenset[str]:
    """The words of which the names of press offices, or of parts of bodies, are made: they tell
    nothing of whose these are.
    """
    return frozenset(knowledge("publishers")[name].split())


@cache
def _unit_words() -> frozenset[str]:
    return _words("units") | _words("organs")


@cache
def _office_words() -> frozenset[str]:
    return _words("press_offices") | _words("organs")


def is_office_word(word: str) -> bool:
    """Whether the name of an organ or a press office may end with a word in lower case."""
    return word in _office_words()


def is_organ(name: str) -> bool:
    """Whether a name is nothing but that of an organ which every body may have."""
    return _words("organs").issuperset(name.lower().split())


def is_press_office(words: str) -> bool:
    """Whether some words are only those of a press office: "Public Affairs"."""
    parts = words.lower().replace("'", "’").split()
    return bool(parts) and _words("press_offices").issuperset(parts)


def is_unit(words: str) -> bool:
    """Whether some words are only those of a part of a body: "Central Executive"."""
    parts = words.replace(",", " ").lower().split()
    return bool(parts) and parts[0] in _unit_words() and _unit_words().issuperset(parts)


def before_press_office(name: str) -> int:
    """The length of a body's name in front of its press office: "Marsh Guard Public Affairs"; 0
    where there is none.
    """
    parts = name.split(" ")
    if parts[-1].lower() not in _words("press_offices"):
        return 0
    kept = len(parts)
    while kept and parts[kept - 1].lower() in _words("press_offices"):
        kept -= 1
    bare = " ".join(parts[:kept])
    says_press = not _PRESS.isdisjoint(map(str.lower, parts[kept:]))
    is_body = says_press and bare.rpartition(" ")[2][:1].isupper()
    return (
        len(bare) if is_body and (bare in known_bodies() or body_type(bare) or is_head(bare)) else 0
    )
