"""What makes a modal no call to action: remarks, guesses, questions, norms, plans, the past."""

import re
from functools import cache

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.norms import is_norm
from onrecord.extraction.calls.words import ADVERB, any_of
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_no_call"]

_WONDER = re.compile(r"\b(?:if|whether|why|how|what)\b[^,]*\Z")
_COORDINATED = re.compile(r",\s+(?:and|but|so|yet)\s+\Z")
_TAIL = re.compile(
    r"\b(?:who|which|where|when|that|as\s+(?:they|it|he|she|we)|would|should|must|will|may|might|did|do|does|not|not\s+only|can|could|i|to|we'll|don't|doesn't)\Z"
)
# "It is the minister who should pay": who is asked stands inside.
_CLEFT = re.compile(r"(?:it\s+is|it's|(?:this|that)\s+is)\s+[^,.;]{2,80}?\s(?:who|which|that)\Z")
_NEED = re.compile(r"\b(?:the|a|an|no|any|urgent|pressing|clear|this|their|our|its)\Z")
# What stands before "needs to" where it only tells: "the goods the army needs to …".
_TALE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will"
    r"|(?<!parties )(?<!party )(?<!signatories )to(?!\s+th(?:is|at)\s+end)"
    r"|said|shows?|providing|appears?|and\s+other|everything)\b|\S\s+all\b"
)
_RELATIVE = re.compile(
    r"(?<=\w)(?<!of)(?<!in)(?<!and)(?<!both)(?<!all)(?<!nor)(?<!for)(?<!to)(?<!by)(?<!with)(?<!from)\s(?:the|its|their)\s"
)
# "the revenue they need to meet …": what they need it for.
_THEY = re.compile(r"(?<!and)(?<!but)(?<!that)(?<!then)(?<!so)(?<!,)\s(?:they|he|she|it)\Z")
_WE = re.compile(r"(?:that\s+)?we(?:\s+(?:all|also|now))?\Z")


def is_no_call(low: str, cue: Cue, clause: Clause) -> bool:
    """Whether a modal states, guesses, asks or predicts: no call to action."""
    subject = low[clause.subject.start : clause.subject.end]
    if cue.asking.refrain and not any_of("cannot_acts", r"\s+").match(low, cue.place.end):
        return True
    if _is_vague(low, cue, clause):
        return True
    if _is_question(low, cue) or _is_past(low, cue, clause):
        return True
    if not subject and not _COORDINATED.search(low, max(0, clause.start - 8), clause.start):
        return True
    if _only_describes(subject):
        return True
    if is_norm(low, cue, clause) or _self_urging(low, cue, subject):
        return True
    return bool(_no_call_after().match(low, cue.place.end, cue.place.end + 120))


def _is_past(low: str, cue: Cue, clause: Clause) -> bool:
    """Whether a modal in the past tells what was, and not what an official is said to "have to"."""
    if not low.startswith(("had to", "needed ", "would have "), cue.place.start):
        return False
    front = max(cue.sentence.start, clause.subject.start - _BEFORE)
    reported = _REPORTS.search(low, front, clause.subject.start)
    return not reported or not _OFFICIAL.search(low, *clause.subject)


_BEFORE = 30
_OFFICIAL = re.compile(
    r"\b(?:government|authorities|(?:prime\s)?ministers?|president|premier|chancellor|secretary|parliament|congress|council"
    r"|commission|company|board|ministry|department|agency|regime|administration|leaders?)\Z"
)
_REPORTS = re.compile(
    r"\s(?:said|added|argued|insisted|stressed|warned|stated|believed)\s(?:that\s)?(?:the\s)?\Z|\band\sthat\s\Z"
)


def _is_question(low: str, cue: Cue) -> bool:
    """Whether the sentence of `cue` asks, and not only what comes after a colon or a dash."""
    if "?" not in low[max(cue.place.end, cue.sentence.end - 3) : cue.sentence.end]:
        return False
    return not _ASIDE.search(low, cue.place.end, min(cue.sentence.end, cue.place.end + _NEAR))


# What the rest of a sentence asks begins no further than this from its cue.
_NEAR = 200
_ASIDE = re.compile(
    r"\w(?::|\s[–—-])\s+(?:what|why|how|who|when|where|is|are|do|does|did|will|would|can)\s"
)


# "Rejects the idea that the firm should pay".
_REFUSED = re.compile(
    r"\b(?:not\s+(?:accept|believe|agree|think)|reject|dismiss|den[yi]|refus|disput|disagree|oppos)\w*\s[^,.;]{0,40}\sthat\s"
)


def _only_describes(subject: str) -> bool:
    """Whether a clause of this subject only describes something ("those who must …")."""
    if _REFUSED.search(subject):
        return True
    if any_of("no_call_before", r"(?:i|which)\s*\Z|").match(subject) or _WONDER.search(subject):
        return True
    return bool(_TAIL.search(subject[-40:])) and not _CLEFT.match(subject)


def _is_vague(low: str, cue: Cue, clause: Clause) -> bool:
    """Whether "it" or "this" is what should be some way, and nobody who should act; "it" is who
    should where a condition names whom it is for ("If the council means that, it must …").
    """
    subject = clause.subject.of(low)
    if not _IT.match(subject) or _ASKED_OF_IT.match(low, cue.place.end):
        return False
    if subject.startswith("it") and cue.asking.kind == "modal":
        deed = _DEED.match(low, cue.place.end)
        verb = deed["verb"] if deed else ""
        if is_act(verb) and verb not in knowledge("call_cues")["of_things"]:
            return False
    return True


def _self_urging(low: str, cue: Cue, subject: str) -> bool:
    """Whether "we" speak of our own plans, or "need" is a noun."""
    needed_for = low.startswith("need", cue.place.start) and _THEY.search(subject)
    told = needed_for or _TALE.search(subject) or _RELATIVE.search(subject) or len(subject) > 90
    if cue.asking.actor and (_NEED.search(subject) or told):
        return True
    if (
        cue.asking.actor
        and any_of("needy").search(subject)
        and not _PASSIVE.match(low, cue.place.end)
    ):
        return True
    if any_of("takers", r"(?:the\s+|all\s+|any\s+)?(?:[\w-]+\s+)?").match(subject) or (
        _WE.match(subject) and _ONWARD.match(low, cue.place.end)
    ):
        return True
    last = subject.split()[-1:] in (["we"], ["all"], ["also"], ["now"]) and " we " in f" {subject} "
    return last and not _WE.match(subject)


_IT = re.compile(r"(?:it|this|that)\s*\Z")
_PASSIVE = re.compile(r"\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?\w+(?:ed|en|t)\b")
# "We must continue": our own plans.
_ONWARD = re.compile(
    r"\s+(?:also\s+|now\s+|all\s+|not\s+|never\s+)*(?:continue|remain|keep|forget|do\s+better|finish|wait"
    r"|know|see|think|say|ask|eat|sleep|survive|breathe|admit|confess|deny|reject\s+any|stress|emphasi[sz]e|express|thank|be(?!\s+\w+ing\b)|become|understand|recogni[sz]e|remember|wonder|go|leave|win|live|learn)\b"
)


# What may be asked of "it" or "this": an end, what is to be done with it. Not how it is or turns
# out ("it should help").
_ASKED_OF_IT = re.compile(
    rf"\s+(?:(?:also|now|not|{ADVERB})\s+)*"
    r"(?:be\s+(?:\w+ly\s+)?[\w-]+(?:ed|en)|end|stop|cease|go|change|(?:not|never)\s+happen|include\s+(?:\w+ing|the\s+following))\b"
)


# What "it" should do, perhaps as somebody.
_DEED = re.compile(
    rf"\s+(?:(?:also|now|not|never|instead|therefore|{ADVERB})\s+)*(?P<verb>[a-z][\w-]*)"
)


# What should have been done long ago asks nothing of anybody.
_PERFECT = (
    r"(?:n?ever\s+)?have\s+(?:all\s+but\s+)?(?:(?:\w+ly|also|never|not|all|long)\s+)*(?:\w+ed|been|done|gone|known|seen|made|taken|had"
    r"|come|given|kept|let|left|held|put|said|told|shown|thought|felt|begun|become|paid|brought)\b"
)


# What follows from the facts is no demand: "this must raise grave doubts", "must be of concern".
_INFERRED = (
    r"(?:(?:raise|cast|give\s+rise\s+to|cause|provoke|arouse)\s+(?:\S+\s+){0,3}?"
    r"(?:doubts?|fears?|anxiety|suspicions?|alarm|shame|horror|questions\s+(?:about|over|as))"
    r"|be\s+(?:of\s+(?:\w+\s+){0,2}(?:concern|interest|importance|significance)"
    r"|an?\s+(?:\w+\s+)?(?:cause|matter|source|sign|result|reflection|blow|shock|relief|warning|reminder|lesson|signal|surprise|wake-up|pleasure|comfort|disgrace|mistake|given)\b"
    r"|wondering|feeling|thinking|worried|alarmed|relieved|delighted|pleased))\b"
)


@cache
def _no_call_after() -> re.Pattern[str]:
    after = "|".join(
        r"\s+".join(map(re.escape, words.split()))
        for words in knowledge("call_cues")["no_call_after"]
    )
    return re.compile(
        rf"\s+(?:also\s+|now\s+|always\s+|not\s+|however,?\s+|\w+ly\s+)*"
        rf"(?:{_PERFECT}|{_INFERRED}|(?:{after})(?!\w))"
    )
