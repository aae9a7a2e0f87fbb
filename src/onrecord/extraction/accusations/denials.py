"""What only looks like a wrong: a denial that names the charge again, no answer to the press, and
what nobody suffered.
"""

import re
from bisect import bisect_right
from functools import cache, cached_property

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words, words_in
from onrecord.extraction.found import Place

__all__ = ["Denials", "is_denial", "is_of_nobody", "is_unwilled"]

_REACH = 90  # code points behind a denial in which what is denied stands
_TOLD = 80  # code points before "false" in which what is said to be so stands
_DENIED_BEFORE = 160  # code points before a deed in which it is denied
_SEEN = 200  # code points beside surveillance in which stands over what it watches
_FIRST_WORDS = 4  # words behind a denial of which one says that a charge is denied
# To begin with letters that few words have lets the search skip quickly.
_DENIED = re.compile(
    r"(?:den(?:y|ie[sd]|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing))\s"
    r"(?:\w{1,20}\s){0,2}?(?:that|having|reports?|allegations?|claims?|accusations?|suggestions?"
    r"|rumou?rs)\b(?! which)"
)
_DENYING = ("denie", "deny", "reject", "dismiss", "refut")  # one stands in every denial
# What is only supposed: "in the event that …", "those who … must be tried".
_SUPPOSED = re.compile(
    r"in the event (?:that|of)\b|should(?<![a-z] should) (?:any|the|an?|one|another|it|they|this)\b"
    r"|(?:anyone|anybody|whoever|those|any (?:party|person|state|country|group))"
    r"(?: who| that| which|(?<=whoever))\b(?=[^.;]{0,200}\b(?:must|should|shall|will)\b)"
)
# One of these stands in every text that supposes something.
_SUPPOSING = ("in the event", "anyone", "whoever", "those who", "any party", ". should")
_APART = re.compile(r", (?!\w+(?:ing|ed)\b|and\b|or\b|which\b)")  # of another subject
_STOP = re.compile(r"[.;]")
_UNANSWERED = re.compile(
    r"(?: to)? (?:immediately |yet )?(?:(?:comment|be reached|be drawn)\b"
    r"|(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|return(?:ed)?)\b[^.;]*?"
    r"\b(?:comment|e-?mails?|(?:phone |telephone )?calls?|messages?|interviews?|enquir(?:y|ies)"
    r"|inquir(?:y|ies)|quer(?:y|ies))\b)"
)
_BEFORE_FALSE = tuple(
    f" {be} {mark}" for be in ("is", "are", "was", "were", "been", "as") for mark in ("", '"', "“")
)


class Denials:
    """The places of one text at which something is denied; most texts have none."""

    def __init__(self, low: str) -> None:
        self._low = low

    @cached_property
    def _ends(self) -> list[int]:
        ends: list[int] = []
        if any(map(self._low.__contains__, _SUPPOSING)):
            ends += [one.end() for one in _SUPPOSED.finditer(self._low)]
        if any(map(self._low.__contains__, _DENYING)):
            ends += [one.end() for one in _DENIED.finditer(self._low)]
        return sorted(ends)

    def holds(self, left: int, at: int) -> bool:
        """Whether what stands at `at` in a sentence that begins at `left` is denied or supposed:
        "denied reports that he was beaten".
        """
        nth = bisect_right(self._ends, at) - 1
        if nth < 0 or self._ends[nth] < max(left, at - _DENIED_BEFORE):
            return False
        return not _STOP.search(self._low, self._ends[nth], at)


def is_unwilled(low: str, charge: Charge, sentence: Place) -> bool:
    """Whether nobody did a wrong: nature did it, surveillance only watches over health, sea and
    sky, or the police held somebody for a plain crime.
    """
    at, end = charge.act_words.start, min(sentence.end, charge.act_words.end + _TOLD)
    if charge.act == "surveillance_or_privacy":
        around = max(sentence.start, at - _SEEN), min(sentence.end, at + _SEEN)
        return not words("watching").isdisjoint(words_in(low, *around))
    if charge.act == "arbitrary_detention":
        if words("policing").isdisjoint(words_in(low, at, end)):
            return False
        whom = words("protected").intersection(words_in(low, at, charge.act_words.end))
        return whom <= words("anybody")
    doers = charge.doers.place
    if (doers and doers.of(low) != "banks") or charge.act not in words("mindless"):
        return False  # rivers burst their banks
    start = max(sentence.start, at - _DENIED_BEFORE)
    near = _APART.finditer(low, start, charge.act_words.end)
    start = max((one.end() for one in near if one.end() <= at), default=start)
    return not words("nature").isdisjoint(words_in(low, start, end))


@cache
def _denying() -> frozenset[str]:
    return words("denying") | words("not_doing")


def is_denial(low: str, hit: Place, clause: Place) -> bool:
    """Whether the words of judgement at `hit` only say that what is charged is denied, or that
    nobody answered.
    """
    said = hit.of(low)
    is_said = low.endswith(_BEFORE_FALSE, clause.start, hit.start)
    if not is_said and said not in _denying():
        return False  # most
    behind = low[hit.end : min(clause.end, hit.end + _REACH)]
    if said in words("denying"):
        first = [word.strip("“”\"',.") for word in behind.split()[:_FIRST_WORDS]]
        return first[:1] != [] and (
            first[0].endswith("ing") or not words("denied_things").isdisjoint(first)
        )
    if said in words("not_doing"):
        return bool(_UNANSWERED.match(behind))
    if not said.startswith(tuple(words("untrue"))):
        return False
    before = low[max(clause.start, hit.start - _TOLD) : hit.start].split()
    return not words("claims").isdisjoint(before) and not words("telling").isdisjoint(before)


def is_of_nobody(low: str, clause: Place, hit: Place) -> bool:
    """Whether a passive verb at `hit` says that nobody suffered: "no children were harmed"."""
    if not low.endswith(("was ", "were ", "been "), clause.start, hit.start):
        return False
    return bool(_NOBODY.search(low, max(clause.start, hit.start - _TOLD), hit.start))


_NOBODY = re.compile(r"\b(?:no|none|neither|nobody)\s(?:[\w-]+\s){0,6}(?:was|were|been)\s\Z")
