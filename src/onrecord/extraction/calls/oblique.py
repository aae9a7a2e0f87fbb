"""Ways to ask that name whom other than by "X to act": of X, X for an act, X against an act."""

import re
from functools import cache

from onrecord.extraction.calls.act_words import is_act, is_gerund, names_action
from onrecord.extraction.calls.acts import Asked, after_to, whom_to
from onrecord.extraction.calls.subclauses import that_clause
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "by_doing",
    "duty",
    "let_whom",
    "letter",
    "not_to",
    "of_whom",
    "person_for",
    "question",
    "told",
]


# "A letter to the minister about how the police …" only tells.
_ABOUT = re.compile(r"\s(?:about|regarding|concerning|on|in\s+regards?\s+to|over|which|that)\s")


def letter(low: str, place: Place) -> Asked | None:
    """Whom somebody writes to, and what they are to do; not what the letter only tells."""
    found = whom_to(low, place)
    if not found or not found.whom or _ABOUT.search(found.whom.of(low)):
        return None
    if _asking().match(low, found.whom.start + 1):
        return None  # "writing to urge you to": the next verb asks
    return found if not _telling().match(low, found.action.start) else None


@cache
def _asking() -> re.Pattern[str]:
    verbs = knowledge("call_cues")["verbs"]
    return re.compile(rf"{alternatives({form for verb in verbs for form in verb['forms']})}\s")


@cache
def _telling() -> re.Pattern[str]:
    data = knowledge("call_cues")
    asking = (form for verb in data["verbs"] for form in verb["forms"])
    return re.compile(alternatives({*data["telling"], *asking}))


_DUTY = re.compile(
    r"\s+(?P<whom>[^,.;]{2,90}?)\s+(?:of|about)\s+(?:its|their|his|her|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:dut(?:y|ies)|need|imperative|obligations?|responsibilit(?:y|ies)|commitments?|promises?|pledges?)\s+(?=to\s)"
)


def duty(low: str, place: Place) -> Asked | None:
    """Whom and what they have to do: "remind the council of its duty to act"."""
    match = _DUTY.match(low, place.start, place.end)
    found = after_to(low, Place(match.end(), place.end)) if match else None
    return found._replace(whom=Place(*match.span("whom"))) if match and found else None


_AGAINST = re.compile(r"\s+(?P<whom>[^,.;]{2,90}?)\s+(?:against|not\s+to)\s+(?=\w)")


def not_to(low: str, place: Place) -> Asked | None:
    """Whom and what they are not to do: "warn the army against firing"."""
    match = _AGAINST.match(low, place.start, place.end)
    if not match:
        return None
    return Asked(Place(*match.span("whom")), Place(match.end(), place.end), refrain=True)


_WORD = re.compile(r"\s+([\w'-]+)")
# Whom somebody is to let act has not so many words.
_WHOM = 9
_NO_VERB_AFTER = frozenset(
    ("the", "a", "an", "of", "to", "their", "its", "our", "no", "and", "all")
)


def let_whom(low: str, place: Place) -> Asked | None:
    """Whom and a verb in its base form: "let the generals return to their barracks"."""
    last = "the"
    for count, match in enumerate(_WORD.finditer(low, place.start, place.end)):
        if count > _WHOM:
            return None
        if count and last not in _NO_VERB_AFTER and is_act(match[1]):
            whom = Place(place.start, match.start())
            refrain = last == "not" or low.startswith((" no one ", " nobody ", " no "), place.start)
            return Asked(whom, Place(match.start(1), place.end), refrain=refrain)
        last = match[1]
    return None


_TOLD = re.compile(
    r"\s+(?P<whom>[^,.;:!?]{2,90}):\s+[\"“‘']?(?:please,?\s+)?(?P<not>(?:do\s+not|don't)\s+)?(?P<verb>[a-z]+)\s"
)


def told(low: str, place: Place) -> Asked | None:
    """Whom, a colon and a command: "we call on the council: open the gates"."""
    match = _TOLD.match(low, place.start, place.end)
    if not match or not is_act(match["verb"]) or " to " in match["whom"]:
        return None
    action = Place(match.start("verb"), place.end)
    return Asked(Place(*match.span("whom")), action, refrain=bool(match["not"]))


_OF = re.compile(
    r"\s+(?:of|from)\s+(?P<whom>(?:(?!(?:that|an?|the\s+\w+ion)\s)[\w'-]+\s+){1,8}?|the\s+(?:[\w-]+\s+){1,5}?)"
    r"(?=(?P<that>that)\s|(?:an?|full|immediate|respect|greater|the\s+\w+(?:ion|al|ment)|assurances?|guarantees?)\s)"
)


def of_whom(low: str, place: Place) -> Asked | None:
    """Of whom what is asked: "demand of the council that it act", "… from all sides an end"."""
    match = _OF.match(low, place.start, min(place.end, place.start + 140))
    if not match:
        return None
    whom = Place(match.start("whom"), match.end("whom"))
    if match["that"]:
        found = that_clause(low, Place(whom.end - 1, place.end))
        return found._replace(whom=whom) if found else None
    if not names_action(low, whom.end, place.end):
        return None
    return Asked(whom, Place(whom.end, place.end), "things")


_PERSON_FOR = re.compile(
    r"\s+(?P<whom>(?:(?!(?:for|to|that|if|whether|about|on|by|why|how)\s)[\w'-]+\s+){1,12}?)for\s+(?=\w)"
)


def person_for(low: str, place: Place) -> Asked | None:
    """Whom and for what act: "ask the council for an inquiry"."""
    match = _PERSON_FOR.match(low, place.start, place.end)
    if not match or not names_action(low, match.end(), place.end):
        return None
    return Asked(Place(*match.span("whom")), Place(match.end(), place.end), "things")


_BY = re.compile(r"[^,.;:]{0,90}?\sby\s+(?=(?P<verb>\w+ing)\s)|\s+(?=(?P<next>\w+ing)\s)")


def by_doing(low: str, place: Place) -> Asked | None:
    """What would help: "can help by opening the gates"."""
    match = _BY.match(low, place.start, place.end)
    if not match or not is_gerund(match["verb"] or match["next"]):
        return None
    return Asked(None, Place(match.end(), place.end))


_QUESTION = re.compile(r"\s+(?=(?:why|what|how|where|when|whether|who|which)\s)")


def question(low: str, place: Place) -> Asked | None:
    """What somebody wants to be told: "want to know why the files were burnt"."""
    gap = _QUESTION.match(low, place.start, place.end)
    return Asked(None, Place(gap.end(), place.end), "whole") if gap else None
