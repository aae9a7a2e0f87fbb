"""Datelines: the place, and often the day, printed at the start of the body."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dates import Printed, is_date_line, printed_dates
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["Dateline", "dateline", "place_beside_date"]

_WITHIN = 400
_LONGEST = 120
_SHORTEST = 3
_MOST_WORDS = 5
_OPENING = frozenset('([*_"“')
_MARK = re.compile(r"\s-|-\s|[–—:]|--|\.-")
# A month before its day, and a weekday, are no part of the place.
_DAY = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?\s\d"
    r"|[A-Za-z]{3,6}(?i:day)\b"
)
_WORD = rf"(?!{_DAY})[A-ZÀ-Þ][\w.'’-]*"
_PARTICLE = r"(?:de|la|le|el|al|of|the|du|des|da|do|sur|upon|and|es)"
_PLACE = rf"{_WORD}(?:(?:,\s*|\s?/\s?|\s+)(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,5}}"
# A place in brackets, alone or with its date; a place with its date in brackets; a place and then
# an agency in brackets; a place and a dash or a colon.
_LEAD = re.compile(
    rf"""[*_\s"“]{{0,4}}
    (?P<open>[(\[])?\s?(?P<place>{_PLACE})
    (?P<inner>[,\s]{{1,3}}[^()\n–—]{{3,40}}?)??\s?(?P<close>[)\]])?
    (?P<paren>\s?\([^()\n]{{2,60}}\))?
    \s*(?P<mark>--+|[–—]|\s-\s?|-\s|:\s|\.\s?[–—-]+)\s*(?=\S)""",
    re.VERBOSE,
)
# A date between the mark and another one: "Fleet – 3 May 2011 – ".
_BEHIND_MARK = re.compile(r"([A-Z0-9][\w., ]{5,35}?)\s*(?:--+|[–—]|\s-\s)")
_DATE_LENGTH = 42
_PAREN = re.compile(r"\(([^()\n]{3,40})\)\s*(?:[–—:-]+\s*)?")
_BEFORE_PAREN = re.compile(rf"({_PLACE})\s?,?\s*\Z")
_BEFORE_DATE = re.compile(rf"({_PLACE}),?\s(?=\w+day\b|\d|{_DAY})")
_WEEKDAY = re.compile(
    r"\W{0,3}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?[.,]?\s*\Z",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\.[A-Z]\.\Z")
# Words that open a line like a place does, before a colon or a dash.
_NO_PLACE = re.compile(
    r"(?:press|news|media|statement|updated?|background|note|the|contact|joint|release|question|q|a|photo"
    r"|breaking|watch|embargo(?:ed)?|video|correct(?:ed|ion)|urgent|exclusive|revised|live|opinion|analysis"
    r"|advisory|alert|fact|public|open|speech|report|read|warning|summary|answer|end|ends|for|isaf|nato"
    r"|un|us|uk|eu|unhcr|unicef"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


class Dateline(NamedTuple):
    """A dateline: its place, where the body starts with it, and its date if it has one."""

    place: Place
    start: int
    date: Printed | None


@lru_cache(maxsize=64)  # the headline and the body are both looked for around it
def dateline(text: str, line: Place) -> Dateline | None:
    """The dateline at the start of a line, or inside the first part of one that runs headers and
    body together.
    """
    end = min(line.end, line.start + _WITHIN)
    return _with_paren(text, Place(line.start, end)) or _leading(text, line)


def place_beside_date(head: Iterable[Line]) -> Place | None:
    """The known place of the line of a head that is nothing but place and date."""
    for line in head:
        match = _BEFORE_DATE.match(line.words) if is_date_line(line.words) else None
        if match and is_place(match[1]):
            return Place(line.place.start + match.start(1), line.place.start + match.end(1))
    return None


def _with_paren(text: str, within: Place) -> Dateline | None:
    """A place with its date in round brackets: it needs no dash behind it."""
    for paren in _PAREN.finditer(text, within.start, within.end):
        date = _only_date(text, Place(paren.start(1), paren.end(1)))
        start = max(within.start, paren.start() - 80)
        before = _BEFORE_PAREN.search(text[start : paren.start()]) if date else None
        if before is None:
            continue
        for words, offset in _tails(before[1]):
            if is_place(words):
                at = start + before.start(1) + offset
                return Dateline(Place(at, at + len(words)), at, date)
    return None


def _tails(words: str) -> Iterator[tuple[str, int]]:
    """`words`, and what is left without its first word, its first two words ... with the offset."""
    for match in re.finditer(r"(?<!\S)\S", words):
        yield words[match.start() :].rstrip(" ,"), match.start()


def _only_date(text: str, within: Place) -> Printed | None:
    date = next(printed_dates(text, within), None)
    if date is None or not _WEEKDAY.match(text[within.start : date.place.start]):
        return None
    return date if len(text[date.place.end : within.end].strip(" .,")) <= 12 else None


def _leading(text: str, line: Place) -> Dateline | None:
    end = min(line.end, line.start + _LONGEST)
    if not text[line.start].isupper() and text[line.start] not in _OPENING:
        return None
    match = _LEAD.match(text, line.start, end) if _MARK.search(text, line.start, end) else None
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    if text[match.end() : line.end].isupper():  # a headline in capitals
        return None
    date = _date_of(text, match)
    if match["inner"] and date is None:
        return None
    words = match["place"].rstrip(" ,")
    words = words if _ABBREVIATED.search(words) else words.rstrip(".")
    if not _holds(words, match, date):
        return None
    start = match.start("place")
    return Dateline(Place(start, start + len(words)), line.start, date)


def _date_of(text: str, match: re.Match[str]) -> Printed | None:
    for group in ("inner", "paren"):
        if match[group]:
            date = next(printed_dates(text, Place(*match.span(group))), None)
            if date:
                return date
    behind = _BEHIND_MARK.match(text, match.end(), match.end() + _DATE_LENGTH)
    return _only_date(text, Place(*behind.span(1))) if behind else None


def _holds(words: str, match: re.Match[str], date: Printed | None) -> bool:
    """Whether the words before the mark are a place: known, bracketed, dated or in capitals."""
    is_colon = match["mark"].startswith(":")
    if is_place(words):
        return not is_colon or words.isupper() or date is not None
    if is_colon or len(words) < _SHORTEST or _NO_PLACE.match(words):
        return False
    bracketed = match["open"] is not None and len(words.split()) <= _MOST_WORDS
    return bracketed or date is not None or (words.isupper() and len(words) > _SHORTEST)
