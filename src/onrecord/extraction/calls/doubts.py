"""What makes a cue no call although what follows it could be asked."""

import re

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.wanted import names_needed
from onrecord.extraction.calls.words import any_of
from onrecord.extraction.found import Place

__all__ = ["is_heading", "is_laid_down", "is_only_hoped", "is_recalled", "opens_late"]

_PEOPLE = re.compile(
    r"""(?:you|they|he|she|all|both|others|everyone|(?:the\s+)?\w+s\Z
    |(?:the|its|their|his|her|our|your)\s+(?:[\w-]+\s+){0,2}?(?:government|administration|minister
    |president|army|company|firm|employer|management|bank|board|police|state|union|agency|junta|party
    |parliament|senate|congress|court|council|commission|community|world|authority|leadership|leader
    |regime|military|media|church|team|office|department|ministry|body|organi[sz]ation|assembly|house
    |judge|king|prosecutor|mayor|governor|nation|country|public|secretary|director|chairman|premier
    |chancellor|pope)s?\b)""",
    re.VERBOSE,
)


def opens_late(low: str, cue: Cue) -> bool:
    """Whether a phrase ("Time to …") would have to open its sentence, and does not."""
    if not cue.asking.opens or low.startswith("it", cue.place.start):
        return False
    front = low[cue.sentence.start : min(cue.place.start, cue.sentence.start + _FRONT)]
    return len(front) > 1 and not _ALSO.match(front)


_FRONT = 24
# What may stand before a phrase that opens its sentence ("Also, please free them").
_ALSO = re.compile(
    r"(?:(?:also|and|but|so|now|then|therefore|finally|further|again|instead|meanwhile|once\s+again|in\s+addition),?\s+)+\Z"
)


def is_only_hoped(stage: Stage, cue: Cue, got: Asked) -> bool:
    """Whether a hope is for how things go, and asks neither somebody nor for an act ("talks")."""
    if "hope" not in cue.asking.takes or not got.whom:
        return False
    if stage.named(got.whom) or _PEOPLE.match(got.whom.of(stage.low).strip()):
        return False
    return not names_needed(stage.low, got.whom)


# A heading has no more words.
_HEADING = 9
_CAPITALS = re.compile(r"(?:[A-Z]\S*|\d\S*|of|for|on|to|in|and|the|a|an|by|with|at|from|&)\Z")


def is_heading(text: str, cue: Cue) -> bool:
    """Whether a verb or noun of asking opens a heading inside the text ("Call for Joint Action"),
    which names what the lines below it ask.
    """
    start, end = cue.sentence
    if cue.place.start != start or text[end : end + 1] != "\n" or text[end - 1] in '.!?:;,”"':
        return False
    words = text[start:end].split()
    return len(words) <= _HEADING and all(map(_CAPITALS.match, words))


# "As we urged the council in May": what was asked before.
_AS = re.compile(
    r"(?:and\s+)?(?:just\s+)?as\s+(?:we|i|they|he|she|it)(?:\s+(?:have|has|had))?\s*\Z"
)


def is_recalled(low: str, cue: Cue, subject: Place) -> bool:
    """Whether a clause with "as" only recalls what was asked before."""
    return cue.asking.kind == "verb" and bool(_AS.match(low, *subject))


def is_laid_down(low: str, cue: Cue, subject: Place) -> bool:
    """Whether a text or a task "calls for" what it lays down or takes."""
    if not low.startswith(("call", "demand"), cue.place.start):
        return False
    return bool(
        any_of("no_callers", after=r"(?:\s+(?:also|would|will|\w+ly))?\s*\Z").search(
            low, max(subject.start, subject.end - _NEAR), subject.end
        )
    )


_NEAR = 40
