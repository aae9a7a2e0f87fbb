"""The cast of a text as rows: who is who across a collection, and in which roles."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extraction.assembly import Assembly
from onrecord.extraction.found import (
    Cast,
    FoundCall,
    FoundQuote,
    Knowledge,
    Metadata,
    Named,
    Place,
)
from onrecord.model import Actor, ActorName, Appearance, Mention

__all__ = ["actors_across", "appearances", "mentions", "with_issuers", "with_nested"]

_NOWHERE = Place(0, 0)
_SHORTEST = 6  # characters of a name that may hold another
_NESTING = frozenset({"state", "state_executive", "state_individual"})
_PERSONS = frozenset({"state_individual", "ngo_individual", "private_individual"})


def actors_across(cast: Cast, mark: str, knowledge: Knowledge) -> Cast:
    """The cast with ids that hold across documents: the same full name and type is one actor. An
    actor of the registry keeps its id. A person of whom only one name is known is not merged with
    anybody in another document: `mark` makes its id that document's own.
    """
    ids = {}
    for actor_id, actor in cast.actors.items():
        if actor_id in knowledge.actors:
            ids[actor_id] = actor_id
            continue
        is_surname_only = actor.actor_type in _PERSONS and " " not in actor.name
        parts = [_slug(actor.name) or "actor", actor.actor_type, mark if is_surname_only else ""]
        ids[actor_id] = ".".join(part for part in parts if part)
    return Cast(
        text=cast.text,
        actors={ids[key]: _renamed(actor, ids) for key, actor in cast.actors.items()},
        names=tuple(
            dict.fromkeys(
                name.model_copy(update={"actor_id": ids[name.actor_id]}) for name in cast.names
            )
        ),
        mentions=tuple(named._replace(actor_id=ids[named.actor_id]) for named in cast.mentions),
        offices={ids[key]: place for key, place in cast.offices.items()},
    )


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _ascii(name)).strip("-")[:80]


def _ascii(name: str) -> str:
    return unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()


def _renamed(actor: Actor, ids: dict[str, str]) -> Actor:
    parent = ids.get(actor.parent_id or "")
    return actor.model_copy(update={"actor_id": ids[actor.actor_id], "parent_id": parent})


def with_issuers(cast: Cast, about: Metadata) -> Cast:
    """The cast with the publisher and the host, wherever these are named."""
    actors = dict(cast.actors)
    names = list(cast.names)
    for name, actor_type in ((about.publisher, about.publisher_type), (about.host, "unknown")):
        if not name or cast.id_of(name):
            continue
        actor_id = _slug(name) or "issuer"
        while actor_id in actors:
            actor_id += "-2"
        actors[actor_id] = Actor(actor_id=actor_id, name=name, actor_type=actor_type)
        names.append(ActorName(actor_id=actor_id, name=name, name_kind="full"))
    return replace(cast, actors=actors, names=tuple(names))


def with_nested(cast: Cast) -> Cast:
    """The cast with the states and persons that are named inside the name of another actor, as
    Syria is in "Syrian Army".
    """
    inside = {
        row.name: Named(
            row.actor_id, "adjective" if row.name_kind == "adjective" else "name", _NOWHERE
        )
        for row in cast.names
        if cast.actors[row.actor_id].actor_type in _NESTING
    }
    if not inside:
        return cast
    longest_first = sorted(inside, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    found = [
        inside[match.group()]._replace(place=Place(*match.span()))
        for named in cast.mentions
        if named.kind == "name" and named.place.end - named.place.start > _SHORTEST
        for match in pattern.finditer(cast.text, *named.place)
        if inside[match.group()].actor_id != named.actor_id
    ]
    return replace(cast, mentions=sorted((*cast.mentions, *found), key=lambda named: named.place))


def mentions(assembly: Assembly, cast: Cast) -> tuple[Mention, ...]:
    """Where each actor is named."""
    rows = (
        assembly.fact(
            Mention, named.place, {}, {"actor_id": named.actor_id, "mention_kind": named.kind}
        )
        for named in cast.mentions
    )
    return tuple(row for row in rows if row)


def appearances(
    assembly: Assembly,
    cast: Cast,
    about: Metadata,
    said: Sequence[FoundQuote],
    asked: Sequence[FoundCall],
) -> tuple[Appearance, ...]:
    """Who appears in which role, each role proved by its first place; `mentioned` is the role of
    those who have no other.
    """
    first: dict[tuple[str, str], Place] = {}
    for actor_id, role, place in (*_issuing(cast, about), *_speaking(said), *_called_on(asked)):
        first.setdefault((actor_id, role), place)
    with_role = {actor_id for actor_id, _ in first}
    for named in cast.mentions:
        if named.actor_id not in with_role:
            first.setdefault((named.actor_id, "mentioned"), named.place)
    text = assembly.text
    rows = []
    for (actor_id, role), place in first.items():
        office = cast.offices.get(actor_id)
        values = {"actor_id": actor_id, "role": role, "office": office and office.of(text)}
        rows.append(assembly.fact(Appearance, place, {"actor": place, "office": office}, values))
    return tuple(row for row in rows if row)


Role = tuple[str, str, Place]


def _issuing(cast: Cast, about: Metadata) -> Iterator[Role]:
    for role, name, place in (
        ("publisher", about.publisher, about.publisher_place),
        ("host", about.host, about.host_place),
    ):
        actor_id = cast.id_of(name)
        if actor_id and place:
            yield actor_id, role, place


def _speaking(said: Iterable[FoundQuote]) -> Iterator[Role]:
    for quote in said:
        if quote.speaker_id:
            yield quote.speaker_id, "speaker", quote.speaker_place or quote.places[0]


def _called_on(asked: Iterable[FoundCall]) -> Iterator[Role]:
    for call in asked:
        for party in call.parties:
            if party.role != "caller":
                yield party.actor_id, party.role, party.place
