"""The ends of numbers and of ranges: "5 to 10 million", but not "rose from 5 to 10"."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.number_words import Amount, amount
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["ends_well", "percent_mark", "scaled", "upper_end"]

_TO = re.compile(r"\s?[-–]\s?|\s+(?:to|or)\s+(?:about\s+|nearly\s+|some\s+)?")
_AND = re.compile(r"\s+and\s+")
_CHANGED = re.compile(
    r"\b(?:increas|ris|rose|grew|grow|went\sup|gone\sup|jump|climb|soar|doubl|tripl|fell|fall|drop|declin|decreas"
    r"|expand|rais|chang|mov|shift|lift|boost|up\sfrom)[a-z]*\b[^.;:]{0,80}\bfrom\s[a-z\s]{0,14}(?:US)?[$£€]?\Z"
)
_MEASURED = re.compile(r"(?<=\d)(?:kms?|kgs?|lbs?|ha|[Mm][Ww])\b")


@cache
def percent_mark() -> re.Pattern[str]:
    """The mark or word that makes a number a share."""
    return re.compile(
        rf"[\s-]{{0,2}}(?:%|(?:{alternatives(knowledge('numbers')['percent'][1:])})\b)"
    )


def ends_well(text: str, end: int) -> bool:
    """Whether a number ends here, and no name ("24th", "5G") or time ("5:30") goes on."""
    if text[end : end + 1].isalpha() and _MEASURED.match(text, end):
        return True
    after = text[end : end + 2]
    return (
        not (
            after[:1].isalnum() or after[:1] in "_°" or (after[:1] in ":./" and after[1:].isdigit())
        )
        or not after
    )


def upper_end(text: str, lowered: str, place: Place, first: Amount) -> Amount | None:
    """The upper end of a range whose lower end stands at `place`."""
    link = _TO.match(lowered, place.end)
    if not link and lowered[max(0, place.start - 8) : place.start].rstrip().endswith("between"):
        link = _AND.match(lowered, place.end)
    if not link:
        share = percent_mark().match(lowered, place.end)
        link = _TO.match(lowered, share.end()) if share else None
    if not link or _is_change(lowered, place):
        return None
    start = link.end()
    while start < len(text) and text[start] in "US$£€":
        start += 1
    last = amount(lowered, start) if start < len(text) else None
    if last is None or not ends_well(text, last.end):
        return None
    whole = scaled(first, last)
    return last if whole.value < last.value else None


def _is_change(lowered: str, place: Place) -> bool:
    """Whether a number is where a change began: "rose from 40 to 60" is no range."""
    window = max(0, place.start - 110)
    if "from " not in lowered[max(window, place.start - 22) : place.start]:
        return False
    return bool(_CHANGED.search(lowered[window : place.start]))


def scaled(first: Amount, last: Amount) -> Amount:
    """The lower end with the multiplier of the upper one: "5 to 10 million"."""
    if first.times > 1 or first.value >= 1000:
        return first
    return first._replace(value=first.value * last.times)
