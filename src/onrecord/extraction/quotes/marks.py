"""Stretches between quotation marks, whatever the marks and however broken, in linear time.

A mark is read by what stands around it before its shape is asked: releases open with a closing
mark and close with an opening one. A stretch that is never closed ends with its paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.pairing import Mark, Stretch, pairs
from onrecord.extraction.quotes.rare_marks import FILLER
from onrecord.extraction.quotes.speech import speech

__all__ = ["Stretch", "has_marks", "marked_paragraphs", "stretches", "trimmed"]

# Any mark but an apostrophe inside a word; its set of signs in front makes the search skip quickly.
_MARK = re.compile(
    r"""["“”„«»'‘’‚`](?!(?<=\w['’‘«»`])\w)(?:(?<=')'|(?<=‘)‘|(?<=’)’|(?<=")"|(?<=`)`|(?<!`)|(?<=[\s(]`)(?=\w)|(?<=\A`)(?=\w))\u200b*+"""
)
_SINGLES = frozenset("'‘’‚`")
_GUILLEMETS = frozenset("«»")
_OPENS_AFTER = frozenset("([{—–-/:")
_ALWAYS = {"„": 1, "``": 1, "«": 1, "»": -1}
_BY_SHAPE = {"“": 1, "”": -1, "''": -1, "‘‘": 1, "’’": -1}
_WORD = re.compile(r"\w+")
_LEAD = 60  # code points before a mark in which the verb stands that leads to it
_CLAUSE = re.compile(
    r"(?:,['’\"”]?|[.!?]['’\"”])(?=\s+(?:said|says|added|adds|explained|told)\s+(?:[A-Z]|the\s|an?\s))"
    r"|,['’\"”]?(?=\s+(?:[Hh]e|[Ss]he|[Tt]he\s[A-Z]\w+|(?:Mr|Mrs|Miss|Ms|Dr|Sir|Senator)\.?\s[A-Z]\w+)"
    r"\s(?:said|added|continued|explained)\b)"
)


def has_marks(text: str) -> bool:
    """Whether any sign stands in `text` that may open or close a quote."""
    return _MARK.search(text) is not None


def marked_paragraphs(text: str, paragraphs: Sequence[Place]) -> Iterator[int]:
    """The positions of those `paragraphs` that have marks: most have none."""
    starts = [paragraph.start for paragraph in paragraphs]
    last = -1
    for match in _MARK.finditer(text):
        position = bisect_right(starts, match.start()) - 1
        if position > last and match.start() < paragraphs[position].end:
            last = position
            yield position


def stretches(text: str, paragraph: Place) -> list[Stretch]:
    """The outermost quoted stretches of one `paragraph` of `text`, in order."""
    doubles: list[Mark] = []
    guillemets: list[Mark] = []
    singles: list[Mark] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        sign = match.group().rstrip(FILLER)
        if sign in _SINGLES:
            mark = _single(text, match, paragraph)
            if mark:
                singles.append(mark)
        else:
            family = guillemets if sign in _GUILLEMETS else doubles
            family.append(_double(text, match, paragraph))
    if not (doubles or singles or guillemets):
        return []
    found = [*_headless(text, doubles, paragraph), *pairs(doubles, paragraph)]
    found += pairs(_righted(guillemets), paragraph)
    return _merged(text, found + _single_stretches(text, singles, found, paragraph))


def _headless(text: str, marks: Sequence[Mark], paragraph: Place) -> Iterator[Stretch]:
    """What stands before a first mark that closes a clause though nothing was opened."""
    if marks and marks[0].turn == -1 and text[marks[0].start - 1] in ",.!?…":
        place = Place(paragraph.start, marks[0].end)
        yield Stretch(place, closed=True, single=False, headless=True)


def _single_stretches(
    text: str, marks: Sequence[Mark], doubles: Sequence[Stretch], paragraph: Place
) -> list[Stretch]:
    """Stretches in single marks: only what is closed, or begins speech, is no apostrophe."""
    if not any(mark.turn == 1 for mark in marks):
        return []
    inside = iter(sorted(stretch.place for stretch in doubles))
    hidden = next(inside, None)
    free = []
    for mark in marks:
        while hidden and hidden.end <= mark.start:
            hidden = next(inside, None)
        if not (hidden and hidden.start < mark.start):
            free.append(mark)
    return [
        Stretch(stretch.place, stretch.closed, single=True)
        for stretch in pairs(free, paragraph)
        if stretch.closed or _begins_speech(text, stretch.place.start, paragraph)
    ]


def _begins_speech(text: str, mark: int, paragraph: Place) -> bool:
    """Whether words begin at a `mark` that is not closed: it opens the paragraph, or follows a verb
    of speech with its colon, for which scans also print a semicolon.
    """
    if mark == paragraph.start:
        return True
    lead = text[max(paragraph.start, mark - _LEAD) : mark].rstrip()
    return lead.endswith((":", ";")) and speech().verb.search(lead) is not None


def _merged(text: str, every: list[Stretch]) -> list[Stretch]:
    """All stretches that lie in no other one; of two that cross, the first."""
    found: list[Stretch] = []
    for stretch in sorted(every, key=lambda it: (it.place.start, -it.place.end)):
        if not found or stretch.place.start >= found[-1].place.end:
            start, end = stretch.place
            while end > start + 1 and text[end - 1].isspace():
                end -= 1
            found.append(stretch._replace(place=Place(start, end)))
    return found


def _double(text: str, match: re.Match[str], paragraph: Place) -> Mark:
    start, end = match.span()
    before = " " if start == paragraph.start else text[start - 1]
    after = text[end] if end < paragraph.end else " "
    sign = match.group().rstrip(FILLER)
    turn = _ALWAYS.get(sign) or _turn(before, after) or _BY_SHAPE.get(sign, 0)
    return Mark(start, end, turn)


def _turn(before: str, after: str) -> int:
    if before.isspace() or before in _OPENS_AFTER or before in _SINGLES:
        return 0 if after.isspace() else 1
    return 0 if after.isalnum() else -1


def _single(text: str, match: re.Match[str], paragraph: Place) -> Mark | None:
    """A single mark, or None where it is an apostrophe for sure."""
    start, end = match.span()
    before = " " if start == paragraph.start else text[start - 1]
    after = text[end] if end < paragraph.end else " "
    opens = not before.isalnum() and before not in ".,!?;)]"
    if opens and (after.isalnum() or after in "[.…"):
        word = _WORD.match(text, end)
        if word and (word.group().lower() in speech().elisions or after.isdigit()):
            return None
        return Mark(start, end, 1)
    if before.isspace() or after.isalnum():
        return None
    possessive = before in "sSxz" and after == " " and match.group() != "‘"
    return Mark(start, end, -1, possessive)


def _righted(marks: list[Mark]) -> list[Mark]:
    """Guillemets as they turn: where the first one points inwards, »so«, all are swapped."""
    if marks and marks[0].turn == -1:
        return [mark._replace(turn=-mark.turn) for mark in marks]
    return marks


def trimmed(text: str, stretch: Stretch) -> Stretch:
    """The stretch up to its own reporting clause, where the mark before that was lost or wrong."""
    if stretch.closed:
        return stretch
    found = _CLAUSE.search(text, stretch.place.start, stretch.place.end)
    if found is None:
        return stretch
    return stretch._replace(place=Place(stretch.place.start, found.end()), closed=True)
