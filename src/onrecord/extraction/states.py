"""The states that the knowledge files list: their codes, names and adjectives."""

from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["State", "states"]


class State(NamedTuple):
    """A state: its code, its names, and its adjectives and the words for its people."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    """The states of `states.yaml`, in its order; a hyphen in an adjective stands for a space."""
    return tuple(map(_state, knowledge("states")["states"].splitlines()))


def _state(line: str) -> State:
    code, _, rest = line.strip().partition(" ")
    names, _, adjectives = rest.partition("|")
    return State(
        code,
        tuple(filter(None, (" ".join(name.split()) for name in names.split(";")))),
        tuple(word.replace("-", " ") for word in adjectives.split()),
    )
