"""The ways in which a cue goes on: whom it asks, and the words for what is asked."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from onrecord.extraction.calls.acts import (
    NOT,
    PASSIVE,
    Asked,
    after_to,
    lead,
    no_determiner,
    whom_to,
)
from onrecord.extraction.calls.lists import is_act, is_gerund, names_action
from onrecord.extraction.calls.words import alternatives, call_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["WAYS"]

_SPACE = re.compile(r"\s+")
_FOR = re.compile(r"\s+(?:for|on|upon)\s+")


def _for_person(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    return whom_to(low, Place(gap.end(), place.end)) if gap else None


def _for_thing(low: str, place: Place) -> Asked | None:
    gap = _FOR.match(low, place.start, place.end)
    if not gap or not names_action(low, gap.end(), place.end):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


def _infinitive(low: str, place: Place) -> Asked | None:
    gap = _SPACE.match(low, place.start, place.end)
    return after_to(low, Place(gap.end(), place.end)) if gap else None


_THAT = re.compile(r"(?:\s+to\s+(?P<whom>[^,]{2,60}?))?,?\s+that\s+")


def _clause(low: str, place: Place) -> Asked | None:
    """The word "that", whom and an act; or to whom, "that" and what is to be done."""
    that = _THAT.match(low, place.start, place.end)
    found = _bare(low, Place(that.end(), place.end)) if that else None
    if that and found and that["whom"]:
        return found._replace(whom=Place(*that.span("whom")), passive=False)
    return found


_WORD = re.compile(r"[\w'-]+")
_MODALS = frozenset(("should", "must", "shall", "would", "will"))
# A clause that has not come to its verb by then is read no further.
_WORDS = 24


def _bare(low: str, place: Place) -> Asked | None:
    """Whom and the act of a clause: "the council act", "the council should act"."""
    for count, match in enumerate(_WORD.finditer(low, place.start, place.end)):
        if count > _WORDS:
            return None
        at = _act_at(low, match, place.end) if count else None
        if at is None:
            continue
        passive = PASSIVE.match(low, at, place.end)
        refrain = bool(NOT.search(low, match.start() - 1, at))
        action = Place(passive.end() if passive else at, place.end)
        return Asked(Place(place.start, match.start()), action, "acts", refrain, bool(passive))
    return None


def _act_at(low: str, match: re.Match[str], end: int) -> int | None:
    """Where the act begins, if the word of `match` is a modal, "not" or the act's verb."""
    word = match.group()
    if word in _MODALS or word == "not":
        refused = NOT.match(low, match.end())
        gap = lead().match(low, refused.end() if refused else match.end())
        return gap.end() if gap else match.end()
    return match.start() if word == "be" or _is_verb(low, match, end) else None


def _is_verb(low: str, match: re.Match[str], end: int) -> bool:
    word = match.group()
    if not is_act(word):
        return False
    after = _WORD.search(low, match.end(), min(end, match.end() + 30))
    if word in call_words().also_nouns and (not after or no_determiner(after.group())):
        return False
    return not low[max(0, match.start() - 4) : match.start()].endswith(
        ("the ", " to ", " a ", "an ")
    )


def _bare_clause(low: str, place: Place) -> Asked | None:
    gap = _SPACE.match(low, place.start, place.end)
    return _bare(low, Place(gap.end(), place.end)) if gap else None


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
    return re.compile(rf"\s*(?:[,.:;]|\Z|{alternatives(knowledge('call_cues')['no_things'])})")


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
    "person": whom_to,
    "clause": _clause,
    "bare_clause": _bare_clause,
    "hope": _hope,
    "not_to": _not_to,
    "infinitive": _infinitive,
    "for_thing": _for_thing,
    "gerund": _gerund,
    "thing": _thing,
}
