"""Lines of text that the readers make: header lines, and lines that were broken to fit a page."""

import re
from collections.abc import Iterable, Sequence

__all__ = ["header_lines", "joined", "unbroken"]

_GAP = re.compile(r"[^\S\u00a0\u202f]+")
_LONGEST_VALUE = 1_000
_LIST_ITEM = re.compile(r"[•●▪◦*·–-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s")
_SENTENCE_END = (".", "!", "?", ":", ";", "”", '"', "’")
# A line that is at least this share of the widest is full: the next one goes on with it ...
_FULL = 0.7
# ... unless it ends a sentence and is not quite as wide as the page.
_BRIM_FULL = 0.88
_NARROWEST = 40


def header_lines(pairs: Iterable[tuple[str, str | None]]) -> list[str]:
    """What a format says about a document, as lines `name: value`; the first value of each name
    counts, and empty ones are left out.
    """
    found: dict[str, str] = {}
    for name, value in pairs:
        said = _GAP.sub(" ", (value or "").replace("\0", " ")).strip()
        if said and name not in found:
            found[name] = said[:_LONGEST_VALUE]
    return [f"{name}: {value}" for name, value in found.items()]


def joined(header: Sequence[str], text: str) -> str:
    """The text of a document: its header lines, an empty line, and the visible `text`."""
    visible = text.strip("\n ")
    if not visible or not header:
        return visible
    return "\n".join([*header, "", visible, ""])


def unbroken(text: str) -> str:
    """`text` with the lines joined that were broken only because the page or the mail is narrow.
    An empty line, a list item, a short line and a narrow column keep their breaks.
    """
    lines = [line.rstrip(" \t\r") for line in text.split("\n")]
    widths = sorted(len(line) for line in lines if line)
    widest = widths[int(len(widths) * 0.95)] if widths else 0
    if widest < _NARROWEST:
        return "\n".join(lines)
    paragraphs: list[list[str]] = [[]]
    last = ""
    for line in lines:
        if not _goes_on(last, line, widest):
            paragraphs.append([])
        paragraphs[-1].append(line.lstrip(" ") if paragraphs[-1] else line)
        last = line
    return "\n".join(_sewn(paragraph) for paragraph in paragraphs[1:] or paragraphs)


def _goes_on(last: str, line: str, widest: int) -> bool:
    """Whether `line` belongs to the paragraph of the line before it."""
    if not last or not line.strip() or _LIST_ITEM.match(line.lstrip(" ")):
        return False
    if len(last) > 2 * widest:
        return False
    full = _BRIM_FULL if last.endswith(_SENTENCE_END) else _FULL
    return len(last) >= full * widest


def _sewn(paragraph: Sequence[str]) -> str:
    return " ".join(paragraph).replace("\u00ad ", "")
