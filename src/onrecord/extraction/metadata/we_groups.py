"""Groups that speak as "we" and have no other name: "We, 40 physicians of Marsh Hospital, ..."."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.registry import Body
from onrecord.extraction.metadata.votes import Issuer

__all__ = ["speaking_group"]

_WITHIN = 1_500
_GROUP = re.compile(
    r"(?:(?<=\n)|(?<=[.:!?]\s)|(?<=[–—-]\s)|\A)(?:Today,\s)?We,\s(?:the\s)?(?:undersigned,?\s)?(?:who\s\w+\s)?"
    r"(?P<group>(?!(?:as|too|like|for|in|on|therefore|however|and|who|whose|with)\b)[^,.;:\n]{4,90}?)(?=,\s)"
)
# The noun of a group: a plural before what tells where or of what its members are.
_MEMBERS = re.compile(r"[a-z]{3,}(?:s|people|men|women|clergy|faculty|staff|youth)(?:\s|\Z)")
_NO_NOUN = re.compile(r"(?:this|his|ours?|yours|always|perhaps|thus|us|is|was|has)\b")


def speaking_group(text: str, body: Place) -> Issuer | None:
    """The group with which a sentence at the start of the body begins to speak, as it names itself;
    None where no plural noun tells who its members are, or nothing else does.
    """
    match = _GROUP.search(text, body.start, min(body.end, body.start + _WITHIN))
    if match is None:
        return None
    noun = _MEMBERS.search(match["group"])
    if noun is None or _NO_NOUN.match(noun.group()) or " " not in match["group"]:
        return None
    return Issuer(Body(" ".join(match["group"].split()), "unknown"), Place(*match.span("group")))
