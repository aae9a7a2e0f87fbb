"""Commands: quotes and sentences in them that open with a verb ("Free the men now")."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.headlines import commands
from onrecord.extraction.calls.words import Asking
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.sentences import sentence_at, sentences

__all__ = ["command_cues"]

_COMMAND = Asking("command", "demand")
_REFUSAL = Asking("command", "demand", refrain=True)
# "No to the sale of tanks!", "Hands off the union!"
_SLOGAN = re.compile(
    r"""[“"‘'\s]*(?P<no>no\s+(?:more|further|to)|hands\s+off|not\s+(?:one|another)\s+(?:more\s+)?\w+|down\s+with
    |no\s+\w+(?:tion|sion|ment|ance|ing|al)\s+(?:of|to|for|with|in|on))\s
    |(?P<yes>(?:freedom|justice|amnesty|independence|equality)\s+(?:for|now))\b""",
    re.VERBOSE,
)
# "Workers of Belmark, stop the trains!"
_VOCATIVE = re.compile(r"[“\"‘'\s]*(?:[\w'-]+\s+){0,5}[\w'-]+,\s+(?=[a-z]+\s)")
_OPENING = re.compile(
    r"[“\"‘'\s]*(?:please,?\s+)?(?P<not>(?:do\s+not|don't|never)\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?),?\s+(?P<next>[\w'-]+)"
)
# A quote that is a sentence ends with one of these; a name in quotation marks does not.
_ENDS = ".,!;…"
_CLOSING = re.compile(r"[”\"]")
_SHOUT = re.compile(r"!+")
# How far before an exclamation mark its sentence may begin.
_SHOUTED = 120
_START_OF = attrgetter("start")


def command_cues(text: str, low: str, within: Place, quoted: Sequence[Place]) -> Iterator[Cue]:
    """The verbs with which sentences inside `within` command: those that open one of the places
    `quoted`, or what ends with an exclamation mark.
    """
    for place in quoted:
        if within.start <= place.start < within.end:
            found = [cue for one in sentences(text, place) for cue in _opening(text, low, one)]
            yield from found if found and _is_sentence(low, place) else ()
    for shout in _SHOUT.finditer(low, *within):
        near = max(shout.start() - _SHOUTED, within.start)
        line = max(low.rfind("\n", near, shout.start()) + 1, near)
        last = sentences(text, Place(line, shout.start() + 1))
        if last and not _is_quoted(quoted, last[-1].start):
            yield from _opening(text, low, last[-1])


def _is_quoted(quoted: Sequence[Place], at: int) -> bool:
    """Whether `at` lies in one of the places `quoted`, which are in order and apart."""
    nth = bisect_right(quoted, at, key=_START_OF) - 1
    return nth >= 0 and at < quoted[nth].end


def _opening(text: str, low: str, place: Place) -> Iterator[Cue]:
    shouted = low.endswith("!", 0, place.end)
    slogan = _SLOGAN.match(low, place.start, place.end) if shouted else None
    if slogan:
        words = "no" if slogan["no"] else "yes"
        yield Cue(Place(*slogan.span(words)), _REFUSAL if slogan["no"] else _COMMAND, place)
        return
    match = _OPENING.match(low, place.start, place.end)
    called = shouted and not (match and is_act(match["verb"])) and _VOCATIVE.match(low, place.start)
    if called:
        match = _OPENING.match(low, called.end(), place.end)
    verb = match["verb"] if match else ""
    if not match or not is_act(verb) or verb in _no_commands():
        return
    capital = text[place.start : match.end()].lstrip("“\"‘' ")[:1].isupper()
    if capital and _commands(verb, match["next"], shouted=shouted):
        asking = _REFUSAL if match["not"] else _COMMAND
        at = match.start("verb")
        yield Cue(Place(*match.span("verb")), asking, sentence_at(text, at, Place(at, len(low))))


def _commands(verb: str, following: str, *, shouted: bool) -> bool:
    if verb == "let":
        return following not in ("me", "us", "it", "there", "alone")
    return commands(verb, following, has_whom=shouted)


def _is_sentence(low: str, place: Place) -> bool:
    closing = _CLOSING.search(low, place.start + 1, min(place.end, place.start + 160))
    return not closing or low[closing.start() - 1] in _ENDS


@cache
def _no_commands() -> frozenset[str]:
    return frozenset(knowledge("call_cues")["no_commands"])
