"""Headlines as the title of a web page prints them: with the name of the site behind a bar or a
dash, or in front of one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import body_named
from onrecord.extraction.metadata.headline import is_spoken_by
from onrecord.extraction.metadata.letterheads import MOST_OF_IT
from onrecord.extraction.metadata.lines import Line, key
from onrecord.extraction.metadata.office_lines import is_office_line
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["without_site"]

# The title of a page is its first line, or stands under a link or two.
_TOP = 3
_BAR = re.compile(r"\s*(?P<bar>\s[|»]|\s?::)\s+|\s[–—-]\s+")
_FEWEST, _SHORTEST_NAME = 3, 3
_LONGEST, _MOST_BARS = 300, 4
_NO_NAMES = Knowledge()


def without_site(line: Line, text: str, head: Sequence[Line]) -> Place:
    """The place of what a line says besides the name of the site: that of the line below which
    repeats it, where there is one. A line that names no site keeps its place.
    """
    is_top = any(line.place == each.place for each in head[:_TOP])
    if not is_top or len(line.words) > _LONGEST:
        return line.place
    bars = list(_BAR.finditer(line.words, 0, bare_headline(line.words)))[:_MOST_BARS]
    return (_repeated(line, bars, head) or _cut(line, bars, text)) if bars else line.place


def _repeated(line: Line, bars: Sequence[re.Match[str]], head: Sequence[Line]) -> Place | None:
    """Where the part before or behind a bar stands again, as one line or two."""
    wanted = {key(part) for bar in bars for part in _parts(line.words, bar)}
    places = [(each.words, each.place) for each in head if each.role in ("short", "prose")]
    places += [
        (f"{upper.words} {lower.words}", Place(upper.place.start, lower.place.end))
        for upper, lower in pairwise(head)
    ]
    again = [
        place for words, place in places if place.start > line.place.start and key(words) in wanted
    ]
    return again[-1] if again else None


def _parts(words: str, bar: re.Match[str]) -> Iterator[str]:
    for part in (words[: bar.start()], words[bar.end() :]):
        if len(part.split()) >= _FEWEST:
            yield part


def _cut(line: Line, bars: Sequence[re.Match[str]], text: str) -> Place:
    """The longest part that upright bars set apart; else what a dash parts from a body's name."""
    words, start = line.words[: bare_headline(line.words)], line.place.start
    edges = [0, *(edge for bar in bars if bar["bar"] for edge in bar.span()), len(words)]
    begin, end = max(zip(edges[::2], edges[1::2], strict=True), key=lambda part: part[1] - part[0])
    if len(edges) > 2 and len(words[begin:end].split()) >= _FEWEST:
        return Place(start + begin, start + end)
    if _is_site(words[bars[-1].end() :], text[line.place.end :]):
        return Place(start, start + bars[-1].start())
    return line.place


def _is_site(words: str, below: str) -> bool:
    """Whether the words behind a dash name a body: by the words that bodies have, or as a long name
    in capitals that the text prints again. A speaker or a place behind a dash is of the headline.
    """
    parts = words.split()
    if len(parts) < 2 or is_office_line(words) or is_spoken_by(words):
        return False
    named = body_named(words, _NO_NAMES)
    if named and named.length >= MOST_OF_IT * len(words):
        return True
    long = [part for part in parts if len(part) > _SHORTEST_NAME]
    is_name = len(long) >= _SHORTEST_NAME and all(part[:1].isupper() for part in long)
    return is_name and words in below
