"""Reads the accusations of a text cue by cue."""

from collections.abc import Iterator

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.antecedents import Antecedents
from onrecord.extraction.accusations.blame import Blame
from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import Cue
from onrecord.extraction.accusations.doers import POSSESSIVES
from onrecord.extraction.accusations.looking import look
from onrecord.extraction.accusations.narrowing import narrowed
from onrecord.extraction.accusations.nouns import noun_charge
from onrecord.extraction.accusations.phrases import line_at
from onrecord.extraction.accusations.slots import period, reporting, site
from onrecord.extraction.accusations.states import States
from onrecord.extraction.accusations.verbs import verb_charge
from onrecord.extraction.accusations.victims import victim_of
from onrecord.extraction.found import FoundAccusation, Named, Party, Place
from onrecord.extraction.sentences import sentences

__all__ = ["Reader"]

# Whom nobody accuses by the way of a pronoun or as the subject of a wrong.
_NOT_ACCUSED = frozenset(
    (
        "ngo",
        "ngo_individual",
        "media_or_journalist",
        "international_court",
        "civilians",
        "refugees_displaced",
        "protesters",
        "national_human_rights_institution",
        "professional_body",
    )
)


class Reader:
    """Reads the accusations of one text."""

    def __init__(self, text: str, low: str, accusers: Accusers) -> None:
        self.text, self.low = text, low
        self.cast = accusers.cast
        self.accusers = accusers
        self._states = States(low, accusers)
        self._blame = Blame(low, accusers)
        self._seen: set[tuple[str, ...]] = set()
        self._antecedents = Antecedents(self.cast, low, self._may_be_accused)

    def read(self, within: Place) -> Iterator[FoundAccusation]:
        """The accusations inside `within`, in the order of their cues."""
        lines = sentences(self.text, within)
        found_cues, judged = look(self.low, within)
        last: Charge | None = None
        past = within.start
        left: list[Cue] = []
        taken: list[Place] = []
        for cue in found_cues:
            if cue.place.start < past:
                continue
            sentence = line_at(lines, cue.place)
            charge = self._charge(cue, sentence, last) if cue.is_sure else None
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

    def _charge(self, cue: Cue, sentence: Place, last: Charge | None) -> Charge | None:
        """What a cue charges by its grammar, as a verb if it can be one, or as a noun."""
        is_noun = cue.meanings[0].kind == "nouns"  # those of a verb come first
        charge = None if is_noun else verb_charge(self.cast, self.low, cue, sentence, last)
        return charge or noun_charge(self.cast, self.low, cue, sentence, last)

    def _found(self, charge: Charge, sentence: Place) -> FoundAccusation | None:
        accuser = self._accuser(charge)
        accuser_id = accuser.actor_id if accuser else None  # nobody accuses himself
        accused = [party for party in self._blamed(charge) if party.actor_id != accuser_id]
        if (charge.doers.named or charge.doers.pronoun) and not accused:
            return None
        if self._is_repeated(charge, accused):
            return None
        if accused:
            self._states.heard(accused)
            self._antecedents.heard(charge.act_words.end, [party.actor_id for party in accused])
        victim = victim_of(self.cast, self.low, charge, sentence)
        parties = [accuser] if accuser else []
        parties += accused
        parties += self._victims(victim, parties)
        sure, cue = reporting(self.low, sentence, charge)
        when, words = period(self.text, sentence, charge, self.accusers.metadata.published)
        return FoundAccusation(
            place=charge.place,
            act=narrowed(self.low, charge, sentence),
            act_words=charge.act_words,
            victim=victim,
            site=site(self.text, sentence, charge),
            period=when,
            period_place=words,
            reporting=sure,
            reporting_place=cue,
            parties=tuple(parties),
        )

    def _accuser(self, charge: Charge) -> Party | None:
        named = charge.accuser
        if named:
            return Party("accuser", named.actor_id, named.place)
        return self.accusers.at(charge.act_words.start)

    def _is_repeated(self, charge: Charge, accused: list[Party]) -> bool:
        """Whether the same bare words charged the same actors before ("X's aggression")."""
        if charge.victim or not accused:
            return False
        words = self.low[charge.act_words.start : charge.act_words.end].split()
        key = (charge.act, words[-1], *(party.actor_id for party in accused))
        if len(words) > 2 or key not in self._seen:
            self._seen.add(key)
            return False
        return True

    def _blamed(self, charge: Charge) -> Iterator[Party]:
        """Those whose deed it is."""
        pronoun = charge.doers.pronoun or self._whose(charge)
        if pronoun:
            for one in self._antecedents.of(pronoun):
                yield Party("accused", one, pronoun)
            return
        if not charge.doers.named:
            state = self._states.accused(charge)
            yield from (state,) if state else ()
        for named in charge.doers.named:
            actor_id = self._antecedents.state_of(named)
            if actor_id != named.actor_id or self._may_be_accused(named):
                yield Party("accused", actor_id, named.place)

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

    def _may_be_accused(self, named: Named) -> bool:
        if self.accusers.is_own(named.actor_id):
            return False
        return self.cast.actor(named).actor_type not in _NOT_ACCUSED

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
