"""The codebook of a package, from the models and the vocabularies: every table, column and term, as
tables, as what a page shows, and as Markdown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.codebook.examples import BY_MENTIONS, Example, TermKey
from onrecord.model import CODEBOOK, OPTIONAL, TABLES, Crosswalk, Cue, FieldEntry, Row, Term
from onrecord.tables import column, column_type, columns, foreign_keys, is_required
from onrecord.vocabularies import Entry, Vocabulary, names, vocabulary

__all__ = [
    "FieldLine",
    "TableEntry",
    "codebook_rows",
    "table_entries",
    "vocabularies",
    "without_example",
]

_TYPES = {str: "text", int: "whole number", float: "number", bool: "true or false"}
_STANDARD_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True)
class FieldLine:
    """What the codebook says of a column. `empty` is the code of an empty cell."""

    name: str
    type: str
    unit: str
    description: str
    vocabulary: str
    references: str
    is_required: bool
    empty: str


@dataclass(frozen=True)
class TableEntry:
    """What the codebook says of a table. One that is optional is not in every package."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[FieldLine, ...]
    is_optional: bool


def table_entries() -> list[TableEntry]:
    """Every table with its columns, in the order of the package."""
    return [
        TableEntry(
            model.TABLE.name,
            model.TABLE.title,
            " ".join((model.__doc__ or "").split()),
            model.TABLE.key,
            tuple(_line(model, name) for name in columns(model)),
            model in OPTIONAL,
        )
        for model in (*TABLES, *OPTIONAL)
    ]


def _line(model: type[Row], name: str) -> FieldLine:
    declared = column(model, name)
    return FieldLine(
        name,
        _TYPES[column_type(model, name)],
        declared.unit,
        declared.told,
        declared.vocabulary,
        _refers_to(model, name) or "",
        is_required(model, name),
        "" if model in CODEBOOK else declared.missing,
    )


def _refers_to(model: type[Row], name: str) -> str | None:
    keys = {names_[0]: table for names_, table, _ in foreign_keys(model) if len(names_) == 1}
    return keys.get(name)


def vocabularies() -> list[Vocabulary]:
    """Every vocabulary, by its name."""
    return [vocabulary(name) for name in names()]


def codebook_rows(
    examples: Mapping[TermKey, str],
) -> tuple[list[Term], list[Cue], list[Crosswalk], list[FieldEntry]]:
    """The rows of the tables terms, cues, crosswalk and fields.

    Args:
        examples: the id of the evidence that exemplifies a term, for the terms that have one.
    """
    terms: list[Term] = []
    cues: list[Cue] = []
    crosswalk: list[Crosswalk] = []
    for name, code, entry in _entries():
        example = examples.get((name, code))
        key = {"vocabulary": name, "code": code}
        terms.append(
            Term(**key, label=entry.label, definition=entry.definition, example_id=example)
        )
        cues += [Cue(**key, cue=cue) for cue in dict.fromkeys(entry.cues)]
        crosswalk += [
            Crosswalk(**key, scheme=scheme, scheme_code=value)
            for scheme, value in entry.crosswalk.items()
        ]
    return terms, cues, crosswalk, list(_fields())


def _entries() -> Iterator[tuple[str, str, Entry]]:
    for terms in vocabularies():
        for code, entry in terms.terms.items():
            yield terms.name, code, entry


def _fields() -> Iterator[FieldEntry]:
    for model in (*TABLES, *OPTIONAL):
        for name in columns(model):
            declared = column(model, name)
            yield FieldEntry(
                table_name=model.TABLE.name,
                field_name=name,
                type=_STANDARD_TYPES[column_type(model, name)],
                unit=declared.unit or None,
                required=is_required(model, name),
                missing=None if model in CODEBOOK else declared.missing or None,
                vocabulary=declared.vocabulary or None,
                refers_to=_refers_to(model, name),
                description=declared.told,
            )


def without_example(examples: Mapping[TermKey, Example]) -> list[TermKey]:
    """The terms that say something about a release and have no example, in the codebook's order."""
    told = _told()
    return [
        (name, code)
        for name, code, _ in _entries()
        if name in told and (name, code) not in examples
    ]


def _told() -> set[str]:
    """The vocabularies whose terms are read from the words of a release."""
    declared = (column(model, name) for model in TABLES for name in columns(model))
    return {*BY_MENTIONS, *(each.vocabulary for each in declared if each.evidence)}
