"""What is asked for side by side: things ("a ceasefire and access for aid"), and what is to be done
with each ("the ban be lifted and the men freed").
"""

import re

from onrecord.extraction.calls.act_words import (
    CHANGE,
    action_nouns,
    is_gerund,
    names_asked,
)
from onrecord.extraction.calls.words import ADVERB, words_for
from onrecord.extraction.found import Place

__all__ = ["parts", "things"]

# In a list of what is "to be done" each item has a subject of its own.
_TO_BE = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:(?!to\s|and\s)[\w'-]+\s+){1,12}?to\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en)(?!\w))"
)


# "be lifted and the men freed": of each thing it is said in turn what is to be done with it. What
# only describes a thing ("the areas affected by it") is not done.
_DONE = (
    r"(?:\w{3,}ed|\w{2,}en|put|made|brought|held|kept|paid|sent|built|cut|shut|met|set|withdrawn)"
)
_GAPPED = re.compile(
    rf"""(?:,\s+(?:and\s+)?|\s+and\s+)
    (?=(?:the|an?|all|any|its|their|his|her|our|those|these|every)\s+
    (?:(?!(?:who|which|that|is|are|was|were|be|by|to|and|have|has|been|must|should|will|for|in|on|with)\s)
    [\w'-]+\s+){{1,5}}?
    (?!(?:affected|involved|concerned|committed|caused|used|based|located|detained|arrested|accused|suspected
    |displaced|occupied|needed|listed|mentioned|named|posed|required|associated|given|taken|seen|children|women)(?!\w))
    {_DONE}(?=\s*[,.;:!”"]|\s*\Z|\s+(?:by|into|to|from|in|on|at|for|without|immediately|within|before|and)(?!\w)))""",
    re.VERBOSE,
)
_PASSIVE = re.compile(rf"(?:be\s+)?(?:{ADVERB}\s+)?{_DONE}[\s,]")


def parts(low: str, place: Place) -> list[Place]:
    """`place` in parts, each of which says of something else what is to be done."""
    found, start = [], place.start
    if low.startswith("be ", start) and low.find(" to be ", start, place.end) >= 0:
        pattern = _TO_BE
    elif _PASSIVE.match(low, *place):
        pattern = _GAPPED
    else:
        return [place]
    for match in pattern.finditer(low, start, place.end):
        found.append(Place(start, match.start()))
        start = match.end()
    return [*found, Place(start, place.end)]


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
    if not names_asked(low, place.start, place.end):
        return [place]
    starts, ends = [place.start], []
    for match in _ITEM.finditer(low, place.start, place.end):
        if _is_item(low, place, match) and names_asked(low, starts[-1], match.start()):
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
        return noun in action_nouns() or noun in words_for("asked_nouns")
    return names_asked(low, match.end(), place.end)


_FIRST_GERUND = re.compile(r"(?:\w+ly\s+)?\w+ing\s")
