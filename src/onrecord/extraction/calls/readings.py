"""Reads a cue: what it asks, and who calls; None where it makes no call."""

from onrecord.extraction.calls.addressees import Read
from onrecord.extraction.calls.callers import Caller, Callers
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.complements import asked
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.doubts import is_only_hoped, opens_late
from onrecord.extraction.calls.exclusions import is_no_call
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Place

__all__ = ["CueReader"]

# What stands before a verb of asking that has the subject of the one before it.
_JOINED = ("", "and", "but", "while", "and also", "while also")


class CueReader:
    """Reads the cues of one text, in order."""

    def __init__(self, low: str, stage: Stage, callers: Callers) -> None:
        self.low = low
        self.stage = stage
        self.callers = callers
        # The last sentence in which somebody called with a verb, and who did.
        self._last: tuple[Place | None, Caller | None] = (None, None)

    def read(self, cue: Cue, clause: Clause, limit: int) -> Read | None:
        """What `cue` asks in its `clause`, which ends before `limit`, and who calls."""
        kind = cue.asking.kind
        if kind == "modal" and (is_no_call(self.low, cue, clause) or self._is_anyone(clause)):
            return None
        got = asked(self.low, cue, clause, limit)
        if not got and kind == "verb" and limit < cue.sentence.end:
            # The next cue's clause belongs to this one ("urge all who have called for talks to …").
            got = asked(self.low, cue, clause, cue.sentence.end)
        if kind == "phrase" and self._is_no_letter(cue):
            return None
        if not got or opens_late(self.low, cue) or is_only_hoped(self.stage, cue, got):
            return None
        named = bool(cue.asking.own and got.whom and self.stage.named(got.whom))
        caller = self._again(cue, clause) or self.callers.of_cue(cue, clause, asks_actor=named)
        if not caller:
            return None
        if kind == "verb":
            self._last = cue.sentence, caller
        return Read(clause.start, cue.place, cue.asking.force, got, caller, kind)

    def _again(self, cue: Cue, clause: Clause) -> Caller | None:
        """Who called before in the sentence, where a verb has no subject of its own."""
        sentence, caller = self._last
        own = clause.subject.of(self.low).strip(" ,")
        same = cue.asking.kind == "verb" and sentence == cue.sentence and own in _JOINED
        return caller if same else None

    def _is_anyone(self, clause: Clause) -> bool:
        """Whether "you" are readers, and not somebody to whom a letter goes."""
        return self.low.endswith("you", *clause.subject) and not self.stage.addressed

    def _is_no_letter(self, cue: Cue) -> bool:
        """Whether "please" speaks to readers, and not to somebody to whom a letter goes."""
        please = self.low.startswith(("please", "kindly"), cue.place.start)
        return please and not self.stage.addressed
