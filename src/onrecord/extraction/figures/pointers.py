"""Small numbers that count nothing in the world: parts of an argument, those already named."""

import re
from functools import cache

from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_pointer"]

_FEW = 5  # as many as a "the" may point back to
_THE = (" the ", " these ", " those ", "\nthe ", "\nthese ")
_OF_GROUP = re.compile(
    r"(?:\s+of\s+(?:the|its|our|their|those|these|his|her|my|them|us|which|whom|many|several|various|numerous|countless"
    r"|some|a|an|only|about|over|more|hundreds|thousands|dozens|scores|millions|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
)


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(knowledge("not_figures")[name])


def is_pointer(text: str, lowered: str, number: Number, thing: Counted | None) -> bool:
    """Whether a small number counts nothing in the world: "the two sides", "three reasons"."""
    if number.unit or number.ends or number.is_vague:
        return bool(thing and number.is_vague and thing.head in _row("vague_talk"))
    if number.value is None or number.value > 20:
        return False
    end = number.place.end
    if number.value == 1 and _OF_GROUP.match(lowered, end):
        return True
    if thing is None:  # "the lawyer of the two"
        return number.value <= _FEW and lowered.endswith(_THE, 0, number.place.start)
    named = any(word[0].isupper() for word in thing.place.of(text).split()[:-1])
    if not named and {thing.head, thing.words[-1]} & _row("abstract"):
        return True
    before = lowered[max(0, number.place.start - 12) : number.place.start].split()
    if not before or number.value > _FEW or lowered.startswith(" of ", thing.place.end):
        return False
    return before[-1] in _row("pointing") and thing.words[-1] in _row("pointed_at")
