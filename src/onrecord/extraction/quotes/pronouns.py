"""Whom a pronoun means that speaks."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.memory import Memory
from onrecord.extraction.quotes.mentions import Mentions
from onrecord.extraction.quotes.persons import Persons, Speaker

__all__ = ["Pronouns", "line_before"]

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|who)\b")
_PARAGRAPH = 1000  # code points before a pronoun in which its person is looked for


def line_before(text: str, place: Place) -> Place:
    """What stands before `place` in its paragraph."""
    floor = max(0, place.start - _PARAGRAPH)
    return Place(max(text.rfind("\n", floor, place.start) + 1, floor), place.start)


class Pronouns:
    """The pronouns of one text, as subjects of reporting clauses."""

    def __init__(
        self, text: str, persons: Persons, mentions: Mentions, memory: Memory, issuers: Issuers
    ) -> None:
        self._text = text
        self._persons = persons
        self._mentions = mentions
        self._memory = memory
        self._issuers = issuers

    def at_start(self, region: Place) -> Speaker | None:
        """The pronoun with which `region` begins."""
        pronoun = _PRONOUN.match(self._text, region.start, region.end)
        return self._meant(Place(*pronoun.span())) if pronoun else None

    def at_end(self, region: Place) -> Speaker | None:
        """The pronoun with which `region` ends, adverbs aside."""
        words = region.of(self._text)
        pronouns = list(_PRONOUN.finditer(words, max(0, len(words) - 24)))
        if not pronouns or pronouns[-1].group() == "who":
            return None
        found = pronouns[-1]
        between = words[found.end() :]
        if any(letter.isupper() or letter in ",;:" for letter in between):
            return None
        return self._meant(Place(region.start + found.start(), region.start + found.end()))

    def _meant(self, place: Place) -> Speaker:
        word = place.of(self._text).lower()
        if word in ("i", "we"):
            known = self._issuers.author or self._memory.last
        elif word in ("he", "she"):
            known = self._person_before(place)
        else:
            known = self._memory.body if word == "it" else self._memory.last
            known = known or self._issuers.publisher
        return Speaker(known.actor_id if known else None, place)

    def _person_before(self, place: Place) -> Speaker | None:
        """The person a pronoun means: the last subject of this paragraph, or who spoke last."""
        near = self._persons.of(self._mentions.free(line_before(self._text, place)))
        if near:
            return Speaker(near[-1].actor_id, near[-1].place)
        return self._memory.person or self._memory.named_before(place.start)
