"""From a collection to records, one document at a time: what each document came to, and every
problem on the way. Nothing is decided here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from onrecord import documents
from onrecord.collection import Collection
from onrecord.errors import Invalid, Problem
from onrecord.model import Document, Record
from onrecord.records import read_record
from onrecord.resolve import resolve
from onrecord.suggest import did_you_mean
from onrecord.workers import in_order

__all__ = ["Drafter", "Outcome", "outcomes", "waiting"]

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


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as it was read, and its draft if one was asked for; or what keeps it from that."""

    path: str
    document: Document | None = None
    draft: Record | None = None
    problems: tuple[Problem, ...] = ()


def waiting(collection: Collection) -> list[str]:
    """The paths of the documents that have no record file, in order."""
    return [path for path in collection.documents if path not in collection.records]


def outcomes(
    collection: Collection, draft: Drafter | None = None, *, jobs: int = 1
) -> Iterator[Outcome]:
    """The outcome of every document of a collection, in order of path.

    Args:
        collection: what to code.
        draft: what drafts a document without a record file; such a document is not coded without.
        jobs: the number of processes that read and draft; for more than one, `draft` must be
            picklable.
    """
    yield from _orphans(collection)
    seen: dict[str, dict[str, str]] = {"id": {}, "sha256": {}}
    drafted = ((path, path not in collection.records) for path in collection.documents)
    for read in in_order(partial(_read, collection.documents_folder, draft), drafted, jobs):
        yield _outcome(collection, read, seen)


def _read(folder: Path, draft: Drafter | None, item: tuple[str, bool]) -> _Read:
    """A document, and its draft if it is to be drafted."""
    path, is_drafted = item
    document = None
    try:
        document = documents.read(folder / path, name=path)
        record = draft(document) if draft and is_drafted else None
    except Invalid as error:
        return _Read(path, document, problems=error.problems)
    return _Read(path, document, record)


def _outcome(collection: Collection, read: _Read, seen: dict[str, dict[str, str]]) -> Outcome:
    path, document = read.path, read.document
    if document is None:
        return Outcome(path, problems=read.problems)
    shown = collection.documents_folder / path
    problems = _doubles(document, shown, seen)
    files = collection.records.get(path, [])
    if len(files) > 1:
        names = " and ".join(str(file) for file in files)
        message = f"two records for one document: {names}."
        problems.append(Problem("two_records", message, str(shown), hint="Keep one."))
    if problems or read.problems:
        return Outcome(path, problems=(*problems, *read.problems))
    if files:
        return _coded(collection, path, files[0], document)
    return _drafted(collection, path, read.draft) if read.draft else Outcome(path)


def _drafted(collection: Collection, path: str, record: Record) -> Outcome:
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
