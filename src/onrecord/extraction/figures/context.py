"""What stands around a figure: how sure it is, whether it rises, who says it, when it holds."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from onrecord.extraction.cue_words import CueTable, alternatives
from onrecord.extraction.figures.calendar import Calendar
from onrecord.extraction.figures.site import Cells
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Sayers", "period", "reporting", "trend"]

_NEAR = 60
_CLOSE = 12
_PARTICIPLE = re.compile(
    r"[“\"\s]*(?!during|following|according|including)[a-z]{3,}ing\s[^,;:]{1,140},"
)
# A number right after a word: "an estimated $4 million".
_NUMBER = re.compile(
    r"\s(?:an?\s|some\s|us)?[$£€]?(?:\d|(?:one|two|three|four|five|six|ten|half)\b)"
)
_HEDGE = 14
_BIT = 4  # letters that tell a cue from most words


@cache
def _reporting() -> CueTable:
    return CueTable(knowledge("figure_words")["reporting"])


@cache
def _trend() -> CueTable:
    return CueTable(knowledge("figure_words")["trend"])


@cache
def _according() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['according'])})\s+")


@cache
def _bits(row: str) -> tuple[str, ...]:
    """Letters of which a clause holds some if it holds a cue of this row: so much is seen at once
    where a pattern takes long.
    """
    cues = knowledge("figure_words")[row]
    if isinstance(cues, dict):
        cues = chain.from_iterable(cues.values())
    return tuple({max(cue.rstrip("*").split(), key=len)[:_BIT] for cue in cues})


def _may_hold(row: str, clause: str) -> bool:
    """Whether a clause may hold a cue of this row."""
    return any(map(clause.__contains__, _bits(row)))


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['saying'])})\b")


def reporting(lowered: str, clause: Place, figure: FoundFigure) -> Cells:
    """The hedge that its clause puts on it."""
    start = max(clause.start, figure.place.start - _NEAR)
    end = min(clause.end, figure.place.end + _NEAR // 2)
    cues: Iterable[tuple[str, Place]] = ()
    if _may_hold("reporting", lowered[start:end]):
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
    if not _may_hold("trend", lowered[start:end]):
        return {}
    for code, place in _trend().find(lowered, start, end):
        return {"trend": code, "trend_place": place}
    return {}


def period(lowered: str, sentence: Place, calendar: Calendar, figure: FoundFigure) -> Cells:
    """The date of its sentence that stands nearest to it."""
    if figure.kind == "duration":
        return {}
    inside = calendar.inside(sentence)
    opening = _participle_end(lowered, sentence, figure) if inside else sentence.start
    near = [
        date
        for date in inside
        if not _overlap(date.place, figure.number) and date.place.start >= opening
    ]
    if not near:
        return {}
    nearest = min(near, key=lambda date: _gap(date.place, figure.place))
    if _gap(nearest.place, figure.place) > _NEAR:
        return {}
    return {"period": nearest.edtf, "period_place": nearest.place}


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


class Sayers:
    """Who says what in a text: its quotes, and the actors that are named."""

    def __init__(self, text: str, lowered: str, cast: Cast, quotes: Sequence[FoundQuote]) -> None:
        self.text, self.lowered, self.cast = text, lowered, cast
        parts = [(place, quote) for quote in quotes if quote.speaker_id for place in quote.places]
        self._quotes = sorted(parts, key=lambda part: part[0])
        self._next = 0

    def speaker(self, sentence: Place, figure: FoundFigure) -> Cells:
        """The one who says it: named in its sentence, or the speaker of its quote.

        Figures must come in the order of the text.
        """
        named = self._according(sentence)
        if named is None and (quote := self._quote(figure)):
            return {"said_by_id": quote.speaker_id, "said_by_place": quote.speaker_place}
        named = named or self._sayer(sentence, figure)
        if named is None:
            return {}
        return {"said_by_id": named.actor_id, "said_by_place": named.place}

    def _quote(self, figure: FoundFigure) -> FoundQuote | None:
        at = figure.number.start
        while self._next < len(self._quotes) and self._quotes[self._next][0].end <= at:
            self._next += 1
        for place, quote in self._quotes[self._next : self._next + 2]:
            if place.holds(figure.number):
                return quote
        return None

    def _according(self, sentence: Place) -> Named | None:
        if not _may_hold("according", sentence.of(self.lowered)):
            return None
        for match in _according().finditer(self.lowered, sentence.start, sentence.end):
            end = min(sentence.end, match.end() + _NEAR)
            if after := self.cast.inside(Place(match.end(), end)):
                return after[0]
        return None

    def _sayer(self, sentence: Place, figure: FoundFigure) -> Named | None:
        """The actor who "said", "estimates", "reported" what follows, and the figure with it."""
        start, end = max(sentence.start, figure.place.start - 3 * _NEAR), figure.number.start
        around = self.cast.inside(Place(max(sentence.start, start - _NEAR), end))
        before = [named for named in around if named.kind != "pronoun"]
        if not before:
            return None
        start = max(start, before[0].place.start)
        for match in _saying().finditer(self.lowered, start, end):
            limit = match.start()
            close = [
                named
                for named in before
                if limit - _CLOSE < named.place.end <= limit
                and max(sentence.start, limit - _NEAR) <= named.place.start
            ]
            if close and not self.lowered.startswith(" to ", match.end()):
                return close[-1]
        return None
