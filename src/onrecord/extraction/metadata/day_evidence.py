"""The days that may be that of publication, by what speaks for them: their place and their form."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.date_lines import edge_date, is_date_line
from onrecord.extraction.metadata.dates import labelled_date
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.layout import Layout
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.office_lines import is_office_line
from onrecord.extraction.metadata.printed import Printed, dates_of, printed_dates
from onrecord.extraction.metadata.told_days import (
    beside_headline,
    is_of_kind,
    opening,
    run_in,
    told_of_itself,
    told_today,
)

__all__ = ["days_with_evidence"]

_LONGEST, _SHORT_LINE = 200, 120
_CONTACTS = re.compile(
    r"\W*(?:media|press|contact|for\s(?:more|further)|enquir|inquir)", re.IGNORECASE
)
_NEAR = 6
_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|\Z)", re.IGNORECASE)
# A line that some pages print between the headlines and the text.
_EARLY = 1_500
_POSTING = ("osted", "OSTED", "ublished", "UBLISHED")
_POSTED = re.compile(
    r"^(?:posted|published)(?:\son)?\s?:?\s[^\n]{6,80}$", re.MULTILINE | re.IGNORECASE
)
# A date under a standfirst that is taken for the start of the body.
_STANDFIRST = 700
_RELEASE = re.compile(r"\b(?:for|hold)\s(?:press\s)?(?:release|publication)\b", re.IGNORECASE)
# Who signs, in front of the date: "Friends of the Marsh, 3 May 2011".
_SIGNED_WITHIN = 3
_SIGNER = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|the|and|for|in)){1,9}\s?[,–—-]\s")
_LINE = re.compile(r"^[^\n]{6,60}$", re.MULTILINE)


def days_with_evidence(text: str, around: Layout) -> Iterator[Printed]:
    """The dates that may be the day of publication, those for which most speaks first; one without
    a year has no EDTF date.
    """
    around = around._replace(head=[line for line in around.head if line.role != "caption"])
    for evidence in _BY_STRENGTH:
        yield from evidence(text, around)


def _labelled(text: str, around: Layout) -> Iterator[Printed]:
    """Dates behind a word like "published" in a short line around the body."""
    under = (line for line in _before_related(around.tail) if _tells_of_itself(line))
    for line in chain(around.head, under):
        if len(line.words) <= _LONGEST and (date := labelled_date(line.words, line.place.start)):
            yield date
    start, end = around.body
    end = min(end, start + _EARLY)
    is_posted = any(text.find(cue, start, end) >= 0 for cue in _POSTING)
    for match in _POSTED.finditer(text, start, end) if is_posted else ():
        if date := labelled_date(match.group(), match.start()):
            yield date


def _tells_of_itself(line: Line) -> bool:
    """Whether a line under the body may tell when the release came out: none of the notes does."""
    is_note = line.role == "prose" or line.words.startswith("[")
    return not is_note or kind_cue(line.words) is not None


def _in_dateline(_: str, around: Layout) -> Iterator[Printed]:
    if around.dateline and around.dateline.date:
        yield around.dateline.date


def _alone(_: str, around: Layout) -> Iterator[Printed]:
    """Dates that have a line over the body to themselves, those with the hour last: a host tells
    when it posted what its sender has dated.
    """
    by_hour = sorted(around.head, key=lambda line: _HOUR.search(line.words) is not None)
    return _date_lines(by_hour)


def _under_standfirst(text: str, around: Layout) -> Iterator[Printed]:
    """Dates that have a line of the start of the body to themselves."""
    start, end = around.body
    end = min(end, start + _STANDFIRST)
    for match in _LINE.finditer(text, text.find("\n", start, end) + 1 or end, end):
        if date := is_date_line(match.group(), match.start()):
            yield date


def _at_foot(_: str, around: Layout) -> Iterator[Printed]:
    """Dates that have a line under the body to themselves, or stand behind who signs."""
    yield from _date_lines(_before_related(around.tail))
    for line in around.tail[:_SIGNED_WITHIN]:
        dates = dates_of(line.words) if line.role == "short" and line.words[0].isalpha() else ()
        before = line.words[: dates[0].place.start] if len(dates) == 1 else ""
        closes = bool(before) and not line.words[dates[0].place.end :].strip(" .")
        if closes and dates[0].day and _SIGNER.fullmatch(before):
            yield dates[0].moved(line.place.start)


def _date_lines(lines: Iterable[Line]) -> Iterator[Printed]:
    for line in lines:
        if date := is_date_line(line.words, line.place.start):
            yield date


def _at_edge(_: str, around: Layout) -> Iterator[Printed]:
    """Dates that a bar or a wide gap parts from a line of the head."""
    for line in around.head:
        if len(line.words) <= _LONGEST and (date := edge_date(line.words, line.place.start)):
            yield date


def _over_contacts(text: str, around: Layout) -> Iterator[Printed]:
    """Dates in front of the contacts in a line under the body ("3 May 2011 Media Contact: ...")."""
    for line in around.tail[:_NEAR]:
        first = next(printed_dates(text, line.place), None) if line.words[:1].isdigit() else None
        after = text[first.place.end : line.place.end] if first else ""
        if first and first.place.start == line.place.start and _CONTACTS.match(after):
            yield first


def _before_related(tail: Iterable[Line]) -> Iterator[Line]:
    """The lines under the body, up to those that tell of other releases."""
    for line in tail:
        if line.role == "insert":
            return
        yield line


def _beside_kind(text: str, around: Layout) -> Iterator[Printed]:
    """Dates in a short line that says what it heads ("Media Release, Canberra, 3 May 1999"), or in
    the head that a long line starts with ("JANE DOE MP  Minister for Water 4 May 2001 NEW DAM").
    """
    for line in around.head:
        start, is_short = line.place.start, len(line.words) <= _SHORT_LINE
        end = line.place.end if is_short else min(line.place.end, start + _LONGEST)
        for date in printed_dates(text, Place(start, end)):
            before = text[start : date.place.start]
            if is_short and (is_of_kind(line.words, len(before)) or _is_of_release(before)):
                yield date
            elif date.edtf and (not is_short or is_office_line(before)):
                small = sum(word[:1].islower() and len(word) > 3 for word in before.split())
                if before.strip() and not small and _heads(text, start, date.place):
                    yield date


def _is_of_release(before: str) -> bool:
    """Whether a date stands behind "Not for release before", whatever a scan makes of it."""
    return _RELEASE.search(before) is not None


def _heads(text: str, start: int, date: Place) -> bool:
    """Whether a headline or the body follows on the date of a head that starts at `start`."""
    after = text[date.end : date.end + _LONGEST]
    rest = after.lstrip(" \t\xa0.-–—")
    says_kind = kind_cue(text[start : date.start]) is not None
    return rest[:2].isupper() or (rest[:1].isupper() and (says_kind or after.startswith("  ")))


_BY_STRENGTH: tuple[Callable[[str, Layout], Iterator[Printed]], ...] = (
    _labelled,
    _in_dateline,
    _alone,
    _beside_kind,
    _at_edge,
    _under_standfirst,
    opening,
    told_of_itself,
    told_today,
    _over_contacts,
    _at_foot,
    beside_headline,
    run_in,
)
