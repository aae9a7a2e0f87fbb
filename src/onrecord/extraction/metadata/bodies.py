"""Names of bodies that issue releases, and what types their names tell."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.body_types import body_type, head_words, is_head
from onrecord.extraction.metadata.name_parts import (
    NAME,
    ends,
    has_role,
    is_personal,
    of_body,
    starts,
)
from onrecord.extraction.metadata.registry import (
    NO_PUBLISHERS,
    Body,
    first_words,
    in_capitals,
    known_bodies,
    registered,
)

__all__ = [
    "NAME",
    "Body",
    "NamedBody",
    "body_named",
    "body_type",
    "is_head",
    "is_personal",
    "known_bodies",
]

# A state as such issues nothing where its name alone stands.
_NONE = NO_PUBLISHERS | {"state"}
_OPENERS = re.compile(
    r"(?:The|A|An|All|Our|This|These|Both|But|And|In|On|At|As|For|From|While|When|Today"
    r"|According to|Statement by|Remarks by|News from|Message from"
    r"|(?:Chair(?:man|woman|person)?|President|Leader|Spokes[a-z]+)\s(?:of|for)(?:\sthe)?),?\s+(?:the\s+)?"
)
_NO_REGISTRY = Knowledge()
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s")
_ENDING = re.compile(r"(?:[’']s?|[.,;:-])+$")
_NAME = re.compile(NAME)
_JOINS = re.compile(r"\s(?:of|to|for|in|at|on)\s(?:the\s)?\Z")
_ON_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_RANK = re.compile(
    r"\s(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Cmdr|Cpl|Spc|Captain|Colonel|General|Major|Admiral)\Z"
)
# "Police, Maj. Gen. Ada Lund".
_TITLED = re.compile(
    r"(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Brig|Mr|Mrs|Ms|Dr|Hon|Sen|Prof|Rev|Sir)\b\.?\s", re.IGNORECASE
)
# "Executive Director, Marsh Watch".
_OFFICE = re.compile(
    r"\b(?:Director|President|Chair\w*|Secretary|Secretary-General|Coordinator|Officer|CEO|Head|Convenor|Manager)\Z"
)
_LETTERS = re.compile(r"\w+")
_OF_STATE = re.compile(r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w’'-]*){1,3}){1,2}")


class NamedBody(NamedTuple):
    """A body, and where inside some words its name stands."""

    body: Body
    offset: int
    length: int
    is_known: bool = True


@cache
def _telling() -> frozenset[str]:
    """Words of which each name of a body has one: first words of those that are known, and words
    that tell a body, as printed and in capitals.
    """
    firsts = {word.group() for name in known_bodies() if (word := _LETTERS.search(name))}
    telling = firsts | {part for head in head_words() for part in _LETTERS.findall(head)}
    return frozenset(telling | set(map(str.upper, telling)))


@cache
def _press_offices() -> frozenset[str]:
    """Words of which the names of press offices are made, which tell nothing of whose they are."""
    return frozenset(knowledge("publishers")["press_offices"].split())


def body_named(words: str, known: Knowledge) -> NamedBody | None:
    """The body that `words` name first: one of the collection's registry, a known one, or a name
    with a word in it that bodies have ("Commission", "Watch"). Persons and states are none.
    """
    if not known.actors and not known.names:
        return _unlisted(words)
    return _first_named(words, known)


@lru_cache(maxsize=512)  # several rooms ask it of the same lines
def _unlisted(words: str) -> NamedBody | None:
    return _first_named(words, _NO_REGISTRY)


def _first_named(words: str, known: Knowledge) -> NamedBody | None:
    parts = _LETTERS.findall(words)
    if _telling().isdisjoint(parts) and first_words(known).isdisjoint(parts):
        return None
    match = _NAME.search(words)
    while match:
        found = _in_name(match, known)
        if found:
            return found
        match = _NAME.search(words, match.end())
    return None


def _in_name(match: re.Match[str], known: Knowledge) -> NamedBody | None:
    opener = _OPENERS.match(match.group())
    skipped = opener.end() if opener else 0
    name = match.group()[skipped:]
    if ". " in name:
        name = _SENTENCE_END.split(name, maxsplit=1)[0]
    if name.endswith("day"):
        name = _ON_DAY.sub("", name)
    if not name[-1:].isalnum() or name[-2:-1] in "’'":
        name = _ENDING.sub("", name)
    offset = match.start() + skipped
    if not name:
        return None
    for known_as in registered(known).get(name.split()[0], ()):
        if name.startswith(known_as.name):
            return NamedBody(known_as.body, offset, len(known_as.name))
    found = _known_or_telling(name)
    return found and found._replace(offset=offset + found.offset)


@lru_cache(maxsize=4096)
def _known_or_telling(name: str) -> NamedBody | None:
    found, is_known = _known(name)
    if is_known:
        return found
    first, comma, rest = name.partition(", ")
    is_office = comma and (_OFFICE.search(first) or (" " in first and body_type(first) is None))
    if comma and _TITLED.match(rest):
        return _known_or_telling(first)
    if is_office and (found := _known_or_telling(rest)):
        return found._replace(offset=found.offset + len(first) + len(comma))
    if _RANK.search(name) or _press_offices().issuperset(name.lower().split()):
        return None
    start, end = of_body(name)
    kind = body_type(name[start:end])
    if kind is None or has_role(name, start, end) or is_personal(name[start:]) or kind in _NONE:
        return None
    body = Body(" ".join(name[start:end].split()), kind)
    return NamedBody(body, start, end - start, is_known=False)


def _known(name: str) -> tuple[NamedBody | None, bool]:
    """The known body with which a name starts or ends, and whether there is one; it is None where
    that issues nothing.
    """
    bodies = in_capitals() if name.isupper() and name not in known_bodies() else known_bodies()
    for end in ends(name):
        body = bodies.get(name[:end])
        if body and body.actor_type not in _NONE:
            return _with_state(name, body, end), True
        # "Marshlanders" and "Marshlander Youth Association": the people issues nothing.
        if body and (end == len(name) or body_type(name) is None):
            return None, True
    for start in starts(name):
        body = bodies.get(name[start:])
        # "National Farmers Congress" is no Congress.
        if start and name[start:].isalpha() and not name[start:].isupper() and body_type(name):
            continue
        if body and body.actor_type not in _NONE and not _is_inside(name[:start]):
            return NamedBody(body, start, len(name) - start), True
    return None, False


def _is_inside(before: str) -> bool:
    """Whether a name stands in that of another body: "Permanent Mission to the World Bank"."""
    return _JOINS.search(before) is not None and any(map(is_head, before.split()))


def _with_state(name: str, body: Body, end: int) -> NamedBody:
    """A known body, or its like of a state: "Ministry of Water of the Republic of Freedonia"."""
    more = _OF_STATE.match(name, end)
    if more is None or len(name[:end].split()) < 2:
        return NamedBody(body, 0, end)
    longer = Body(" ".join(name[: more.end()].split()), body.actor_type)
    return NamedBody(longer, 0, more.end())
