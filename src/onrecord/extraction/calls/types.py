"""Which act a call asks for, told from its words."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.act_words import is_act, is_gerund
from onrecord.extraction.calls.acts import no_determiner
from onrecord.extraction.calls.aims import aim
from onrecord.extraction.calls.rules import ruled
from onrecord.extraction.calls.words import ADVERB, alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "DEFAULT",
    "PRESSURE",
    "TOPIC",
    "VAGUE",
    "Chain",
    "accuses",
    "call_type",
    "chain",
    "respects",
]

DEFAULT = "change_policy"
VAGUE = "other"
PRESSURE = "apply_diplomatic_pressure"
TOPIC = " ~of "  # before what stood before the cue, put after the action
_WORD = re.compile(r"[a-z~]\w*(?:['-]+\w+)*")
# "The press" does not press anybody.
_THE_PRESS = re.compile(r"(?<=\bthe )press\b|(?<=\bof )press\b|(?<=\bfree )press\b")
# "Free of charge" frees nobody.
_FREE_OF = re.compile(r"\bfree(?=\s+(?:of|from)\b)")
_REACH = 400  # characters of an action in which another demand may stand
_TOLD = 260  # characters of an action that tell its type
_TOPIC_LENGTH = 120
_TOPIC_WORDS = 8
# First words of an action in which what is to be ensured may be said to be respected.
_RESPECTED = 30
_ACCUSING = 3  # words of accusation in a release that accuses
_RELATIVES = frozenset(("who", "which", "whom", "whose", "where", "that"))


def call_type(low: str, *, refrain: bool = False) -> str:
    """The type of the action worded `low` (lower case); `refrain` where it must not be done."""
    action, _, topic = low.partition(TOPIC)
    words = _WORD.findall(_plain(action[:_TOLD]))
    if topic and words[:1] == ["be"]:
        del words[0]
    if topic and words and no_determiner(words[0]):
        # What is to be done with something stands where its object would.
        words[1:1] = _WORD.findall(topic, 0, _TOPIC_LENGTH)[:_TOPIC_WORDS]
    if refrain:
        words.insert(0, "~not")
    if _ensured(words[:_RESPECTED]):
        return DEFAULT
    words = aim(words)
    told = _without_relatives(words)
    found = ruled(told) or (ruled(words) if len(told) < len(words) else None) or DEFAULT
    return (_by(told) or found) if found in (DEFAULT, VAGUE) else found


def _plain(action: str) -> str:
    """The words of an action, with others for those that only look like acts."""
    if "press" in action:
        action = _THE_PRESS.sub("media", action)
    return _FREE_OF.sub("without", action) if "free" in action else action


def _by(words: list[str]) -> str | None:
    """The type of that by which something is to be done ("show courage by releasing him")."""
    if "by" not in words:
        return None
    for nth, word in enumerate(words[1:-1], 1):
        if word == "by":
            later = words[nth + 1 :]
            if later[0].endswith("ly"):
                del later[0]
            return ruled(later) if later and is_gerund(later[0]) else None
    return None


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
    return not set(first[:3]).isdisjoint(respecting) or _ensured(first)


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


class Chain(NamedTuple):
    """A demand in a demand: where the other one is named, and where its act begins."""

    other: tuple[int, int]
    act: int


@cache
def _pressing() -> re.Pattern[str]:
    verbs = alternatives(knowledge("call_types")["pressing"])
    return re.compile(
        rf"(?<!\w)(?!(?:(?<=the )|(?<=of )|(?<=free ))press\b){verbs}"
        r"\s+(?P<other>[^,;]{2,90}?)\s+"
        rf"(?:(?:not\s+)?to\s+(?:{ADVERB}\s+)?|that\s+(?P<third>[^,;]{{2,60}}?)\s+)"
        r"(?=(?P<verb>[a-z][\w-]*))"
    )


_CALLING_FOR = re.compile(
    r"""(?:\bto\s+(?:call|push|press|vote|lobby)\s+for
    |\A(?:(?:call|push|press|lobby)(?:ing)?\s+for|insist(?:ing)?\s+on)
    |\bdemand(?:ing)?(?=\s+(?:(?:an?|the|his|her|their)\s|(?:[\w-]+\s){0,3}[\w-]+'s?\s))
    |\bus(?:e|ing)\s+[^,;]{0,40}?\b(?:influence|leverage|weight|meetings?|talks|visits?|summit|relationship)\b[^,;]{0,60}?\sto
        (?:\s+(?:help|bring\s+about|secure|achieve|(?:call|push|press)\s+for))?)\s+""",
    re.VERBOSE,
)


@cache
def _chaining() -> frozenset[str]:
    """The first words of verbs of pressing: without one of them there is no chain."""
    verbs = (verb.split()[0] for verb in knowledge("call_types")["pressing"])
    return frozenset(
        (*verbs, "call", "calling", "vote", "lobbying", "using", "insisting", "demanding")
    )


def chain(low: str) -> Chain | None:
    """The demand that the action worded `low` is to make in its turn, if it is to make one."""
    if _chaining().isdisjoint(low[:_REACH].split()):
        return None
    for match in _pressing().finditer(low, 0, _REACH):
        if is_act(match["verb"]):
            other = match.span("third") if match["third"] else match.span("other")
            return Chain(other, match.start("verb"))
    wanted = _CALLING_FOR.search(low, 0, _REACH)
    return Chain((0, 0), wanted.end()) if wanted else None
