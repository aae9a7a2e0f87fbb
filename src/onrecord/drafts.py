"""Drafts for a whole collection: what the collection knows is given to the extractor, and what it
drafts becomes record files that nobody has to start from nothing.
"""

import contextlib
import json
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

from onrecord import documents
from onrecord.coding import Drafter
from onrecord.collection import Collection, read_collection
from onrecord.errors import Invalid, Problem
from onrecord.extraction.drafting import draft
from onrecord.extraction.found import Knowledge
from onrecord.model import Document, Record
from onrecord.records.write import write_record

__all__ = [
    "Drafted",
    "TooSlow",
    "drafter",
    "knowledge_of",
    "printed_draft",
    "within",
    "write_drafts",
    "write_new",
]

SECONDS = 20.0
SAMPLE = 1000
REPEATED = 3


class TooSlow(Exception):  # it is what happened, not an error of anybody's
    """A document took longer than its time budget."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooSlow in the block after `seconds`, where the system can: on POSIX, in the main
    thread. Elsewhere the block takes the time that it takes.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def knowledge_of(collection: Collection) -> Knowledge:
    """What a collection knows: its registry, and the lines that at least three of its first
    thousand documents share, which are nobody's own words.
    """
    counts: Counter[str] = Counter()
    for path in collection.documents[:SAMPLE]:
        with contextlib.suppress(Invalid):
            text = documents.read(collection.documents_folder / path, name=path).text
            counts.update({line.strip() for line in text.splitlines()})
    return Knowledge(
        actors={actor.actor_id: actor for actor in collection.actors},
        names=collection.actor_names,
        boilerplate=frozenset(line for line, n in counts.items() if line and n >= REPEATED),
    )


def drafter(collection: Collection) -> Drafter:
    """The built-in extractor, with what a collection knows."""
    return partial(_draft_in_time, knowledge=knowledge_of(collection))


def _draft_in_time(document: Document, knowledge: Knowledge) -> Record:
    try:
        with within(SECONDS):
            return draft(document, knowledge)
    except TooSlow:
        said = f"drafting took longer than {SECONDS:g} seconds and was given up."
        hint = "Code it by hand, or split it."
        raise Invalid([Problem("too_slow", said, document.path, hint=hint)]) from None


@dataclass
class Drafted:
    """What became of the documents without a record: the record files written, and the problems of
    the documents that could not be drafted.
    """

    written: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def write_drafts(
    folder: Path, progress: Callable[[int, int], None] = lambda _done, _total: None
) -> Drafted:
    """Write a record file for every document of a collection that has none. An existing file is
    never touched; a document that cannot be drafted does not keep the others from it.

    Args:
        folder: the folder of the collection, or that around its `seeds/`.
        progress: called with the number of documents done and the number of all.

    Raises:
        CollectionError: the collection itself has problems.
    """
    collection = read_collection(folder)
    waiting = [path for path in collection.documents if path not in collection.records]
    draft_one = drafter(collection)
    result = Drafted()
    (collection.folder / "records").mkdir(exist_ok=True)
    for done, path in enumerate(waiting, 1):
        try:
            document = documents.read(collection.documents_folder / path, name=path)
            text = write_record(draft_one(document), collection.context.names)
            target = collection.folder / "records" / f"{document.document_id}.yaml"
            write_new(target, text)
            result.written.append(target)
        except Invalid as error:
            result.problems += error.problems
        except FileExistsError as error:
            said = f"{error.filename} is in the way and is not touched."
            shown = str(collection.documents_folder / path)
            result.problems.append(Problem("in_the_way", said, shown, hint="Rename it."))
        progress(done, len(waiting))
    return result


def write_new(target: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all."""
    with target.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            target.unlink()
            raise


def printed_draft(path: Path, format_: str) -> str:
    """The draft of one document: as a record file (`yaml`), or as its rows by table (`json`).

    Raises:
        Invalid: the document cannot be read, or not in its time.
    """
    record = _draft_in_time(documents.read(path), Knowledge())
    if format_ == "yaml":
        return write_record(record)
    rows: dict[str, list[dict[str, object]]] = {}
    for row in (*record.rows(), *record.actors, *record.actor_names):
        rows.setdefault(row.TABLE.name, []).append(row.model_dump())
    return json.dumps(rows, ensure_ascii=False, indent=2)
