"""Whether the lines after a cue are the list of what it asks."""

import re

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.acts import to_verb
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.found import Place

__all__ = ["introduces_list"]


def introduces_list(low: str, cue: Cue) -> bool:
    """Whether the sentence of the cue ends with a colon, or is nothing but the cue: a heading; or
    asks somebody for what only a marked list in the next lines says.
    """
    if low.endswith(":", cue.sentence.start, cue.sentence.end) or cue.sentence == cue.place:
        return True
    end = cue.sentence.end
    if _opens_list(low, end) and _FOLLOWING.search(low, max(cue.place.end, end - _NEAR), end):
        return True
    if (
        end - cue.place.end > _WHOM_LENGTH
        or low.endswith(".", 0, end)
        or not _MARKED.match(low, end)
    ):
        return False
    if _OPEN_ENDED.search(low, max(cue.place.end - 6, end - 12), end):
        return True
    asks = "person" in cue.asking.takes and not cue.asking.own and low[cue.place.end - 1] != "g"
    return asks and not to_verb(low, Place(cue.place.end, end))


# What the lines after a sentence say.
_FOLLOWING = re.compile(r"\s(?:the|these)\s+following\s")
_ITEM = re.compile(r"[ \t]*\n\s*(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?P<verb>[a-z]+)\s")


def _opens_list(low: str, end: int) -> bool:
    """Whether a marked line that opens with a verb follows `end`."""
    item = _ITEM.match(low, end)
    return bool(item) and is_act(item["verb"]) if item else False


# A sentence that breaks off before the lines that end it ("that would", "the council to").
_OPEN_ENDED = re.compile(r"\s(?:to|that|would|should|must|shall|will),?\s*\Z")


# Whom a sentence asks that ends before it says for what.
_WHOM_LENGTH = 120
_NEAR = 200  # characters before a list in which it is said to follow
# The line after a sentence opens with the mark of a list.
_MARKED = re.compile(r"[ \t]*\n\s*(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]")
