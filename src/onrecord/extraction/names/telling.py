"""Words inside a name that tell of what type a body is: knowledge/body_types.yaml, for look-up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Telling", "telling"]

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases with the types that they tell, the longest first, by their first word."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Phrases that tell a type, whatever else a name says or where it says nothing, those of
    offices, and sets of words by their key in the file.
    """

    strong: Phrases
    yielding: Phrases
    weak: Phrases
    offices: Phrases
    open_offices: Phrases
    sets: Mapping[str, frozenset[str]]

    def told(self, words: Sequence[str]) -> str | None:
        """The type that the longest strong phrase in `words` tells."""
        return _longest(self.strong, words)

    def yielded(self, words: Sequence[str]) -> str | None:
        """The type that the longest phrase in `words` tells where a name's head tells none."""
        return _longest(self.yielding, words)

    def leaning(self, words: Sequence[str]) -> str | None:
        """The type to which the longest weak phrase in `words` leans."""
        return _longest(self.weak, words)

    def held(self, words: Sequence[str]) -> str | None:
        """The type of those who hold the longest office that stands in `words`; "-" where it is
        one of bodies of every kind.
        """
        return _longest(self.offices, [word.lower() for word in words])

    def leads(self, words: Sequence[str]) -> str | None:
        """The type to which the longest office in `words` leans where no body is told."""
        return _longest(self.open_offices, [word.lower() for word in words])


@cache
def telling() -> Telling:
    """What the file says, read once."""
    data = knowledge("body_types")
    sets = {key: frozenset(block.split()) for key, block in data.items() if isinstance(block, str)}
    keys = ("telling", "yielding", "leaning", "offices", "open_offices")
    strong, yielding, weak, offices, leads = (_by_first(data[key]) for key in keys)
    return Telling(strong, yielding, weak, offices, leads, sets)


def _by_first(blocks: Mapping[str, str]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, block in blocks.items():
        for phrase in block.split(";"):
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(rows, key=_by_length)) for first, rows in table.items()}


def _by_length(row: tuple[tuple[str, ...], str]) -> int:
    return -len(row[0])


def _longest(table: Phrases, words: Sequence[str]) -> str | None:
    best: tuple[int, str] = (0, "")
    for at, word in enumerate(words):
        for phrase, kind in table.get(word, ()):
            if len(phrase) > best[0] and tuple(words[at : at + len(phrase)]) == phrase:
                best = (len(phrase), kind)
                break
    return best[1] or None
