"""Who speaks: the actor that a reporting clause names, by name, by pronoun or by office."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.holders import Holders
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.memory import Memory, Mentions
from onrecord.extraction.quotes.offices import is_unnamed, phrase_end, phrase_start
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.pronouns import Pronouns
from onrecord.extraction.quotes.speech import speech

__all__ = ["Speaker", "Voices"]

_TOUCH = re.compile(r"\s+(?:(?:also|has|have|had|later|further|then|today|[a-z]+ly)\s+)*\Z")
# A name before one of these is the subject of another clause: "After NAME was held, police said".
_ACTS = re.compile(r"\A\s+(?:is|are|was|were|has|had|did|will|\w+ed)\b")
_RELATIVE = re.compile(
    r",\s*(?:who|whose|which|whom|speaking|referring|responding|addressing)\b[^.;]*,"
)
_OWNER = 60  # code points in which a possessor stands


class Voices:
    """Who has been heard so far in one text. Ask it in the order of the text."""

    def __init__(self, text: str, cast: Cast, persons: Persons, issuers: Issuers) -> None:
        self._text = text
        self._cast = cast
        self._persons = persons
        self._issuers = issuers
        self._mentions = Mentions(text, cast, persons)
        self._memory = Memory(cast, persons)
        self._pronouns = Pronouns(text, persons, self._mentions, self._memory, issuers)
        self._holders = Holders(cast, persons, self._mentions, self._memory, issuers)

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._memory.last

    def hear(self, speaker: Speaker) -> None:
        """Keep in mind who has just spoken."""
        self._memory.hear(speaker)

    def subject(self, region: Place, *, first: bool = False) -> Speaker | None:
        """The subject of a clause that ends with `region`: "…, NAME, her office," before a verb.

        The last person in `region`, or the `first` where nothing else can stand before the subject.
        """
        words = region.of(self._text)
        relative = _RELATIVE.search(words)
        mentions = self._mentions.free(region)
        if relative:
            cut = range(region.start + relative.start(), region.start + relative.end())
            mentions = [named for named in mentions if named.place.start not in cut]
            if not words[relative.end() :].strip():
                region = Place(region.start, region.start + relative.start())
        pronoun = self._pronouns.at_end(region)
        if pronoun:
            return pronoun
        persons = self._persons.of(mentions)
        beside = self._beside(region, mentions, persons[-1]) if persons and not first else None
        if beside:
            return beside
        if persons:
            return self._memory.meant(persons[0] if first else self._mentions.holder(persons))
        return self._holders.unnamed(region, mentions)

    def _beside(self, region: Place, mentions: Sequence[Named], person: Named) -> Speaker | None:
        """Who stands right before the verb where a `person` is named earlier and is not meant: a
        body ("NAME’s claims, and the League says"), or an office that is not that person's.
        """
        text, last = self._text, mentions[-1]
        if _TOUCH.match(text, person.place.end, region.end):
            return None
        if last is not person:
            between = text[person.place.end : last.place.start]
            apart = "," not in between or _ACTS.search(between)
            beside = apart and _TOUCH.match(text, last.place.end, region.end)
            return Speaker(last.actor_id, last.place) if beside else None
        roles = list(speech().role.finditer(text, person.place.end, region.end))
        if not (roles and _TOUCH.match(text, roles[-1].end(), region.end)):
            return None
        start = phrase_start(text, person.place.end, roles[-1])
        apposed = text[person.place.end : start].strip() in ("", ",")
        held = roles[-1].group().lower() in speech().person_nouns
        if apposed or (held and not is_unnamed(text, roles[-1])):
            return None
        return self._holders.at(Place(person.place.end, region.end), roles[-1])

    def object(self, region: Place) -> Speaker | None:
        """The subject that follows its verb: "said NAME, her office, …" with `region` after it."""
        pronoun = self._pronouns.at_start(region)
        if pronoun:
            return pronoun
        comma = self._text.find(",", region.start, region.end)
        head = Place(region.start, comma if comma > 0 else region.end)
        mentions = self._mentions.free(head)
        persons = self._persons.of(mentions)
        if persons:
            return self._memory.meant(persons[0])
        beside = self._mentions.apposed(Place(head.end, region.end), head)
        return beside or self._holders.unnamed(head, mentions)

    def opening(self, sentence: Place) -> Speaker | None:
        """The subject with which a sentence opens, on which its participles depend."""
        mentions = self._mentions.free(sentence)[:1]
        role = speech().role.search(self._text, sentence.start, sentence.end)
        if role and self._mentions.is_object(role.start(), sentence.start):
            role = None
        if role and not (mentions and mentions[0].place.start <= role.end() + 1):
            return self._holders.at(
                Place(sentence.start, phrase_end(self._text, role, sentence.end)), role
            )
        return Speaker(mentions[0].actor_id, mentions[0].place) if mentions else None

    def possessor(self, end: int) -> Speaker | None:
        """Whose thing it is that stands at `end`: "NAME’s claim"."""
        return self._mentions.last_before(end)

    def owner(self, region: Place) -> Speaker | None:
        """Whose figures or words `region` begins with: "NAME’s count"."""
        for named in self._cast.inside(Place(region.start, min(region.end, region.start + _OWNER)))[
            :1
        ]:
            if self._text.startswith(("’s ", "'s "), named.place.end):
                return Speaker(named.actor_id, named.place)
        return None

    def names_end_at(self, end: int) -> bool:
        """Whether a name stands right before `end`."""
        before = self._mentions.last_before(end)
        return before is not None and before.place is not None and before.place.end == end

    def first_in(self, region: Place) -> Speaker | None:
        """The first person named in `region`."""
        return self._mentions.first_person(region)

    def told_of(self, region: Place) -> Speaker | None:
        """Who acts in the sentences of `region`: the last person, or else the first body."""
        mentions = self._mentions.free(region)
        for named in reversed(self._persons.of(mentions)):
            return self._memory.meant(named)
        for named in mentions:
            if not self._holders.is_state(named):
                return Speaker(named.actor_id, named.place)
        return None

    def is_person(self, speaker: Speaker) -> bool:
        """Whether the speaker is a person that is known."""
        return speaker.actor_id in self._persons

    def is_issuer(self, speaker: Speaker) -> bool:
        """Whether the release is this speaker's own, so that what it states is no report."""
        return speaker in self._issuers

    def author(self) -> Speaker | None:
        """The person under whose name the whole release is issued."""
        return self._issuers.author

    def issuer(self) -> Speaker | None:
        """The publisher of the release."""
        return self._issuers.publisher
