"""Cues that go on with the clause of another verb and have no subject of their own: "condemned the
raid, calling for talks", "met the minister and has urged him to act".
"""

import re

from onrecord.extraction.calls.cues import Cue

__all__ = ["goes_on", "joint", "joint_verb"]

# Where such a participle begins: a comma, "and" or "while" before it.
_JOINT = re.compile(
    r"(?:,(?:\s+and)?|(?<=[\w,”\"])\s+and|(?<=[\w,”\"])\s+whil(?:e|st))\s+(?:also\s+|again\s+|further\s+|\w+ly\s+)?\Z"
)
# What stands between the conjunction and a verb that has the subject of the one before.
_HELPING = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|also|again|further|today|now|then|therefore|will"
    r"|once\s+(?:more|again)|\w+ly)\s+)*\Z"
)
_AUXILIARY = re.compile(rf"\W*{_HELPING}")
_AND = re.compile(rf",?\s+(?:and|but|or)\s+{_HELPING}")
# So many letters before a cue hold such words.
_BEFORE = 48


def joint(low: str, cue: Cue) -> int | None:
    """Where a cue in -ing is joined to the clause before it, or None."""
    if low.find("ing", *cue.place) < 0 or not cue.place.of(low).split()[0].endswith("ing"):
        return None
    near = max(cue.sentence.start, cue.place.start - _BEFORE)
    found = _JOINT.search(low, near, cue.place.start)
    return found.start() if found else None


def joint_verb(low: str, cue: Cue) -> int | None:
    """Where a conjunction joins a verb of asking to another of the same subject, or None."""
    if cue.asking.kind != "verb":
        return None
    near = max(cue.sentence.start, cue.place.start - _BEFORE)
    found = _AND.search(low, near, cue.place.start)
    return found.start() if found else None


def goes_on(low: str, cue: Cue, start: int) -> bool:
    """Whether the verb of a cue, which a conjunction that ends at `start` joins to another, has no
    subject of its own.
    """
    near = cue.asking.kind == "verb" and cue.place.start - start < _BEFORE
    if near and _AUXILIARY.match(low, start, cue.place.start):
        return True
    return joint(low, cue) is not None
