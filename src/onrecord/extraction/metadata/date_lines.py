"""Lines that are nothing but a date, and dates that a bar or a gap parts from their line."""

import re
from functools import lru_cache

from onrecord.extraction.metadata.dates import WEEKDAY, date_cues, goes_beside_date
from onrecord.extraction.metadata.misread import misread_date
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.printed import Printed, dates_of

__all__ = ["edge_date", "is_date_line"]

_LONGEST = 120
# "Fleet, Freedonia, " in front of a date.
_FROM_PLACE = re.compile(
    r"^\W*[A-ZÀ-Þ][\w.’'/-]*(?:\s[A-ZÀ-Þ][\w.’'/-]*){0,2}(?:,\s[A-ZÀ-Þ][\w.’'-]*){0,2}\s?[.,(–—-]\s*"
    r"|^\W*[A-ZÀ-Þ][\w’'-]+\s+\Z"
)
# "Fleet: " in front of one.
_AT_PLACE = re.compile(r"\W*([A-Z][\w ’'-]{2,40}):\s*\Z")
# ", Fleet" and " - Marsh Watch, Fleet" behind one.
_IN_PLACE = re.compile(
    r"\s?[,–—-]\s?[A-ZÀ-Þ][\w.’'-]*(?:(?:,?\s|\s?[–—-]\s)[A-ZÀ-Þ][\w.’'-]*){0,3}\W*\Z"
)
# "by Ada Lund " in front of one.
_BY_SOMEBODY = re.compile(
    r"\A\W*(?:(?i:posted|written|published)\s)?(?i:by)\s(?:[A-Z][\w.’'-]*\s){1,4}\W*\Z"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w.]*|\d[\w./-]*", re.UNICODE)
# Letters of a reference ("AB 01 019 3 May 2001").
_CODE = re.compile(r"[A-Z]{1,3}\Z")
# "Opinion3 May 2011", as a page without its layout prints kind and date.
_GLUED = re.compile(r"[A-Z][a-z]{3,20}(?=\d{1,2}\s[A-Z][a-z]+\s\d{4}\Z)")
# Who posts a page and where follows on its date: "3 May 2011 by admin", "3 May 2011 in News".
_FILED = re.compile(
    r"\W{0,4}(?:(?:posted|published|released|issued|filed)\b|(?:by|in)\s+[A-Za-z])", re.IGNORECASE
)
_MOST_FILED = 9
_PARTED_BEFORE = re.compile(rf"(?:[|•·]\s*|\s\s){WEEKDAY}\Z")
_PARTED_AFTER = re.compile(r"\s*[|•·]|\s{3,}|\Z")
_HOUR = re.compile(r"\A\s*[|•·,]\s*\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s*\Z", re.IGNORECASE)
_STARTS = re.compile(rf"\W*{WEEKDAY}\Z")


def is_date_line(words: str, start: int = 0) -> Printed | None:
    """The date of a line that is nothing but a date, with a place, a weekday, a number or the like
    beside it; None for another line and for a date of updating, access, copyright or an event.
    """
    date = _whole_date(words) if len(words) <= _LONGEST else None
    return date.moved(start) if date and start else date


@lru_cache(maxsize=256)  # several rooms ask it of the same lines
def _whole_date(words: str) -> Printed | None:
    if not _DIGIT.search(words):
        return None
    glued = _GLUED.match(words) if words[-1:].isdigit() else None
    start = glued.end() if glued else 0
    words = words[start:]
    date = next(iter(dates_of(words)), None)
    if date is None or not (date.edtf and date.day) or not _is_all(words, date):
        date = misread_date(words) or date
    return date.moved(start) if date and _is_all(words, date) else None


def _is_all(words: str, date: Printed) -> bool:
    """Whether a line is nothing but its date."""
    if date_cues().refused.search(words[: date.place.start]):
        return False
    before = _FROM_PLACE.sub("", _BY_SOMEBODY.sub("", words[: date.place.start]))
    if (place := _AT_PLACE.match(before)) and is_place(place[1]):
        before = ""
    after = words[date.place.end :]
    if date.edtf and not before.strip() and _FILED.match(after):
        after = "" if len(after.split()) <= _MOST_FILED else after
    if date.edtf and date.day and not before.strip():
        after = _IN_PLACE.sub("", after)
    rest = _WORD.findall(f"{before} {after}")
    return all(goes_beside_date(word) or _CODE.match(word) for word in rest)


def edge_date(words: str, start: int = 0) -> Printed | None:
    """The full date that a bar or a wide gap parts from the other words of a line, at its start or
    at its end: "Dam Flooded  |  3 May 2011".
    """
    for date in dates_of(words):
        before, after = words[: date.place.start], _HOUR.sub("", words[date.place.end :])
        leads = bool(_STARTS.match(before)) and bool(_PARTED_AFTER.match(after))
        closes = bool(_PARTED_BEFORE.search(before[-40:])) and not after.strip(" .)»")
        if date.edtf and date.day and (leads or closes) and not date_cues().refused.search(before):
            return date.moved(start)
    return None
