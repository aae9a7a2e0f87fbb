"""Which act a call asks for, told from its words."""

import re
from functools import cache

from onrecord.extraction.calls.acts import no_determiner
from onrecord.extraction.calls.aims import aim
from onrecord.extraction.calls.narrowing import DEFAULT, VAGUE, means, narrowed
from onrecord.extraction.calls.rules import opens_rule, ruled
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "DEFAULT",
    "PRESSURE",
    "TOPIC",
    "VAGUE",
    "accuses",
    "call_type",
    "is_public",
    "respects",
    "says_again",
]

PRESSURE = "apply_diplomatic_pressure"
TOPIC = " ~of "  # before what stood before the cue, put after the action
_WORD = re.compile(r"[a-z~]\w*(?:['-]+\w+)*")
_IMPRESSED = re.compile(
    r"\b(?:ma[dk]e|making|let|be) (?:\w+ ){0,3}(?:clear|plain|known) to\b"
    r"(?! (?:all|every|our|the (?:public|world|nation|people|country))\b)"
)
# Words that only look like acts: "the press" does not press anybody, nor does who presses on with
# something; "free of charge" frees nobody, nor does "the free clinic"; the rule of law is no law;
# what is made clear to somebody is impressed on him.
_SEEMING = (
    ("press", re.compile(r"(?<=\bthe )press\b|(?<=\bof )press\b|(?<=\bfree )press\b"), "media"),
    ("press", re.compile(r"\bpress(?=(?:ing|es)?\s+(?:ahead|forward|on\s+with)\b)"), "proceed"),
    (
        "free",
        re.compile(
            r"\bfree(?=\s+(?:of|from)\b)|(?<=\bthe )free\b(?!\s+press|,)|(?<=\boffer )free\b"
        ),
        "without",
    ),
    ("rule of law", re.compile(r"\brule of law\b"), "legality"),
    *((f"{said} to", _IMPRESSED, "impress on") for said in ("clear", "known", "plain")),
)
_REACH = 400  # characters of an action in which respect may be asked
_TOLD = 260  # characters of an action that tell its type
_TOPIC_LENGTH = 120
_TOPIC_WORDS = 8
# First words of an action in which what is to be ensured may be said to be respected.
_RESPECTED = 30
_HEAD = 3
_ACCUSING = 2  # words of accusation in a release that accuses
_STEP = 6  # words in which what is to be done is said to be a step
_FAILED = 4  # words in which what is not to be failed begins


def call_type(low: str, *, refrain: bool = False) -> str:
    """The type of the action worded `low` (lower case); `refrain` where it must not be done."""
    action, _, topic = low.partition(TOPIC)
    words = _marked(_WORD.findall(_plain(action[:_TOLD])))
    if topic and words[:1] == ["be"]:
        del words[0]
    if topic and words and no_determiner(words[0]) and not _is_subject(topic, words):
        # What is to be done with something stands where its object would.
        about = _without_relatives(_WORD.findall(topic, 0, _TOPIC_LENGTH))
        words[1:1] = about[:_TOPIC_WORDS]
    elif topic and words and not _some("steps").isdisjoint(words[:_STEP]):
        # "A truce must be the first step": the step is the act.
        words = _WORD.findall(topic, 0, _TOPIC_LENGTH)
    if refrain:
        words = _not_failing(words) or ["~not", *words]
    if _ensured(words[:_RESPECTED]):
        return DEFAULT
    words = aim(words)
    told = _without_relatives(words[: means(words)])
    found = ruled(told) or (ruled(words) if len(told) < len(words) else None) or DEFAULT
    if words[:1] == ["~not"] and found in _some("undone") and not opens_rule(told):
        return DEFAULT
    return narrowed(found, words)


def _is_subject(topic: str, words: list[str]) -> bool:
    """Whether what stood before the cue is one word ("them") and the verb has an object of its own,
    so that this one word does not stand for it.
    """
    own = len(words) > 1 and not words[0].endswith("ed") and not no_determiner(words[1])
    return own and len(topic.split()) == 1


def _not_failing(words: list[str]) -> list[str]:
    """What is to be done by those who may "not fail to" do it, "not shy from" it or "not let fear
    stop them from" it, or nothing.
    """
    reach = _FAILED if words and words[0] in _some("failing") else 0
    if words[:1] == ["let"] and "from" in words:
        reach = words.index("from") + 1
    for nth, word in enumerate(words[:reach]):
        if word == "from" or (word == "to" and words[0] != "let"):
            return words[nth + 1 :]
    return []


def _plain(action: str) -> str:
    """The words of an action, with others for those that only look like acts."""
    for word, pattern, other in _SEEMING:
        if word in action:
            action = pattern.sub(other, action)
    return action


def _marked(words: list[str]) -> list[str]:
    """The words with a tilde on those that are nouns behind an article and verbs elsewhere."""
    nouns, articles = _some("nouns_too"), _some("articles")
    if nouns.isdisjoint(words):
        return words
    before = ["", *words]
    return [
        f"~{word}" if word in nouns and first in articles else word
        for first, word in zip(before, words, strict=False)
    ]


def _without_relatives(words: list[str]) -> list[str]:
    """The words up to the first relative clause."""
    relatives = _some("relatives")
    if relatives.isdisjoint(words):
        return words
    telling = not _some("tellers").isdisjoint(words[:_HEAD])
    for nth, word in enumerate(words[1:], 1):
        if word in relatives and not (word == "that" and words[nth - 1] in _some("that_takers")):
            return [*words[:nth], "~that"] if telling and word == "that" else words[:nth]
    return words


@cache
def _some(kind: str) -> frozenset[str]:
    """The words of a list in the knowledge file."""
    return frozenset(knowledge("call_types")[kind])


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


_ABOUT = re.compile(r"\s(?:of|in|at|on|with|from|who|whom|that)\s")


def is_public(whom: str, action: str) -> bool:
    """Whether those asked are people who govern nobody ("all motorists"), and are to do something
    (not to have or to be it).
    """
    head = _WORD.findall(_ABOUT.split(whom, 1)[0])
    named = {first for first, then in zip(head, [*head[1:], "and"], strict=False) if then == "and"}
    does = _WORD.match(action)
    return not _some("public").isdisjoint(named) and bool(does and does[0] not in _some("states"))


def accuses(low: str) -> bool:
    """Whether a release (lower case) says often enough that abuses were committed."""
    found = 0
    for word in knowledge("call_types")["accusing"]:
        found += low.count(word)
        if found >= _ACCUSING:
            return True
    return False
