"""Composes calls from what has been read of a cue: one for each item, with its type and slots."""

from collections.abc import Iterator
from functools import cached_property

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.addressees import Read, addressees
from onrecord.extraction.calls.chains import Chain, chain
from onrecord.extraction.calls.clause_ends import trimmed
from onrecord.extraction.calls.complements import is_for_reader
from onrecord.extraction.calls.lists import acts
from onrecord.extraction.calls.roles import Known, acted, blameless, others
from onrecord.extraction.calls.slots import Worded, slots
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.things import things
from onrecord.extraction.calls.types import (
    DEFAULT,
    PRESSURE,
    TOPIC,
    VAGUE,
    accuses,
    call_type,
    is_public,
    respects,
    says_again,
)
from onrecord.extraction.found import FoundCall, Party, Place

__all__ = ["Composer"]


# "Do the same" means the act of a call no further back.
_NEAR = 900
_REFRAINING = ("refrain", "desist", "abstain", "not ", "do not ", "don't ", "never ")
_SPLIT = {"acts": acts, "things": things}


class Composer:
    """Composes the calls of one text. `published` is the day of the release, as EDTF."""

    def __init__(self, text: str, low: str, stage: Stage, published: str | None) -> None:
        self.text = text
        self.low = low
        self.stage = stage
        self.published = published
        # Where the last call ended, and its type.
        self._last: tuple[int, str] | None = None

    @cached_property
    def _accuses(self) -> bool:
        return accuses(self.low)

    def items(self, read: Read) -> Iterator[FoundCall]:
        """The calls of one cue: one for each act of a list."""
        got = read.asked
        split = _SPLIT.get(got.worded)
        items = split(self.low, got.action) if split else [got.action]
        caller = read.caller.party
        barred = frozenset({caller.actor_id} if caller else ())
        whom = addressees(self.stage, read, barred)
        parties = [caller] if caller else []
        parties += [Party("addressee", one.actor_id, one.place) for one in whom]
        routed = Chain((0, 0), 0) if read.through else None
        inner, through = routed, read.through
        for nth, whole in enumerate(items):
            item = trimmed(self.low, whole)
            if (not got.whom or not whom) and is_for_reader(self.low, item):
                continue
            words = self.low[item.start : item.end]
            chained = chain(words) or inner
            goes_on = chained and (chained.other != (0, 0) or chained is inner)
            if chained and chained.other != (0, 0):
                through = Place(*(item.start + at for at in chained.other))
            inner = Chain((0, 0), 0) if goes_on else routed
            own = read._replace(begins=item.start if nth else read.begins, through=through)
            if nth and got.refrain and self.low.endswith("to ", 0, item.start):
                own = own._replace(asked=got._replace(refrain=False))
            yield self._call(own, item, tuple(parties), chained)

    def _call(
        self, read: Read, item: Place, parties: tuple[Party, ...], chained: Chain | None
    ) -> FoundCall:
        got = read.asked
        clause = Place(read.start, read.begins or read.cue.end)
        read_slots = slots(
            self.text,
            self.low,
            Worded(clause, item, read.lead, chained.act if chained else 0),
            self.published,
        )
        action = read_slots.action
        words = self.low[action.start : action.end]
        typed = call_type(words + self._topic(got), refrain=got.refrain)
        wanted = call_type(words[chained.act :]) if chained else None
        term = PRESSURE if chained and (not chained.act or typed in (DEFAULT, VAGUE)) else typed
        respected = term == DEFAULT and respects(words)
        if respected and self._accuses and not blameless(self.stage, parties):
            term = "cease_abuse"
        elif self._last and says_again(words) and item.start - self._last[0] < _NEAR:
            term = self._last[1]
        elif not respected:
            whom = got.whom.of(self.low) if got.whom and not got.passive else ""
            term = acted(self.stage, term, parties, public=is_public(whom, words))
        self._last = item.end, term
        more = others(self.stage, action, term, chained, Known(parties, read.through))
        return FoundCall(
            place=Place(read.start, max(item.end, read.cue.end)),
            cue=read.cue,
            action=action,
            call_type=term,
            force=read.force,
            polarity="refrain" if got.refrain or words.startswith(_REFRAINING) else "do",
            requested_event=wanted,
            condition=read_slots.condition,
            deadline=read_slots.deadline,
            deadline_date=read_slots.deadline_date,
            endorsed=read.caller.endorsed,
            parties=(*parties, *more),
        )

    def _topic(self, got: Asked) -> str:
        """What is acted upon, where it stands before the cue ("sanctions should be lifted")."""
        if not got.whom or not (got.passive or not self.stage.named(got.whom)):
            return ""
        return TOPIC + self.low[got.whom.start : got.whom.end]
