"""The body of the release: under strict matching the same span, under lenient the code points that
both codings take for it.
"""

from onrecord.evaluation.results import Counts
from onrecord.evaluation.tally import Comparison
from onrecord.evaluation.units import Place, Unit
from onrecord.model import Document

__all__ = ["compare_bodies"]


def compare_bodies(into: Comparison, gold: Document, found: Document) -> None:
    """Count the body and note the stretches that only one of the codings has. Under lenient
    matching the counts are numbers of code points.
    """
    one, other = _body(gold), _body(found)
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    counts = Counts(one.end - one.start, other.end - other.start, shared)
    into.count(("metadata", "body", "lenient"), counts)
    strict = Counts(bool(counts.gold), bool(counts.found), bool(shared) and one == other)
    into.count(("metadata", "body", "strict"), strict)
    for kind, place in (
        *(("miss", place) for place in _only(one, other)),
        *(("false_hit", place) for place in _only(other, one)),
    ):
        words = gold.text[place.start : place.end]
        if words.strip():
            said = (words, "") if kind == "miss" else ("", words)
            into.differ("metadata", "body", kind, said, Unit(words, place, place))


def _body(document: Document) -> Place:
    span = document.body
    return Place(span.start, span.end) if span else Place(0, 0)


def _only(one: Place, other: Place) -> list[Place]:
    """The stretches of `one` that `other` does not cover: before it and after it."""
    before = Place(one.start, max(one.start, min(one.end, other.start)))
    after = Place(max(one.start, min(one.end, other.end)), one.end)
    if other.start >= other.end:
        return [one]
    return [place for place in (before, after) if place.start < place.end]
