"""The ways in which a cue goes on: whom it asks, and the words for what is asked."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from onrecord.extraction.calls.act_words import is_act, is_gerund, names_action, names_change
from onrecord.extraction.calls.acts import Asked, after_to, whom_to
from onrecord.extraction.calls.headlines import commands
from onrecord.extraction.calls.oblique import (
    duty,
    let_whom,
    letter,
    not_to,
    of_whom,
    person_for,
    question,
    told,
)
from onrecord.extraction.calls.subclauses import (
    bare_clause,
    hope,
    past_clause,
    that_clause,
    that_fact,
    warned,
)
from onrecord.extraction.calls.wanted import (
    act,
    against,
    deserved,
    done,
    ended,
    for_act,
    names_needed,
    response,
)
from onrecord.extraction.calls.words import any_of, words_for
from onrecord.extraction.found import Place

__all__ = ["ways_of"]

_SPACE = re.compile(r"\s+")
_FOR = re.compile(r"\s+(?:for|on|upon|of)\s+")


def _for_person(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    return whom_to(low, Place(gap.end(), place.end)) if gap else None


def _for_thing(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    if not gap:
        return None
    near = Place(gap.end(), min(place.end, gap.end() + 80))
    if not names_needed(low, near) and not names_change(low, *near):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


def that_clause_of(low: str, place: Place) -> Asked | None:
    """As `that_clause`, from the blank before "that"."""
    return that_clause(low, Place(place.start - low.startswith("that", place.start), place.end))


_YOU = re.compile(r"\s+(?:you|it)\s+(?:all\s+|both\s+|again\s+)?(?=to\s)")


def _person(low: str, place: Place) -> Asked | None:
    you = _YOU.match(low, place.start, place.end)
    found = after_to(low, Place(you.end(), place.end)) if you else None
    if you and found:
        return found._replace(whom=Place(*you.span()))
    return told(low, place) or whom_to(low, place)


def _infinitive(low: str, place: Place) -> Asked | None:
    gap = _SPACE.match(low, place.start, place.end)
    return after_to(low, Place(gap.end(), place.end)) if gap else None


_BASE = re.compile(
    r"\s+(?P<not>(?:do\s+not|don't|never|not)\s+)?(?:all\s+)?(?:\w+ly\s+)?(?:to\s+)?(?P<verb>[a-z-]+)(?=\s+\w|\W?(?:\s|\Z))"
)


def _base(low: str, place: Place) -> Asked | None:
    """A verb in its base form: "let us act"."""
    match = _BASE.match(low, place.start, place.end)
    if not match or not is_act(match["verb"]):
        return None
    if match["verb"] in words_for("remarks") and low.startswith(
        ("let us", "let's"), place.start - 6
    ):
        return None
    return Asked(None, Place(match.start("verb"), place.end), refrain=bool(match["not"]))


_ACT = re.compile(r"\s+(?:please\s+)?(?:\w+ly\s+)?(?P<verb>[a-z-]+)\s+(?P<next>[\w'“\"]+)")


def _to_act(low: str, place: Place) -> Asked | None:
    """A verb that stands right after "to": "a call to lift the ban"."""
    match = _ACT.match(low, place.start, place.end)
    if not match or not commands(match["verb"], match["next"], has_whom=False):
        return None
    return Asked(None, Place(match.start("verb"), place.end))


_SAYS = re.compile(
    r"[^.:;\n]{0,90}:\s+[\"“‘']?(?:please,?\s+)?(?P<not>(?:do\s+not|don't)\s+)?(?P<verb>[a-z]+)\s"
)


def _command(low: str, place: Place) -> Asked | None:
    """A command after a colon: "our message to them is clear: open the gates"."""
    match = _SAYS.match(low, place.start, place.end)
    if not match or not is_act(match["verb"]):
        return None
    return Asked(None, Place(match.start("verb"), place.end), refrain=bool(match["not"]))


_GERUND = re.compile(r"\s+(?:by\s+)?(?P<not>not\s+)?(?P<verb>\w+ing)\s")


def _gerund(low: str, place: Place) -> Asked | None:
    match = _GERUND.match(low, place.start, place.end)
    if not match or not is_gerund(match["verb"]):
        return None
    return Asked(None, Place(match.start("verb"), place.end), refrain=bool(match["not"]))


# "call for them to be freed" asks, "call for them" does not.
_THEM = re.compile(r"\s+(?:it|him|her|them)\s+to\s+\w")


def _thing(low: str, place: Place) -> Asked | None:
    if any_of("no_things", r"\s*(?:[,.:;]|\Z|more\s*[,.;”\"])|\s*").match(
        low, place.start, place.end
    ) and not _THEM.match(low, place.start):
        return None
    whom = whom_to(low, Place(place.start, min(place.end, place.start + 160)))
    if whom and whom.whom and not names_action(low, place.start, whom.whom.end):
        return whom._replace(action=Place(whom.action.start, place.end))
    gap = _SPACE.match(low, place.start, place.end)
    return Asked(None, Place(gap.end() if gap else place.start, place.end), "things")


@cache
def ways_of(takes: frozenset[str]) -> tuple[Callable[[str, Place], Asked | None], ...]:
    """The readers of the ways in which a cue that `takes` these may go on, in their order."""
    return tuple(read for way, read in _WAYS.items() if way in takes)


# In this order: what names somebody before what names nobody.
_WAYS: Mapping[str, Callable[[str, Place], Asked | None]] = {
    "for_person": _for_person,
    "to_act": _to_act,
    "person": _person,
    "of_whom": of_whom,
    "letter": letter,
    "hope": hope,
    "indicative": that_fact,
    "clause": that_clause,
    "done": done,
    "bare_clause": bare_clause,
    "let": let_whom,
    "that_bare": that_clause_of,
    "past": past_clause,
    "not_to": not_to,
    "warned": warned,
    "duty": duty,
    "question": question,
    "person_for": person_for,
    "base": _base,
    "command": _command,
    "act": act,
    "for_act": for_act,
    "response": response,
    "deserved": deserved,
    "against": against,
    "ended": ended,
    "infinitive": _infinitive,
    "for_thing": _for_thing,
    "gerund": _gerund,
    "thing": _thing,
}
