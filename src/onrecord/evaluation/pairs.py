"""Pairs of codings of one document: a reviewed record, and a draft or another person's record."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord import documents
from onrecord.coding import Drafter, outcomes
from onrecord.collection import Collection, read_collection
from onrecord.errors import Invalid, Problem
from onrecord.evaluation.codings import Coding, registry
from onrecord.model import Record

__all__ = ["Pair", "drafted_pairs", "recoded_pairs", "reviewed_records"]

Pair = tuple[Coding, Coding | None]
"""A reviewed coding and the other one, or None where the other leaves the document out."""


def reviewed_records(collection: Collection) -> list[Record]:
    """The reviewed records of a collection.

    Raises:
        Invalid: the collection has problems, or no reviewed record.
    """
    records = [record for record in _records(collection) if record.release.status == "reviewed"]
    if not records:
        said = "no record of this collection is reviewed: there is nothing to score against."
        hint = "Review one, and set its status to reviewed."
        raise Invalid([Problem("nothing_reviewed", said, str(collection.folder), hint=hint)])
    return records


def _records(collection: Collection) -> list[Record]:
    found = list(outcomes(collection))
    problems = [problem for outcome in found for problem in outcome.problems]
    if problems:
        raise Invalid(problems)
    return [outcome.record for outcome in found if outcome.record]


def drafted_pairs(
    collection: Collection, reviewed: Iterable[Record], draft: Drafter
) -> Iterator[Pair]:
    """Reviewed records of a collection, each with the draft that `draft` makes of the bare
    document.
    """
    known = registry(collection)
    for record in reviewed:
        path = record.document.path
        document = documents.read(collection.documents_folder / path, name=path)
        yield Coding(record, known), Coding(draft(document), known)


def recoded_pairs(collection: Collection, against: Path) -> Iterator[Pair]:
    """The reviewed records, each with the record of the same document in the collection `against`,
    whatever its status.

    Raises:
        Invalid: a collection has problems, or a document has another text there.
    """
    reviewed = reviewed_records(collection)
    other = read_collection(against)
    others = {record.document.document_id: record for record in _records(other)}
    _check_texts(other, reviewed, others)
    known, other_known = registry(collection), registry(other)
    for record in reviewed:
        recoded = others.get(record.document.document_id)
        yield Coding(record, known), Coding(recoded, other_known) if recoded else None


def _check_texts(other: Collection, reviewed: list[Record], others: dict[str, Record]) -> None:
    """Raise where places of the two codings would not mean the same words, or nothing is shared."""
    shared = [record for record in reviewed if record.document.document_id in others]
    problems = [
        _problem(other, record.document.path, "other_text", "the document has another text here.")
        for record in shared
        if others[record.document.document_id].document.text_sha256 != record.document.text_sha256
    ]
    if not shared:
        said = "no reviewed document of the first collection has a record here."
        problems.append(_problem(other, "", "nothing_shared", said))
    if problems:
        raise Invalid(problems)


def _problem(collection: Collection, path: str, code: str, message: str) -> Problem:
    hint = "Two codings are compared on the same documents."
    return Problem(code, message, str(collection.documents_folder / path), hint=hint)
