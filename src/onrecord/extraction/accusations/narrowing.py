"""What a deed of a general kind is called by the words around it: arrests at a protest restrict
assembly.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["narrowed"]

_WORD = re.compile(r"[\w-]+")
_BEHIND = 60  # code points behind a charge in which it is told against what the deed went


_GATHERED = "restriction_of_assembly"


@cache
def _kinds() -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """The narrower acts of each general one, and the words that show them."""
    kinds: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in knowledge("accusation_cues")["narrowed"]:
        for general in row["of"]:
            kinds.setdefault(general, []).append((row["act"], frozenset(row["words"])))
    return kinds


@cache
def _shown(general: str) -> frozenset[str]:
    """The words of which one stands around a deed that has a narrower name."""
    return frozenset[str]().union(*(shown for _, shown in _kinds()[general]))


def narrowed(low: str, charge: Charge, sentence: Place) -> str:
    """The term of accusation_act for a charge in its `sentence`."""
    kinds = _kinds().get(charge.act)
    if not kinds:
        return charge.act
    said = low[charge.place.start : min(sentence.end, charge.place.end + _BEHIND)]
    found = _shown(charge.act).intersection(_WORD.findall(said))
    if not found:
        return charge.act  # most are called what they are
    act = next(act for act, shown in kinds if not shown.isdisjoint(found))
    is_lethal = act == _GATHERED and not words("lethal").isdisjoint(_WORD.findall(said))
    return charge.act if is_lethal and charge.act == "attack_on_civilians" else act
