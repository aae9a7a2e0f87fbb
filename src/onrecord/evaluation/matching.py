"""Which unit of one coding is which of the other: one to one, the best pair first.

Pairs are taken in the order of their likeness. Of pairs equally alike, the one that agrees in more
slots comes first (two calls may share one sentence), then the one that stands earlier. Units with
the same identity are the most alike, so that a strict match is a lenient one as well.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.evaluation.units import Place, Unit
from onrecord.evaluation.values import equal

__all__ = ["Aligned", "Candidates", "align", "by_name", "by_place", "the_only_one"]

Candidates = Callable[[Sequence[Unit], Sequence[Unit]], Iterator[tuple[float, int, int]]]
"""Gives the pairs that may match, as (likeness, index in the first, index in the second)."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The units of two codings: those that match, and those left over on each side."""

    pairs: tuple[tuple[Unit, Unit], ...]
    missed: tuple[Unit, ...]
    false: tuple[Unit, ...]

    @property
    def exact(self) -> tuple[tuple[Unit, Unit], ...]:
        """The pairs that match strictly."""
        return tuple(pair for pair in self.pairs if pair[0].identity == pair[1].identity)


def align(gold: Sequence[Unit], found: Sequence[Unit], candidates: Candidates) -> Aligned:
    """Match the units of `found` with those of `gold`."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    ranked = (
        (-like, -_agreeing(gold[i], found[j]), i, j) for like, i, j in candidates(gold, found)
    )
    for _, _, i, j in sorted(ranked):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Aligned(
        tuple((gold[i], found[partner[i]]) for i in sorted(partner)),
        tuple(unit for i, unit in enumerate(gold) if i not in partner),
        tuple(unit for j, unit in enumerate(found) if j not in taken),
    )


def _agreeing(one: Unit, other: Unit) -> int:
    """In how many slots two units share a value, or are both about one actor."""
    about = one.actor and other.actor and equal(one.actor, other.actor, "lenient")
    agreeing = (
        any(equal(a, b, "lenient") for a in values for b in other.slots.get(slot, ()))
        for slot, values in one.slots.items()
    )
    return sum(agreeing) + bool(about)


def by_place(gold: Sequence[Unit], found: Sequence[Unit]) -> Iterator[tuple[float, int, int]]:
    """The pairs whose places overlap. Their likeness is the share of code points that both hold
    among those that either holds.

    Both sides are walked in order of place, so that the time grows with the units and the overlaps.
    """
    later = deque(sorted(_places(found)))
    near: list[tuple[Place, int]] = []
    for place, i in sorted(_places(gold)):
        while later and later[0][0].start < place.end:
            near.append(later.popleft())
        near = [item for item in near if item[0].end > place.start]
        for other, j in near:
            shared = min(place.end, other.end) - max(place.start, other.start)
            if shared > 0:
                either = max(place.end, other.end) - min(place.start, other.start)
                yield shared / either, i, j


def _places(units: Sequence[Unit]) -> Iterator[tuple[Place, int]]:
    return ((unit.place, n) for n, unit in enumerate(units) if unit.place)


def by_name(gold: Sequence[Unit], found: Sequence[Unit]) -> Iterator[tuple[float, int, int]]:
    """The pairs of actors that have a name in common. Their likeness is 1 where the full name is
    the same, else half the share of names that both have among those that either has.
    """
    bearers: dict[str, list[int]] = {}
    for j, unit in enumerate(found):
        for key in _names(unit):
            bearers.setdefault(key, []).append(j)
    for i, unit in enumerate(gold):
        names = _names(unit)
        for j in {j for key in names for j in bearers.get(key, ())}:
            others = _names(found[j])
            share = len(names & others) / len(names | others)
            yield (1.0 if unit.identity == found[j].identity else share / 2), i, j


def _names(unit: Unit) -> frozenset[str]:
    return unit.actor.keys if unit.actor else frozenset()


def the_only_one(gold: Sequence[Unit], found: Sequence[Unit]) -> Iterator[tuple[float, int, int]]:
    """The one pair of the two releases, which are the same by nature."""
    return ((1.0, n, n) for n in range(min(len(gold), len(found))))
