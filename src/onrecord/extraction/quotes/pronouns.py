"""Whom a pronoun means that speaks."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Named, Place
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.memory import Memory, Mentions
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.speech import speech

__all__ = ["Pronouns", "line_before"]

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|who)\b")
_STOP = re.compile(r"(?<=[a-z]{3})[.!?]\s")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]")
_PARAGRAPH = 1000  # code points before a pronoun in which its person is looked for


@cache
def _newcomers() -> re.Pattern[str]:
    roles = alternatives(sorted(speech().person_nouns))
    return re.compile(
        rf"(?:^|[.!?,]\s)\s*([Aa]n?\s(?:[\w’'-]+\s){{0,5}}?(?:{roles}))\s(?:[a-z]+ed|said|told|spoke|gave|wrote)\b",
        re.MULTILINE,
    )


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
        pronoun = _PRONOUN.match(self._text, *region)
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
        line = line_before(self._text, place)
        quoted = [it.span() for it in _QUOTED.finditer(self._text, *line)]
        newcomer = self._newcomer(line)
        last: Named | None = None
        for named in reversed(self._persons.of(self._mentions.free(line))):
            if newcomer and newcomer.place and newcomer.place.end > named.place.start:
                break
            if last and _STOP.search(self._text, named.place.end, last.place.start):
                break
            if any(start < named.place.start < end for start, end in quoted):
                continue
            apposed = last and not self._text[named.place.end : last.place.start].strip(" ,")
            last = last if apposed else named
        if last:
            return self._memory.meant(last)
        start = quoted[0][0] if quoted else place.start
        return newcomer or self._memory.person or self._memory.named_before(start)

    def _newcomer(self, line: Place) -> Speaker | None:
        """The person without a name who does something in `line`: "A spokeswoman for Clear Skies
        left." Of several the last.
        """
        last = None
        for match in _newcomers().finditer(self._text, *line):
            last = match
        if last is None:
            return None
        place = Place(*last.span(1))
        named = self._mentions.free(place)
        return Speaker(named[0].actor_id if named else None, place)
