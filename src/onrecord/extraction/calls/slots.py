"""By when and under which condition a call asks something."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.dates import dates
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Slots", "Worded", "slots"]

_DAY = r"""(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july
    |august|september|october|november|december|\d)"""
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_NTH = r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"""(?:{_WEEKDAY}(?:,?\s+{_NTH}(?:\s+(?:of\s+)?{_MONTH})?|,?\s+{_MONTH}\s+{_NTH})?
    |{_NTH}\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+{_NTH})(?:,?\s+\d{{4}})?"""
# Before "on Monday": what was done then, and is not asked.
_PAST = re.compile(
    r"""(?<!\w)(?:(?!need|indeed|speed|proceed|succeed|exceed)\w{2,}ed|was|were|met|held|made|took|taken|began|gave|given|went|said|who|which|that
    |(?:attack|event|coup|massacre|assault|announcement|murder|assassination|crackdown|explosion|shelling|airstrike|bomb|shooting|crash|demonstration|riot|speech|killing|raid|strike|protest|arrest|bombing|shooting|incident|clash|statement|decision|ruling|verdict)e?s?)
    (?!\w)[^,;.]{0,60}\Z""",
    re.VERBOSE,
)
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
# So many letters before a day tell what was done on it.
_BEFORE = 90


@cache
def _deadline() -> re.Pattern[str]:
    data = knowledge("call_cues")
    return re.compile(
        # A character before the words, so that the engine can leap over the insides of words.
        rf"""[^a-z](?P<words>(?<!who\x20is\s)(?<!\x20are\s)(?<!\x20is\s)(?<!have\s)(?<!has\s)(?<!which\s)(?<!who\s){alternatives(data["deadline_words"])}(?!\s+(?:need|requir))
        |(?:before|prior\s+to|ahead\s+of|no\s+later\s+than|in\s+time\s+for)\s+{_COURT}[^,.;“”"]{{2,90}}
        |by\s+(?:the\s+end\s+of|next|tomorrow|midnight|noon|late|early|mid-|{_DAY})[^,.;“”"]{{0,40}}
        |within\s+(?:the\s+next\s+)?[\w-]+\s+(?:hours?|days?|weeks?|months?|years?)
        |on\s+(?:or\s+before\s+)?{_DATE})(?!\w)""".replace(" \\", "\\"),
        re.VERBOSE,
    )


@cache
def _condition() -> re.Pattern[str]:
    words = alternatives(knowledge("call_cues")["conditions"])
    return re.compile(
        rf"[^a-z](?<!even )(?<!as )(?<!only )(?<!at )"
        rf"(?P<words>{words}|while\s+(?:the|his|its|their|her|these|those|such|it|they))(?!\w)"
    )


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of one call: `clause` reaches from its first word to the end of its cue, `action`
    holds what is asked; `lead` is what stands between a cue and the list of which this is a line,
    `wants` how far into the action the act of another begins.
    """

    clause: Place
    action: Place
    lead: Place | None = None
    wants: int = 0


def slots(text: str, low: str, worded: Worded, published: str | None) -> Slots:
    """The slots of a call."""
    clause, action = worded.clause, worded.action
    deadline = _by_when(low, worded)
    told = Place(action.start + worded.wants, action.end)
    condition = _fronted(low, clause.start, clause.end) or _trailing(low, told)
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


def _by_when(low: str, worded: Worded) -> re.Match[str] | None:
    """The deadline beside what is asked, or else the one that stands before the list."""
    clause, action, lead = worded.clause, worded.action, worded.lead
    # The cue of a long list may stand far before its items.
    start = max(0, min(clause.end, action.start) - 1, action.start - _FAR)
    for own in _deadline().finditer(low, start, action.end):
        on_day = low.startswith("on ", own.start("words"))
        if not on_day or not _PAST.search(low, max(start, own.start() - _BEFORE), own.start()):
            return own
    fronted = _deadline().match(low, clause.start - 1, clause.end) if clause.start else None
    if fronted and not low.startswith("now ", clause.start):
        return fronted
    if not lead:
        return None
    return _deadline().search(low, max(0, lead.start - 1), lead.end)


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
