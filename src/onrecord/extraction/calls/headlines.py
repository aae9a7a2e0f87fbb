"""Demands without a cue word: "Thailand: Halt Forced Returns", and the bullets of a list."""

import re
from collections.abc import Iterable, Iterator

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.lists import is_act, is_gerund
from onrecord.extraction.calls.words import ADVERB, call_words
from onrecord.extraction.found import Place

__all__ = ["bullets", "imperative", "included", "share_again"]

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
    if not match or not _commands(match["verb"], match["next"], has_whom=bool(match["whom"])):
        return None
    whom = Place(*match.span("whom")) if match["whom"] else None
    return Asked(whom, Place(match.start("verb"), title.end))


def _commands(verb: str, following: str, *, has_whom: bool) -> bool:
    """Whether `verb` is a command here and no noun."""
    if not is_act(verb) or (_NOUN_FOLLOWS.match(following) and not _PREPOSED.match(verb)):
        return False
    plain = verb not in call_words().also_nouns and verb != "end"
    return (
        has_whom or plain or following in ("the", "all", "its", "their", "this", "these", "a", "an")
    )


_BULLET = re.compile(
    rf"""[ \t\xa0]*(?P<mark>[•●▪◦‣·*–—-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])?[ \t\xa0]*
    (?:(?:and|to)\s+)?
    (?:(?:immediately|fully|urgently|also|unconditionally|promptly)(?:\s+and\s+{ADVERB})?,?\s+)?
    (?P<not>not\s+)?(?P<verb>[a-z][\w-]*)\b(?=\s+(?P<next>[\w'‘“"]+))""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")


_HEADING = re.compile(r"[ \t\xa0]*to\s+(?P<whom>[^:\n]{2,80}):[ \t\xa0]*")


def bullets(low: str, start: int, end: int, whom: Place | None) -> Iterator[Asked]:
    """What the lines from `start` on ask of `whom` that open with a verb, until one does not. A
    line "To the government:" says who is asked from there on.
    """
    for line in _LINE.finditer(low, start, end):
        heading = _HEADING.fullmatch(line.group())
        match = _BULLET.match(low, line.start(), line.end())
        if line.group().isspace():
            continue
        if heading:
            whom = Place(line.start() + heading.start("whom"), line.start() + heading.end("whom"))
        elif match and is_act(match["verb"]):
            last = line.end() - (len(line.group()) - len(line.group().rstrip(" \t\xa0;,.")))
            yield Asked(whom, Place(match.start("verb"), last), "acts", bool(match["not"]))
        else:
            return


_CONTENT = re.compile(r"[a-z]{4,}")


def share_again(low: str, demand: Place, body: Place, names: Iterable[Place]) -> float:
    """The share of the words of `demand`, names left out, that come again in `body`."""
    named = {word for place in names for word in _CONTENT.findall(low, place.start, place.end)}
    said = set(_CONTENT.findall(low, demand.start, demand.end)) - named
    again = {word[:5] for word in _CONTENT.findall(low, body.start, body.end)}
    return sum(word[:5] in again for word in said) / max(1, len(said))


_INCLUDED = re.compile(
    r"[”\"]?\s+(?:these|they|this|such\s+\w+|those)\s+includes?\s+(?P<acts>(?P<verb>\w+ing)\s[^.\n]*)"
)


def included(low: str, end: int) -> Asked | None:
    """The acts of a sentence after `end` that says what was meant ("These include ending …")."""
    match = _INCLUDED.match(low, end, end + 600)
    if not match or not is_gerund(match["verb"]):
        return None
    return Asked(None, Place(*match.span("acts")))
