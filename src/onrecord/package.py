"""Built packages on disk: written beside the old one and swapped in as a whole.

A new package is first written to a hidden folder of the target. When it is complete, the folder is
renamed to `.onrecord-next`: that is the moment at which it counts. Its files then replace the old
ones, one by one. A crash before that moment leaves the old package; a crash after it leaves a state
that the next command finishes (`settle`).
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Self

from onrecord.cells.missing import filler
from onrecord.csvfile import csv_block
from onrecord.descriptor import FORMAT, descriptor_problems, other_format, resource_path
from onrecord.errors import PackageError, Problem
from onrecord.jsontext import json_text
from onrecord.model import OPTIONAL, TABLES, Cells, Row
from onrecord.rights import FULL, Rights, is_restorable, withholder
from onrecord.schemas import all_schemas
from onrecord.tables import all_cells, by_name, columns

__all__ = ["DESCRIPTOR", "Staging", "locate", "read_descriptor", "settle", "staging"]

DESCRIPTOR = "datapackage.json"
NEXT = ".onrecord-next"
STAGING = ".onrecord-staging-"
BLOCK = 500  # rows


class TableFile:
    """One CSV file while it is being written; its size and hash are kept along the way. Rows are
    written in blocks, without the words that the package may not hold; of the whole rows, the size
    and hash are kept too.
    """

    def __init__(self, path: Path, model: type[Row], rights: Rights = FULL) -> None:
        self._file: BinaryIO = path.open("wb")
        self._model = model
        self._hash = hashlib.sha256()
        self._withhold = withholder(model, rights)
        self._whole_hash = hashlib.sha256()
        self._whole_size = 0
        self._waiting: list[Cells] = [columns(model)]
        self.size = 0

    def add(self, rows: Sequence[Row], *, in_draft: bool = False) -> None:
        """Write rows, now or with the next ones. Empty cells say why they are empty."""
        fill = filler(self._model, in_draft=in_draft)
        self.add_cells([fill(cells) for cells in all_cells(rows)])

    def add_cells(self, cells: Sequence[Cells]) -> None:
        """Write rows that are given as the cells of the file."""
        self._waiting += cells
        if len(self._waiting) >= BLOCK:
            self._write()

    def close(self) -> tuple[int, str]:
        """Finish the file; its size in bytes and its SHA-256."""
        self._write()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return self.size, self._hash.hexdigest()

    @property
    def whole(self) -> tuple[int, str] | None:
        """The size and SHA-256 of the file as it would be with all words; None if it has them."""
        is_proof = self._withhold and is_restorable(self._model)
        return (self._whole_size, self._whole_hash.hexdigest()) if is_proof else None

    def abandon(self) -> None:
        """Close the file without regard to what is in it."""
        with contextlib.suppress(OSError):
            self._file.close()

    def _write(self) -> None:
        if self._withhold:
            whole = csv_block(self._waiting).encode()
            self._whole_hash.update(whole)
            self._whole_size += len(whole)
            self._waiting = list(map(self._withhold, self._waiting))
        content = csv_block(self._waiting).encode()
        self._waiting = []
        self._file.write(content)
        self._hash.update(content)
        self.size += len(content)


class Staging:
    """A package being written, beside the one that it will replace."""

    def __init__(self, folder: Path, rights: Rights = FULL) -> None:
        self.folder = folder
        self._rights = rights
        (folder / "data").mkdir()
        self._tables = {
            model.TABLE.name: TableFile(folder / resource_path(model), model, rights)
            for model in TABLES
        }

    def add(self, rows: Sequence[Row], *, in_draft: bool = False) -> None:
        """Write rows of one table; `in_draft`, if no person has decided what they say."""
        if rows:
            self._tables[rows[0].TABLE.name].add(rows, in_draft=in_draft)

    def add_cells(self, table: str, cells: Sequence[Cells]) -> None:
        """Write rows of a table that are given as the cells of its file."""
        self._file(table).add_cells(cells)

    def write_table(self, model: type[Row], rows: Iterable[Row]) -> tuple[int, str]:
        """Write a table that not every package has; its size and hash."""
        table = self._file(model.TABLE.name)
        for row in rows:
            table.add([row])
        return table.close()

    def _file(self, name: str) -> TableFile:
        """The file of a table; one that not every package has is opened when it is asked for."""
        if name not in self._tables:
            model = by_name(name)
            path = self.folder / resource_path(model)
            self._tables[name] = TableFile(path, model, self._rights)
        return self._tables[name]

    def close_tables(self) -> dict[str, tuple[int, str]]:
        """Finish the CSV files; the size and hash of each, by table."""
        return {name: table.close() for name, table in self._tables.items()}

    @property
    def whole(self) -> dict[str, tuple[int, str]]:
        """What the size and hash of each finished table would be with the words it may not hold."""
        return {name: table.whole for name, table in self._tables.items() if table.whole}

    def write_json(self, path: str, value: Any) -> None:
        """Write a JSON file at a path relative to the package."""
        target = self.folder / path
        target.parent.mkdir(exist_ok=True)
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write(json_text(value))
            file.flush()
            os.fsync(file.fileno())

    def abandon(self) -> None:
        """Close what is open."""
        for table in self._tables.values():
            table.abandon()


class _Lock:
    """Holds a folder against a second build at the same time, where the system can."""

    def __init__(self, folder: Path, *, wait: bool = False) -> None:
        self._folder = folder
        self._waits = wait
        self._handle: int | None = None

    def __enter__(self) -> Self:
        try:
            import fcntl
        except ImportError:  # not a POSIX system
            return self
        self._handle = os.open(self._folder, os.O_RDONLY)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | (0 if self._waits else fcntl.LOCK_NB))
        except BlockingIOError:
            os.close(self._handle)
            raise _error(self._folder, "another build is writing here.", "Wait for it.") from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)


@contextlib.contextmanager
def staging(target: Path, rights: Rights = FULL) -> Iterator[Staging]:
    """A package to be written, with as much of the texts as `rights` say; when the block ends well,
    it replaces the one in `target`.

    Raises:
        PackageError: `target` cannot be written to, holds files that are not onrecord's under the
            names that the package needs, or another build is writing there. What was there stays.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        with _Lock(target):
            _finish(target)
            _refuse_to_overwrite(target)
            folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=target))
            try:
                stage = Staging(folder, rights)
                try:
                    yield stage
                finally:
                    stage.abandon()
                _preflight(target, folder)
                folder.rename(target / NEXT)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            _finish(target)
    except OSError as error:
        place = Path(error.filename) if error.filename else target
        said = f"the package cannot be written: {error.strerror or error}."
        raise _error(place, said, "The last good package is as it was.") from None


def _preflight(target: Path, folder: Path) -> None:
    """Raise unless every file of the new package can take its place: from then on there is no way
    back.
    """
    for path in sorted(path.relative_to(folder) for path in folder.rglob("*")):
        place = target / path
        if (folder / path).is_dir() and place.exists():
            if not place.is_dir():
                raise _error(place, "a file is in the way: a folder belongs here.", "Move it.")
            if not os.access(place, os.W_OK | os.X_OK):
                raise _error(place, "the folder cannot be written to.", "Change its permissions.")
        elif place.is_dir() and not (folder / path).is_dir():
            raise _error(place, "a folder is in the way: a file belongs here.", "Move it.")


def settle(target: Path) -> None:
    """Finish or undo what a build that was cut short left in `target`.

    Raises:
        PackageError: that needs writing, and `target` cannot be written to.
    """
    if not (target / NEXT).is_dir():
        return  # a staging folder is that of a build at work, or is removed by the next build
    try:
        with _Lock(target, wait=True):
            _finish(target)
    except OSError as error:
        said = f"an unfinished build cannot be finished: {error.strerror or error}."
        place = Path(error.filename) if error.filename else target
        raise _error(place, said, "Make it writable, and run the command again.") from None


def _finish(target: Path) -> None:
    for leftover in target.glob(f"{STAGING}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    ready = target / NEXT
    if not ready.is_dir():
        return
    moved = sorted(path.relative_to(ready) for path in ready.rglob("*") if path.is_file())
    _remove_stale(target, ready)
    for path in sorted(moved, key=lambda path: path.name == DESCRIPTOR):
        (target / path).parent.mkdir(exist_ok=True)
        (ready / path).replace(target / path)
    shutil.rmtree(ready)


def _remove_stale(target: Path, ready: Path) -> None:
    """Remove the files that the old package has and the new one no longer does."""
    if not (ready / DESCRIPTOR).is_file():
        return  # the descriptor moves last: everything else is done
    known = {resource_path(model) for model in TABLES}
    for path in _resource_paths(target) - known:
        file = target / path
        if file.is_file() and file.resolve().is_relative_to((target / "data").resolve()):
            file.unlink()


def _resource_paths(target: Path) -> set[str]:
    try:
        resources = json.loads((target / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
        return {str(resource["path"]) for resource in resources}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _refuse_to_overwrite(target: Path) -> None:
    """Raise if there are files in the package's places that are not those of an older package."""
    descriptor = target / DESCRIPTOR
    if descriptor.exists():
        if not _is_ours(descriptor):
            said = "this is not an onrecord package, or is damaged, and is not overwritten."
            raise _error(
                descriptor, said, "Delete it, or build elsewhere: onrecord build --out DIR."
            )
        return
    tables = map(resource_path, (*TABLES, *OPTIONAL))
    for path in (*tables, *(f"schemas/{name}" for name in all_schemas())):
        if (target / path).exists():
            said = "this file is in the way: there is no onrecord package here."
            hint = "Move it, or build elsewhere: onrecord build --out DIR."
            raise _error(target / path, said, hint)


def _is_ours(descriptor: Path) -> bool:
    try:
        return "onrecord" in json.loads(descriptor.read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError, RecursionError):
        return False


def locate(path: Path) -> Path:
    """The folder of the package that `path` names: a folder, or its `datapackage.json`.

    Raises:
        PackageError: there is no package.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    settle(folder)
    if not (folder / DESCRIPTOR).is_file():
        hint = "Build it: onrecord build." if path.exists() else "Is the path right?"
        raise _error(folder, f"there is no package here: no {DESCRIPTOR}.", hint)
    return folder


def read_descriptor(folder: Path) -> dict[str, Any]:
    """The descriptor of the package in `folder`.

    Raises:
        PackageError: it cannot be read, or is not that of a package that this onrecord reads.
    """
    path = folder / DESCRIPTOR
    try:
        descriptor: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _error(path, f"{error.strerror}.", "Is the path right?") from None
    except (ValueError, RecursionError) as error:
        raise _error(
            path, f"not JSON: {error}.", "Delete it and build the package again."
        ) from None
    ours = descriptor.get("onrecord") if isinstance(descriptor, dict) else None
    if not isinstance(ours, dict):
        raise _error(path, "this package was not made by onrecord.", "Name one that was.")
    if ours.get("format") != FORMAT:
        raise _error(path, *other_format(ours.get("format")))
    problems = descriptor_problems(descriptor, str(path))
    if problems:
        raise PackageError(problems)
    return descriptor


def _error(path: Path, message: str, hint: str) -> PackageError:
    return PackageError([Problem("package", message, str(path), hint=hint)])
