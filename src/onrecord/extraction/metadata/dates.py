"""What a line says of a date that stands in it: that it is of publication, or of something else."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.misread import misread_date
from onrecord.extraction.metadata.printed import (
    Printed,
    calendar_date,
    dates_of,
    month_numbers,
    printed_dates,
)

__all__ = [
    "WEEKDAY",
    "edge_date",
    "goes_beside_date",
    "header_date",
    "is_date_line",
    "is_dated_note",
    "labelled_date",
]

# A line that may be nothing but a date, and what is read of it in front of one.
_LONGEST, _LABEL = 120, 110
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
# "Fleet, Freedonia, " in front of a date.
_FROM_PLACE = re.compile(
    r"^\W*[A-ZÀ-Þ][\w.’'/-]*(?:\s[A-ZÀ-Þ][\w.’'/-]*){0,2}(?:,\s[A-ZÀ-Þ][\w.’'-]*){0,2}\s?[.,(–—-]\s*"
    r"|^\W*[A-ZÀ-Þ][\w’'-]+\s+\Z"
)
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
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")
# Who posts a page and where follows on its date: "3 May 2011 by admin", "3 May 2011 in News".
_FILED = re.compile(
    r"\W{0,4}(?:(?:posted|published|released|issued|filed)\b|(?:by|in)\s+[A-Za-z])", re.IGNORECASE
)
_MOST_FILED = 9
# What may be published, what sets a label apart from the words before it, and labels of a treaty.
_TEXT = re.compile(
    r"\b(?:statement|release|communiqu|letter|notice|message|e-?mail|memo|page|article|post|document|story|declaration|text)",
    re.IGNORECASE,
)
_APART = re.compile(r"[|•·:;(]|\s\s")
_VERB = re.compile(r"\W*(?:signed|given|done|issued|released)\b", re.IGNORECASE)
WEEKDAY = r"(?:[A-Za-z]{3,6}(?i:day),?\s{1,3})?"
"""A weekday that may stand before a date, as a pattern."""
_PARTED_BEFORE = re.compile(rf"(?:[|•·]\s*|\s\s){WEEKDAY}\Z")
_PARTED_AFTER = re.compile(r"\s*[|•·]|\s{3,}|\Z")
_STARTS = re.compile(rf"\W*{WEEKDAY}\Z")


class _Cues(NamedTuple):
    """What stands before a date of publication and before another date, and what beside one."""

    published: re.Pattern[str]
    refused: re.Pattern[str]
    beside: frozenset[str]


@cache
def _cues() -> _Cues:
    data = knowledge("release_dates")
    # Behind the word: who published it or where, a weekday, and the hour.
    gap = (
        r"(?:\s+(?:by|in|at)\s[^\d.:;|]{2,60}?(?=\s(?:on|at|this)\s|,\s))?"
        r"\W{0,6}(?:(?:on|at|until)\s+)?(?:this\s|the\s){0,2}(?:\w{3,9},?\s+(?:the\s)?)?"
        r"(?:(?:\d{1,2}[:.]?\d{0,2}|noon|midnight)\s*(?:[ap]\.?m\.?|hrs|hours|gmt|noon)?,?\s*(?:[a-z]{2,4}t|utc)?,?\s*(?:on\s+)?)?"
        r"(?:\w{3,6}day,?\s+)?(?:the\s)?\Z"
    )
    published, dated = alternatives(data["published"]), alternatives(data["dated"])
    return _Cues(
        re.compile(rf"(?:(?<!\w)(?:{published})|^\W*(?:{dated})\b){gap}", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{alternatives(data['refused'])})(?!\w)[^|•·]{{0,40}}\Z", re.IGNORECASE
        ),
        frozenset(data["beside"]),
    )


def header_date(text: str, place: Place) -> str | None:
    """The EDTF date of a header line: ISO 8601 as web pages give it, RFC 5322 as mails do. It is
    the day where the publisher is, so the time zone is not applied.
    """
    words = place.of(text)
    iso = _ISO.match(words)
    if iso:
        return calendar_date(int(iso[1]), int(iso[2]), int(iso[3] or 0))
    mail = _MAIL.match(words)
    if mail and (month := month_numbers().get(mail[2].lower())):
        return calendar_date(int(mail[3]), month, int(mail[1]))
    return next((date.edtf for date in printed_dates(text, place) if date.edtf), None)


def labelled_date(words: str, start: int = 0) -> Printed | None:
    """The date of a short line that a word like "published" introduces; `start` is where the line
    stands.
    """
    for date in dates_of(words):
        before = words[max(0, date.place.start - _LABEL) : date.place.start]
        label = _cues().published.search(before)
        if label and _is_label(before[: label.start()], label.group(), len(words)):
            return date.moved(start)
    return None


def _is_label(lead: str, label: str, length: int) -> bool:
    """Whether a word like "released" tells of the text: at the start of a short line, or behind
    what the text is ("Statement released on"), and not of others ("Ten prisoners released on").
    """
    lead = _APART.split(lead)[-1]
    if not lead.strip(" -–—*("):
        return length <= _LONGEST or not _VERB.match(label)
    if _TEXT.search(lead):
        return True
    small = any(word[:1].islower() and not goes_beside_date(word) for word in lead.split())
    return not small and not label.lower().startswith(("released", "issued"))


def is_dated_note(words: str) -> bool:
    """Whether a line tells a date with a word for it: "Last updated: 3 May 2011", "Posted …"."""
    date = next(iter(dates_of(words)), None) if len(words) <= _LONGEST else None
    if date is None:
        return False
    before = words[: date.place.start]
    is_refused = _cues().refused.search(before) and len(before.split()) <= 7
    return bool(_cues().published.search(before) or is_refused)


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
    if _cues().refused.search(words[: date.place.start]):
        return False
    before = _FROM_PLACE.sub("", _BY_SOMEBODY.sub("", words[: date.place.start]))
    after = words[date.place.end :]
    if date.edtf and not before.strip() and _FILED.match(after):
        after = "" if len(after.split()) <= _MOST_FILED else after
    if date.edtf and date.day and not before.strip():
        after = _IN_PLACE.sub("", after)
    rest = _WORD.findall(f"{before} {after}")
    return all(goes_beside_date(word) or _CODE.match(word) for word in rest)


def goes_beside_date(word: str) -> bool:
    """Whether a word may stand beside a date in a line that is nothing but a date: a weekday, a
    number, "Release".
    """
    return word.lower().rstrip(".,:") in _cues().beside or any(map(str.isdigit, word))


def edge_date(words: str, start: int = 0) -> Printed | None:
    """The full date that a bar or a wide gap parts from the other words of a line, at its start or
    at its end: "Dam Flooded  |  3 May 2011".
    """
    for date in dates_of(words):
        before, after = words[: date.place.start], words[date.place.end :]
        leads = bool(_STARTS.match(before)) and bool(_PARTED_AFTER.match(after))
        closes = bool(_PARTED_BEFORE.search(before[-40:])) and not after.strip(" .)»")
        if date.edtf and date.day and (leads or closes) and not _cues().refused.search(before):
            return date.moved(start)
    return None
