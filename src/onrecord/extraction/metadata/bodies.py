"""Names of bodies that issue releases, and what types their names tell."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.registry import NO_PUBLISHERS, Body, registered

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

_OPENERS = re.compile(
    r"(?:The|A|An|But|And|In|On|At|As|For|From|While|When|Today|According to|Statement by"
    r"|Remarks by|News from|Message from"
    r"|(?:Chair(?:man|woman|person)?|President|Leader|Spokes[a-z]+)\s(?:of|for)(?:\sthe)?)\s+"
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
_RANK = re.compile(
    r"\s(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Cmdr|Cpl|Spc|Captain|Colonel|General|Major|Admiral)\Z"
)
_PERSONAL = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Gen|Lt|Col|Maj|Capt|Sgt|President|(?:Prime |Foreign )?Minister"
    r"|Secretary|Senator|Ambassador|Justice|Judge|King|Queen)\b\.?"
)
_PART = re.compile(r"[^\s,/-]+")
_OF_STATE = re.compile(r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w’'-]*){1,3}){1,2}")
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
def _heads() -> dict[str, str]:
    data = data_of("organisations")["heads"]
    return {word: kind for kind, block in data.items() for word in block.split()}


@cache
def _telling() -> tuple[tuple[str, str], ...]:
    """Phrases inside a name that tell its type, whatever else it says."""
    listed = data_of("organisations").get("telling", {}).items()
    return tuple((part.strip(), kind) for kind, block in listed for part in block.split(";"))


def body_named(words: str, known: Knowledge) -> NamedBody | None:
    """The body that `words` name first: one of the collection's registry, a known one, or a name
    with a word in it that bodies have ("Commission", "Watch"). Persons and states are none.
    """
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
            return None if body.actor_type in NO_PUBLISHERS else _with_state(name, body, end)
    for start in _starts(name):
        if (body := bodies.get(name[start:])) and body.actor_type not in NO_PUBLISHERS:
            return NamedBody(body, start, len(name) - start)
    if _RANK.search(name):
        return None
    start, end = _of_body(name)
    kind = body_type(name[start:end])
    if kind is None or _PERSONAL.match(name[start:]) or kind in NO_PUBLISHERS:
        return None
    body = Body(" ".join(name[start:end].split()), kind)
    return NamedBody(body, start, end - start, is_known=False)


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
    if _ROLE.search(name):
        heads = [word for word in _PART.finditer(name, start) if is_head(word.group())]
        if heads and heads[-1].start() > start:
            end = heads[-1].end()
    return start, end


def is_head(word: str) -> bool:
    """Whether a word tells that a name with it is that of a body ("Commission")."""
    return (word.title() if word.isupper() else word) in _heads()


def _starts(name: str) -> list[int]:
    """Where the words of a name start, but for the first."""
    return [match.end() for match in re.finditer(r"\s(?=[A-Z])", name)]


def _ends(name: str) -> list[int]:
    """Where the words of a name end, the last first."""
    return [match.start() for match in _NAME_END.finditer(name)][::-1]


def body_type(name: str) -> str | None:
    """The type that a name tells by the words in it; None where it is no name of a body."""
    words = re.split(r"[\s,/-]+", name.title() if name.isupper() else name)
    if len(words) < 2:
        return None
    heads = [_heads()[word] for word in words if word in _heads()]
    if not heads:
        return None
    padded = f" {' '.join(words)} "
    for phrase, kind in _telling():
        if f" {phrase} " in padded:
            return kind
    named = [kind for kind in heads if kind != "unknown"]
    return named[0] if named and words[0] in _heads() else (named or heads)[-1]
