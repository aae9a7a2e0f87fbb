"""Actors that join a cast because they take part in a fact, as generic groups do."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from operator import attrgetter

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.names.spelling import slug
from onrecord.model import Actor, ActorName

__all__ = ["Newcomers"]


class Newcomers:
    """Those who join `cast`; `actors` are they by their ids, `mentions` where they, or actors of
    the cast by the same names, are named.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.actors: dict[str, Actor] = {}
        self.mentions: set[Named] = set()

    @cached_property
    def _known(self) -> dict[str, str]:
        """The ids of the actors by their names."""
        return {name.name.casefold(): name.actor_id for name in self.cast.names}

    def note(self, name: str, key: str, place: Place, kind: str, type_of: Callable[[], str]) -> str:
        """Note an actor and return its id.

        Args:
            name: the name of a new actor.
            key: the name by which the cast may know it, casefolded.
            place: where it is named.
            kind: a term of mention_kind.
            type_of: what gives the type of a new actor.
        """
        if key not in self._known:
            actor_type = type_of()
            self._known[key] = actor_id = f"{slug(key)}.{actor_type}"
            self.actors[actor_id] = Actor(actor_id=actor_id, name=name, actor_type=actor_type)
        self.mentions.add(Named(self._known[key], kind, place))
        return self._known[key]

    def joined(self) -> Cast:
        """The cast with the new actors and where they are named."""
        rows = (
            ActorName(actor_id=key, name=one.name, name_kind="full")
            for key, one in self.actors.items()
        )
        return replace(
            self.cast,
            actors={**self.cast.actors, **self.actors},
            names=(*self.cast.names, *rows),
            mentions=sorted((*self.cast.mentions, *self.mentions), key=attrgetter("place")),
        )
