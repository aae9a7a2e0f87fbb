"""The labels of matched units, for the agreement of two codings."""

from collections.abc import Iterable, Iterator

from onrecord.evaluation.matching import Aligned
from onrecord.evaluation.units import Unit
from onrecord.evaluation.values import Value, equal
from onrecord.vocabularies import vocabulary

__all__ = ["label", "party_roles", "shown"]

_NONE = "(none)"


def shown(values: Iterable[Value]) -> str:
    """Values as one text."""
    return "; ".join(value.shown for value in values)


def label(values: Iterable[Value]) -> str:
    """Values as one label, whatever their order; that there are none is a label too."""
    return "; ".join(sorted(value.shown for value in values)) or _NONE


def party_roles(aligned: Aligned) -> Iterator[tuple[str, str]]:
    """The roles that two codings give to one actor in one call, for each actor that both name."""
    for one, other in aligned.pairs:
        rest = list(_parties(other))
        for role, actor in _parties(one):
            same = [item for item in rest if equal(actor, item[1], "lenient")]
            if same:
                best = next((item for item in same if item[0] == role), same[0])
                rest.remove(best)
                yield role, best[0]


def _parties(unit: Unit) -> Iterator[tuple[str, Value]]:
    for role in vocabulary("party_role").codes:
        for actor in unit.slots[role]:
            yield role, actor
