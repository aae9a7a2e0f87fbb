"""How much of an accusation a clause is, by its words and by who is named in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.cues import points, words
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.found import Named, Place

__all__ = ["Clause", "is_passive", "weigh"]

_NEAR = 24  # code points before a cue in which the words that bend it stand
_WORD = re.compile(r"[\w'-]+")
_CALL = re.compile(r"call(?<=\bcall)(?:s|ed|ing)? (?:on|for|upon)\b|to end\b(?<=\bto end)")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|are|is)\s+(?:\w+ly\s+|also\s+|often\s+)?\Z")
_RECALLED = re.compile(r"\b(?:these|those|such|the|this|any)\s+(?:\w+\s+)?\Z")
# Words of judgement of which each accuses somebody by itself.
_FIRM = 3


class Clause(NamedTuple):
    """A clause with its cues that are real, the heaviest of them, and the actors in it who may be
    accused. What it tells begins at `told` ("The envoy said that …").
    """

    place: Place
    hits: Sequence[Hit]
    heaviest: Hit
    named: Sequence[Named]
    told: int


def is_passive(low: str, clause: Place, at: int) -> bool:
    """Whether a form of "be" binds the cue at `at` to the subject before it."""
    return bool(_PASSIVE.search(low, max(clause.start, at - _NEAR), at))


def weigh(low: str, accusers: Accusers, clause: Clause) -> int:
    """The points of a clause, without those for a bound doer and an accusing release."""
    said = set(_WORD.findall(low, *clause.place))
    traits = [*_of_words(low, clause, said), *_of_parties(low, clause, said)]
    traits += ["own"] if _is_own(low, accusers, clause, said) else []
    return clause.heaviest.weight + sum(map(points, traits))


def _of_words(low: str, clause: Clause, said: set[str]) -> list[str]:
    place, at = clause.place, clause.heaviest.place.start
    near = max(place.start, at - _NEAR)
    traits = {
        "second": len({hit.place.start for hit in clause.hits}) > 1,
        "recalled": _RECALLED.search(low, near, at),
        "passive": is_passive(low, place, at),
        "modal": said & words("modals") or _CALL.search(low, *place),
        "fair": said & words("fair"),
        "question": low[place.end - 1] == "?",
    }
    return [trait for trait, holds in traits.items() if holds]


def _of_parties(low: str, clause: Clause, said: set[str]) -> list[str]:
    if clause.named or said & words("doers"):
        return ["named"]
    at = clause.heaviest.place.start
    is_mild = clause.heaviest.weight < _FIRM
    return ["nobody"] if is_mild and not is_passive(low, clause.place, at) else []


def _is_own(low: str, accusers: Accusers, clause: Clause, said: set[str]) -> bool:
    """Whether the clause speaks of what the publisher did itself."""
    place = clause.place
    if said & words("deploring"):
        return False
    first = next(iter(accusers.cast.inside(place)), None)
    ours = first and first.place.start < clause.heaviest.place.start
    return bool(first and ours and accusers.is_own(first.actor_id)) or low.startswith(
        ("we ", "i ", "our "), place.start
    )
