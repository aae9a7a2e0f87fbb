"""Reads the accusations of a text cue by cue."""

from collections.abc import Iterator, Sequence

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.antecedents import Antecedents
from onrecord.extraction.accusations.bands import group_at
from onrecord.extraction.accusations.blame import Blame
from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import Cue, words
from onrecord.extraction.accusations.denials import Denials, is_unwilled
from onrecord.extraction.accusations.doers import NO_ACTOR, POSSESSIVES
from onrecord.extraction.accusations.looking import look
from onrecord.extraction.accusations.nouns import noun_charge
from onrecord.extraction.accusations.phrases import line_at
from onrecord.extraction.accusations.slots import narrowed, period, reporting, site
from onrecord.extraction.accusations.states import States
from onrecord.extraction.accusations.verbs import verb_charge
from onrecord.extraction.accusations.victims import victim_of
from onrecord.extraction.accusations.warfare import is_own_work
from onrecord.extraction.found import FoundAccusation, Named, Party, Place
from onrecord.extraction.sentences import sentences

__all__ = ["Reader"]

_NAME = 80  # code points of the longest name


class Reader:
    """Reads the accusations of one text."""

    def __init__(self, text: str, low: str, accusers: Accusers) -> None:
        self.text, self.low = text, low
        self.cast = accusers.cast
        self.accusers = accusers
        self._states = States(low, accusers)
        self._denials = Denials(low)
        self._blame = Blame(low, accusers, self._denials)
        self._seen: set[tuple[str, ...]] = set()
        self._antecedents = Antecedents(self.cast, low, self._may_be_accused)

    def read(self, within: Place) -> Iterator[FoundAccusation]:
        """The accusations inside `within`, in the order of their cues."""
        found_cues, judged = look(self.low, within)
        if not found_cues and not judged:
            return
        found_cues = [cue for cue in found_cues if not self._is_name(cue.place)]
        judged = [hit for hit in judged if not self._is_name(hit.place)]
        lines = sentences(self.text, within)
        self._seen.clear()  # the body may say what the headline says
        last: Charge | None = None
        past = within.start
        left: list[Cue] = []
        taken: list[Place] = []
        for cue in found_cues:
            if cue.place.start < past:
                continue
            sentence = line_at(lines, cue.place)
            is_open = cue.is_sure and not self._denials.holds(sentence.start, cue.place.start)
            charge = self._charge(cue, sentence, last) if is_open else None
            if not charge:
                left.append(cue)
                continue
            found = self._found(charge, sentence)
            if found:
                last, past = charge, cue.place.end
                taken.append(found.place)
                yield found
        for charge in self._blame.charges(lines, left, judged, taken):
            found = self._found(charge, line_at(lines, charge.act_words))
            if found:
                yield found

    def _is_name(self, place: Place) -> bool:
        """Whether words are a part of a name: "Mr Lynch", "the Committee against Torture"."""
        if not self.text[place.start].isupper():
            return False
        near = self.cast.inside(Place(place.start - _NAME, place.end + _NAME))
        return any(one.kind == "name" and one.place.holds(place) for one in near)

    def _charge(self, cue: Cue, sentence: Place, last: Charge | None) -> Charge | None:
        """What a cue charges by its grammar, as a verb if it can be one, or as a noun."""
        is_noun = cue.meanings[0].kind == "nouns"  # those of a verb come first
        charge = None if is_noun else verb_charge(self.cast, self.low, cue, sentence, last)
        return charge or noun_charge(self.cast, self.low, cue, sentence, last)

    def _found(self, charge: Charge, sentence: Place) -> FoundAccusation | None:
        if is_unwilled(self.low, charge, sentence):
            return None
        accuser = self._accuser(charge)
        accuser_id = accuser.actor_id if accuser else None  # nobody accuses himself
        accused = [party for party in self._blamed(charge) if party.actor_id != accuser_id]
        is_bound = charge.doers.named or charge.doers.pronoun
        if is_bound and not accused and not charge.is_weighed:
            return None
        known = [party for party in accused if party.actor_id != NO_ACTOR]
        if self._is_own_work(charge, known):
            return None
        if self._is_repeated(charge, known):
            return None
        if known:
            self._states.heard(known)
            self._antecedents.heard(charge.act_words.end, [party.actor_id for party in known])
        victim = victim_of(self.cast, self.low, charge, sentence)
        parties = [accuser] if accuser else []
        parties += accused
        parties += self._victims(victim, parties)
        sure, cue = reporting(self.low, sentence, charge)
        when, dated = period(self.text, sentence, charge, self.accusers.metadata.published)
        return FoundAccusation(
            place=charge.place,
            act=narrowed(self.low, charge, sentence),
            act_words=charge.act_words,
            victim=victim,
            site=site(self.text, sentence, charge),
            period=when,
            period_place=dated,
            reporting=sure,
            reporting_place=cue,
            parties=tuple(parties),
        )

    def _accuser(self, charge: Charge) -> Party | None:
        named = charge.accuser
        if named:
            return Party("accuser", named.actor_id, named.place)
        return self.accusers.at(charge.act_words.start)

    def _is_own_work(self, charge: Charge, accused: Sequence[Party]) -> bool:
        house = self.accusers.house
        if not house or charge.is_weighed:
            return False
        doers = [self.cast.actors[party.actor_id] for party in accused]
        return is_own_work(self.low, house, charge, doers)

    def _is_repeated(self, charge: Charge, accused: list[Party]) -> bool:
        """Whether the same bare words charged the same actors before ("X's aggression")."""
        if charge.victim or not accused:
            return False
        said = self.low[charge.act_words.start : charge.act_words.end].split()
        key = (charge.act, said[-1], *(party.actor_id for party in accused))
        if len(said) > 2 or said[0] == "the" or key not in self._seen:
            self._seen.add(key)
            return False
        return True

    def _blamed(self, charge: Charge) -> Iterator[Party]:
        """Those whose deed it is."""
        pronoun = charge.doers.pronoun or self._whose(charge)
        if pronoun:
            body = charge.doers.place.of(self.low) if charge.doers.place else ""
            for one in self._antecedents.of(pronoun):
                yield Party("accused", self._antecedents.body_of(one, body), pronoun)
            return
        if not charge.doers.named:
            yield from self._unnamed(charge)
        for named in charge.doers.named:
            state = self._states.meant_by(named)
            if state:
                yield Party("accused", state, named.place)
                continue
            actor_id = self._antecedents.state_of(named)
            if actor_id != named.actor_id or self._may_be_accused(named, "never_accused"):
                yield Party("accused", actor_id, named.place)

    def _unnamed(self, charge: Charge) -> Iterator[Party]:
        """Who is accused by a charge that names nobody: a state, or a group such as "gunmen"."""
        state = self._states.accused(charge)
        if state:
            yield state
        elif charge.doers.place:
            group = group_at(self.text, charge.doers.place)
            said = [
                word for word in group.of(self.low).split() if word not in words("undescribing")
            ]
            is_thing = said[-1:] and said[-1] in words("weaponry")
            if not is_thing and (len(said) > 1 or words("vague_doers").isdisjoint(said)):
                yield Party("accused", NO_ACTOR, group)

    def _whose(self, charge: Charge) -> Place | None:
        """The pronoun before doers without a name: "his regime"."""
        place = charge.doers.place
        if charge.doers.named or not place:
            return None
        start = max(0, place.start - 6)
        word = self.low[start : place.start].rpartition(" ")[0].rpartition(" ")[2]
        if word not in POSSESSIVES:
            return None
        return Place(place.start - len(word) - 1, place.start - 1)

    def _may_be_accused(self, named: Named, exempt: str = "hardly_accused") -> bool:
        if self.accusers.is_own(named.actor_id):
            return False
        return self.cast.actor(named).actor_type not in words(exempt)

    def _victims(self, victim: Place | None, parties: list[Party]) -> Iterator[Party]:
        """The actor that the words for the victim name, if these are about nobody else."""
        if not victim:
            return
        others = {party.actor_id for party in parties}
        for named in self.cast.inside(victim):
            length = named.place.end - named.place.start
            if named.actor_id not in others and 2 * length > victim.end - victim.start:
                yield Party("victim", named.actor_id, named.place)
                return
