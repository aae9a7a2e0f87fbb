"""What is to be done with one thing after the other: "the ban be lifted and the men freed"."""

import re

from onrecord.extraction.calls.words import ADVERB
from onrecord.extraction.found import Place

__all__ = ["parts"]

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
