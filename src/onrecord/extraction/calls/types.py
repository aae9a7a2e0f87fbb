"""Which act a call asks for, told from its words."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.calls.lists import is_act
from onrecord.extraction.calls.words import ADVERB, alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["PRESSURE", "Chain", "accuses", "call_type", "chain", "respects"]

DEFAULT = "change_policy"
PRESSURE = "apply_diplomatic_pressure"
_WORD = re.compile(r"[a-z~](?:[\w'-]*\w)?")
_REACH = 400


class _Rule(NamedTuple):
    term: str
    rest: tuple[str, ...]


class _Types(NamedTuple):
    classes: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    rules: dict[str, list[_Rule]]


@cache
def _types() -> _Types:
    """The rules by their first part; each word and stem with the parts it may be."""
    data = knowledge("call_types")
    words: dict[str, set[str]] = {}
    for name, members in data["classes"].items():
        for member in members:
            words.setdefault(member, set()).add(f"{{{name}}}")
    rules: dict[str, list[_Rule]] = {}
    for term, phrases in data["types"].items():
        for phrase in phrases:
            first, *rest = phrase.split()
            rules.setdefault(first, []).append(_Rule(term, tuple(rest)))
            for part in (first, *rest):
                if not part.startswith("{"):
                    words.setdefault(part, set()).add(part)
    stems = {word[:-1]: frozenset(parts) for word, parts in words.items() if word.endswith("*")}
    whole = {word: frozenset(parts) for word, parts in words.items() if not word.endswith("*")}
    return _Types(whole, stems, rules)


@lru_cache(maxsize=8192)
def _parts(word: str) -> frozenset[str]:
    """The parts of rules that `word` may be."""
    types = _types()
    found = types.classes.get(word, frozenset())
    for length in range(3, len(word) + 1):
        found |= types.stems.get(word[:length], frozenset())
    return found


@lru_cache(maxsize=8192)
def _opened(word: str) -> tuple[_Rule, ...]:
    """The rules that `word` opens, those with most parts first."""
    rules = [rule for part in sorted(_parts(word)) for rule in _types().rules.get(part, ())]
    return tuple(sorted(rules, key=lambda rule: -len(rule.rest)))


def call_type(low: str, *, refrain: bool = False) -> str:
    """The type of the action worded `low` (lower case); `refrain` where it must not be done."""
    words = _WORD.findall(low, 0, _REACH)
    if refrain:
        words.insert(0, "~not")
    for nth, word in enumerate(words):
        rules = _opened(word)
        if not rules:
            continue
        later = frozenset().union(*map(_parts, words[nth + 1 :]))
        for rule in rules:
            if later.issuperset(rule.rest):
                return rule.term
    return DEFAULT


def respects(words: str) -> bool:
    """Whether an action asks to respect something."""
    return words.partition(" ")[0] in knowledge("call_types")["respecting"]


@cache
def _accusing() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, knowledge("call_types")["accusing"])))


def accuses(low: str) -> bool:
    """Whether a release (lower case) says often enough that abuses were committed."""
    return sum(1 for _ in zip(range(3), _accusing().finditer(low), strict=False)) == 3


class Chain(NamedTuple):
    """A demand in a demand: where the other one is named, and where its act begins."""

    other: tuple[int, int]
    act: int


@cache
def _pressing() -> re.Pattern[str]:
    verbs = alternatives(knowledge("call_types")["pressing"])
    return re.compile(
        rf"(?<!\w){verbs}\s+(?P<other>[^,;]{{2,90}}?)\s+"
        rf"(?:(?:not\s+)?to\s+(?:{ADVERB}\s+)?|that\s+(?P<third>[^,;]{{2,60}}?)\s+)"
        r"(?=(?P<verb>[a-z][\w-]*))"
    )


_CALLING_FOR = re.compile(r"\bto\s+(?:call|push|press|vote|lobby)\s+for\s+")


def chain(low: str) -> Chain | None:
    """The demand that the action worded `low` is to make in its turn, if it is to make one."""
    for match in _pressing().finditer(low, 0, _REACH):
        if is_act(match["verb"]):
            other = match.span("third") if match["third"] else match.span("other")
            return Chain(other, match.start("verb"))
    wanted = _CALLING_FOR.search(low, 0, _REACH)
    return Chain((0, 0), wanted.end()) if wanted else None
