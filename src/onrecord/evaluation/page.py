"""An evaluation as one HTML page that needs nothing else: no script, no style sheet, no network."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from onrecord.evaluation.results import Difference, Evaluation
from onrecord.evaluation.text import (
    AGREEMENT_HEAD,
    SCORE_HEAD,
    agreement_rows,
    headline,
    score_rows,
)

__all__ = ["as_html"]

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .7rem; border-bottom: 1px solid #8884; }
th, td { text-align: left; vertical-align: top; }
.numbers td:nth-child(n+3), .numbers th:nth-child(n+3) { text-align: right; }
.words td { overflow-wrap: anywhere; white-space: pre-line; }
summary { cursor: pointer; font-weight: 600; margin: .5rem 0; }
"""
_LEGEND = (
    "Lenient matching takes overlapping spans for the same unit, one to one; strict matching only "
    "equal ones. Slots are counted on units that match. The lenient body is counted in code "
    "points. The interval is a bootstrap over documents."
)
_KINDS = {
    "miss": "Missed",
    "false_hit": "False hit",
    "wrong": "Wrong value",
    "boundary": "Other boundary",
}


def as_html(evaluation: Evaluation) -> str:
    """The page: scores, agreement, and every difference by layer and slot."""
    parts = [
        f"<h1>Evaluation</h1>\n<p>{escape(headline(evaluation))}</p>\n<p>{_LEGEND}</p>",
        _table(SCORE_HEAD, score_rows(evaluation), "numbers"),
    ]
    if evaluation.agreements:
        parts.append("<h2>Agreement on labels (Krippendorff’s alpha)</h2>")
        parts.append(_table(AGREEMENT_HEAD, agreement_rows(evaluation), "numbers"))
    parts += ["<h2>Differences</h2>", *_differences(evaluation.differences)]
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Evaluation of {escape(evaluation.extractor)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _differences(differences: Iterable[Difference]) -> Iterable[str]:
    by_slot = sorted(differences, key=lambda item: item.layer)
    for layer, of_layer in groupby(by_slot, key=lambda item: item.layer):
        yield f"<h3>{escape(layer)}</h3>"
        of_slots = sorted(of_layer, key=lambda item: (item.slot, item.kind))
        for (slot, kind), group in groupby(of_slots, key=lambda item: (item.slot, item.kind)):
            rows = [_row(item) for item in group]
            head = ("document", "place", "reviewed", "found", "passage")
            yield f"<details>\n<summary>{escape(slot)}: {_KINDS[kind]} ({len(rows)})</summary>"
            yield f"{_table(head, rows, 'words')}\n</details>"


def _row(item: Difference) -> tuple[str, ...]:
    place = "" if item.start is None else f"{item.start}–{item.end}"
    passage = "" if item.words in (item.gold, item.found) else item.words
    return item.document, place, item.gold, item.found, passage


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], kind: str) -> str:
    body = "\n".join(_cells("td", row) for row in rows)
    return (
        f'<table class="{kind}">\n<thead>{_cells("th", head)}</thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _cells(tag: str, cells: Iterable[str]) -> str:
    inside = "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)
    return f"<tr>{inside}</tr>"
