"""Where and when it was done, and how sure the release makes itself of it."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.cue_words import CueTable
from onrecord.extraction.dates import dates
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["period", "reporting", "site"]

_NEAR = 60
# Each way to match begins with a letter, so that the search skips to it.
_PREPOSITIONS = "|".join(
    rf"{word}(?<!\w{word})" for word in ("in", "across", "throughout", "inside", "near", "outside")
)
_SITE = re.compile(
    rf"(?:{_PREPOSITIONS})\s+(?:the\s+)?((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){{0,3}})"
)
_DIGITS = re.compile(r"\d(?:\d\d\d|\d?[/.-]\d)|FY")
_MONTHS = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
)


@cache
def _cues() -> CueTable:
    return CueTable(knowledge("accusation_cues")["reporting"])


@cache
def _dated() -> Sequence[str]:
    """Bits of lower-case text of which each date without digits holds one: "mar", "day"."""
    known = knowledge("dates")
    months = {name[:3].lower() for names in known["months"].values() for name in names}
    return sorted(months.union(known["cues"]))


def _may_date(said: str) -> bool:
    """Whether a date may stand in the words: most have none, and are not searched for it."""
    lowered = said.lower()
    for bit in _dated():
        if bit in lowered:
            return True
    return _DIGITS.search(said) is not None


def _around(sentence: Place, charge: Charge) -> Place:
    start, end = charge.place
    return Place(max(sentence.start, start - _NEAR), min(sentence.end, end + _NEAR // 2))


def reporting(low: str, sentence: Place, charge: Charge) -> tuple[str, Place | None]:
    """The term of reporting, and the cue for it."""
    around = _around(sentence, charge)
    found = list(_cues().find(low, *around))
    if not found:
        return "asserted", None
    order = list(knowledge("accusation_cues")["reporting"])
    return min(found, key=lambda cue: order.index(cue[0]))


def site(text: str, sentence: Place, charge: Charge) -> Place | None:
    """The place where it was done, as printed."""
    end = min(sentence.end, charge.place.end + _NEAR)
    for match in _SITE.finditer(text, charge.act_words.start, end):
        if match.group(1).split()[0] not in _MONTHS:
            return Place(match.start(1), match.end(1))
    return None


def period(
    text: str, sentence: Place, charge: Charge, published: str | None
) -> tuple[str | None, Place | None]:
    """When it was done: the date of its clause that stands nearest (EDTF), and its words."""
    around = _around(sentence, charge)
    around = Place(around.start, min(sentence.end, charge.place.end + _NEAR))
    said = around.of(text)  # the words alone: a search of a long line for each charge is slow
    found = dates(said, Place(0, len(said)), published) if _may_date(said) else None
    if not found:
        return None, None
    at = charge.act_words.start - around.start
    nearest = min(found, key=lambda date: abs(date.place.start - at))
    start, end = nearest.place
    return nearest.edtf, Place(start + around.start, end + around.start)
