"""The offices of persons, the bodies for which they speak, and the types that follow from these."""

import re
from itertools import chain

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import apposition
from onrecord.extraction.names.bearers import Bearers
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.standing import Bearer
from onrecord.extraction.names.voices import office_under

__all__ = ["Offices"]

_POSSESSIVE = re.compile(r"[^,]{1,60}?['’]s[ \u00a0]{1,2}")
# Letters of honours and a bracket behind a name, in front of an apposition.
_LETTERS = re.compile(
    r"(?:,?[ \u00a0](?:[SKQ]\.?C|MPs?|M\.P|MEP|A[MOC]|[OMC]BE|Ph\.?D|JP|Jr|Esq)\b\.?)?"
    r"(?:[ \u00a0]\([A-Z][\w. -]{0,24}\))?"
)
_GOES_ON = re.compile(r"(?:in|to|on|with|by|but|while|when|after|before|for|from|at|that)[ \u00a0]")
_OPENS_BEHIND = frozenset(", \u00a0")
_OF_ACRONYM = re.compile(
    r"(?P<body>[ \u00a0](?:of|for|at)[ \u00a0](?:the[ \u00a0])?[A-Z]{2,12}),?[ \u00a0]{1,2}\Z"
)
_SERVANTS = frozenset(("state_individual", "armed_forces", "legislature", "judiciary"))


class Offices:
    """Settles the office, type and country of every person that was found."""

    def __init__(self, ledger: Ledger, persons: Persons, publisher: Draft | None) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.persons = persons
        self.bearers = Bearers(ledger, publisher)

    def settle(self) -> None:
        """Note offices in the ledger and types on the drafts."""
        self.ledger.sort()
        by_place = sorted(self.persons.places.items(), key=lambda item: min(item[1]))
        for actor_id, places in by_place:
            draft = self.ledger.drafts[actor_id]
            behind = self._behind(draft, places)
            front = self.persons.fronts.get(actor_id)
            office = self._office(front) if front else None
            if office or behind:
                self.ledger.offices[actor_id] = office or self._without_owner(behind)
            if draft.is_person and not draft.known:
                bearer = Bearer(draft, places, front, behind)
                bodies = self.bearers.settle(bearer)
                if draft.actor_type in _SERVANTS:
                    draft.country = self._country(bearer, bodies)

    def _office(self, front: Span) -> Place | None:
        """The office in front of a name, with the acronym of its body ("President of the FALP")."""
        office = _office(front)
        match = _OF_ACRONYM.match(self.text, office.end, front.start) if office else None
        return Place(office.start, match.end("body")) if office and match else office

    def _behind(self, draft: Draft, places: list[Place]) -> Place | None:
        """The first office that a comma sets behind one of the places of a name."""
        text = self.text
        for start, end in places:
            under = office_under(text, Place(start, end)) if text[end : end + 1] == "\n" else None
            if under:
                return under
            first = text[end : end + 2]
            if first[:1] not in _OPENS_BEHIND or (first[0] != "," and first[1:].islower()):
                continue
            found = apposition(text, _behind_letters(text, end))
            if found and not self._is_of_others(draft, found):
                return found
        return None

    def _without_owner(self, office: Place | None) -> Place:
        """The office in "Forest Watch's deputy director": what stands behind the possessive."""
        office = office or Place(0, 0)
        match = _POSSESSIVE.match(self.text, office.start, office.end)
        return Place(match.end(), office.end) if match else office

    def _country(self, bearer: Bearer, bodies: list[Draft]) -> str | None:
        """The country that somebody serves."""
        fronts = self.persons.all_fronts.get(bearer.draft.actor_id, [])[:3]
        owners = (
            body
            for front in fronts
            for body in self.bearers.before(front, Place(front.start, front.end))
        )
        serving = (b.country for b in chain(bodies, owners) if b.country and not b.is_person)
        return next(serving, None)

    def _is_of_next(self, draft: Draft, behind: Place) -> bool:
        """Whether an office between two commas is that of the person who follows, as somebody with
        an office in front needs none ("President Ada Lund, the Minister of Water, Bo Berg, and").
        """
        front = self.persons.fronts.get(draft.actor_id)
        named = self.ledger.starting(behind.end + 2) if front and _office(front) else None
        return (
            named is not None
            and self.text[behind.end : behind.end + 2] == ", "
            and self.ledger.drafts[named.actor_id].is_person
        )

    def _is_of_others(self, draft: Draft, behind: Place) -> bool:
        """Whether what stands behind a name is no office of its: the sentence goes on (", in a
        letter to the Minister"), or it is that of the next one in a list ("…, UK Minister Berg").
        """
        words = behind.of(self.text).rstrip()
        if _GOES_ON.match(words) or self._is_of_next(draft, behind):
            return True
        last = next((d for d in reversed(self.ledger.near(behind)) if d.is_person), None)
        if last is None or last is draft or not words[:1].isupper():
            return False
        return words.endswith(tuple(last.forms) or (last.name,))


def _office(front: Span) -> Place | None:
    """The office among the words in front of a name, without titles, ranks and the body."""
    words = [token for token in front.office or () if token.letter not in "TR'"]
    while words and words[0].letter in "SDEAr":
        words = words[1:]
    if not any(token.letter == "O" for token in words):
        return None
    return front.place_of(words)


def _behind_letters(text: str, end: int) -> int:
    """The end of the letters of honours behind a name that ends at `end`."""
    first = text[end : end + 3].lstrip(", \u00a0")[:1]
    if not (first.isupper() or first == "("):
        return end
    letters = _LETTERS.match(text, end)
    return letters.end() if letters else end
