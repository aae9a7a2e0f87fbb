"""For whom a person speaks or acts: the evidence beside a name, in one order.

The body of an office comes first, then a noun beside the name, the office itself, what the name is
said to be, and last the publisher, for whom those speak who have no body of their own. What
somebody used to be says nothing.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import speaks
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.letters import party_behind, seat_behind
from onrecord.extraction.names.membership import Membership
from onrecord.extraction.names.owners import Owners, house_told
from onrecord.extraction.names.posts import heads_company, present, runs_body
from onrecord.extraction.names.roles import Roles
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.standing import (
    Bearer,
    civil_office,
    has_office,
    is_of_body,
    is_of_house,
    is_placed,
    is_sent,
    is_shared,
    told_in_front,
    told_office,
)
from onrecord.extraction.names.telling import office_type, well_known
from onrecord.extraction.names.types import person_type
from onrecord.extraction.names.voices import says_it, speaks_for_it

__all__ = ["Bearers"]

_PARTIES = frozenset(("political_party", "opposition_political"))
# Types of persons who may be known for more; a ruler may have a rank ("General Lund").
_OPEN_TO_FAME = frozenset(("private_individual", "unknown", "armed_forces"))
_CIVIL = frozenset(("ngo", "professional_body"))
_OF_STATES = frozenset(("igo", "un_body"))
_HIGH = "High Commissioner"
_LINE = ("", "\n")  # what ends a line
_PLACES = 3  # of a name that are looked at for nouns


class Bearers:
    """Settles the types of the persons of one text."""

    def __init__(self, ledger: Ledger, publisher: Draft | None) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.publisher = publisher
        self.roles = Roles(ledger)
        self.membership = Membership(ledger)
        self.before = Owners(ledger).before

    def bodies(self, bearer: Bearer) -> list[Draft]:
        """The bodies printed with the offices of a person, and those to which it is said to
        belong.
        """
        found = self.before(bearer.front, bearer.name)
        if bearer.behind and not (found and told_in_front(self.text, bearer)):
            found += self.ledger.near(bearer.behind) or self.membership.following(bearer.behind)
        return [body for body in found if not body.is_person]

    def settle(self, bearer: Bearer) -> list[Draft]:
        """Note the type of a person; gives the bodies from which it follows."""
        bearer = present(self.text, bearer)
        bodies = self.bodies(bearer)
        told = next(filter(None, self._evidence(bearer, bodies)))
        if told in _OPEN_TO_FAME and not bearer.is_past:
            told = well_known(bearer.draft.name) or told
        bearer.draft.actor_type = told
        return bodies

    def _evidence(self, bearer: Bearer, bodies: list[Draft]) -> Iterator[str | None]:
        """The types that follow from what is said beside a name, the surest first."""
        office = self._office(bearer)
        of_state = any(body.is_state for body in bodies) and not is_placed(self.text, bearer)
        yield office if office == "opposition_political" else None
        body = next((b for b in bodies if not b.is_state and b.actor_type != "unknown"), None)
        serves_state = of_state and not is_shared(bearer.front)
        if body and body.actor_type in _OF_STATES and is_sent(self.text, bearer):
            serves_state = True
        if body and not (office == "state_individual" and serves_state):
            yield person_type(body.actor_type)
        yield party_behind(self.text, bearer.places)
        yield self._modified(bearer.front)
        yield from self._told_beside(bearer, office)
        if of_state:
            yield office or "state_individual"
        if is_of_body(self.text, bearer) or (bodies and is_shared(bearer.front)):
            yield self._of_open_body(bearer)
        yield office or seat_behind(self.text, bearer.places)
        yield from self._told_least(bearer, bodies)

    def _office(self, bearer: Bearer) -> str | None:
        """The type that the offices of somebody give; a High Commissioner is one of the United
        Nations where the text names such an office of theirs.
        """
        told = told_office(self.text, bearer)
        office = bearer.front.office if bearer.front and told == "state_individual" else None
        front = {token.text for token in office or ()}
        if not {"High", "Commissioner"} <= front or "for" in front:
            return told
        return "un_body" if self._is_of_un else told

    @cached_property
    def _is_of_un(self) -> bool:
        """Whether the text names the office of a High Commissioner of the United Nations."""
        return any(_HIGH in draft.name for draft in self.ledger.drafts.values())

    def _told_beside(self, bearer: Bearer, office: str | None) -> Iterator[str | None]:
        """The types that nouns beside the name tell, or bodies to which it is said to belong."""
        places = bearer.places[:_PLACES]
        if office in (None, "state_individual"):
            yield from (house_told(self.text, place) for place in places)
        role = None if office else self._role(bearer)
        told = office or role or seat_behind(self.text, bearer.places)
        yield "opposition_political" if self._is_of_party(told, places) else None
        yield role
        yield self.roles.before_past(bearer.since) if bearer.since else None
        yield None if office else self._member(places)

    def _told_least(self, bearer: Bearer, bodies: list[Draft]) -> Iterator[str | None]:
        """The types that follow where no body and no office of one kind is told."""
        yield from map(self.roles.predicate, bearer.places[:_PLACES])
        yield "private_company" if heads_company(self.text, bearer) else None
        yield civil_office(self.text, bearer)
        if bodies and bearer.front and has_office(bearer.front):
            yield self._of_open_body(bearer)
        yield from map(self._signing, bearer.places[:_PLACES])
        if bodies and runs_body(self.text, bearer):
            yield "ngo_individual"
        yield "private_individual" if bearer.is_past else self._by_speech(bearer)

    def _signing(self, place: Place) -> str | None:
        """The type of a person on whose line the body follows for which it signs."""
        text = self.text
        if text[place.end : place.end + 2] != ", " or text[place.start - 1 : place.start] != "\n":
            return None
        named = self.ledger.starting(place.end + 2)
        body = self.ledger.drafts[named.actor_id] if named else None
        is_last = named and text[named.place.end : named.place.end + 1] in _LINE
        return person_type(body.actor_type) if body and is_last and not body.is_state else None

    def _of_open_body(self, bearer: Bearer) -> str:
        """The type of a person whose body is of an unknown kind: who speaks in what a body of the
        civil society publishes mostly is of another such.
        """
        own = self.publisher.actor_type if self.publisher else "unknown"
        is_civil = own in _CIVIL and speaks_for_it(self.text, bearer.places[:_PLACES])
        return person_type(own) if is_civil else "unknown"

    def _is_of_party(self, office: str | None, places: list[Place]) -> bool:
        """Whether somebody with a seat is told to be of a party, or speaks for the one that
        publishes.
        """
        if office != "legislature":
            return False
        own = self.publisher.actor_type if self.publisher else None
        speaks_for_own = own in _PARTIES and any(says_it(self.text, place) for place in places)
        return speaks_for_own or self._member(places) == "opposition_political"

    def _modified(self, front: Span | None) -> str | None:
        """The type that the word in front of an open office tells ("Police Commissioner")."""
        if front is None or not front.office or office_type(front.office):
            return None
        return self.roles.modifying(front.at + front.office[0].start, front.office)

    def _role(self, bearer: Bearer) -> str | None:
        """The type that a noun beside the name tells, where no office in front does."""
        if bearer.front and has_office(bearer.front):
            return self.roles.of_office(bearer.front.office or [])
        places = bearer.places[:_PLACES]
        told = (self.roles.before(bearer.draft.actor_id, place) for place in places)
        return next(filter(None, told), None) or next(
            filter(None, map(self.roles.behind, places)), None
        )

    def _member(self, places: list[Place]) -> str | None:
        """The type that follows from a body to which the name is said to belong."""
        told = map(self.membership.told, places)
        held = map(self.membership.held, places)
        return next(filter(None, chain(told, held)), None)

    def _by_speech(self, bearer: Bearer) -> str:
        """The type of a person whose body the text does not name: who speaks, signs or takes calls
        does it for the publisher; of others with an open office nothing is known.
        """
        front, places = bearer.front, bearer.places
        own = self.publisher.actor_type if self.publisher else "unknown"
        if own != "unknown" and (
            self._is_publisher(bearer.draft)
            or is_of_house(self.text, bearer)
            or speaks_for_it(self.text, places)
            or (bearer.behind and speaks(self.text, bearer.behind.end + 1))
        ):
            return person_type(own)
        return "unknown" if front and has_office(front) else "private_individual"

    def _is_publisher(self, person: Draft) -> bool:
        """Whether somebody's full name is that of the publisher, or part of it."""
        whole = self.publisher.name if self.publisher else ""
        return " " in person.name and person.name in whole
