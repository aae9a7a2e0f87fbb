"""Reads the calls of a text cue by cue: the clause, the parties, the items of a list, the slots."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from onrecord.extraction.calls.addressees import Read
from onrecord.extraction.calls.bullets import bullets, headed
from onrecord.extraction.calls.callers import Callers
from onrecord.extraction.calls.clause_ends import AHEAD, limit_of
from onrecord.extraction.calls.clause_lists import clauses_of
from onrecord.extraction.calls.clauses import Clause, clause_of
from onrecord.extraction.calls.commands import command_cues
from onrecord.extraction.calls.complements import introduces_list
from onrecord.extraction.calls.composing import Composer
from onrecord.extraction.calls.cues import Cue, cues
from onrecord.extraction.calls.headlines import included
from onrecord.extraction.calls.readings import CueReader
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import FoundCall, FoundQuote, Place

__all__ = ["Reader"]


# A capital after "to", which is none of a headline, opens the first line of a list.
_RUNS_ON = re.compile(r"\sto\s+[A-Z][a-z]+\s+[a-z]")
_OPENS = 24


_PLACE_OF = attrgetter("place")


def _ahead(
    found: Sequence[Cue], clauses: Sequence[Clause], nth: int
) -> Sequence[tuple[Cue, Clause]]:
    """The next cues after the one at `nth`, with their clauses, if its sentence has more."""
    if nth + 1 == len(found) or found[nth + 1].sentence != found[nth].sentence:
        return ()
    near = slice(nth + 1, nth + 1 + AHEAD)
    return list(zip(found[near], clauses[near], strict=True))


class Reader:
    """Reads the calls of one text."""

    def __init__(
        self, text: str, low: str, callers: Callers, quotes: Sequence[FoundQuote] = ()
    ) -> None:
        self.text = text
        self.low = low
        self.stage = Stage(callers.cast, low, callers.house)
        self.callers = callers
        self._cues = CueReader(low, self.stage, callers)
        published = callers.metadata.published
        self.items = Composer(text, low, self.stage, published).items
        direct = (quote.places for quote in quotes if quote.kind == "direct")
        self._quoted = sorted(chain.from_iterable(direct))

    def read(self, within: Place, region: Place | None = None) -> Iterator[FoundCall]:
        """The calls inside `within`, which is a part of `region`."""
        found = self._found(within, region or within)
        clauses = [clause_of(self.low, cue) for cue in found]
        past = listed = within.start
        asking: list[int] = []
        for nth, cue in enumerate(found):
            if cue.place.start < past:
                continue
            clause = clauses[nth]
            if clause.start < past:
                clause = clause_of(self.low, cue, past)
            ahead = _ahead(found, clauses, nth)
            limit = limit_of(self.low, cue, ahead) if ahead else cue.sentence.end
            read = self._cues.read(cue, clause, limit)
            if not read:
                continue
            asking.append(cue.place.start)
            past = read.asked.action.end
            yield from self._own(read)
            yield from self._included(read, cue)
            if cue.place.start < listed:
                continue  # inside a list that has been read: no list of its own
            for call in self._listed(read, cue, within):
                listed = max(listed, call.place.end)
                yield call
        yield from self._headed(Place(listed, within.end), asking)

    def _found(self, within: Place, region: Place) -> list[Cue]:
        """The cues inside `within`, in order."""
        worded = [
            cue
            for cue in cues(self.text, self.low, within, region)
            if "list" not in cue.asking.takes or introduces_list(self.low, cue)
        ]
        commanding = command_cues(self.text, self.low, within, self._quoted)
        return sorted((*worded, *commanding), key=_PLACE_OF)

    def _headed(self, within: Place, asking: Sequence[int]) -> Iterator[FoundCall]:
        """The calls of lists which only a line above says to whom they go; none of a line in which
        one of the cues at `asking` asks.
        """
        for got in headed(self.low, within):
            start, end = got.action
            if bisect_left(asking, start) == bisect_left(asking, end):
                caller = self.callers.speakers.at(start)
                verb = Place(start, start + len(got.action.of(self.low).split(None, 1)[0]))
                yield from self.items(Read(start, verb, "should", got, caller, "headline"))

    def _own(self, read: Read) -> Iterator[FoundCall]:
        """The calls of the words right after a cue."""
        if read.asked.action.start < read.asked.action.end:
            for part in clauses_of(self.low, read.asked):
                yield from self.items(read if part is read.asked else read._replace(asked=part))

    def _included(self, read: Read, cue: Cue) -> Iterator[FoundCall]:
        """The calls of a following sentence that says what the one before includes."""
        got = included(self.low, cue.sentence.end)
        if got:
            start = got.action.start
            again = read._replace(start=start, asked=got._replace(whom=got.whom or read.asked.whom))
            for call in self.items(again):
                yield replace(call, place=Place(start, max(start + 1, call.action.end)))

    def _listed(self, read: Read, cue: Cue, within: Place) -> Iterator[FoundCall]:
        """The calls of the lines after a cue whose sentence ends with a colon, or runs on into the
        first of them ("calls on the council to Open the gates").
        """
        runs_on = _RUNS_ON.search(self.text, cue.place.end - 1, read.asked.action.start + _OPENS)
        if not runs_on and not introduces_list(self.low, cue):
            return
        for got in bullets(self.low, cue.sentence.end, within.end, read.asked.whom):
            for call in self.items(read._replace(asked=got)):
                yield replace(
                    call, place=Place(got.action.start, max(got.action.end, call.action.end))
                )
