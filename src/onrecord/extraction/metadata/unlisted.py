"""Bodies that no list knows: those that a text introduces with their acronym ("Friends of the Marsh
(FOM)"), and names whose words do not tell that they are of bodies.
"""

import re
from functools import cache, lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME, Body, body_type, is_personal, known_bodies
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.speakers import name_before

__all__ = ["acronym_of", "in_full", "introduced", "may_be_unheard_of"]

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{0,8}[A-Z]|[A-Z][a-z]{2,6})\)")
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
    acronym = acronym.replace(".", "")
    if not (_SHORTEST <= len(acronym) <= _LONGEST and acronym.isalpha() and acronym.isupper()):
        return None
    for match in _spelt(acronym).finditer(text):
        initials = "".join(letter.group() for letter in _CAPITAL.finditer(match.group()))
        if initials.upper() == acronym or body_type(match.group()):
            return Place(*match.span())
    return None


_WHOLE = re.compile(rf"{NAME}\Z")
# "The FNC in Coast Province": a body and where it speaks.
_WHOLE_ACRONYM = re.compile(
    r"(?:The\s)?([A-Z][A-Z&-]{1,8}[A-Z]|(?:[A-Z]\.){2,8})(?:\Z|(?:[’']s)?\Z|\sin\s(?:the\s)?[A-Z])"
)


@cache
def _no_bodies() -> frozenset[str]:
    return frozenset(knowledge("publishers")["no_bodies"].split())


@cache
def _offices() -> frozenset[str]:
    return frozenset(knowledge("publishers")["office_lines"]["offices"].split())


def acronym_of(words: str, behind: str) -> str | None:
    """The acronym that `words` are, where it is not a line of its own (as "ENDS" is): `behind` are
    the first letters behind the words.
    """
    match = _WHOLE_ACRONYM.match(words)
    if match is None or behind.lstrip(" \t")[:1] in ("", "\n"):
        return None
    name = match[1]
    if (
        name.lower() in _offices()
        or name in known_bodies()
        or name in _no_bodies()
        or is_place(name)
    ):
        return None
    return name


def may_be_unheard_of(words: str, *, is_sure: bool) -> bool:
    """Whether a name that has no word that tells a body may yet be one: not a person, a place, an
    office, a label; nor one word alone, unless its place makes sure that it is a body.
    """
    is_one = " " not in words.removeprefix("The ")
    if (is_one and not is_sure) or is_personal(words) or not _WHOLE.match(words):
        return False
    parts = words.split()
    if (
        kind_cue(words)
        or words in known_bodies()
        or not _offices().isdisjoint(words.lower().split())
    ):
        return False
    ends_with_place = not is_sure and is_place(parts[-1])
    return not (is_place(words) or ends_with_place or parts[0] in _no_bodies())
