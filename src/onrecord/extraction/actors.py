"""The cast of a text as rows: who is who across a collection, and in which roles."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.extraction.assembly import Assembly
from onrecord.extraction.found import (
    Cast,
    FoundAccusation,
    FoundCall,
    FoundQuote,
    Knowledge,
    Metadata,
    Named,
    Place,
)
from onrecord.extraction.names.lexicon import lexicon
from onrecord.model import Actor, ActorName, Appearance, Mention

__all__ = ["actors_across", "appearances", "mentions", "with_issuers", "with_printed"]

_SEPARATORS = re.compile(r"[^a-z0-9]+")
_PERSONS = frozenset({"state_individual", "ngo_individual", "private_individual"})


def actors_across(cast: Cast, mark: str, knowledge: Knowledge) -> Cast:
    """The cast with ids that hold across documents: the same full name and type is one actor. An
    actor of the registry keeps its id. A person of whom only one name is known, and a body that is
    only "the Government", is not merged with anybody in another document: `mark` makes its id that
    document's own.
    """
    ids = {
        actor_id: actor_id if actor_id in knowledge.actors else _across(actor, mark)
        for actor_id, actor in cast.actors.items()
    }
    names = ((ids[name.actor_id], name.name, name.name_kind) for name in cast.names)
    return Cast(
        text=cast.text,
        actors={ids[key]: _renamed(actor, ids) for key, actor in cast.actors.items()},
        names=tuple(_name(*name) for name in dict.fromkeys(names)),
        mentions=tuple(Named(ids[actor_id], kind, at) for actor_id, kind, at in cast.mentions),
        offices={ids[key]: place for key, place in cast.offices.items()},
    )


def _across(actor: Actor, mark: str) -> str:
    slug = _slug(actor.name) or "actor"
    of_text = _is_of_text(actor.name, actor.actor_type)
    return f"{slug}.{actor.actor_type}.{mark}" if of_text else f"{slug}.{actor.actor_type}"


def _is_of_text(name: str, actor_type: str) -> bool:
    """Whether a name tells who is meant in its own text only: a surname, "Government"."""
    if name.startswith("the "):
        return True
    return " " not in name and (actor_type in _PERSONS or name in lexicon().heads)


@lru_cache(maxsize=1024)
def _slug(name: str) -> str:
    lowered = name.lower()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return _SEPARATORS.sub("-", lowered).strip("-")[:80]


def _renamed(actor: Actor, ids: dict[str, str]) -> Actor:
    changed = {"actor_id": ids[actor.actor_id], "parent_id": ids.get(actor.parent_id or "")}
    return Actor.trusted({**actor.__dict__, **changed})


@lru_cache(maxsize=4096)  # rows are frozen values, and those of states recur
def _name(actor_id: str, name: str, kind: str) -> ActorName:
    return ActorName.trusted({"actor_id": actor_id, "name": name, "name_kind": kind})


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
        names.append(_name(actor_id, name, "full"))
    return replace(cast, actors=actors, names=tuple(names))


def with_printed(cast: Cast, text: str, registry: Container[str] = ()) -> Cast:
    """The cast with the names as `text` prints them, where they were read from another form of it,
    such as one without capitals. The names of actors of the registry are its own affair: what
    prints them in another way is a nominal.
    """
    known = {(name.actor_id, name.name) for name in cast.names}
    more: dict[ActorName, None] = {}
    places = []
    for actor_id, kind, place in cast.mentions:
        name = " ".join(place.of(text).split())
        if kind in ("name", "adjective") and (actor_id, name) not in known:
            if actor_id in registry:
                kind = "nominal"  # noqa: PLW2901  # what it is in this text
            else:
                name_kind = "adjective" if kind == "adjective" else "variant"
                more[_name(actor_id, name, name_kind)] = None
        places.append(Named(actor_id, kind, place))
    return replace(cast, names=(*cast.names, *more), mentions=tuple(places))


def mentions(assembly: Assembly, cast: Cast) -> tuple[Mention, ...]:
    """Where each actor is named."""
    fact = assembly.fact
    rows = [
        fact(Mention, place, {}, {"actor_id": actor_id, "mention_kind": kind})
        for actor_id, kind, place in cast.mentions
    ]
    return tuple([row for row in rows if row])


def appearances(
    assembly: Assembly,
    cast: Cast,
    about: Metadata,
    said: Sequence[FoundQuote],
    facts: Sequence[FoundCall | FoundAccusation],
) -> tuple[Appearance, ...]:
    """Who appears in which role, each role proved by its first place; `mentioned` is the role of
    those who have no other.
    """
    first: dict[tuple[str, str], Place] = {}
    for actor_id, role, place in (*_issuing(cast, about), *_speaking(said), *_taking_part(facts)):
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


_NO_ROLE = frozenset({"caller", "accuser"})  # speakers and publishers, by other proof
_ENABLING = frozenset({"arming_abusers", "shielding_abusers"})


def _taking_part(facts: Iterable[FoundCall | FoundAccusation]) -> Iterator[Role]:
    """The parties of calls and accusations."""
    for fact in facts:
        enables = isinstance(fact, FoundAccusation) and fact.act in _ENABLING
        for party in fact.parties:
            role = party.role
            if role == "accused":
                role = "enabler" if enables else "alleged_perpetrator"
            if role not in _NO_ROLE:
                yield party.actor_id, role, party.place
