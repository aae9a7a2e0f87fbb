"""What datelines are made of, and those behind whose place no dash stands: places in brackets, and
places with their dates.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.printed import Printed, printed_dates

__all__ = [
    "DATE_LENGTH",
    "DAY",
    "NO_PLACE",
    "OPENING",
    "PLACE",
    "WEEKDAY_ONLY",
    "Dateline",
    "bracketed",
    "dated_first",
    "only_date",
    "stopped",
    "with_paren",
]

# A month before its day, and a weekday, are no part of the place.
DAY = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?\s\d"
    r"|[A-Za-z]{3,6}(?i:day)\b|(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:[.,]\s|\s(?=\d))"
)
_WORD = rf"(?!{DAY})[A-ZÀ-Þ][\w.'’-]*"
_PARTICLE = r"(?:de|la|le|el|al|of|the|du|des|da|do|sur|upon|and|es)"
PLACE = rf"{_WORD}(?:(?:,\s*|\s?/\s?|\s+)(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,5}}"
WEEKDAY_ONLY = re.compile(
    r"\W{0,3}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?[.,]?\s*\Z",
    re.IGNORECASE,
)
# Words that open a line like a place does, before a colon or a dash.
NO_PLACE = re.compile(
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


def only_date(text: str, within: Place) -> Printed | None:
    """The date in `within`, where little else than a weekday stands there beside it."""
    date = next(printed_dates(text, within), None)
    if date is None or not WEEKDAY_ONLY.match(text[within.start : date.place.start]):
        return None
    return date if len(text[date.place.end : within.end].strip(" .,")) <= 12 else None


OPENING = frozenset('([*_"“')
"""What a dateline may open with in front of its place."""

DATE_LENGTH = 64
"""So many letters may hold a date with its weekday."""

# A place in brackets, or one with its date, needs no dash behind it: "(Fleet) The army ...".
_BRACKETED = re.compile(
    rf"""[*_\s"“]{{0,4}}[(\[]\s?(?P<place>{PLACE})(?P<inner>[,\s–—-]{{1,4}}[^()\[\]\n]{{3,40}}?)?\s?[)\]]
    [\s:]{{1,3}}(?=[A-Z“"‘])""",
    re.VERBOSE,
)
# A place and a date, with a stop behind it: "Fleet. 3 May 2011. ", "FLEET, May 3: ".
_STOPPED = re.compile(
    rf"""[*_\s"“]{{0,4}}(?P<place>{PLACE})\s?[,.:;|]\s{{1,3}}(?P<date>\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}}|[A-Z\d][\w\s,]{{3,28}})"""
    r"""\s?[.:|]\s{1,3}(?=[A-Z“"‘])"""
)
# The date may stand first: "3 May 2011, Fleet – ", "May 3, 2011 (Fleet): ", "3 May 2011, Fleet. ".
_BEHIND_DATE = re.compile(
    rf"[\s,;–—|-]{{1,4}}(?P<open>\()?({PLACE})\)?\s?(?:--+|[–—:]|-\s|\.\s(?=[A-Z]))\s?(?=\S)"
)
_PAREN = re.compile(r"\(([^()\n]{3,40})\)\s*(?:[–—:-]+\s*)?")
_BEFORE_PAREN = re.compile(rf"({PLACE})\s?,?\s*\Z")
_EARLY_DIGIT = re.compile(r"[A-Z\d][^\d\n]{0,22}\d")


def with_paren(text: str, within: Place) -> Dateline | None:
    """A place with its date in round brackets: it needs no dash behind it."""
    for paren in _PAREN.finditer(text, within.start, within.end):
        date = only_date(text, Place(paren.start(1), paren.end(1)))
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


def bracketed(text: str, line: Place, end: int) -> Dateline | None:
    """A place in brackets that no dash follows: a known one, or one with a date."""
    match = _BRACKETED.match(text, line.start, end) if text[line.start] in OPENING else None
    if match is None:
        return None
    date = next(printed_dates(text, Place(*match.span("inner"))), None) if match["inner"] else None
    if not (date if match["inner"] else is_place(match["place"])):
        return None
    return Dateline(Place(*match.span("place")), line.start, date)


def stopped(text: str, line: Place, end: int) -> Dateline | None:
    """A known place and the date behind it, which a stop ends; a place that is not known needs a
    comma and a whole date behind it.
    """
    has_digit = _EARLY_DIGIT.match(text, line.start, end)
    match = _STOPPED.match(text, line.start, end) if has_digit else None
    if match is None:
        return None
    date = only_date(text, Place(*match.span("date")))
    is_known = is_place(match["place"].rstrip(" .,"))
    if date is None or not (is_known or (date.day and text[match.end("place")] == ",")):
        return None
    at = match.start("place")
    return Dateline(Place(at, at + len(match["place"].rstrip(" ,"))), line.start, date)


def dated_first(text: str, within: Place) -> Dateline | None:
    """A known place, one in brackets or in capitals behind the date with which a line starts."""
    if not _EARLY_DIGIT.match(text, within.start, within.end):
        return None
    opening = Place(within.start, min(within.end, within.start + DATE_LENGTH))
    date = next(printed_dates(text, opening), None)
    if (
        date is None
        or not date.edtf
        or not WEEKDAY_ONLY.match(text[within.start : date.place.start])
    ):
        return None
    match = _BEHIND_DATE.match(text, date.place.end, within.end)
    if match is None or not (is_place(match[2]) or match["open"] or match[2].isupper()):
        return None
    return None if NO_PLACE.match(match[2]) else Dateline(Place(*match.span(2)), within.start, date)
