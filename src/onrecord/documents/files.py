"""Which files are documents, and what their ids are."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

__all__ = ["document_id", "paths"]

_NUMBER_LIKE = re.compile(r"[\d.eE_-]+")


def paths(folder: Path) -> Iterator[str]:
    """The paths of all documents under `folder`, relative to it, with slashes, sorted by code
    point. Hidden files are passed over.
    """
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    shown = (path.as_posix() for path in found if not _is_hidden(path))
    yield from sorted(shown)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


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
    return f"document-{slug}" if _NUMBER_LIKE.fullmatch(slug) else slug
