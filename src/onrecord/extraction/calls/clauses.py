"""Where the clause of a cue begins and ends, and who stands before the cue."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.lists import is_act, is_gerund
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Clause", "clause_end", "clause_of"]

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
_BREAK = re.compile(
    r"""["“”]\s*|[;:]\s+|\s[–—-]\s|(?<=\))\s[–—]\s|,\s+(?:and|but|so|or|yet)\s+(?:that\s+)?|\sand\s+that\s+
    |(?<=\sthat)\s+|(?<=[a-z]\.)\s+""",
    re.VERBOSE,
)
_FINITE = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|will|should|must|can|cannot|could|may|said|says|\w{2,}ed
    |needs?\s+to|ought\s+to|calls?|urges?|do|does|did|made|took|remains?|continues?)\b""",
    re.VERBOSE,
)
_BEFORE_THAT = re.compile(
    r"""(?P<word>[\w']+)(?:\s+(?:today|also|again|on\s+\w+|to\s+[\w\s]{3,60}?))?\s+that\Z""",
    re.VERBOSE,
)


class Clause(NamedTuple):
    """The clause of a cue: its start, and the words before the cue without what is fronted ("In
    their talks, ").
    """

    start: int
    subject: Place


def clause_of(low: str, cue: Cue, floor: int = 0) -> Clause:
    """The clause that ends in `cue`; it does not begin before `floor`."""
    left = max(cue.sentence.start, cue.place.start - LEFT, min(floor, cue.place.start))
    start = left
    for match in _BREAK.finditer(low, left, cue.place.start):
        if match.group().lstrip().startswith(",") and not _FINITE.search(low, start, match.start()):
            continue
        if match.group().isspace() and not _opens_clause(low, left, match.start()):
            continue
        start = match.end()
    while start < cue.place.start and low[start] in " \t\xa0([‘'":
        start += 1
    return Clause(start, _subject(low, Place(start, cue.place.start)))


def _opens_clause(low: str, left: int, end: int) -> bool:
    """Whether "that" before `end` opens a clause of its own and does not belong to a noun."""
    before = _BEFORE_THAT.search(low, max(left, end - 90), end)
    return bool(before) and (_saying().match(before["word"]) is not None if before else False)


@cache
def _saying() -> re.Pattern[str]:
    data = knowledge("call_cues")
    asking = [form for verb in data["verbs"] for form in verb["forms"]]
    return re.compile(alternatives([*data["saying"], *asking, "clear", "insisted", "so", "is"]))


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
        |as\s+(?:part|well\s+as|the\s|it\s|they\s)
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
