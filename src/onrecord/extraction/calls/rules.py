"""The rules of knowledge/call_types.yaml: which words, in which company, tell which type."""

from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["ruled"]

# A rule's other parts stand at most so many words after the one that opens it.
_SPAN = 17
# A rule of one part counts only if it opens among so many first words.
_NEAR = 7


class _Rule(NamedTuple):
    """A rule without the part that opens it; `nth` is its place in the file."""

    nth: int
    term: str
    rest: tuple[str, ...]


class _Opened(NamedTuple):
    """The rules that a word opens: the one without other parts, and the others by their second."""

    alone: _Rule | None
    by_part: dict[str, list[_Rule]]


class _Rules(NamedTuple):
    """The rules by their first part; each word, and each stem, with the parts that it may be."""

    words: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    by_first: dict[str, list[_Rule]]


@cache
def _rules() -> _Rules:
    data = knowledge("call_types")
    words: dict[str, set[str]] = {}
    for name, members in data["classes"].items():
        for member in members:
            words.setdefault(member, set()).add(f"{{{name}}}")
    by_first: dict[str, list[_Rule]] = {}
    listed = [(term, phrase) for term, some in data["types"].items() for phrase in some]
    for nth, (term, phrase) in enumerate(listed):
        first, *rest = phrase.split()
        by_first.setdefault(first, []).append(_Rule(nth, term, tuple(rest)))
        for part in (first, *rest):
            if not part.startswith("{"):
                words.setdefault(part, set()).add(part)
    parts = {word: frozenset(some) for word, some in words.items()}
    stems = {word[:-1]: some for word, some in parts.items() if word.endswith("*")}
    return _Rules(parts, stems, by_first)


@lru_cache(maxsize=8192)
def _parts(word: str) -> frozenset[str]:
    """The parts of rules that `word` may be."""
    rules = _rules()
    found = rules.words.get(word, frozenset())
    for length in range(2, len(word) + 1):
        found |= rules.stems.get(word[:length], frozenset())
    return found


@lru_cache(maxsize=8192)
def _opened(word: str) -> _Opened | None:
    """The rules that `word` opens, or None."""
    rules = sorted(rule for part in _parts(word) for rule in _rules().by_first.get(part, ()))
    if not rules:
        return None
    by_part: dict[str, list[_Rule]] = {}
    for rule in rules:
        if rule.rest:
            by_part.setdefault(rule.rest[0], []).append(rule)
    return _Opened(next((rule for rule in rules if not rule.rest), None), by_part)


def ruled(words: list[str]) -> str | None:
    """The type that the rules give to an action of these words (lower case), or None: the rule that
    opens earliest, then the one with most parts, then the one whose parts stand nearest.
    """
    parts: list[frozenset[str]] = []
    for nth, word in enumerate(words):
        opened = _opened(word)
        if not opened:
            continue
        parts = parts or [_parts(each) for each in words]
        best = _best(opened, parts[nth + 1 : nth + 1 + _SPAN]) if opened.by_part else None
        if best is None and nth <= _NEAR:
            best = opened.alone
        if best:
            return best.term
    return None


def _best(opened: _Opened, later: list[frozenset[str]]) -> _Rule | None:
    """The rule whose other parts all stand in `later` (the parts that each word may be): most
    parts, then nearest, then first.
    """
    at: dict[str, int] = {}
    able: list[_Rule] = []
    by_part = opened.by_part
    for nth, parts in enumerate(later):
        for part in parts:
            if part not in at:
                at[part] = nth
                if part in by_part:
                    able += by_part[part]
    found = [rule for rule in able if all(part in at for part in rule.rest)]
    if not found:
        return None
    return min(
        found, key=lambda rule: (-len(rule.rest), max(at[part] for part in rule.rest), rule.nth)
    )
