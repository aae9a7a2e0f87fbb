"""The bodies that are known by their names, and those of a collection's registry."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["NO_PUBLISHERS", "Body", "first_words", "in_capitals", "known_bodies", "registered"]

# Types that never issue what a collection calls a release under their own name, or rarely.
NO_PUBLISHERS = frozenset(
    {"rebel_group", "civilians", "media_or_journalist", "pro_government_militia"}
)
# Types of the registry that are persons, peoples or states as such, and so publish nothing.
_NO_ISSUERS = NO_PUBLISHERS | {
    "state_individual",
    "ngo_individual",
    "private_individual",
    "state",
    "protesters",
    "refugees_displaced",
    "unidentified_armed",
}
_last: list[tuple[Knowledge, "dict[str, list[_Registered]]", frozenset[str]]] = []
_LETTERS = re.compile(r"\w+")


class Body(NamedTuple):
    """An organisation: its fullest name and its type (a term of actor_type)."""

    name: str
    actor_type: str


class _Registered(NamedTuple):
    """A name in the collection's registry, and whose it is."""

    name: str
    body: Body


def registered(known: Knowledge) -> dict[str, list[_Registered]]:
    """The bodies of the collection's registry by the first word of each of their names, the longest
    name first; those of the last registry are kept, as one run has but one.
    """
    return _read(known)[1]


def first_words(known: Knowledge) -> frozenset[str]:
    """The first letters or figures in a row of each name in the collection's registry."""
    return _read(known)[2]


def _read(known: Knowledge) -> tuple[Knowledge, "dict[str, list[_Registered]]", frozenset[str]]:
    if not _last or _last[0][0] is not known:
        index = _index(known)
        firsts = (_LETTERS.search(name) for name in index)
        _last[:] = [(known, index, frozenset(first.group() for first in firsts if first))]
    return _last[0]


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


@cache
def known_bodies() -> dict[str, Body]:
    """Bodies by each of the names that they go by."""
    found: dict[str, Body] = {}
    for source in (knowledge("publishers")["names"], knowledge("organisations")["known"]):
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
def in_capitals() -> dict[str, Body]:
    """The known bodies by their names in capitals, as letterheads print them."""
    return {name.upper(): body for name, body in known_bodies().items() if " " in name}
