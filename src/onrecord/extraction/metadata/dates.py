"""What a line says of a date that stands in it: that it is of publication, or of something else."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.printed import (
    Printed,
    calendar_date,
    dates_of,
    month_numbers,
    printed_dates,
)

__all__ = [
    "WEEKDAY",
    "date_cues",
    "goes_beside_date",
    "header_date",
    "is_dated_note",
    "labelled_date",
]

WEEKDAY = r"(?:[A-Za-z]{3,6}(?i:day),?\s{1,3})?"
"""A weekday that may stand before a date, as a pattern."""

# A line that may tell a date, and what is read of it in front of one.
_LONGEST, _LABEL = 120, 110
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")
# What may be published, what sets a label apart from the words before it, and labels of a treaty.
_TEXT = re.compile(
    r"\b(?:statement|release|communiqu|letter|notice|message|e-?mail|memo|page|article|post|document|story|declaration|text)",
    re.IGNORECASE,
)
_APART = re.compile(r"[|•·:;(]|\s\s")
_VERB = re.compile(r"\W*(?:signed|given|done|issued|released)\b", re.IGNORECASE)


class DateCues(NamedTuple):
    """What stands before a date of publication and before another date, and what beside one."""

    published: re.Pattern[str]
    refused: re.Pattern[str]
    beside: frozenset[str]


@cache
def date_cues() -> DateCues:
    """The cues of the knowledge file."""
    data = knowledge("release_dates")
    # Behind the word: who published it or where, a weekday, and the hour.
    gap = (
        r"(?:\s+(?:by|in|at)\s[^\d.:;|]{2,60}?(?=\s(?:on|at|this)\s|,\s))?"
        r"\W{0,6}(?:(?:on|at|until)\s+)?(?:this\s|the\s){0,2}(?:\w{3,9},?\s+(?:the\s)?)?"
        r"(?:(?:\d{1,2}[:.]?\d{0,2}|noon|midnight)\s*(?:[ap]\.?m\.?|hrs|hours|gmt|noon)?,?\s*(?:[a-z]{2,4}t|utc)?,?\s*(?:on\s+)?)?"
        r"(?:\w{3,6}day,?\s+)?(?:the\s)?\Z"
    )
    published, dated = alternatives(data["published"]), alternatives(data["dated"])
    return DateCues(
        re.compile(
            # "AB 12 Date: " starts a line as well: a number is no word of it.
            rf"(?:(?<!\w)(?:{published})|(?:^\W*|\d\s{{1,3}}(?=date\s?:))(?:{dated})\b){gap}",
            re.IGNORECASE,
        ),
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
        label = date_cues().published.search(before)
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
    is_refused = date_cues().refused.search(before) and len(before.split()) <= 7
    return bool(date_cues().published.search(before) or is_refused)


def goes_beside_date(word: str) -> bool:
    """Whether a word may stand beside a date in a line that is nothing but a date: a weekday, a
    number, "Release".
    """
    return word.lower().rstrip(".,:") in date_cues().beside or any(map(str.isdigit, word))
