"""What is done in the end, where the first words of an action say little: "take steps to end X"."""

from functools import cache

from onrecord.extraction.calls.act_words import is_act, is_gerund, verb_forms
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["aim"]

# Before a light verb and between it and its "to" stand at most so many words.
_LEADING = 3
_AIM = 14
_OPENING = ("to", "that")  # before the aim of a light verb
_WILL = ("will", "would", "can", "could", "shall")


def aim(words: list[str]) -> list[str]:
    """The act that is the aim of a light verb ("take urgent steps to end X": "end X"), or else all
    the words.
    """
    words = _simple(words)
    nth = next((nth for nth, word in enumerate(words) if not word.endswith("ly")), 0)
    nouns = _light().get(words[nth]) if nth < _LEADING and words else None
    between = words[nth + 1 : nth + _AIM]
    at = next((at for at, word in enumerate(between) if word in _OPENING), None)
    if nouns is not None and at is not None:
        act = nth + 2 + at
        # "Measures that will ensure X."
        act += between[at] == "that" and "".join(words[act : act + 1]) in _WILL
        act += "".join(words[act : act + 1]).endswith("ly")
        if is_act("".join(words[act : act + 1])) and not (nouns and nouns.isdisjoint(between[:at])):
            return words[act:]
    return words[_phase(words) :]


# The noun of such a verb stands so near, or at the end of "to a": "bring X to an end".
_BESIDE = 5
_AWAY = 16
_ARTICLES = frozenset(("a", "an"))


def _simple(words: list[str]) -> list[str]:
    """The words with the verb meant for one that only with a noun says so: "end X" for "put an
    immediate end to X" and for "bring X to an end".
    """
    if _supports().keys().isdisjoint(words):
        return words
    for nth, word in enumerate(words):
        meant = _supports().get(word, {})
        for at in range(nth + 1, min(nth + _AWAY, len(words))) if meant else ():
            if words[at] in meant:
                to = words[at + 1 : at + 2] == ["to"]
                to_a = at - 2 if words[at - 1] in _ARTICLES else at - 3  # "to an immediate end"
                if words[to_a] == "to" and words[to_a + 1] in _ARTICLES:
                    behind = words[nth + 1 : to_a] + words[at + 1 :]
                elif at < nth + _BESIDE and (to or at + 1 == len(words)):
                    behind = words[at + 1 + to :]
                else:
                    continue
                return [*words[:nth], meant[words[at]], *behind]
    return words


@cache
def _supports() -> dict[str, dict[str, str]]:
    """Each form of a verb that says little alone, with its nouns and the verbs that they mean."""
    rows = knowledge("call_types")["supports"].items()
    return {form: meant for forms, meant in rows for form in forms.split()}


# Between a verb of beginning and the act in -ing stand at most so many words ("work
# hard on ending").
_BEGUN = 5
_INTO = frozenset(("on", "of", "to", "towards", "toward", "by", "at", "with", "in", "about"))


def _phase(words: list[str]) -> int:
    """Where the act in -ing begins that is only said to be begun, weighed or gone on with, or 0."""
    data = knowledge("call_types")
    if not words or words[0] not in data["phases"] or "".join(words[1:2]) in data["wary"]:
        return 0
    for nth, word in enumerate(words[1:_BEGUN], 1):
        if is_gerund(word) and (nth == 1 or words[nth - 1] in _INTO):
            return nth
    return 0


@cache
def _light() -> dict[str, frozenset[str]]:
    """Each form of a light verb, with the nouns of which one stands before its aim (none: any)."""
    return {
        form: frozenset(nouns)
        for verb, nouns in knowledge("call_types")["light"].items()
        for form in verb_forms(verb)
    }
