"""Dates that a scan spells wrong: "8th Septe) nber, 1959", "lOth 0ctober 1962"."""

import difflib
import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.printed import Printed, calendar_date

__all__ = ["misread_date"]

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
    r"""(?P<day>[\dlIOo|]{1,2})\s?(?:st|nd|rd|th|tn|tb|ih|1h|lh|tli)?[\s.,]+(?:day\s)?(?:of\s)?
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
