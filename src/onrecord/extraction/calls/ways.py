"""The ways in which a cue goes on: whom it asks, and the words for what is asked."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from onrecord.extraction.calls.acts import (
    PASSIVE,
    Asked,
    after_to,
    whom_to,
)
from onrecord.extraction.calls.lists import is_act, is_gerund, names_action
from onrecord.extraction.calls.subclauses import bare_clause, past_clause, that_clause, that_fact
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["WAYS", "names_needed"]

_SPACE = re.compile(r"\s+")
_FOR = re.compile(r"\s+(?:for|on|upon)\s+")


def _for_person(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    return whom_to(low, Place(gap.end(), place.end)) if gap else None


def names_needed(low: str, thing: Place) -> bool:
    """Whether what is said to be needed is an action, and not food or water."""
    words = _needed_things()
    return names_action(low, thing.start, thing.end) or bool(words.search(thing.of(low)))


@cache
def _needed_things() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternatives(knowledge('call_cues')['needed_things'])}")


def _for_thing(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    if not gap or not names_needed(low, Place(gap.end(), min(place.end, gap.end() + 60))):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


_YOU = re.compile(r"\s+you\s+(?:all\s+|both\s+|again\s+)?(?=to\s)")


def _person(low: str, place: Place) -> Asked | None:
    you = _YOU.match(low, place.start, place.end)
    found = after_to(low, Place(you.end(), place.end)) if you else None
    return found or whom_to(low, place)


def _letter(low: str, place: Place) -> Asked | None:
    """Whom somebody writes to, and what they are to do; not what the letter only tells."""
    found = whom_to(low, place)
    return found if found and not _telling().match(low, found.action.start) else None


@cache
def _telling() -> re.Pattern[str]:
    data = knowledge("call_cues")
    asking = (form for verb in data["verbs"] for form in verb["forms"])
    return re.compile(alternatives({*data["telling"], *asking}))


def _infinitive(low: str, place: Place) -> Asked | None:
    gap = _SPACE.match(low, place.start, place.end)
    return after_to(low, Place(gap.end(), place.end)) if gap else None


_DUTY = re.compile(
    r"\s+(?P<whom>[^,.;]{2,90}?)\s+(?:of|about)\s+(?:its|their|his|her|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies)|commitments?|promises?|pledges?)\s+(?=to\s)"
)


def _duty(low: str, place: Place) -> Asked | None:
    match = _DUTY.match(low, place.start, place.end)
    found = after_to(low, Place(match.end(), place.end)) if match else None
    return found._replace(whom=Place(*match.span("whom"))) if match and found else None


def _act(low: str, place: Place) -> Asked | None:
    gap = _SPACE.match(low, place.start, place.end)
    if not gap or not names_action(low, gap.end(), place.end):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


_BASE = re.compile(
    r"\s+(?P<not>not\s+)?(?:all\s+)?(?:\w+ly\s+)?(?:to\s+)?(?P<verb>[a-z-]+)(?=\s+\w)"
)


def _base(low: str, place: Place) -> Asked | None:
    """A verb in its base form: "let us act"."""
    match = _BASE.match(low, place.start, place.end)
    if not match or not is_act(match["verb"]) or match["verb"] in _remarks():
        return None
    return Asked(None, Place(match.start("verb"), place.end), refrain=bool(match["not"]))


_SAYS = re.compile(
    r"[^.:;\n]{0,90}:\s+[\"“‘']?(?:please,?\s+)?(?P<not>(?:do\s+not|don't)\s+)?(?P<verb>[a-z]+)\s"
)


def _command(low: str, place: Place) -> Asked | None:
    """A command after a colon: "our message to them is clear: open the gates"."""
    match = _SAYS.match(low, place.start, place.end)
    if not match or not is_act(match["verb"]):
        return None
    return Asked(None, Place(match.start("verb"), place.end), refrain=bool(match["not"]))


@cache
def _remarks() -> frozenset[str]:
    return frozenset(knowledge("call_cues")["remarks"])


_HOPE = re.compile(
    r"\s+(?:that\s+)?(?P<whom>[^,.;]{2,90}?)\s+(?:will|would|can)\s+(?P<not>not\s+)?(?:(?:also|now)\s+)?(?=\w)"
)


def _hope(low: str, place: Place) -> Asked | None:
    match = _HOPE.match(low, place.start, place.end)
    if not match:
        return None
    passive = PASSIVE.match(low, match.end(), place.end)
    action = Place(passive.end() if passive else match.end(), place.end)
    whom = Place(*match.span("whom"))
    return Asked(whom, action, "acts", bool(match["not"]), bool(passive))


_AGAINST = re.compile(r"\s+(?P<whom>[^,.;]{2,90}?)\s+(?:against|not\s+to)\s+(?=\w)")


def _not_to(low: str, place: Place) -> Asked | None:
    match = _AGAINST.match(low, place.start, place.end)
    if not match:
        return None
    return Asked(Place(*match.span("whom")), Place(match.end(), place.end), refrain=True)


_GERUND = re.compile(r"\s+(?P<verb>\w+ing)\s")


def _gerund(low: str, place: Place) -> Asked | None:
    match = _GERUND.match(low, place.start, place.end)
    if not match or not is_gerund(match["verb"]):
        return None
    return Asked(None, Place(match.start("verb"), place.end))


@cache
def _no_thing() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[,.:;]|\Z|more\s*[,.;”\"]|{alternatives(knowledge('call_cues')['no_things'])})"
    )


def _thing(low: str, place: Place) -> Asked | None:
    if _no_thing().match(low, place.start, place.end):
        return None
    whom = whom_to(low, Place(place.start, min(place.end, place.start + 160)))
    if whom and whom.whom and not names_action(low, place.start, whom.whom.end):
        return whom._replace(action=Place(whom.action.start, place.end))
    gap = _SPACE.match(low, place.start, place.end)
    return Asked(None, Place(gap.end() if gap else place.start, place.end), "things")


# In this order: what names somebody before what names nobody.
WAYS: Mapping[str, Callable[[str, Place], Asked | None]] = {
    "for_person": _for_person,
    "person": _person,
    "letter": _letter,
    "clause": that_clause,
    "indicative": that_fact,
    "bare_clause": bare_clause,
    "past": past_clause,
    "hope": _hope,
    "not_to": _not_to,
    "duty": _duty,
    "base": _base,
    "command": _command,
    "act": _act,
    "infinitive": _infinitive,
    "for_thing": _for_thing,
    "gerund": _gerund,
    "thing": _thing,
}
