"""What the comparison of one document adds up."""

from dataclasses import dataclass, field

from onrecord.evaluation.results import Counts, Difference
from onrecord.evaluation.units import Unit

__all__ = ["Comparison", "Key"]

Key = tuple[str, str, str]
"""Layer, slot and matching."""


@dataclass
class Comparison:
    """What the comparison of one document comes to. `labels` are the pairs of labels that matched
    units have, by layer and slot.
    """

    document: str
    counts: dict[Key, Counts] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    labels: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)

    def count(self, key: Key, counts: Counts) -> None:
        """Add to the counts of a slot."""
        self.counts[key] = self.counts.get(key, Counts()).plus(counts)

    def differ(self, layer: str, slot: str, kind: str, said: tuple[str, str], unit: Unit) -> None:
        """Note a difference; `said` is what the two codings say, `unit` where."""
        start, end = unit.place or (None, None)
        difference = Difference(self.document, layer, slot, kind, *said, unit.words, start, end)
        self.differences.append(difference)
