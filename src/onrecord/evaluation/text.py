"""An evaluation as a plain table for the terminal, and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from onrecord.evaluation.results import Difference, Evaluation, Score
from onrecord.jsontext import json_text

__all__ = [
    "AGREEMENT_HEAD",
    "SCORE_HEAD",
    "agreement_rows",
    "as_json",
    "as_text",
    "headline",
    "score_rows",
]

SCORE_HEAD = ("layer", "slot", "gold", "found", "hits", "P", "R", "F1", "95 %", "strict F1")
LEGEND = """\
gold: in the reviewed records; found: drafted; hits: in both. P, R and F1 count spans that
overlap, and labels of the facts so matched; 95 % is F1's bootstrap interval over documents;
strict F1 counts spans that are the same to the letter."""
_LEFT = 2
_LONGEST = 100


def as_text(evaluation: Evaluation, *, differences: bool = False) -> str:
    """The scores as a table, and the agreement if two codings were compared; with `differences`,
    every difference as a line as well.
    """
    blocks = [headline(evaluation), _table(SCORE_HEAD, score_rows(evaluation)), LEGEND]
    if evaluation.agreements:
        blocks.append(_table(AGREEMENT_HEAD, agreement_rows(evaluation)))
    if differences:
        blocks.append("\n".join(map(_line, evaluation.differences)) or "No differences.")
    elif evaluation.differences:
        blocks.append("Every difference with its words: onrecord evaluate --differences.")
    return "\n\n".join(blocks) + "\n"


def headline(evaluation: Evaluation) -> str:
    """What was scored, on how many documents, in a sentence."""
    documents = _many(len(evaluation.documents), "reviewed document")
    said = f"{evaluation.extractor}, scored on {documents}"
    if evaluation.not_compared:
        count = len(evaluation.not_compared)
        said += f"; {count:,} more {'is' if count == 1 else 'are'} not coded there"
    return f"{said}. {_many(len(evaluation.differences), 'difference')}."


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def score_rows(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """A row for each slot: its lenient scores, and its strict F1."""
    strict = {
        (score.layer, score.slot): score
        for score in evaluation.scores
        if score.matching == "strict"
    }
    return [
        (*_cells(score), rate(strict[score.layer, score.slot].counts.f1))
        for score in evaluation.scores
        if score.matching == "lenient"
    ]


def _cells(score: Score) -> Iterator[str]:
    counts = score.counts
    yield from (score.layer, score.slot)
    yield from (f"{count:,}" for count in counts)
    yield from (rate(counts.precision), rate(counts.recall), rate(counts.f1), interval(score))


AGREEMENT_HEAD = ("layer", "label", "units", "same", "alpha")


def agreement_rows(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """A row for each label on which the agreement of two codings is measured."""
    return [
        (item.layer, item.slot, f"{item.units:,}", f"{item.same:,}", rate(item.alpha))
        for item in evaluation.agreements
    ]


def rate(share: float | None) -> str:
    """A share with three digits; a dash where there is none."""
    return "–" if share is None else f"{share:.3f}"


def interval(score: Score) -> str:
    """The bootstrap interval of a score's F1."""
    return "–" if score.f1_low is None else f"{rate(score.f1_low)}–{rate(score.f1_high)}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if n < _LEFT else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in (head, *rows)
    )


def _line(item: Difference) -> str:
    where = item.document if item.start is None else f"{item.document}:{item.start}"
    said = f"{where}: {item.layer}.{item.slot}: {item.kind}: «{_short(item.gold)}»"
    return f"{said} / «{_short(item.found)}» in «{_short(item.words)}»"


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= _LONGEST else f"{folded[:_LONGEST]}…"


def as_json(evaluation: Evaluation) -> str:
    """Everything that an evaluation holds, as JSON: `scores`, `agreements`, `differences`."""
    return json_text(
        {
            "extractor": evaluation.extractor,
            "documents": list(evaluation.documents),
            "not_compared": list(evaluation.not_compared),
            "scores": [_score(score) for score in evaluation.scores],
            "agreements": [asdict(item) for item in evaluation.agreements],
            "differences": [asdict(item) for item in evaluation.differences],
        }
    )


def _score(score: Score) -> dict[str, Any]:
    counts = score.counts
    rates = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    named = {"layer": score.layer, "slot": score.slot, "matching": score.matching}
    return {**named, **counts._asdict(), **rates, "f1_low": score.f1_low, "f1_high": score.f1_high}
