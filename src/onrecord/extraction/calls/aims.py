"""What is done in the end, where the first words of an action say little: "take steps to end X"."""

from functools import cache

from onrecord.extraction.calls.act_words import is_act, is_gerund
from onrecord.extraction.calls.rules import ruled
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["aim"]

# Before a light verb and between it and its "to" stand at most so many words.
_LEADING = 3
_AIM = 14


def aim(words: list[str]) -> list[str]:
    """The act that is the aim of a light verb ("take urgent steps to end X": "end X"), or else all
    the words.
    """
    for nth, word in enumerate(words[:_LEADING]):
        nouns = _light().get(word)
        if nouns is None:
            if not word.endswith("ly"):
                break
            continue
        between = words[nth + 1 : nth + _AIM]
        at = between.index("to") if "to" in between else -1
        rest = words[nth + 2 + at :]
        if at >= 0 and rest and is_act(rest[0]) and not (nouns and nouns.isdisjoint(between[:at])):
            return rest
        return _sought(words, nth, nouns) or _plain(words)
    return _plain(words)


def _plain(words: list[str]) -> list[str]:
    """The words without a verb of beginning before the act, and without its purpose behind."""
    return _without_purpose(words[_phase(words) :])


def _sought(words: list[str], nth: int, nouns: frozenset[str]) -> list[str]:
    """The thing for which a step is to be taken ("take action for the release of X"), where it
    tells a type by itself.
    """
    at = words.index("for", nth) if "for" in words[nth : nth + _BEGUN] else 0
    rest = words[at + 1 :]
    return rest if at and not nouns.isdisjoint(words[nth:at]) and ruled(rest) else []


# Between a verb of beginning and the act in -ing stand at most so many words ("work
# hard on ending").
_BEGUN = 5
_INTO = frozenset(("on", "of", "to", "towards", "toward", "by", "at", "with"))


def _phase(words: list[str]) -> int:
    """Where the act in -ing begins that is only said to be begun, weighed or gone on with, or 0."""
    if not words or words[0] not in knowledge("call_types")["phases"]:
        return 0
    for nth, word in enumerate(words[1:_BEGUN], 1):
        if is_gerund(word) and (nth == 1 or words[nth - 1] in _INTO):
            return nth
    return 0


def _without_purpose(words: list[str]) -> list[str]:
    """The words before what an act is to put an end to ("pursue a vaccine to end the pandemic")."""
    ending, leading = _purposes()
    if ending.isdisjoint(words):
        return words
    for nth in range(2, len(words) - 1):
        if words[nth] == "to" and words[nth + 1] in ending and words[nth - 1] not in leading:
            return words[:nth]
    return words


@cache
def _purposes() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of ending, and the words before "to" after which they say what is asked."""
    data = knowledge("call_types")["purposes"]
    return frozenset(data["ending"]), frozenset(data["leading"])


@cache
def _light() -> dict[str, frozenset[str]]:
    """Each form of a light verb, with the nouns of which one stands before its aim (none: any)."""
    return {
        form: frozenset(nouns)
        for verb, nouns in knowledge("call_types")["light"].items()
        for form in (verb, f"{verb}s", f"{verb}ing", f"{verb[:-1]}ing")
    }
