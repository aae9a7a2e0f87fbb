"""The anchors of a release: words against its text, evidence against the cells it stands for."""

from collections.abc import Iterator, Mapping

from onrecord.checks.bundles import Bundle
from onrecord.checks.rows import Table
from onrecord.errors import Problem
from onrecord.evidence import told
from onrecord.model import Evidence, Fact, Row

__all__ = ["anchor_problems", "evidence_problems"]

Cell = tuple[str, str, str]
"""Table, primary key of the row, column."""


def anchor_problems(table: Table, bundle: Bundle) -> Iterator[Problem]:
    """The facts of a table whose words are not the words of the text at their offsets."""
    if issubclass(table.model, Fact):
        for row, line in bundle.rows[table.model.TABLE.name]:
            yield from _anchor(table, row, line, bundle.text)


def _anchor(table: Table, row: Row, line: int, text: str) -> Iterator[Problem]:
    start, end, words = (row.__dict__[name] for name in ("start", "end", "words"))
    if start is None or end is None or words is None:
        return
    if text[start:end] != words:
        said = f"the text has «{text[start:end][:60]}» at {start}:{end}, not «{words[:60]}»."
        yield table.problem("words_differ", line, "words", said)
    elif isinstance(row, Evidence) and not _in_context(row, text):
        said = "prefix and suffix are not what stands before and after the words."
        yield table.problem("context_differs", line, "prefix", said)


def _in_context(row: Evidence, text: str) -> bool:
    before, after = row.prefix or "", row.suffix or ""
    return text.endswith(before, 0, row.start) and text.startswith(after, row.end)


def evidence_problems(tables: Mapping[str, Table], bundle: Bundle) -> Iterator[Problem]:
    """Evidence for a row or a column that is not there, and cells without evidence."""
    wanted = _cells_that_say_something(bundle)
    rows = {(name, row.primary_key) for name, items in bundle.rows.items() for row, _ in items}
    shown: set[Cell] = set()
    for row, line in bundle.rows["evidence"]:
        if not isinstance(row, Evidence):
            continue
        cell = (row.table_name, row.row_id, row.field or "")
        shown.add(cell)
        if cell[:2] not in rows:
            said = f"there is no row {row.row_id} of this release in a table {row.table_name}."
            yield tables["evidence"].problem("dangling_evidence", line, "row_id", said)
        elif row.field and cell not in wanted:
            said = f"there is no cell {row.table_name}.{row.field} in a row {row.row_id}."
            yield tables["evidence"].problem("dangling_evidence", line, "row_id", said)
    for cell, line in wanted.items():
        if cell not in shown:
            name, row_id, column = cell
            said = f"no evidence for the cell of the row {row_id} in {name}."
            yield tables[name].problem("no_evidence", line, column, said)


def _cells_that_say_something(bundle: Bundle) -> dict[Cell, int]:
    """The cells that need evidence, with the lines of their rows."""
    return {
        (name, row.primary_key, column): line
        for name, items in bundle.rows.items()
        for row, line in items
        if not _is_unanchored(row)
        for column in told(row)
    }


def _is_unanchored(row: Row) -> bool:
    """Whether a row is a fact that concerns no passage."""
    return isinstance(row, Fact) and getattr(row, "start", None) is None
