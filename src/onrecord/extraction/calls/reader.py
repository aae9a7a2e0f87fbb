"""Reads the calls of a text cue by cue: the clause, the parties, the items of a list, the slots."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from onrecord.extraction.calls.acts import Asked, whom_to
from onrecord.extraction.calls.addressees import Read
from onrecord.extraction.calls.bullets import bullets, headed
from onrecord.extraction.calls.callers import Callers
from onrecord.extraction.calls.chains import routed
from onrecord.extraction.calls.clause_ends import AHEAD, limit_of
from onrecord.extraction.calls.clause_lists import clauses_of
from onrecord.extraction.calls.clauses import Clause, clause_of
from onrecord.extraction.calls.commands import called_cues, command_cues, letter_cues
from onrecord.extraction.calls.composing import Composer
from onrecord.extraction.calls.cues import Cue, cues
from onrecord.extraction.calls.doubts import opens_late
from onrecord.extraction.calls.headlines import included
from onrecord.extraction.calls.list_openings import introduces_list
from onrecord.extraction.calls.readings import CueReader
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.subclauses import that_clause
from onrecord.extraction.found import FoundCall, FoundQuote, Place
from onrecord.extraction.sentences import sentence_at

__all__ = ["Reader"]


# A capital after "to", which is none of a headline, opens the first line of a list.
_RUNS_ON = re.compile(r"\sto\s+[A-Z][a-z]+\s+[a-z]")
_OPENS = 24


# What stands before the verb of a list's item.
_MARK = re.compile(r"[\W\d_]*(?:\(?[a-z]\)\s+)?(?:and\s+|to\s+)?(?:\w+ly\s+)?")
# An action that only says that a list of acts follows.
_LEADS = re.compile(
    r"(?:\w+ly\s+)?(?:take|adopt|implement|undertake|do|act|make|carry\s+out|meet|fulfil+)\s[^:;.]{0,80}?"
    r"(?:(?:the|these)\s+following(?:\s[\w-]+){0,4}|as\s+follows|on\s[\w-]+\s(?:fronts|points|things))[\s:.,]*\Z"
)
# An item that is a sentence asks by its own verb.
_SENTENCE = re.compile(r"\s(?:should|must|shall|needs?\s+to|ha(?:s|ve)\s+to|ought\s+to)\s")
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
        region = region or within
        found = self._found(within, region)
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
            if cue.place.start < listed and self._opens_item(cue):
                continue  # the item has been read with the list
            asking.append(cue.place.start)
            past = read.asked.action.end
            # Inside a list that has been read there is no list of its own.
            items = list(self._listed(read, cue, within)) if cue.place.start >= listed else []
            if not items or not _LEADS.match(self.low, *read.asked.action):
                yield from self._own(read)
            yield from self._included(read, cue)
            listed = max([listed, *(call.place.end for call in items)])
            yield from items
        yield from self._headed(Place(listed, within.end), asking)

    def _found(self, within: Place, region: Place) -> list[Cue]:
        """The cues inside `within`, in order."""
        worded = [
            cue
            for cue in cues(self.text, self.low, within, region)
            if ("list" not in cue.asking.takes or introduces_list(self.low, cue))
            and not opens_late(self.low, cue)
        ]
        commanding = command_cues(self.text, self.low, within, self._quoted)
        spoken = letter_cues(self.text, self.low, within) if self.stage.is_headed_letter else ()
        called = called_cues(self.low, within, lambda at: sentence_at(self.text, at, region))
        every = {cue.place: cue for cue in (*called, *spoken, *worded, *commanding)}
        return sorted(every.values(), key=_PLACE_OF)

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

    def _opens_item(self, cue: Cue) -> bool:
        """Whether a verb of asking opens its line, but for the mark of a list and an adverb."""
        line = self.low.rfind("\n", 0, cue.place.start) + 1
        return cue.asking.kind == "verb" and bool(_MARK.fullmatch(self.low, line, cue.place.start))

    def _own(self, read: Read) -> Iterator[FoundCall]:
        """The calls of the words right after a cue."""
        if read.asked.action.start < read.asked.action.end:
            inside = self.stage.cast.inside(read.asked.action)
            named = [one.place for one in inside if not self.stage.is_group(one)]
            for part in clauses_of(self.low, read.asked, named):
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
        lead = None if runs_on else Place(cue.place.end, cue.sentence.end)
        through = routed(self.low, lead) if lead else None
        for got in bullets(self.low, cue.sentence.end, within.end, read.asked.whom):
            if got.worded == "whole" and _SENTENCE.search(self.low, *got.action):
                continue
            line = self.low.rfind("\n", cue.place.end, got.action.start) + 1
            begins = max(line, cue.place.end)
            own = self._whose(got, read, sure="person" in cue.asking.takes)
            for part in clauses_of(self.low, own, ()):
                whom = part.whom if part.whom and part.whom.start >= begins else part.action
                one = read._replace(asked=part, begins=begins, lead=lead, through=through)
                for call in self.items(one):
                    end = max(part.action.end, call.action.end)
                    yield replace(call, place=Place(whom.start, end))

    def _whose(self, got: Asked, read: Read, *, sure: bool) -> Asked:
        """What a line asks, with whom it names itself where nobody is asked before the list ("We
        call on: … the council to open the gates"; `sure` where it has to), and not with a heading
        that only names a topic.
        """
        before, start = read.asked.whom, got.action.start
        if got.whom and got.whom != before and not self.stage.named(got.whom):
            addressed = self.low.startswith("for ", got.whom.start)
            addressed = addressed or self.low.endswith("to ", 0, got.whom.start)
            return got if addressed else got._replace(whom=before)
        if self.low.startswith("that ", start):
            return that_clause(self.low, Place(start - 1, got.action.end)) or got
        if got.worded != "acts" and not (got.whom and self.stage.named(got.whom)):
            own = whom_to(self.low, Place(start - 1, got.action.end))
            if own and own.whom and (sure or self.stage.meant(own.whom)):
                return own
        return got
