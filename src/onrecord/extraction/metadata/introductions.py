"""Bodies that a text introduces with their acronym: "Friends of the Marsh (FOM)"."""

import re
from functools import lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import Body, body_type, known_bodies
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.subjects import name_before

__all__ = ["in_full", "introduced"]

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{0,8}[A-Z])\)")
_SHORTEST, _LONGEST = 3, 8
_BETWEEN = (
    r"(?:[\s-](?:of|for|the|and|in|on|to|an?|against|with|&)){0,2}(?:[\s-][A-Z][\w’'-]+)?[\s-]"
)
_OWNING = re.compile(r"[’']s\Z")
_CAPITAL = re.compile(r"(?:(?<=\s)|(?<=-)|\A)[A-Z]")


@lru_cache(maxsize=4)  # asked for each name of the same text, and for few texts at all
def introduced(text: str, within: Place) -> dict[str, Body]:
    """The bodies that `within` introduces and that no list knows, by name and by acronym. The
    acronym has to be made of the first letters of the name.
    """
    found: dict[str, Body] = {}
    for match in _ACRONYM.finditer(text, within.start, within.end):
        acronym = match[1]
        is_known = acronym in known_bodies() or not text[match.start() - 1].isspace()
        place = None if is_known else name_before(text, within.start, match.start())
        name = place and _named_by(place.of(text), acronym.upper())
        if name and name not in known_bodies() and not is_place(_OWNING.sub("", name)):
            body = Body(" ".join(name.split()), body_type(name) or "unknown")
            found.setdefault(name, body)
            found.setdefault(acronym, body)
    return found


def _named_by(words: str, acronym: str) -> str | None:
    """The end of `words` of which the acronym is made, with or without its small words."""
    for match in _CAPITAL.finditer(words):
        name = words[match.start() :]
        capitals = "".join(letter.group() for letter in _CAPITAL.finditer(name))
        initials = "".join(word[0] for word in name.split()).upper()
        if acronym in (capitals, initials):
            return name
    return None


@lru_cache(maxsize=64)
def _spelt(acronym: str) -> re.Pattern[str]:
    """Names of which the acronym is made, with one word more between its letters or none."""
    words = (rf"{letter}[\w’'-]+" for letter in acronym)
    return re.compile(rf"\b{_BETWEEN.join(words)}")


def in_full(text: str, acronym: str) -> Place | None:
    """The first place at which the text names in full the body of an acronym: by a name of just
    these initials, or one that has a word more and a word in it that bodies have.
    """
    if not (_SHORTEST <= len(acronym) <= _LONGEST and acronym.isalpha() and acronym.isupper()):
        return None
    for match in _spelt(acronym).finditer(text):
        initials = "".join(letter.group() for letter in _CAPITAL.finditer(match.group()))
        if initials.upper() == acronym or body_type(match.group()):
            return Place(*match.span())
    return None
