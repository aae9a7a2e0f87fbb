"""Sentences and paragraphs, found in linear time."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from onrecord.extraction.found import Place

__all__ = ["paragraphs", "sentence_at", "sentences"]

_MARK = re.compile(
    r"""[.!?…](?<![.!?…][.!?…])[.!?…]*+     # the mark, a run of dots read once
        ["”“’'»)\]]*+                       # what closes after it
        (?=\s++["“”‘'«(\[]*+[A-Z0-9À-ÖØ-Þ]) # a gap, and something that may begin a sentence
    """,
    re.VERBOSE,
)
_LONGEST = 32  # code points of the longest abbreviation
_INNER = re.compile(r"[^\w.]")
_ABBREVIATED = """
mr mrs ms dr prof gen lt col maj capt sgt cpl adm rev hon sen rep gov pres st mt
vs etc inc ltd co corp dept govt jan feb mar apr jun jul aug sep sept oct nov dec al e.g
i.e cf sec brig cmdr amb messrs approx est ph.d u.s u.n u.k d.c a.m p.m a.k.a
jr sr gens cols spc pvt pte ens cdr lcdr mme mlle mgr fr bro supt insp cllr ald barr engr alh atty
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_BEFORE_NUMBERS = frozenset(("no", "nos", "fig", "art", "arts", "para", "paras", "pp"))
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")
_CAPITALS = re.compile(r"(?:[A-Z]\.)+[A-Z]\Z|a\.m\Z|p\.m\Z|etc\Z|[JS]r\Z")
# Words with which a sentence begins, and hardly a name: after "the U.S." they tell that it ended.
_OPENING = re.compile(
    r"\W*(?:The|This|These|Those|That|There|It|He|She|We|They|In|But|And|As|At|On|For|If|However"
    r"|When|While|Its|His|Her|Their|Our|According)\s"
)


def paragraphs(text: str, within: Place) -> Iterator[Place]:
    """The paragraphs of `text` inside `within`: its lines that are not empty. The rarer line ends
    that some publishers' pages leave behind, such as U+2028, end a line too.
    """
    start = within.start
    for line in text[start : within.end].splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            yield Place(first, first + len(words))
        start += len(line)


def sentences(text: str, within: Place) -> tuple[Place, ...]:
    """The sentences of `text` inside `within`, in order. A sentence never runs over a line end; an
    abbreviation ("Mr.", "U.S.", "Gen.") does not end one.
    """
    starts, ends = _bounds(text)
    first = bisect_right(ends, within.start)
    last = bisect_right(starts, within.end - 1, first)
    found = list(map(Place, starts[first:last], ends[first:last]))
    if found and found[-1].end > within.end:
        found[-1] = _stripped(text, Place(found[-1].start, within.end))
    if found and found[0].start < within.start:
        found[0] = _stripped(text, Place(within.start, found[0].end))
    return tuple(place for place in found if place.start < place.end)


def sentence_at(text: str, at: int, within: Place) -> Place:
    """The sentence in which the letter at `at` stands, as far as it lies inside `within`."""
    starts, ends = _bounds(text)
    n = max(0, bisect_right(starts, at) - 1)
    start, end = starts[n], ends[n]
    if within.start <= start and end <= within.end:
        return Place(start, end)
    return _stripped(text, Place(max(start, within.start), min(end, within.end)))


@lru_cache(maxsize=2)  # several rooms ask for those of the same text
def _bounds(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences of the whole text start and where they end."""
    starts, ends = [], []
    for first, last in paragraphs(text, Place(0, len(text))):
        starts.append(first)
        for match in _MARK.finditer(text, first, last):
            mark, end = match.span()
            if _ends_sentence(text, mark, end):
                ends.append(end)
                start = end + 1
                while text[start].isspace():
                    start += 1
                starts.append(start)
        ends.append(last)
    return starts, ends


def _ends_sentence(text: str, mark: int, end: int) -> bool:
    """Whether the `mark`, after which a capital letter or a digit stands, ends a sentence."""
    words = text[max(0, mark - _LONGEST) : mark].rsplit(None, 1)
    if not words or (len(words[-1]) > 6 and words[-1].isalpha()):
        return True
    word = words[-1] if words[-1].isalnum() else _INNER.split(words[-1])[-1]
    lowered = word.lower()
    if lowered in _BEFORE_NUMBERS:
        return not text[end : end + 2].strip().isdigit()
    if lowered in _ABBREVIATIONS or _INITIALS.match(word):
        return bool(_CAPITALS.match(word) and _OPENING.match(text, end))
    return True


def _stripped(text: str, place: Place) -> Place:
    words = place.of(text)
    start = place.start + len(words) - len(words.lstrip())
    return Place(start, max(start, place.start + len(words.rstrip())))
