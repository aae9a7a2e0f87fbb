"""The dates that a text prints, and which of them is the day of publication."""

import datetime
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "Printed",
    "goes_beside_date",
    "header_date",
    "is_date_line",
    "is_dated_note",
    "labelled_date",
    "printed_dates",
]

# A line that may be nothing but a date, and a month with its gap, in letters.
_LONGEST, _MONTH = 120, 20
_EARLIEST, _LATEST = 1900, 2099
# The first year of two digits that is of the 20th century.
_CENTURY = 40
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
# "Fleet, Freedonia, " in front of a date.
_FROM_PLACE = re.compile(
    r"^\W*[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}(?:,\s[A-ZÀ-Þ][\w.’'-]*)?,\s*"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w.]*|\d[\w./-]*", re.UNICODE)
# Letters of a reference ("AB 01 019 3 May 2001").
_CODE = re.compile(r"[A-Z]{1,3}\Z")
# "Opinion3 May 2011", as a page without its layout prints kind and date.
_GLUED = re.compile(r"[A-Z][a-z]{3,20}(?=\d{1,2}\s[A-Z][a-z]+\s\d{4}\Z)")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")


class Printed(NamedTuple):
    """A date as printed; `year` is 0 and `edtf` None where it has no year."""

    place: Place
    edtf: str | None
    year: int
    month: int
    day: int

    def in_year(self, year: int) -> str | None:
        """The date in that year, if the calendar has it."""
        return _edtf(year, self.month, self.day)


@cache
def _months() -> dict[str, int]:
    listed = knowledge("release_dates")["months"].items()
    return {name: number for number, names in listed for name in names}


@cache
def _dates() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"""(?<![\w/.-])(?:
        (?P<d1>\d{{1,2}})(?:st|nd|rd|th|º|er|\.)?(?:\s+(?:day\s)?(?:of|de))?[\s-]{{0,3}}
            (?P<m1>{months})\.?(?:,?[\s-]{{1,3}}(?:de[l]?\s+)?(?P<y1>\d{{4}}))?
        |(?P<m2>{months})\.?\s{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,?\s{{0,3}}(?P<y2>\d{{4}}))?
        |(?<!\d\s)(?P<m3>{months})\.?,?\s{{1,3}}(?P<y3>\d{{4}})
        |(?P<y4>\d{{4}})[-/.](?P<m4>\d{{1,2}})[-/.](?P<d4>\d{{1,2}})(?=T?\b)
        |(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<y5>\d{{4}}|\d\d)
        )(?![\w/-]\d|\d)""",
        re.VERBOSE | re.IGNORECASE,
    )


def printed_dates(text: str, within: Place) -> Iterator[Printed]:
    """The dates of day or month precision that stand in `within`, in order."""
    digit = _DIGIT.search(text, within.start, within.end)
    if digit is None:
        return iter(())
    # A month stands at most a word and a bracket before the first digit.
    return _read(text, Place(max(within.start, digit.start() - _MONTH), within.end))


@lru_cache(maxsize=64)  # several rooms ask for those of the same lines
def _dates_of(words: str) -> tuple[Printed, ...]:
    return tuple(printed_dates(words, Place(0, len(words))))


def _read(text: str, within: Place) -> Iterator[Printed]:
    for match in _dates().finditer(text, within.start, within.end):
        year, month, day = _parts(match)
        if not (1 <= month <= 12 or (year and not month)):
            continue
        if year and not _EARLIEST <= year <= _LATEST:
            continue
        edtf = _edtf(year, month, day)
        if edtf or (not year and day and _edtf(2000, month, day)):
            yield Printed(Place(match.start(), match.end()), edtf, year, month, day)


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not printed or not certain."""
    for kind in "123":
        if name := match[f"m{kind}"]:
            day = match[f"d{kind}"] if kind != "3" else None
            month = _months()[name.lower()]
            return int(match[f"y{kind}"] or 0), month, int(day or 0)
    if match["y4"]:
        return int(match["y4"]), int(match["m4"]), int(match["d4"])
    first, second, year = int(match["a"]), int(match["b"]), _in_full(match["y5"])
    if first > 12 or first == second or match["mark"] == ".":
        return year, second, first
    if second > 12:
        return year, first, second
    if len(match["y5"]) == 2:  # which part is the year is not certain
        return 0, 0, 0
    # 07/10/2012 is a day of July or of October, as the country has it: only the year is certain.
    return year, 0, 0


def _in_full(year: str) -> int:
    """A year of four digits, or of two, which is of the century nearest to the genre's."""
    if len(year) == 4:
        return int(year)
    return int(year) + (1900 if int(year) >= _CENTURY else 2000)


def _edtf(year: int, month: int, day: int) -> str | None:
    if not year:
        return None
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def header_date(text: str, place: Place) -> str | None:
    """The EDTF date of a header line: ISO 8601 as web pages give it, RFC 5322 as mails do. It is
    the day where the publisher is, so the time zone is not applied.
    """
    words = place.of(text)
    iso = _ISO.match(words)
    if iso:
        return _edtf(int(iso[1]), int(iso[2]), int(iso[3] or 0))
    mail = _MAIL.match(words)
    if mail and (month := _months().get(mail[2].lower())):
        return _edtf(int(mail[3]), month, int(mail[1]))
    return next((date.edtf for date in printed_dates(text, place) if date.edtf), None)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    data = knowledge("release_dates")
    published = "|".join(sorted(map(re.escape, data["published"]), key=len, reverse=True))
    dated = "|".join(sorted(map(re.escape, data["dated"]), key=len, reverse=True))
    refused = "|".join(sorted(map(re.escape, data["refused"]), key=len, reverse=True))
    gap = (
        r"\W{0,6}(?:\w{3,9},?\s+)?(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|hrs|gmt)?,?\s*(?:gmt|utc|bst)?"
        r",?\s*(?:on\s+)?)?\Z"
    )
    return (
        re.compile(rf"(?:(?<!\w)(?:{published})|^\W*(?:{dated})){gap}", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{refused})(?!\w)[^|•·]{{0,40}}\Z", re.IGNORECASE),
        frozenset(data["beside"]),
    )


def labelled_date(words: str, start: int = 0) -> Printed | None:
    """The date of a short line that a word like "published" introduces; `start` is where the line
    stands.
    """
    published, _, _ = _cues()
    for date in _dates_of(words):
        if published.search(words[max(0, date.place.start - 60) : date.place.start]):
            return _moved(date, start)
    return None


def _moved(date: Printed, by: int) -> Printed:
    return date._replace(place=Place(date.place.start + by, date.place.end + by))


def is_dated_note(words: str) -> bool:
    """Whether a line tells a date with a word for it: "Last updated: 3 May 2011", "Posted …"."""
    date = next(iter(_dates_of(words)), None) if len(words) <= _LONGEST else None
    if date is None:
        return False
    published, refused, _ = _cues()
    before = words[: date.place.start]
    return bool(published.search(before) or (refused.search(before) and len(before.split()) <= 5))


def is_date_line(words: str, start: int = 0) -> Printed | None:
    """The date of a line that is nothing but a date, with a weekday, a number or the like beside
    it; None for another line and for a date of updating, access, copyright or an event.
    """
    if glued := _GLUED.match(words):
        words, start = words[glued.end() :], start + glued.end()
    date = next(iter(_dates_of(words)), None) if len(words) <= _LONGEST else None
    _, refused, _ = _cues()
    if date is None or date.edtf is None or refused.search(words[: date.place.start]):
        return None
    before = _FROM_PLACE.sub("", words[: date.place.start])
    rest = f"{before} {words[date.place.end :]}"
    if not all(goes_beside_date(word) or _CODE.match(word) for word in _WORD.findall(rest)):
        return None
    return _moved(date, start)


def goes_beside_date(word: str) -> bool:
    """Whether a word may stand beside a date in a line that is nothing but a date: a weekday, a
    number, "Release".
    """
    _, _, beside = _cues()
    return word.lower().rstrip(".,:") in beside or any(map(str.isdigit, word))
