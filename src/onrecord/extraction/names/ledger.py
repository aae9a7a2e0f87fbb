"""The ledger of one text's actors while they are being found."""

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from operator import attrgetter

from onrecord.extraction.found import Cast, Knowledge, Named, Place
from onrecord.extraction.lowered import lower
from onrecord.extraction.names.drafts import Draft, actor_row, name_rows
from onrecord.extraction.names.spelling import slug

__all__ = ["Ledger"]

_ARTICLE = re.compile(r"the ")


_FEW = 8  # new mentions that are put between the others one by one
_start = attrgetter("place.start")
_end = attrgetter("place.end")


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

    @cached_property
    def main_state(self) -> Draft | None:
        """The state that the text is about: the only one, or the only one whose government it
        names; asked for when all states are read.
        """
        states = [draft for draft in self.drafts.values() if draft.is_state]
        ruling = [draft for draft in states if draft.actor_type == "state_executive"]
        return next((found[0] for found in (states, ruling) if len(found) == 1), None)

    def give(self, draft: Draft, other: Draft, mentions: set[Named]) -> None:
        """Give `mentions` of `other` to `draft`, with the names that these print."""
        self.mentions = [
            named._replace(actor_id=draft.actor_id) if named in mentions else named
            for named in self.mentions
        ]
        self._sorted, self._starts, self._ends = [], [], []
        printed = {" ".join(named.place.of(self.text).split()) for named in mentions}
        for form in [form for form in other.forms if form in printed]:
            draft.forms[form] = other.forms.pop(form)

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
        fresh = self.mentions[len(self._sorted) :]
        if len(fresh) <= _FEW:
            for named in fresh:
                self._insert(named)
            return
        # they are in runs that are sorted already, so that two sorts cost little
        found = sorted(self.mentions, key=_end, reverse=True)
        found.sort(key=_start)
        self._sorted = found
        self._starts = [start for _, _, (start, _) in found]
        self._ends = [end for _, _, (_, end) in found]

    def _insert(self, named: Named) -> None:
        """Put a mention at its place: the longest of those with one start is the first."""
        start, end = named.place
        at = bisect_left(self._starts, start)
        while self._starts[at : at + 1] == [start] and self._ends[at] >= end:
            at += 1
        self._sorted.insert(at, named)
        self._starts.insert(at, start)
        self._ends.insert(at, end)

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
        actors = {key: actor_row(draft) for key, draft in drafts.items()}
        names = [row for draft in drafts.values() for row in name_rows(draft)]
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
