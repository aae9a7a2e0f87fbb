"""The publisher of a release, and who speaks for it, lends it a voice or belongs to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from onrecord.extraction.calls.parties import is_person
from onrecord.extraction.calls.publisher import country_in, publisher_of
from onrecord.extraction.found import Cast, FoundQuote, Metadata, Party, Place
from onrecord.extraction.publisher import nearest
from onrecord.model import Actor

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
        if actor.parent_id == house.actor_id or self._is_namesake(actor):
            return True
        state = house.actor_type in STATE and actor.actor_type in STATE
        return state and (not actor.country or self.country in (None, actor.country))

    def _is_namesake(self, actor: Actor) -> bool:
        """Whether an actor goes by the publisher's name, or by a part or a longer form of it."""
        if not self._own_names or actor.actor_type in STATE or is_person(actor):
            return False
        name = _words(actor.name)
        return any(name <= own or own <= name for own in self._own_names if own and name)

    @cached_property
    def _own_names(self) -> list[frozenset[str]]:
        """The words of each name of the publisher, unless it is a state's."""
        house = self.cast.actors.get(self.publisher or "")
        if not house or house.actor_type in STATE:
            return []
        names = (row.name for row in self.cast.names if row.actor_id == house.actor_id)
        return [_words(name) for name in (self.metadata.publisher or "", house.name, *names)]

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
        places, end = self._places, place.end + 120
        first = bisect_left(places, (place.start - 90, 0))
        if first == len(places) or places[first].start >= end:
            return False
        return any(one.end <= end for one in places[first : bisect_left(places, (end, 0), first)])

    def is_voice(self, actor_id: str) -> bool:
        """Whether somebody only lends the publisher a voice."""
        return actor_id in self._voices

    @cached_property
    def _voices(self) -> frozenset[str]:
        """The publisher, and those of its staff whom the release introduces as its ("Marsh Watch's
        Ann Reed") or whose statement the headline announces. Who is named with an office apart
        ("Ann Reed, a director at Marsh Watch") calls in their own name.
        """
        if not self.publisher:
            return frozenset()
        actors, title = self.cast.actors, self.metadata.title
        staff = {one for one in self.spokespersons if actors[one].actor_type == "ngo_individual"}
        lent = {one.actor_id for one in self.cast.inside(title)} if title else set()
        lent |= self._introduced() if staff - lent else set()
        return frozenset({self.publisher, *(staff & lent)})

    def _introduced(self) -> set[str]:
        """Those who where they are first named stand beside the publisher in the possessive."""
        found, seen = set(), set()
        for before, one in pairwise(self.cast.mentions):
            start, end = before.place.end, one.place.start
            behind = self.low[start:end] == ", " and self.low.startswith("'s", one.place.end)
            if before.actor_id == self.publisher and one.actor_id not in seen:
                if _POSSESSIVE.fullmatch(self.low, start, end):
                    found.add(one.actor_id)
            elif behind and one.actor_id == self.publisher and before.actor_id not in seen:
                found.add(before.actor_id)
            seen.add(before.actor_id)
        return found

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
        also = (key for key, one in self.cast.actors.items() if self._is_namesake(one))
        ids = {self.publisher, *also}
        return [one.place for one in self.cast.mentions if one.actor_id in ids]


# Words that tell no name from another.
_SMALL = frozenset(("the", "of", "for", "and", "in", "on", "to", "party"))


@lru_cache(maxsize=4096)  # the same names come again for every actor and document
def _words(name: str) -> frozenset[str]:
    """The words of a name, each without its plural or possessive end."""
    bare = re.sub(r"['’]", "", name.casefold())
    return frozenset(word.rstrip("s") for word in re.findall(r"\w+", bare)) - _SMALL


# "Marsh Watch's Ann Reed", "Marsh Watch's director for Belmark Ann Reed"; behind a name:
# "Ann Reed, Marsh Watch's director".
_POSSESSIVE = re.compile(r"'s?\s(?:[^.,;\n]{0,90}\s)?")
