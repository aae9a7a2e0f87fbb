"""What tells a group in small letters that is the subject of a sentence, ready for look-up."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["SubjectWords", "subject_words"]

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
