"""The things that one cue asks for: "a ceasefire, access for aid and the release of all held"."""

import re
from functools import cache

from onrecord.extraction.calls.act_words import (
    CHANGE,
    action_nouns,
    is_gerund,
    names_change,
)
from onrecord.extraction.calls.passives import parts
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["things"]

# An adjective or two, and a noun with which its name ends ("unhindered humanitarian access").
_ADJECTIVE = (
    r"(?:[\w-]+(?:al|ive|ous|ic|ful|able|ible|ed|ent|ary|ian)"
    r"|safe|free|fair|swift|prompt|robust|strong)\s+"
)
_DESCRIBED = (
    rf"{_ADJECTIVE}(?:{_ADJECTIVE})?(?P<act>\w+)"
    r"(?=[,.;]|\s*\Z|\s+(?:of|to|for|in|on|with|between|by|from|at|against|into|over|and|as|towards?)\s)"
)
_ITEM = re.compile(
    rf"""(?:[,;]\s+(?:and\s+)?|\s+(?:and|as\s+well\s+as)\s+)
    (?:for\s+)?(?=(?:an?|the|his|her|its|their|all|full|immediate|independent|urgent|unconditional)\s|(?P<change>{CHANGE})|(?P<described>{_DESCRIBED})|(?P<gerund>\w+ing)\s|(?P<noun>\w+)\s)""",
    re.VERBOSE,
)


def things(low: str, place: Place) -> list[Place]:
    """The things asked for in `place`, each where it names an action ("an embargo")."""
    return [thing for part in parts(low, place) for thing in _things(low, part)]


def _things(low: str, place: Place) -> list[Place]:
    if not _names(low, place.start, place.end):
        return [place]
    starts, ends = [place.start], []
    for match in _ITEM.finditer(low, place.start, place.end):
        if _is_item(low, place, match) and _names(low, starts[-1], match.start()):
            ends.append(match.start())
            starts.append(match.end())
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]


def _is_item(low: str, place: Place, match: re.Match[str]) -> bool:
    """Whether one more thing that is asked for begins after `match`. A verb in -ing may only tell
    how the thing before it is done ("action, opening the gates").
    """
    if match["gerund"]:
        joined = " and " in match.group() or _FIRST_GERUND.match(low, place.start) is not None
        return joined and is_gerund(match["gerund"])
    noun = match["noun"] or match["act"]
    if noun:
        return noun in action_nouns() or noun in _asked_nouns()
    return _names(low, match.end(), place.end)


_FIRST_GERUND = re.compile(r"(?:\w+ly\s+)?\w+ing\s")


def _names(low: str, start: int, end: int) -> bool:
    """Whether the words name an action, a change, or one of the things that are often asked for."""
    return names_change(low, start, end) or bool(_asked().match(low, start, end))


@cache
def _asked_nouns() -> frozenset[str]:
    return frozenset(knowledge("call_cues")["asked_nouns"])


@cache
def _asked() -> re.Pattern[str]:
    words = alternatives(_asked_nouns())
    before = r"(?:(?!(?:of|in|to|on|for|from|by|with|against|and|or|at)\s)[\w'-]+\s+){0,4}?"
    return re.compile(
        rf"{before}{words}(?!\s+(?:workers?|groups?|organi[sz]ations?|teams?|forces))"
    )
