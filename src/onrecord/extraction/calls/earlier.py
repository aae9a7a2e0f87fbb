"""Who was named before, so that a pronoun or a nominal may mean them."""

from onrecord.extraction.calls.nominals import PARTIAL
from onrecord.extraction.calls.parties import is_person
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["Earlier"]

_SENTENCE = 400  # characters back to where the sentence of a pronoun may begin
_FAR = 3000  # characters back in which a nominal's noun is looked for in names
# Before a name these say where, or whose.
_WHERE = (" in ", " from ", " of ", " at ", " in the ", " of the ", " from the ")


class Earlier:
    """The actors of one text, looked for backwards from a place."""

    def __init__(self, cast: Cast, low: str) -> None:
        self.cast = cast
        self.low = low

    def beside(self, start: int, barred: frozenset[str]) -> list[Named]:
        """Who is named last before "them" in the same sentence, no person and not asked before."""
        opens = max(self.low.rfind(mark, max(0, start - _SENTENCE), start) for mark in (". ", "\n"))
        for one in reversed(self.cast.inside(Place(max(0, opens), start))):
            located = self.low.endswith(_WHERE, 0, one.place.start)
            if one.actor_id not in barred and not located and not is_person(self.cast.actor(one)):
                return [one]
        return []

    def ruling(self, start: int, barred: frozenset[str]) -> list[Named]:
        """The state last named before `start` of which the release names the government."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            kind = self.cast.actor(one).actor_type
            if kind == "state_executive" and one.actor_id not in barred:
                return [one]
        return []

    def called(self, noun: str, start: int, barred: frozenset[str]) -> list[Named]:
        """The last actor named before `start` with the word that a nominal holds."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            name = one.place.of(self.low)
            if noun in name and one.actor_id not in barred and not PARTIAL.match(name):
                return [one]
        return []

    def before(self, start: int, barred: frozenset[str], *, person: bool) -> list[Named]:
        """Who was named first in the sentence before that of `start`, or else last: a person, or
        where no `person` is wanted a state or a force.
        """
        paragraph = self.low.rfind("\n", max(0, start - 600), start) + 1
        sentence = max(self.low.rfind(". ", max(0, start - 600), max(0, start - 2)), paragraph)
        previous = max(self.low.rfind(". ", max(0, sentence - 600), sentence), paragraph)
        near = self.cast.inside(Place(previous, start))
        far = self.cast.inside(Place(max(0, start - 600), previous))
        for one in (*near, *reversed(far)):
            kind = self.cast.actor(one).actor_type
            if one.actor_id in barred or kind in ("ngo", "ngo_individual", "igo", "un_body"):
                continue
            if is_person(self.cast.actor(one)) or (
                not person and kind.startswith(("state", "armed", "rebel"))
            ):
                return [one]
        return []
