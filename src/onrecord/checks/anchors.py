"""The anchors of a package: words against texts, and evidence against the cells it stands for."""

from collections.abc import Iterator, Mapping

from onrecord.checks.rows import Located, Table
from onrecord.errors import Problem
from onrecord.model import Document, Evidence, Fact
from onrecord.tables import column, columns

__all__ = ["anchor_problems", "evidence_problems"]


def anchor_problems(tables: Mapping[str, Table]) -> Iterator[Problem]:
    """The facts whose words are not the words of the text at their offsets."""
    texts = _texts(tables)
    for table in tables.values():
        if not issubclass(table.model, Fact):
            continue
        for item in table.rows:
            yield from _anchor(table, item, texts)


def _texts(tables: Mapping[str, Table]) -> dict[str, str]:
    by_document = {
        item.row.document_id: item.row.text
        for item in tables["documents"].rows
        if isinstance(item.row, Document)
    }
    releases = tables["releases"].keys(("release_id", "document_id"))
    return {str(release): by_document.get(str(document), "") for release, document in releases}


def _anchor(table: Table, item: Located, texts: Mapping[str, str]) -> Iterator[Problem]:
    row = item.row
    span = row.span if isinstance(row, Fact) else None
    if span is None:
        return
    text = texts.get(str(getattr(row, "release_id", "")), "")
    words = getattr(row, "words", "")
    if span.of(text) != words:
        said = (
            f"the text has «{span.of(text)[:60]}» at {span.start}:{span.end}, not «{words[:60]}»."
        )
        yield table.problem("words_differ", item.line, "words", said)
    elif isinstance(row, Evidence) and not _in_context(row, text):
        said = "prefix and suffix are not what stands before and after the words."
        yield table.problem("context_differs", item.line, "prefix", said)


def _in_context(row: Evidence, text: str) -> bool:
    before, after = text[: row.start], text[row.end :]
    return before.endswith(row.prefix or "") and after.startswith(row.suffix or "")


def evidence_problems(tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Evidence for a row or a column that is not there, and cells without evidence."""
    wanted = _cells_that_say_something(tables)
    rows = {(name, item.row.primary_key) for name, table in tables.items() for item in table.rows}
    shown: set[tuple[str, str, str]] = set()
    evidence = tables["evidence"]
    for item in evidence.rows:
        row = item.row
        if not isinstance(row, Evidence):
            continue
        cell = (row.table_name, row.row_id, row.field or "")
        shown.add(cell)
        if (row.table_name, row.row_id) not in rows:
            said = f"there is no row {row.row_id} in a table {row.table_name}."
            yield evidence.problem("dangling_evidence", item.line, "row_id", said)
        elif row.field and cell not in wanted:
            said = f"there is no cell {row.table_name}.{row.field} in a row {row.row_id}."
            yield evidence.problem("dangling_evidence", item.line, "row_id", said)
    for cell, (table, line) in wanted.items():
        if cell not in shown:
            name, row_id, column_name = cell
            said = f"no evidence for the cell of the row {row_id} in {name}."
            yield table.problem("no_evidence", line, column_name, said)


def _cells_that_say_something(
    tables: Mapping[str, Table],
) -> dict[tuple[str, str, str], tuple[Table, int]]:
    found = {}
    for name, table in tables.items():
        for column_name in columns(table.model):
            if not column(table.model, column_name).evidence:
                continue
            for item in table.rows:
                unanchored = isinstance(item.row, Fact) and item.row.span is None
                if getattr(item.row, column_name) is not None and not unanchored:
                    found[name, item.row.primary_key, column_name] = (table, item.line)
    return found
