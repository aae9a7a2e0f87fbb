"""The offices of persons, the bodies for which they speak, and the types that follow from these."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import apposition, owned, says
from onrecord.extraction.names.grammar import Span
from onrecord.extraction.names.ledger import Draft, Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.persons import Persons
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
        self, draft: Draft, places: list[Place], front: Span | None, behind: Place | None
    ) -> None:
        beside = self._before(front, Place(front.start, front.end) if front else places[0])
        bodies = [body for body in beside if not body.is_person]
        office = office_type(front.office) if front and front.office else None
        if behind and not (office and bodies):
            bodies += [body for body in self.ledger.near(behind) if not body.is_person]
            office = office or self._told_behind(behind)
        body = next((b for b in bodies if not b.is_state and b.actor_type != "unknown"), None)
        if office == "opposition_political":
            draft.actor_type = office
        elif body and not (office == "state_individual" and _serves_state(front, bodies)):
            draft.actor_type = person_type(body.actor_type)
        elif bodies and not any(b.is_state for b in bodies) and _is_shared(front):
            draft.actor_type = "unknown"
        elif office or any(body.is_state for body in bodies):
            draft.actor_type = office or "state_individual"
        else:
            draft.actor_type = self._by_speech(places, front)
        if draft.actor_type in _SERVANTS:
            fronts = self.persons.all_fronts.get(draft.actor_id, [])[:3]
            owners = (b for one in fronts for b in self._before(one, Place(one.start, one.end)))
            serving = (b.country for b in (*bodies, *owners) if b.country and not b.is_person)
            draft.country = next(serving, None)

    def _before(self, front: Span | None, name: Place) -> list[Draft]:
        """The body in front of an office or a name, by itself or as its owner."""
        start = front.place_of(front.office).start if front and front.office else name.start
        found = self.ledger.near(Place(start, name.start)) if front else []
        owner = self.ledger.ending_near(start)
        if owner:
            gap = self.text[owner.place.end : start]
            if (front and _OWNER.match(gap)) or owned(gap) or self._is_office(owner.place, gap):
                found.insert(0, self.ledger.drafts[owner.actor_id])
        return found

    def _is_office(self, body: Place, gap: str) -> bool:
        """Whether what names a body is an office as well ("UN High Commissioner for Water")."""
        if gap != " ":
            return False
        words = body.of(self.text).replace("-General", "").split()
        return any(word in ("Commissioner", "Secretary", "Rapporteur") for word in words)

    def _told_behind(self, behind: Place) -> str | None:
        """The type that the office in an apposition gives."""
        words = re.findall(r"[A-Za-z-]+", behind.of(self.text)[:80])[:8]
        kinds = (lexicon().offices.get(word[0].upper() + word[1:]) for word in words)
        return next((kind for kind in kinds if kind and kind != "-"), None)

    def _by_speech(self, places: list[Place], front: Span | None) -> str:
        """The type of a person whose body the text does not name: who speaks or signs does it for
        the publisher; of others with an open office nothing is known.
        """
        speaks = any(says(self.text, *place) or self._signs(place) for place in places)
        if (
            (speaks or _is_of_house(front))
            and self.publisher
            and self.publisher.actor_type != "unknown"
        ):
            return person_type(self.publisher.actor_type)
        return "unknown" if front and _office(front) else "private_individual"

    def _signs(self, place: Place) -> bool:
        """Whether the name opens a line and an office follows, as in a byline."""
        opens = self.text[max(0, place.start - 1) : place.start] in ("", "\n")
        return opens and apposition(self.text, place.end) is not None


def _serves_state(front: Span | None, bodies: list[Draft]) -> bool:
    """Whether the office in front is one of a state alone, and a state is printed with it."""
    return any(body.is_state for body in bodies) and not _is_shared(front)


def _is_shared(front: Span | None) -> bool:
    """Whether the office in front is one that bodies of every kind have."""
    shared = lexicon().sets["shared_offices"]
    return any(token.text in shared for token in (front and front.office) or ())


def _is_of_house(front: Span | None) -> bool:
    """Whether the office in front is one that a publisher prints of its own people alone."""
    house = lexicon().sets["house_offices"]
    return any(token.text in house for token in (front and front.office) or ())


def _office(front: Span) -> Place | None:
    """The office among the words in front of a name, without titles, ranks and the body."""
    words = [token for token in front.office or () if token.letter not in "TR'"]
    while words and words[0].letter in "SDEAr":
        words = words[1:]
    if not any(token.letter == "O" for token in words):
        return None
    return front.place_of(words)
