"""The dates of a stretch of text, among which a number may be none."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.extraction.dates import FoundDate
from onrecord.extraction.found import Place

__all__ = ["Calendar"]


class Calendar:
    """The dates of a stretch of text, to ask whether a place is one of them."""

    def __init__(self, dates: Sequence[FoundDate]) -> None:
        self.dates = dates
        self._starts = [date.place.start for date in dates]

    def at(self, place: Place) -> FoundDate | None:
        """The date that shares words with `place`."""
        n = bisect_right(self._starts, place.start) - 1
        for date in self.dates[max(0, n) : n + 2]:
            if date.place.start < place.end and place.start < date.place.end:
                return date
        return None

    def is_dated(self, at: int) -> bool:
        """Whether the letter at `at` belongs to a date of the calendar."""
        n = bisect_right(self._starts, at) - 1
        return n >= 0 and at < self.dates[n].place.end and not self.dates[n].is_relative

    def inside(self, place: Place) -> list[FoundDate]:
        """The dates inside `place`."""
        first, last = bisect_left(self._starts, place.start), bisect_left(self._starts, place.end)
        return [date for date in self.dates[first:last] if date.place.end <= place.end]
