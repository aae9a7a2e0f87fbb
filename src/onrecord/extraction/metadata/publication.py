"""The day of publication: the day that the publisher gives, and no other day."""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dateline import Dateline
from onrecord.extraction.metadata.dates import (
    Printed,
    header_date,
    is_date_line,
    is_dated_note,
    labelled_date,
    printed_dates,
)
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line

__all__ = ["published"]

_LONGEST = 200
_PARTED = re.compile(r"(?:[|•·]\s*|\s\s)(?:[A-Z][a-z]+day,?\s)?\Z")
_CONTACTS = re.compile(
    r"\W*(?:media|press|contact|for\s(?:more|further)|enquir|inquir)", re.IGNORECASE
)
_NEAR = 6
# The length of a date that is but a year: "03/05/2002" may be of May or of March.
_YEAR = 4
# "2012-06-S-026": a release number that starts with year and month.
_NUMBER = re.compile(r"(?<![\w-])((?:19|20)\d\d)[-/](\d\d)[-/][A-Z\d]")


def published(
    text: str,
    given: Mapping[str, Place],
    head: Sequence[Line],
    tail: Sequence[Line],
    line: Dateline | None,
) -> tuple[str, Place] | None:
    """The EDTF date of publication and its place, or None where none is printed. A header line
    counts most, then a date with a word such as "published", that of the dateline, a line of the
    head that is a date, a date beside "PRESS RELEASE", and a line of the tail that is a date.
    """
    for name in ("published", "date"):
        if name in given and (edtf := header_date(text, given[name])):
            return edtf, given[name]
    only_year = None
    for date in _candidates(text, head, tail, line):
        edtf = date.edtf or _in_numbered_year(text, date, head)
        if edtf and only_year and not edtf.startswith(only_year[0]):
            continue
        if edtf and len(edtf) > _YEAR:
            return edtf, date.place
        only_year = only_year or (edtf and (edtf, date.place)) or None
    return only_year


def _candidates(
    text: str, head: Sequence[Line], tail: Sequence[Line], line: Dateline | None
) -> Iterator[Printed]:
    for each in (*head, *_before_related(tail)):
        if len(each.words) <= _LONGEST and (date := labelled_date(each.words, each.place.start)):
            yield date
    if line and line.date:
        yield line.date
    for each in head:
        if date := is_date_line(each.words, each.place.start):
            yield date
    yield from _beside_kind(text, head)
    yield from _at_edge(text, head, tail)
    for each in _before_related(tail):
        if date := is_date_line(each.words, each.place.start):
            yield date
    yield from _in_headline(text, head)


def _at_edge(text: str, head: Sequence[Line], tail: Sequence[Line]) -> Iterator[Printed]:
    """Dates behind a bar or a wide gap in a line of the head ("Dam Flooded  |  3 May 2011"), and in
    front of the contacts in a line under the body ("3 May 2011 Media Contact: ...").
    """
    for line in head:
        if line.words[-4:].isdigit() and len(line.words) <= _LONGEST:
            for date in printed_dates(text, line.place):
                before = text[line.place.start : date.place.start]
                if date.place.end == line.place.end and _PARTED.search(before):
                    yield date
    for line in tail[:_NEAR]:
        first = next(printed_dates(text, line.place), None) if line.words[:1].isdigit() else None
        if first:
            after = text[first.place.end : line.place.end]
            if first.place.start == line.place.start and _CONTACTS.match(after):
                yield first


def _before_related(tail: Sequence[Line]) -> Iterator[Line]:
    """The lines under the body, up to those that tell of other releases."""
    for line in tail:
        if line.role == "insert":
            return
        yield line


def _beside_kind(text: str, head: Sequence[Line]) -> Iterator[Printed]:
    """Dates in a short line that says what it heads ("Media Release, Canberra, 3 May 1999"), or in
    the head that a long line starts with ("JANE DOE MP  Minister for Water 4 May 2001 NEW DAM").
    """
    for line in head:
        if len(line.words) <= 120:
            if kind_cue(line.words):
                yield from printed_dates(text, line.place)
            continue
        start = line.place.start
        for date in printed_dates(text, Place(start, min(line.place.end, start + _LONGEST))):
            before = text[start : date.place.start].split()
            small = sum(word[:1].islower() and len(word) > 3 for word in before)
            if date.edtf and before and not small and _heads(text, start, date.place):
                yield date


def _heads(text: str, start: int, date: Place) -> bool:
    """Whether a headline or the body follows on the date of a head that starts at `start`."""
    after = text[date.end : date.end + _LONGEST]
    rest = after.lstrip(" \t\xa0.-–—")
    says_kind = kind_cue(text[start : date.start]) is not None
    return rest[:2].isupper() or (rest[:1].isupper() and (says_kind or after.startswith("  ")))


def _in_headline(text: str, head: Sequence[Line]) -> Iterator[Printed]:
    """A date that closes the headline of a daily update ("Operational Update, Feb. 21, 2011"), or
    heads one ("May 4: ...").
    """
    for line in head[:3]:
        for date in printed_dates(text, line.place):
            closes = date.place.end == line.place.end and "pdate" in line.words
            heads = date.place.start == line.place.start and text.startswith(":", date.place.end)
            if (closes or heads) and not is_dated_note(line.words):
                yield date


def _in_numbered_year(text: str, date: Printed, head: Sequence[Line]) -> str | None:
    """The date in the year of the release's number, where the number names the same month."""
    for line in head:
        for match in _NUMBER.finditer(
            text, line.place.start, min(line.place.end, line.place.start + _LONGEST)
        ):
            if int(match[2]) == date.month:
                return date.in_year(int(match[1]))
    return None
