"""The ledger of one text's actors while they are being found."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import attrgetter

from onrecord.extraction.found import Cast, Knowledge, Named, Place
from onrecord.extraction.lowered import lower
from onrecord.extraction.names.spelling import slug
from onrecord.model import Actor, ActorName

__all__ = ["Draft", "Ledger"]

_ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,}[A-Z]?|[A-Z]{1,3}\d{1,2}")
_ARTICLE = re.compile(r"the ")
# States whose names have an article: "the United States", "the Netherlands".
_WITH_ARTICLE = re.compile(r"^United|Republic|(?:lands|ines|dives|moros|amas|elles|Emirates)$")


_start = attrgetter("place.start")
_end = attrgetter("place.end")


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


class Ledger:
    """Actors, mentions and offices of one text."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self.text = text
        self.knowledge = knowledge
        self.drafts: dict[str, Draft] = {}
        self.mentions: list[Named] = []
        self._sorted: list[Named] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.offices: dict[str, Place] = {}
        self._by_name: dict[str, str] = {}
        self._by_words: dict[str, Draft] = {}

    @cached_property
    def low(self) -> str:
        """The text in small letters."""
        return lower(self.text)

    def actor(self, name: str, actor_type: str, country: str | None = None) -> Draft:
        """The actor called `name`, made if it is new."""
        found = self._by_words.get(name)
        if found:
            return found
        draft = self._made(name, actor_type, country)
        self._by_words[name] = draft
        return draft

    def _made(self, name: str, actor_type: str, country: str | None) -> Draft:
        words, key, base = _key(name)
        found = self._by_name.get(key)
        if found:
            return self.drafts[found]
        draft = Draft(self._free_id(base), words, actor_type, country)
        draft.is_state = actor_type == "state" and country is not None
        self._by_name[key] = draft.actor_id
        self.drafts[draft.actor_id] = draft
        return draft

    def registered(self, actor_id: str) -> Draft:
        """The actor `actor_id` of the registry."""
        if actor_id not in self.drafts:
            known = self.knowledge.actors[actor_id]
            draft = Draft(actor_id, known.name, known.actor_type, known.country, known=known)
            draft.is_state = known.actor_type == "state"
            self.drafts[actor_id] = draft
            self._by_name.setdefault(known.name.casefold(), actor_id)
        return self.drafts[actor_id]

    def alias(self, draft: Draft, name: str) -> None:
        """Let `name` stand for `draft` where nobody has it."""
        self._by_name.setdefault(name.casefold(), draft.actor_id)

    def called(self, name: str) -> Draft | None:
        """The actor already called `name`."""
        found = self._by_name.get(name.casefold())
        return self.drafts[found] if found else None

    def mention(self, draft: Draft, place: Place, kind: str, form: str) -> None:
        """Note that `place` names `draft`; `form` is the kind of name."""
        self.mentions.append(Named(draft.actor_id, kind, place))
        if kind != "nominal":
            start, end = place
            words = self.text[start:end]
            if words not in draft.forms:
                printed = words if words.isalnum() else " ".join(words.split())
                draft.forms.setdefault(printed, form)

    def near(self, place: Place) -> list[Draft]:
        """The actors named inside `place`, in order."""
        return [self.drafts[named.actor_id] for named in self.inside(place)]

    def inside(self, place: Place) -> list[Named]:
        """The mentions inside `place`, in order."""
        first = bisect_left(self._starts, place.start)
        last = bisect_left(self._starts, place.end)
        end = place.end
        return [named for named in self._sorted[first:last] if named[2][1] <= end]

    def sort(self) -> None:
        """Make the mentions so far ready to be looked up by place."""
        if len(self._sorted) == len(self.mentions):
            return
        # they are in runs that are sorted already, so that two sorts cost little
        found = sorted(self.mentions, key=_end, reverse=True)
        found.sort(key=_start)
        self._sorted = found
        self._starts = [start for _, _, (start, _) in found]
        self._ends = [end for _, _, (_, end) in found]

    def starting(self, start: int) -> Named | None:
        """The longest mention that starts at `start`."""
        first = bisect_left(self._starts, start)
        found = self._sorted[first : first + 1]
        return found[0] if found and found[0].place.start == start else None

    def ending_near(self, start: int) -> Named | None:
        """The last mention that ends in front of `start`, at most 40 characters away."""
        first, last = bisect_left(self._starts, start - 120), bisect_left(self._starts, start)
        nearest, best = start - 40, None
        for n in range(first, last):
            if nearest < self._ends[n] <= start:
                nearest, best = self._ends[n], self._sorted[n]
        return best

    def outermost(self) -> list[Named]:
        """The mentions so far in order, none inside another."""
        mentions: list[Named] = []
        self.sort()
        last = 0
        for named in self._sorted:
            start, end = named.place
            if start >= last:
                mentions.append(named)
                last = end
        return mentions

    def cast(self) -> Cast:
        """The finished cast: mentions in order, none inside another, actors that are mentioned."""
        mentions = self.outermost()
        drafts = {named.actor_id: self.drafts[named.actor_id] for named in mentions}
        actors = {key: _actor(draft) for key, draft in drafts.items()}
        names = [row for draft in drafts.values() for row in _names(draft)]
        offices = {key: place for key, place in self.offices.items() if key in actors}
        return Cast(self.text, actors, names, mentions, offices)

    def _free_id(self, base: str) -> str:
        free, n = base, 1
        while free in self.drafts or free in self.knowledge.actors:
            n += 1
            free = f"{base}-{n}"
        return free


@lru_cache(maxsize=4096)
def _key(name: str) -> tuple[str, str, str]:
    """A name with one space between its words, what it is looked up by, and its id."""
    words = " ".join(name.split())
    key = words.casefold()
    return words, _ARTICLE.sub("", key) if "the " in key else key, slug(name)


def _actor(draft: Draft) -> Actor:
    if draft.known:
        return draft.known
    name = _government(draft.name) if draft.is_state and draft.actor_type != "state" else draft.name
    return _new_actor(draft.actor_id, name, draft.actor_type, draft.country)


def _government(state: str) -> str:
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
    return ActorName(actor_id=actor_id, name=name, name_kind=name_kind)


def _names(draft: Draft) -> list[ActorName]:
    actor_id, name = draft.actor_id, draft.name
    rows = [_new_name(actor_id, name, "full" if draft.is_person else _kind(name, "full"))]
    for form, kind in draft.forms.items():
        if form != name:
            is_same = draft.is_person or form.casefold() == name.casefold()
            rows.append(_new_name(actor_id, form, kind if is_same else _kind(form, kind)))
    return rows


def _kind(name: str, kind: str) -> str:
    """The kind of a name that was read as `kind`: letters alone are an acronym."""
    return "acronym" if kind in ("full", "variant") and _ACRONYM.fullmatch(name) else kind
