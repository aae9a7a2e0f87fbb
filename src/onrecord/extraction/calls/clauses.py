"""Where the clause of a cue begins, and who stands before the cue."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.participles import goes_on
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Clause", "clause_of", "subject_of"]

# No clause reaches further than this from its cue: keeps the work linear on lines without end.
_LEFT = 500

_FRONTED = re.compile(
    r"""(?:in|on|at|as|for|to|by|with|after|before|while|whilst|if|until|unless|given|despite|during|under
    |instead|however|therefore|meanwhile|finally|first|second|third|also|similarly|since|when|once|where
    |accordingly|according\s+to|apart\s+from|besides|beyond|furthermore|moreover|in\s+addition|equally|ultimately|at\s+the\s+same\s+time|because
    |rather|today|now|here|this\s+week|without|through|from|until|amid|following|regardless|clearly
    |speaking|addressing|responding|commenting|writing|reacting|recalling|welcoming|marking|opening|condemning|again|thus|then|hence|consequently|nevertheless|nonetheless|besides|likewise|above|lastly|secondly|thirdly
    |firstly|next|still|of\s+course|\w+ly(?=,)|indeed|and|but|so|or|nor|yet|that)\b""",
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
_TO_WHOM = re.compile(r"(?P<word>[\w']+)\s+(?:to|in|at|during|after)\s+[\w\s]{3,80}\Z")


# What numbers a line of a list ("(a)", "iv.").
_MARK = re.compile(
    r"[ \t\xa0]*(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t\xa0]+"
)


class Clause(NamedTuple):
    """The clause of a cue: its start, and the words before the cue without what is fronted ("In
    their talks, ").
    """

    start: int
    subject: Place


def clause_of(low: str, cue: Cue, floor: int = 0) -> Clause:
    """The clause that ends in `cue`; it does not begin before `floor`."""
    left = max(cue.sentence.start, cue.place.start - _LEFT, min(floor, cue.place.start))
    breaks = list(_BREAK.finditer(low, left, cue.place.start))
    last = len(breaks)
    nth = _before_break(low, breaks, last)
    if nth >= 0 and breaks[nth]["dash"] and breaks[nth].end() == cue.place.start:
        last, nth = _around_aside(low, breaks, nth)
    goes = last and breaks[-1]["joins"] and goes_on(low, cue, breaks[-1].end())
    while goes and nth >= 0 and breaks[nth]["that"]:  # "he said that …, and urged"
        nth = _before_break(low, breaks, nth)
    start = breaks[nth].end() if nth >= 0 else left
    for one in breaks[nth + 1 : last]:
        if one["joins"] and _FINITE.search(low, start, one.start()):
            start = start if goes_on(low, cue, one.end()) else one.end()
    mark = _MARK.match(low, start, cue.place.start)
    start = mark.end() if mark else start
    while start < cue.place.start and low[start] in " ,\t\xa0([‘'*•●▪◦‣·–—-":
        start += 1
    opens = start == cue.place.start and low[max(left, start - 1) : start] in _QUOTES
    parted = _PARTED.search(low, left, start) if opens else None
    if parted:  # "The council," she said, "must act."
        return Clause(parted.start("subject"), Place(*parted.span("subject")))
    return Clause(start, _told(low, cue, _subject(low, start, cue.place.start)))


def _told(low: str, cue: Cue, subject: Place) -> Place:
    """The subject of a modal without who says so ("Ann Reed said the council")."""
    said = _SAID.search(low, *subject) if cue.asking.kind == "modal" else None
    return Place(said.end(), subject.end) if said else subject


_QUOTES = ("“", '"')
# What is quoted up to the words that name the speaker, in front of where the quote goes on.
_PARTED = re.compile(
    r"[“\"](?P<subject>[^“”\".]{2,80}?),?[”\"],?\s[^“”\"]{0,80}?\b(?:said|says|added|argued|stressed|insisted|warned|told)\b"
    r"[^“”\"]{0,80},?\s[“\"]\Z"
)


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
    words = low[max(0, that - 110) : that]
    last = words.split()[-3:]
    if not last:
        return False
    if last[-1] in _WHEN_SAID and len(last) > 1:
        return last[-2] in _saying()
    if len(last) > 2 and last[-2] == "on":
        return last[-3] in _saying()
    if _STATES.search(words):
        return False
    if last[-1] in _saying():
        return True
    told = _TO_WHOM.finditer(words) if not _saying().isdisjoint(words.split()) else ()
    return any(one["word"] in _saying() for one in told)


def subject_of(low: str, cue: Cue) -> Place | None:
    """The words before the first verb of the sentence of `cue`, a verb without a subject of its own
    ("The council has failed them and must act").
    """
    near = max(cue.sentence.start, cue.place.start - _LEFT)
    verb = _FINITE.search(low, near, cue.place.start)
    return _subject(low, near, verb.start()) if verb and near == cue.sentence.start else None


# "All states that sell arms must …"
_STATES = re.compile(
    r"(?:\A|[.;:\n“\"]\s*|\b(?:all|the|other|member|those|these|most|many|and|but)\s)states\s*\Z"
)
_WHEN_SAID = frozenset(("today", "also", "again"))


@cache
def _saying() -> frozenset[str]:
    data = knowledge("call_cues")
    asking = (form for verb in data["verbs"] for form in verb["forms"])
    return frozenset((*data["saying"], *asking, "clear", "insisted", "so", "is"))


_CONJUNCTION = re.compile(r"(?:and|but|so|or|yet|that|also|finally|instead|now)\s+")
# Where the words before a verb end that goes on with the clause ("…, and has").
_GOING_ON = re.compile(r",(?:\s+(?:and|but|so|or|yet|while|whilst)(?:\s+[a-z]+){0,3})?\Z")


# What may be fronted without a comma.
_BARE = re.compile(
    r"""(?:at\s+the\s+same\s+time|in\s+the\s+meantime|meanwhile|therefore|today|now|once\s+again|once\s+more|above\s+all|first\s+of\s+all
    |at\s+this\s+(?:point|time|moment|stage|hour|juncture)|in\s+this\s+(?:regard|respect|context)|then|here)\s+(?=[a-z'-]+(?:\s[a-z'-]+)?\Z)""",
    re.VERBOSE,
)


# "If they want peace they", "As a nation we", "Consistent with that, we", "That is why they".
_LATE_PRONOUN = re.compile(
    r"""(?:(?:(?:if|when|while|since|because|once|unless|until|as|for|in|at|with|given|like|having)\s+(?:[\w'.-]+\s+){2,24}
    |(?:[\w'-]+,?\s+){3,24}(?<=,\s)
    |(?:[\w'-]+\s+){1,12}?(?:is|are|was|show\w*|explain\w*|demonstrate\w*|prove\w*|underline\w*|underscore\w*|highlight\w*|illustrate\w*|confirm\w*)
        \s+(?:exactly\s+|precisely\s+|just\s+)?why\s+
    |(?:that|this|which)(?:'s|\s+is)\s+why\s+)(?=(?:we|they|you|he|she)(?:\s+(?:all|also|now|too|both))?\Z))
    |(?:[\w'-]+\s+){0,14}?(?:is|are|was|'s|show\w*|explain\w*|demonstrate\w*|prove\w*|underline\w*|underscore\w*|highlight\w*|illustrate\w*|confirm\w*)
        \s+(?:exactly\s+|precisely\s+|just\s+)?why\s+""",
    re.VERBOSE,
)


# Whose words the clause only reports, without "that" ("Ann Reed said the council").
_SAID = re.compile(
    r"(?<![,”\"])\s(?:said|says?|believes?d?|thinks?|felt|feels?|argue[sd]?|insist(?:s|ed)|add(?:s|ed)|stresse[sd]|warn(?:s|ed)|maintain(?:s|ed)|consider(?:s|ed)?)"
    r"\s(?:(?:today|yesterday|again|on\s\w+day|also|now)\s)?(?!(?:that|and|or|but|to|by|in|on|of|as|for|at|it)\s)(?=\w)"
)
_PRONOUNS = (" we", " they", " you", " he", " she", " all", " also", " now", " too", " both")


def _subject(low: str, start: int, end: int) -> Place:
    """The place from `start` to `end` without what is fronted."""
    words = low[start:end].rstrip()
    end = start + len(words)
    joined = _CONJUNCTION.match(words)
    if joined:
        start += joined.end()
        words = words[joined.end() :]
    late = " why " in words or words.endswith(_PRONOUNS)  # a cheap test that most fail
    bare = (late and _LATE_PRONOUN.match(words)) or _BARE.match(words)
    if bare:
        start += bare.end()
    elif _FRONTED.match(words):
        comma = words.find(", ") if _GOING_ON.search(words) else words.rfind(", ")
        then = words.rfind(" then ") if words.startswith("if ") else -1
        start += max(comma + 2 if comma >= 0 else 0, then + 6 if then >= 0 else 0)
    return Place(start, max(start, end))
