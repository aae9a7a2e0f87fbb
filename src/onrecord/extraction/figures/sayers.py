"""Who gives a figure: the speaker of its quote, or the actor that its sentence names."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.context import may_hold
from onrecord.extraction.figures.site import Cells
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Sayers"]

_NEAR = 60
_CLOSE = 12


@cache
def _according() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['according'])})\s+")


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['saying'])})\b")


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
        if not may_hold("according", sentence.of(self.lowered)):
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
