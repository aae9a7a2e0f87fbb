"""Mail messages (.eml, RFC 5322 and MIME)."""

import re
from typing import TYPE_CHECKING

from onrecord.documents.encodings import decoded
from onrecord.documents.lines import header_lines, joined, unbroken
from onrecord.documents.refusal import Refused
from onrecord.documents.webpage import visible_text

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["mail_text"]

_HEADERS = ("From", "Subject", "Date")
_LONGEST_HEADER = 2_000
_MOST_MULTIPARTS = 50
# The standard library takes quadratic time over a field of very many parameters.
_ENDLESS_FIELD = re.compile(
    rb"^content-[\w-]+:(?:[^\n]|\n[ \t]){4000}", re.MULTILINE | re.IGNORECASE
)
_MULTIPART = re.compile(rb"^content-type:\s{0,9}multipart/", re.MULTILINE | re.IGNORECASE)


def mail_text(content: bytes) -> str:
    """The text of a mail: From, Subject and Date as header lines, then its text, or its web page
    where it has no plain text. Attachments are left out; broken lines are joined.

    Raises:
        Refused: it is no mail, or holds no text.
    """
    from email import message_from_bytes

    if b"\0" in content:
        raise Refused("not_text", "the file holds NUL bytes.", "Is it a mail?")
    if _ENDLESS_FIELD.search(content) or len(_MULTIPART.findall(content)) > _MOST_MULTIPARTS:
        raise _damaged("a mail whose parts have no end")
    try:
        message = message_from_bytes(content)
        header = header_lines((name, _header(message, name)) for name in _HEADERS)
        text = _text(message)
    except (ValueError, LookupError, AttributeError, RecursionError):
        raise _damaged("a damaged mail") from None
    if not header:
        raise _damaged("no mail: it has no headers")
    if not text.strip():
        raise Refused("no_text", "the mail holds no text.", "Is it in an attachment?")
    return joined(header, text)


def _damaged(what: str) -> Refused:
    return Refused("damaged", f"the file is {what}.", "Save its text.")


def _header(message: "Message", name: str) -> str:
    from email.header import decode_header, make_header

    # Undecodable bytes of a header come as lone surrogates, which no text may hold.
    raw = str(message.get(name, ""))[:_LONGEST_HEADER]
    raw = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return str(make_header(decode_header(raw)))
    except (ValueError, LookupError):
        return raw


def _text(message: "Message") -> str:
    """The first plain text of the mail that is no attachment; else its first web page."""
    for kind in ("text/plain", "text/html"):
        for part in message.walk():
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                return _visible(part, kind)
    return ""


def _visible(part: "Message", kind: str) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decoded(payload, part.get_content_charset()).replace("\r\n", "\n")
    return visible_text(text) if kind == "text/html" else unbroken(text)
