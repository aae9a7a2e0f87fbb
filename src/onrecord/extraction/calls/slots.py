"""By when and under which condition a call asks something."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.dates import dates
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Slots", "slots"]

_DAY = r"""(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july
    |august|september|october|november|december|\d)"""
_COURT = (
    r"(?!the\s+(?:court|judge|tribunal|committee|council|eyes|law)|an?\s+(?:court|judge)|courts?)"
)


class Slots(NamedTuple):
    """The action without them, the condition, the deadline and its day where it is printed."""

    action: Place
    condition: Place | None
    deadline: Place | None
    deadline_date: str | None


# How far before what is asked its deadline may stand.
_FAR = 500


@cache
def _deadline() -> re.Pattern[str]:
    data = knowledge("call_cues")
    return re.compile(
        # A character before the words, so that the engine can leap over the insides of words.
        rf"""[^a-z](?P<words>{alternatives(data["deadline_words"])}
        |(?:before|prior\s+to|ahead\s+of|no\s+later\s+than|in\s+time\s+for)\s+{_COURT}[^,.;“”"]{{2,90}}
        |by\s+(?:the\s+end\s+of|next|tomorrow|midnight|noon|late|early|mid-|{_DAY})[^,.;“”"]{{0,40}}
        |within\s+(?:the\s+next\s+)?[\w-]+\s+(?:hours?|days?|weeks?|months?|years?)
        |on\s+{_DAY}[\w\s]{{0,20}}(?:,\s+\d{{4}})?)""".replace(" \\", "\\"),
        re.VERBOSE,
    )


@cache
def _condition() -> re.Pattern[str]:
    words = alternatives(knowledge("call_cues")["conditions"])
    return re.compile(
        rf"[^a-z](?<!even )(?<!as )(?<!only )"
        rf"(?P<words>{words}|while\s+(?:the|his|its|their|her|these|those|such|it|they))(?!\w)"
    )


def slots(text: str, low: str, clause: Place, action: Place, published: str | None) -> Slots:
    """The slots of a call: `clause` reaches from its first word to the end of its cue, `action`
    holds what is asked.
    """
    # The cue of a long list may stand far before its items.
    start = max(0, min(clause.end, action.start) - 1, action.start - _FAR)
    deadline = _deadline().search(low, start, action.end)
    condition = _fronted(low, clause.start, clause.end) or _trailing(low, action)
    end = action.end
    if condition and condition.start > action.start:
        end = condition.start
    begin = action.start
    if deadline and deadline.end() >= end - 1 and deadline.start("words") > begin:
        end = min(end, deadline.start("words"))
    trimmed = _trimmed(low, begin, end)
    place = Place(*deadline.span("words")) if deadline else None
    if place:
        place = _trimmed(low, place.start, place.end)
    return Slots(trimmed, condition, place, _date(text, place, published) if place else None)


def _date(text: str, place: Place, published: str | None) -> str | None:
    if not any(map(str.isdigit, place.of(text))):
        return None
    found = dates(text, place, published)
    return next((one.edtf for one in found if one.edtf and not one.is_relative), None)


def _fronted(low: str, start: int, end: int) -> Place | None:
    match = _condition().match(f" {low[start : min(end, start + 60)]}")
    comma = low.find(", ", start, end) if match else -1
    return Place(start, comma) if comma > 0 else None


def _trailing(low: str, action: Place) -> Place | None:
    match = _condition().search(low, action.start + 1, action.end)
    if not match or " that " in low[action.start : match.start("words")]:
        return None
    return _trimmed(low, match.start("words"), action.end)


def _trimmed(low: str, start: int, end: int) -> Place:
    """The place without the space and the marks around it."""
    end = _stripped(low, start, end)
    while low.endswith((" and", " but"), start, end):
        end = _stripped(low, start, end - len(" and"))
    while end > start and low[start] in " \t\xa0,;:":
        start += 1
    return Place(start, end)


def _stripped(low: str, start: int, end: int) -> int:
    return start + len(low[start:end].rstrip(' \t\xa0,;:.”"“–—-'))
