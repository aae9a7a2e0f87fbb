"""Where the release's own words start and end."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dateline import Dateline, dateline
from onrecord.extraction.metadata.dates import is_date_line, labelled_date
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line
from onrecord.extraction.metadata.title import is_byline

__all__ = ["body_end", "body_start"]

_HEAD_LINES = 40
_ABOUT_ITSELF = re.compile(
    r"(?:The\s+)?[A-Z][^.;:!?]{2,90}?\s(?:is|are|was founded|works|was established)"
    r"\s(?:an?|the|one of|to|in|for|with)\b[^.]{0,160}\b(?:organi[sz]ation|charity|movement|network"
    r"|non-?profit|nonpartisan|independent|NGO|alliance|coalition|agency|membership)\b"
)
_APPEAL = re.compile(
    r"\b(?:donate|subscribe|newsletter|mailing list|tax-deductible|follow us|sign up|click here"
    r"|your (?:gift|donation|support)|cookies|all rights reserved)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:tel|phone|telephone|mobile|fax|e-?mail)\b.{0,6}[:+(\d]|\+?\d[\d ()-]{7,}\d|\S+@\S+\.\w",
    re.IGNORECASE,
)
_RUN_HEAD = re.compile(r"\s*(?:Download PDF)?\s*[-–—:]?\s*")


def body_start(
    text: str, lines: Sequence[Line], title: Place | None
) -> tuple[int, Dateline | None, int]:
    """Where the body starts, its dateline, and the index of the line that it starts in: at the
    dateline, else at the first line of prose after the headline.
    """
    first = next((i for i, line in enumerate(lines) if title and line.place.start >= title.end), 0)
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line.place == title or line.role in ("furniture", "caption", "section", "label"):
            continue
        found = dateline(text, line.place)
        if found and not _goes_before(found, title):
            return found.start, found, index
        if line.role == "prose" and index >= first:
            break
    for index in range(first, len(lines)):
        line = lines[index]
        if line.role == "prose" or (line.role == "short" and _is_own(line)):
            return _after_run_head(line, title), None, index
    return (lines[first].place.start if lines else 0), None, first


def _goes_before(found: Dateline, title: Place | None) -> bool:
    return title is not None and found.start < title.end


def _is_own(line: Line) -> bool:
    """Whether a short line under the headline is the release's own words, such as a standfirst."""
    words = line.words.split()
    if len(words) < 6 or is_byline(line.words) or is_date_line(line.words):
        return False
    return sum(word[:1].islower() for word in words) > 0.5 * len(words) or line.words.endswith(
        (".", ":")
    )


def _after_run_head(line: Line, title: Place | None) -> int:
    """The start of the body in a line that runs header, headline and body together."""
    start = line.place.start
    if title and line.place.holds(title):
        start = title.end
    elif (cue := kind_cue(line.words[:200])) and "immediate" in cue.group().lower():
        start += cue.end()
    if start == line.place.start:
        return start
    rest = _RUN_HEAD.match(line.words, start - line.place.start)
    found = line.place.start + (rest.end() if rest else start - line.place.start)
    return found if found < line.place.end else line.place.start


def body_end(text: str, lines: Sequence[Line], index: int, start: int) -> int:
    """Where the body ends that starts at `start`, in the line `index`: before a heading that ends a
    release, and before the date, contacts, appeals and menus at the end of the text.
    """
    end = _cut(lines, index)
    last = _trimmed(text, lines[index:end]) + index
    return max(lines[last].place.end if lines else len(text), start + 1)


def _cut(lines: Sequence[Line], index: int) -> int:
    """The number of lines before the first that ends the release."""
    sizes = [len(line.words) if line.role == "prose" else 0 for line in lines]
    before, after = 0, sum(sizes[index:])
    for i in range(index, len(lines)):
        role = lines[i].role
        if i > index and before:
            if role in ("end", "section"):
                return i
            if role == "insert" and before >= after:
                return i
        before, after = before + sizes[i], after - sizes[i]
    return len(lines)


def _trimmed(text: str, lines: Sequence[Line]) -> int:
    """The index of the last line that is the release's own."""
    last = len(lines) - 1
    end = last
    for i in range(last, 0, -1):
        line = lines[i]
        if line.role == "prose" and not _is_appeal(line.words, len(lines) - i):
            break
        if line.role == "prose" or _is_around(text, line):
            end = i - 1
    return end


def _is_around(text: str, line: Line) -> bool:
    if line.role in AROUND or line.role == "kind":
        return True
    if len(line.words) > 200:
        return False
    return bool(
        is_date_line(line.words)
        or labelled_date(text, line.place)
        or _CONTACT.search(line.words)
        or _APPEAL.search(line.words)
    )


def _is_appeal(words: str, from_end: int) -> bool:
    """Whether prose near the end appeals to readers or tells what the publisher is."""
    if from_end > 12:
        return False
    if len(words) < 400 and (_APPEAL.search(words) or _CONTACT.search(words)):
        return True
    return from_end <= 6 and _ABOUT_ITSELF.match(words) is not None
