"""Names that no list knows and whose words do not tell that they are of bodies."""

import re
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME, is_personal, known_bodies
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.places import is_place

__all__ = ["acronym_of", "may_be_unheard_of"]

_WHOLE = re.compile(rf"{NAME}\Z")
# "The FNC in Coast Province": a body and where it speaks.
_ACRONYM = re.compile(
    r"(?:The\s)?([A-Z][A-Z&-]{1,8}[A-Z])(?:\Z|(?:[’']s)?\Z|\sin\s(?:the\s)?[A-Z])"
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
    match = _ACRONYM.match(words)
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
    return not (is_place(words) or is_place(parts[-1]) or parts[0] in _no_bodies())
