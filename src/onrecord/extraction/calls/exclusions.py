"""What makes a modal no call to action: remarks, guesses, questions, norms, plans, the past."""

import re
from functools import cache

from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_no_call"]

_WONDER = re.compile(r"\b(?:if|whether|why|how|what)\b[^,]*\Z")


_COORDINATED = re.compile(r",\s+(?:and|but|so|yet)\s+\Z")
_TAIL = re.compile(
    r"\b(?:who|which|where|when|that|as\s+(?:they|it|he|she|we)|would|will|may|might|did|do|does|not|can|could|you|i|to|we'll|don't|doesn't)\Z"
)
_NEED = re.compile(r"\b(?:the|a|an|no|any|urgent|pressing|clear|this|their|our|its)\Z")
# What stands before "needs to" where it only tells: "the goods the army needs to …".
_TALE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|to|said|shows?|providing|appears?|and\s+other|all|everything|people|anyone|patients)\b"
)
_RELATIVE = re.compile(
    r"(?<=\w)(?<!of)(?<!in)(?<!and)(?<!for)(?<!to)(?<!by)(?<!with)(?<!from)\s(?:the|its|their)\s"
)
_WE = re.compile(r"(?:that\s+)?we(?:\s+(?:all|also|now))?\Z")
# A norm that is only stated: "Under the convention, states must …".
_LAW = re.compile(
    r"""\b(?:under|according\s+to)\s[^,.]{0,60}?\b(?:laws?|convention|covenant|treaty|charter
    |article|standards?|protocol|constitution|rules)\b""",
    re.VERBOSE,
)


def is_no_call(low: str, cue: Cue, clause: Clause) -> bool:
    """Whether a modal states, guesses, asks or predicts: no call to action."""
    subject = low[clause.subject.start : clause.subject.end]
    if "?" in low[max(cue.place.end, cue.sentence.end - 3) : cue.sentence.end]:
        return True
    if not subject and not _COORDINATED.search(low, max(0, clause.start - 8), clause.start):
        return True
    if _never().match(subject) or _WONDER.search(subject) or _TAIL.search(subject):
        return True
    fronted = low[clause.start : clause.subject.start]
    if _LAW.search(fronted) or _norms().search(subject) or _self_urging(low, cue, subject):
        return True
    return bool(_no_call_after().match(low, cue.place.end, cue.place.end + 120))


def _self_urging(low: str, cue: Cue, subject: str) -> bool:
    """Whether "we" speak of our own plans, or "need" is a noun."""
    modal = low[cue.place.start : cue.place.end]
    told = _TALE.search(subject) or _RELATIVE.search(subject) or len(subject) > 90
    if cue.asking.actor and (_NEED.search(subject) or told):
        return True
    last = subject.split()[-1:] in (["we"], ["all"], ["also"], ["now"]) and " we " in f" {subject} "
    return last and not (modal == "must" and _WE.match(subject))


@cache
def _never() -> re.Pattern[str]:
    words = alternatives(knowledge("call_cues")["no_call_before"])
    return re.compile(rf"(?:(?:i|you|this|that|which|it)\s*\Z|{words})")


@cache
def _norms() -> re.Pattern[str]:
    """What others agree on or a text lays down."""
    words = alternatives(knowledge("call_cues")["no_call_that"])
    return re.compile(rf"(?<!\w){words}(?:\s+\w+){{0,2}}\s+(?:that|they|he|she|it)(?!\w)")


# What should have been done long ago asks nothing of anybody.
_PERFECT = (
    r"have\s+(?:(?:\w+ly|also|never|not|all|long)\s+)*(?:\w+ed|been|done|gone|known|seen|made|taken|had"
    r"|come|given|kept|let|left|held|put|said|told|shown|thought|felt|begun|become|paid|brought)\b"
)


@cache
def _no_call_after() -> re.Pattern[str]:
    after = "|".join(
        r"\s+".join(map(re.escape, words.split()))
        for words in knowledge("call_cues")["no_call_after"]
    )
    return re.compile(
        rf"\s+(?:also\s+|now\s+|always\s+|not\s+|however,?\s+)*(?:{_PERFECT}|{after})"
    )
