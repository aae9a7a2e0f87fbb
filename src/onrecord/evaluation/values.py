"""Values of slots, and when two codings give the same one."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

__all__ = ["Same", "Value", "equal", "folded_name", "overlapping", "pair_up", "value"]

_ARTICLES = frozenset({"the", "a", "an"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a slot: as it is shown, and the keys by which it is compared. The value of a slot
    that holds an actor has a key for each of the actor's names.
    """

    shown: str
    keys: frozenset[str]


Same = Callable[[Value, Value, str], bool]
"""Whether two values are the same under a matching, `strict` or `lenient`."""


def value(cell: object) -> tuple[Value, ...]:
    """A cell as the values of its slot: none for None."""
    if cell is None:
        return ()
    shown = str(cell).lower() if isinstance(cell, bool) else str(cell)
    return (Value(shown, frozenset({" ".join(shown.split())})),)


def folded_name(name: str) -> str:
    """A name without case, punctuation and the article before it: `The U.N.` gives `un`."""
    words = _WORD.findall(name.casefold().replace(".", ""))
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(words) or name


def equal(one: Value, other: Value, matching: str) -> bool:  # noqa: ARG001  # a Same
    """Whether two values share a key: equal codes and dates, actors with a name in common."""
    return not one.keys.isdisjoint(other.keys)


def overlapping(one: Value, other: Value, matching: str) -> bool:
    """Whether two quotations are the same words; under lenient matching, whether one holds the
    other, whatever the case.
    """
    if matching == "strict":
        return equal(one, other, matching)
    first, second = (f" {folded_name(item.shown)} " for item in (one, other))
    return first in second or second in first


def pair_up(
    gold: Iterable[Value], found: Iterable[Value], same: Callable[[Value, Value], bool]
) -> tuple[list[tuple[Value, Value]], list[Value], list[Value]]:
    """The values paired one to one, and those left over in `gold` and in `found`. A slot has few
    values: each is compared with all.
    """
    pairs, missed, rest = [], [], list(found)
    for item in gold:
        partner = next((n for n, other in enumerate(rest) if same(item, other)), None)
        if partner is None:
            missed.append(item)
        else:
            pairs.append((item, rest.pop(partner)))
    return pairs, missed, rest
