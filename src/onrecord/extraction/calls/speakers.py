"""Who calls where the words name nobody: the one who is quoted, or the publisher."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from onrecord.extraction.calls.house import STATE, House
from onrecord.extraction.calls.parties import is_person
from onrecord.extraction.found import Cast, FoundQuote, Party, Place

__all__ = ["Caller", "Speakers"]

# Types of which a speaker whose given name is not known may well be a person.
_OFFICIALS = ("opposition_political", "legislature", "judiciary", "unknown")
_NEAR = 600  # characters behind a quote in which "he" is who said it


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

    def before(self, at: int) -> Caller | None:
        """The person of whom a quote tells last before `at`, whom "he" means there."""
        told = (self._direct, self._reported)
        last = max((found for found in (_last(some, at) for some in told) if found), default=None)
        if not last or at - last[0].end > _NEAR:
            return None
        actor = self.cast.actors.get(last[1].speaker_id or "")
        may_be = actor and (is_person(actor) or actor.actor_type in _OFFICIALS)
        return self._speaker(last[1]) if may_be else None

    def is_quoted(self, actor_id: str) -> bool:
        """Whether an actor is quoted, in its own words or not."""
        return any(quote.speaker_id == actor_id for quote in self._quotes)

    @cached_property
    def _direct(self) -> list[tuple[Place, FoundQuote]]:
        """The words in quotation marks, each place with its quote, in order."""
        return _placed(quote for quote in self._quotes if quote.kind == "direct")

    @cached_property
    def _reported(self) -> list[tuple[Place, FoundQuote]]:
        """What others are said to say. That of bodies makes them callers only where no publisher is
        known.
        """
        return _placed(
            quote
            for quote in self._quotes
            if quote.kind != "direct"
            and (not self.house.publisher or self._is_person(quote.speaker_id))
        )

    def _is_person(self, actor_id: str | None) -> bool:
        actor = self.cast.actors.get(actor_id or "")
        return actor is not None and is_person(actor)

    def _quote_at(self, at: int) -> FoundQuote | None:
        """The quote around `at`, one in quotation marks first."""
        return _around(self._direct, at) or _around(self._reported, at)

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


def _placed(quotes: Iterable[FoundQuote]) -> list[tuple[Place, FoundQuote]]:
    placed = ((place, quote) for quote in quotes for place in quote.places)
    return sorted(placed, key=itemgetter(0))


def _around(placed: Sequence[tuple[Place, FoundQuote]], at: int) -> FoundQuote | None:
    """The quote that begins last before `at` and reaches over it."""
    last = _last(placed, at + 1)
    return last[1] if last and at < last[0].end else None


def _last(placed: Sequence[tuple[Place, FoundQuote]], at: int) -> tuple[Place, FoundQuote] | None:
    """The quote that begins last before `at`, with its place."""
    n = bisect_left(placed, ((at, 0),)) - 1
    return placed[n] if n >= 0 else None
