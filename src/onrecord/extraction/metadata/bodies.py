"""Names of bodies that issue releases, and what types their names tell."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.knowledge_files import knowledge as data_of

__all__ = ["Body", "NamedBody", "body_named", "body_type", "known_bodies"]

_OPENERS = re.compile(
    r"(?:The|A|An|But|And|In|On|At|As|For|From|While|When|Today|According to|Statement by"
    r"|Remarks by|News from|Message from)\s+"
)
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s")
_ENDING = re.compile(r"(?:[’']s?|[.,;:-])+$")
_NAME = re.compile(
    r"[A-Z][\w.&’'-]*(?:,?\s+(?:(?:of|for|the|and|in|on|to|against|without|de|des|du|la|&|-)\s+){0,2}[A-Z][\w.&’'-]*){0,9}"
)
# Types that never issue what a collection calls a release under their own name, or rarely.
_NO_PUBLISHERS = frozenset(
    {"rebel_group", "civilians", "media_or_journalist", "pro_government_militia"}
)
# Types of the registry that are persons, peoples or states as such, and so publish nothing.
_NO_ISSUERS = _NO_PUBLISHERS | {
    "state_individual",
    "ngo_individual",
    "private_individual",
    "state",
    "protesters",
    "refugees_displaced",
    "unidentified_armed",
}
_PERSONAL = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sir|Lord|Gen|Lt|Col|Maj|Capt|Sgt|President|Prime Minister|King|Queen)\b\.?"
)
_last: list[tuple[Knowledge, "dict[str, list[_Registered]]"]] = []


class Body(NamedTuple):
    """An organisation: its fullest name and its type (a term of actor_type)."""

    name: str
    actor_type: str


class _Registered(NamedTuple):
    """A name in the collection's registry, and whose it is."""

    name: str
    body: Body


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
                names = [name.strip() for name in re.split(r",(?!\s&)", entry) if name.strip()]
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
    name = _ENDING.sub("", _SENTENCE_END.split(match.group()[skipped:], maxsplit=1)[0])
    offset = match.start() + skipped
    if not name:
        return None
    for registered in _registered(known).get(name.split()[0], ()):
        if name.startswith(registered.name):
            return NamedBody(registered.body, offset, len(registered.name))
    found = _known_or_telling(name)
    return found and found._replace(offset=offset + found.offset)


@lru_cache(maxsize=4096)
def _known_or_telling(name: str) -> NamedBody | None:
    bodies = _in_capitals() if name.isupper() and name not in known_bodies() else known_bodies()
    for end in _ends(name):
        if body := bodies.get(name[:end]):
            return None if body.actor_type in _NO_PUBLISHERS else NamedBody(body, 0, end)
    for start in _starts(name):
        if (body := bodies.get(name[start:])) and body.actor_type not in _NO_PUBLISHERS:
            return NamedBody(body, start, len(name) - start)
    kind = body_type(name)
    if kind is None or _PERSONAL.match(name) or kind in _NO_PUBLISHERS:
        return None
    return NamedBody(Body(" ".join(name.split()), kind), 0, len(name), is_known=False)


def _starts(name: str) -> list[int]:
    """Where the words of a name start, but for the first."""
    return [match.end() for match in re.finditer(r"\s(?=[A-Z])", name)]


def _ends(name: str) -> list[int]:
    """Where the words of a name end, the last first."""
    return [match.start() for match in re.finditer(r"(?=\s|,|$)", name)][::-1]


def body_type(name: str) -> str | None:
    """The type that a name tells by the words in it; None where it is no name of a body."""
    words = re.split(r"[\s,/-]+", name.title() if name.isupper() else name)
    if len(words) < 2:
        return None
    heads = [_heads()[word] for word in words if word in _heads()]
    if not heads:
        return None
    telling = data_of("organisations").get("telling", {})
    for kind, block in telling.items():
        if any(phrase.strip() and phrase.strip() in name for phrase in block.split(";")):
            return str(kind)
    named = [kind for kind in heads if kind != "unknown"]
    return named[0] if named and words[0] in _heads() else (named or heads)[-1]


def _registered(known: Knowledge) -> dict[str, list[_Registered]]:
    """The bodies of the collection's registry by the first word of each of their names, the longest
    name first; those of the last registry are kept, as one run has but one.
    """
    if not _last or _last[0][0] is not known:
        _last[:] = [(known, _index(known))]
    return _last[0][1]


def _index(known: Knowledge) -> dict[str, list[_Registered]]:
    named = [(actor.name, actor_id) for actor_id, actor in known.actors.items()]
    named += [(row.name, row.actor_id) for row in known.names if row.name_kind != "adjective"]
    found: dict[str, list[_Registered]] = {}
    for name, actor_id in sorted(named, key=lambda pair: (-len(pair[0]), pair)):
        actor = known.actors.get(actor_id)
        if actor and name and actor.actor_type not in _NO_ISSUERS:
            found.setdefault(name.split()[0], []).append(
                _Registered(name, Body(actor.name, actor.actor_type))
            )
    return found
