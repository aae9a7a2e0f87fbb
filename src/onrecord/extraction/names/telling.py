"""What words inside a name, those of an office in front of one, and names that all know tell of the
type of an actor: knowledge/body_types.yaml and public_figures.yaml, for look-up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.people import folded
from onrecord.extraction.names.runs import Token

__all__ = ["Telling", "office_type", "telling", "well_known"]

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
        own = [word.removesuffix("'s") for word in words]  # "Water Commissioner's Office"
        return _longest(self.strong, words) or _longest(self.strong, own)

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


def office_type(tokens: Sequence[Token]) -> str | None:
    """The type that an office or a title in front of a name gives, or None where it is open."""
    return _office_type(tuple(tokens))


@lru_cache(maxsize=4096)
def _office_type(tokens: tuple[Token, ...]) -> str | None:
    known = lexicon()
    texts = [token.text for token in tokens]
    if not known.sets["opposing"].isdisjoint(texts):
        return "opposition_political"
    told = telling().held(texts)
    if told:
        return told if told != "-" else None
    if "Commissioner" in texts and "High" in texts:
        is_sent = "for" not in texts or any(token.letter == "S" for token in tokens)
        return "state_individual" if is_sent else "un_body"
    if texts == ["Treasurer"]:  # "Treasurer Ada Lund"; bodies set theirs behind the name
        return "state_individual"
    held = (known.offices.get(text) for text in texts)
    kind = next((kind for kind in held if kind and kind != "-"), None)
    if kind:
        return kind
    letters = {token.letter for token in tokens}
    if "R" in letters or letters == {"r"}:
        return "armed_forces"
    return next((known.titles[text] for text in texts if text in known.titles), None)


def well_known(name: str) -> str | None:
    """The type of the person whom everybody knows by `name`; None where nobody is."""
    return _figures().get(folded(name))


@cache
def _figures() -> Mapping[str, str]:
    data = knowledge("public_figures")
    return {
        folded(" ".join(name.split())): kind
        for kind, block in data.items()
        for name in block.replace("\n", ";").split(";")
        if name.strip()
    }
