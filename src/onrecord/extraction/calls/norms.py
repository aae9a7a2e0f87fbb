"""Norms that are only stated, and ask nobody: "Under the convention, states must …"."""

import re
from functools import cache

from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_norm"]

# Those to whom a law speaks: "states must … under the covenant".
_ANY_STATE = re.compile(
    r"(?:all\s+|any\s+)?(?:states?(?:\s+parties)?|countries|governments|parties|everyone|no\s+one|every\s+\w+|each\s+\w+"
    r"|(?:any|every)\s+(?:\w+\s+)?\w+|a\s+(?:person|detainee|suspect|state)|persons?|detainees|restrictions?)\Z"
)
# "Any limits must be proportionate": a norm too.
_ANY = re.compile(r"(?:that\s+)?(?:any|every|each|all)\s")
_FITTING = re.compile(
    r"\s+(?:always\s+|also\s+)?be\s+(?:\w+ly\s+)?(?:necessary|proportionate|lawful|legal|legitimate|consistent|compatible|reasonable"
    r"|(?:prescribed|provided|established)\s+(?:for\s+)?by\s+law)\b"
)
# A norm that is only stated: "Under the convention, states must …".
_LAW = re.compile(
    r"""\b(?:under|according\s+to|(?:stipulated|required|laid\s+down|set\s+out|provided|enshrined)\s+(?:in|by))\s[^,.]{0,60}?\b(?:laws?|convention|covenant|treaty|charter
    |article|standards?|protocol|constitution|rules)\b""",
    re.VERBOSE,
)
# What has to be done by whoever wants something: "To qualify, firms must …".
_TO_QUALIFY = re.compile(
    r"(?:in\s+order\s+)?to\s+(?:qualify|apply|enter|register|vote|be\s+(?:eligible|considered|accepted)|obtain|enrol+)\b"
)


def is_norm(low: str, cue: Cue, clause: Clause) -> bool:
    """Whether a modal only states what a law, a text or an agreement lays down, or what has to be
    done by whoever wants something.
    """
    subject = clause.subject.of(low)
    fronted = low[clause.start : clause.subject.start]
    if fronted and (_LAW.search(fronted) or _TO_QUALIFY.match(fronted)):
        return True
    if _ANY_STATE.match(subject) and _LAW.search(low, cue.place.end, _near(cue)):
        return True
    if _ANY.match(subject) and _FITTING.match(low, cue.place.end):
        return True
    ruled = subject
    if low.startswith("that", max(0, clause.start - 5)):
        ruled = low[max(0, clause.start - 60) : clause.subject.end]
    return bool(_norms().search(ruled))


def _near(cue: Cue) -> int:
    return min(cue.sentence.end, cue.place.end + 160)


@cache
def _norms() -> re.Pattern[str]:
    """What others agree on or a text lays down."""
    words = alternatives(knowledge("call_cues")["no_call_that"])
    return re.compile(
        rf"(?<!\w)(?:{words}(?:\s+\w+){{0,2}}\s+(?:that|they|he|she|it)(?!\w)"
        rf"|(?:laws?|convention|treaty|charter|covenant|constitution|article|rules)\s+says?\s)"
    )
