"""From a collection to a package: `build` and `check`."""

import hashlib
import heapq
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path
from typing import Literal

from onrecord.bundles.unpacking import is_bundle
from onrecord.checks import check_bundle, check_collection, check_package
from onrecord.codebook import codebook_rows
from onrecord.codebook.examples import Examples
from onrecord.coding import Drafter, Outcome, outcomes, waiting
from onrecord.collection import Collection, read_collection
from onrecord.descriptor import Written, describe
from onrecord.errors import Invalid, OnrecordError, Problem
from onrecord.model import TABLES, Actor, ActorName, Quality, Record
from onrecord.package import DESCRIPTOR, Staging, staging
from onrecord.schemas import all_schemas
from onrecord.versions import Reason, follow

__all__ = ["Built", "build", "check"]


MEASURED = 200  # reviewed records at most, by which drafts are measured
_COLLECTION_FILES = ("collection.yaml", "seeds/collection.yaml")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: where the package is, how many releases it holds, how many of them are
    drafts, and the paths of the documents that are not in it; of one with a version before, which
    change asks for which rise of the version.
    """

    folder: Path
    releases: int
    drafts: int
    not_coded: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


def build(
    collection: str | Path = ".",
    out: str | Path | None = None,
    *,
    only: Literal["reviewed"] | None = None,
    draft: Drafter | None = None,
    progress: Callable[[int, int], None] | None = None,
    previous: str | Path | None = None,
    jobs: int = 1,
) -> Built:
    """Check a collection and write it as a data package, or write nothing if anything is wrong.

    Args:
        collection: the folder of the collection, or the folder around its `seeds/`.
        out: where the package goes; without it, the folder around `seeds/`.
        only: `reviewed` leaves out drafts, and the documents that have no record file.
        draft: an extractor for the documents that have no record file, in place of the built-in
            one.
        progress: called with the number of documents done and the number of all.
        previous: the package of the version before: what was changed since goes into the resource
            `changes`, and the version must have risen as the changes demand.
        jobs: the number of processes that read and draft documents; the package is the same. A
            script that asks for more than one starts under `if __name__ == "__main__":`, and its
            `draft` must be picklable.

    Raises:
        Invalid: with every problem of the collection. An earlier package stays as it was.
        PackageError: the package cannot be written. An earlier package stays as it was.
    """
    if sys.flags.optimize > 1:
        raise OnrecordError(
            "onrecord describes its tables by its docstrings: run Python without -OO"
        )
    source = read_collection(Path(collection))
    folder = Path(out) if out is not None else source.home
    is_drafting = not only and bool(waiting(source))
    extractor = (draft or _built_in(source, jobs)) if is_drafting else None
    with staging(folder, source.text_rights) as stage:
        coming = _watched(outcomes(source, extractor, jobs=jobs), source, progress)
        found = _write_records(stage, source, coming, only)
        if found.problems:
            raise Invalid(found.problems)
        if not found.written.releases:
            raise Invalid([_nothing_coded(source)])
        coded = codebook_rows(found.examples.ids)
        for rows in (found.actors(source), found.names(source), *coded, _quality(source, found)):
            stage.add(rows)
        found.written.files = stage.close_tables()
        found.written.whole = stage.whole
        for name, schema in all_schemas(source.text_rights).items():
            stage.write_json(f"schemas/{name}", schema)
        stage.write_json(DESCRIPTOR, describe(source.about, found.written, TABLES))
        reasons = follow(stage, source, found.written, Path(previous)) if previous else ()
    return Built(folder, found.written.releases, found.drafts, tuple(found.not_coded), reasons)


def _quality(source: Collection, found: "_Found") -> tuple[Quality, ...]:
    """How good drafts are, measured on the reviewed records of this very collection. The extractor
    is not told what the collection knows: it is measured on releases as strange to it as any. The
    column documents says on how many.
    """
    reviewed = found.reviewed()
    if not reviewed:
        return ()
    from onrecord.evaluation import evaluate_records, quality_rows
    from onrecord.extraction.drafting import draft

    return quality_rows(evaluate_records(source, reviewed, draft))


def _built_in(source: Collection, jobs: int) -> Drafter:
    """The built-in extractor, which is loaded only for a collection that waits for it."""
    from onrecord.drafts import drafter

    return drafter(source, jobs)


def _watched(
    found: Iterator[Outcome], source: Collection, progress: Callable[[int, int], None] | None
) -> Iterator[Outcome]:
    if progress is None:
        yield from found
        return
    total = len(source.documents)
    for done, outcome in enumerate(found, 1):
        yield outcome
        progress(done, max(done, total))


def check(path: str | Path = ".") -> tuple[Problem, ...]:
    """Every problem of a collection or of a built package, in the order of its files.

    Args:
        path: a folder with a collection (or with `seeds/`), with a package, or with both, which are
            then both checked; or a `datapackage.json`; or the zip file of a bundle.
    """
    place = Path(path)
    if is_bundle(place):
        return tuple(check_bundle(place))
    is_collection = any((place / name).is_file() for name in _COLLECTION_FILES)
    is_package = place.name == DESCRIPTOR or (place / DESCRIPTOR).is_file()
    found: list[Problem] = []
    if is_collection or not is_package:
        found += check_collection(place)
    if is_package:
        found += check_package(place)
    return tuple(found)


def _nothing_coded(source: Collection) -> Problem:
    count = len(source.documents)
    said = f"none of the {count} documents has a record: there is nothing to publish."
    hint = f"Code one in {source.folder / 'records'}."
    return Problem("nothing_coded", said, str(source.documents_folder), hint=hint)


class _Found:
    """What the build has seen so far; it grows with the actors, not with the documents."""

    def __init__(self) -> None:
        self.written = Written()
        self.problems: list[Problem] = []
        self.not_coded: list[str] = []
        self.drafts = 0
        self.examples = Examples()
        self._reviewed: list[tuple[int, int, Record]] = []
        self._actors: dict[str, Actor] = {}
        self._names: dict[str, ActorName] = {}

    def take(self, record: Record) -> None:
        self.examples.take(record)
        self._actors.update((actor.actor_id, actor) for actor in record.actors)
        self._names.update((name.primary_key, name) for name in record.actor_names)

    def keep(self, record: Record) -> None:
        """Keep a reviewed record, by which drafts will be measured. Of many, a sample is kept that
        the ids of the releases draw: it is always the same, and owes nothing to their order.
        """
        drawn = int.from_bytes(hashlib.sha256(record.release.release_id.encode()).digest())
        # evidence is not compared, and is most of a record
        item = (-drawn, self.written.releases, replace(record, evidence=()))
        if len(self._reviewed) < MEASURED:
            heapq.heappush(self._reviewed, item)
        else:
            heapq.heappushpop(self._reviewed, item)

    def reviewed(self) -> list[Record]:
        """The reviewed records that were kept, in the order of the documents."""
        return [record for _, _, record in sorted(self._reviewed, key=itemgetter(1))]

    def actors(self, source: Collection) -> list[Actor]:
        known = {**self._actors, **{actor.actor_id: actor for actor in source.actors}}
        return [known[actor_id] for actor_id in sorted(known)]

    def names(self, source: Collection) -> list[ActorName]:
        known = {**self._names, **{name.primary_key: name for name in source.actor_names}}
        return sorted(known.values(), key=lambda row: (row.actor_id, row.name_kind, row.name))


def _write_records(
    stage: Staging, source: Collection, found: Iterable[Outcome], only: str | None
) -> _Found:
    seen = _Found()
    seen.examples.know(source.actors, source.actor_names)
    publishers = {actor.actor_id: actor.name for actor in source.actors}
    for outcome in found:
        seen.problems += outcome.problems
        record = outcome.record
        if outcome.is_not_coded or (only and record and record.release.status != only):
            seen.not_coded.append(outcome.path)
            continue
        if record is None or seen.problems:
            continue
        seen.take(record)
        for rows in record.layers():
            stage.add(rows, in_draft=record.release.status == "draft")
        publishers.update((actor.actor_id, actor.name) for actor in record.actors)
        release = record.release
        if release.status == "reviewed":
            seen.keep(record)
        seen.drafts += release.status == "draft"
        seen.written.note(release, publishers.get(release.publisher_id or ""))
    return seen
