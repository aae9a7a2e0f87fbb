"""Which of the actors named somewhere are meant there."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Cast, Named, Place

__all__ = ["PERSONS", "describes", "named_in"]

_CONJUNCT = re.compile(
    r",\s+(?:and\s+)?|\s+and\s+|\s+or\s+|\s+as\s+well\s+as\s+|\s+like\s+|\s+including\s+"
)
_INNER = re.compile(
    r"\s(?:of|in|from|with|to|against|for|by|on|about|at|over|that|who|which|whose|taken|made|considering|supplying|responsible)\s"
)
PERSONS = ("state_individual", "ngo_individual", "private_individual", "media_or_journalist")
# What a clause after one of these names has no part in what is asked ("revelations that X …").
_TELLING_OF = (" that ", " about ", " against ", " by ")


def named_in(cast: Cast, low: str, place: Place) -> list[Named]:
    """The actors that `place` is about: the head of each of its parts ("the government of A, B and
    the president of C"), not those that only describe another ("the German chancellor B").
    """
    every = cast.inside(place)
    if not every:
        return []
    inner = _cut(low, every, place)
    heads = [one for one in every if one.place.start < inner]
    if not heads and low.startswith(_TELLING_OF, inner):
        return []
    found = _heads(low, heads or every)
    firm = [one for one in found if not describes(low, one)]
    if not firm:
        # "Freedonia's Minister for Water Ada Lund"
        firm = [one for one in every[len(heads) :] if cast.actor(one).actor_type in PERSONS][:1]
    unique: dict[str, Named] = {}
    for one in firm or found[:1]:
        unique.setdefault(one.actor_id, one)
    return list(unique.values())


def _cut(low: str, every: Sequence[Named], place: Place) -> int:
    """Where the first preposition or relative clause outside a name begins."""
    for match in _INNER.finditer(low, place.start, place.end):
        inside = any(one.place.start <= match.start() < one.place.end for one in every)
        if not inside and match.start() > place.start:
            return match.start()
    return place.end


def _heads(low: str, every: Sequence[Named]) -> list[Named]:
    """Of names that stand side by side, the last."""
    heads = []
    for one, following in zip(every, [*every[1:], None], strict=False):
        gap = low[one.place.end : following.place.start] if following else ","
        if not following or _CONJUNCT.search(f"{gap} ") or gap.startswith("'"):
            heads.append(one)
    return heads


def describes(low: str, one: Named) -> bool:
    """Whether a name is only an adjective or a possessive before what is meant."""
    return one.kind == "adjective" or low.startswith(("'s ", "' "), one.place.end)
