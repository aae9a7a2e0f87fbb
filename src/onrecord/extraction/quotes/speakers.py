"""Who speaks: the actor that a reporting clause names, by name, by pronoun or by office."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.memory import Memory
from onrecord.extraction.quotes.mentions import Mentions
from onrecord.extraction.quotes.offices import AROUND, is_unnamed
from onrecord.extraction.quotes.persons import Persons, Speaker
from onrecord.extraction.quotes.pronouns import Pronouns, line_before
from onrecord.extraction.quotes.speech import speech

__all__ = ["Speaker", "Voices"]

_NOUN_PHRASE = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|one|another|some)\s+)?\S+\Z", re.I)
_UNKNOWN_NAME = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)(?:[\w’'-]+\s+){0,2}[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*"
)
_GOVERNS = re.compile(r"\s+(?:for|of|from|at|with)\b")
_RELATIVE = re.compile(
    r",\s*(?:who|whose|which|whom|speaking|referring|responding|addressing)\b[^.;]*,"
)
_ISSUED = re.compile(r"\b(?:issued|released|published|sent|adopted|signed|made)\s")


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
        if persons:
            person = persons[0] if first else self._mentions.holder(persons)
            return Speaker(person.actor_id, person.place)
        return self._unnamed(region, mentions)

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
            return Speaker(persons[0].actor_id, persons[0].place)
        beside = self._mentions.apposed(Place(head.end, region.end), head)
        return beside or self._unnamed(head, mentions)

    def opening(self, sentence: Place) -> Speaker | None:
        """The subject with which a sentence opens, on which its participles depend."""
        mentions = self._mentions.free(sentence)[:1]
        role = speech().role.search(self._text, sentence.start, sentence.end)
        if role and not (mentions and mentions[0].place.start < role.end()):
            return self._by_office(Place(sentence.start, role.end()), role)
        return Speaker(mentions[0].actor_id, mentions[0].place) if mentions else None

    def possessor(self, end: int) -> Speaker | None:
        """Whose thing it is that stands at `end`: "NAME’s claim"."""
        return self._mentions.last_before(end)

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
            return Speaker(named.actor_id, named.place)
        for named in mentions:
            if not self._is_state(named):
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

    def _body_before(self, place: Place, *, states: bool) -> Speaker | None:
        """The body, or also state, that the paragraph named last as a subject."""
        for named in reversed(self._mentions.free(line_before(self._text, place))):
            if named.actor_id not in self._persons and (states or not self._is_state(named)):
                return Speaker(named.actor_id, named.place)
        return None

    def _is_state(self, named: Named) -> bool:
        actor = self._cast.actors.get(named.actor_id)
        return actor is not None and actor.actor_type == "state"

    def _unnamed(self, region: Place, mentions: Sequence[Named]) -> Speaker | None:
        """A body, an office without a name, or a name that the cast does not know."""
        roles = list(speech().role.finditer(self._text, region.start, region.end))
        if (
            roles
            and mentions
            and _ISSUED.search(self._text, mentions[0].place.end, roles[-1].start())
        ):
            return Speaker(mentions[0].actor_id, mentions[0].place)
        if roles and not (mentions and mentions[-1].place.end > roles[-1].end()):
            governs = _GOVERNS.match(self._text, roles[0].end(), region.end)
            role = roles[0] if governs else roles[-1]
            return self._by_office(Place(region.start, region.end), role)
        if mentions:
            return Speaker(mentions[-1].actor_id, mentions[-1].place)
        names = list(_UNKNOWN_NAME.finditer(self._text, region.start, region.end))
        return Speaker(None, Place(*names[-1].span())) if names else None

    def _by_office(self, region: Place, role: re.Match[str]) -> Speaker:
        """Who holds an office: the body beside it, or who was heard last that it may mean."""
        text = self._text
        floor = max(region.start, role.start() - AROUND)
        head = _NOUN_PHRASE.search(text, floor, role.end())
        place = Place(head.start() if head else role.start(), role.end())
        phrase_start = max(floor, text.rfind(",", floor, place.start))
        inside = self._cast.inside(Place(phrase_start, place.end))
        rest = Place(place.end, min(region.end, place.end + AROUND))
        inside = inside or self._cast.inside(rest)
        if inside:
            start = min(place.start, inside[0].place.start)
            return Speaker(inside[0].actor_id, Place(start, place.end))
        known = None if is_unnamed(self._text, role) else self._holder(role.group().lower(), place)
        return Speaker(known.actor_id if known else None, place)

    def _holder(self, role: str, place: Place) -> Speaker | None:
        issuer = self._issuers.publisher
        if role in speech().document_nouns:
            return self._body_before(place, states=True) or issuer
        if role in speech().person_nouns:
            return self._memory.person or self.last or self._memory.named_before(place.start)
        return self._memory.body or issuer or self._body_before(place, states=False)
