"""Whether the places that name one actor are put together, and those of two actors kept apart."""

from collections import defaultdict

from onrecord.evaluation.matching import Aligned
from onrecord.evaluation.results import Counts
from onrecord.evaluation.tally import Comparison
from onrecord.evaluation.units import Unit

__all__ = ["compare_grouping"]

_SLOT = ("names", "grouping")
Pairs = tuple[tuple[Unit, Unit], ...]


def compare_grouping(into: Comparison, aligned: Aligned) -> None:
    """Count the links between the places that match, and note the actors split or merged."""
    into.count((*_SLOT, "lenient"), _links(aligned.pairs))
    into.count((*_SLOT, "strict"), _links(aligned.exact))
    for kind, side in (("miss", 0), ("false_hit", 1)):
        for group in _groups(aligned.pairs, side).values():
            others = {pair[1 - side].actor_id: pair[1 - side] for pair in group}
            if len(others) > 1:
                whole, parts = _shown(group[0][side]), "; ".join(map(_shown, others.values()))
                said = (whole, parts) if kind == "miss" else (parts, whole)
                into.differ(*_SLOT, kind, said, group[0][side])


def _links(pairs: Pairs) -> Counts:
    """The links of Vilain et al. 1995 (the MUC-6 coreference score): a group of n places has n - 1,
    and a link is a hit where both codings put its places together.
    """
    golds = {one.actor_id for one, _ in pairs}
    founds = {other.actor_id for _, other in pairs}
    both = {(one.actor_id, other.actor_id) for one, other in pairs}
    return Counts(len(pairs) - len(golds), len(pairs) - len(founds), len(pairs) - len(both))


def _groups(pairs: Pairs, side: int) -> dict[str, list[tuple[Unit, Unit]]]:
    found: dict[str, list[tuple[Unit, Unit]]] = defaultdict(list)
    for pair in pairs:
        found[pair[side].actor_id].append(pair)
    return found


def _shown(unit: Unit) -> str:
    return unit.actor.shown if unit.actor else unit.words
