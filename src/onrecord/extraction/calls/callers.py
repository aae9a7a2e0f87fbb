"""Who makes a call: the publisher, its speaker, or another whose demand is only reported."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from onrecord.extraction.calls.askers import asks_nothing, could_ask, gives_orders, head_of, is_we
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.parties import named_in
from onrecord.extraction.calls.publisher import publisher_of
from onrecord.extraction.found import Cast, FoundQuote, Metadata, Party, Place

__all__ = ["Caller", "Callers"]


class Caller(NamedTuple):
    """Who calls (None: the release does not say) and whether the publisher makes or backs it."""

    party: Party | None
    endorsed: bool


# Those whose demands in a report are orders on the ground.
_ORDERING = ("armed_forces", "police_security", "pro_government_militia")
_STATE = ("state_executive", "state_individual", "state", "legislature", "armed_forces")


class Callers:
    """The callers of one text."""

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

    @cached_property
    def _quoted(self) -> list[tuple[Place, FoundQuote]]:
        # Where no publisher is known, those whose words are only reported are who calls.
        direct = (one for one in self._quotes if one.kind == "direct" or not self.publisher)
        placed = ((place, quote) for quote in direct for place in quote.places)
        return sorted(placed, key=lambda one: one[0])

    @cached_property
    def _publisher_places(self) -> list[Place]:
        return [one.place for one in self.cast.mentions if one.actor_id == self.publisher]

    def quote_at(self, at: int) -> FoundQuote | None:
        """The direct quote around `at`."""
        n = bisect_right(self._quoted, at, key=lambda one: one[0].start) - 1
        if n >= 0 and at < self._quoted[n][0].end:
            return self._quoted[n][1]
        return None

    def of_modal(self, cue: Cue) -> Caller:
        """The caller of "X should …": the one quoted, or the publisher."""
        quote = self.quote_at(cue.place.start)
        if quote and quote.speaker_id and not self._speaks_as_publisher(quote.speaker_id):
            return self._speaker(quote)
        if quote and quote.speaker_place:
            return Caller(self._for_publisher(quote.speaker_place), endorsed=True)
        return Caller(self._own(cue.place.start), endorsed=True)

    def _speaks_as_publisher(self, speaker_id: str) -> bool:
        return bool(self.publisher) and speaker_id in self.spokespersons

    def of_title(self, title: Place) -> Caller:
        """The caller of a headline's command: the publisher."""
        return Caller(self._own(title.end), endorsed=True)

    def of_verb(self, cue: Cue, clause: Clause) -> Caller | None:
        """The caller of "X urges …", told from the words before; None where nobody who could call
        stands there.
        """
        subject = self.low[clause.subject.start : clause.subject.end]
        if asks_nothing(self.low, cue, subject):
            return None
        that = subject.rfind(" that ")
        subject = subject[that + 5 :] if that >= 0 else subject
        if is_we(subject):
            return self.of_modal(cue)
        head = head_of(self.low, clause.subject)
        named = named_in(self.cast, self.low, head)
        if named:
            opening = self.low[head.start : named[0].place.start].strip() in ("", "the")
            asker = named[0 if opening else -1]
            return self._named(asker.actor_id, asker.place, own=cue.asking.own)
        subject = head.of(self.low) if head != clause.subject else subject
        if could_ask(subject, own=cue.asking.own):
            return self.of_modal(cue)
        proper = self.cast.text[max(0, cue.place.start - 40) : cue.place.start].split()[-1:]
        if proper and proper[0][:1].isupper() and not (cue.asking.own or gives_orders(subject)):
            return Caller(None, endorsed=True)
        return None

    def _named(self, actor_id: str, place: Place, *, own: bool) -> Caller | None:
        if (
            actor_id == self.publisher
            or actor_id in self.spokespersons
            or self._of_publisher(actor_id)
        ):
            return Caller(
                self._for_publisher(place) or Party("caller", actor_id, place), endorsed=True
            )
        if own or self.cast.actors[actor_id].actor_type in _ORDERING:
            return None
        return Caller(Party("caller", actor_id, place), endorsed=False)

    def _of_publisher(self, actor_id: str) -> bool:
        """Whether the actor belongs to the publisher."""
        actor = self.cast.actors[actor_id]
        house = self.cast.actors.get(self.publisher or "")
        if not house:
            return True
        if actor.parent_id == house.actor_id:
            return True
        state = house.actor_type in _STATE and actor.actor_type in _STATE
        return state and (not actor.country or actor.country == self._country)

    @cached_property
    def _country(self) -> str | None:
        """The country of the publisher: its own, or that which its name holds ("Embassy of X")."""
        house = self.cast.actors.get(self.publisher or "")
        if house and house.country:
            return house.country
        words = f" {self.metadata.publisher or ''} "
        for one in self.cast.mentions:
            actor = self.cast.actors[one.actor_id]
            if actor.country and f" {one.place.of(self.cast.text)} " in words:
                return actor.country
        return None

    def _speaker(self, quote: FoundQuote) -> Caller:
        speaker = quote.speaker_id or ""
        if speaker not in self.cast.actors:
            return Caller(None, endorsed=True)
        place = quote.speaker_place or quote.places[0]
        backed = (
            not self.publisher
            or self.cast.actors[speaker].actor_type not in _STATE
            or self._of_publisher(speaker)
        )
        return Caller(Party("caller", speaker, place), endorsed=backed)

    def _for_publisher(self, place: Place) -> Party | None:
        return Party("caller", self.publisher, place) if self.publisher else None

    def _own(self, at: int) -> Party | None:
        """The publisher, at the nearest place before `at` that names it, or else the first."""
        if not self.publisher:
            return None
        places = self._publisher_places
        n = bisect_right(places, at, key=lambda place: place.start) - 1
        place = places[max(n, 0)] if places else self.metadata.publisher_place
        return Party("caller", self.publisher, place) if place else None

    @cached_property
    def spokespersons(self) -> frozenset[str]:
        """The publisher, and those quoted who belong to it: so known, or named together with it."""
        speakers = {quote.speaker_id for quote in self._quotes if self._speaks_for(quote)}
        return frozenset(one for one in (self.publisher, *speakers) if one)

    def _speaks_for(self, quote: FoundQuote) -> bool:
        speaker, place = quote.speaker_id, quote.speaker_place
        if not speaker or speaker not in self.cast.actors or not place:
            return False
        own = [one.place for one in self.cast.mentions if one.actor_id == speaker]
        return self._of_publisher(speaker) or any(map(self._near_publisher, [place, *own]))

    def _near_publisher(self, place: Place) -> bool:
        """Whether the publisher is named just before or after `place`."""
        around = Place(place.start - 90, place.end + 120)
        return any(one.actor_id == self.publisher for one in self.cast.inside(around))
