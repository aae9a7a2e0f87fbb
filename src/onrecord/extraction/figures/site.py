"""A number in its place: the release, the sentence, and the figure that is made of them."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from onrecord.extraction.figures.money import shared_currency, shared_marks
from onrecord.extraction.figures.qualifiers import Qualified
from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Cells", "Release", "Site"]

_CLAUSE = 160
_DISTINCT, _OFTEN = 2, 4  # words of a subject that a release must hold

# The cells of a figure that its surroundings give, by the names of the fields of FoundFigure.
Cells = dict[str, Any]


class Release:
    """A text, the same in lower case, the currencies of the marks that countries share, and what
    the text tells of as a whole.
    """

    def __init__(self, text: str, lowered: str) -> None:
        self.text, self.lowered = text, lowered
        self._currencies: dict[str, str] = {}
        self._told: dict[str, bool] = {}

    def currency(self, unit: str) -> str:
        """The currency that `unit` means in this text: of a mark that countries share ("$", "Rs")
        that of one of them, else itself.
        """
        if unit not in shared_marks():
            return unit
        if unit not in self._currencies:
            self._currencies[unit] = shared_currency(self.text, unit)
        return self._currencies[unit]

    def tells_of(self, subject: str) -> bool:
        """Whether the text as a whole tells of a subject ("relief", "disease"): two of its words
        stand in it, and all of them together often enough.
        """
        if subject not in self._told:
            words: Iterable[str] = knowledge("figure_kinds")["subjects"][subject]
            counts = [count for count in map(self.lowered.count, words) if count]
            self._told[subject] = len(counts) >= _DISTINCT and sum(counts) >= _OFTEN
        return self._told[subject]


class Site(NamedTuple):
    """A number with its qualifier, and the sentence in which it stands."""

    number: Number
    said: Qualified
    line: Place

    @property
    def clause(self) -> Place:
        """The sentence, as far as it is near the number."""
        start, end = self.number.place
        return Place(max(self.line.start, start - _CLAUSE), min(self.line.end, end + _CLAUSE))

    def part(self, lowered: str) -> Place:
        """The clause as far as a semicolon on either side."""
        start, end = self.clause
        first = lowered.rfind(";", start, self.number.place.start)
        last = lowered.find(";", self.number.place.end, end)
        return Place(start if first < 0 else first + 1, end if last < 0 else last)

    def before(self, lowered: str, count: int) -> str:
        """The last `count` letters of the sentence before the number."""
        return lowered[max(self.line.start, self.said.place.start - count) : self.said.place.start]

    @property
    def _has_least(self) -> bool:
        return self.number.is_vague and self.said.code != "vague"

    def figure(self, place: Place, kind: str, unit: str | None, **places: Any) -> FoundFigure:
        """The figure of this number, with a span that holds `place` and the number; `places`
        are those of its cells (`counted`, `kind_place`).
        """
        low, high = self.number.ends or (None, None)
        said = self.said
        return FoundFigure(
            Place(min(place.start, said.place.start), max(place.end, said.place.end)),
            said.place,
            kind,
            said.code,
            value=self.number.least if self._has_least else self.number.value,
            low=low,
            high=high,
            unit=unit,
            qualifier_place=said.cue,
            **places,
        )
