"""Ways to ask that name no one: what is wanted done, what is warned against, what is deserved."""

import re

from onrecord.extraction.calls.act_words import is_gerund, names_action, names_asked
from onrecord.extraction.calls.acts import Asked, after_to
from onrecord.extraction.calls.words import ADVERB, any_of
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["act", "against", "deserved", "done", "ended", "for_act", "names_needed", "response"]

_SPACE = re.compile(r"\s+")
_FOR = re.compile(r"\s+for\s+")
# So far is sought for what a thing is.
_NEAR = 60


def names_needed(low: str, thing: Place) -> bool:
    """Whether what is said to be needed is an action, and not food or water."""
    words = any_of("needed_things")
    return names_action(low, thing.start, thing.end) or bool(words.search(thing.of(low)))


def act(low: str, place: Place) -> Asked | None:
    """A noun that names an action: "an end to the siege"."""
    gap = _SPACE.match(low, place.start, place.end)
    clause = gap and low.startswith("that ", gap.end())
    if not gap or clause or not names_asked(low, gap.end(), place.end):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


def for_act(low: str, place: Place) -> Asked | None:
    """The word "for" and what is needed: "time for an end to the siege"."""
    return _needed_after(low, place, _FOR)


def response(low: str, place: Place) -> Asked | None:
    """What a state of things requires: "requires a strong response"."""
    return _needed_after(low, place, _SPACE)


def _needed_after(low: str, place: Place, opening: re.Pattern[str]) -> Asked | None:
    gap = opening.match(low, place.start, place.end)
    if not gap or not names_needed(low, Place(gap.end(), min(place.end, gap.end() + _NEAR))):
        return None
    return Asked(None, Place(gap.end(), place.end), "things")


def deserved(low: str, place: Place) -> Asked | None:
    """What somebody deserves: an act, or "to" and a verb."""
    gap = _SPACE.match(low, place.start, place.end)
    found = after_to(low, Place(gap.end(), place.end)) if gap else None
    if found or not gap or not names_action(low, gap.end(), place.end):
        return found
    return act(low, place)


_DONE = re.compile(
    rf"\s+(?P<what>(?:(?!(?:to|that|who|which|we|i)\s)[\w'-]+\s+){{1,10}}?)(?:{ADVERB}\s+)?"
    r"(?P<verb>(?!need|indeed|hundred|united)\w{2,}(?:ed|en|wn)|made|held|brought|put|kept|met|paid|cut|shut|dealt|sent|built)"
    r"(?=\s*[,.;:!”\"]|\s*\Z|\s+(?:by|from|to|for|in|on|at|and|under|without|as|with|immediately|now|today|this|next|before|within|until|so)(?!\w))"
)


def done(low: str, place: Place) -> Asked | None:
    """A thing, and what is to be done with it: "want the ban lifted"."""
    match = _DONE.match(low, place.start, min(place.end, place.start + 140))
    if not match or match["verb"] in knowledge("call_cues")["no_deeds"]:
        return None
    what = Place(match.start("what"), match.end("what"))
    return Asked(what, Place(match.start("verb"), place.end), passive=True)


_AGAINST = re.compile(
    r"\s+against\s+(?:any\s+)?(?!(?:the\s+)?(?:dangers?|risks?|consequences|effects?|impacts?|him|her|them|it|us|me|this|that)(?!\w))(?=(?P<verb>\w+)\s)"
)


def against(low: str, place: Place) -> Asked | None:
    """What not to do, nobody named: "warn against sending them back", "… against a coup"."""
    match = _AGAINST.match(low, place.start, place.end)
    if not match:
        return None
    worded = "acts" if is_gerund(match["verb"]) else "things"
    return Asked(None, Place(match.end(), place.end), worded, refrain=True)


def ended(low: str, place: Place) -> Asked | None:
    """What may not be any more: "there can be no impunity"."""
    gap = _SPACE.match(low, place.start, place.end)
    if not gap or not any_of("ended_things", r"(?:\w+ly\s+)?", r"(?!\s+between)").match(
        low, gap.end(), place.end
    ):
        return None
    return Asked(None, Place(gap.end(), place.end), "whole")
