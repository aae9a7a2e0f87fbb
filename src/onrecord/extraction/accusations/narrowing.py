"""What a deed of a general kind is called by the words around it: arrests at a protest restrict
assembly.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["narrowed"]

_WORD = re.compile(r"[\w-]+")
_BEHIND = 60  # code points behind a charge in which it is told against what the deed went


@cache
def _kinds() -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """The narrower acts of each general one, and the words that show them."""
    kinds: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for act, row in knowledge("accusation_cues")["narrowed"].items():
        for general in row["of"]:
            kinds.setdefault(general, []).append((act, frozenset(row["words"])))
    return kinds


def narrowed(low: str, charge: Charge, sentence: Place) -> str:
    """The term of accusation_act for a charge in its `sentence`."""
    kinds = _kinds().get(charge.act)
    if not kinds:
        return charge.act
    said = _WORD.findall(low, charge.place.start, min(sentence.end, charge.place.end + _BEHIND))
    return next((act for act, shown in kinds if not shown.isdisjoint(said)), charge.act)
