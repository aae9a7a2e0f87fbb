"""Lines that are nothing but a date, those that a scan spells wrong among them ("8th Septe) nber,
1959"), and dates that a bar or a gap parts from their line.
"""

import difflib
import re
from functools import cache, lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.dates import WEEKDAY, date_cues, goes_beside_date
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.printed import Printed, calendar_date, dates_of

__all__ = ["edge_date", "is_date_line", "misread_date"]

_LONGEST = 48
_YEAR = 6
_LIKE = 0.75
# The letters that scans print for figures, and the other way round.
_FIGURES = str.maketrans("lIiOo|", "111001")
# The gaps of a line that is torn into letters ("2nd June, 1 9 6 4").
_TORN = re.compile(r"(?<=\b\w)\s(?=\w\b)")
_LETTERS = str.maketrans("01", "ol")
_NO_LETTER = re.compile(r"[^a-z]+")
_DATE = re.compile(
    r"""(?<![<^~\\{}%#])(?P<day>[\dlIOo|]{1,2})\s?(?:st|nd|rd|th|tn|tb|ih|1h|lh|tli)?[\s.,]+(?:day\s)?(?:of\s)?
    (?P<month>(?:[A-Z]|[01](?=[A-Za-z]))[A-Za-z01)(|.,’'\ ]{2,14}?)[\s.,]+
    (?P<year>[1l|][9][\dlIOo|]{2})\W*\Z""",
    re.VERBOSE,
)


@cache
def _months() -> dict[str, int]:
    """The English names of the months with their numbers; the short ones look too alike."""
    return {names[0]: number for number, names in knowledge("release_dates")["months"].items()}


def misread_date(words: str) -> Printed | None:
    """The date at the end of a short line, whose month or figures a scan may have spelt wrong."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words[-_YEAR:])):
        return None
    match = _DATE.search(words) or _DATE.search(_TORN.sub("", words))
    if match is None:
        return None
    letters = _NO_LETTER.sub("", match["month"].lower().translate(_LETTERS))
    names = difflib.get_close_matches(letters, _months(), n=1, cutoff=_LIKE)
    day, year = (match[part].translate(_FIGURES) for part in ("day", "year"))
    if not names or not day.isdecimal() or not year.isdecimal():
        return None
    edtf = calendar_date(int(year), _months()[names[0]], int(day))
    # Of a date that is torn into letters, all from where it starts counts.
    end = match.end("year") if match.string is words else len(words.rstrip())
    place = Place(min(match.start(), len(words) - 1), end)
    return Printed(place, edtf, int(year), _months()[names[0]], int(day)) if edtf else None


_LONGEST_LINE = 120
# "Fleet, Freedonia, " or "(NEWSWIRE) " in front of a date.
_FROM_PLACE = re.compile(
    r"^\W*[A-ZÀ-Þ][\w.’'/-]*(?:\s[A-ZÀ-Þ][\w.’'/-]*){0,2}(?:,\s[A-ZÀ-Þ][\w.’'-]*){0,2}\s?[.,(–—-]\s*"
    r"|^\W*[A-ZÀ-Þ][\w’'-]+\s+\Z|^\W*\([A-Z][\w ]{1,30}\)\s+\Z"
)
# "Fleet: " in front of one.
_AT_PLACE = re.compile(r"\W*([A-Z][\w ’'-]{2,40}):\s*\Z")
# ", Fleet" and " - Marsh Watch, Fleet" behind one.
_IN_PLACE = re.compile(
    r"\s?[,|–—-]\s?[A-ZÀ-Þ][\w.’'/-]*(?:(?:,?\s|\s?[–—-]\s)[A-ZÀ-Þ][\w.’'-]*){0,3}\W*\Z"
)
# " (Marsh News):" behind one.
_WIRE = re.compile(r"\A\s?\([A-Z][\w ]{1,30}\)\s?[:–—-]?\s*\Z")
# The day in another calendar behind it: " / 4 Dhul-Qa'da 1424".
_HIJRI = re.compile(r"\A\s?[/(,–-]\s?\d{1,2}\s[A-Z][\w’' -]{3,20}\s1[34]\d\d\s?(?:AH|H)?\)?")
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
_PARTED_BEFORE = re.compile(rf"(?:[|•·]\s*|\s\s){WEEKDAY}\Z")
_PARTED_AFTER = re.compile(r"\s*[|•·]|\s{3,}|\Z")
_HOUR = re.compile(
    r"\A\s*[|•·,]?\s*(?:at\s)?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s*\Z", re.IGNORECASE
)
_STARTS = re.compile(rf"\W*{WEEKDAY}\Z")


def is_date_line(words: str, start: int = 0) -> Printed | None:
    """The date of a line that is nothing but a date, with a place, a weekday, a number or the like
    beside it; None for another line and for a date of updating, access, copyright or an event.
    """
    date = _whole_date(words) if len(words) <= _LONGEST_LINE else None
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
    after = _HIJRI.sub("", _WIRE.sub("", words[date.place.end :]))
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
