"""Where the clause of a cue begins and ends, and who stands before the cue."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.lists import is_act, is_gerund
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Clause", "clause_end", "clause_of", "limit_of", "trimmed"]

# No clause reaches further than this from its cue: keeps the work linear on lines without end.
LEFT, RIGHT = 500, 900

_FRONTED = re.compile(
    r"""(?:in|on|at|as|for|to|by|with|after|before|while|whilst|if|until|unless|given|despite|during|under
    |instead|however|therefore|meanwhile|finally|first|second|third|also|similarly|since|when|once|where
    |accordingly|furthermore|moreover|in\s+addition|equally|ultimately|at\s+the\s+same\s+time|because
    |rather|today|now|here|this\s+week|without|through|from|until|amid|following|regardless|clearly
    |again|thus|indeed|and|but|so|or|nor|yet|that)\b""",
    re.VERBOSE,
)
# Every branch opens with a letter of its own, so that the engine can leap from one to the next.
_BREAK = re.compile(
    r"""“\s*|”\s*|"\s*
    |;\s+
    |:\s+
    |,\s+(?P<joins>(?:and|but|so|or|yet)\s+)(?:that\s+)?
    |\ (?:\s*(?P<dash>[–—-])\s|(?P<that>that)\s+|and\s+that\s+)""",
    re.VERBOSE,
)
_FINITE = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|will|should|must|can|cannot|could|may|said|says|(?!united\b|need\b|indeed\b)\w{2,}ed
    |needs?\s+to|ought\s+to|calls?|urges?|do|does|did|made|took|remains?|continues?)\b""",
    re.VERBOSE,
)
# To whom something is said: "told the house that …".
_TO_WHOM = re.compile(r"(?P<word>[\w']+)\s+to\s+[\w\s]{3,60}\Z")


class Clause(NamedTuple):
    """The clause of a cue: its start, and the words before the cue without what is fronted ("In
    their talks, ").
    """

    start: int
    subject: Place


def clause_of(low: str, cue: Cue, floor: int = 0) -> Clause:
    """The clause that ends in `cue`; it does not begin before `floor`."""
    left = max(cue.sentence.start, cue.place.start - LEFT, min(floor, cue.place.start))
    breaks = list(_BREAK.finditer(low, left, cue.place.start))
    last = len(breaks)
    nth = _before_break(low, breaks, last)
    if nth >= 0 and breaks[nth]["dash"] and breaks[nth].end() == cue.place.start:
        last, nth = _around_aside(low, breaks, nth)
    start = breaks[nth].end() if nth >= 0 else left
    for one in breaks[nth + 1 : last]:
        if one["joins"] and _FINITE.search(low, start, one.start()):
            start = one.end()
    while start < cue.place.start and low[start] in " \t\xa0([‘'*•●▪◦‣·–—-":
        start += 1
    return Clause(start, _subject(low, Place(start, cue.place.start)))


def _before_break(low: str, breaks: Sequence[re.Match[str]], before: int) -> int:
    """The last of the first `before` of `breaks` that surely ends a clause, or -1. A comma does so
    only after a verb, and is left out here.
    """
    for nth in range(before - 1, -1, -1):
        one = breaks[nth]
        if not one["joins"] and (not one["that"] or _opens_clause(low, one.start())):
            return nth
    return -1


def _around_aside(low: str, breaks: Sequence[re.Match[str]], closing: int) -> tuple[int, int]:
    """The dash that opens what the dash `closing` closes ("Belmark – its army too – must"), and the
    break before it; what stands between dashes does not begin a clause.
    """
    opening = _before_break(low, breaks, closing)
    if opening < 0 or not breaks[opening]["dash"]:
        return len(breaks), closing
    return opening, _before_break(low, breaks, opening)


def _opens_clause(low: str, that: int) -> bool:
    """Whether a "that" after `that` opens a clause of its own and does not belong to a noun."""
    words = low[max(0, that - 90) : that]
    last = words.split()[-3:]
    if not last:
        return False
    if last[-1] in _WHEN_SAID and len(last) > 1:
        return last[-2] in _saying()
    if len(last) > 2 and last[-2] == "on":
        return last[-3] in _saying()
    if last[-1] in _saying():
        return True
    told = _TO_WHOM.search(words) if " to " in words else None
    return bool(told) and told["word"] in _saying() if told else False


_WHEN_SAID = frozenset(("today", "also", "again"))


@cache
def _saying() -> frozenset[str]:
    data = knowledge("call_cues")
    asking = (form for verb in data["verbs"] for form in verb["forms"])
    return frozenset((*data["saying"], *asking, "clear", "insisted", "so", "is"))


def _subject(low: str, place: Place) -> Place:
    words = low[place.start : place.end].rstrip()
    end = place.start + len(words)
    start = place.start
    if _FRONTED.match(words):
        apposition = words.endswith(",")
        comma = words.find(", ") if apposition else words.rfind(", ")
        if comma >= 0:
            start += comma + 2
        else:
            joined = re.match(r"(?:and|but|so|or|yet|that|also|finally|instead|now)\s+", words)
            start += joined.end() if joined else 0
    return Place(start, max(start, end))


# Every branch opens with a letter of its own, so that the engine can leap from one to the next.
_MARKS = ("“", "”", '"')
_END = re.compile(
    r"""“|”|"
    |;\s+
    |,["”]?,?\s+(?:
        (?:[^,;“”"]{2,70}\s)?(?:said|says|stated|added|noted|wrote|told|concluded|warned)\b
        |(?:noting|saying|adding|stressing|warning|because|since|while|whereas|although|even\s+though
        |after|so\s+that|given|arguing|citing|which\s+is
        |as\s+(?:part|the\s|it\s|they\s)
        |and\s+(?:has|have|is|are|was|were|will|that|said|warned|expressed|condemn\w*))\b)
    |\ (?:[–—-]\s
        |\s*(?:as|because|after|since|whereas)\s+(?:[a-z]+\s+){1,4}?
        (?:is|are|was|were|has|have|will|continues?|remains?)\b)""",
    re.VERBOSE,
)


def clause_end(low: str, cue: Cue, start: int, limit: int) -> int:
    """Where the clause that goes on at `start` ends: at the end of what is quoted or of the
    sentence, or where a remark or another clause begins; not after `limit`.
    """
    limit = min(cue.sentence.end, limit, start + RIGHT)
    opened = False
    for match in _END.finditer(low, start, limit):
        mark = match.group()
        if mark in _MARKS:
            opens = mark == "“" or (mark == '"' and low[match.start() - 1 : match.start()] in " (")
            if opens or opened:
                opened = opens
                continue
        elif opened or (mark.startswith(";") and _goes_on(low, match.end())):
            continue
        return match.start()
    return limit


_LISTED = re.compile(r"(?:and\s+)?(?:to\s+)?(?P<verb>\w+)\s")


def _goes_on(low: str, at: int) -> bool:
    """Whether a list of actions goes on after a semicolon."""
    item = _LISTED.match(low, at)
    return bool(item) and (is_act(item["verb"]) or is_gerund(item["verb"])) if item else False


# A further clause without a comma: "and the council should".
_AND = re.compile(r"\s+and\s+(?!(?:who|that|which)\s)(?:(?!\s(?:and|who|that|which)\s)[^,;])*\Z")


def limit_of(low: str, cue: Cue, ahead: tuple[Cue, Clause] | None) -> int:
    """Where the clause of the next cue begins, if it begins after `cue`, or that sentence ends."""
    end = cue.sentence.end
    if not ahead or ahead[0].sentence != cue.sentence:
        return end
    following, (start, subject) = ahead
    listed = following.asking.kind == "verb" and subject.start >= subject.end
    if listed and is_act(following.place.of(low).split(None, 1)[0]):
        return end
    if start > cue.place.end:
        return end if low.endswith("that ", 0, start) else start
    near = max(cue.place.end, following.place.start - 90)
    last = following.asking.kind == "modal" and _AND.search(low, near, following.place.start)
    return last.start() if last else end


_LINKING = frozenset(("and", "but", "or", "yet", "while", "which", "nor"))


def trimmed(low: str, place: Place) -> Place:
    """A place without the space, the commas and the linking words at its end."""
    end = place.end
    while True:
        words = low[place.start : end].rstrip(" \n\t,;:–—-")
        last = words.rpartition(" ")[2]
        end = place.start + len(words)
        if last not in _LINKING or len(words) == len(last):
            return Place(place.start, end) if words else place
        end -= len(last)
