"""The offices of persons, the bodies for which they speak, and the types that follow from these."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import apposition, owned, says
from onrecord.extraction.names.ledger import Draft, Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.types import office_type, person_type

__all__ = ["Offices"]

_OWNER = re.compile(r"(?:['’]s?)?[ \u00a0]{1,2}\Z")
_POSSESSIVE = re.compile(r"[^,]{1,60}?['’]s[ \u00a0]{1,2}")
_SERVANTS = frozenset(("state_individual", "armed_forces", "legislature", "judiciary"))


class Offices:
    """Settles the office, type and country of every person that was found."""

    def __init__(self, ledger: Ledger, persons: Persons, publisher: Draft | None) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.persons = persons
        self.publisher = publisher

    def settle(self) -> None:
        """Note offices in the ledger and types on the drafts."""
        self.ledger.sort()
        for actor_id, places in self.persons.places.items():
            draft = self.ledger.drafts[actor_id]
            found = (apposition(self.text, place.end) for place in places)
            behind = next((place for place in found if place), None)
            front = self.persons.fronts.get(actor_id)
            office = _office(front) if front else None
            if office or behind:
                self.ledger.offices[actor_id] = office or self._without_owner(behind)
            if not draft.known:
                self._type(draft, places, front, behind)

    def _without_owner(self, office: Place | None) -> Place:
        """The office in "Forest Watch's deputy director": what stands behind the possessive."""
        office = office or Place(0, 0)
        match = _POSSESSIVE.match(self.text, office.start, office.end)
        return Place(match.end(), office.end) if match else office

    def _type(
        self, draft: Draft, places: list[Place], front: list[Token] | None, behind: Place | None
    ) -> None:
        bodies = self._before(front, places[0]) + (self.ledger.near(behind) if behind else [])
        bodies = [body for body in bodies if not body.is_person]
        office = office_type(front) if front else None
        office = office or (self._told_behind(behind) if behind else None)
        told = (b.actor_type for b in bodies if not b.is_state and b.actor_type != "unknown")
        body = next(told, None)
        if body:
            draft.actor_type = person_type(body)
        elif office or any(body.is_state for body in bodies):
            draft.actor_type = office or "state_individual"
        else:
            draft.actor_type = self._by_speech(places, front)
        if draft.actor_type in _SERVANTS:
            draft.country = next((body.country for body in bodies if body.country), None)

    def _before(self, tokens: list[Token] | None, name: Place) -> list[Draft]:
        """The body in front of an office or a name, by itself or as its owner."""
        start = tokens[0].start if tokens else name.start
        found = self.ledger.near(Place(start, name.start)) if tokens else []
        front = self.ledger.ending_near(start)
        if front:
            gap = self.text[front.place.end : start]
            if (tokens and _OWNER.match(gap)) or owned(gap):
                found.insert(0, self.ledger.drafts[front.actor_id])
        return found

    def _told_behind(self, behind: Place) -> str | None:
        """The type that the office in an apposition gives."""
        words = re.findall(r"[A-Za-z-]+", behind.of(self.text)[:80])[:8]
        kinds = (lexicon().offices.get(word[0].upper() + word[1:]) for word in words)
        return next((kind for kind in kinds if kind and kind != "-"), None)

    def _by_speech(self, places: list[Place], front: list[Token] | None) -> str:
        """The type of a person whose body the text does not name: who speaks or signs does it for
        the publisher; of others with an open office nothing is known.
        """
        speaks = any(says(self.text, *place) or self._signs(place) for place in places)
        if speaks and self.publisher and self.publisher.actor_type != "unknown":
            return person_type(self.publisher.actor_type)
        return "unknown" if front and _office(front) else "private_individual"

    def _signs(self, place: Place) -> bool:
        """Whether the name opens a line and an office follows, as in a byline."""
        opens = self.text[max(0, place.start - 1) : place.start] in ("", "\n")
        return opens and apposition(self.text, place.end) is not None


def _office(front: list[Token]) -> Place | None:
    """The office among the words in front of a name, without titles, ranks and the body."""
    words = [token for token in front if token.letter not in "TR'"]
    while words and words[0].letter in "SDEAr":
        words = words[1:]
    if not any(token.letter == "O" for token in words):
        return None
    return Place(words[0].start, words[-1].end)
