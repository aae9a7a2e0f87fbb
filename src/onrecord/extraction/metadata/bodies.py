"""Names of bodies that issue releases, and what types their names tell."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.body_types import body_type, head_words, is_head
from onrecord.extraction.metadata.registry import NO_PUBLISHERS, Body, first_words, registered

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
    r"(?:The|A|An|But|And|In|On|At|As|For|From|While|When|Today|According to|Statement by"
    r"|Remarks by|News from|Message from"
    r"|(?:Chair(?:man|woman|person)?|President|Leader|Spokes[a-z]+)\s(?:of|for)(?:\sthe)?)\s+(?:the\s+)?"
)
_NAME_END = re.compile(r"(?=\s|,|-\s|$)")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s")
_ENDING = re.compile(r"(?:[’']s?|[.,;:-])+$")
NAME = (
    r"[A-Z][\w.&’'-]*"
    r"(?:,?\s+(?:(?:of|for|the|and|in|on|to|against|without|de|des|du|la|&|-)\s+){0,2}[A-Z][\w.&’'-]*){0,9}"
)
"""A pattern for a run of capitalised words with small ones between, which may be a name."""
_NAME = re.compile(NAME)
_JOINS = re.compile(r"\s(?:of|to|for|in|at|on)\s(?:the\s)?\Z")
_ON_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_RANK = re.compile(
    r"\s(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Cmdr|Cpl|Spc|Captain|Colonel|General|Major|Admiral)\Z"
)
_PERSONAL = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Gen|Lt|Col|Maj|Capt|Sgt|President|(?:Prime |Foreign )?Minister"
    r"|Secretary|Senator|Ambassador|Justice|Judge|King|Queen)\b\.?"
)
_PART = re.compile(r"[^\s,/-]+")
_LETTERS = re.compile(r"\w+")
_OF_STATE = re.compile(r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w’'-]*){1,3}){1,2}")
# "for the" in front of a body, and "Fund in Freedonia" at the end of its name.
_SMALL_FIRST = re.compile(r"(?:(?:for|of|at|with|from|the)\s)*")
_IN_PLACE = re.compile(r"\s([A-Z]\w+)\sin\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\Z")
_ROLE = re.compile(
    r"\s(?:spokes(?:person|man|woman)|president|director|secretary|senator|leader|chair\w*"
    r"|convenor|mp|ceo)\Z",
    re.IGNORECASE,
)


class NamedBody(NamedTuple):
    """A body, and where inside some words its name stands."""

    body: Body
    offset: int
    length: int
    is_known: bool = True


@cache
def known_bodies() -> dict[str, Body]:
    """Bodies by each of the names that they go by."""
    found: dict[str, Body] = {}
    for source in (data_of("publishers")["names"], data_of("organisations")["known"]):
        for actor_type, block in source.items():
            for entry in re.split(r"[;\n]", block):
                names = [
                    name.strip().replace("\\,", ",")
                    for name in re.split(r"(?<!\\),(?!\s&)", entry.strip())
                    if name.strip()
                ]
                fullest = max(names, key=len, default="")
                for name in names:
                    found.setdefault(name, Body(fullest, actor_type))
    return found


@cache
def _in_capitals() -> dict[str, Body]:
    """The known bodies by their names in capitals, as letterheads print them."""
    return {name.upper(): body for name, body in known_bodies().items() if " " in name}


@cache
def _telling() -> frozenset[str]:
    """Words of which each name of a body has one: first words of those that are known, and words
    that tell a body, as printed and in capitals.
    """
    firsts = {word.group() for name in known_bodies() if (word := _LETTERS.search(name))}
    telling = firsts | {part for head in head_words() for part in _LETTERS.findall(head)}
    return frozenset(telling | set(map(str.upper, telling)))


def body_named(words: str, known: Knowledge) -> NamedBody | None:
    """The body that `words` name first: one of the collection's registry, a known one, or a name
    with a word in it that bodies have ("Commission", "Watch"). Persons and states are none.
    """
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
    bodies = _in_capitals() if name.isupper() and name not in known_bodies() else known_bodies()
    for end in _ends(name):
        if body := bodies.get(name[:end]):
            return None if body.actor_type in _NONE else _with_state(name, body, end)
    for start in _starts(name):
        body = bodies.get(name[start:])
        if body and body.actor_type not in _NONE and not _is_inside(name[:start]):
            return NamedBody(body, start, len(name) - start)
    first, comma, rest = name.partition(", ")
    if comma and " " in first and body_type(first) is None and (found := _known_or_telling(rest)):
        return found._replace(offset=found.offset + len(first) + len(comma))
    if _RANK.search(name):
        return None
    start, end = _of_body(name)
    kind = body_type(name[start:end])
    if (
        kind is None
        or _ROLE.search(name, start, end)
        or _PERSONAL.match(name[start:])
        or kind in _NONE
    ):
        return None
    body = Body(" ".join(name[start:end].split()), kind)
    return NamedBody(body, start, end - start, is_known=False)


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


def is_personal(name: str) -> bool:
    """Whether a name starts with an honorific or an office."""
    return _PERSONAL.match(name) is not None


def _of_body(name: str) -> tuple[int, int]:
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


def _starts(name: str) -> list[int]:
    """Where the words of a name start, but for the first."""
    return [match.end() for match in re.finditer(r"\s(?=[A-Z])", name)]


def _ends(name: str) -> list[int]:
    """Where the words of a name end, the last first."""
    return [match.start() for match in _NAME_END.finditer(name)][::-1]
