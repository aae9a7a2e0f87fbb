"""The words by which groups in small letters are told: knowledge/generic_groups.yaml, for look-up
where phrases, heads and subjects are read.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon

__all__ = [
    "GroupWords",
    "PhraseWords",
    "SubjectWords",
    "askers",
    "group_words",
    "next_words",
    "phrase_words",
    "subject_words",
]


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
    told = ("further", "subjects", "heads")
    both = [item for section in told for item in data[section].items()]
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
    sets = ("acting", "cared_for", "vague", "telling", "asking", "that", "possessive", "articles")
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


_OF_STATES = frozenset(("state", "state_executive"))  # whose they are, groups tells
_PREPOSITIONS = ("of", "in", "on", "from", "across", "at", "with")
_TAIL = (
    rf"(?: (?:{'|'.join(_PREPOSITIONS)}) (?:(?:the|this|these|those|all|our|their) )?"
    r"[\w'’-]+(?: [\w'’-]+)?)?"
)


class SubjectWords(NamedTuple):
    """What knowledge/generic_groups.yaml tells of subjects: types by head, the last words of the
    heads, the words that may follow these, those that stand in front of no subject, and the pattern
    of a subject with its verb.
    """

    types: Mapping[str, str]
    last: frozenset[str]
    behind: frozenset[str]
    never: frozenset[str]
    pattern: re.Pattern[str]


@cache
def subject_words() -> SubjectWords:
    """The words about subjects, read once."""
    data = knowledge("generic_groups")
    types = _types(data)
    verbs = (*data["predicates"], *lexicon().sets["speaking"])
    adverbs, never = data["adverbs"], data["never_in_front"]
    heads = "|".join(map(re.escape, sorted(types, key=len, reverse=True)))
    return SubjectWords(
        types=types,
        last=frozenset(head.rpartition(" ")[2] for head in types),
        behind=frozenset(re.split(r"\W", word)[0] for word in (*_PREPOSITIONS, *adverbs, *verbs)),
        never=frozenset(never).difference(*(head.split() for head in types)),
        pattern=re.compile(
            rf"(?P<group>(?:(?!(?:{'|'.join(never)})\b)[^\W\d_][\w'’-]* ){{0,5}}?"
            rf"(?P<head>{heads}){_TAIL})"
            rf" (?:(?:{'|'.join(adverbs)}) )?(?:{'|'.join(verbs)})\b",
            re.IGNORECASE,
        ),
    )


def _types(data: Mapping[str, Mapping[str, list[str]]]) -> dict[str, str]:
    """The types of subjects by their heads."""
    left_out = data["no_subjects"]
    groups = [(kind, heads) for kind, heads in data["heads"].items() if kind not in _OF_STATES]
    told = (*groups, *data["subjects"].items())
    return {head: kind for kind, heads in told for head in heads if head not in left_out}
