"""Which state is meant where a release only says "the government", or where the deed was done."""

from collections import Counter
from functools import cached_property

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words
from onrecord.extraction.found import Named, Party, Place

__all__ = ["States"]

_STATES = ("state", "state_executive")
# Deeds that are a state's by nature: whoever is jailed "in Freedonia" is jailed by it.
_OF_STATES = frozenset(
    (
        "arbitrary_detention",
        "denial_of_justice",
        "persecution",
        "restriction_of_assembly",
        "restriction_of_expression",
    )
)
_WHERE = (" in ", " across ", " throughout ")
_NEAR = 60


class States:
    """The states of one text that may be accused without their name."""

    def __init__(self, low: str, accusers: Accusers) -> None:
        self._low = low
        self._cast = accusers.cast
        self._accusers = accusers

    def accused(self, charge: Charge) -> Party | None:
        """The state that is accused by a charge whose doers have no name."""
        place = charge.doers.place
        if not place:
            return self._where(charge) if charge.act in _OF_STATES else None
        governing = words("governing")
        said = self._low[place.start : place.end].split()
        if self._main and said and said[-1].strip("'") in governing:
            return Party("accused", self._main, place)
        return None

    @cached_property
    def _main(self) -> str | None:
        """The state of which the text speaks most, if it speaks of one more than of others."""
        counted = Counter(one.actor_id for one in self._cast.mentions if self._is_foreign(one))
        most = counted.most_common(2)
        if not most or most[0][1] < 2 or (len(most) > 1 and most[0][1] == most[1][1]):
            return None
        return most[0][0]

    def _is_foreign(self, named: Named) -> bool:
        is_state = self._cast.actor(named).actor_type in _STATES
        return is_state and not self._accusers.is_own(named.actor_id)

    def _where(self, charge: Charge) -> Party | None:
        start, end = charge.place
        low = self._low
        around = Place(max(0, start - _NEAR), end + _NEAR)
        for named in self._cast.inside(around):
            at = named.place.start
            before = " " + " ".join(low[max(0, at - 12) : at].split()) + " "
            if before.removesuffix("the ").endswith(_WHERE) and self._is_foreign(named):
                return Party("accused", named.actor_id, named.place)
        return None
