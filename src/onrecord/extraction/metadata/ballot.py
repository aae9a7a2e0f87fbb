"""What is said for each body that may have issued a text, and for other names in it."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import Body
from onrecord.extraction.metadata.contacts import ByMail, letters_of
from onrecord.extraction.metadata.evidence import HEADLINE, LETTERHEAD
from onrecord.extraction.metadata.unlisted import may_be_unheard_of
from onrecord.extraction.metadata.votes import Votes

__all__ = ["ENOUGH", "SURE", "Ballot", "Stray"]

# What a body needs that is named, and what one of which the name tells nothing.
ENOUGH, _ENOUGH_UNHEARD_OF = 2.0, 3.5
# A name in such a place needs no other: "At Marsh Watch, we ...".
SURE = 5.0
"""What a place says that makes sure that a name is a body's."""

_NAME_END = re.compile(r"\.\s|\n")


class Stray(NamedTuple):
    """Words that name no body that is known, where they start, and how much their place says."""

    words: str
    start: int
    weight: float


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is said for bodies that are known or whose names tell that they are bodies, and the
    names that may be anyone's (`strays`, and those `by_mail`); whom the text asks something, of
    whose publisher it is not, and whether several issue it.
    """

    known: Votes
    is_joint: bool
    body_start: int
    labels: AbstractSet[str]
    folders: AbstractSet[str]
    asked: Sequence[str]
    strays: list[Stray] = field(default_factory=list)
    by_mail: list[ByMail] = field(default_factory=list)

    def unheard_of(self) -> Votes:
        """What is said for the names that may be anyone's: to be asked where no other is elected,
        as few texts need it.
        """
        votes = Votes(_ENOUGH_UNHEARD_OF)
        _count_unheard_of(filter(None, map(self._named, self.strays)), self.body_start, votes)
        for one in self.by_mail:
            votes.add(one.body, one.place, one.weight)
        self.settle(votes)
        return votes

    def settle(self, votes: Votes) -> None:
        """Favour the bodies of the addresses and folders, and leave out those that are asked."""
        votes.favour(self.labels, self.folders)
        for name in self.asked:
            votes.refuse(name)

    def _named(self, stray: Stray) -> tuple[Body, Place, float] | None:
        """The name in `stray`, if it may be that of a body."""
        words, start, weight = stray
        # A line over the body that is a name is a person's as often as a body's.
        is_line = start < self.body_start and weight in (LETTERHEAD, HEADLINE)
        is_sure = weight >= SURE or (bool(self.labels) and letters_of(words) in self.labels)
        if is_line or not may_be_unheard_of(words, is_sure=is_sure):
            return None
        bare = _NAME_END.split(words, maxsplit=1)[0].rstrip(".,;:-’'")
        capped = weight if weight >= SURE else min(weight, ENOUGH)
        return Body(bare, "unknown"), Place(start, start + len(bare)), capped


def _count_unheard_of(said: Iterable[tuple[Body, Place, float]], start: int, votes: Votes) -> None:
    """Count names of the body, and those that a headline speaks of if the body does as well."""
    said = sorted(said, key=lambda each: each[1].start < start)
    for body, place, weight in said:
        if place.start >= start or weight >= SURE or votes.has(body):
            votes.add(body, place, weight)
