"""The items of what is asked: "release the men, end the siege and lift the ban" is three acts,
"release the men, the women and the children" is one.
"""

import re

from onrecord.extraction.calls.act_words import (
    CHANGE,
    OBJECT,
    action_nouns,
    is_act,
    is_gerund,
    names_change,
)
from onrecord.extraction.calls.words import ADVERB, call_words
from onrecord.extraction.found import Place

__all__ = ["acts", "things"]

_JOINT = re.compile(
    rf"""(?P<joint>[,;]\s+(?:(?:and|but|as\s+well\s+as)\s+)?(?:also\s+)?
        |\ \s*(?:and|but|as\s+well\s+as)\s+(?:also\s+)?)
    (?:to\s+(?:also\s+)?)?(?P<not>not\s+(?:to\s+)?)?
    [“"‘]?(?P<how>(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?)
    (?P<verb>[\w-]+)(?=\s+(?P<next>[\w'“"]+))""",
    re.VERBOSE,
)
_FIRST = re.compile(rf"(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?([\w-]+)")
_NOT_OBJECT = re.compile(r"(?:of|by|is|are|was|were|has|have|will|who|which|should|must)\Z")
# What describes somebody, or tells what an act is for ("so we can plan"): its verbs are its own.
_RELATIVE = re.compile(
    r"\s(?:that|who|which|whose|where|so\s(?:\w+\s){1,3}?(?:can|could|may|might|will|would))\s"
)


# After these a verb's word is a noun ("on hold").
_BEFORE_NOUNS = frozenset(
    ("on", "in", "a", "an", "the", "at", "of", "from", "its", "their", "under")
)


def _surely_act(word: str) -> bool:
    return is_act(word) and word not in call_words().also_nouns


def acts(low: str, place: Place) -> list[Place]:
    """The acts in `place`, each from its verb on: those after a colon where they are listed there,
    or those that stand side by side.
    """
    colon = low.find(": ", place.start, place.end)
    semicolon = low.find("; ", colon, place.end) if colon >= 0 else -1
    if semicolon < 0:
        return [act for part in _parts(low, place) for act in _joined(low, part)]
    found = [Place(place.start, semicolon)]
    for match in _AFTER_SEMICOLON.finditer(low, semicolon, place.end):
        if is_gerund(match["verb"]) or is_act(match["verb"]):
            found += _joined(low, Place(match.start("verb"), match.end()))
    return found


# In a list of what is "to be done" each item has a subject of its own.
_TO_BE = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:(?!to\s|and\s)[\w'-]+\s+){1,12}?to\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en)(?!\w))"
)


def _parts(low: str, place: Place) -> list[Place]:
    """`place` in parts, each of which says of something else what is to be done."""
    found, start = [], place.start
    if not low.startswith("be ", start) or low.find(" to be ", start, place.end) < 0:
        return [place]
    for match in _TO_BE.finditer(low, start, place.end):
        found.append(Place(start, match.start()))
        start = match.end()
    return [*found, Place(start, place.end)]


_AFTER_SEMICOLON = re.compile(r";\s+(?:and\s+)?(?:to\s+)?(?P<verb>\w+)[^;]*")
# Before acts in -ing: "include ending …", "focus their efforts on ending …".
_INCLUDE = re.compile(
    r"(?:include|(?:focus|concentrate|centre|center|direct)\s+(?:[\w']+\s+){0,3}?(?:on|at|towards?))\s+(?=\w+ing\s)"
)


def _joined(low: str, place: Place) -> list[Place]:
    """The acts that stand side by side, all in the form of the first (base or -ing)."""
    include = _INCLUDE.match(low, place.start, place.end)
    place = Place(include.end(), place.end) if include else place
    first = _FIRST.match(low, place.start, place.end)
    gerund = bool(first) and is_gerund(first[1]) if first else False
    starts = [place.start]
    ends = []
    for match in _JOINT.finditer(low, place.start, place.end):
        if _splits(low, starts[-1], match, gerund=gerund):
            ends.append(match.start())
            starts.append(match.start("not") if match["not"] else match.start("how"))
    if not ends:
        return [place]
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]


def _splits(low: str, start: int, match: re.Match[str], *, gerund: bool) -> bool:
    """Whether another act begins here: a verb with an object of its own, after one with its own."""
    verb, after = match["verb"], match["next"]
    if not (is_gerund(verb) if gerund else is_act(verb)) or _NOT_OBJECT.match(after):
        return False
    if not gerund and verb in call_words().also_nouns and not OBJECT.match(after):
        return False
    before = low[start : match.start()].split()
    if match["how"] and "to" in before[-2:]:
        return False  # "to immediately and fully implement"
    if len(before) < 2:
        return " to " in low[match.start() : match.start("verb")] and len(before) == 1
    if (is_gerund if gerund else _surely_act)(before[-1]) and before[-2] not in _BEFORE_NOUNS:
        return False
    if match["joint"].strip() in ("and", "as well as") and _RELATIVE.search(
        low, start, match.start()
    ):
        return (
            match["verb"] in call_words().verbs and "to" in low[match.start() : match.start("verb")]
        )
    return True


_ITEM = re.compile(
    rf"""(?:[,;]\s+(?:and\s+)?|\s+(?:and|as\s+well\s+as)\s+)
    (?:for\s+)?(?=(?:an?|the|his|her|its|their|all|full|immediate|independent|urgent|unconditional)\s|(?P<change>{CHANGE})|(?P<gerund>\w+ing)\s|(?P<noun>\w+)\s)""",
    re.VERBOSE,
)


def things(low: str, place: Place) -> list[Place]:
    """The things asked for in `place`, each where it names an action ("an embargo")."""
    parts = _parts(low, place)
    return [thing for part in parts for thing in _things(low, part)]


def _things(low: str, place: Place) -> list[Place]:
    if not names_change(low, place.start, place.end):
        return [place]
    starts, ends = [place.start], []
    for match in _ITEM.finditer(low, place.start, place.end):
        if match["noun"] and match["noun"] not in action_nouns():
            continue
        if match["gerund"] and not is_gerund(match["gerund"]):
            continue
        if not match["gerund"] and not names_change(low, match.end(), place.end):
            continue
        if not names_change(low, starts[-1], match.start()):
            continue
        ends.append(match.start())
        starts.append(match.end())
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]
