"""Who holds an office, or is a body, that words without a name are for."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.memory import Memory, Mentions
from onrecord.extraction.quotes.offices import (
    AROUND,
    is_unnamed,
    offices,
    phrase_start,
    proper_name,
)
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.pronouns import line_before
from onrecord.extraction.quotes.speech import speech

__all__ = ["Holders"]

_UNKNOWN_NAME = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)(?:[\w’'-]+\s+){0,2}[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*"
)
_TOUCHING = re.compile(
    r"\b([a-z][\w-]+),?\s((?:[A-Z][\w’'-]+\s+|[A-Z]\.\s*){1,3}[A-Z][a-z][\w’'-]*)(?:\s+(?:also|then|later))?,?\s*\Z"
)
_SUCH_AS = re.compile(r",?\s+(?:including|like|such)\b")
_GOVERNS = re.compile(r"\s+(?:for|of|from|at|with)\b")
_BEFORE = 1_500  # code points in which the one person is named whom "the expert" means
_LINK = 8  # code points before a name in which its preposition stands
_LINKS = frozenset(("of", "in", "at", "from", "for", "with", "to", "by", "on"))


class Holders:
    """The holders of the offices in one text. Ask it in the order of the text."""

    def __init__(
        self, cast: Cast, persons: Persons, mentions: Mentions, memory: Memory, issuers: Issuers
    ) -> None:
        self._text = cast.text
        self._cast = cast
        self._persons = persons
        self._mentions = mentions
        self._memory = memory
        self._issuers = issuers

    def unnamed(self, region: Place, mentions: Sequence[Named]) -> Speaker | None:
        """A body, an office without a name, or a name that the cast does not know."""
        name = self._unknown_name(region)
        if name:
            return Speaker(None, name)
        roles = offices(self._text, region)
        if roles and not (mentions and mentions[-1].place.end > roles[-1].end()):
            governs = _GOVERNS.match(self._text, roles[0].end(), region.end)
            return self.at(region, roles[0] if governs else roles[-1])
        if mentions:
            return Speaker(mentions[-1].actor_id, mentions[-1].place)
        names = [Place(*it.span()) for it in _UNKNOWN_NAME.finditer(self._text, *region)]
        full = [name for name in names if self._is_full_name(name)]
        return Speaker(None, (full or names)[-1]) if names else None

    def _unknown_name(self, region: Place) -> Place | None:
        """A person's name that the cast does not know and that ends `region`, behind an office and
        right before a verb: "union president NAME (said)".
        """
        found = _TOUCHING.search(self._text, max(region.start, region.end - AROUND), region.end)
        if found is None or found[1] not in speech().person_nouns:
            return None
        place = Place(*found.span(2))
        return None if self._cast.inside(place) else place

    def _is_full_name(self, name: Place) -> bool:
        """Whether a name has more than one word, and no preposition before it."""
        words = name.of(self._text)
        lead = self._text[max(0, name.start - _LINK) : name.start].split()
        full = words[0].isupper() and " " in words and not words.startswith(("The ", "An ", "A "))
        return full and not (lead and lead[-1].lower() in _LINKS)

    def at(self, region: Place, role: re.Match[str]) -> Speaker:
        """Who holds an office: the body beside it, or who was heard last that it may mean."""
        text = self._text
        floor = max(region.start, role.start() - AROUND)
        place = Place(phrase_start(text, floor, role), role.end())
        first = max(floor, text.rfind(",", floor, place.start))
        inside = self._cast.inside(Place(first, place.end))
        if role.group().lower() not in speech().state_nouns:
            inside = [named for named in inside if named.kind != "adjective"]
        name = proper_name(text, floor, role) if not self._is_held(role) else None
        if name and not inside:
            return Speaker(self._cast.id_of(name.of(text)), name)
        rest = Place(place.end, min(region.end, place.end + AROUND))
        inside = inside or ([] if _SUCH_AS.match(text, place.end) else self._cast.inside(rest))
        if inside and self._is_another(role.group().lower(), inside[0]):
            return Speaker(
                None, Place(min(place.start, max(floor, inside[0].place.start)), place.end)
            )
        if inside:
            start = min(place.start, inside[0].place.start)
            return Speaker(inside[0].actor_id, Place(start, place.end))
        known = None if is_unnamed(self._text, role) else self._holder(role.group().lower(), place)
        return Speaker(known.actor_id if known else None, place)

    def _is_another(self, role: str, named: Named) -> bool:
        """Whether a `role` is for somebody else than the one named beside it: "her lawyer"."""
        nouns = {role, role.removesuffix("s")}
        if nouns & speech().outsiders:
            return True
        apart = named.actor_id in self._persons or self.is_state(named)
        return apart and bool(nouns & speech().relations)

    def is_state(self, named: Named) -> bool:
        """Whether a mention is of a state as such."""
        actor = self._cast.actors.get(named.actor_id)
        return actor is not None and actor.actor_type == "state"

    @staticmethod
    def _is_held(role: re.Match[str]) -> bool:
        """Whether an office is one that a person holds."""
        return role.group().lower() in speech().person_nouns

    def _holder(self, role: str, place: Place) -> Speaker | None:
        issuer = self._issuers.publisher
        if role in speech().document_nouns:
            return self._body_before(place, states=True) or issuer
        if role in speech().person_nouns:
            if role.endswith("s"):
                return None  # several are none of those who were named one by one
            return self._person(place)
        for known in (self._memory.body, issuer, self._body_before(place, states=False)):
            if known and self._may_be(role, known):
                return known
        return None

    def _may_be(self, role: str, body: Speaker) -> bool:
        """Whether a `role` may be for a body: "the police" are no ministry."""
        types = speech().types_of_bodies.get(role)
        actor = self._cast.actors.get(body.actor_id or "")
        return types is None or (actor is not None and actor.actor_type in types)

    def _person(self, place: Place) -> Speaker | None:
        """The person for whom the words at `place` are: the one to whom the office was given, or,
        where it is one that speaks for others, who was heard last, or else the only one named.
        """
        heard = self._memory
        words = place.of(self._text).lower().split()
        given = heard.holder(words[1:] if words[0] == "the" else words, place.start)
        if given or words[-1] not in speech().speaking_for:
            return given
        return heard.person or heard.last or self._only_person(place.start)

    def _only_person(self, end: int) -> Speaker | None:
        """The one person whom the text has named shortly before `end`, if it is only one."""
        named = self._cast.inside(Place(max(0, end - _BEFORE), end))
        persons = {one.actor_id: one for one in reversed(named) if one.actor_id in self._persons}
        if len(persons) != 1:
            return None
        ((actor_id, first),) = persons.items()
        return Speaker(actor_id, first.place)

    def _body_before(self, place: Place, *, states: bool) -> Speaker | None:
        """The body, or also state, that the paragraph named last as a subject."""
        for named in reversed(self._mentions.free(line_before(self._text, place))):
            if named.actor_id not in self._persons and (states or not self.is_state(named)):
                return Speaker(named.actor_id, named.place)
        return None
