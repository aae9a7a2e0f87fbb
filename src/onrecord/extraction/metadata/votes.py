"""What the places of a text say for each body that may be its publisher."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.imprint import is_domain_of
from onrecord.extraction.metadata.registry import Body

__all__ = ["Issuer", "Votes"]

_DOMAIN = 1.5


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
        self._votes: dict[Body, float] = {}
        self._places: dict[Body, Place] = {}
        self._same: dict[str, Body] = {}

    def add(self, body: Body, place: Place, weight: float) -> None:
        """Count what `place` says for the body that it names, in capitals or not."""
        body = self._same.setdefault(body.name.casefold(), body)
        self._votes[body] = self._votes.get(body, 0.0) + weight
        self._places.setdefault(body, place)

    def favour(self, labels: Iterable[str]) -> None:
        """Add to the bodies whose addresses have these labels."""
        for label in labels:
            for body in self._votes:
                if is_domain_of(label, body.name):
                    self._votes[body] += _DOMAIN

    def elected(self) -> Issuer | None:
        """The body with the most votes, the first named where they are equal; None where they are
        too few.
        """
        votes, places = self._votes, self._places
        best = max(votes, key=lambda body: (votes[body], -places[body].start), default=None)
        return Issuer(best, places[best]) if best and votes[best] >= self._enough else None
