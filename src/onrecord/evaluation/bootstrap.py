"""How sure a score is: percentile bootstrap intervals of F1 over documents (Efron 1979)."""

import random
from collections.abc import Sequence
from statistics import quantiles

from onrecord.evaluation.results import Counts

__all__ = ["RESAMPLES", "f1_interval", "resamples"]

RESAMPLES = 1_000
_SEED = 20_120_710
Samples = Sequence[Sequence[int]]


def resamples(documents: int) -> Samples:
    """Samples of that many documents, drawn with replacement: always the same ones."""
    draw = random.Random(_SEED)  # noqa: S311  # no secret
    return [
        draw.choices(range(documents), k=documents) for _ in range(RESAMPLES if documents else 0)
    ]


def f1_interval(counts: Sequence[Counts], samples: Samples) -> tuple[float | None, float | None]:
    """The 2.5th and 97.5th percentile of F1, from the counts of each document. A sample in which
    there is nothing to find and nothing found has no F1 and is passed over.
    """
    hits = [item.hits for item in counts]
    either = [item.gold + item.found for item in counts]
    found = []
    for sample in samples if any(either) else ():
        total = sum(map(either.__getitem__, sample))
        if total:
            found.append(2 * sum(map(hits.__getitem__, sample)) / total)
    if len(found) < 2:  # percentiles lie between two numbers
        return None, None
    cuts = quantiles(found, n=40, method="inclusive")
    return cuts[0], cuts[-1]
