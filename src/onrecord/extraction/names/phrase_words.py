"""The words by which phrases in small letters are told to name a group."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["PhraseWords", "phrase_words"]


class PhraseWords(NamedTuple):
    """What knowledge/generic_groups.yaml tells of phrases; `types` are by the heads."""

    types: Mapping[str, str]
    ends: frozenset[str]
    links: frozenset[str]
    breaks: frozenset[str]
    counts: frozenset[str]
    numerals: frozenset[str]
    things: frozenset[str]
    groups: frozenset[str]
    nobody: frozenset[str]
    before: frozenset[str]


@cache
def phrase_words() -> PhraseWords:
    """The words about phrases, read once."""
    data = knowledge("generic_groups")
    both = (*data["subjects"].items(), *data["heads"].items())
    sets = data["phrases"]
    return PhraseWords(
        types={head: kind for kind, heads in both for head in heads},
        ends=frozenset(head.rpartition(" ")[2] for _, heads in both for head in heads),
        before=frozenset(data["before"]),
        **{
            name: frozenset(sets[name])
            for name in ("links", "breaks", "counts", "numerals", "things", "groups", "nobody")
        },
    )
