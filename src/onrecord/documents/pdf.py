"""PDF files with a text layer."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.documents.lines import header_lines, joined, unbroken
from onrecord.documents.refusal import Refused

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

__all__ = ["pdf_text"]

_MOST_PAGES = 1_000
_CREATED = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
# PDFium's signs for a hyphen that only the line's end called for, and a line break after it.
_BROKEN_WORD = re.compile("[\ufffe\u0002](?:\r?\n)?")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def pdf_text(content: bytes) -> str:
    """The text of a PDF: title, author and day of creation as header lines, then its pages in
    order, with the lines of a paragraph joined.

    Raises:
        Refused: it is no PDF, is damaged, encrypted or too long, or has no text (a scan).
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            hint = "Save it without a password."
            raise Refused("encrypted", "the PDF is encrypted.", hint) from None
        raise Refused("damaged", "the file is no PDF, or a damaged one.") from None
    try:
        return _text(pdf)
    except pypdfium2.PdfiumError:
        raise Refused("damaged", "a page of the PDF is damaged.") from None
    finally:
        pdf.close()


def _text(pdf: "PdfDocument") -> str:
    if len(pdf) > _MOST_PAGES:
        message = f"the PDF has {len(pdf):,} pages; onrecord reads up to {_MOST_PAGES:,}."
        raise Refused("too_large", message, "Is it one release?")
    text = "\n".join(unbroken(page) for page in _pages(pdf))
    if not text.strip():
        hint = "It may be a scan: run text recognition (OCR) on it."
        raise Refused("no_text", "the PDF has no text.", hint)
    about = pdf.get_metadata_dict()
    created = _CREATED.match(about.get("CreationDate", ""))
    day = "-".join(part for part in created.groups() if part) if created else None
    pairs = (("title", about.get("Title")), ("author", about.get("Author")), ("created", day))
    return joined(header_lines(pairs), text)


def _pages(pdf: "PdfDocument") -> Iterator[str]:
    for page in pdf:
        layer = page.get_textpage()
        text = _BROKEN_WORD.sub("", layer.get_text_range())
        yield _NOT_TEXT.sub("", text.replace("\r\n", "\n"))
        layer.close()
        page.close()
