"""Who has been heard and named so far in one text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.speech import speech

__all__ = ["Memory"]

_REMEMBERED = 24  # mentions of persons before an office among which its holder is looked for
_STOP = re.compile(r"(?<=[a-z]{3})[.;]\s|\n")
_BESIDE = 60  # code points around a name in which an office is given to it


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
