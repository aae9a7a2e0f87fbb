"""The words that tell groups in small letters, and what they do or are asked for."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["GroupWords", "askers", "group_words", "next_words"]

_FOLLOWING = (
    "should must ought need needs has have had is are can to not and or also now again further of"
    " in did does continues insists refuses denies"
)


class GroupWords(NamedTuple):
    """knowledge/generic_groups.yaml, ready for look-up; `by_last`: heads by their last word."""

    types: Mapping[str, str]
    by_last: Mapping[str, list[str]]
    before: frozenset[str]
    after: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]


@cache
def group_words() -> GroupWords:
    """The words about groups, read once."""
    data = knowledge("generic_groups")
    types = {head: kind for kind, heads in data["heads"].items() for head in heads}
    by_last: dict[str, list[str]] = {}
    for head in sorted(types, key=len, reverse=True):
        by_last.setdefault(head.rpartition(" ")[2], []).append(head)
    sets = ("acting", "vague", "telling", "asking", "that", "possessive", "articles")
    return GroupWords(
        types=types,
        by_last=by_last,
        before=frozenset((*data["before"], *data["articles"])),
        after=re.compile(rf"\s(?:{'|'.join(map(re.escape, data['after']))})\b"),
        sets={name: frozenset(data[name]) for name in sets},
    )


@cache
def askers() -> frozenset[str]:
    """The last words of what asks a group for something."""
    return frozenset(words.rpartition(" ")[2] for words in group_words().sets["asking"])


@cache
def next_words() -> frozenset[str]:
    """The words that can follow a group which takes part in something."""
    behind = (words.split()[0] for words in knowledge("generic_groups")["after"])
    said = lexicon().sets["speaking"] | group_words().sets["asking"]
    return frozenset((*_FOLLOWING.split(), *behind, *said))
