"""The codebook as Markdown."""

from collections.abc import Iterator, Mapping

from onrecord.codebook import (
    FieldLine,
    TableEntry,
    table_entries,
    vocabularies,
    without_example,
)
from onrecord.codebook.examples import Example, TermKey
from onrecord.vocabularies import Vocabulary

__all__ = ["as_markdown"]

_ABOUT = """
A record holds what a release says, never what is true. Offsets count Unicode code points of
`documents.text`, from 0, half open: `text[start:end]` is `words`. The table `evidence` has the
words behind each cell.

An empty cell says why it is empty: in the CSV files it holds `not_stated` (looked for, and not in
the text), `not_applicable` (the cell has no meaning for this row) or `not_coded` (no person has
looked; in a draft, also what the rules did not find). The schemas list these codes as
`missingValues`, with their labels. Only the tables of this codebook (`terms`, `cues`, `crosswalk`,
`fields`), in which the codes are values, leave a cell without one empty: not applicable.
"""
_ABBREVIATED = 300  # characters of a passage


def as_markdown(title: str, version: str, examples: Mapping[TermKey, Example]) -> str:
    """The codebook of a package.

    Args:
        title: the package's title.
        version: its version.
        examples: its examples by term, as `examples_in` reads them.
    """
    lines = [f"# Codebook: {title}, version {version}", _ABOUT, "## Tables", ""]
    for table in table_entries():
        lines += _table_lines(table)
    lines += ["## Vocabularies", ""]
    for terms in vocabularies():
        lines += _vocabulary_lines(terms, examples)
    lines += ["## Terms without an example", "", *_without(examples)]
    return "\n".join(lines).rstrip() + "\n"


def _table_lines(table: TableEntry) -> Iterator[str]:
    yield from (f"### {table.name}: {table.title}", "", table.description, "")
    if table.is_optional:
        yield from ("Only packages that were built with the version before have it.", "")
    yield from (f"Primary key: {', '.join(f'`{name}`' for name in table.key)}.", "")
    yield from ("| column | type | unit | what it says | empty |", "|---|---|---|---|---|")
    for line in table.fields:
        empty = "never" if line.is_required else f"`{line.empty}`" if line.empty else "empty"
        told = _cell(" ".join(_told(line)))
        yield f"| `{line.name}` | {line.type} | {line.unit} | {told} | {empty} |"
    yield ""


def _told(line: FieldLine) -> Iterator[str]:
    yield line.description
    if line.vocabulary:
        yield f"Terms: {line.vocabulary}."
    if line.references:
        yield f"Refers to {line.references}."


def _vocabulary_lines(terms: Vocabulary, examples: Mapping[TermKey, Example]) -> Iterator[str]:
    yield from (f"### {terms.name}: {terms.title}", "", terms.description, "")
    yield "| code | label | definition | cues | other schemes | example |"
    yield "|---|---|---|---|---|---|"
    for code, entry in terms.terms.items():
        other = "; ".join(f"{scheme}: {value}" for scheme, value in entry.crosswalk.items())
        example = examples.get((terms.name, code))
        shown = f"{_passage(example)} ({example.release_id})" if example else ""
        cells = (f"`{code}`", entry.label, entry.definition, ", ".join(entry.cues), other, shown)
        yield f"| {' | '.join(map(_cell, cells))} |"
    yield ""


def _passage(example: Example) -> str:
    words = example.words
    if len(words) > _ABBREVIATED:
        words = words[:_ABBREVIATED].rstrip() + " […]"
    before = f"…{example.before}" if example.before else ""
    after = f"{example.after}…" if example.after else ""
    return f"{before}**{words}**{after}"


def _without(examples: Mapping[TermKey, Example]) -> Iterator[str]:
    by_vocabulary: dict[str, list[str]] = {}
    for name, code in without_example(examples):
        by_vocabulary.setdefault(name, []).append(f"`{code}`")
    for name, codes in by_vocabulary.items():
        yield f"- {name}: {', '.join(codes)}"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
