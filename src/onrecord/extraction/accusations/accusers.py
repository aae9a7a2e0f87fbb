"""Who accuses: the speaker of the words, or the publisher."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.calls.publisher import publisher_of
from onrecord.extraction.found import Cast, FoundQuote, Metadata, Party, Place
from onrecord.extraction.publisher import nearest
from onrecord.model import Actor

__all__ = ["Accusers"]


class Accusers:
    """The accusers of one text."""

    def __init__(
        self, cast: Cast, low: str, quotes: Sequence[FoundQuote], metadata: Metadata
    ) -> None:
        self.cast = cast
        self.metadata = metadata
        self._low = low
        parts = [(place, quote) for quote in quotes for place in quote.places if quote.speaker_id]
        self._is_own: dict[str, bool] = {}
        self._quotes = sorted(parts, key=lambda part: part[0])

    @cached_property
    def publisher(self) -> str | None:
        """The actor that issues the release."""
        return publisher_of(self.cast, self._low, self.metadata)

    @cached_property
    def house(self) -> Actor | None:
        """The publisher as an actor."""
        return self.cast.actors.get(self.publisher or "")

    @cached_property
    def _starts(self) -> list[int]:
        return [place.start for place, _ in self._quotes]

    @cached_property
    def _own(self) -> list[Place]:
        """The places at which the publisher is named."""
        return [one.place for one in self.cast.mentions if one.actor_id == self.publisher]

    def at(self, at: int) -> Party | None:
        """Who says the words at `at`."""
        nth = bisect_right(self._starts, at) - 1
        if nth >= 0 and at < self._quotes[nth][0].end:
            place, quote = self._quotes[nth]
            if quote.speaker_id in self.cast.actors:
                return Party("accuser", quote.speaker_id or "", quote.speaker_place or place)
        return self._of_publisher(at)

    def _of_publisher(self, at: int) -> Party | None:
        if not self.publisher:
            return None
        place = nearest(self._own, at) or self.metadata.publisher_place
        return Party("accuser", self.publisher, place) if place else None

    def is_own(self, actor_id: str) -> bool:
        """Whether the publisher would not accuse this actor: itself, or its own state's bodies."""
        if actor_id not in self._is_own:
            self._is_own[actor_id] = self._belongs(actor_id)
        return self._is_own[actor_id]

    def _belongs(self, actor_id: str) -> bool:
        house = self.house
        actor = self.cast.actors[actor_id]
        if not house:
            return False
        if actor_id == house.actor_id or actor.parent_id == house.actor_id:
            return True
        if not {house.actor_type, actor.actor_type} <= words("public_bodies"):
            return False
        return bool(actor.country) and actor.country == house.country
