"""Who calls where the words name nobody: the one who is quoted, or the publisher."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from onrecord.extraction.calls.house import STATE, House
from onrecord.extraction.found import Cast, FoundQuote, Party, Place

__all__ = ["Caller", "Speakers"]


class Caller(NamedTuple):
    """Who calls (None: the release does not say) and whether the publisher makes or backs it."""

    party: Party | None
    endorsed: bool


class Speakers:
    """Those who speak in one text: its publisher, and those it quotes."""

    def __init__(self, cast: Cast, house: House, quotes: Sequence[FoundQuote]) -> None:
        self.cast = cast
        self.house = house
        self._quotes = quotes

    def at(self, at: int) -> Caller:
        """Who speaks at `at`: the one quoted there, or the publisher."""
        quote = self._quote_at(at)
        if quote and quote.speaker_id and not self.house.is_voice(quote.speaker_id):
            return self._speaker(quote)
        if quote and quote.speaker_place:
            return Caller(self.house.as_caller(quote.speaker_place), endorsed=True)
        return Caller(self.house.at(at), endorsed=True)

    def is_quoted(self, actor_id: str) -> bool:
        """Whether an actor is quoted, in its own words or not."""
        return any(quote.speaker_id == actor_id for quote in self._quotes)

    @cached_property
    def _quoted(self) -> list[tuple[Place, FoundQuote]]:
        # What others are only reported to say makes them callers where no publisher is known.
        placed = (
            (place, quote)
            for quote in self._quotes
            if quote.kind == "direct"
            or not self.house.publisher
            or self.house.is_spokesperson(quote.speaker_id)
            for place in quote.places
        )
        return sorted(placed, key=lambda one: one[0])

    def _quote_at(self, at: int) -> FoundQuote | None:
        """The quote around `at`."""
        n = bisect_left(self._quoted, ((at + 1, 0),)) - 1
        if n >= 0 and at < self._quoted[n][0].end:
            return self._quoted[n][1]
        return None

    def _speaker(self, quote: FoundQuote) -> Caller:
        speaker = quote.speaker_id or ""
        if speaker not in self.cast.actors:
            return Caller(None, endorsed=True)
        place = quote.speaker_place or quote.places[0]
        backed = (
            not self.house.publisher
            or self.cast.actors[speaker].actor_type not in STATE
            or speaker in self.house.spokespersons
            or self.house.owns(speaker)
        )
        return Caller(Party("caller", speaker, place), endorsed=backed)
