"""Demands without a cue word: "Freedonia: Halt Forced Returns"."""

import re
from collections.abc import Iterable

from onrecord.extraction.calls.act_words import is_act, is_gerund
from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.words import call_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["commands", "imperative", "included", "share_again"]

_HEADLINE = re.compile(
    r"(?:(?P<whom>[^:\n]{2,60}):\s+)?(?P<verb>[a-z][\w-]*)\s+(?P<next>[\w'‘“\"]+)"
)
_NOUN_FOLLOWS = re.compile(
    r"(?:of|for|on|in|by|from|to|at|and|with|against|between|over|as|is|are|was|says|said|will)\Z"
)
_PREPOSED = re.compile(
    r"(?:cooperate|comply|engage|refrain|step|act|withdraw|stand|speak|work|vote|focus|listen)\Z"
)


def imperative(low: str, title: Place) -> Asked | None:
    """What a headline demands by opening, or going on after a colon, with a verb."""
    match = _HEADLINE.match(low, title.start, title.end)
    if not match or not commands(match["verb"], match["next"], has_whom=bool(match["whom"])):
        return None
    whom = Place(*match.span("whom")) if match["whom"] else None
    return Asked(whom, Place(match.start("verb"), title.end))


def commands(verb: str, following: str, *, has_whom: bool) -> bool:
    """Whether `verb` is a command here and no noun."""
    if not is_act(verb) or (_NOUN_FOLLOWS.match(following) and not _PREPOSED.match(verb)):
        return False
    plain = verb not in call_words().also_nouns and verb != "end"
    return has_whom or plain or following in knowledge("call_cues")["object_words"]


_CONTENT = re.compile(r"[a-z]{4,}")


def share_again(low: str, demand: Place, bodies: Iterable[Place], names: Iterable[Place]) -> float:
    """The share of the words of `demand`, names left out, that come again in the `bodies`."""
    named = {word for place in names for word in _CONTENT.findall(low, place.start, place.end)}
    said = set(_CONTENT.findall(low, demand.start, demand.end)) - named
    again = {word[:5] for body in bodies for word in _CONTENT.findall(low, body.start, body.end)}
    return sum(word[:5] in again for word in said) / max(1, len(said))


_INCLUDED = re.compile(
    r"[”\"]?\s+(?:(?:these|they|this|such\s+\w+|those)\s+includes?|(?:this|that)\s+means)\s+"
    r"(?P<whom>(?!(?:but|an?|one|two|those)\s)(?:[\w'-]+\s+){1,6}?)?(?P<acts>(?P<verb>(?!being|having)\w+ing)\s[^.\n]*)"
)


def included(low: str, end: int) -> Asked | None:
    """The acts of a sentence after `end` that says what was meant ("These include ending …", "This
    includes the council opening …").
    """
    match = _INCLUDED.match(low, end, end + 600)
    if not match or not is_gerund(match["verb"]):
        return None
    whom = Place(*match.span("whom")) if match["whom"] else None
    return Asked(whom, Place(*match.span("acts")))
