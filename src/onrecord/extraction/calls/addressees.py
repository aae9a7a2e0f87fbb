"""Who is asked by a cue that has been read."""

import re
from typing import NamedTuple

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.callers import Caller
from onrecord.extraction.calls.elsewhere import asked_elsewhere
from onrecord.extraction.calls.owners import doer, owner
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
    whom = None if got.passive or not got.whom else _unfronted(stage.low, got.whom)
    open_ended = not whom or _is_open_ended(stage, whom)
    if stage.low.startswith(("please", "kindly"), read.cue.start):
        return stage.addressed
    found = [] if open_ended else stage.asked(whom, barred)
    if found or not open_ended:
        return found or _remember(stage, owner(stage, got.whom))
    places = asked_elsewhere(stage.low, read.start, read.cue, got)
    for found in (*(stage.meant(place, barred) for place in places), doer(stage, got)):
        if found:
            return _remember(stage, found)
    owned = owner(stage, got.whom)
    if owned:
        return _remember(stage, owned)
    return stage.asked(Place(whom.start, whom.start) if whom else None, barred)


def _remember(stage: Stage, found: list[Named]) -> list[Named]:
    """Those found, who are the last that were asked, if there are any."""
    if found:
        stage.last = found
    return found


# What stands before who is asked: "apart from loans, the ministry".
_FRONTED = re.compile(
    r"\s*(?:in|on|at|as|given|with|without|after|before|under|for|to|by|despite|since|while|besides"
    r"|beyond|during|following|amid|instead|apart|rather|through)\s[^,;:]{2,120},\s+"
)


def _unfronted(low: str, whom: Place) -> Place:
    """`whom` without a phrase in front of who is asked."""
    match = _FRONTED.match(low, *whom)
    return Place(match.end(), whom.end) if match else whom


def _is_open_ended(stage: Stage, whom: Place) -> bool:
    """Whether the words before a list name nobody."""
    if not _OPEN_ENDED.match(stage.low, *whom):
        return False
    end = whom.start + len(stage.low[whom.start : whom.end].rstrip())
    return not any(one.place.end == end for one in stage.cast.inside(whom))
