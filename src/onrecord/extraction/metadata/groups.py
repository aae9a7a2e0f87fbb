"""Those who issue a release together: leaders or ministers, states, members of a parliament, and
groups that speak as "we" and have no other name.
"""

import re
from collections.abc import Iterator

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.places import is_state
from onrecord.extraction.metadata.registry import Body
from onrecord.extraction.metadata.votes import Issuer

__all__ = ["groups", "speaking_group"]

# "Church leaders appeal" in a headline says less than a letterhead.
_WEIGHT, _ASKING_GROUP = 4.0, 2.3
_LONGEST, _FEWEST_STATES, _FIRST_LINES = 400, 3, 6
_CUES = ("statement", "declaration", "communiqu", "letter", "appeal", "message")
# To look for letters is quicker than for a pattern.
_ASKING = tuple(
    f"s {verb} "
    for verb in (
        *("condemn", "call", "urge", "demand", "welcome", "deplore", "support", "reject"),
        *("express", "appeal", "protest", "oppose", "strongly"),
    )
)
_PLURAL = (
    r"(?i:(?:foreign\s|defen[cs]e\s|finance\s)?(?:leaders|ministers|governments|ambassadors|advis[eo]rs|envoys"
    r"|presidents|embassies|secretaries|missions))"
)
_WHO = (
    r"(?:(?i:heads)\sof\s(?i:state|government|mission)(?:\sand\s(?i:government))?"
    rf"|(?:[A-Z][\w-]+\s){{0,3}}?{_PLURAL})"
)
# Those who need no "of" behind them: "the Fenland leaders", "Dam Commission Member States", "MEPs".
_NAMED_GROUP = (
    rf"(?:(?:[A-Z][\w’-]+(?:\s(?:and|of)(?:\sthe)?)?\s){{1,6}}?(?:{_PLURAL}|(?i:member\sstates|states|countries|members"
    r"|parliamentarians|bishops))|(?:\d+\s)?(?:MEPs|MPs|Senators|[Pp]arliamentarians|Bishops))"
)
_END = (
    r"(?=\s(?:on|about|regarding|concerning|following|in response|calling|condemning|to|in|at)\s"
    r"|\s*[:;|]|\s[–-]\s|\s*\Z)"
)
# "Joint Statement from the Leaders of Freedonia and Sylvania on the Dam".
_TOGETHER = re.compile(
    r"(?:\w+\s){0,2}(?i:statement|declaration|communiqu[eé]|letter|appeal|message)\s(?i:by|of|from)\s"
    rf"(?:the\s)?(?P<who>{_WHO}(?:\s\([A-Z\d]+\))?\s(?:of|for)\s.+?)"
    r"(?=\s(?:on|about|regarding|concerning|following|in response|calling|condemning)\s"
    r"|\s*[:;|]|\s[–-]\s|\s*\Z)"
)
_GROUP_SAYS = re.compile(
    r"(?:\w+\s){0,3}(?i:statement|declaration|communiqu[eé]|letter|appeal|message)\s(?i:by|of|from)\s"
    rf"(?:the\s)?(?P<who>{_NAMED_GROUP}){_END}"
)
# "The Fenland and Marshland Union sections condemn the arrests", in a headline or its last part.
_GROUP_ASKS = re.compile(
    r"(?:\A|[–:-]\s)(?:The\s)?(?P<who>[A-Z][\w’-]+(?:(?:,|\sand|\sof)?\s{1,2}[A-Z][\w’-]+){0,6}\s"
    r"(?:centres|centers|sections|chapters|branches|churches|bishops|unions|associations|societies|parties|ministers|leaders"
    r"|MEPs|MPs|governments))\s"
    r"(?:strongly\s)?(?:condemn|call|urge|demand|welcome|deplore|support|reject|express|appeal|protest|oppose)\s"
)
# "G9 Foreign Ministers' Statement on the Dam".
_THEIRS = re.compile(
    rf"(?:Joint\s)?(?P<who>(?:[A-Z][\w-]+\s){{0,4}}?{_WHO})[’']?\s(?:Joint\s)?(?:Statement|Declaration|Communiqu[eé])\b"
)
# "Freedonia, Sylvania and the Marshes firmly condemn".
_STATES_SAY = re.compile(
    r"(?P<states>[A-Z][\w -]{2,30},\s[A-Z][\w ,-]{4,300}?)\s(?:(?:[a-z]+ly|also|jointly)\s){0,2}"
    r"(?:condemn|welcome|call|urge|express|reaffirm|deplore|reject|note|are|have|remain|stand|affirm|declare)\s"
)
_BETWEEN = re.compile(r",?\s+and\s+(?:[Tt]he\s)?|,\s+(?:[Tt]he\s)?|\A[Tt]he\s")


def groups(text: str, headline: Place | None, body: Place) -> Iterator[tuple[Body, Place, float]]:
    """Those whom a headline names as issuing the release together, or the states that a line at the
    start of the body says to do so.
    """
    found, weight = _in_headline(text, headline) if headline else (None, _WEIGHT)
    place = found or _states_that_say(text, body)
    if place:
        yield Body(" ".join(place.of(text).split()), "informal_state_group"), place, weight


def _in_headline(text: str, headline: Place) -> tuple[Place | None, float]:
    if headline.end - headline.start > _LONGEST:
        return None, _WEIGHT
    # A line end inside a headline is as long as the blank that is made of it here.
    words = headline.of(text).replace("\n", " ")
    lowered = words.lower()
    asks = any(map(words.__contains__, _ASKING))
    match = _GROUP_ASKS.search(words) if asks else None
    if any(cue in lowered for cue in _CUES):
        match = _TOGETHER.match(words) or _GROUP_SAYS.match(words) or _THEIRS.match(words) or match
    if match is None:
        return None, _WEIGHT
    start = headline.start + match.start("who")
    weight = _ASKING_GROUP if match.re is _GROUP_ASKS else _WEIGHT
    return Place(start, start + len(match["who"])), weight


def _states_that_say(text: str, body: Place) -> Place | None:
    """The states, three or more, with which one of the first lines of the body starts."""
    at = body.start
    for _ in range(_FIRST_LINES):
        comma = text.find(", ", at, min(body.end, at + _LONGEST))
        if comma > 0 and is_state(text[at:comma].strip()):
            match = _STATES_SAY.match(text, at, body.end)
            parts = [part for part in _BETWEEN.split(match["states"]) if part] if match else []
            if match and len(parts) >= _FEWEST_STATES and all(map(is_state, parts)):
                return Place(*match.span("states"))
        line_end = text.find("\n", at, body.end)
        if line_end < 0:
            return None
        at = line_end + 1
    return None


_OURS_WITHIN = 1_500
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
    match = _GROUP.search(text, body.start, min(body.end, body.start + _OURS_WITHIN))
    if match is None:
        return None
    noun = _MEMBERS.search(match["group"])
    if noun is None or _NO_NOUN.match(noun.group()) or " " not in match["group"]:
        return None
    return Issuer(Body(" ".join(match["group"].split()), "unknown"), Place(*match.span("group")))
