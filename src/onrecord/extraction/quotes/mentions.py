"""Mentions that may be the subject of a reporting clause, and those that may not."""

from functools import cache

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.speech import speech

__all__ = ["Mentions"]

_BEFORE_OBJECT = frozenset(
    [
        "of",
        "to",
        "with",
        "by",
        "from",
        "for",
        "against",
        "on",
        "about",
        "between",
        "in",
        "at",
        "including",
        "like",
    ]
)
_POSSESSIVES = ("’s", "'s", "’ ", "' ")
_REACH = 48  # code points before a name in which its preposition and title are looked for
_OFFICE = 80  # code points of the longest office between two names
_BESIDE = 60  # code points after an office in which its holder is named


@cache
def _before_names() -> frozenset[str]:
    """What may stand between a preposition and the name that it governs."""
    return speech().person_titles | {"the", "a", "an"}


class Mentions:
    """The mentions of a cast as parts of clauses."""

    def __init__(self, text: str, cast: Cast, persons: Persons) -> None:
        self._text = text
        self._cast = cast
        self._persons = persons

    def free(self, region: Place) -> list[Named]:
        """Those in `region` that may be a subject: no object of a preposition, no possessor."""
        return [named for named in self._cast.inside(region) if not self._bound(named, region)]

    def first_person(self, region: Place) -> Speaker | None:
        """The first person named in `region`."""
        for named in self._persons.of(self._cast.inside(region)):
            return Speaker(named.actor_id, named.place)
        return None

    def last_before(self, end: int) -> Speaker | None:
        """What is named just before `end`, whatever its part: the possessor of a claim."""
        for named in reversed(self._cast.inside(Place(max(0, end - _REACH), end))):
            return Speaker(named.actor_id, named.place)
        return None

    def holder(self, persons: list[Named]) -> Named:
        """The last of `persons`, or one before it where what stands between is an office:
        "NAME, director, Some Centre, said".
        """
        best = persons[-1]
        for named in reversed(persons[:-1]):
            between = self._text[named.place.end : best.place.start]
            office = len(between) < _OFFICE and speech().role.search(between)
            if not (office and between.startswith(",")):
                break
            best = named
        return best

    def apposed(self, rest: Place, head: Place) -> Speaker | None:
        """A person after the comma: "said the Commissioner, Dr NAME"."""
        if rest.start >= rest.end or not self._has_office(head):
            return None
        near = self.free(Place(rest.start, min(rest.end, rest.start + _BESIDE)))
        for named in self._persons.of(near):
            return Speaker(named.actor_id, named.place)
        return None

    def _has_office(self, head: Place) -> bool:
        found = speech().role.finditer(self._text, head.start, head.end)
        return any(match.group().lower() in speech().person_nouns for match in found)

    def _bound(self, named: Named, region: Place) -> bool:
        text, (start, end) = self._text, named.place
        if named.kind == "adjective" or text.startswith(_POSSESSIVES, end):
            return True
        before = text[max(region.start, start - _REACH) : start].split()
        while before and before[-1].strip(".,").lower() in _before_names():
            before.pop()
        return bool(before) and before[-1].lower() in _BEFORE_OBJECT
