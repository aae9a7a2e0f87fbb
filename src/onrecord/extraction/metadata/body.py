"""Where the release's own words start and end."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dateline import Dateline, dateline
from onrecord.extraction.metadata.dates import is_date_line, labelled_date
from onrecord.extraction.metadata.imprint import about_itself
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line
from onrecord.extraction.metadata.office_lines import is_salutation
from onrecord.extraction.metadata.title import is_byline

__all__ = ["body_end", "body_start"]

_HEAD_LINES = 40
_ANNOUNCED = 2
_FOOTER = 3
# Of a text in lower case.
_APPEAL = re.compile(
    r"\b(?:donate|subscribe|newsletter|mailing list|tax-deductible|follow us|sign up|click here"
    r"|your (?:gift|donation|support)|cookies|all rights reserved)\b"
)
_HERE = re.compile(
    r"(?:read|download|see|view|find|watch)\b[^.]*\bhere\W*\Z|[^.]*\b(?:is|are) available here\W*\Z"
)
_LINK = 200
# "[3] Report of the commission", and how a letter closes.
_FOOTNOTE = re.compile(r"\[\d{1,2}\]\s")
_CLOSING = re.compile(
    r"(?:(?:yours\s)?(?:sincerely|faithfully|truly|respectfully)|respectfully|(?:kind|best|with)\s"
    r"|(?:warm\s)?regards|thank(?:ing)? you).{0,40}\Z",
    re.IGNORECASE,
)
_SIGNERS, _SMALL_WORD = 10, 3
_CONTACT = re.compile(r"(?:tel|phone|mobile|fax|mail)\b.{0,6}[:+(\d]|\d[\d ()-]{7,}\d|\S@\S+\.\w")
_RUN_HEAD = re.compile(r"\s*(?:Download PDF)?\s*[-–—:]?\s*")


def body_start(
    text: str, lines: Sequence[Line], title: Place | None
) -> tuple[int, Dateline | None, int]:
    """Where the body starts, its dateline, and the index of the line that it starts in: at the
    dateline, else at the first line of prose after the headline.
    """
    first = next((i for i, line in enumerate(lines) if title and line.place.end > title.end), 0)
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
    if is_salutation(line.words):
        return True
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
    last = _trimmed(lines[index:end]) + index
    return max(lines[last].place.end if lines else len(text), start + 1)


def _cut(lines: Sequence[Line], index: int) -> int:
    """The number of lines before the first that ends the release."""
    sizes = [len(line.words) if line.role == "prose" else 0 for line in lines]
    before, after = 0, sum(sizes[index:])
    for i in range(index, len(lines)):
        role = lines[i].role
        if i > index and before:
            # A letter or a report that is announced stands behind the end of what announces it.
            if role == "section" or (role == "end" and after <= _ANNOUNCED * before):
                return i
            if role == "insert" and before >= after:
                return i
            # So little follows on no picture's line, but on that of the site.
            if lines[i].words.startswith("©") and before >= _FOOTER * after:
                return i
        before, after = before + sizes[i], after - sizes[i]
    return len(lines)


def _trimmed(lines: Sequence[Line]) -> int:
    """The index of the last line that is the release's own."""
    last = len(lines) - 1
    end = last
    for i in range(last, 0, -1):
        line = lines[i]
        if line.role == "prose" and not _is_appeal(line.words, len(lines) - i):
            break
        signs = i == end and last - i < _SIGNERS and _is_signature(line)
        if line.role == "prose" or _is_around(line) or signs:
            end = i - 1
    return end


def _is_around(line: Line) -> bool:
    if line.role in AROUND or line.role == "kind" or _FOOTNOTE.match(line.words):
        return True
    if len(line.words) > 200:
        return False
    return bool(is_date_line(line.words) or labelled_date(line.words) or _calls_reader(line.words))


def _is_signature(line: Line) -> bool:
    """Whether a line signs: "Yours sincerely,", a name, an office, a body."""
    if line.role != "short" or (
        line.words.endswith((".", "?", "!", ":")) and not line.words.isupper()
    ):
        return False
    if _CLOSING.match(line.words):
        return True
    long = [word for word in line.words.split() if len(word) > _SMALL_WORD]
    return bool(long) and line.words[0].isupper() and all(word[:1].isupper() for word in long)


def _is_appeal(words: str, from_end: int) -> bool:
    """Whether prose near the end appeals to readers or tells what the publisher is."""
    if _FOOTNOTE.match(words):
        return True
    if from_end > 12:
        return False
    if len(words) < 400 and _calls_reader(words):
        return True
    return from_end <= 6 and about_itself(words) is not None


def _calls_reader(words: str) -> bool:
    """Whether a line gives a contact, or asks the reader for something."""
    lowered = words.lower()
    return bool(_APPEAL.search(lowered) or _CONTACT.search(lowered) or _HERE.match(lowered[:_LINK]))
