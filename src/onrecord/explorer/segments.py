"""A text cut at every boundary of the spans over it, so that overlapping facts can be shown."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Anchored", "Segment", "segments"]


class Anchored(NamedTuple):
    """A fact's layer (`call`, `quote` …), its id, and one span of it in code points."""

    layer: str
    fact_id: str
    start: int
    end: int


class Segment(NamedTuple):
    """A stretch of text with the facts that cover all of it, the shortest first, and the ids of
    those that start here.
    """

    words: str
    facts: tuple[Anchored, ...]
    starts: tuple[str, ...]
    is_own: bool

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers of the facts, each once."""
        return tuple(dict.fromkeys(fact.layer for fact in self.facts))


def segments(
    text: str, facts: Iterable[Anchored], own: Iterable[tuple[int, int]] = ()
) -> list[Segment]:
    """Cut `text` at every boundary of `facts` and of the stretches `own` (the release's own words).

    The segments' words, joined, are the text.
    """
    ordered = sorted(facts, key=lambda fact: (fact.start, fact.end, fact.fact_id))
    own = list(own)
    cuts = {0, len(text)}
    cuts.update(place for fact in ordered for place in (fact.start, fact.end))
    cuts.update(place for stretch in own for place in stretch)
    places = sorted(cuts)
    found = []
    begun: set[str] = set()
    active: list[Anchored] = []
    waiting = iter(ordered)
    following = next(waiting, None)
    for start, end in pairwise(places):
        if active:
            active = [fact for fact in active if fact.end > start]
        starts: dict[str, None] = {}
        while following and following.start == start:
            active.append(following)
            starts[following.fact_id] = None
            following = next(waiting, None)
        fresh = tuple([name for name in starts if name not in begun])
        begun.update(fresh)
        shortest = sorted(active, key=_length) if len(active) > 1 else active
        is_own = any(first <= start and end <= last for first, last in own)
        found.append(Segment(text[start:end], tuple(shortest), fresh, is_own))
    return found


def _length(fact: Anchored) -> int:
    return fact.end - fact.start
