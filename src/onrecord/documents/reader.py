"""Read a document: choose the reader for its format, and keep what proves that it is unaltered."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from onrecord.documents.files import document_id
from onrecord.documents.mail import mail_text
from onrecord.documents.pdf import pdf_text
from onrecord.documents.plain import plain_text
from onrecord.documents.refusal import Refused
from onrecord.documents.webpage import webpage_text
from onrecord.documents.word import word_text
from onrecord.errors import CollectionError, Problem
from onrecord.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
}
_READERS: dict[str, Callable[[bytes], str]] = {
    "text/plain": plain_text,
    "text/markdown": plain_text,
    "text/html": webpage_text,
    "application/pdf": pdf_text,
    MEDIA_TYPES[".docx"]: word_text,
    "message/rfc822": mail_text,
}
_MEGABYTE = 1_000_000
# A release of 3 kB is usual and a report of 1 MB rare; what is larger is no release, and would only
# hold up the build. Files with pictures in them may be larger.
_LARGEST_FILE = 32 * _MEGABYTE
_LARGEST_WEBPAGE = 10 * _MEGABYTE
_LARGEST_TEXT = 4 * _MEGABYTE
_LINE_END = re.compile(r"\r\n?")


def read(path: str | Path, *, name: str | None = None) -> Document:
    """Read one document. `name` is its path relative to the collection's documents folder; without
    it, the file's own name.

    Raises:
        CollectionError: the file is missing, empty, too large, not what its name says, not
            readable as text, or of a type that onrecord does not read.
    """
    path = Path(path)
    name = name or path.name
    try:
        _check_name(name)
        media_type = _media_type(path, name)
        largest = _LARGEST_WEBPAGE if media_type == "text/html" else _LARGEST_FILE
        content = _content(path, largest)
        text = _text(_READERS[media_type], content)
    except Refused as refused:
        problem = Problem(refused.code, refused.message, str(path), hint=refused.hint)
        raise CollectionError([problem]) from None
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


def _check_name(name: str) -> None:
    """Raise unless the name can be written down: bytes that are not UTF-8 come as surrogates."""
    if not name.isprintable():
        raise Refused("file_name", "the file's name is not readable text.", "Rename the file.")


def _media_type(path: Path, name: str) -> str:
    if path.is_dir():
        hint = "For a collection: onrecord draft FOLDER --write, or onrecord build FOLDER."
        raise Refused("not_a_file", "this is a folder, not a document.", hint)
    media_type = MEDIA_TYPES.get(Path(name).suffix.lower())
    if media_type is None:
        *most, last = MEDIA_TYPES
        known = f"{', '.join(most)} and {last}"
        raise Refused("unknown_type", f"onrecord reads {known} files.", "Convert it to text.")
    return media_type


def _content(path: Path, largest: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise Refused("not_a_file", "this is not a regular file.", "Remove it.")
        size = path.stat().st_size
        if size > largest:
            raise _too_large(f"the file has {size / _MEGABYTE:.0f} MB", largest)
        return path.read_bytes()
    except OSError as error:
        raise Refused("unreadable", f"{error.strerror}.") from None


def _text(reader: Callable[[bytes], str], content: bytes) -> str:
    if not content.strip():
        raise _empty()
    text = _LINE_END.sub("\n", reader(content))
    if not text.strip():
        raise _empty()
    if len(text) > _LARGEST_TEXT:
        raise _too_large(
            f"the text has {len(text) / _MEGABYTE:.0f} million characters", _LARGEST_TEXT
        )
    return text


def _too_large(said: str, largest: int) -> Refused:
    most = f"{largest // _MEGABYTE}"
    return Refused("too_large", f"{said}; onrecord reads up to {most}.", "Is it one release?")


def _empty() -> Refused:
    return Refused("empty", "the file is empty.", "Add the release's text or remove it.")
