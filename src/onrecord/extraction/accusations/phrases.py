"""Small phrases around a cue: what belongs to its verb, the noun phrase behind or before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place

__all__ = [
    "BEFORE_VICTIM",
    "FAR",
    "Group",
    "after_break",
    "clause_start",
    "group_of",
    "is_compound",
    "line_at",
    "phrase_after",
    "phrase_before",
    "word_before",
]

FAR = 160  # code points on either side of a cue in which its parties stand
# What stands between the noun of a deed and those who suffered it.
BEFORE_VICTIM = re.compile(r"\s(?:of|against|on|targeting|towards)\s+")
_CONJUNCTIONS = """
that but while when because after before since whether although if as
"""
_ENDING = """
in at on during since by with after before who which that for from when while as across over between
without under through throughout near inside to were was are is have has had despite because
including into out last this today yesterday following where up but if until about
must should would could will cannot began begins constitute constitutes represent represents persist
persists occurred occurs continues continued continue remains remained followed killed became
becomes amounts amounted undermines demonstrates demonstrate reflects reveals requires
deserves went goes
"""
# Both are quick because each way to match begins with a letter or a set of signs, so that the
# search skips to it; what must stand before it is asked afterwards.
_BREAK = re.compile(
    r';|:|“|”|"|—|–|, (?:but|and (?:the|it|they|that|he|she|we)|which|who|whose|where|while)\b|'
    + "|".join(rf"{word}(?<=\b{word})\s" for word in _CONJUNCTIONS.split())
)
_END = re.compile(
    r"[\s,;:“”\"()—–.](?:(?<=\s)(?!at least|up to|over (?:an?|half|\d))"
    rf"(?:{alternatives([*_ENDING.split(), 'and has', 'and have', 'and is', 'and was'])}"
    r"|and\s(?:[a-z]+ed(?<!unarmed)|beat|shot|took|stole|burnt|threw|drove|left|fled|hanged|hung|held))\b(?!'s)"
    r"|(?<=,)(?!\d)|(?<=[;:“”\"()—–])|(?<=\.)(?<!\b\w\.)(?<!\b[dms][rst]\.)(?<!\bprof\.)(?!\d))"
)
_LONGEST = 9
_LONGEST_WORD = 24
_WORD = re.compile(r"[\w'-]+")


class Group(NamedTuple):
    """The auxiliaries and adverbs before a verb: where they start and what they say."""

    start: int
    is_passive: bool
    is_unreal: bool
    is_infinitive: bool


@cache
def _small() -> frozenset[str]:
    return words("be") | words("have") | words("unreal_modals") | words("adverbs")


def _is_small(word: str) -> bool:
    """Whether a word may belong to a verb group before its verb."""
    return word in _small() or (word.endswith("ly") and len(word) > 4)


def group_of(low: str, left: int, at: int) -> Group:
    """The verb group that ends at `at`."""
    last = low[max(left, at - _LONGEST_WORD) : at].rsplit(None, 1)
    if not last or not (last[-1] in _small() or last[-1].endswith("ly")):
        return Group(at, is_passive=False, is_unreal=False, is_infinitive=False)  # most
    before = low[max(left, at - 70) : at]
    start = at
    said: set[str] = set()
    for word in takewhile(_is_small, reversed(before.split())):
        start = low.rfind(word, left, start)
        said.add(word)
    return Group(
        start,
        is_passive=bool(said & words("be")),
        is_unreal=bool(said & words("unreal_modals")),
        is_infinitive="to" in said and not any(word.startswith("continu") for word in said),
    )


def is_compound(low: str, end: int) -> bool:
    """Whether the word behind a noun that ends at `end` makes it a part of a name: "arms law"."""
    following = _WORD.match(low, end + 1)
    return following is not None and following.group() in words("compounds")


def line_at(lines: Sequence[Place], place: Place) -> Place:
    """The one of `lines`, which are in order, in which `place` begins."""
    return lines[max(0, bisect_left(lines, (place.start + 1,)) - 1)]


def word_before(low: str, at: int) -> str:
    """The word before a name that begins at `at`, its article aside."""
    before = [word for word in low[max(0, at - 16) : at].split() if word != "the"]
    return before[-1] if before else ""


def clause_start(low: str, left: int, at: int) -> int:
    """Where the clause that holds `at` begins."""
    start = left
    for match in _BREAK.finditer(low, left, at):
        if match.end() < at - 1:
            start = match.end()
    return start


def after_break(low: str, at: int, right: int) -> int:
    """Where the clause from `at` ends."""
    match = _BREAK.search(low, at, right)
    return match.start() if match else right


def phrase_after(low: str, at: int, right: int) -> Place | None:
    """The noun phrase that begins at `at`."""
    begin = at + 2 if low.endswith(" to", 0, at) else at  # "failed to continue"
    match = _END.search(low, begin, min(right, at + 120))
    end = match.start() if match else min(right, at + 120)
    return _phrase(low, at, end)


def phrase_before(low: str, left: int, at: int) -> Place | None:
    """The noun phrase that ends at `at`, of the clause that begins at `left`."""
    start = max(left, low.rfind(", ", left, max(left, at - 2)) + 1)
    if start > left and low[at - 2 : at].rstrip().endswith(","):
        at = low.index(", ", left)  # "X, a leader of Y, was"
        start = left
    return _phrase(low, start, at)


def _phrase(low: str, start: int, end: int) -> Place | None:
    said = low[start:end].split()
    if len(said) > 1 and said[-1] in ("and", "or"):
        end = low.rindex(said.pop(), start, end)  # "arrests and" of "arrests and forced returns"
    if not said or len(said) > _LONGEST:
        return None
    start = low.index(said[0], start)
    end = start + len(low[start:end].rstrip())
    return Place(start, end)
