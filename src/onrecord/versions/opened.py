"""A package opened to be compared: what its own descriptor says of its tables, and their rows as
texts. Nothing is asked of the model, so that packages with other columns can be compared, too.
"""

import contextlib
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.errors import Invalid, PackageError, Problem
from onrecord.package import DESCRIPTOR, locate, read_descriptor
from onrecord.versions.zipped import is_zip, unzipped
from onrecord.withheld import WITHHELD

__all__ = ["Source", "Version", "opened"]

NOT_COMPARED = "changes"  # it tells of the version before, and is no data of this one
_AGAIN = "Build the package again, or fetch it anew."
_NAME = re.compile("[a-z_]+")


@dataclass(frozen=True, slots=True)
class Source:
    """One table of a package: where its file is, what its schema says, and the file's hash."""

    name: str
    path: Path
    schema: dict[str, Any]
    digest: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(field["name"] for field in self.schema["fields"])

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of its primary key."""
        return tuple(self.schema["primaryKey"])

    @property
    def references(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The columns of each foreign key, and the table to which they refer."""
        keys = self.schema.get("foreignKeys", ())
        return tuple(
            (tuple(key["fields"]), key["reference"].get("resource") or self.name) for key in keys
        )

    @property
    def quoting(self) -> frozenset[str]:
        """The columns whose cells are words of the texts that the package may not hold."""
        return frozenset(
            field["name"]
            for field in self.schema["fields"]
            if any(WITHHELD in (code, _value(code)) for code in field.get("missingValues", ()))
        )

    def rows(self) -> Iterator[list[str]]:
        """The cells of each row.

        Raises:
            PackageError: the file is no CSV file with these columns.
        """
        names = self.columns
        with self.path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            try:
                if tuple(next(reader, ())) != names:
                    raise self._error(1, "the header is not the columns of the descriptor.")
                for cells in reader:
                    if len(cells) != len(names):
                        said = f"the row has {len(cells)} cells, not {len(names)}."
                        raise self._error(reader.line_num, said)
                    yield cells
            except (csv.Error, UnicodeDecodeError) as error:
                raise self._error(reader.line_num, f"not CSV in UTF-8: {error}.") from None

    def _error(self, line: int, said: str) -> PackageError:
        return PackageError([Problem("not_csv", said, str(self.path), line, self.name, _AGAIN)])


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a dataset: its descriptor and its tables by name. `shown` is the path by which
    messages call it.
    """

    shown: str
    descriptor: dict[str, Any]
    tables: dict[str, Source]

    @property
    def version(self) -> str:
        """The version that the package says it is."""
        return str(self.descriptor["version"])

    def same_dataset(self, other: "Version") -> bool:
        """Whether both have the same name, or the same identifier."""
        mine, theirs = self.descriptor, other.descriptor
        same_id = mine.get("id") is not None and mine.get("id") == theirs.get("id")
        return same_id or mine["name"] == theirs["name"]


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Version]:
    """The package at `path`: a folder, its `datapackage.json`, or a zip file with one.

    Raises:
        PackageError: there is none, it is of another format, a resource is missing, or a file is
            not the one that the descriptor tells of.
    """
    if not is_zip(path):
        yield _read(locate(path), str(path))
        return
    with unzipped(path) as folder:
        try:
            yield _read(folder, str(path))
        except Invalid as error:
            # where it was unpacked is nobody's business
            raise PackageError(
                replace(item, path=item.path.replace(str(folder), str(path)))
                for item in error.problems
            ) from None


def _read(folder: Path, shown: str) -> Version:
    descriptor = read_descriptor(folder)
    problems: list[Problem] = []
    tables: dict[str, Source] = {}
    for resource in descriptor["resources"]:
        if resource["name"] == NOT_COMPARED:
            continue
        found = _source(folder, resource)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            tables[found.name] = found
    if not problems:
        problems = list(_missing(folder / DESCRIPTOR, tables))
    if problems:
        raise PackageError(problems)
    return Version(shown, descriptor, tables)


def _source(folder: Path, resource: dict[str, Any]) -> Source | Problem:
    """The table of a resource, or what is wrong with it."""
    name = resource["name"]
    place = f"data/{name}.csv"
    if not _NAME.fullmatch(name) or resource.get("path") != place or not _is_schema(resource):
        said = f"the resource {name!r} is none of onrecord's tables."
        return Problem("unknown_resource", said, str(folder / DESCRIPTOR), hint=_AGAIN)
    path = folder / place
    try:
        with path.open("rb") as file:
            digest = f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError as error:
        said = f"the resource {name} is missing: {error.strerror}."
        return Problem("missing_file", said, str(path), hint=_AGAIN)
    if digest != resource.get("hash"):
        said = f"the file was changed: its hash is {digest}, the descriptor says "
        return Problem("hash_differs", f"{said}{resource.get('hash')}.", str(path), hint=_AGAIN)
    return Source(name, path, resource["schema"], digest)


def _is_schema(resource: dict[str, Any]) -> bool:
    """Whether a resource has a schema from which columns and keys can be read."""
    schema = resource.get("schema")
    try:
        names = [field["name"] for field in schema["fields"]]  # type: ignore[index]  # that is the question
        keys = [name for key in schema.get("foreignKeys", ()) for name in key["fields"]]  # type: ignore[union-attr]  # the same
        keys += schema["primaryKey"]  # type: ignore[index]  # the same
        return bool(schema["primaryKey"]) and set(keys) <= set(names)  # type: ignore[index]  # the same
    except (KeyError, TypeError, AttributeError):
        return False


def _value(code: Any) -> Any:
    """The value of a labelled code for what is missing."""
    return code.get("value") if isinstance(code, dict) else None


def _missing(path: Path, tables: dict[str, Source]) -> Iterator[Problem]:
    """The tables to which others refer, and which are not among the resources."""
    needed = {other for table in tables.values() for _, other in table.references}
    for name in sorted({"releases", *needed} - tables.keys()):
        said = f"there is no resource {name}."
        yield Problem("missing_resource", said, str(path), hint=_AGAIN)
