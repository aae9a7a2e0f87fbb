"""Which actors of a cast are persons."""

import re
from functools import cached_property
from typing import NamedTuple

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["Persons", "Speaker"]

_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\s+){1,5}[^\W\d_][\w.’'-]*\Z")
_NEVER = frozenset(
    ["state", "ngo", "civilians", "protesters", "refugees_displaced", "informal_state_group"]
)
_ALWAYS = frozenset(["state_individual", "ngo_individual", "private_individual"])
_TITLE = 20  # code points before a name in which its title stands


class Speaker(NamedTuple):
    """Who speaks, where that can be told, and the words that say so."""

    actor_id: str | None
    place: Place | None


class Persons:
    """Tells persons from bodies. The type alone does not: an officer is armed_forces too."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known: dict[str | None, bool] = {}

    def __contains__(self, actor_id: str | None) -> bool:
        if actor_id not in self._known:
            known = actor_id is not None and self._reads_like_one(actor_id)
            self._known[actor_id] = known
        return self._known[actor_id]

    def of(self, mentions: list[Named]) -> list[Named]:
        """The mentions that name persons."""
        return [named for named in mentions if named.actor_id in self]

    def _reads_like_one(self, actor_id: str) -> bool:
        actor = self._cast.actors.get(actor_id)
        if actor is None or actor.actor_type in _NEVER:
            return False
        if actor.actor_type in _ALWAYS:
            return True
        words = {word.strip(".,").lower() for word in actor.name.split()}
        known = speech()
        if words & known.organisation_words or words & {"the", "and", "for"}:
            return False
        if _NAME.match(actor.name) or words & known.person_titles:
            return True
        return len(words) == 1 and actor_id in self._titled

    @cached_property
    def _titled(self) -> frozenset[str]:
        """The actors before whose name a person's title stands somewhere: "Minister Roe"."""
        named = self._cast.mentions
        return frozenset(it.actor_id for it in named if self._has_title(it.place.start))

    def _has_title(self, start: int) -> bool:
        words = self._cast.text[max(0, start - _TITLE) : start].replace(".", " ").split()
        return bool(words) and words[-1].lower() in speech().person_titles
