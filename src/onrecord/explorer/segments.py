"""A text cut at every boundary of the spans over it, so that overlapping facts can be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["Anchored", "Segment", "segments"]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A fact's layer (`call`, `quote` …), its id, and one span of it in code points."""

    layer: str
    fact_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
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
        active = [fact for fact in active if fact.end > start]
        while following and following.start == start:
            active.append(following)
            following = next(waiting, None)
        starts = [fact.fact_id for fact in active if fact.start == start]
        fresh = tuple(name for name in dict.fromkeys(starts) if name not in begun)
        begun.update(fresh)
        shortest = sorted(active, key=lambda fact: fact.end - fact.start)
        is_own = any(first <= start and end <= last for first, last in own)
        found.append(Segment(text[start:end], tuple(shortest), fresh, is_own))
    return found
