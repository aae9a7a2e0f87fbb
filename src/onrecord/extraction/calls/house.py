"""The publisher of a release, and who speaks for it or belongs to it."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from onrecord.extraction.calls.home import country_in
from onrecord.extraction.calls.parties import is_person
from onrecord.extraction.calls.publisher import publisher_of
from onrecord.extraction.calls.voices import voices
from onrecord.extraction.found import Cast, FoundQuote, Metadata, Party, Place
from onrecord.extraction.publisher import nearest

__all__ = ["STATE", "House"]

STATE = ("state_executive", "state_individual", "state", "legislature", "armed_forces")


class House:
    """The publisher of one text with those who belong to it."""

    def __init__(
        self, cast: Cast, low: str, quotes: Sequence[FoundQuote], metadata: Metadata
    ) -> None:
        self.cast = cast
        self.low = low
        self.metadata = metadata
        self._quotes = quotes

    @cached_property
    def publisher(self) -> str | None:
        """The actor that issues the release, or whose statement it is by its headline."""
        return publisher_of(self.cast, self.low, self.metadata)

    def owns(self, actor_id: str) -> bool:
        """Whether the actor belongs to the publisher."""
        actor = self.cast.actors[actor_id]
        house = self.cast.actors.get(self.publisher or "")
        if not house:
            return True
        if actor.parent_id == house.actor_id:
            return True
        state = house.actor_type in STATE and actor.actor_type in STATE
        return state and (not actor.country or actor.country == self.country)

    @cached_property
    def country(self) -> str | None:
        """The country of the publisher: its own, or that which its name holds ("Embassy of X")."""
        house = self.cast.actors.get(self.publisher or "")
        return house.country if house and house.country else country_in(self._name)

    @property
    def _name(self) -> str:
        house = self.cast.actors.get(self.publisher or "")
        return self.metadata.publisher or (house.name if house else "")

    @cached_property
    def spokespersons(self) -> frozenset[str]:
        """The publisher, and those quoted who belong to it: so known, or named together with it."""
        found = {self.publisher} if self.publisher else set()
        for quote in self._quotes:
            if quote.speaker_id and quote.speaker_id not in found and self._speaks_for(quote):
                found.add(quote.speaker_id)
        return frozenset(found)

    def _speaks_for(self, quote: FoundQuote) -> bool:
        speaker, place = quote.speaker_id, quote.speaker_place
        if not speaker or speaker not in self.cast.actors or not place:
            return False
        return self.owns(speaker) or speaker in self._beside or self._near_publisher(place)

    @cached_property
    def _beside(self) -> frozenset[str]:
        """Those who are named together with the publisher."""
        near = (one.actor_id for one in self.cast.mentions if self._near_publisher(one.place))
        return frozenset(near)

    def _near_publisher(self, place: Place) -> bool:
        """Whether the publisher is named just before or after `place`."""
        around = Place(place.start - 90, place.end + 120)
        first = bisect_left(self._places, (around.start, 0))
        last = bisect_left(self._places, (around.end, 0))
        return any(one.end <= around.end for one in self._places[first:last])

    def is_voice(self, actor_id: str) -> bool:
        """Whether somebody only lends the publisher a voice."""
        return actor_id in self._voices

    @cached_property
    def _voices(self) -> frozenset[str]:
        if not self.publisher:
            return frozenset()
        return voices(self.cast, self.low, self.metadata, self.publisher, self.spokespersons)

    def is_spokesperson(self, actor_id: str | None) -> bool:
        """Whether an actor is a person who speaks for the publisher."""
        actor = self.cast.actors.get(actor_id or "")
        return actor is not None and is_person(actor) and actor_id in self.spokespersons

    def as_caller(self, place: Place) -> Party | None:
        """The publisher as a caller who is named at `place`."""
        return Party("caller", self.publisher, place) if self.publisher else None

    def at(self, at: int) -> Party | None:
        """The publisher, at the nearest place before `at` that names it, or else the first."""
        if not self.publisher:
            return None
        place = nearest(self._places, at) or self.metadata.publisher_place
        return Party("caller", self.publisher, place) if place else None

    @cached_property
    def _places(self) -> list[Place]:
        """The places that name the publisher."""
        return [one.place for one in self.cast.mentions if one.actor_id == self.publisher]
