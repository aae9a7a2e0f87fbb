"""A type that says little, narrowed by what is said further on: by which means, for whom."""

from functools import cache

from onrecord.extraction.calls.act_words import is_gerund
from onrecord.extraction.calls.rules import ruled
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["DEFAULT", "VAGUE", "narrowed"]

DEFAULT = "change_policy"
VAGUE = "other"
_ABUSE = "cease_abuse"
_AID = "provide_aid_or_protection"
_OPEN = (DEFAULT, VAGUE, _ABUSE)


def narrowed(found: str, words: list[str]) -> str:
    """The type of an action of these words (lower case), for which the rules gave `found`."""
    if found not in _OPEN:
        return found
    if found == DEFAULT and _ends(words):
        return _ABUSE
    means = _means(words)
    if means and (found != _ABUSE or means in knowledge("call_types")["remedies"]):
        return means
    return _AID if found == VAGUE and not _in_need().isdisjoint(words) else found


def _ends(words: list[str]) -> bool:
    """Whether all that is asked is that something ends ("must stop now")."""
    last = next((word for word in reversed(words) if not _says_when(word)), "")
    return last in knowledge("call_types")["endings"] and words[0] != "~not"


def _says_when(word: str) -> bool:
    return word.endswith("ly") or word in ("now", "at", "once", "without", "delay")


def _means(words: list[str]) -> str | None:
    """The type of that by which something is to be done ("show courage by releasing him")."""
    if "by" not in words:
        return None
    for nth, word in enumerate(words[1:-1], 1):
        if word == "by":
            later = words[nth + 1 :]
            if later[0].endswith("ly"):
                del later[0]
            return ruled(later) if later and is_gerund(later[0]) else None
    return None


@cache
def _in_need() -> frozenset[str]:
    return frozenset(knowledge("call_types")["in_need"])
