"""The codebook of a package, from the models and the vocabularies: every table, column and term."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import TABLES, Row
from onrecord.tables import column, column_type, columns, foreign_keys, is_required
from onrecord.vocabularies import Vocabulary, names, vocabulary

__all__ = ["FieldLine", "TableEntry", "as_markdown", "table_entries", "vocabularies"]

_TYPES = {str: "text", int: "whole number", float: "number", bool: "true or false"}


@dataclass(frozen=True)
class FieldLine:
    """What the codebook says of a column. `empty` says what an empty cell means."""

    name: str
    type: str
    description: str
    vocabulary: str
    references: str
    is_required: bool
    empty: str


@dataclass(frozen=True)
class TableEntry:
    """What the codebook says of a table."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[FieldLine, ...]


def table_entries() -> list[TableEntry]:
    """Every table with its columns, in the order of the package."""
    return [
        TableEntry(
            model.TABLE.name,
            model.TABLE.title,
            " ".join((model.__doc__ or "").split()),
            model.TABLE.key,
            tuple(_line(model, name) for name in columns(model)),
        )
        for model in TABLES
    ]


def _line(model: type[Row], name: str) -> FieldLine:
    declared = column(model, name)
    keys = {names_[0]: table for names_, table, _ in foreign_keys(model) if len(names_) == 1}
    required = is_required(model, name)
    missing = vocabulary("missing").label(declared.missing).lower() if declared.missing else ""
    return FieldLine(
        name,
        _TYPES[column_type(model, name)],
        declared.description,
        declared.vocabulary,
        keys.get(name, ""),
        required,
        "" if required else missing,
    )


def vocabularies() -> list[Vocabulary]:
    """Every vocabulary, by its name."""
    return [vocabulary(name) for name in names()]


def as_markdown(title: str, version: str) -> str:
    """The codebook as Markdown."""
    lines = [f"# Codebook: {title}, version {version}", "", *_about(), "## Tables", ""]
    for table in table_entries():
        lines += _table_lines(table)
    lines += ["## Vocabularies", ""]
    for terms in vocabularies():
        lines += _vocabulary_lines(terms)
    return "\n".join(lines).rstrip() + "\n"


def _about() -> list[str]:
    return [
        "A record holds what a release says, never what is true. Offsets count Unicode code",
        "points of `documents.text`, from 0, half open: `text[start:end]` is `words`. The table",
        "`evidence` has the words behind each cell.",
        "",
    ]


def _table_lines(table: TableEntry) -> Iterator[str]:
    yield from (f"### {table.name}: {table.title}", "", table.description, "")
    yield from (f"Primary key: {', '.join(f'`{name}`' for name in table.key)}.", "")
    yield from ("| column | type | what it says |", "|---|---|---|")
    for line in table.fields:
        yield f"| `{line.name}` | {line.type} | {_cell(' '.join(_told(line)))} |"
    yield ""


def _told(line: FieldLine) -> Iterator[str]:
    yield line.description
    if line.vocabulary:
        yield f"Terms: {line.vocabulary}."
    if line.references:
        yield f"Refers to {line.references}."
    if line.empty:
        yield f"Empty: {line.empty}."


def _vocabulary_lines(terms: Vocabulary) -> Iterator[str]:
    yield from (f"### {terms.name}: {terms.title}", "", terms.description, "")
    yield "| code | label | definition | cues | other schemes |"
    yield "|---|---|---|---|---|"
    for code, entry in terms.terms.items():
        other = "; ".join(f"{scheme}: {value}" for scheme, value in entry.crosswalk.items())
        cells = (f"`{code}`", entry.label, entry.definition, ", ".join(entry.cues), other)
        yield f"| {' | '.join(map(_cell, cells))} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
