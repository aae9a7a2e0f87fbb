"""Norms that are only stated, and ask nobody: "Under the convention, states must …"."""

import re
from functools import cache

from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_norm", "states_obligation"]

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
    r"""\b(?:under|according\s+to|(?:stipulated|required|laid\s+down|set\s+out|provided|enshrined)\s+(?:in|by))\s[^,.]{0,60}?\b(?:laws?|convention|covenant|treaty|charter|acts?|statutes?|regulations?|legislation
    |article|standards?|protocol|constitution|rules|scheme|program(?:me)?|terms|system|arrangements)\b""",
    re.VERBOSE,
)
# "No one should live in fear": how things should be.
_NOBODY = re.compile(
    r"(?:that\s+)?(?:no\s?-?one|nobody|no\s+(?:\w+\s+)?(?:child|woman|man|person|human\s+being|citizen|journalist|worker|family|parent|mother|girl|boy|student|prisoner|people|community|nation|country|state|government))\Z"
)
_SUFFERS = re.compile(
    r"\s+(?:ever\s+)?(?:be\s+(?!allowed|permitted)|have\s+to|live|face|suffer|grow|go|die|feel|fear|endure|experience|lose|doubt)\b"
)
# The language of laws: "firearms may only be used when …, but must …".
_MAY_ONLY = re.compile(r"\bmay\s+only\s|\bshall\s+(?:not\s+)?be\s")
# What has to be done by whoever wants something: "To qualify, firms must …".
_TO_QUALIFY = re.compile(
    r"(?:in\s+order\s+)?to\s+(?:qualify|apply|enter|register|vote|be\s+(?:eligible|considered|accepted)|obtain|enrol+)\b"
)


# So far around a cue the words of a law are looked for.
_NEAR = 160


# "Has a legal obligation to …", "is obliged under the covenant to …": what a law lays down.
_OBLIGED = re.compile(
    r"""(?:legal|legally|international(?:\s+legal)?|treaty|statutory|constitutional|constitutionally|contractual|binding)\s+(?:and\s+\w+\s+)?
    (?:obligat|duty|duties|responsib|bound|oblig)
    |(?:obligation|duty|duties|responsibilit(?:y|ies)|obliged|obligated|bound)\s+(?:under|by|in)\s""",
    re.VERBOSE,
)
_OBLIGATION = re.compile(r"oblig|legally\s+bound")
_BINDING = re.compile(
    r"\b(?:convention|covenant|charter|protocol|treaty|treaties|international\s+(?:\w+\s+)?laws?|iccpr|icescr|statute|constitution)\b"
)


def states_obligation(low: str, cue: Cue) -> bool:
    """Whether a cue only states an obligation that a law lays down."""
    start, end = cue.place
    if _OBLIGED.search(low, max(cue.sentence.start, start - 30), end):
        return True
    near = min(cue.sentence.end, end + _NEAR)
    bound = _OBLIGATION.search(low, start, end) and not low.startswith("remind", start)
    return bool(bound and _BINDING.search(low, max(cue.sentence.start, start - _NEAR), near))


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
    near = max(cue.sentence.start, cue.place.start - _NEAR)
    if _MAY_ONLY.search(low, near, cue.place.start):
        return True
    if _NOBODY.match(subject) and _SUFFERS.match(low, cue.place.end):
        return True
    if _ANY.match(subject) and _FITTING.match(low, cue.place.end):
        return True
    ruled = subject
    if low[max(0, clause.start - 8) : clause.start].rstrip(' "“').endswith("that"):
        ruled = low[max(0, clause.start - 60) : clause.subject.end]
    return bool(_norms().search(ruled))


def _near(cue: Cue) -> int:
    return min(cue.sentence.end, cue.place.end + _NEAR)


# Before "states" these make it a noun ("member states reaffirmed that …").
_BEFORE_STATES = "".join(
    rf"(?<!{word}\s)"
    for word in ("member", "all", "other", "both", "these", "those", "the", "of", "by", "which")
)


@cache
def _norms() -> re.Pattern[str]:
    """What others agree on or a text lays down."""
    words = alternatives(knowledge("call_cues")["no_call_that"])
    return re.compile(
        rf"(?<!\w)(?:{words}(?:\s+\w+){{0,4}}\s+(?:that|they|he|she|it)(?!\w)"
        rf"|(?:laws?|convention|treaty|charter|covenant|constitution|article|rules)\s+(?:say|state)s?\s"
        rf"|{_BEFORE_STATES}states(?:\s+\w+)?\s+that(?!\w))"
    )
