"""For each term of the codebook an example from the dataset itself: a piece of evidence."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from onrecord.csvfile import sound_rows
from onrecord.model import Actor, ActorName, Evidence, Record, Row, Term
from onrecord.tables import column, columns
from onrecord.withheld import WITHHELD

__all__ = ["BY_MENTIONS", "Example", "Examples", "TermKey", "examples_in"]

TermKey = tuple[str, str]
"""A vocabulary and a code."""
BY_MENTIONS = ("actor_type", "name_kind")
"""The vocabularies whose terms are exemplified where an actor is mentioned."""
_Cell = tuple[str, str, str | None]
_Wanted = tuple[TermKey, tuple[_Cell, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """The words of a release that a term was given for, the fact that they belong to, and what
    stands around them.
    """

    release_id: str
    table: str
    row_id: str
    words: str
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Example":
        """The example that a row of the table evidence is."""
        around = (row["prefix"], row["suffix"])
        before, after = (text if text and text != WITHHELD else "" for text in around)
        return cls(row["release_id"], row["table_name"], row["row_id"], row["words"], before, after)

    @property
    def fact_id(self) -> str:
        """The id of the fact, as the addresses of its place on a page name it; empty where the
        words are those of the release's own cells.
        """
        return "" if self.table == "releases" else self.row_id.split(",")[0]


@dataclass
class Examples:
    """The first piece of evidence for each term, while the records of a build go by. A term that a
    reviewed record has is exemplified by it, whatever drafts there are.
    """

    reviewed: dict[TermKey, str] = field(default_factory=dict)
    drafted: dict[TermKey, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    kinds: dict[tuple[str, str], str] = field(default_factory=dict)

    def know(self, actors: tuple[Actor, ...], names: tuple[ActorName, ...]) -> None:
        """Take the actors whose types and names are exemplified where they are mentioned."""
        self.types.update((actor.actor_id, actor.actor_type) for actor in actors)
        self.kinds.update(((row.actor_id, row.name), row.name_kind) for row in names)

    def take(self, record: Record) -> None:
        """Take the terms that no earlier record has."""
        self.know(record.actors, record.actor_names)
        found = self.reviewed if record.release.status == "reviewed" else self.drafted
        wanted: dict[TermKey, tuple[_Cell, ...]] = {}
        for key, cells in chain(_terms(record, found), self._named(record, found)):
            wanted.setdefault(key, cells)
        if not wanted:
            return
        cells_wanted = {cell for cells in wanted.values() for cell in cells}
        ids = {}
        for row in record.evidence:
            cell = row.table_name, row.row_id, row.field
            if cell in cells_wanted:
                ids[cell] = row.evidence_id
        for key, cells in wanted.items():
            found.update((key, ids[cell]) for cell in cells[::-1] if cell in ids)

    @property
    def ids(self) -> dict[TermKey, str]:
        """The evidence that exemplifies each term that has an example."""
        return {**self.drafted, **self.reviewed}

    def _named(self, record: Record, found: Container[TermKey]) -> Iterator[_Wanted]:
        """The terms for the actors of a record that are not found yet, each with the mention whose
        evidence would exemplify it.
        """
        for mention in record.mentions:
            values = mention.__dict__
            actor_id = values["actor_id"]
            known = self.types.get(actor_id), self.kinds.get((actor_id, values["words"]))
            for vocabulary, code in zip(BY_MENTIONS, known, strict=True):
                if code and (vocabulary, code) not in found:
                    yield (vocabulary, code), (("mentions", mention.mention_id, None),)


def _terms(record: Record, found: Container[TermKey]) -> Iterator[_Wanted]:
    """The terms in a record that are not found yet, each with the cells whose evidence would
    exemplify it.
    """
    for rows in record.layers():
        coded = _coded(type(rows[0])) if rows else ()
        for row in rows if coded else ():
            values = row.__dict__
            for name, vocabulary in coded:
                code = values[name]
                if code is not None and (vocabulary, code) not in found:
                    table, row_id = row.TABLE.name, row.primary_key
                    yield (vocabulary, code), ((table, row_id, name), (table, row_id, None))


@cache
def _coded(model: type[Row]) -> tuple[tuple[str, str], ...]:
    """The columns of a table that hold terms and say something about a release."""
    declared = ((name, column(model, name)) for name in columns(model))
    return tuple(
        (name, each.vocabulary) for name, each in declared if each.evidence and each.vocabulary
    )


def examples_in(folder: Path) -> Mapping[TermKey, Example]:
    """The examples of a package, by term.

    Args:
        folder: the folder with `datapackage.json`.

    Raises:
        PackageError: a table cannot be read.
    """
    keys: dict[str, list[TermKey]] = {}
    for row in sound_rows(folder / "data" / "terms.csv", Term):
        if row["example_id"]:
            keys.setdefault(row["example_id"], []).append((row["vocabulary"], row["code"]))
    found = {}
    for row in sound_rows(folder / "data" / "evidence.csv", Evidence):
        for key in keys.get(row["evidence_id"], ()):
            found[key] = Example.of(row)
    return found
