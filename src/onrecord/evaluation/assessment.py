"""How well an extractor drafts what people have reviewed, or how far two codings agree."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.coding import Drafter
from onrecord.collection import Collection, read_collection
from onrecord.evaluation.agreement import agreement
from onrecord.evaluation.bootstrap import f1_interval, resamples
from onrecord.evaluation.comparison import compare
from onrecord.evaluation.pairs import Pair, drafted_pairs, recoded_pairs, reviewed_records
from onrecord.evaluation.results import Agreement, Counts, Evaluation, Score
from onrecord.evaluation.tally import Comparison
from onrecord.model import Record

__all__ = ["evaluate", "evaluate_records"]


def evaluate(
    collection: str | Path, draft: Drafter | None = None, *, against: str | Path | None = None
) -> Evaluation:
    """Score an extractor, or another coding, against the reviewed records of a collection.

    Units (facts) match strictly where their spans are the same, and leniently where they overlap,
    one to one; actors are compared by name. The slots of a unit are counted on units that match.

    Args:
        collection: the folder of the collection, or the folder around its `seeds/`.
        draft: the extractor; it is given each document as it is read, without its record.
        against: instead of an extractor, the folder of a collection of the same documents with
            other records, reviewed or not. The agreement on labels is given as well.

    Raises:
        ValueError: neither or both of `draft` and `against` are given.
        Invalid: a collection has problems or nothing reviewed, or the documents are not the same.
        MissingExtra: `against` is given, and the library krippendorff is not installed.
    """
    source = read_collection(Path(collection))
    if draft is not None and against is None:
        return evaluate_records(source, reviewed_records(source), draft)
    if draft is not None or against is None:
        raise ValueError("evaluate needs an extractor or another coding, and not both")
    return _evaluation(recoded_pairs(source, Path(against)), str(against), with_labels=True)


def evaluate_records(
    collection: Collection, reviewed: Iterable[Record], draft: Drafter
) -> Evaluation:
    """Score an extractor against records that have been read already.

    Args:
        collection: the collection of the records.
        reviewed: at least one reviewed record.
        draft: the extractor, as for `evaluate`.
    """
    return _evaluation(drafted_pairs(collection, reviewed, draft))


def _evaluation(pairs: Iterable[Pair], name: str = "", *, with_labels: bool = False) -> Evaluation:
    comparisons: list[Comparison] = []
    not_compared: list[str] = []
    for gold, found in pairs:
        if found is None:
            not_compared.append(gold.record.document.document_id)
            continue
        name = name or found.record.release.drafted_by or ""
        comparisons.append(compare(gold, found))
    return Evaluation(
        extractor=name or "unnamed",
        documents=tuple(item.document for item in comparisons),
        scores=_scores(comparisons),
        differences=tuple(found for item in comparisons for found in item.differences),
        agreements=_agreements(comparisons) if with_labels else (),
        not_compared=tuple(not_compared),
    )


def _scores(comparisons: Sequence[Comparison]) -> tuple[Score, ...]:
    samples = resamples(len(comparisons))
    scores = []
    for key in comparisons[0].counts:
        counts = [item.counts[key] for item in comparisons]
        gold, found, hits = (sum(column) for column in zip(*counts, strict=True))
        scores.append(Score(*key, Counts(gold, found, hits), *f1_interval(counts, samples)))
    return tuple(scores)


def _agreements(comparisons: Sequence[Comparison]) -> tuple[Agreement, ...]:
    return tuple(
        agreement(slot, [pair for item in comparisons for pair in item.labels[slot]])
        for slot in comparisons[0].labels
    )
