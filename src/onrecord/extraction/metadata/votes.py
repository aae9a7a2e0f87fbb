"""What the places of a text say for each body that may be its publisher."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.contacts import is_domain_of, short_names
from onrecord.extraction.metadata.name_parts import is_head
from onrecord.extraction.metadata.registry import Body

__all__ = ["Issuer", "Votes"]

_DOMAIN, _FOLDER, _AGAIN, _OPPOSED = 1.5, 1.0, 0.4, 3.5
_LIKELY, _WITHIN, _MOST_ACRONYMS = 3, 10_000, 4
_HAS_TO = (" must", " should", " needs to", " has to", " ought to")
_ASKED = tuple(
    f"{verb} the "
    for verb in ("call on", "calls on", "called on", "calling on", "urge", "urges", "urged")
)
_BEFORE = 20
# Where a name may go on: "Ministry of Water" with "of Freedonia" behind it.
_GOES_ON = re.compile(r"\s(?:of|in|for|\(|-\s)")
# Of whom others speak so: "The Government".
_SPOKEN_OF = frozenset(
    ("Government", "Governments", "Parliament", "Senate", "Congress", "Court", "Police", "Army")
)
_SMALL = frozenset(("of", "the", "for", "and", "in", "on", "to"))


class Issuer(NamedTuple):
    """The publisher: its name, its type (a term of actor_type), and the words that name it."""

    body: Body
    place: Place


class Votes:
    """What the places of a text say for each body, and where each is named first; `enough` is what
    a publisher needs.
    """

    def __init__(self, enough: float) -> None:
        self._enough = enough
        self._said: dict[Body, dict[int, list[float]]] = {}
        self._favoured: dict[Body, float] = {}
        self._places: dict[Body, Place] = {}
        self._same: dict[str, Body] = {}
        self._refused: set[str] = set()
        self._counted: dict[Body, float] = {}
        self._in_full: dict[str, Body] = {}

    def add(self, body: Body, place: Place, weight: float) -> None:
        """Count what `place` says for the body that it names, in capitals or not."""
        body = self._same.setdefault(_key(body.name), body)
        said = self._said.setdefault(body, {})
        # Names of one place end together, whatever stands in front ("the", an office).
        said.setdefault(place.end, []).append(weight)
        self._places.setdefault(body, place)

    def acronyms(self) -> list[str]:
        """The names of a few capitals for which something is said and of which nothing is known."""
        found = [body.name for body in self._said if body.name.isupper() and " " not in body.name]
        return found[:_MOST_ACRONYMS]

    def spell(self, acronym: str, body: Body, place: Place) -> None:
        """Count what is said for an acronym for the body that it stands for, named at `place`."""
        self.add(body, place, 0.0)
        self._in_full[_key(acronym)] = self._same[_key(body.name)]

    def recall(self, noun: str, start: int, weight: float) -> None:
        """Count what a noun ("Union") says for the one body that has it in its name."""
        if not noun.isalpha() or noun in _SPOKEN_OF or not is_head(noun):
            return
        bodies = [body for body in self._said if noun.casefold() in body.name.casefold().split()]
        if len(bodies) == 1 and " " in bodies[0].name:
            self._said[bodies[0]].setdefault(start, []).append(weight)

    def has(self, body: Body) -> bool:
        """Whether something was said for a body of this name."""
        return _key(body.name) in self._same

    def refuse(self, name: str) -> None:
        """Leave out the body of this name, whatever is said for it."""
        self._refused.add(_key(name))

    def oppose(self, text: str) -> None:
        """Take from the likeliest bodies what `text` asks of them: "Marsh Watch must"."""
        totals = {body: sum(map(_of_one_place, said.values())) for body, said in self._said.items()}
        likely = sorted(totals, key=lambda body: -totals[body])[:_LIKELY]
        for body in likely:
            if _is_asked(text, self._places[body].of(text)):
                self._favoured[body] = self._favoured.get(body, 0.0) - _OPPOSED

    def favour(self, labels: Iterable[str], folders: AbstractSet[str] = frozenset()) -> None:
        """Add to the bodies whose addresses have these labels, and those whose names are that of a
        folder.
        """
        for label in labels:
            for body in self._said:
                if is_domain_of(label, body.name):
                    self._favoured[body] = self._favoured.get(body, 0.0) + _DOMAIN
        for body in self._said if folders else ():
            if not folders.isdisjoint(short_names(body.name)):
                self._favoured[body] = self._favoured.get(body, 0.0) + _FOLDER

    def elected(self) -> Issuer | None:
        """The body with the most votes; None where they are too few. Where several have the same,
        it is a part of the others, as an office of the United Nations is, or the first named.
        """
        votes, places = self._joined(), self._places
        self._counted = votes

        def standing(body: Body) -> tuple[float, bool, int]:
            return votes[body], _is_part(body, votes), -places[body].start

        best = max(votes, key=standing, default=None)
        return Issuer(best, places[best]) if best and votes[best] >= self._enough else None

    def said_for(self, body: Body) -> float:
        """The votes for a body, those for its acronym among them, once they are counted."""
        return self._counted.get(body, 0.0)

    def _joined(self) -> dict[Body, float]:
        """The votes, those for an acronym or the start of a name counted for the name in full."""
        votes = {
            body: sum(map(_of_one_place, said.values())) + self._favoured.get(body, 0.0)
            for body, said in self._said.items()
            if _key(body.name) not in self._refused
        }
        fuller = {**self._in_full}
        for body in votes:
            for short in _shorter(body.name):
                fuller.setdefault(short, body)
        for body in list(votes):
            longer = fuller.get(_key(body.name))
            if longer and longer in votes:
                votes[longer] += votes.pop(body)
        return votes


def _is_part(body: Body, others: Iterable[Body]) -> bool:
    """Whether the name of a body holds that of another."""
    name = _key(body.name)
    return any(_key(other.name) in name for other in others if other is not body)


def _is_asked(text: str, name: str) -> bool:
    """Whether the first part of a text says somewhere what the body of this name has to do."""
    at = text.find(name, 0, _WITHIN)
    while at >= 0:
        if text.startswith(_HAS_TO, at + len(name)):
            return True
        if text.endswith(" the ", max(0, at - 5), at) and text.endswith(
            _ASKED, max(0, at - _BEFORE), at
        ):
            return True
        at = text.find(name, at + 1, _WITHIN)
    return False


def _of_one_place(weights: list[float]) -> float:
    """What a place says that several rules find: the strongest in full, the others in part."""
    strongest = max(weights)
    return strongest + _AGAIN * (sum(weights) - strongest)


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


@lru_cache(maxsize=256)
def _shorter(name: str) -> frozenset[str]:
    """Other names, as keys, that a longer name may have: its acronym, and where it goes on."""
    found = {_key(name[: match.start()]) for match in _GOES_ON.finditer(name)}
    words = name.replace("-", " ").split()
    found = {short for short in found if " " in short}
    for counted in (words, [word for word in words if word not in _SMALL]):
        if len(counted) > 2:
            found.add("".join(word[0] for word in counted).casefold())
    return frozenset(found)
