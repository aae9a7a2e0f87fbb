"""Drafts for a whole collection: what the collection knows is given to the extractor, and what it
drafts becomes record files that nobody has to start from nothing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from onrecord import documents
from onrecord.budget import TooSlow, within
from onrecord.coding import Drafter, waiting
from onrecord.collection import Collection, read_collection
from onrecord.errors import Invalid, Problem
from onrecord.extraction.drafting import draft
from onrecord.extraction.found import Knowledge
from onrecord.model import Document, Record
from onrecord.records.write import write_record
from onrecord.workers import in_order

__all__ = [
    "Drafted",
    "drafter",
    "knowledge_of",
    "printed_drafts",
    "write_drafts",
    "write_new",
]

SECONDS = 20.0
SAMPLE = 1000
REPEATED = 3


def knowledge_of(collection: Collection, jobs: int = 1) -> Knowledge:
    """What a collection knows: its registry, and the lines that at least three of its first
    thousand documents share, which are nobody's own words. `jobs` processes read them.
    """
    counts: Counter[str] = Counter()
    sample = collection.documents[:SAMPLE]
    for lines in in_order(partial(_lines, collection.documents_folder), sample, jobs):
        counts.update(lines)
    return Knowledge(
        actors={actor.actor_id: actor for actor in collection.actors},
        names=collection.actor_names,
        boilerplate=frozenset(line for line, n in counts.items() if line and n >= REPEATED),
    )


def _lines(folder: Path, path: str) -> set[str]:
    """The different lines of a document; none of one that cannot be read."""
    try:
        document = documents.read(folder / path, name=path)
    except Invalid:
        return set()
    return {line.strip() for line in document.text.splitlines()}


def drafter(collection: Collection, jobs: int = 1) -> Drafter:
    """The built-in extractor, with what a collection knows, found out by `jobs` processes."""
    return partial(_draft_in_time, knowledge=knowledge_of(collection, jobs))


def _draft_in_time(document: Document, knowledge: Knowledge) -> Record:
    try:
        with within(SECONDS):
            return draft(document, knowledge)
    except TooSlow:
        said = f"drafting took longer than {SECONDS:g} seconds and was given up."
        hint = "Code it by hand, or split it."
        raise Invalid([Problem("too_slow", said, document.path, hint=hint)]) from None
    except Exception as error:  # a fault of a rule is no reason to lose the others
        said = f"onrecord's rules failed on it ({type(error).__name__}: {error})."
        hint = "Code it by hand or leave it out, and please report it."
        raise Invalid([Problem("not_drafted", said, document.path, hint=hint)]) from error


@dataclass
class Drafted:
    """What became of the documents without a record: the record files written, and the problems of
    the documents that could not be drafted.
    """

    written: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Text:
    """The record file of a document as text, or what keeps it from being written."""

    path: str
    document_id: str = ""
    text: str = ""
    problems: tuple[Problem, ...] = ()


def write_drafts(
    folder: Path,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    jobs: int = 1,
) -> Drafted:
    """Write a record file for every document of a collection that has none. An existing file is
    never touched; a document that cannot be drafted does not keep the others from it.

    Args:
        folder: the folder of the collection, or that around its `seeds/`.
        progress: called with the number of documents done and the number of all.
        jobs: the number of processes that read and draft.

    Raises:
        CollectionError: the collection itself has problems.
    """
    collection = read_collection(folder)
    paths = waiting(collection)
    result = Drafted()
    (collection.folder / "records").mkdir(exist_ok=True)
    work = partial(_record_text, collection, drafter(collection, jobs))
    for done, item in enumerate(in_order(work, paths, jobs), 1):
        _write(item, collection, result)
        progress(done, len(paths))
    return result


def _record_text(collection: Collection, draft_one: Drafter, path: str) -> _Text:
    """The draft of one document of a collection, as a record file."""
    try:
        document = documents.read(collection.documents_folder / path, name=path)
        text = write_record(draft_one(document), collection.context.names)
    except Invalid as error:
        return _Text(path, problems=error.problems)
    return _Text(path, document.document_id, text)


def _write(item: _Text, collection: Collection, result: Drafted) -> None:
    """Write a record file, unless one is in the way."""
    result.problems += item.problems
    if not item.text:
        return
    target = collection.folder / "records" / f"{item.document_id}.yaml"
    try:
        write_new(target, item.text)
        result.written.append(target)
    except FileExistsError as error:
        said = f"{error.filename} is in the way and is not touched."
        shown = str(collection.documents_folder / item.path)
        result.problems.append(Problem("in_the_way", said, shown, hint="Rename it."))


def write_new(target: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all."""
    with target.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            target.unlink()
            raise


def printed_drafts(
    paths: Iterable[Path], format_: str, jobs: int = 1
) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """The draft of each document, as a record file (`yaml`) or as its rows by table (`json`); or an
    empty string, and why the document cannot be read, or not in its time.
    """
    return in_order(partial(_printed, format_), paths, jobs)


def _printed(format_: str, path: Path) -> tuple[str, tuple[Problem, ...]]:
    try:
        record = _draft_in_time(documents.read(path), Knowledge())
    except Invalid as error:
        return "", error.problems
    return (write_record(record) if format_ == "yaml" else _as_json(record)), ()


def _as_json(record: Record) -> str:
    rows: dict[str, list[dict[str, object]]] = {}
    for row in (*record.rows(), *record.actors, *record.actor_names):
        rows.setdefault(row.TABLE.name, []).append(row.model_dump())
    return json.dumps(rows, ensure_ascii=False, indent=2)
