"""Dates of a text, absolute and relative, as EDTF."""

import re
from itertools import chain
from typing import NamedTuple

from onrecord.extraction.dates.absolute import numeric_dates
from onrecord.extraction.dates.days import read_day
from onrecord.extraction.dates.named import named_months
from onrecord.extraction.dates.relative import relative_dates
from onrecord.extraction.found import Place

__all__ = ["FoundDate", "dates"]

_BRIDGE = re.compile(r"\s?(?:[-–—]|to|until|till|through)\s?|\s+(?P<and>and)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+\Z", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:early\s+|late\s+|mid-?\s?)?\Z", re.IGNORECASE)
_IN = re.compile(r"\bin\s+\Z", re.IGNORECASE)
# No date is framed but by one of these.
_FRAMES = ("since", "from", "between", "in", "early", "late", "mid")
_YEAR = re.compile(r"(?:last|this|next)\s+year", re.IGNORECASE)
_YEAR_TOLD = re.compile(r"\d{4}")
_ALONE = re.compile(r"\s+alone\b")


class FoundDate(NamedTuple):
    """A date as printed. `edtf` is None where it cannot be resolved; `precision` is that of the
    words (day, month or year); `is_relative` tells whether it is counted from the publication.
    """

    place: Place
    edtf: str | None
    precision: str
    is_relative: bool = False


def dates(text: str, within: Place, anchor: str | None) -> list[FoundDate]:
    """The dates of `text` inside `within`, in order and apart from each other.

    `anchor` is the day, month or year of publication (EDTF), from which relative dates and those
    without a year are counted. Two dates that make a stretch ("between 2019 and 2022", "since
    March") are one date, an EDTF interval.
    """
    day = read_day(anchor)
    calendar = day[0] if day[1] else None
    absolute = chain(
        named_months(text, within, calendar),
        numeric_dates(text, within, calendar),
    )
    found = [FoundDate(*date) for date in absolute]
    found += [FoundDate(*date, is_relative=True) for date in relative_dates(text, within, day)]
    return [_framed(text, within, date) for date in _joined(text, within, _apart(text, found))]


def _apart(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """The dates without those that overlap one that starts earlier; a weekday before its date
    ("Friday, 19 May 2023") belongs to it.
    """
    kept: list[FoundDate] = []
    for date in sorted(found, key=lambda one: (one.place.start, -one.place.end)):
        last = kept[-1] if kept else None
        if last and date.place.start < last.place.end:
            continue
        if last and last.is_relative and not date.is_relative and last.precision == "day":
            gap = text[last.place.end : date.place.start]
            if len(gap) <= 3 and not gap.strip(" ,("):
                kept[-1] = date._replace(place=Place(last.place.start, date.place.end))
                continue
        kept.append(date)
    return kept


def _joined(text: str, within: Place, found: list[FoundDate]) -> list[FoundDate]:
    joined: list[FoundDate] = []
    for date in found:
        last = joined[-1] if joined else None
        whole = (_of_year(text, last, date) or _stretch(text, within, last, date)) if last else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(date)
    return joined


def _of_year(text: str, month: FoundDate, year: FoundDate) -> FoundDate | None:
    """A month of a year that is counted from the publication ("July last year"), or None."""
    if month.is_relative or not year.is_relative or year.precision != "year":
        return None
    if text[month.place.end : year.place.start].strip(" ,") not in ("", "of"):
        return None
    if not _YEAR.fullmatch(text, *year.place) or _YEAR_TOLD.search(month.place.of(text)):
        return None
    known = month.edtf and year.edtf and "/" not in month.edtf
    edtf = f"{year.edtf}{(month.edtf or '')[4:]}" if known else None
    place = Place(month.place.start, year.place.end)
    return FoundDate(place, edtf, month.precision, is_relative=True)


def _stretch(text: str, within: Place, first: FoundDate, last: FoundDate) -> FoundDate | None:
    if last.place.start - first.place.end > 9 or "/" in f"{first.edtf}{last.edtf}":
        return None
    bridge = _BRIDGE.fullmatch(text, first.place.end, last.place.start)
    if not bridge:
        return None
    before = text[max(within.start, first.place.start - 12) : first.place.start]
    if bridge["and"] and not _BETWEEN.search(before):
        return None
    place = Place(first.place.start, last.place.end)
    relative = first.is_relative or last.is_relative
    if not first.edtf or not last.edtf or first.edtf[: len(last.edtf)] > last.edtf:
        return FoundDate(place, None, last.precision, relative)
    return FoundDate(place, f"{first.edtf}/{last.edtf}", last.precision, relative)


def _framed(text: str, within: Place, date: FoundDate) -> FoundDate:
    """The date with the small words that change what it means: "since", "between", "in … alone"."""
    start, end = date.place
    before = text[max(within.start, start - 16) : start]
    if not before.rstrip(" \n-").lower().endswith(_FRAMES):
        return date
    if "/" in (date.edtf or ""):
        opened = _FROM.search(before)
        return _from(date, start - len(before) + opened.start()) if opened else date
    since = _SINCE.search(before)
    if since:
        open_ended = f"{date.edtf}/.." if date.edtf else None
        return _from(date, start - len(before) + since.start())._replace(edtf=open_ended)
    alone, inside = _ALONE.match(text, end, within.end), _IN.search(before)
    if alone and inside:
        return date._replace(place=Place(start - len(before) + inside.start(), alone.end()))
    return date


def _from(date: FoundDate, start: int) -> FoundDate:
    return date._replace(place=Place(start, date.place.end))
