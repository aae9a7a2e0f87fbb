"""The lines of a text around its body: what stands over it, what under it."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.body import body_start
from onrecord.extraction.metadata.dateline import Dateline
from onrecord.extraction.metadata.foot import body_end
from onrecord.extraction.metadata.lines import Line

__all__ = ["Layout", "layout"]


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
