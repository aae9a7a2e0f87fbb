"""Groups without a name that suffered what is charged: "the arrest of student activists".

A generic group is an actor only where it takes part in a fact, so those who suffer are known when
the accusations are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from onrecord.extraction.found import Cast, FoundAccusation, Named, Party, Place
from onrecord.extraction.names.phrases import Phrase, group_phrase, pieces
from onrecord.extraction.names.spelling import slug
from onrecord.model import Actor, ActorName

__all__ = ["with_victims"]

_IN = re.compile(r"\s(?:in|of|from)\s(?:the\s)?(?=[A-Z])")
_LONGEST = 40  # characters of the name of a state


def with_victims(
    cast: Cast, charged: Sequence[FoundAccusation]
) -> tuple[Cast, list[FoundAccusation]]:
    """The cast with the groups that suffered what is charged, and the accusations with these as
    parties. A victim that the cast names already stays as it is.
    """
    groups = [() if _has_victim(one) else tuple(_groups(cast, one.victim)) for one in charged]
    if not any(groups):
        return cast, list(charged)
    new = _New(cast)
    found = [
        one._replace(parties=(*one.parties, *map(new.party, phrases)))
        for one, phrases in zip(charged, groups, strict=True)
    ]
    return new.cast(), found


class _New:
    """The groups that join a cast; `known` are the ids of its actors by their names."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known = {name.name.casefold(): name.actor_id for name in cast.names}
        self._actors: dict[str, Actor] = {}
        self._mentions: set[Named] = set()

    def party(self, phrase: Phrase) -> Party:
        """The victim that a phrase names, an actor of the cast or a new one."""
        words = " ".join(phrase.place.of(self._cast.text).split())
        name = words[:1].lower() + words[1:]
        key = name.removeprefix("the ").casefold()
        if key not in self._known:
            actor_id = f"{slug(key)}.{phrase.actor_type}"
            self._known[key] = actor_id
            self._actors[actor_id] = Actor(
                actor_id=actor_id, name=name, actor_type=phrase.actor_type
            )
        self._mentions.add(Named(self._known[key], "nominal", phrase.place))
        return Party("victim", self._known[key], phrase.place)

    def cast(self) -> Cast:
        """The cast with the new actors and where they are named."""
        rows = (
            ActorName(actor_id=key, name=one.name, name_kind="full")
            for key, one in self._actors.items()
        )
        return replace(
            self._cast,
            actors={**self._cast.actors, **self._actors},
            names=(*self._cast.names, *rows),
            mentions=sorted((*self._cast.mentions, *self._mentions), key=attrgetter("place")),
        )


def _has_victim(charge: FoundAccusation) -> bool:
    return any(party.role == "victim" for party in charge.parties)


def _groups(cast: Cast, victim: Place | None) -> Iterator[Phrase]:
    """The groups that the words for the victims name, none of them in the cast."""
    for piece in pieces(cast.text, victim) if victim else ():
        phrase = group_phrase(cast.text, piece, is_open=False)
        if phrase and not cast.inside(phrase.place):
            yield phrase._replace(place=_with_name(cast, phrase.place))


def _with_name(cast: Cast, place: Place) -> Place:
    """The words of a group with the place or state in which it is ("protesters in Freedonia")."""
    behind = _IN.match(cast.text, place.end)
    named = cast.inside(Place(behind.end(), behind.end() + _LONGEST)) if behind else []
    if behind and named and named[0].place.start == behind.end():
        return Place(place.start, named[0].place.end)
    return place
