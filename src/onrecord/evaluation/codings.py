"""One coding of one document, with the names of the actors in it: the ids of two codings differ,
so that actors are compared by name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.collection import Collection
from onrecord.evaluation.values import Value, folded_name
from onrecord.model import AccusationParty, Actor, ActorName, CallParty, Record

__all__ = ["Coding", "Registry", "registry"]


class Registry:
    """Actors by id, with all the names of each."""

    def __init__(self, actors: Iterable[Actor], names: Iterable[ActorName]) -> None:
        self.actors = {actor.actor_id: actor for actor in actors}
        self.names: dict[str, frozenset[str]] = {
            actor_id: frozenset({folded_name(actor.name)})
            for actor_id, actor in self.actors.items()
        }
        for row in names:
            known = self.names.get(row.actor_id, frozenset())
            self.names[row.actor_id] = known | {folded_name(row.name)}


def registry(collection: Collection) -> Registry:
    """The actors that a collection's registry knows."""
    return Registry(collection.actors, collection.actor_names)


@dataclass(frozen=True)
class Coding:
    """A record, and the registry in which the actors stand that it does not bring along. What a
    draft says of an actor is not mended by what the registry knows under the same id.
    """

    record: Record
    known: Registry

    @cached_property
    def _own(self) -> Registry:
        return Registry(self.record.actors, self.record.actor_names)

    def actor(self, actor_id: str | None) -> tuple[Value, ...]:
        """The actor of that id as the value of a slot: none for None."""
        if actor_id is None:
            return ()
        row = self._row(actor_id)
        names = self._own.names.get(actor_id) or self.known.names.get(actor_id)
        shown = row.name if row else actor_id
        return (Value(shown, names or frozenset({folded_name(actor_id)})),)

    def actor_type(self, actor_id: str) -> str | None:
        """What kind of actor that is; None where neither record nor registry knows it."""
        row = self._row(actor_id)
        return row.actor_type if row else None

    def _row(self, actor_id: str) -> Actor | None:
        return self._own.actors.get(actor_id) or self.known.actors.get(actor_id)

    @cached_property
    def parties(self) -> Mapping[str, tuple[CallParty | AccusationParty, ...]]:
        """The parties of each call and each accusation, by the id of these."""
        found: dict[str, tuple[CallParty | AccusationParty, ...]] = {}
        for row in self.record.parties:
            found[row.call_id] = (*found.get(row.call_id, ()), row)
        for party in self.record.accusation_parties:
            found[party.accusation_id] = (*found.get(party.accusation_id, ()), party)
        return found

    @cached_property
    def roles(self) -> Mapping[str, tuple[str, ...]]:
        """The roles in which each actor appears, by the actor's id; none for one only named."""
        found: dict[str, tuple[str, ...]] = {row.actor_id: () for row in self.record.mentions}
        for row in self.record.appearances:
            found[row.actor_id] = (*found.get(row.actor_id, ()), row.role)
        return found
