"""The scores as rows of the published table quality."""

from onrecord.evaluation.results import Evaluation
from onrecord.model.quality import Quality

__all__ = ["quality_rows"]

_DIGITS = 4


def quality_rows(evaluation: Evaluation) -> tuple[Quality, ...]:
    """A row for each slot and matching. Slots with nothing to find and nothing found have none."""
    return tuple(
        Quality(
            layer=score.layer,
            slot=score.slot,
            matching=score.matching,
            **score.counts._asdict(),
            precision=_rounded(score.counts.precision),
            recall=_rounded(score.counts.recall),
            f1=_rounded(score.counts.f1),
            f1_low=_rounded(score.f1_low),
            f1_high=_rounded(score.f1_high),
            documents=len(evaluation.documents),
            extractor=evaluation.extractor,
        )
        for score in evaluation.scores
        if score.counts.f1 is not None
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)
