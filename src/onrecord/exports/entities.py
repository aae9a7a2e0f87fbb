"""Entities of FollowTheMoney, made and validated with its own library."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from followthemoney import model
from followthemoney.exc import InvalidData

from onrecord.dataset import Dataset
from onrecord.errors import ExportError
from onrecord.linked import LinkedRelease
from onrecord.model import Actor, ActorName, Row
from onrecord.tables import by_name, column
from onrecord.vocabularies import vocabulary
from onrecord.withheld import WITHHELD

__all__ = ["Entities"]

Values = dict[str, Any]
_ODD = re.compile(r"[^0-9A-Za-z.-]|[.-]$")
"""What an id of FollowTheMoney may not have, or not at its end."""

_NAMES = {
    "full": "alias",
    "variant": "alias",
    "acronym": "abbreviation",
    "short": "weakAlias",
    "misspelling": "weakAlias",
}
"""The property of a name by its kind; an adjective is no name of an entity."""

_UNSURE = {"country", "language", "wikidataId", "sourceUrl", "mimeType"}
"""Properties whose values FollowTheMoney knows by lists or rules of its own: what is not on them is
left out."""

_LINKS = (
    # the facts that link actors: their table, the column of their term, the table of their parties,
    # the role of who starts the link, and what it does
    ("calls_to_action", "call_type", "call_parties", "caller", "makes a call"),
    ("accusations", "accusation_act", "accusation_parties", "accuser", "makes an accusation"),
)


class Entities:
    """The entities of a dataset; an actor, a release or a fact has one id in all versions."""

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._prefix = data.descriptor["name"]
        self._actors = {
            actor_id: self._id("actor", actor_id)
            for actor_id, actor in data.actors.items()
            if _schema(actor)
        }

    def all(self) -> Iterator[dict[str, Any]]:
        """Every entity: the actors, the releases, and the links between them.

        Raises:
            ExportError: FollowTheMoney refuses one.
        """
        for actor_id in self._actors:
            yield from self._actor(self._data.actors[actor_id])
        for release in self._data.releases:
            yield self._article(release)
            yield from self._appearances(release)
        for link in _LINKS:
            yield from self._links(*link)

    def _actor(self, actor: Actor) -> Iterator[dict[str, Any]]:
        values: Values = {
            "name": actor.name,
            "country": actor.country,
            "wikidataId": actor.wikidata_id,
        }
        schema = _schema(actor)
        offered = model.schemata[schema].properties
        for name, kind in self._names.get(actor.actor_id, ()):
            if kind in offered and name != actor.name:
                values[kind] = [*values.get(kind, ()), name]
        yield self._entity(schema, self._actors[actor.actor_id], values)
        if actor.parent_id in self._actors:
            link = {
                "subject": self._actors[actor.actor_id],
                "object": self._actors[actor.parent_id],
                "role": "is a part of it, or speaks or acts for it",
            }
            yield self._entity("UnknownLink", self._id("parent", actor.actor_id), link)

    def _article(self, release: LinkedRelease) -> dict[str, Any]:
        document = release.document
        values: Values = {
            "title": release.title,
            "fileName": document.path,
            "mimeType": document.media_type,
            "bodyText": document.text,
            "language": document.language or release.language,
            "sourceUrl": release.url or document.source_url,
            "publishedAt": release.published,
            "publisher": release.publisher and release.publisher.name,
            "namesMentioned": sorted({item.actor.name for item in release.mentions}),
        }
        return self._entity("Article", self._release(release.release_id), values)

    def _appearances(self, release: LinkedRelease) -> Iterator[dict[str, Any]]:
        for item in release.appearances:
            if item.actor_id not in self._actors:
                continue
            values: Values = {
                "entity": self._actors[item.actor_id],
                "document": self._release(release.release_id),
                "role": vocabulary("actor_role").label(item.role),
                "summary": item.words,
                "recordId": item.appearance_id,
                "date": release.published,
            }
            yield self._entity("Documentation", self._id(item.appearance_id), values)

    def _links(
        self, table: str, term: str, parties: str, starter: str, does: str
    ) -> Iterator[dict[str, Any]]:
        """A link from each actor that starts a fact to each other party of it."""
        sides: dict[str, list[tuple[str, str]]] = {}
        for row in self._data.tables[parties].rows:
            fact_id, actor_id, role = row.primary_key.split(",")
            if actor_id in self._actors:
                sides.setdefault(fact_id, []).append((actor_id, role))
        roles = vocabulary(column(by_name(parties), "party_role").vocabulary)
        terms = vocabulary(column(by_name(table), term).vocabulary)
        for row in self._data.tables[table].rows:
            found = sides.get(row.primary_key, [])
            said = terms.label(getattr(row, term)).lower()
            for start, object_, role in _pairs(found, starter):
                told = f"{does} ({said}); the other is its {roles.label(role).lower()}"
                yield self._link(row, start, object_, told)

    def _link(self, row: Row, subject: str, object_: str, role: str) -> dict[str, Any]:
        reporting = getattr(row, "reporting", None)
        release_id = row.__dict__["release_id"]
        values: Values = {
            "subject": self._actors[subject],
            "object": self._actors[object_],
            "role": role,
            "status": reporting and vocabulary("reporting").label(reporting),
            "summary": row.__dict__["words"],
            "recordId": row.primary_key,
            "proof": self._release(release_id),
            "date": self._data[release_id].published,
        }
        entity_id = self._id(row.primary_key, subject, object_, role.rpartition(" ")[2])
        return self._entity("UnknownLink", entity_id, values)

    def _entity(self, schema: str, entity_id: str, values: Values) -> dict[str, Any]:
        entity = model.make_entity(schema)
        entity.id = entity_id
        for name, value in values.items():
            if value == WITHHELD:
                continue
            entity.add(name, value)
            if value and not entity.get(name) and name not in _UNSURE:
                said = f"FollowTheMoney takes no {name} '{value}' of the entity {entity_id}."
                raise ExportError(said)
        found: Any = entity.to_dict()
        try:
            entity.schema.validate(found)
        except InvalidData as error:
            said = f"FollowTheMoney refuses the entity {entity_id} ({schema}): {error.errors}."
            raise ExportError(said) from None
        return dict(found)

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, str]]]:
        """The names of each actor, each with its property."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row in self._data.tables["actor_names"].rows:
            if isinstance(row, ActorName) and row.name_kind in _NAMES:
                found.setdefault(row.actor_id, []).append((row.name, _NAMES[row.name_kind]))
        return found

    def _release(self, release_id: str) -> str:
        return self._id("release", release_id)

    def _id(self, *parts: str) -> str:
        return _ODD.sub(lambda found: f".{ord(found[0]):x}z", "-".join((self._prefix, *parts)))


def _schema(actor: Actor) -> str:
    """The schema that every actor of its type has; empty for groups of people and the unknown."""
    return vocabulary("actor_type").terms[actor.actor_type].crosswalk.get("ftm_schema", "")


def _pairs(parties: list[tuple[str, str]], starter: str) -> Iterator[tuple[str, str, str]]:
    """Who starts a fact with every other party and its role."""
    starters = [actor_id for actor_id, role in parties if role == starter]
    others = [party for party in parties if party[1] != starter]
    for start in starters:
        yield from ((start, actor_id, role) for actor_id, role in others if actor_id != start)
