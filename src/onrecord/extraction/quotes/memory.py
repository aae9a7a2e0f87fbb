"""Who is named in one text as somebody who may speak, and who has been heard so far."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.speech import speech

__all__ = ["Memory", "Mentions"]

_REMEMBERED = 24  # mentions of persons before an office among which its holder is looked for
# Where the words stop that may give an office to a name: a line, a sentence, what somebody did.
_STOP = re.compile(
    r"(?<=[a-z]{3})[.;]\s|\n|\b(?:has|had|have|will|would|said|says|told|put|gave|took|met|saw|sent|wrote|spoke|held|came|went|left"
    r"|(?!appointed|elected|nominated|retired|outgoing|so-called|united)[a-z]+ed)\s"
)
_BESIDE = 60  # code points around a name or an office in which the other is named
_POSSESSIVES = ("’s", "'s", "’ ", "' ")
_REACH = 48  # code points before a name in which its preposition and title are looked for
_OFFICE = 80  # code points of the longest office between two names


class Memory:
    """Who spoke last, and the last person who was named. Ask it in the order of the text."""

    def __init__(self, cast: Cast, persons: Persons) -> None:
        self._text = cast.text
        self._mentions = cast.mentions
        self._persons = persons
        self._seen = 0
        self._named: list[Named] = []
        self.last: Speaker | None = None
        self.person: Speaker | None = None
        self.body: Speaker | None = None

    def hear(self, speaker: Speaker) -> None:
        """Keep in mind who has just spoken."""
        if speaker.actor_id is None:
            return
        self.last = speaker
        if speaker.actor_id in self._persons:
            self.person = speaker
        else:
            self.body = speaker

    def named_before(self, position: int) -> Speaker | None:
        """The last person named before `position`."""
        for last in self.persons_before(position):
            return self.meant(last)
        return None

    def persons_before(self, position: int) -> Iterator[Named]:
        """The persons named before `position`, the last first, as far as anybody remembers."""
        mentions = self._mentions
        while self._seen < len(mentions) and mentions[self._seen].place.start < position:
            named = mentions[self._seen]
            if named.actor_id in self._persons:
                self._named.append(named)
            self._seen += 1
        nth = bisect_left(self._named, position, key=_start)
        yield from reversed(self._named[max(0, nth - _REMEMBERED) : nth])

    def meant(self, named: Named) -> Speaker:
        """Who is meant by a mention: for an office the person to whom it was given before, as
        "the Minister" is for "Mr Roe, Minister of Works".
        """
        words = named.place.of(self._text).lower()
        if words.rpartition(" ")[2] not in speech().person_nouns:
            return Speaker(named.actor_id, named.place)
        known = self.holder(words.removeprefix("the ").split(), named.place.start)
        return Speaker(known.actor_id if known else named.actor_id, named.place)

    def holder(self, words: Sequence[str], before: int) -> Speaker | None:
        """The person named last `before` a place beside whose name all of the `words` for an office
        stand.
        """
        if not words or words[-1] not in speech().person_nouns:
            return None
        for named in self.persons_before(before):
            last = named.place.of(self._text).split()[-1].lower()
            if named.kind != "name" or last in speech().person_nouns:
                continue
            around = self._sentence_around(named.place, before).lower()
            if all(word in around for word in words):
                return Speaker(named.actor_id, named.place)
        return None

    def _sentence_around(self, place: Place, limit: int) -> str:
        """The words around `place` in its sentence, none behind `limit`."""
        lead = self._text[max(0, place.start - _BESIDE) : place.start]
        rest = self._text[place.end : min(place.end + _BESIDE, limit)]
        return f"{_STOP.split(lead)[-1]} {_STOP.split(rest, maxsplit=1)[0]}"


def _start(named: Named) -> int:
    return named.place.start


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
        return self.is_object(start, region.start)

    def is_object(self, start: int, floor: int) -> bool:
        """Whether a preposition behind `floor` governs the words that begin at `start`."""
        before = self._text[max(floor, start - _REACH) : start].split()
        while before and before[-1].strip(".,").lower() in _before_names():
            before.pop()
        return bool(before) and before[-1].lower() in speech().prepositions
