"""The rules of knowledge/call_types.yaml: which words, in which company, tell which type."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, product
from typing import NamedTuple

from onrecord.extraction.calls.act_words import verb_forms
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["opens_rule", "ruled"]

# A rule's other parts stand at most so many words after the one that opens it.
_SPAN = 10
# Particles and prepositions among them stand nearer.
_BESIDE = 6
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
        for form in chain.from_iterable(map(_meant, members)):
            words.setdefault(form, set()).add(f"{{{name}}}")
    by_first: dict[str, list[_Rule]] = {}
    listed = [(term, row) for term, rows in data["types"].items() for row in rows]
    for nth, (term, (first, *rest)) in enumerate(
        (term, phrase) for term, row in listed for phrase in _phrases(row)
    ):
        by_first.setdefault(first, []).append(_Rule(nth, term, tuple(rest)))
        for part in (first, *rest):
            for form in () if part.startswith("{") else _meant(part):
                words.setdefault(form, set()).add(part)
    parts = {word: frozenset(some) for word, some in words.items()}
    stems = {word[:-1]: some for word, some in parts.items() if word.endswith("*")}
    return _Rules(parts, stems, by_first)


def _meant(part: str) -> tuple[str, ...]:
    """The words that a part of a rule stands for, before stems are read: "ban+" all its forms."""
    return verb_forms(part[:-1]) if part.endswith("+") else (part,)


def _phrases(row: str) -> Iterator[tuple[str, ...]]:
    """The rules of a row: "{sever} deal*|ties" is two."""
    return product(*(part.split("|") for part in row.split()))


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
            first = word.endswith("ly") or word in _small("before_head")
    return None


def opens_rule(words: list[str]) -> bool:
    """Whether the first of the words opens a rule of several parts that fits them."""
    opened = _known(words[0]).opened
    return bool(opened and _best(opened, list(map(_known, words[1 : 1 + _SPAN]))))


def _describes(words: list[str], nth: int) -> bool:
    """Whether a word only describes a noun ("reinstate the dismissed men", "offer free meals")."""
    if not nth:
        return False
    before = words[nth - 1]
    if words[nth] == "free":
        freed = _small("object").isdisjoint(words[nth + 1 : nth + 2])
        return freed and before not in _small("before_verb") and not before.endswith("ly")
    return words[nth].endswith("ed") and before in _small("before_noun")


@cache
def _small(kind: str) -> frozenset[str]:
    """Small words of a kind, such as "particles"."""
    return frozenset(knowledge("call_types")["small_words"][kind].split())


@cache
def _heads() -> dict[str, str]:
    """Each form of a verb that tells a type as the first word of an action, with the type."""
    listed = knowledge("call_types")["heads"].items()
    return {
        form: term for term, verbs in listed for verb in verbs.split() for form in verb_forms(verb)
    }


def _best(opened: _Opened, later: list[_Word]) -> _Rule | None:
    """The rule whose other parts are all among the words of `later`: most parts, then nearest,
    then first.
    """
    at: dict[str, int] = {}
    particles = _small("particles")
    for nth, (parts, _) in enumerate(later):
        if parts:
            for part in opened.parts & parts:
                if nth < _BESIDE or part not in particles:
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
