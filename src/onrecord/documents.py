"""From bytes to text: the source documents, whose offsets never move.

Line ends become LF and a byte order mark is dropped; nothing else is changed.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from onrecord.errors import CollectionError, Problem
from onrecord.model import Document

__all__ = ["MEDIA_TYPES", "document_id", "paths", "read"]

MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown"}
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


def read(path: Path, *, name: str | None = None) -> Document:
    """Read one document. `name` is its path relative to the collection's documents folder; without
    it, the file's own name.

    Raises:
        CollectionError: the file is missing, empty, not UTF-8, not text, or of a type that onrecord
            does not read.
    """
    name = name or path.name
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        known = " and ".join(MEDIA_TYPES)
        raise _refused(
            path, "unknown_type", f"onrecord reads {known} files.", "Convert it to text."
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refused(path, "unreadable", f"{error.strerror}.", "") from None
    text = _text(path, content)
    return Document(
        document_id=document_id(name),
        path=name,
        media_type=media_type,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        characters=len(text),
        text=text,
    )


def _text(path: Path, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refused(
            path,
            "not_utf8",
            f"byte {error.start} (0x{content[error.start]:02x}) on line {line} is not UTF-8.",
            "Save the file as UTF-8.",
        ) from None
    if "\0" in text:
        raise _refused(path, "not_text", "the file holds NUL bytes.", "Is it a text file?")
    if not text.strip():
        raise _refused(path, "empty", "the file is empty.", "Add the release's text or remove it.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refused(path: Path, code: str, message: str, hint: str) -> CollectionError:
    return CollectionError([Problem(code, message, str(path), hint=hint)])
