"""The codebook's terms. Each vocabulary is a YAML file of this folder: codes with their labels,
definitions, cues and crosswalks. A contributor extends a vocabulary without touching code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.packaged import packaged

__all__ = ["Entry", "Vocabulary", "names", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One term: its label, its definition, its cues and its codes in other schemes."""

    label: str
    definition: str
    cues: tuple[str, ...] = ()
    crosswalk: Mapping[str, str] = field(default_factory=dict)
    bounds: Mapping[str, str] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms, in the order in which the codebook gives them."""

    name: str
    title: str
    description: str
    terms: Mapping[str, Entry]

    def __contains__(self, code: object) -> bool:
        return code in self.terms

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the terms, in order."""
        return tuple(self.terms)

    def label(self, code: str) -> str:
        """The label of the term `code`."""
        return self.terms[code].label


@cache
def names() -> tuple[str, ...]:
    """The names of all vocabularies, sorted."""
    found = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in found if name.endswith(".yaml")))


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary called `name`.

    Raises:
        FileNotFoundError: there is no vocabulary of that name.
    """
    loaded: dict[str, Any] = packaged(__name__, f"{name}.yaml")
    terms = {code: _entry(**term) for code, term in loaded["terms"].items()}
    return Vocabulary(name, loaded["title"], loaded["description"], terms)


def _entry(*, cues: list[str] | None = None, **rest: Any) -> Entry:
    return Entry(cues=tuple(cues or ()), **rest)
