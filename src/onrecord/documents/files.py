"""Which files are documents, and what their ids are."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

__all__ = ["document_id", "paths"]

_NUMBER_LIKE = re.compile(r"[\d.eE_-]+")


def paths(folder: Path) -> Iterator[str]:
    """The paths of all documents under `folder`, relative to it, with slashes, sorted by code
    point: of everything that is not a folder, so that a broken link is not passed over in silence.
    Hidden files are.

    Raises:
        OSError: a folder cannot be read.
    """
    found: list[str] = []
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        here = Path(place).relative_to(folder)
        found += [(here / name).as_posix() for name in names if not name.startswith(".")]
    yield from sorted(found)


def _raise(error: OSError) -> None:
    raise error


def document_id(path: str) -> str:
    """The id of the document at the relative `path`: the path without its ending, in ASCII letters,
    digits and `._-`. A name that this cannot spell gets a short hash of the path.
    """
    stem = PurePosixPath(path).with_suffix("").as_posix()
    ascii_form = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^A-Za-z0-9._]+", "-", ascii_form).strip("-._")
    if slug.lower() != stem.replace(" ", "-").replace("/", "-").lower().strip("-._"):
        digest = hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()[:8]
        slug = f"{slug}-{digest}".lstrip("-")
    if not slug:
        slug = hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"document-{slug}" if _NUMBER_LIKE.fullmatch(slug) else slug
