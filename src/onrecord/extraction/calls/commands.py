"""Commands: quotes and sentences in them that open with a verb ("Free the men now")."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.headlines import commands
from onrecord.extraction.calls.words import Asking, words_for
from onrecord.extraction.found import Place
from onrecord.extraction.sentences import sentence_at, sentences

__all__ = ["called_cues", "command_cues", "letter_cues"]

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
# Those who are called by what they are before they are told what to do, as soldiers are.
_CALLED = re.compile(
    r"(?:to\s+)?(?:(?:all|our|you|dear|young|fellow|the)\s+){0,2}(?:soldiers|workers|comrades|citizens|people|peoples|brothers|sisters|mothers|fathers|parents|students|women|men|youth"
    r"|officers|policemen|fighters|farmers|peasants|friends|compatriots|countrymen|voters|christians|muslims|believers|members|colleagues|doctors|nurses|teachers|journalists"
    r"|governments?|leaders|world\s+leaders|politicians|generals|rulers|employers|companies|neighbou?rs|(?:mr|madam|mme|ms)\.?\s+(?:president|prime\s+minister|premier|minister|secretary|governor|mayor|speaker|chairman|commissioner|ambassador)|president\s+[\w'-]+|minister)"
    r"(?:\s(?:of|in|and|from)(?:\s[\w'-]+){1,5})?(?::|,|\s[–—-])\s+(?=(?:do\s+not\s|don't\s|never\s)?[a-z]+\s)"
)
_OPENING = re.compile(
    r"[“\"‘'!¡\s]*(?:please,?\s+)?(?P<not>(?:do\s+not|don't|never)\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?),?\s+(?P<next>[\w'-]+)"
)
# A quote that is a sentence ends with one of these; a name in quotation marks does not.
_ENDS = ".,!;…"
_CLOSING = re.compile(r"[”\"]")
_SHOUT = re.compile(r"!+")
_NOW = re.compile(r" now\.")
# How far before an exclamation mark its sentence may begin.
_SHOUTED = 120
_START_OF = attrgetter("start")


def letter_cues(text: str, low: str, within: Place) -> Iterator[Cue]:
    """The verbs with which sentences of a letter command whom it addresses."""
    for place in sentences(text, within):
        match = _OPENING.match(low, place.start, place.end)
        verb = match["verb"] if match else ""
        if (
            not match
            or not is_act(verb)
            or verb in words_for("no_commands")
            or verb in words_for("closing")
        ):
            continue
        whole = text[place.start].isupper() and low.endswith((".", "!"), *place)
        if whole and (match["not"] or _commands(verb, match["next"], shouted=False)):
            asking = _REFUSAL if match["not"] else _COMMAND
            yield Cue(Place(*match.span("verb")), asking, place)


def command_cues(text: str, low: str, within: Place, quoted: Sequence[Place]) -> Iterator[Cue]:
    """The verbs with which sentences inside `within` command: those that open one of the places
    `quoted`, or what ends with an exclamation mark or with "now".
    """
    for place in quoted:
        if within.start <= place.start < within.end:
            found = [cue for one in sentences(text, place) for cue in _opening(text, low, one)]
            yield from found if found and _is_sentence(low, place) else ()
    for shout in (*_SHOUT.finditer(low, *within), *_NOW.finditer(low, *within)):
        near = max(shout.start() - _SHOUTED, within.start)
        line = max(low.rfind("\n", near, shout.start()) + 1, near)
        last = sentences(text, Place(line, shout.end()))
        if last and not _is_quoted(quoted, last[-1].start):
            yield from _opening(text, low, last[-1])


def _is_quoted(quoted: Sequence[Place], at: int) -> bool:
    """Whether `at` lies in one of the places `quoted`, which are in order and apart."""
    nth = bisect_right(quoted, at, key=_START_OF) - 1
    return nth >= 0 and at < quoted[nth].end


def called_cues(low: str, within: Place, sentence: Callable[[int], Place]) -> Iterator[Cue]:
    """The verbs that command those whom a line inside `within` calls by what they are."""
    for line in _LINE.finditer(low, *within):
        called = _CALLED.match(low, *line.span())
        match = _OPENING.match(low, called.end(), line.end()) if called else None
        verb = match["verb"] if match else ""
        if not match or not is_act(verb) or verb in words_for("no_commands"):
            continue
        if _commands(verb, match["next"], shouted=True):
            asking = _REFUSAL if match["not"] else _COMMAND
            yield Cue(Place(*match.span("verb")), asking, sentence(match.start("verb")))


_LINE = re.compile(r"[^\n]+")


def _opening(text: str, low: str, place: Place) -> Iterator[Cue]:
    shouted = low.endswith(("!", " now."), place.start, place.end)
    slogan = _SLOGAN.match(low, place.start, place.end) if shouted else None
    if slogan:
        words = "no" if slogan["no"] else "yes"
        yield Cue(Place(*slogan.span(words)), _REFUSAL if slogan["no"] else _COMMAND, place)
        return
    match = _OPENING.match(low, place.start, place.end)
    opens = bool(match and is_act(match["verb"]))
    called = not opens and shouted and _VOCATIVE.match(low, place.start)
    if called:
        match = _OPENING.match(low, called.end(), place.end)
    verb = match["verb"] if match else ""
    if not match or not is_act(verb) or verb in words_for("no_commands"):
        return
    capital = text[place.start : match.end()].lstrip("“\"‘'!¡ ")[:1].isupper()
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
