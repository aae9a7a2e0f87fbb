"""Datelines: the place, and often the day, printed at the start of the body."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dates import is_date_line
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place, is_state
from onrecord.extraction.metadata.printed import Printed, printed_dates

__all__ = ["Dateline", "dateline", "place_beside_date"]

_WITHIN = 400
_LONGEST = 120
_SHORTEST, _MOST_LETTERS = 3, 30
_MOST_WORDS = 5
_OPENING = frozenset('([*_"“')
_MARK = re.compile(r"\s-|-\s|[–—:]|--|\.-")
# A month before its day, and a weekday, are no part of the place.
_DAY = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?\s\d"
    r"|[A-Za-z]{3,6}(?i:day)\b|(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)[.,]\s"
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
# A date between the mark and another one: "Fleet – 3 May 2011 – ", "FLEET--(WIRE)--May 3, 2011--".
_BEHIND_MARK = re.compile(
    r"(?:\([A-Z .]{2,20}\)\s?--?\s?)?\(?([A-Z0-9][\w., ]{5,35}?)\)?\s*(?:--+|[–—]|\s-\s)"
)
_DATE_LENGTH = 64
# A place in brackets, or one with its date, needs no dash behind it: "(Fleet) The army ...".
_BRACKETED = re.compile(
    rf"""[*_\s"“]{{0,4}}[(\[]\s?(?P<place>{_PLACE})(?P<inner>[,\s–—-]{{1,4}}[^()\[\]\n]{{3,40}}?)?\s?[)\]]
    [\s:]{{1,3}}(?=[A-Z“"‘])""",
    re.VERBOSE,
)
# A known place and a date, with a stop behind it: "Fleet. 3 May 2011. ", "FLEET, May 3: ".
_STOPPED = re.compile(
    rf"""[*_\s"“]{{0,4}}(?P<place>{_PLACE})\s?[,.:;|]\s{{1,3}}(?P<date>[A-Z\d][\w ,]{{3,28}})"""
    r"""\s?[.:|]\s{1,3}(?=[A-Z“"‘])"""
)
# The date may stand first: "3 May 2011, Fleet – ", "May 3, 2011 (Fleet): ".
_BEHIND_DATE = re.compile(
    rf"[\s,;–—|-]{{1,4}}(?P<open>\()?({_PLACE})\)?\s?(?:--+|[–—:]|-\s)\s?(?=\S)"
)
_PAREN = re.compile(r"\(([^()\n]{3,40})\)\s*(?:[–—:-]+\s*)?")
_BEFORE_PAREN = re.compile(rf"({_PLACE})\s?,?\s*\Z")
_BEFORE_DATE = re.compile(rf"({_PLACE}),?\s(?=\w+day\b|\d|{_DAY})")
_EARLY_DIGIT = re.compile(r"[A-Z\d][^\d\n]{0,22}\d")
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
    r"|published|posted|released|issued|dated?|printed|signed|today|yesterday|[a-z]{3,6}day"
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
    within = Place(line.start, end)
    return _with_paren(text, within) or _leading(text, line) or _dated_first(text, within)


def place_beside_date(head: Sequence[Line]) -> Place | None:
    """The known place of the line of a head that is nothing but place and date, or of a line that
    such a date follows.
    """
    for line, below in zip_longest(head, head[1:]):
        match = _BEFORE_DATE.match(line.words) if is_date_line(line.words) else None
        if match and is_place(match[1]):
            return Place(line.place.start + match.start(1), line.place.start + match.end(1))
        if below and _is_town(line.words) and is_date_line(below.words):
            return line.place
    return None


def _is_town(words: str) -> bool:
    """Whether a line is a known place, and no state: of that a headline may consist."""
    return len(words) <= _MOST_LETTERS and is_place(words) and not is_state(words)


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
        return _bracketed(text, line, end) or _stopped(text, line, end)
    if text[match.end() : line.end].isupper():  # a headline in capitals
        return None
    date = _date_of(text, match)
    if match["inner"] and date is None:
        return None
    words = match["place"].rstrip(" ,-")
    words = words if _ABBREVIATED.search(words) else words.rstrip(".")
    if not _holds(words, match, date):
        return _stopped(text, line, end)
    start = match.start("place")
    return Dateline(Place(start, start + len(words)), line.start, date)


def _bracketed(text: str, line: Place, end: int) -> Dateline | None:
    """A place in brackets that no dash follows: a known one, or one with a date."""
    match = _BRACKETED.match(text, line.start, end) if text[line.start] in _OPENING else None
    if match is None:
        return None
    date = next(printed_dates(text, Place(*match.span("inner"))), None) if match["inner"] else None
    if not (date if match["inner"] else is_place(match["place"])):
        return None
    return Dateline(Place(*match.span("place")), line.start, date)


def _stopped(text: str, line: Place, end: int) -> Dateline | None:
    """A known place and the date behind it, which a stop ends."""
    has_digit = _EARLY_DIGIT.match(text, line.start, end)
    match = _STOPPED.match(text, line.start, end) if has_digit else None
    if match is None or not is_place(match["place"].rstrip(" .,")):
        return None
    date = _only_date(text, Place(*match.span("date")))
    if date is None:
        return None
    at = match.start("place")
    return Dateline(Place(at, at + len(match["place"].rstrip(" ,"))), line.start, date)


def _dated_first(text: str, within: Place) -> Dateline | None:
    """A known place, one in brackets or in capitals behind the date with which a line starts."""
    if not _EARLY_DIGIT.match(text, within.start, within.end):
        return None
    opening = Place(within.start, min(within.end, within.start + _DATE_LENGTH))
    date = next(printed_dates(text, opening), None)
    if date is None or not date.edtf or not _WEEKDAY.match(text[within.start : date.place.start]):
        return None
    match = _BEHIND_DATE.match(text, date.place.end, within.end)
    if match is None or not (is_place(match[2]) or match["open"] or match[2].isupper()):
        return None
    return (
        None if _NO_PLACE.match(match[2]) else Dateline(Place(*match.span(2)), within.start, date)
    )


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
    if len(words) < _SHORTEST or _NO_PLACE.match(words):
        return False
    if is_colon:
        return date is not None and date.edtf is not None
    bracketed = match["open"] is not None and len(words.split()) <= _MOST_WORDS
    return bracketed or date is not None or (words.isupper() and len(words) > _SHORTEST)
