"""Reads the accusations of a text cue by cue."""

from collections.abc import Iterator

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.blame import Blame
from onrecord.extraction.accusations.charges import Charge, verb_charge
from onrecord.extraction.accusations.cues import Cue
from onrecord.extraction.accusations.looking import look
from onrecord.extraction.accusations.nouns import noun_charge
from onrecord.extraction.accusations.phrases import line_at
from onrecord.extraction.accusations.slots import period, reporting, site
from onrecord.extraction.accusations.states import States
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
_REMEMBERED = 600  # code points over which a pronoun points back


class Reader:
    """Reads the accusations of one text."""

    def __init__(self, text: str, low: str, accusers: Accusers) -> None:
        self.text, self.low = text, low
        self.cast = accusers.cast
        self.accusers = accusers
        self._states = States(low, accusers)
        self._blame = Blame(low, accusers)
        self._seen: set[tuple[str, ...]] = set()
        self._before: tuple[int, tuple[str, ...]] = (0, ())

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
            found = self._found(charge, charge.place)
            if found:
                yield found

    def _charge(self, cue: Cue, sentence: Place, last: Charge | None) -> Charge | None:
        """What a cue charges by its grammar, as a verb if it can be one, or as a noun."""
        is_noun = cue.meanings[0].kind == "nouns"  # those of a verb come first
        charge = None if is_noun else verb_charge(self.cast, self.low, cue, sentence, last)
        return charge or noun_charge(self.cast, self.low, cue, sentence, last)

    def _found(self, charge: Charge, sentence: Place) -> FoundAccusation | None:
        accuser = self._accuser(charge)
        accused = list(self._accused(charge, accuser))
        if (charge.doers.named or charge.doers.pronoun) and not accused:
            return None
        if self._is_repeated(charge, accused):
            return None
        if accused:
            self._states.heard(accused)
            self._before = (
                charge.act_words.end,
                tuple(party.actor_id for party in accused),
            )
        victim = charge.victim
        parties = [accuser] if accuser else []
        parties += accused
        parties += self._victims(victim, parties)
        sure, cue = reporting(self.low, sentence, charge)
        when, words = period(self.text, sentence, charge, self.accusers.metadata.published)
        return FoundAccusation(
            place=charge.place,
            act=charge.act,
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

    def _accused(self, charge: Charge, accuser: Party | None) -> Iterator[Party]:
        pronoun = charge.doers.pronoun
        if pronoun:
            at, ids = self._before
            if 0 <= pronoun.start - at <= _REMEMBERED:
                yield from (Party("accused", one, pronoun) for one in ids)
            else:
                yield from self._antecedent(pronoun, accuser)
            return
        if not charge.doers.named:
            state = self._states.accused(charge)
            yield from (state,) if state else ()
        for named in charge.doers.named:
            if self._may_be_accused(named, accuser):
                yield Party("accused", named.actor_id, named.place)

    def _antecedent(self, pronoun: Place, accuser: Party | None) -> Iterator[Party]:
        near = self.cast.inside(Place(max(0, pronoun.start - 160), pronoun.start))
        fit = [one for one in near if self._may_be_accused(one, accuser)]
        if fit:
            start = self.low.rfind(". ", near[0].place.start, pronoun.start)
            own = [one for one in fit if one.place.start > start]
            yield Party("accused", (own or fit[-1:])[0].actor_id, pronoun)

    def _may_be_accused(self, named: Named, accuser: Party | None) -> bool:
        if accuser and accuser.actor_id == named.actor_id:
            return False
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
