"""Reads a cue: what it asks, and who calls; None where it makes no call."""

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.addressees import Read
from onrecord.extraction.calls.callers import Caller, Callers
from onrecord.extraction.calls.clauses import Clause, subject_of
from onrecord.extraction.calls.complements import asked
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.doubts import (
    is_heading,
    is_laid_down,
    is_only_hoped,
    is_recalled,
)
from onrecord.extraction.calls.exclusions import is_no_call
from onrecord.extraction.calls.norms import states_obligation
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Party, Place

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
        # Who was the first to call with a verb.
        self._first: Party | None = None
        # The last sentence in which a modal asked somebody, and whom.
        self._whom: tuple[Place | None, Place | None] = (None, None)

    def read(self, cue: Cue, clause: Clause, limit: int) -> Read | None:
        """What `cue` asks in its `clause`, which ends before `limit`, and who calls."""
        kind = cue.asking.kind
        if kind == "modal" and (is_no_call(self.low, cue, clause) or self._is_anyone(clause)):
            return None
        if kind in ("verb", "noun") and self._only_names(cue, clause):
            return None
        got = asked(self.low, cue, clause, limit)
        if not got and kind == "verb" and limit < cue.sentence.end:
            # The next cue's clause belongs to this one ("urge all who have called for talks to …").
            got = asked(self.low, cue, clause, cue.sentence.end)
        if kind in ("modal", "phrase") and self._says_nothing(cue):
            return None
        if not got or is_only_hoped(self.stage, cue, got):
            return None
        named = bool(cue.asking.own and got.whom and self.stage.named(got.whom))
        caller = self._again(cue, clause) or self.callers.of_cue(cue, clause, asks_actor=named)
        if not caller:
            return None
        got = self._same_subject(cue, got)
        caller = self._noted(cue, caller)
        return Read(clause.start, cue.place, cue.asking.force, got, caller, kind)

    def _noted(self, cue: Cue, caller: Caller) -> Caller:
        """The caller; where no publisher is known, for "we" the first who called in the text."""
        if cue.asking.kind == "verb":
            self._last = cue.sentence, caller
            self._first = self._first or caller.party
        unknown = caller.endorsed and not caller.party and not self.callers.house.publisher
        return caller._replace(party=self._first) if unknown else caller

    def _same_subject(self, cue: Cue, got: Asked) -> Asked:
        """What is asked: of whom the modal before it in the sentence asks, where this one has no
        subject of its own ("A must act, and must act now").
        """
        sentence, before = self._whom
        if cue.asking.kind == "modal" and got.whom:
            if got.whom.start == got.whom.end:
                before = before if sentence == cue.sentence else subject_of(self.low, cue)
                return got._replace(whom=before or got.whom)
            self._whom = cue.sentence, got.whom
        return got

    def _again(self, cue: Cue, clause: Clause) -> Caller | None:
        """Who called before in the sentence, where a verb has no subject of its own."""
        sentence, caller = self._last
        own = clause.subject.of(self.low).strip(" ,")
        same = cue.asking.kind == "verb" and sentence == cue.sentence and own in _JOINED
        return caller if same else None

    def _only_names(self, cue: Cue, clause: Clause) -> bool:
        """Whether a heading, or what a text lays down, only names what is asked for."""
        title = self.callers.metadata.title
        told = is_laid_down(self.low, cue, clause.subject)
        if told or is_recalled(self.low, cue, clause.subject):
            return True
        return is_heading(self.stage.cast.text, cue) and not (title and title.holds(cue.place))

    def _is_anyone(self, clause: Clause) -> bool:
        """Whether "you" are readers, and not somebody to whom a letter goes."""
        return self.low.endswith("you", *clause.subject) and not self.stage.is_letter

    def _says_nothing(self, cue: Cue) -> bool:
        """Whether a modal or a phrase states what a law lays down, or speaks to readers."""
        return states_obligation(self.low, cue) or self._is_no_letter(cue)

    def _is_no_letter(self, cue: Cue) -> bool:
        """Whether "please" speaks to readers, and not to somebody to whom a letter goes."""
        please = self.low.startswith(("please", "kindly"), cue.place.start)
        return please and not self.stage.is_letter
