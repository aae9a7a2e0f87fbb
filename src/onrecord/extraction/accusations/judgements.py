"""The words of judgement, which say that a deed is wrong: phrases with choices ("broke (his|her)
word") and beginnings of words ("genocid*").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from onrecord.extraction.accusations.cues import points
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["any_phrase", "judged", "judgements"]

_SIGNS = {r"\ ": r"\s+", r"\*": "[a-z]*", r"\(": "(?:", r"\)": ")", r"\|": "|"}


@cache
def judgements() -> Mapping[str, tuple[str, int]]:
    """The act and the weight of each word of judgement."""
    known = knowledge("accusation_cues")["blame"]
    rows = [
        (word, act, force)
        for force in known
        for act in known[force]
        for phrase in known[force][act]
        for word in _begun(phrase)
    ]
    return {word: (act, points(force)) for word, act, force in reversed(rows)}


def _begun(phrase: str) -> Iterator[str]:
    """A phrase with each of the choices with which it begins: "(broke|broken) (his|her) word"."""
    if phrase.startswith("("):
        choices, rest = phrase[1:].split(")", 1)
        return (choice + rest for choice in choices.split("|"))
    return iter((phrase,))


def _leaf(phrase: str) -> str:
    """A pattern for a phrase with "*" for any letters and with choices: "not (been |)heard"."""
    pattern = re.escape(phrase)
    for sign, meant in _SIGNS.items():
        pattern = pattern.replace(sign, meant)
    return pattern


def _branches(phrases: Sequence[str]) -> str:
    """A pattern for any of `phrases` that branches at each letter, so that most places of a text
    are ruled out by a look at one or two letters. What goes on stands before what ends.
    """
    if len(phrases) == 1:
        return _leaf(phrases[0])
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=_ending):
        is_whole = not phrase or phrase[0] in "(*"
        groups.setdefault(phrase if is_whole else phrase[0], []).append(phrase[1:])
    return "|".join(
        _leaf(first) if len(first) != 1 or first == "*" else f"{_leaf(first)}(?:{_branches(rest)})"
        for first, rest in groups.items()
    )


def _ending(phrase: str) -> tuple[bool, bool, bool, int]:
    """What sorts phrases: those that end here last, then those that end in any letters."""
    return not phrase, phrase == "*", not phrase.startswith("*"), -len(phrase)


def any_phrase(phrases: Sequence[str]) -> str:
    """A pattern for any of `phrases` as whole words."""
    return rf"(?:{_branches(phrases)})(?![\w-])"


def judged(said: str) -> tuple[str, int]:
    """The act and the weight of the words of judgement that stand somewhere."""
    known = judgements()
    phrase = " ".join(said.split())
    if phrase in known:
        return known[phrase]
    ends = range(len(phrase), 0, -1)
    begun = next((known[word] for end in ends if (word := phrase[:end] + "*") in known), None)
    return begun or next(known[one] for one, form in _choices() if form.fullmatch(phrase))


@cache
def _choices() -> Sequence[tuple[str, re.Pattern[str]]]:
    """The phrases of judgement that are no plain words, and their patterns."""
    return [
        (one, re.compile(_leaf(one))) for one in judgements() if not one.replace(" ", "").isalpha()
    ]
