"""Who is asked by a cue that has been read."""

import re
from typing import NamedTuple

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.callers import Caller
from onrecord.extraction.calls.elsewhere import asked_elsewhere
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Named, Place

__all__ = ["Read", "addressees"]

# Words before a list that name nobody: "calls for the following", "for amendments that would".
_OPEN_ENDED = re.compile(r"\s*(?:(?:the\s)?following\b.*|[^,;:]*\s(?:that|which)(?:\s\w+)?\s*)?\Z")


class Read(NamedTuple):
    """A cue that has been read as a call. `begins` is where a later item of its list begins."""

    start: int
    cue: Place
    force: str
    asked: Asked
    caller: Caller
    kind: str
    begins: int = 0


def addressees(stage: Stage, read: Read, barred: frozenset[str]) -> list[Named]:
    """Who is asked: who is said to be, or else who is named where such are named otherwise."""
    got = read.asked
    whom = None if got.passive else got.whom
    open_ended = not whom or bool(_OPEN_ENDED.match(stage.low, *whom))
    if stage.low.startswith(("please", "kindly"), read.cue.start):
        return stage.addressed
    found = [] if open_ended else stage.asked(whom, barred)
    if found or not open_ended:
        return found
    for place in asked_elsewhere(stage.low, read.start, read.cue, got):
        found = stage.meant(place, barred)
        if found:
            stage.last = found
            return found
    return stage.asked(Place(whom.start, whom.start) if whom else None, barred)
