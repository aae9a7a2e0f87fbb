"""Plain text and Markdown: the file's own characters."""

from onrecord.documents.encodings import marked
from onrecord.documents.refusal import Refused

__all__ = ["plain_text"]


def plain_text(content: bytes) -> str:
    """The text of a plain text file: UTF-8, or UTF-16 or UTF-32 with a byte order mark. It is
    never guessed at: a plain text does not say which encoding it has.

    Raises:
        Refused: it is not UTF-8, or no text.
    """
    text = marked(content)
    text = _utf8(content) if text is None else text
    if "\0" in text:
        raise Refused("not_text", "the file holds NUL bytes.", "Is it a text file?")
    return text


def _utf8(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in content or content.startswith(_BINARY):
            raise Refused("not_text", "the file is not a text.", "Is it a text file?") from None
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused(
            "not_utf8",
            f"byte {error.start} (0x{content[error.start]:02x}) on line {line} is not UTF-8.",
            "Save the file as UTF-8.",
        ) from None


# What the formats begin with that are most often renamed to .txt.
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
