"""The rules of knowledge/call_types.yaml: which words, in which company, tell which type."""

from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["ruled"]

# A rule's other parts stand at most so many words after the one that opens it.
_SPAN = 10
# A rule of one part counts only if it opens among so many first words.
_NEAR = 7


class _Rule(NamedTuple):
    """A rule without the part that opens it; `nth` is its place in the file."""

    nth: int
    term: str
    rest: tuple[str, ...]


class _Opened(NamedTuple):
    """The rules that a word opens: the one without other parts, the others by their second, and
    all the parts of these.
    """

    alone: _Rule | None
    by_part: dict[str, list[_Rule]]
    parts: frozenset[str]


class _Word(NamedTuple):
    """The parts of rules that a word may be, and the rules that it opens."""

    parts: frozenset[str]
    opened: _Opened | None


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


@lru_cache(maxsize=8192)  # the same words come again in every text
def _known(word: str) -> _Word:
    parts = _parts(word)
    return _Word(parts, _opened(parts))


def _parts(word: str) -> frozenset[str]:
    """The parts of rules that `word` may be."""
    rules = _rules()
    found = rules.words.get(word, frozenset())
    for length in range(2, len(word) + 1):
        found |= rules.stems.get(word[:length], frozenset())
    return found


def _opened(parts: frozenset[str]) -> _Opened | None:
    """The rules that a word opens that may be these `parts`, or None."""
    rules = sorted(rule for part in parts for rule in _rules().by_first.get(part, ()))
    if not rules:
        return None
    by_part: dict[str, list[_Rule]] = {}
    for rule in rules:
        if rule.rest:
            by_part.setdefault(rule.rest[0], []).append(rule)
    alone = next((rule for rule in rules if not rule.rest), None)
    return _Opened(alone, by_part, frozenset(part for rule in rules for part in rule.rest))


def ruled(words: list[str]) -> str | None:
    """The type that the rules give to an action of these words (lower case), or None: the rule that
    opens earliest, then the one with most parts, then the one whose parts stand nearest.
    """
    first = True
    known = list(map(_known, words))
    for nth, (_, opened) in enumerate(known):
        if opened:
            best = _best(opened, known[nth + 1 : nth + 1 + _SPAN]) if opened.by_part else None
            if best is None and nth <= _NEAR and not _describes(words, nth):
                best = opened.alone
            if best:
                return best.term
        if first:
            word = words[nth]
            term = _heads().get(word)
            if term:
                return term
            first = word.endswith("ly") or word in _BEFORE_HEAD
    return None


_ARTICLES = frozenset(("the", "a", "an", "all", "its", "their", "his", "her", "those", "these"))


def _describes(words: list[str], nth: int) -> bool:
    """Whether a word is a participle before a noun ("reinstate the dismissed men"), and no act."""
    return nth > 0 and words[nth].endswith("ed") and words[nth - 1] in _ARTICLES


# Words before the verb of an action that are no adverbs in -ly.
_BEFORE_HEAD = frozenset(
    ("and", "also", "now", "further", "be", "to", "either", "instead", "first", "~not")
)


@cache
def _heads() -> dict[str, str]:
    """Each form of a verb that tells a type as the first word of an action, with the type."""
    listed = knowledge("call_types")["heads"].items()
    return {form: term for term, verbs in listed for verb in verbs.split() for form in _forms(verb)}


def _forms(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    return verb, f"{verb}s", f"{verb}ed", f"{verb}ing"


def _best(opened: _Opened, later: list[_Word]) -> _Rule | None:
    """The rule whose other parts are all among the words of `later`: most parts, then nearest,
    then first.
    """
    at: dict[str, int] = {}
    for nth, (parts, _) in enumerate(later):
        if parts:
            for part in opened.parts & parts:
                at.setdefault(part, nth)
    if not at:
        return None
    able = (rule for part in at for rule in opened.by_part.get(part, ()))
    found = [rule for rule in able if len(rule.rest) == 1 or at.keys() >= set(rule.rest)]
    if len(found) < 2:
        return found[0] if found else None
    return min(
        found, key=lambda rule: (-len(rule.rest), max(at[part] for part in rule.rest), rule.nth)
    )
