"""A demand in a demand: "press the council to open the gates"."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.words import ADVERB, alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Chain", "chain", "routed"]

_REACH = 400  # characters of an action in which another demand may stand


class Chain(NamedTuple):
    """A demand in a demand: where the other one is named, and where its act begins."""

    other: tuple[int, int]
    act: int


@cache
def _pressing() -> re.Pattern[str]:
    verbs = alternatives(knowledge("call_types")["pressing"])
    return re.compile(
        rf"(?<!\w)(?!(?:(?<=the )|(?<=of )|(?<=free ))press\b){verbs}"
        r"\s+(?P<other>[^,;]{2,90}?)\s+"
        rf"(?:(?:not\s+)?to\s+(?:{ADVERB}\s+)?|that\s+(?P<third>[^,;]{{2,60}}?)\s+(?:(?:would|should|must)\s+(?:{ADVERB}\s+)?)?)"
        r"(?=(?P<verb>[a-z][\w-]*))"
    )


_TO_ACT = re.compile(r"(?:[\w'-]+\s+){1,4}to\s+(?P<verb>[a-z]+)")
# "Make clear to X the cost if he does not free the men."
_UNLESS = re.compile(
    r"""(?<!\w)(?:make|making)\s+(?:it\s+)?(?:clear|plain|known)\s+to\s+(?P<other>[^,;]{2,90}?)\s+
    (?:that|(?:the\s+)?(?:\w+\s+)?(?:risks?|consequences?|costs?|price|penalt(?:y|ies)|implications))\s[^,;]{0,80}?
    (?:if|unless|should)\s+[\w']{2,20}\s+(?:(?!do|did|fail|refus)\w{2,20}\s+(?=do|did|fail|refus))?
    (?:(?:does|do|did)\s+not\s+|don't\s+|doesn't\s+|fails?\s+to\s+|refuses?\s+to\s+)?
    (?=(?P<verb>[a-z]+)\s)""",
    re.VERBOSE,
)
_CALLING_FOR = re.compile(
    rf"""(?:\bto\s+(?:{ADVERB}\s+)?(?:call|push|press|vote|lobby)\s+for
    |\A(?:{ADVERB}\s+)?(?:(?:call|push|press|lobby|appeal|plead)(?:ing)?\s+for|insist(?:ing)?\s+on
        |(?:request|seek)(?:ing)?(?=\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+){{0,2}}(?:release|end|withdrawal|inquiry
        |investigation|ceasefire|return|cessation|lifting|repeal|pardon)\s))
    |\A(?:make|making)\s+(?:\w+\s+)?representations?\s[^,;]{{0,60}}?\bfor
    |\bdemand(?:ing)?(?=\s+(?:(?:an?|the|his|her|their)\s|(?:[\w-]+\s){{0,3}}[\w-]+'s?\s))
    |\bus(?:e|ing)\s+[^,;]{{0,40}}?\b(?:influence|leverage|weight|meetings?|talks|visits?|summit|relationship)\b[^,;]{{0,60}}?\sto
        (?:\s+(?:help|bring\s+about|secure|achieve|(?:call|push|press)\s+for))?)\s+""",
    re.VERBOSE,
)


@cache
def _chaining() -> frozenset[str]:
    """The first words of verbs of pressing: without one of them there is no chain."""
    verbs = (verb.split()[0] for verb in knowledge("call_types")["pressing"])
    more = (
        "call calling request requesting seek seeking appeal plead vote lobbying using insisting"
        " demanding make making"
    )
    return frozenset((*verbs, *more.split()))


@cache
def _routing() -> re.Pattern[str]:
    verbs = alternatives(knowledge("call_types")["pressing"])
    return re.compile(
        rf"(?<!\w){verbs}\s+(?P<other>[^,;:]{{2,90}}?),?\s+to(?:\s+{ADVERB})?\s*:?\s*\Z"
    )


def routed(low: str, lead: Place) -> Place | None:
    """Whose act each line of a list wants, where the words that lead to it ask somebody to ask them
    ("… by calling on the council to:").
    """
    match = _routing().search(low, max(lead.start, lead.end - _REACH), lead.end)
    return Place(*match.span("other")) if match else None


def chain(low: str) -> Chain | None:
    """The demand that the action worded `low` is to make in its turn, if it is to make one."""
    if _chaining().isdisjoint(low[:_REACH].split()):
        return None
    for match in _pressing().finditer(low, 0, _REACH):
        if is_act(match["verb"]):
            other = match.span("third") if match["third"] else match.span("other")
            return Chain(other, match.start("verb"))
        # "Lobby the ambassador to Belmark to lodge a complaint."
        act = _TO_ACT.match(low, match.start("verb"))
        if act and is_act(act["verb"]):
            return Chain(match.span("other"), act.start("verb"))
    unless = _UNLESS.search(low, 0, _REACH)
    if unless and is_act(unless["verb"].removesuffix("s")):
        return Chain(unless.span("other"), unless.start("verb"))
    wanted = _CALLING_FOR.search(low, 0, _REACH)
    return Chain((0, 0), wanted.end()) if wanted else None
