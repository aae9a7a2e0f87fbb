"""From a collection to records, one document at a time: what each document came to, and every
problem on the way. Nothing is decided here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord import documents
from onrecord.collection import Collection
from onrecord.errors import Invalid, Problem
from onrecord.model import Document, Record
from onrecord.records import read_record
from onrecord.resolve import resolve
from onrecord.suggest import did_you_mean

__all__ = ["Drafter", "Outcome", "outcomes"]

Drafter = Callable[[Document], Record]
"""An extractor: a pure function from a document to a draft of its record."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document, or of a record file without one: a record, or problems, or
    neither where nobody has coded the document.
    """

    path: str
    record: Record | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_not_coded(self) -> bool:
        """Whether the document is sound but has no record."""
        return self.record is None and not self.problems


def outcomes(collection: Collection, draft: Drafter | None = None) -> Iterator[Outcome]:
    """The outcome of every document of a collection, in order of path. A document without a record
    file is drafted by `draft`, if one is given.
    """
    yield from _orphans(collection)
    seen: dict[str, dict[str, str]] = {"id": {}, "sha256": {}}
    for path in collection.documents:
        outcome = _outcome(collection, path, draft, seen)
        yield outcome


def _outcome(
    collection: Collection, path: str, draft: Drafter | None, seen: dict[str, dict[str, str]]
) -> Outcome:
    shown = collection.documents_folder / path
    try:
        document = documents.read(shown, name=path)
    except Invalid as error:
        return Outcome(path, problems=error.problems)
    problems = _doubles(document, shown, seen)
    files = collection.records.get(path, [])
    if len(files) > 1:
        names = " and ".join(str(file) for file in files)
        message = f"two records for one document: {names}."
        problems.append(Problem("two_records", message, str(shown), hint="Keep one."))
    if problems:
        return Outcome(path, problems=tuple(problems))
    if files:
        return _coded(collection, path, files[0], document)
    return _drafted(collection, path, document, draft) if draft else Outcome(path)


def _drafted(collection: Collection, path: str, document: Document, draft: Drafter) -> Outcome:
    try:
        record = draft(document)
    except Invalid as error:
        return Outcome(path, problems=error.problems)
    rights = collection.context.rights_of(record.release.publisher_id)
    return Outcome(
        path, replace(record, document=record.document.model_copy(update={"rights": rights}))
    )


def _coded(collection: Collection, path: str, file: Path, document: Document) -> Outcome:
    try:
        coded, source = read_record(file, str(file))
    except Invalid as error:
        return Outcome(path, problems=error.problems)
    record, problems = resolve(coded, source, document, collection.context)
    return Outcome(path, record, tuple(problems))


def _doubles(document: Document, shown: Path, seen: dict[str, dict[str, str]]) -> list[Problem]:
    """The problems of a document that is a double of an earlier one."""
    problems = []
    for key, value, what, hint in (
        ("id", document.document_id, f"the id '{document.document_id}'", "Rename one."),
        ("sha256", document.sha256, "the same bytes", "Remove one."),
    ):
        first = seen[key].setdefault(value, str(shown))
        if first != str(shown):
            message = f"this document and {first} have {what}."
            problems.append(Problem("duplicate_document", message, str(shown), hint=hint))
    return problems


def _orphans(collection: Collection) -> Iterator[Outcome]:
    """The record files whose document is not there, or that name none."""
    known = set(collection.documents)
    for path, files in collection.records.items():
        if path in known:
            continue
        for file in files:
            yield Outcome(path, problems=tuple(_orphan_problems(file, path, known)))


def _orphan_problems(file: Path, path: str, known: set[str]) -> tuple[Problem, ...]:
    try:
        _, source = read_record(file, str(file))
    except Invalid as error:
        return error.problems
    hint = did_you_mean(path, known).strip() or "Add the document, or remove the record."
    message = f"there is no document '{path}' in the documents folder."
    return (source.problem("no_document", ("document",), message, hint),)
