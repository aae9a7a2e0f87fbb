"""Whom a call asks by naming whose deed or plan it speaks of: "the ministry's plan must change"."""

from functools import cache

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["doer", "owner"]

# Behind a name, whose the next words are.
_OWNS = ("'s ", "' ")
# Of a noun with its adjectives so many words are read.
_NOUN = 3
_NEAR = 90  # characters from the beginning of an action in which its doer is named


def owner(stage: Stage, whom: Place | None) -> list[Named]:
    """Whose plan or decision it is that should be otherwise ("the ministry's plan")."""
    for one in stage.cast.inside(whom) if whom else ():
        behind = stage.low[one.place.end : whom.end] if whom else ""
        if behind.startswith(_OWNS) and not _deeds("owned").isdisjoint(behind.split()[: _NOUN + 1]):
            return [one]
    return []


def doer(stage: Stage, got: Asked) -> list[Named]:
    """Whose deed is asked for: a noun behind its doer ("a Belmark withdrawal"), or before it ("the
    help of Belmark").
    """
    if got.worded != "things":
        return []
    start, end = got.action
    for one in stage.cast.inside(Place(start, min(end, start + _NEAR))):
        behind = stage.low[one.place.end : min(end, one.place.end + _NEAR)].split()[:1]
        before = stage.low[start : one.place.start].removesuffix("the ").split()[-2:]
        given = before[1:] == ["of"] and before[0] in _deeds("given")
        if given or (behind and behind[0] in _deeds("done")):
            return [one]
    return []


@cache
def _deeds(kind: str) -> frozenset[str]:
    """The nouns for what somebody plans ("owned"), does ("done") or gives ("given")."""
    return frozenset(knowledge("call_types")["deeds"][kind])
