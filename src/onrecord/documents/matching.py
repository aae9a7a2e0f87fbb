"""Find documents again by the hash of their bytes, whatever their files are called now."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.documents.files import paths
from onrecord.errors import Problem

__all__ = ["Matched", "match"]


@dataclass(frozen=True)
class Matched:
    """The file of each document by the document's path in its collection, and what is wrong."""

    files: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def match(folder: Path, wanted: Mapping[str, str]) -> Matched:
    """Find documents in a folder and its subfolders.

    Args:
        folder: where they are; other files may be there too.
        wanted: the SHA-256 of each document's bytes, in hexadecimal, by its path.
    """
    if not folder.is_dir():
        said = "there is no such folder."
        hint = "Name the one that holds the documents."
        return Matched(problems=[Problem("no_folder", said, str(folder), hint=hint)])
    known = set(wanted.values())
    found = Matched()
    by_hash: dict[str, list[Path]] = {}
    for name in paths(folder):
        digest = _hash_of(folder / name, found.problems)
        if digest in known:
            by_hash.setdefault(digest, []).append(folder / name)
    for path, digest in wanted.items():
        files = by_hash.get(digest, [])
        if len(files) == 1:
            found.files[path] = files[0]
        elif files:
            found.problems.append(_double(files))
        else:
            found.problems.append(_missing(folder, path, digest))
    return found


def _hash_of(file: Path, problems: list[Problem]) -> str:
    """The SHA-256 of a file; one that cannot be read has none, and is named."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        said = f"{error.strerror}."
        problems.append(Problem("unreadable", said, str(file), hint="Change its permissions."))
        return ""


def _double(files: list[Path]) -> Problem:
    others = " and ".join(map(str, files[1:]))
    said = f"this document and {others} have the same bytes."
    return Problem("duplicate_document", said, str(files[0]), hint="Remove one.")


def _missing(folder: Path, path: str, digest: str) -> Problem:
    """Why a document was not found: it is not there, or its bytes are others."""
    file = folder / path
    if not file.is_file():
        said = f"the document {path} is not here: no file has the SHA-256 {digest}."
        return Problem("missing_document", said, str(folder), hint="Put it there.")
    said = f"the document is not the one that was coded, whose SHA-256 is {digest}."
    return Problem("document_differs", said, str(file), hint="Fetch the original.")
