"""Datelines: the place, and often the day, printed at the start of the body."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.dateline_forms import (
    DATE_LENGTH,
    DAY,
    NO_PLACE,
    OPENING,
    PLACE,
    Dateline,
    bracketed,
    dated_first,
    only_date,
    stopped,
    with_paren,
)
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place, is_state
from onrecord.extraction.metadata.printed import Printed, printed_dates

__all__ = ["Dateline", "dateline", "place_beside_date"]

_WITHIN = 400
_LONGEST = 120
_SHORTEST, _MOST_LETTERS, _ALONE = 3, 30, 60
_MOST_WORDS = 5
_GAP = re.compile(r"[ \t\r\xa0]*\n[ \t\r\xa0]*\n")
_MARKS = "-–—:"
_MARK = re.compile(r"\s-|-\s|[–—:]|--|\.-")
# A place in brackets, alone or with its date; a place with its date in brackets; a place and then
# an agency in brackets, the date behind it or not; a place and a dash or a colon.
_LEAD = re.compile(
    rf"""[*_\s"“]{{0,4}}
    (?P<open>[(\[])?\s?(?P<place>{PLACE})
    (?P<inner>[,\s]{{1,3}}[^()\n–—]{{3,40}}?)??\s?(?P<close>[)\]])?
    (?P<paren>\s?\([^()\n]{{2,60}}\)(?:\s[A-Z\d][\w., ]{{5,28}})?)?
    \s*(?P<mark>--+|[–—]|\s-\s?|-\s|:\s|\.\s?[–—-]+)\s*(?=\S)""",
    re.VERBOSE,
)
# A date between the mark and another one: "Fleet – 3 May 2011 – ", "FLEET--(WIRE)--May 3, 2011--".
_BEHIND_MARK = re.compile(
    r"(?:\([A-Z .]{2,20}\)\s?--?\s?)?\(?([A-Z0-9][\w., ]{5,35}?)\)?\s*(?:--+|[–—]|\s-\s)"
)
_BEFORE_DATE = re.compile(rf"({PLACE})[,.]?\s[(–—-]{{0,2}}\s?(?=\w+day\b|\d|{DAY})")
_ABBREVIATED = re.compile(r"\.[A-Z]\.\Z")


@lru_cache(maxsize=64)  # the headline and the body are both looked for around it
def dateline(text: str, line: Place) -> Dateline | None:
    """The dateline at the start of a line, or inside the first part of one that runs headers and
    body together.
    """
    is_short = line.end - line.start <= _ALONE
    if is_short and _GAP.match(text, line.end) and is_date_line(line.of(text)):
        return None  # over the body, and parted from it
    end = min(line.end, line.start + _WITHIN)
    within = Place(line.start, end)
    found = with_paren(text, within) if text.find("(", line.start, end) >= 0 else None
    return found or _leading(text, line) or dated_first(text, within)


def place_beside_date(head: Sequence[Line]) -> Place | None:
    """The known place of the line of a head that is nothing but place and date, or of a line that
    such a date follows.
    """
    for line, below in zip_longest(head, head[1:]):
        match = _BEFORE_DATE.match(line.words) if is_date_line(line.words) else None
        if match and is_place(match[1]):
            name = match[1] if _ABBREVIATED.search(match[1]) else match[1].rstrip(".")
            start = line.place.start + match.start(1)
            return Place(start, start + len(name))
        if below and _is_town(line.words) and is_date_line(below.words):
            return line.place
    return None


def _is_town(words: str) -> bool:
    """Whether a line is a known place, and no state: of that a headline may consist."""
    return len(words) <= _MOST_LETTERS and is_place(words) and not is_state(words)


def _leading(text: str, line: Place) -> Dateline | None:
    end = min(line.end, line.start + _LONGEST)
    if not text[line.start].isupper() and text[line.start] not in OPENING:
        return None
    opening = text[line.start : end]
    may_lead = any(map(opening.__contains__, _MARKS)) and _MARK.search(opening)
    match = _LEAD.match(text, line.start, end) if may_lead else None
    if match is None or bool(match["open"]) != bool(match["close"]):
        return bracketed(text, line, end) or stopped(text, line, end)
    if text[match.end() : line.end].isupper():  # a headline in capitals
        return None
    date = _date_of(text, match)
    if match["inner"] and date is None:
        return None
    words = match["place"].rstrip(" ,-")
    words = words if _ABBREVIATED.search(words) else words.rstrip(".")
    if not _holds(words, match, date):
        return stopped(text, line, end)
    start = match.start("place")
    return Dateline(Place(start, start + len(words)), line.start, date)


def _date_of(text: str, match: re.Match[str]) -> Printed | None:
    for group in ("inner", "paren"):
        if match[group]:
            date = next(printed_dates(text, Place(*match.span(group))), None)
            if date:
                return date
    behind = _BEHIND_MARK.match(text, match.end(), match.end() + DATE_LENGTH)
    return only_date(text, Place(*behind.span(1))) if behind else None


def _holds(words: str, match: re.Match[str], date: Printed | None) -> bool:
    """Whether the words before the mark are a place: known, bracketed, dated or in capitals."""
    is_colon = match["mark"].startswith(":")
    if is_place(words):
        return not is_colon or words.isupper() or date is not None
    if len(words) < _SHORTEST or NO_PLACE.match(words):
        return False
    if is_colon:
        return date is not None and date.edtf is not None
    bracketed = match["open"] is not None and len(words.split()) <= _MOST_WORDS
    return bracketed or date is not None or (words.isupper() and len(words) > _SHORTEST)
