"""The lines of a list, each of which asks something."""

import re
from collections.abc import Iterator

from onrecord.extraction.calls.act_words import is_act, is_gerund, names_action
from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.words import ADVERB
from onrecord.extraction.found import Place

__all__ = ["bullets", "headed"]

_BULLET = re.compile(
    rf"""[ \t\xa0]*(?:(?P<mark>[•●▪◦‣·*–—-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])[ \t\xa0]*)?
    (?:(?:and|to)\s+)?
    (?:(?:{ADVERB}|also|at\s+once)(?:\s+and\s+{ADVERB})?,?\s+)?
    (?P<not>(?:do\s+)?not\s+|don't\s+)?(?P<verb>[a-z][\w-]*)\b(?=,?\s+(?P<next>[\w'‘“"]+))""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"[ \t\xa0]*to\s+(?P<whom>[^:\n]{2,80}):[ \t\xa0]*")

# After one of these at its end an item does not go on in the next line.
_ENDS = ".;:!?"
# An item of fewer gaps than this between its words is a bare topic ("digital rights").
_PHRASE = 3
# No item is longer than this: keeps the work linear on lines without end.
_LONGEST = 900


def bullets(low: str, start: int, end: int, whom: Place | None) -> Iterator[Asked]:
    """What the lines from `start` on ask of `whom` that open with a verb, until one does not. A
    line "To the government:" says who is asked from there on; after a marked line those without
    a mark and without a gap go on with it.
    """
    item: Asked | None = None
    marked, past = False, start
    for line in _LINE.finditer(low, start, end):
        if line.group().isspace():
            continue
        match = _BULLET.match(low, line.start(), line.end())
        mark = bool(match and match["mark"])
        follows = marked and not mark and line.start() == past + 1 and low[past - 1] not in _ENDS
        if item and follows and line.end() - item.action.start < _LONGEST:
            item = item._replace(action=Place(item.action.start, _end(line)))
            past = line.end()
            continue
        if item:
            yield item
        heading = _HEADING.fullmatch(line.group())
        if heading:
            whom = Place(line.start() + heading.start("whom"), line.start() + heading.end("whom"))
        item = _item(low, line, match, whom) if match and not heading else None
        if not item and not heading:
            return
        marked, past = mark, line.end()
    if item:
        yield item


# A line that says who is asked by the lines after it.
_WHOM = re.compile(r"to\s+(?P<whom>(?:the|all|both|other|our)\s[^:\n]{2,80}):[ \t\xa0]*(?=\n)")


def headed(low: str, within: Place) -> Iterator[Asked]:
    """What lists inside `within` ask of those to whom a line of its own addresses them ("To the
    government:"); each opens with a verb.
    """
    at = low.find("\nto ", max(0, within.start - 1), within.end)
    while at >= 0:
        past = at + 1
        heading = _WHOM.match(low, past, within.end)
        whom = Place(*heading.span("whom")) if heading else None
        for got in bullets(low, heading.end(), within.end, whom) if heading else ():
            if got.worded != "acts":
                break
            past = got.action.end
            yield got
        if heading and past == at + 1:
            past = _past_headings(low, heading.end(), within.end)
        at = low.find("\nto ", past, within.end)


def _past_headings(low: str, start: int, end: int) -> int:
    """Where the headings and the empty lines end that follow `start`: where nothing is asked below
    the first of them, nothing is asked below the others.
    """
    for line in _LINE.finditer(low, start, end):
        if not line.group().isspace() and not _HEADING.fullmatch(line.group()):
            return line.start() - 1
    return end


def _item(low: str, line: re.Match[str], match: re.Match[str], whom: Place | None) -> Asked | None:
    """What a line asks: an act, or where it bears a mark a thing ("• an end to the siege")."""
    stop = low.find(". ", match.start("verb") + 20, line.end())
    place = Place(match.start("verb"), stop if stop >= 0 else _end(line))
    if is_act(match["verb"]) or is_gerund(match["verb"]):
        return Asked(whom, place, "acts", bool(match["not"]))
    worded = "things" if names_action(low, place.start, place.end) else "whole"
    if match["mark"] and (worded == "things" or low.count(" ", place.start, place.end) >= _PHRASE):
        return Asked(whom, place, worded)
    return None


def _end(line: re.Match[str]) -> int:
    words = line.group()
    return line.end() - (len(words) - len(words.rstrip(" \t\xa0;,.")))
