"""How good drafts are: an extractor scored against reviewed records, two codings compared, and the
floors below which no score may fall.
"""

from onrecord.evaluation.assessment import evaluate, evaluate_records
from onrecord.evaluation.floors import (
    BelowFloor,
    Floors,
    below_floors,
    raise_floors,
    read_floors,
)
from onrecord.evaluation.page import as_html
from onrecord.evaluation.quality import quality_rows
from onrecord.evaluation.results import Agreement, Counts, Difference, Evaluation, Score
from onrecord.evaluation.text import as_json, as_text

__all__ = [
    "Agreement",
    "BelowFloor",
    "Counts",
    "Difference",
    "Evaluation",
    "Floors",
    "Score",
    "as_html",
    "as_json",
    "as_text",
    "below_floors",
    "evaluate",
    "evaluate_records",
    "quality_rows",
    "raise_floors",
    "read_floors",
]
