"""Reads the calls of a text cue by cue: the clause, the parties, the items of a list, the slots."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.addressees import Read, addressees
from onrecord.extraction.calls.bullets import bullets
from onrecord.extraction.calls.callers import Callers
from onrecord.extraction.calls.clause_ends import limit_of, trimmed
from onrecord.extraction.calls.clause_lists import clauses_of
from onrecord.extraction.calls.clauses import Clause, clause_of
from onrecord.extraction.calls.commands import command_cues
from onrecord.extraction.calls.complements import asked, introduces_list, is_for_reader
from onrecord.extraction.calls.cues import Cue, cues
from onrecord.extraction.calls.doubts import is_only_hoped, opens_late
from onrecord.extraction.calls.exclusions import is_no_call
from onrecord.extraction.calls.headlines import included
from onrecord.extraction.calls.lists import acts, things
from onrecord.extraction.calls.roles import acted, others
from onrecord.extraction.calls.slots import slots
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.types import PRESSURE, Chain, accuses, call_type, chain, respects
from onrecord.extraction.found import FoundCall, FoundQuote, Party, Place

__all__ = ["Reader"]


def _place_of(cue: Cue) -> Place:
    return cue.place


class Reader:
    """Reads the calls of one text."""

    def __init__(
        self, text: str, low: str, callers: Callers, quotes: Sequence[FoundQuote] = ()
    ) -> None:
        self.text = text
        self.low = low
        self.stage = Stage(callers.cast, low, callers.house)
        self.callers = callers
        direct = (quote for quote in quotes if quote.kind == "direct")
        self._quoted = sorted(place for quote in direct for place in quote.places)

    @cached_property
    def _accuses(self) -> bool:
        return accuses(self.low)

    def read(self, within: Place, region: Place | None = None) -> Iterator[FoundCall]:
        """The calls inside `within`, which is a part of `region`."""
        found = [
            cue
            for cue in cues(self.text, self.low, within, region or within)
            if "list" not in cue.asking.takes or introduces_list(self.low, cue)
        ]
        found = sorted(
            (*found, *command_cues(self.text, self.low, within, self._quoted)), key=_place_of
        )
        clauses = [clause_of(self.low, cue) for cue in found]
        past = listed = within.start
        for nth, cue in enumerate(found):
            if cue.place.start < past:
                continue
            clause = clauses[nth]
            if clause.start < past:
                clause = clause_of(self.low, cue, past)
            following = (found[nth + 1], clauses[nth + 1]) if nth + 1 < len(found) else None
            read = self._read(cue, clause, limit_of(self.low, cue, following))
            if not read:
                continue
            past = read.asked.action.end
            yield from self._own(read)
            yield from self._included(read, cue)
            if cue.place.start < listed:
                continue  # inside a list that has been read: no list of its own
            for call in self._listed(read, cue, within):
                listed = max(listed, call.place.end)
                yield call

    def _own(self, read: Read) -> Iterator[FoundCall]:
        """The calls of the words right after a cue."""
        if read.asked.action.start < read.asked.action.end:
            for part in clauses_of(self.low, read.asked):
                yield from self.items(read._replace(asked=part))

    def _read(self, cue: Cue, clause: Clause, limit: int) -> Read | None:
        kind = cue.asking.kind
        if kind == "modal" and is_no_call(self.low, cue, clause):
            return None
        got = asked(self.low, cue, clause, limit)
        if not got and kind == "verb" and limit < cue.sentence.end:
            # The next cue's clause belongs to this one ("urge all who have called for talks to …").
            got = asked(self.low, cue, clause, cue.sentence.end)
        if kind == "phrase" and self._is_no_letter(cue):
            return None
        if not got or opens_late(self.low, cue) or is_only_hoped(self.stage, cue, got):
            return None
        caller = self.callers.of_cue(
            cue, clause, asks_actor=bool(cue.asking.own and got.whom and self.stage.named(got.whom))
        )
        if not caller:
            return None
        return Read(clause.start, cue.place, cue.asking.force, got, caller, kind)

    def _is_no_letter(self, cue: Cue) -> bool:
        """Whether "please" speaks to readers, and not to somebody to whom a letter goes."""
        please = self.low.startswith(("please", "kindly"), cue.place.start)
        return please and not self.stage.addressed

    def items(self, read: Read) -> Iterator[FoundCall]:
        """The calls of one cue: one for each act of a list."""
        got = read.asked
        split = {"acts": acts, "things": things}.get(got.worded)
        items = split(self.low, got.action) if split else [got.action]
        caller = read.caller.party
        barred = frozenset({caller.actor_id} if caller else ())
        whom = addressees(self.stage, read, barred)
        parties = [caller] if caller else []
        parties += [Party("addressee", one.actor_id, one.place) for one in whom]
        inner = None
        for nth, item in enumerate(trimmed(self.low, item) for item in items):
            if (not got.whom or not whom) and is_for_reader(self.low, item):
                continue
            words = self.low[item.start : item.end]
            chained = chain(words) or inner
            goes_on = chained and (chained.other != (0, 0) or chained is inner)
            inner = Chain((0, 0), 0) if goes_on else None
            own = read if not nth else read._replace(begins=item.start)
            yield self._call(own, item, tuple(parties), chained)

    def _call(
        self, read: Read, item: Place, parties: tuple[Party, ...], chained: Chain | None
    ) -> FoundCall:
        got = read.asked
        clause = Place(read.start, read.begins or read.cue.end)
        read_slots = slots(self.text, self.low, clause, item, self.callers.metadata.published)
        action = read_slots.action
        words = self.low[action.start : action.end]
        typed = call_type(words + self._topic(got), refrain=got.refrain)
        wanted = call_type(words[chained.act :]) if chained else None
        term = PRESSURE if chained and not chained.act else typed
        if term == "change_policy" and respects(words) and self._accuses:
            term = "cease_abuse"
        term = acted(self.stage, term, parties)
        known = frozenset(one.actor_id for one in parties)
        more = others(self.stage, action, term, chained, known)
        return FoundCall(
            place=Place(read.start, max(item.end, read.cue.end)),
            cue=read.cue,
            action=action,
            call_type=term,
            force=read.force,
            polarity="refrain" if got.refrain or words.startswith("refrain") else "do",
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
        return " ~of " + self.low[got.whom.start : got.whom.end]

    def _included(self, read: Read, cue: Cue) -> Iterator[FoundCall]:
        """The calls of a following sentence that says what the one before includes."""
        got = included(self.low, cue.sentence.end)
        if got:
            start = got.action.start
            again = read._replace(start=start, asked=got._replace(whom=read.asked.whom))
            for call in self.items(again):
                yield replace(call, place=Place(start, max(start + 1, call.action.end)))

    def _listed(self, read: Read, cue: Cue, within: Place) -> Iterator[FoundCall]:
        """The calls of the lines after a cue whose sentence ends with a colon."""
        if not introduces_list(self.low, cue):
            return
        for got in bullets(self.low, cue.sentence.end, within.end, read.asked.whom):
            for call in self.items(read._replace(asked=got)):
                yield replace(
                    call, place=Place(got.action.start, max(got.action.end, call.action.end))
                )
