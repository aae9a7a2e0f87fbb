"""The lines of a text around its body, and where its own words start."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.dateline import Dateline, dateline
from onrecord.extraction.metadata.foot import body_end
from onrecord.extraction.metadata.head_lines import is_byline
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.office_lines import is_salutation

__all__ = ["Layout", "body_start", "layout"]

_HEAD_LINES = 40
# A line with fewer words is one of the body only if it is a sentence.
_LONG_ENOUGH = 6
# Words in quotation marks under a headline, without the end of a sentence, head the text too.
_SECOND_HEADLINE = re.compile(r"[‘“'\"][^‘“”\"\n]{5,150}[^‘“”\".?!,][’”'\"]")
# "We, the members of the Marsh Union," begins to speak, however short its line is.
_SPEAKING = ("We, ", "WE, ")
_RUN_HEAD = re.compile(r"\s*(?:Download PDF)?\s*[-–—:]?\s*")


def body_start(
    text: str, lines: Sequence[Line], title: Place | None
) -> tuple[int, Dateline | None, int]:
    """Where the body starts, its dateline, and the index of the line that it starts in: at the
    dateline, else at the first line of prose after the headline.
    """
    first = next((i for i, line in enumerate(lines) if title and _is_under(line, title)), 0)
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
        is_own = line.role == "short" and _is_own(line) and not _is_over_date(lines, index)
        if line.role == "prose" or is_own:
            begun = _where_begun(lines, index, first)
            return _after_run_head(lines[begun], title), None, begun
    return (lines[first].place.start if lines else 0), None, first


def _is_over_date(lines: Sequence[Line], index: int) -> bool:
    """Whether the date of the release follows on a line: one that stands under the headline."""
    below = lines[index + 1 : index + 2]
    return any(is_date_line(line.words) for line in below)


def _where_begun(lines: Sequence[Line], index: int, first: int) -> int:
    """The index of the line in which the sentence begins that goes on, in lower case, in a line."""
    while index > first and lines[index].words[:1].islower() and lines[index - 1].role == "short":
        index -= 1
    return index


def _is_under(line: Line, title: Place) -> bool:
    """Whether a line ends behind the headline, and with more than its date or its speaker."""
    is_headline = line.role == "short" and line.place.holds(title)
    return line.place.end > title.end and not is_headline


def _goes_before(found: Dateline, title: Place | None) -> bool:
    return title is not None and found.start < title.end


def _is_own(line: Line) -> bool:
    """Whether a short line under the headline is the release's own words, such as a standfirst."""
    words = line.words.split()
    if is_salutation(line.words) or line.words.startswith(_SPEAKING):
        return True
    if _SECOND_HEADLINE.fullmatch(line.words):
        return False
    if is_date_line(line.words):
        return False
    if len(words) < _LONG_ENOUGH or is_byline(line.words):
        return _is_short_sentence(line.words)
    return sum(word[:1].islower() for word in words) > 0.5 * len(words) or line.words.endswith(
        (".", ":")
    )


def _is_short_sentence(words: str) -> bool:
    """Whether a few words are a sentence, and no name or heading, as "We are shocked" is."""
    if not words.endswith((".", "!", "?", ".”", '."', ":")):
        return False
    parts = words.split()
    return len(parts) > 1 and any(len(part) > 1 and part.islower() for part in parts[1:])


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


class Layout(NamedTuple):
    """The lines over and under a body, its place, and the dateline that it starts with."""

    head: Sequence[Line]
    tail: Sequence[Line]
    body: Place
    dateline: Dateline | None


def layout(text: str, all_lines: Sequence[Line], headline: Place | None) -> Layout:
    """The body of `text`, whose lines and headline are given, and the lines around it."""
    if not all_lines:
        return Layout((), (), Place(0, len(text)), None)
    start, line, index = body_start(text, all_lines, headline)
    body = Place(start, body_end(text, all_lines, index, start))
    tail = [each for each in all_lines[index:] if each.place.start >= body.end]
    head = [_until(each, start) for each in all_lines[: index + 1] if each.place.start < start]
    return Layout(head, tail, body, line)


def _until(line: Line, start: int) -> Line:
    """What of a line stands before the body, where the two share a line."""
    if line.place.end <= start:
        return line
    words = line.words[: start - line.place.start].rstrip()
    return Line(Place(line.place.start, line.place.start + len(words)), words, "short")
