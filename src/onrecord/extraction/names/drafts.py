"""Actors in the making, and the rows that they become."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.model import Actor, ActorName

__all__ = ["Draft", "actor_row", "government_name", "name_rows"]

_ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,}[A-Z]?|[A-Z]{1,3}\d{1,2}")
# States whose names have an article: "the United States", "the Netherlands".
_WITH_ARTICLE = re.compile(r"^United|Republic|(?:lands|ines|dives|moros|amas|elles|Emirates)$")


@dataclass(slots=True)
class Draft:
    """An actor in the making; `forms` are its names as printed with their kinds."""

    actor_id: str
    name: str
    actor_type: str = "unknown"
    country: str | None = None
    is_person: bool = False
    is_state: bool = False
    forms: dict[str, str] = field(default_factory=dict)
    known: Actor | None = None


def actor_row(draft: Draft) -> Actor:
    """The actor that a draft became."""
    if draft.known:
        return draft.known
    name = (
        government_name(draft.name)
        if draft.is_state and draft.actor_type != "state"
        else draft.name
    )
    return _new_actor(draft.actor_id, name, draft.actor_type, draft.country)


def government_name(state: str) -> str:
    """The name of a state of which the text names the government, so that across documents the
    name of a state alone is always that of the state as such.
    """
    article = "the " if _WITH_ARTICLE.search(state) else ""
    return f"Government of {article}{state}"


# Rows are frozen values and states and well-known bodies recur, so equal rows are made once.
@lru_cache(maxsize=4096)
def _new_actor(actor_id: str, name: str, actor_type: str, country: str | None) -> Actor:
    # XKX, which is in wide use for Kosovo, is no code of ISO 3166-1
    known = None if country == "XKX" else country
    return Actor(actor_id=actor_id, name=name, actor_type=actor_type, country=known)


@lru_cache(maxsize=4096)
def _new_name(actor_id: str, name: str, name_kind: str) -> ActorName:
    return ActorName.trusted({"actor_id": actor_id, "name": name, "name_kind": name_kind})


def name_rows(draft: Draft) -> list[ActorName]:
    """The names of that actor, the fullest first."""
    actor_id, name = draft.actor_id, draft.name
    rows = [
        _new_name(actor_id, name, "full") if draft.is_person else _read_name(actor_id, name, "full")
    ]
    for form, kind in draft.forms.items():
        if form != name:
            is_same = draft.is_person or form.casefold() == name.casefold()
            made = _new_name if is_same else _read_name
            rows.append(made(actor_id, form, kind))
    return rows


@lru_cache(maxsize=4096)
def _read_name(actor_id: str, name: str, kind: str) -> ActorName:
    return _new_name(actor_id, name, _kind(name, kind))


def _kind(name: str, kind: str) -> str:
    """The kind of a name that was read as `kind`: letters alone are an acronym."""
    return "acronym" if kind in ("full", "variant") and _ACRONYM.fullmatch(name) else kind
