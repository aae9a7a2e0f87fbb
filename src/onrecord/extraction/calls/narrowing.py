"""A type that says little, narrowed by what is said further on: by which means, for whom."""

from functools import cache

from onrecord.extraction.calls.act_words import is_gerund
from onrecord.extraction.calls.rules import ruled
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["DEFAULT", "VAGUE", "means", "narrowed"]

DEFAULT = "change_policy"
VAGUE = "other"
_ABUSE = "cease_abuse"
_AID = "provide_aid_or_protection"
_OPEN = (DEFAULT, VAGUE, _ABUSE, _AID)


def narrowed(found: str, words: list[str]) -> str:
    """The type of an action of these words (lower case), for which the rules gave `found`."""
    if found not in _OPEN:
        return found
    alone = _alone(words) if found == DEFAULT else None
    if alone:
        return alone
    remedy = ruled(words[means(words) :])
    if remedy and (found in (DEFAULT, VAGUE) or remedy in knowledge("call_types")["remedies"]):
        return remedy
    return _AID if found == VAGUE and _helps(words) else found


def _alone(words: list[str]) -> str | None:
    """The type where all that is asked is that something ends ("must stop now", "stop this"), or
    that somebody goes.
    """
    last = next((word for word in reversed(words) if not _says_when(word)), "")
    found: str | None = knowledge("call_types")["alone"].get(last)
    return None if words[:1] == ["~not"] else found


_NOT_SAYING = frozenset(("now", "at", "once", "without", "delay", "this", "that", "it", "these"))


def _says_when(word: str) -> bool:
    return word.endswith("ly") or word in _NOT_SAYING


def means(words: list[str]) -> int:
    """Where the act begins by which something is to be done ("show courage by releasing him"), or
    behind the words.
    """
    at = words.index("by", 1) + 1 if "by" in words[1:] else len(words)
    at += "".join(words[at : at + 1]).endswith("ly")
    return at if is_gerund("".join(words[at : at + 1])) else len(words)


def _helps(words: list[str]) -> bool:
    """Whether a vague act is done for people in need."""
    data = knowledge("call_types")
    return words[0] in data["helping"] and not _in_need().isdisjoint(words)


@cache
def _in_need() -> frozenset[str]:
    return frozenset(knowledge("call_types")["in_need"])
