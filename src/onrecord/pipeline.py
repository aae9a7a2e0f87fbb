"""From a collection to a package: `build` and `check`."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.checks import check_collection, check_package
from onrecord.coding import Drafter, Outcome, outcomes
from onrecord.collection import Collection, read_collection
from onrecord.descriptor import Written, describe
from onrecord.errors import Invalid, OnrecordError, Problem
from onrecord.model import TABLES, Actor, ActorName, Record
from onrecord.package import DESCRIPTOR, Staging, staging
from onrecord.schemas import all_schemas
from onrecord.tables import terms

__all__ = ["Built", "build", "check"]


_COLLECTION_FILES = ("collection.yaml", "seeds/collection.yaml")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: where the package is, how many releases it holds, and the paths of the
    documents that nobody has coded and that are therefore not in it.
    """

    folder: Path
    releases: int
    not_coded: tuple[str, ...]


def build(
    collection: str | Path = ".",
    out: str | Path | None = None,
    *,
    draft: Drafter | None = None,
) -> Built:
    """Check a collection and write it as a data package, or write nothing if anything is wrong.

    Args:
        collection: the folder of the collection, or the folder around its `seeds/`.
        out: where the package goes; without it, the folder around `seeds/`.
        draft: an extractor for the documents that have no record file; without one they are left
            out and reported as not coded.

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
    with staging(folder) as stage:
        found = _write_records(stage, source, outcomes(source, draft))
        if found.problems:
            raise Invalid(found.problems)
        if not found.written.releases:
            raise Invalid([_nothing_coded(source)])
        stage.add(*found.actors(source), *found.names(source), *terms())
        found.written.files = stage.close_tables()
        for name, schema in all_schemas().items():
            stage.write_json(f"schemas/{name}", schema)
        stage.write_json(DESCRIPTOR, describe(source.about, found.written, TABLES))
    return Built(folder, found.written.releases, tuple(found.not_coded))


def check(path: str | Path = ".") -> tuple[Problem, ...]:
    """Every problem of a collection or of a built package, in the order of its files.

    Args:
        path: a folder with a collection (or with `seeds/`), with a package, or with both, which are
            then both checked; or a `datapackage.json`.
    """
    place = Path(path)
    is_collection = any((place / name).is_file() for name in _COLLECTION_FILES)
    is_package = place.name == DESCRIPTOR or (place / DESCRIPTOR).is_file()
    found: list[Problem] = []
    if is_collection or not is_package:
        found += check_collection(place)
    if is_package:
        found += check_package(place)
    return tuple(found)


def _nothing_coded(source: Collection) -> Problem:
    count = sum(1 for _ in source.documents())
    said = f"none of the {count} documents has a record: there is nothing to publish."
    hint = f"Code one in {source.folder / 'records'}."
    return Problem("nothing_coded", said, str(source.documents_folder), hint=hint)


class _Found:
    """What the build has seen so far; it grows with the actors, not with the documents."""

    def __init__(self) -> None:
        self.written = Written()
        self.problems: list[Problem] = []
        self.not_coded: list[str] = []
        self._actors: dict[str, Actor] = {}
        self._names: dict[str, ActorName] = {}

    def take(self, record: Record) -> None:
        self._actors.update((actor.actor_id, actor) for actor in record.actors)
        self._names.update((name.primary_key, name) for name in record.actor_names)

    def actors(self, source: Collection) -> list[Actor]:
        known = {**self._actors, **{actor.actor_id: actor for actor in source.actors}}
        return [known[actor_id] for actor_id in sorted(known)]

    def names(self, source: Collection) -> list[ActorName]:
        known = {**self._names, **{name.primary_key: name for name in source.actor_names}}
        return sorted(known.values(), key=lambda row: (row.actor_id, row.name_kind, row.name))


def _write_records(stage: Staging, source: Collection, found: Iterable[Outcome]) -> _Found:
    seen = _Found()
    publishers = {actor.actor_id: actor.name for actor in source.actors}
    for outcome in found:
        seen.problems += outcome.problems
        if outcome.is_not_coded:
            seen.not_coded.append(outcome.path)
        if outcome.record is None or seen.problems:
            continue
        seen.take(outcome.record)
        stage.add(*outcome.record.rows())
        publishers.update((actor.actor_id, actor.name) for actor in outcome.record.actors)
        release = outcome.record.release
        seen.written.note(release, publishers[release.publisher_id])
    return seen
