"""Who is asked, with pronouns and nominals read as who was asked or named before."""

import re

from onrecord.extraction.calls.parties import PERSONS, named_in
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["Stage"]

_PRONOUN = re.compile(r"(?:also\s+)?(he|she|it|they|them|him|her|you|we|both|his|its|their)(?!\w)")
_NOMINAL = re.compile(
    r"(?:the|his|her|its|their|our|both|this|these|such|new|mr|mrs|ms)\s+(?:\w+\s+){0,2}?(?:government|authorities|regime|administration|country|countries|leaders?|president|minister|prime\s+minister|"
    r"secretary|king|chancellor|company|companies|army|military|junta|police|parliament|council|court|group|state|officials|forces|parties|sides|organi[sz]ation|party|commission|"
    r"university|college|union|bank|board|ministry|agency|department|commissioner|ambassador|embassy|federation|corporation|firm|network|club)s?(?!\w)"
)
_RECENT = 400  # characters back to who was asked before, so that a nominal means the same
_FAR = 3000  # characters back in which a nominal's noun is looked for in names
_HE = ("he", "she", "him", "her")
_OFFICE = re.compile(r"\b(?:president|minister|secretary|king|chancellor)\Z")
_GOVERNING = re.compile(r"\b(?:government|regime|administration)\Z")


class Stage:
    """The actors of a text as its calls go on: who was asked last, so that "they" can be read."""

    def __init__(self, cast: Cast, low: str) -> None:
        self.cast = cast
        self.low = low
        self.last: list[Named] = []

    def asked(self, place: Place | None, barred: frozenset[str] = frozenset()) -> list[Named]:
        """The actors who are asked in `place`; a pronoun or "the government" is who was asked or
        named before. None of `barred`.
        """
        if not place:
            return []
        found = [one for one in named_in(self.cast, self.low, place) if one.actor_id not in barred]
        found = found or self._meant(place, barred)
        if found:
            self.last = found
        return found

    def named(self, place: Place) -> bool:
        """Whether an actor is named in `place`."""
        return bool(self.cast.inside(place))

    def _meant(self, place: Place, barred: frozenset[str]) -> list[Named]:
        words = self.low[place.start : place.end].strip()
        if words in ("", "these", "those"):
            at = Place(place.start, max(place.end, place.start + 1))
            return [
                Named(one.actor_id, "pronoun", one.place if not words else at) for one in self.last
            ]
        spoken, nominal = _PRONOUN.match(words), _NOMINAL.match(words)
        if spoken:
            found, kind = self._spoken(spoken[1], place.start, barred), "pronoun"
        elif nominal:
            noun = nominal[0].rpartition(" ")[2]
            found, kind = self._nominal(words, noun, place.start, barred), "nominal"
        else:
            return []
        at = Place(place.start, place.start + len(words))
        return [Named(one.actor_id, kind, at) for one in found]

    def _spoken(self, word: str, start: int, barred: frozenset[str]) -> list[Named]:
        """Whom a pronoun means: who was asked before, or else who was named."""
        if word in ("we", "it"):
            return []
        person = word in _HE
        last = [one for one in self.last if self._is_person(one) or not person]
        return last or self._before(start, barred, person=person)

    def _nominal(self, words: str, noun: str, start: int, barred: frozenset[str]) -> list[Named]:
        """Whom "the government" means: who was asked just before; who has that word in its name; a
        state of which the release names the government; who was named.
        """
        person, governing = bool(_OFFICE.search(words)), bool(_GOVERNING.search(words))
        last = [one for one in self.last if self._fits(one, person=person, governing=governing)]
        if last and start - last[0].place.start < _RECENT:
            return last
        last = self._called(noun, start, barred) or last
        if not last and governing:
            last = self._ruling(start, barred)
        if last:
            return last
        before = self._before(start, barred, person=person)
        return [one for one in before if self._fits(one, governing=governing)]

    def _fits(self, one: Named, *, person: bool = False, governing: bool = False) -> bool:
        """Whether an actor can be a person, or one who governs."""
        if person:
            return self._is_person(one)
        return not governing or self.cast.actor(one).actor_type.startswith("state")

    def _ruling(self, start: int, barred: frozenset[str]) -> list[Named]:
        """The state last named before `start` of which the release names the government."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            kind = self.cast.actor(one).actor_type
            if kind == "state_executive" and one.actor_id not in barred:
                return [one]
        return []

    def _called(self, noun: str, start: int, barred: frozenset[str]) -> list[Named]:
        """The last actor named before `start` with the word that a nominal holds."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            if noun in one.place.of(self.low) and one.actor_id not in barred:
                return [one]
        return []

    def _before(self, start: int, barred: frozenset[str], *, person: bool) -> list[Named]:
        paragraph = self.low.rfind("\n", max(0, start - 600), start) + 1
        sentence = max(self.low.rfind(". ", max(0, start - 600), max(0, start - 2)), paragraph)
        previous = max(self.low.rfind(". ", max(0, sentence - 600), sentence), paragraph)
        near = self.cast.inside(Place(previous, start))
        far = self.cast.inside(Place(max(0, start - 600), previous))
        for one in (*near, *reversed(far)):
            kind = self.cast.actor(one).actor_type
            if one.actor_id in barred or kind in ("ngo", "ngo_individual", "igo", "un_body"):
                continue
            if self._is_person(one) or (
                not person and kind.startswith(("state", "armed", "rebel"))
            ):
                return [one]
        return []

    def _is_person(self, one: Named) -> bool:
        return self.cast.actor(one).actor_type in PERSONS
