"""What stands around a figure: how sure it is, whether it rises, who says it, when it holds."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.cue_words import CueTable, alternatives
from onrecord.extraction.figures.calendar import Calendar
from onrecord.extraction.figures.site import Cells
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Speech", "period", "reporting", "trend"]

_NEAR = 60
_CLOSE = 12


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
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['saying'])})\b")


def reporting(lowered: str, clause: Place, figure: FoundFigure) -> Cells:
    """The hedge that its clause puts on it."""
    start = max(clause.start, figure.place.start - _NEAR)
    end = min(clause.end, figure.place.end + _NEAR // 2)
    found = list(_reporting().find(lowered, start, end))
    if not found:
        return {}
    order = list(knowledge("figure_words")["reporting"])
    code, place = min(found, key=lambda cue: order.index(cue[0]))
    return {"reporting": code, "reporting_place": place}


def trend(lowered: str, clause: Place, figure: FoundFigure) -> Cells:
    """The rise or fall that the words next to it tell of."""
    start = max(clause.start, figure.number.start - 30)
    end = min(clause.end, figure.number.end + 12)
    for code, place in _trend().find(lowered, start, end):
        return {"trend": code, "trend_place": place}
    return {}


def period(sentence: Place, calendar: Calendar, figure: FoundFigure) -> Cells:
    """The date of its sentence that stands nearest to it."""
    if figure.kind == "duration":
        return {}
    near = [
        date
        for date in calendar.inside(sentence)
        if sentence.holds(date.place) and not _overlap(date.place, figure.number)
    ]
    if not near:
        return {}
    nearest = min(near, key=lambda date: _gap(date.place, figure.place))
    if _gap(nearest.place, figure.place) > _NEAR:
        return {}
    return {"period": nearest.edtf, "period_place": nearest.place}


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _gap(one: Place, other: Place) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


class Speech:
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
        for match in _according().finditer(self.lowered, sentence.start, sentence.end):
            end = min(sentence.end, match.end() + _NEAR)
            if after := self.cast.inside(Place(match.end(), end)):
                return after[0]
        return None

    def _sayer(self, sentence: Place, figure: FoundFigure) -> Named | None:
        """The actor who "said", "estimates", "reported" what follows, and the figure with it."""
        start = max(sentence.start, figure.place.start - 3 * _NEAR)
        for match in _saying().finditer(self.lowered, start, figure.number.start):
            ahead = Place(max(sentence.start, match.start() - _NEAR), match.start())
            close = [
                named
                for named in self.cast.inside(ahead)
                if named.kind != "pronoun" and match.start() - named.place.end < _CLOSE
            ]
            if close and not self.lowered.startswith(" to ", match.end()):
                return close[-1]
        return None
