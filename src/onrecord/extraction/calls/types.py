"""Which act a call asks for, told from its words."""

import re
from functools import cache

from onrecord.extraction.calls.acts import no_determiner
from onrecord.extraction.calls.aims import aim
from onrecord.extraction.calls.narrowing import DEFAULT, VAGUE, narrowed
from onrecord.extraction.calls.rules import ruled
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "DEFAULT",
    "PRESSURE",
    "TOPIC",
    "VAGUE",
    "accuses",
    "call_type",
    "respects",
    "says_again",
]

PRESSURE = "apply_diplomatic_pressure"
TOPIC = " ~of "  # before what stood before the cue, put after the action
_WORD = re.compile(r"[a-z~]\w*(?:['-]+\w+)*")
# "The press" does not press anybody.
_THE_PRESS = re.compile(r"(?<=\bthe )press\b|(?<=\bof )press\b|(?<=\bfree )press\b")
# "Free of charge" frees nobody, nor does "the free clinic".
_FREE_OF = re.compile(
    r"\bfree(?=\s+(?:of|from)\b)|(?<=\bthe )free\b(?!\s+press)|(?<=\boffer )free\b"
)
_REACH = 400  # characters of an action in which respect may be asked
_TOLD = 260  # characters of an action that tell its type
_TOPIC_LENGTH = 120
_TOPIC_WORDS = 8
# First words of an action in which what is to be ensured may be said to be respected.
_RESPECTED = 30
_HEAD = 3
_ACCUSING = 2  # words of accusation in a release that accuses
# "Consider the request that …" asks nobody for anything, "a fund for repairs" funds nobody.
_VERBS_TOO = frozenset(("request", "demand", "call", "appeal", "fund"))
_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "your")
)
_RELATIVES = frozenset(("who", "which", "whom", "whose", "where", "that"))


def call_type(low: str, *, refrain: bool = False) -> str:
    """The type of the action worded `low` (lower case); `refrain` where it must not be done."""
    action, _, topic = low.partition(TOPIC)
    words = _marked(_WORD.findall(_plain(action[:_TOLD])))
    if topic and words[:1] == ["be"]:
        del words[0]
    if topic and words and no_determiner(words[0]) and not _is_subject(topic, words):
        # What is to be done with something stands where its object would.
        words[1:1] = _WORD.findall(topic, 0, _TOPIC_LENGTH)[:_TOPIC_WORDS]
    if refrain:
        words.insert(0, "~not")
    if _ensured(words[:_RESPECTED]):
        return DEFAULT
    words = aim(words)
    told = _without_relatives(words)
    found = ruled(told) or (ruled(words) if len(told) < len(words) else None) or DEFAULT
    return narrowed(found, told)


def _is_subject(topic: str, words: list[str]) -> bool:
    """Whether what stood before the cue is one word ("them") and the verb has an object of its own,
    so that this one word does not stand for it.
    """
    own = len(words) > 1 and not words[0].endswith("ed") and not no_determiner(words[1])
    return own and len(topic.split()) == 1


def _plain(action: str) -> str:
    """The words of an action, with others for those that only look like acts."""
    if "press" in action:
        action = _THE_PRESS.sub("media", action)
    return _FREE_OF.sub("without", action) if "free" in action else action


def _marked(words: list[str]) -> list[str]:
    """The words with a tilde on those that are nouns behind an article and verbs elsewhere."""
    if _VERBS_TOO.isdisjoint(words):
        return words
    before = ["", *words]
    return [
        f"~{word}" if word in _VERBS_TOO and first in _ARTICLES else word
        for first, word in zip(before, words, strict=False)
    ]


def _without_relatives(words: list[str]) -> list[str]:
    """The words up to the first relative clause."""
    if _RELATIVES.isdisjoint(words):
        return words
    for nth, word in enumerate(words):
        if word in _RELATIVES and nth and not (word == "that" and words[nth - 1] in _that_takers()):
            return words[:nth]
    return words


@cache
def _that_takers() -> frozenset[str]:
    return frozenset(knowledge("call_types")["that_takers"])


def respects(words: str) -> bool:
    """Whether an action asks to respect something, or to see that it is respected."""
    first = words[:_REACH].split()[:_RESPECTED]
    respecting = knowledge("call_types")["respecting"]
    at = _RESPECTED if first and first[0].startswith("ensur") else _HEAD
    return not set(first[:at]).isdisjoint(respecting)


_AGAIN = re.compile(
    r"""(?:\w+ly\s+|also\s+|now\s+)*(?:do\s+(?:so|it|this|that|the\s+same|likewise|(?:their|its|his|her|your|our)\s+(?:utmost|best|part)\s+in\s+this)
    |follow\s+(?:suit|(?:its|their|this|that|his|her)\s+(?:example|lead))|take\s+(?:similar|the\s+same|such)\s+(?:action|steps?|measures?)
    |act\s+(?:likewise|accordingly|similarly)|reciprocate)(?!\w)""",
    re.VERBOSE,
)


def says_again(words: str) -> bool:
    """Whether an action only repeats another's ("do the same", "follow suit")."""
    return bool(_AGAIN.match(words))


def _ensured(words: list[str]) -> bool:
    """Whether something is to be ensured to be respected."""
    return "respected" in words and words[0].startswith("ensur")


def accuses(low: str) -> bool:
    """Whether a release (lower case) says often enough that abuses were committed."""
    found = 0
    for word in knowledge("call_types")["accusing"]:
        found += low.count(word)
        if found >= _ACCUSING:
            return True
    return False
