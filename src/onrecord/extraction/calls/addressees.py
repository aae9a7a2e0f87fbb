"""Who is asked by a cue that has been read."""

import re
from typing import NamedTuple

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.callers import Caller
from onrecord.extraction.calls.elsewhere import asked_elsewhere, doer, owner
from onrecord.extraction.calls.parties import is_bare, is_somebody, named_in
from onrecord.extraction.calls.pronouns import spoken_of
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Named, Place

__all__ = ["Read", "addressees"]

# Words before a list that name nobody: "calls for the following", "for amendments that would".
_OPEN_ENDED = re.compile(r"\s*(?:(?:the\s)?following\b.*|[^,;:]*\s(?:that|which)(?:\s\w+)?\s*)?\Z")


class Read(NamedTuple):
    """A cue that has been read as a call. `begins` is where a later item of its list begins, `lead`
    what stands between the cue and a list of lines, `through` names whose acts those want.
    """

    start: int
    cue: Place
    force: str
    asked: Asked
    caller: Caller
    kind: str
    begins: int = 0
    lead: Place | None = None
    through: Place | None = None


def addressees(stage: Stage, read: Read, barred: frozenset[str]) -> list[Named]:
    """Who is asked: who is said to be, or else who is named where such are named otherwise."""
    got = read.asked
    done = got.passive and not _STATES.match(stage.low, got.action.start)
    whom = None if done or not got.whom else got.whom
    if whom and _gains(stage.low, got):
        return []
    open_ended = not whom or _is_open_ended(stage, whom) or _is_of_thing(stage, whom, got)
    commands = read.kind == "command" and not whom and stage.is_headed_letter
    if commands or stage.low.startswith(("please", "kindly"), read.cue.start):
        return stage.addressed
    found = [] if open_ended or not whom else _asked(stage, whom, barred)
    if found or not open_ended:
        return _at_home(stage, found) or _remember(stage, owner(stage, got.whom))
    places = asked_elsewhere(stage.low, read.start, read.cue, got)
    found = _able(stage, read)
    if found:
        return _remember(stage, found)
    for found in (*(stage.meant(place, barred) for place in places), doer(stage, got)):
        if found:
            return _remember(stage, found)
    owned = owner(stage, got.whom)
    if owned:
        return _remember(stage, owned)
    return stage.asked(Place(whom.start, whom.start) if whom else None, barred)


def _asked(stage: Stage, whom: Place, barred: frozenset[str]) -> list[Named]:
    """Who is asked in `whom`, a pronoun or words that name them."""
    return _remember(stage, spoken_of(stage, whom, barred)) or stage.asked(whom, barred)


def _at_home(stage: Stage, found: list[Named]) -> list[Named]:
    """Those found; for a body that is only "the Government", the publisher's own."""
    home = stage.home
    if not home:
        return found
    return [one._replace(actor_id=home) if is_bare(stage.cast, one) else one for one in found]


# What somebody is to be able to do is asked of others ("the people must be able to vote"), and what
# is to be done with somebody ("for the writers to be released").
_GAINS = re.compile(
    r"(?:be\s+(?:able|free|safe|allowed)|have\s+(?:the\s+(?:right|chance|opportunity)|access|a\s+say)"
    r"|be\s+(?:immediately\s+|unconditionally\s+)?(?:released|freed|given|granted|afforded|allowed|permitted|protected"
    r"|compensated|reinstated|evacuated|spared|dropped|lifted|repealed|withdrawn|tried|punished|prosecuted))(?!\w)"
)


def _gains(low: str, got: Asked) -> bool:
    """Whether those of whom something is said only gain from it, or suffer it."""
    return got.worded == "acts" and bool(_GAINS.match(low, got.action.start))


# What somebody is to be, and nobody else does to them ("governments should be prepared to help").
_STATES = re.compile(
    r"(?:\w+ly\s+)?(?:prepared|committed|determined|resolved|ashamed|united|dedicated|devoted|focused|focussed"
    r"|engaged|concerned|seen\s+to|encouraged\s+to|inclined|convinced)(?!\w)"
)
# An end of what somebody does is asked of them ("the ministry's attacks must stop").
_ENDING = re.compile(r"(?:be\s+)?(?:stop|end|ceas|halt|lift|withdraw)(?:p?ed|d|e)?(?!\w)")


def _is_of_thing(stage: Stage, whom: Place, got: Asked) -> bool:
    """Whether a thing should become or stay something that is only told to be somebody's ("the
    ministry's isolation must continue").
    """
    named = stage.cast.inside(whom)
    end = named[0].place.end if named else 0
    if len(named) > 1 and not _LASTS.match(stage.low, got.action.start):
        return False
    if not stage.low.startswith(("'s ", "' "), end) or _ENDING.match(stage.low, got.action.start):
        return False
    noun = _NOUN.match(stage.low, end + 2, whom.end)
    return bool(noun and not is_somebody(noun.group()))


# What a thing does, and nobody who is named beside it.
_LASTS = re.compile(
    r"(?:become|remain|stay|continue|persist|last|be\s+(?:made|kept|part|extended))(?!\w)"
)
# The words of a noun up to what is told of it.
_NOUN = re.compile(r"\s*(?:(?!(?:that|which|who|of|in|to|for|on|with|from|at|by)\s)[^\s,]+[\s,]*)+")
_CAN = ("could", "can", "would", "might")


def _able(stage: Stage, read: Read) -> list[Named]:
    """Who could do something, who is named right in front of the words that tell of it."""
    cue = read.cue
    if read.kind != "phrase" or not stage.low.startswith(_CAN, cue.start):
        return []
    named = named_in(stage.cast, stage.low, Place(read.start, cue.start))
    return [one for one in named if not stage.low[one.place.end : cue.start].strip()]


def _remember(stage: Stage, found: list[Named]) -> list[Named]:
    """Those found, who are the last that were asked, if there are any."""
    if found:
        stage.last = found
    return found


def _is_open_ended(stage: Stage, whom: Place) -> bool:
    """Whether the words before a list name nobody."""
    if not _OPEN_ENDED.match(stage.low, *whom):
        return False
    end = whom.start + len(stage.low[whom.start : whom.end].rstrip())
    return not any(one.place.end == end for one in stage.cast.inside(whom))
