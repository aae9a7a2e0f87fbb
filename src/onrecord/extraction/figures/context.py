"""What stands around a figure: how sure it is, whether it rises, when it holds."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from onrecord.extraction.cue_words import CueTable
from onrecord.extraction.figures.asides import is_compared, is_of_saying
from onrecord.extraction.figures.calendar import Calendar
from onrecord.extraction.figures.site import Cells
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["may_hold", "period", "reporting", "trend"]

_NEAR = 60
_PARTICIPLE = re.compile(
    r"[“\"\s]*(?!during|following|according|including)[a-z]{3,}ing\s[^,;:]{1,140},"
)
_NEXT = re.compile(r",?\s(?:to|and|but|while)\s")
# A number right after a word: "an estimated $4 million".
_NUMBER = re.compile(
    r"\s(?:an?\s|some\s|us)?[$£€]?(?:\d|(?:one|two|three|four|five|six|ten|half)\b)"
)
# After a number with its date another is told by its own noun: "and the torture of hundreds".
_OWN = re.compile(r",?\s(?:and|as\swell\sas)\s(?:for\s|of\s|to\s)?the\s[a-z-]+\sof\s")
_NUMBERED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|dozens?|hundreds?|thousands?|several)\b"
)
_NOT_ITS = 1000
_HEDGE = 14
_BIT = 4  # letters that tell a cue from most words


@cache
def _reporting() -> CueTable:
    return CueTable(knowledge("figure_words")["reporting"])


@cache
def _trend() -> CueTable:
    return CueTable(knowledge("figure_words")["trend"])


@cache
def _bits(row: str) -> tuple[str, ...]:
    """Letters of which a clause holds some if it holds a cue of this row: so much is seen at once
    where a pattern takes long.
    """
    cues = knowledge("figure_words")[row]
    if isinstance(cues, dict):
        cues = chain.from_iterable(cues.values())
    bits: list[str] = []
    for cue in sorted(cues, key=lambda cue: cue.count(" ")):
        if not any(bit in cue for bit in bits):
            bits.append(max(cue.rstrip("*").split(), key=len)[:_BIT])
    return tuple(bits)


def may_hold(row: str, clause: str) -> bool:
    """Whether a clause may hold a cue of this row."""
    return any(map(clause.__contains__, _bits(row)))


def reporting(lowered: str, clause: Place, figure: FoundFigure) -> Cells:
    """The hedge that its clause puts on it."""
    start = max(clause.start, figure.place.start - _NEAR)
    shown = figure.kind_place.end if figure.kind_place else 0
    end = min(clause.end, max(figure.place.end + _NEAR // 2, shown))
    cues: Iterable[tuple[str, Place]] = ()
    if may_hold("reporting", lowered[start:end]):
        cues = _reporting().find(lowered, start, end)
    found = [cue for cue in cues if _reaches(lowered, cue[1], figure)]
    found = found or _governing(lowered, Place(clause.start, figure.place.start))
    if not found:
        return {}
    order = list(knowledge("figure_words")["reporting"])
    code, place = min(found, key=lambda cue: order.index(cue[0]))
    return {"reporting": code, "reporting_place": place}


def _reaches(lowered: str, cue: Place, figure: FoundFigure) -> bool:
    """Whether a hedge near a figure speaks of it, and not of another number that it stands right
    before ("a projected 8,000 people").
    """
    if figure.place.holds(cue):
        return True
    other = _NUMBER.match(lowered, cue.end)
    return not other or figure.place.start <= other.end() - 1 < figure.place.end


def _governing(lowered: str, before: Place) -> list[tuple[str, Place]]:
    """The hedge on which the clause of a figure hangs: "estimated that …"."""
    that = lowered.rfind(" that ", before.start, before.end)
    if that < 0 or lowered.find(";", that, before.end) >= 0:
        return []
    cues = _reporting().find(lowered, max(before.start, that - _HEDGE), that)
    return [cue for cue in cues if cue[1].end == that]


def trend(lowered: str, clause: Place, figure: FoundFigure) -> Cells:
    """The rise or fall that the words next to it tell of."""
    start = max(clause.start, figure.number.start - 30)
    end = min(clause.end, figure.number.end + 12)
    if not may_hold("trend", lowered[start:end]):
        return {}
    for code, place in _trend().find(lowered, start, end):
        return {"trend": code, "trend_place": place}
    return {}


def period(lowered: str, sentence: Place, calendar: Calendar, figure: FoundFigure) -> Cells:
    """The date of its sentence that stands nearest to it."""
    if figure.kind == "duration":
        return {}
    inside = calendar.inside(sentence)
    inside = [date for date in inside if _gap(date.place, figure.place) <= _NEAR]
    opening = _participle_end(lowered, sentence, figure) if inside else sentence.start
    near = [
        date
        for date in inside
        if not _overlap(date.place, figure.number)
        and date.place.start >= opening
        and not is_of_saying(lowered, date.place, is_day=date.precision == "day")
        and not is_compared(lowered, date.place)
    ]
    if not near:
        return {}
    nearest = min(near, key=lambda date: _far(lowered, date.place, figure))
    if _far(lowered, nearest.place, figure) >= _NOT_ITS:
        return {}
    return {"period": nearest.edtf, "period_place": nearest.place}


def _far(lowered: str, date: Place, figure: FoundFigure) -> int:
    """How far off a date is; one of another figure ("40 in 2019 | and 50 in 2020") is farther."""
    other = _NEXT.match(lowered, date.end, figure.number.start)
    if (
        other
        and _OWN.match(lowered, date.end)
        and _NUMBERED.search(lowered[date.start - _NEAR if date.start > _NEAR else 0 : date.start])
    ):
        return _NOT_ITS
    return _gap(date, figure.place) + (_NEAR // 2 if other else 0)


def _participle_end(lowered: str, sentence: Place, figure: FoundFigure) -> int:
    """Where the participle with which the sentence opens has ended before the figure ("Speaking
    yesterday, she told of 40 dead"): when it was is no word on when the figure holds.
    """
    opening = _PARTICIPLE.match(lowered, sentence.start, figure.place.start)
    return opening.end() if opening else sentence.start


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _gap(one: Place, other: Place) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
