"""The lines of a list, each of which asks something."""

import re
from collections.abc import Iterator

from onrecord.extraction.calls.act_words import is_act, is_gerund, names_action
from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.words import ADVERB, call_words
from onrecord.extraction.found import Place

__all__ = ["bullets", "headed"]

_BULLET = re.compile(
    rf"""[ \t\xa0]*(?:(?P<mark>[•●▪◦‣·*–—-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])[ \t\xa0]*)?
    (?:(?:and|to|(?:first|second|third|fourth|fifth|last|final)(?:ly)?,)\s+)?
    (?:(?:{ADVERB}|also|at\s+once)(?:\s+and\s+{ADVERB})?,?\s+)?
    (?P<not>(?:do\s+)?not\s+|don't\s+)?(?P<verb>[a-z][\w-]*)\b(?=,?\s+(?P<next>[\w'‘“"]+))""",
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(
    r"[ \t\xa0]*(?:[•●▪◦‣·*–—-][ \t\xa0]*)?(?:to\s+)?"
    r"(?P<whom>(?!to\s)[^:\n]{2,90}?)(?:,?\s+to)?[ \t\xa0]*:[ \t\xa0]*"
)

# After one of these at its end an item does not go on in the next line.
_ENDS = ".;:!?"
# An item of fewer gaps than this between its words is a bare topic ("digital rights").
_PHRASE = 3
# No item is longer than this: keeps the work linear on lines without end.
_LONGEST = 900


def bullets(low: str, start: int, end: int, whom: Place | None) -> Iterator[Asked]:
    """What the lines from `start` on ask of `whom` that open with a verb, until one does not. A
    line "To the government:" or "The government to:" says who is asked from there on; after a
    marked line those without a mark and without a gap go on with it.
    """
    item: Asked | None = None
    marked, past, begun, headings = "", start, start, 0
    for line in _LINE.finditer(low, start, end):
        if line.group().isspace():
            continue
        match = _BULLET.match(low, line.start(), line.end())
        mark = (match and match["mark"]) or ""
        follows = marked and not mark and line.start() == past + 1 and low[past - 1] not in _ENDS
        follows = follows and not (past - begun < _FULL and _SENTENCE.match(line.group()))
        if item and follows and line.end() - item.action.start < _LONGEST:
            item = item._replace(action=Place(item.action.start, _end(line)))
            past, begun = line.end(), line.start()
            continue
        if item:
            yield item
            yield from _further(low, item, past)
        heading = _heading(low, line, match) or _bare_heading(low, line, end)
        if heading:
            whom = Place(line.start() + heading.start("whom"), line.start() + heading.end("whom"))
        item = _item(low, line, match, whom) if match and not heading else None
        headings = headings + 1 if heading else 0
        if headings > _HEADINGS or not (heading or item) or _numbers_anew(item, marked, mark):
            return
        marked, past, begun = mark, line.end(), line.start()
    if item:
        yield item
        yield from _further(low, item, past)


_HEADINGS = 2  # in a row, with nothing asked between them


def _numbers_anew(item: Asked | None, before: str, mark: str) -> bool:
    """Whether a number stands before a sentence behind a list with letters ("b.", "3. We")."""
    lettered = before.strip("().").isalpha() and mark.strip("().").isdigit()
    return bool(item and lettered and item.worded == "whole")


def _heading(low: str, line: re.Match[str], item: re.Match[str] | None) -> re.Match[str] | None:
    """A line "To the government:" or "The government to:", which is no `item` of a list itself."""
    heading = _HEADING.fullmatch(line.group()) if low.endswith(":", 0, _end(line)) else None
    return None if heading and item and is_act(item["verb"]) else heading


# The further sentences of an item that opens with a verb, each of which does.
_NEXT = re.compile(r"[.;!]\s+(?:\w+ly\s+)?(?P<verb>[a-z-]+)\s+(?P<words>[^.;!\n]+)")


def _further(low: str, item: Asked, end: int) -> Iterator[Asked]:
    """What the further sentences of an item ask up to `end`, the end of its last line."""
    at = item.action.end
    while item.worded == "acts" and low[at : at + 1] and at < end:
        match = _NEXT.match(low, at, end)
        if not match or not is_act(match["verb"]) or match["verb"] in call_words().also_nouns:
            return
        at = match.end()
        yield item._replace(action=Place(match.start("verb"), at))


# Such a line without a colon.
_BARE = re.compile(
    r"[ \t\xa0]*to\s+(?P<whom>(?:the|all|both|other|our)\s[^:\n.,;]{2,70}?)[ \t\xa0]*"
)
_WORDS = 9


def _bare_heading(low: str, line: re.Match[str], end: int) -> re.Match[str] | None:
    """A line "To the council", without a colon, if the next one opens with a verb."""
    heading = _BARE.fullmatch(line.group())
    if not heading or len(line.group().split()) > _WORDS:
        return None
    following = _LINE.search(low, line.end(), min(end, line.end() + _LONGEST))
    item = _BULLET.match(low, *following.span()) if following else None
    if not item or not is_act(item["verb"]):
        return None
    return heading if item["mark"] or item["verb"] not in call_words().also_nouns else None


# A shorter line is not full, so that a whole sentence on the next one is not its end.
_FULL = 66
_SENTENCE = re.compile(
    r"\s*(?:the|we|our|they|it|this|these|he|she|in|as|at|a|an)\s[^\n]{40,}[.!?”\"]\s*\Z"
)
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
        line = _LINE.match(low, past, within.end)
        heading = heading or (_bare_heading(low, line, within.end) if line else None)
        offset = past if heading and heading.string is not low else 0
        whom = Place(*(offset + one for one in heading.span("whom"))) if heading else None
        opens = offset + heading.end() if heading else past
        for got in bullets(low, opens, within.end, whom) if heading else ():
            if got.worded != "acts":
                break
            past = got.action.end
            yield got
        if heading and past == at + 1:
            past = _past_headings(low, opens, within.end)
        at = low.find("\nto ", past, within.end)


def _past_headings(low: str, start: int, end: int) -> int:
    """Where the headings and the empty lines end that follow `start`: where nothing is asked below
    the first of them, nothing is asked below the others.
    """
    for line in _LINE.finditer(low, start, end):
        if not line.group().isspace() and not _HEADING.fullmatch(line.group()):
            return line.start() - 1
    return end


# Where the first sentence of a line ends: not behind "Mr." or an initial.
_STOP = re.compile(
    r"\.(?<!\W\w\.)(?<!\W(?:mr|ms|dr|st|lt|no|co|fr|sr|jr|vs|cf)\.)"
    r"(?<!\W(?:mrs|gen|col|maj|sgt|hon|rev|sen|gov|rep|inc|ltd|adm|art|eng|bro)\.)"
    r"(?<!\W(?:prof|capt|pres|brig|para|corp|asst)\.)(?=\s)"
)


def _item(low: str, line: re.Match[str], match: re.Match[str], whom: Place | None) -> Asked | None:
    """What a line asks: an act, or where it bears a mark a thing ("• an end to the siege")."""
    stop = _STOP.search(low, match.start("verb") + 20, line.end())
    place = Place(match.start("verb"), stop.start() if stop else _end(line))
    if is_act(match["verb"]) or is_gerund(match["verb"]):
        return Asked(whom, place, "acts", bool(match["not"]))
    refrain = match["verb"] == "no"
    worded = "things" if names_action(low, place.start, place.end) else "whole"
    if match["mark"] and (worded == "things" or low.count(" ", place.start, place.end) >= _PHRASE):
        return Asked(whom, place, worded, refrain)
    return None


def _end(line: re.Match[str]) -> int:
    words = line.group()
    return line.end() - (len(words) - len(words.rstrip(" \t\xa0;,.")))
