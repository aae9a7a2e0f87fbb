"""What an evaluation comes to: scores, differences, agreement."""

from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Agreement", "Counts", "Difference", "Evaluation", "Score"]


class Counts(NamedTuple):
    """How many there are in the reviewed coding, how many in the other, and how many of these are
    hits. The rates are None where there is nothing to divide by.
    """

    gold: int = 0
    found: int = 0
    hits: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Both counts together."""
        return Counts(self.gold + other.gold, self.found + other.found, self.hits + other.hits)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        either = self.gold + self.found
        return 2 * self.hits / either if either else None


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one slot under one matching (`strict` or `lenient`), over all documents, with
    the 95 % bootstrap interval of F1 over documents.
    """

    layer: str
    slot: str
    matching: str
    counts: Counts
    f1_low: float | None
    f1_high: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the codings differ. `kind` is

    - `miss`: only the reviewed coding has it;
    - `false_hit`: only the other has it;
    - `wrong`: both have a value, and not the same;
    - `boundary`: the same under lenient matching, and not under strict.

    `gold` and `found` are the words of a fact, or the values of a slot. `words` is the passage
    concerned; `start` and `end` are its place in the document's text, in code points, half open,
    or None for what concerns no passage.
    """

    document: str
    layer: str
    slot: str
    kind: str
    gold: str
    found: str
    words: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two codings agree in the labels of matched units: how many units were labelled, how many
    the same, and Krippendorff's alpha (nominal). Alpha is None where all labels are one and the
    same, or there are no units: there is no chance agreement to tell it from.
    """

    layer: str
    slot: str
    units: int
    same: int
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How an extractor, or another coding, does against reviewed records.

    `extractor` names what was scored, `documents` are the ids of the documents scored, and
    `not_compared` those of reviewed documents that the other coding leaves out.
    """

    extractor: str
    documents: tuple[str, ...]
    scores: tuple[Score, ...]
    differences: tuple[Difference, ...]
    agreements: tuple[Agreement, ...] = ()
    not_compared: tuple[str, ...] = ()

    def score(self, layer: str, slot: str, matching: str = "lenient") -> Score:
        """The score of one slot.

        Raises:
            KeyError: there is no such layer, slot or matching.
        """
        for score in self.scores:
            if (score.layer, score.slot, score.matching) == (layer, slot, matching):
                return score
        raise KeyError(f"{layer}.{slot} ({matching}) is not scored")
