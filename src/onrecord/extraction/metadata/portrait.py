"""What the words of a text say of one body, and how much that says for its being the publisher."""

from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import body_type, known_bodies
from onrecord.extraction.metadata.namings import Naming
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.registry import NO_PUBLISHERS, Body

__all__ = ["Portrait", "merits"]

# A kind of words that comes again says so much of what it said first.
_AGAIN, _MOST, _OFTEN = 0.5, 3, 6


class Portrait:
    """A body, the names that it goes by, and how often each kind of words stands around them."""

    def __init__(self, naming: Naming) -> None:
        self.name, self.place = naming.name, naming.place
        self.names: dict[str, None] = {}
        self.said: dict[str, int] = {}

    def add(self, naming: Naming, *more: str) -> None:
        """Count a name of the body, the words around it, and `more` about its place."""
        self.names[naming.name] = None
        for cue in (*naming.cues, *more, "named"):
            self.note(cue)

    def note(self, cue: str) -> None:
        """Count one thing that is said of the body."""
        self.said[cue] = self.said.get(cue, 0) + 1

    def join(self, other: "Portrait") -> None:
        """Take over what is said of the same body by another name."""
        self.names |= other.names
        self.place = min(self.place, other.place)
        for cue, times in other.said.items():
            self.said[cue] = self.said.get(cue, 0) + times

    def body(self) -> Body:
        """The body: a known one by its full name, else as it is named first."""
        for name in self.names:
            known = known_bodies().get(name)
            if known and (known.actor_type not in NO_PUBLISHERS or len(self.names) == 1):
                return known
            if branch := _branch(name):
                return branch
        kinds = (kind for kind in map(body_type, self.names) if kind)
        return Body(self.name, next(kinds, "unknown"))

    def score(self) -> float:
        """The sum of what all says for the body's being the publisher, in logarithms of odds."""
        weights = merits()
        total = sum(
            weights.get(cue, 0.0) * (1 + _AGAIN * (min(times, _MOST) - 1))
            for cue, times in self.said.items()
        )
        often = min(self.said.get("named", 0), _OFTEN) - 1
        return total + often * weights["again"] + self._prior()

    def _prior(self) -> float:
        """What the name itself says, whatever stands around it."""
        weights, body = merits(), self.body()
        prior = weights.get(body.actor_type, 0.0)
        if any(name in known_bodies() or _branch(name) for name in self.names):
            return prior + weights["known"]
        if body.actor_type != "unknown" or body_type(self.name):
            return prior + weights["telling"]
        if all(name.isupper() for name in self.names):
            return prior + weights["only_acronym"]
        return prior + weights["several_words" if " " in self.name else "one_word"]


def _branch(name: str) -> Body | None:
    """A known body's branch in a place: "Marsh Watch Freedonia"."""
    whole, _, place = name.rpartition(" ")
    body = known_bodies().get(whole) if " " in whole else None
    return Body(name, body.actor_type) if body and is_place(place) else None


@cache
def merits() -> dict[str, float]:
    """How much each thing that is said of a body says for its being the publisher."""
    listed: dict[str, float] = knowledge("publishers")["merits"]
    return listed
