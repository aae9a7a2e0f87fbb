"""Titles of web pages: a headline with the name of the site beside it ("New Dam - Marsh Watch")."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import body_named, body_type, known_bodies
from onrecord.extraction.metadata.head_lines import is_spoken_by
from onrecord.extraction.metadata.header import is_host
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line, key
from onrecord.extraction.metadata.office_lines import is_office_line
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.readings import MOST_OF_IT
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["is_menu", "sites", "without_site"]

# The title of a page is its first line, or stands under a link or two.
_TOP = 3
_BAR = re.compile(r"\s*(?P<bar>\s[|»]|\s?::)\s+|\s[–—-]\s+")
_BARS = frozenset("|»:–—-")
_FEWEST, _SHORTEST_NAME = 3, 3
_LONGEST, _MOST_BARS = 300, 4
_NO_NAMES = Knowledge()
_MENU = re.compile(r"\s[|·•/]\s|\s{3,}")
# A name of a site may stand on either side of a bar, and has few words.
_PARTED = re.compile(r"\s+[-–—|»·]\s+")
_MOST_WORDS, _COMPARED, _NEXT = 9, 30, 15


def without_site(line: Line, text: str, head: Sequence[Line]) -> Place:
    """The place of what a line says besides the name of the site: that of the line below which
    repeats it, where there is one. A line that names no site keeps its place.
    """
    is_top = any(line.place == each.place for each in head[:_TOP])
    if not is_top or len(line.words) > _LONGEST:
        return line.place
    if _BARS.isdisjoint(line.words):
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


def sites(
    text: str, given: Place | None, head: Sequence[Line], headline: Place | None
) -> Iterator[Place]:
    """The parts of a page's title, in a header line or the first line, that name its site: the
    others come again as a line of their own, or the text uses the name.
    """
    first = head[0].place if head else headline
    for place in dict.fromkeys(place for place in (given, first) if place):
        words = place.of(text)
        if place == first and head[1:2] and is_menu(head[1].words) and _may_be_site(words):
            yield place
        if len(words) > _LONGEST or not (gaps := list(_PARTED.finditer(words))):
            continue
        below = [line.words.casefold()[:_COMPARED] for line in head[1:_NEXT]]
        below += (
            [headline.of(text).casefold()[:_COMPARED]] if headline and headline != place else []
        )
        ends = (
            (0, gaps[0].start(), gaps[0].end(), len(words)),
            (gaps[-1].end(), len(words), 0, gaps[-1].start()),
        )
        for start, end, other, other_end in ends:
            name, rest = words[start:end], words[other:other_end].casefold()
            is_again = any(line and rest.startswith(line) for line in below)
            is_used = text.find(name, place.end) >= 0 and bool(below or text[place.end :])
            if _may_be_site(name) and (is_again or (is_used and _is_body(name))):
                yield Place(place.start + start, place.start + end)


def is_menu(words: str) -> bool:
    """Whether a line is the menu of a page, over which the name of its site stands."""
    return words[:4].lower() == "home" and len(_MENU.findall(words)) > 1


def _may_be_site(name: str) -> bool:
    words = name.split()
    long = [word for word in words if len(word) > _SHORTEST_NAME]
    is_name = 1 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in long)
    return bool(long) and is_name and not (is_host(name) or is_place(name) or kind_cue(name))


def _is_body(name: str) -> bool:
    return name in known_bodies() or body_type(name) is not None or " of " in name
