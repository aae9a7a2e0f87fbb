"""Whom a pronoun stands for that did the deed, and which state a people stands for."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.calls.parties import is_person
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["Antecedents"]

_REMEMBERED = 600  # code points over which a pronoun points back to who was accused last
_REACH = 400  # code points before a pronoun in which the one it stands for is named
_SINGULAR = frozenset(("he", "his", "she", "her"))
_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
# Behind one of these a name is no subject.
_GOVERNED = re.compile(
    r"\b(?:of|to|with|by|from|for|against|on|about|between|in|at|into|towards?|across|within|inside)\s+(?:the\s+)?\Z"
)


class Antecedents:
    """Those for whom the pronouns of one text stand. `may_be` tells who may be accused."""

    def __init__(self, cast: Cast, low: str, may_be: Callable[[Named], bool]) -> None:
        self._cast = cast
        self._low = low
        self._may_be = may_be
        self._end = 0
        self._last: Sequence[str] = ()

    def heard(self, end: int, accused: Sequence[str]) -> None:
        """Remember who was accused by words that end at `end`."""
        self._end, self._last = end, accused

    def of(self, pronoun: Place) -> Sequence[str]:
        """The ids of the actors for whom a pronoun stands: the subject of its sentence, who was
        accused before, or the subject of the sentence before.
        """
        low = self._low
        near = Place(max(0, pronoun.start - _REACH), pronoun.start)
        stops = [match.end() for match in _STOP.finditer(low, *near)]
        begin = stops[-1] if stops else near.start
        fit = [one for one in self._cast.inside(near) if self._agrees(pronoun, one)]
        same = [one for one in fit if one.place.start >= begin]
        subject = next((one for one in same if not self._is_governed(one)), None)
        if same and pronoun.of(low) in _SINGULAR:
            subject = subject or same[-1]  # "clear to X that his campaign"
        if subject:
            return [self.state_of(subject)]
        if self._end <= pronoun.start <= self._end + _REMEMBERED:
            last = [one for one in self._last if self._is_of(pronoun, one)]
            if last:
                return last
        free = [one for one in fit if not self._is_governed(one)]
        floor = stops[-2] if len(stops) > 1 else near.start
        before = [one for one in free if one.place.start >= floor] or free[-1:] or fit[-1:]
        return [self.state_of(one) for one in before[:1]]

    def body_of(self, person_id: str, body: str) -> str:
        """The id of the body of a person that the text names after him, for "his regime", or else
        his own.
        """
        name = self._cast.actors[person_id].name.rpartition(" ")[2].lower()
        own = f"{name} {body}".removesuffix("'s")
        return next(
            (one.actor_id for one in self._cast.names if one.name.lower() == own), person_id
        )

    def _is_of(self, pronoun: Place, actor_id: str) -> bool:
        """Whether an actor is a person, for "he", or a body, for "it"."""
        return is_person(self._cast.actors[actor_id]) == (pronoun.of(self._low) in _SINGULAR)

    def _agrees(self, pronoun: Place, named: Named) -> bool:
        if not self._is_of(pronoun, named.actor_id):
            return False
        if self.state_of(named) != named.actor_id:
            return True
        return self._may_be(named) and (named.kind != "adjective" or self._is_ruling(named))

    def _is_ruling(self, named: Named) -> bool:
        """Whether an adjective is that of those who rule or fight ("Freedonian authorities")."""
        end = named.place.end
        following = self._low[end : end + 32].split()
        return bool(following) and following[0] in words("doers")

    def _is_governed(self, named: Named) -> bool:
        start, end = named.place
        owns = self._low.startswith(("'s", "' "), end)
        return owns or bool(_GOVERNED.search(self._low, max(0, start - 16), start))

    def state_of(self, named: Named) -> str:
        """The id of the actor that is accused where one is named: of a people by its adjective
        ("the Freedonians"), the state.
        """
        actor = self._cast.actor(named)
        if actor.actor_type != "civilians" or named.kind != "adjective" or not actor.country:
            return actor.actor_id
        return self._states.get(actor.country, actor.actor_id)

    @cached_property
    def _states(self) -> dict[str, str]:
        states = [one for one in self._cast.actors.values() if one.actor_type.startswith("state")]
        return {
            one.country: one.actor_id
            for one in reversed(states)
            if one.country and one.actor_type in ("state", "state_executive")
        }
