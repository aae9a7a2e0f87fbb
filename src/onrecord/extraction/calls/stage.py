"""Who is asked, with pronouns and nominals read as who was asked or named before."""

import re
from collections.abc import Sequence
from functools import cached_property

from onrecord.extraction.calls.earlier import Earlier, fronted_subject
from onrecord.extraction.calls.house import House
from onrecord.extraction.calls.nominals import (
    GOVERNING,
    HE,
    LETTER,
    NOMINAL,
    OFFICE,
    OTHERS,
    PRONOUN,
    SALUTATION,
    THE_GOVERNMENT,
    groups,
    kinds_of,
)
from onrecord.extraction.calls.parties import asked_in, is_person, named_in
from onrecord.extraction.calls.publisher import government_of
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["Stage"]

_RECENT = 400  # characters back to who was asked before, so that a nominal means the same
_FAR = 3000  # characters back to who was asked by name, to whom a list without a name goes
_OPENING = 3000  # characters in which a letter shows that it is one
_TITLE = 12
# A person, by what stands before or at the beginning of the name.
_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|sir|senator|sen|shri|prof|gen|general|col)\b\.?\s[\w.'\s-]+\Z"
)
_LINE = 90  # characters after a salutation in which the one addressed is named


class Stage:
    """The actors of a text as its calls go on: who was asked last, so that "they" can be read.
    `house` is the publisher, whose own government may be "the government".
    """

    def __init__(self, cast: Cast, low: str, house: House) -> None:
        self.cast = cast
        self.low = low
        self.house = house
        self._earlier = Earlier(cast, low)
        self.last: list[Named] = []
        # The last who were asked by a name of their own: a list after a colon is theirs.
        self.firm: list[Named] = []

    @cached_property
    def home(self) -> str | None:
        """The actor that stands for the government of the publisher's own country."""
        return government_of(self.cast, self.house.country)

    def asked(self, place: Place | None, barred: frozenset[str] = frozenset()) -> list[Named]:
        """The actors who are asked in `place`; a pronoun or "the government" is who was asked or
        named before. None of `barred`.
        """
        found = self.meant(place, barred) if place else []
        if found:
            self.last = found
            if not any(map(self.is_group, found)):
                self.firm = found
        return found

    def meant(self, place: Place, barred: frozenset[str] = frozenset()) -> list[Named]:
        """As `asked`, but for what follows nobody has been asked."""
        named = asked_in(self.cast, self.low, place)
        # Whoever is plainly named is asked, also where taken for the caller.
        found = [one for one in named if one.actor_id not in barred] or named
        if not found or self._is_generic(found, place):
            found = self._meant(place, barred) or found
        return found

    def is_group(self, one: Named) -> bool:
        """Whether an actor is only a group in general ("all states")."""
        name = self.cast.actor(one).name
        return name[:1].islower() or name.lower() in groups()

    def _is_generic(self, found: Sequence[Named], place: Place) -> bool:
        """Whether only "the government" is there, which need not be the one that is known."""
        return (
            len(found) == 1
            and found[0].kind == "nominal"
            and bool(THE_GOVERNMENT.match(self.low, place.start, place.end))
            and bool(self.home)
        )

    def named(self, place: Place) -> bool:
        """Whether an actor is named in `place`."""
        return bool(self.cast.inside(place))

    def _meant(self, place: Place, barred: frozenset[str]) -> list[Named]:
        words = self.low[place.start : place.end].strip()
        if not words:
            near = self.firm and place.start - self.firm[0].place.start < _FAR
            return [one._replace(kind="pronoun") for one in self.firm] if near else []
        if words in ("these", "those"):
            return [Named(one.actor_id, "pronoun", place) for one in self.last]
        spoken, nominal = PRONOUN.match(words), NOMINAL.match(words)
        if spoken:
            found, kind = self._spoken(spoken[1], place.start, barred), "pronoun"
        elif nominal:
            noun = nominal[0].rpartition(" ")[2]
            found, kind = self._nominal(words, noun, place.start, barred), "nominal"
        else:
            return []
        at = Place(place.start, place.start + len(words))
        return [Named(one.actor_id, kind, at) for one in found]

    def _spoken(self, word: str, start: int, barred: frozenset[str]) -> list[Named]:
        """Whom a pronoun means: who was asked before, or else who was named."""
        if word == "we":
            return []
        if word == "it":
            return self._it(start, barred)
        person = word in HE
        subject = fronted_subject(self.low, start) if word in ("they", "he", "she") else None
        fronted = named_in(self.cast, self.low, subject) if subject else []
        if subject and (not person or (fronted and self._is_person(fronted[0]))):
            return fronted
        if word == "you":
            return self.addressed or [one for one in self.last if self._is_person(one)]
        last = [one for one in self.last if self._is_person(one) or not person]
        if word == "them":
            last = self._earlier.beside(start, barred) or last
        return last or self._earlier.before(start, barred, person=person)

    def _it(self, start: int, barred: frozenset[str]) -> list[Named]:
        """The body that is the subject of the sentence before, or who was asked just before."""
        subject = fronted_subject(self.low, start)
        if subject:
            return named_in(self.cast, self.low, subject)
        found = self._earlier.subject(start, barred)
        if found or len(self.last) != 1 or self._is_person(self.last[0]):
            return found
        return self.last if start - self.last[0].place.start < _RECENT else []

    def _nominal(self, words: str, noun: str, start: int, barred: frozenset[str]) -> list[Named]:
        """Whom "the government" means: who was asked just before; who has that word in its name; a
        state of which the release names the government; the publisher's own; who was named.
        """
        if OTHERS.match(words):
            return []
        person, governing = bool(OFFICE.search(words)), bool(GOVERNING.search(words))
        kinds = kinds_of(noun)
        if governing and words.startswith("our "):
            return self._own(start) or self._earlier.ruling(start, barred)
        last = [one for one in self.last if self._fits(one, kinds, person=person)]
        if len(last) > 1 and (governing or person):
            last = []  # "the government" is one
        if len(last) == 1 and words.startswith("both "):
            last = []
        if last and start - last[0].place.start < _RECENT:
            return last
        last = self._earlier.called(noun, start, barred) or last
        if not last and governing:
            last = self._own(start) or self._earlier.ruling(start, barred)
        if last:
            return last
        before = self._earlier.before(start, barred, person=person)
        return [one for one in before if self._fits(one, kinds, person=person)]

    @cached_property
    def addressed(self) -> list[Named]:
        """Whom a letter addresses: in its salutation, or in the headline."""
        for match in SALUTATION.finditer("\n" + self.low):
            start = match.end() - 1
            line = self.low.find("\n", start)
            end = min(line if line >= 0 else len(self.low), start + _LINE)
            found = named_in(self.cast, self.low, Place(start, end))
            if found:
                return [Named(one.actor_id, "pronoun", one.place) for one in found]
        return []

    @cached_property
    def is_letter(self) -> bool:
        """Whether the text speaks to somebody: a letter with a salutation or a close."""
        return self.is_headed_letter or bool(self.addressed)

    @cached_property
    def is_headed_letter(self) -> bool:
        """Whether the text opens as a letter does."""
        return bool(LETTER.search("\n" + self.low[:_OPENING]))

    def _own(self, start: int) -> list[Named]:
        """The government of the publisher's own country."""
        return [Named(self.home, "nominal", Place(start, start))] if self.home else []

    def _fits(self, one: Named, kinds: tuple[str, ...], *, person: bool = False) -> bool:
        """Whether an actor can be a person, or is of one of the `kinds`."""
        if person:
            return self._is_person(one)
        kind = self.cast.actor(one).actor_type
        return kind in kinds if kinds else not kind.startswith("state") and not self._is_person(one)

    def _is_person(self, one: Named) -> bool:
        titled = _TITLED.search(self.low, max(0, one.place.start - _TITLE), one.place.end)
        return bool(titled) or is_person(self.cast.actor(one))
