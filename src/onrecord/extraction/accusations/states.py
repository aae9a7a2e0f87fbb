"""Which state is meant where a release only says "the government", or where the deed was done."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words
from onrecord.extraction.found import Named, Party, Place

__all__ = ["States"]

_POWERS = ("state", "armed", "police", "intelligence")
_STATES = ("state", "state_executive")
_FIRMS = frozenset(("company", "firm", "corporation", "employer"))
_COMPANIES = frozenset(("private_company", "state_owned_enterprise"))
_WHERE = (" in ", " across ", " throughout ")
_NEAR = 60
_BACK = 1500  # code points over which a state that is accused is remembered


class States:
    """The states of one text that may be accused without their name."""

    def __init__(self, low: str, accusers: Accusers) -> None:
        self._low = low
        self._cast = accusers.cast
        self._accusers = accusers
        self._counted: dict[str, int] = {}

    def accused(self, charge: Charge) -> Party | None:
        """The state that is accused by a charge whose doers have no name."""
        place = charge.doers.place
        if not place:
            if charge.act not in words("mostly_of_states"):
                return None
            where = self._where(charge) if charge.act in words("of_states") else None
            return where or self._usual(charge)
        governing = words("governing")
        said = self._low[place.start : place.end].split()
        if said[-1:] and said[-1] in _FIRMS:
            return self._firm(place)
        usual = self._main or self._most_accused()
        if usual and said and said[-1].removesuffix("'s").strip("'") in governing:
            return Party("accused", usual, place)
        return None

    def meant_by(self, named: Named) -> str | None:
        """The id of the state of which "the authorities" or "the government" are, where the cast
        knows them by no other name.
        """
        actor = self._cast.actor(named)
        if actor.country or actor.name.lower().removeprefix("the ") not in words("governing"):
            return None
        return self._main or self._most_accused()

    def _firm(self, place: Place) -> Party | None:
        """The company that was named last, for "the company"."""
        near = self._cast.inside(Place(max(0, place.start - _BACK), place.start))
        firms = (one for one in reversed(near) if self._cast.actor(one).actor_type in _COMPANIES)
        named = next(firms, None)
        return Party("accused", named.actor_id, place) if named else None

    def heard(self, accused: Iterable[Party]) -> None:
        """Remember who was accused."""
        for actor_id in {party.actor_id for party in accused}:
            self._counted[actor_id] = self._counted.get(actor_id, 0) + 1

    def _most_accused(self) -> str | None:
        """Who is accused more often than others so far."""
        return _foremost(self._counted)

    def _usual(self, charge: Charge) -> Party | None:
        """The state that the text accuses, or is about, for a deed that only a state does."""
        usual = self._most_accused() or (None if charge.is_weighed else self._main)
        if not usual or not self._cast.actors[usual].actor_type.startswith(_POWERS):
            return None
        at = charge.place.start
        near = self._cast.inside(Place(max(0, at - _BACK), at))
        place = next((one.place for one in reversed(near) if one.actor_id == usual), None)
        return Party("accused", usual, place) if place else None

    @cached_property
    def _main(self) -> str | None:
        """The state of which the text speaks most, if it speaks of one more than of others."""
        named = Counter(one.actor_id for one in self._cast.mentions)
        states = {one: n for one, n in named.items() if self._is_foreign(one)}
        return _foremost({one: n for one, n in states.items() if n > 1 or len(states) == 1})

    def _is_foreign(self, actor_id: str) -> bool:
        is_state = self._cast.actors[actor_id].actor_type in _STATES
        return is_state and not self._accusers.is_own(actor_id)

    def _where(self, charge: Charge) -> Party | None:
        start, end = charge.place
        low = self._low
        around = Place(max(0, start - _NEAR), end + _NEAR)
        for named in self._cast.inside(around):
            at = named.place.start
            before = " " + " ".join(low[max(0, at - 12) : at].split()) + " "
            if before.removesuffix("the ").endswith(_WHERE) and self._is_foreign(named.actor_id):
                return Party("accused", named.actor_id, named.place)
        return None


def _foremost(counted: Mapping[str, int]) -> str | None:
    """The one that is counted more often than any other, or None."""
    most = max(counted.values(), default=0)
    first = [one for one, times in counted.items() if times == most]
    return first[0] if len(first) == 1 else None
