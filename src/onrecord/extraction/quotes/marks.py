"""Stretches between quotation marks, whatever the marks and however broken, in linear time.

A mark is read by what stands around it before its shape is asked: releases open with a closing
mark and close with an opening one. A stretch that is never closed ends with its paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["Stretch", "has_marks", "marked_paragraphs", "stretches"]

# Any mark but an apostrophe inside a word; its set of signs in front makes the search skip quickly.
_MARK = re.compile(
    r"""["“”„«»'‘’‚`](?!(?<=\w['’‘])\w)(?:(?<=')'|(?<=‘)‘|(?<=’)’|(?<=")"|(?<=`)`|(?<!`))"""
)
_SINGLES = frozenset("'‘’‚")
_GUILLEMETS = frozenset("«»")
_OPENS_AFTER = frozenset("([{—–-/:")
_ALWAYS = {"„": 1, "``": 1, "«": 1, "»": -1}
_BY_SHAPE = {"“": 1, "”": -1, "''": -1, "‘‘": 1, "’’": -1}
_WORD = re.compile(r"\w+")


class Stretch(NamedTuple):
    """Words between marks, marks included; `closed` tells whether the closing mark is there,
    `headless` whether the opening one is missing: then the stretch begins with its paragraph.
    """

    place: Place
    closed: bool
    single: bool
    headless: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    turn: int  # 1 opens, -1 closes, 0 either
    doubtful: bool = False  # may be the apostrophe of a plural: the insurgents' plans


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
    doubles: list[_Mark] = []
    guillemets: list[_Mark] = []
    singles: list[_Mark] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        sign = match.group()
        if sign in _SINGLES:
            mark = _single(text, match, paragraph)
            if mark:
                singles.append(mark)
        else:
            family = guillemets if sign in _GUILLEMETS else doubles
            family.append(_double(text, match, paragraph))
    if not (doubles or singles or guillemets):
        return []
    found = [*_headless(text, doubles, paragraph), *_pairs(doubles, paragraph)]
    found += _pairs(_righted(guillemets), paragraph)
    return _merged(text, found + _single_stretches(singles, found, paragraph))


def _headless(text: str, marks: Sequence[_Mark], paragraph: Place) -> Iterator[Stretch]:
    """What stands before a first mark that closes a clause though nothing was opened."""
    if marks and marks[0].turn == -1 and text[marks[0].start - 1] in ",.!?…":
        place = Place(paragraph.start, marks[0].end)
        yield Stretch(place, closed=True, single=False, headless=True)


def _single_stretches(
    marks: Sequence[_Mark], doubles: Sequence[Stretch], paragraph: Place
) -> list[Stretch]:
    """Stretches in single marks: only what is closed, or opens the paragraph, is no apostrophe."""
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
        for stretch in _pairs(free, paragraph)
        if stretch.closed or stretch.place.start == paragraph.start
    ]


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


def _double(text: str, match: re.Match[str], paragraph: Place) -> _Mark:
    start, end = match.span()
    before = " " if start == paragraph.start else text[start - 1]
    after = text[end] if end < paragraph.end else " "
    sign = match.group()
    turn = _ALWAYS.get(sign) or _turn(before, after) or _BY_SHAPE.get(sign, 0)
    return _Mark(start, end, turn)


def _turn(before: str, after: str) -> int:
    if before.isspace() or before in _OPENS_AFTER or before in _SINGLES:
        return 0 if after.isspace() else 1
    return 0 if after.isalnum() else -1


def _single(text: str, match: re.Match[str], paragraph: Place) -> _Mark | None:
    """A single mark, or None where it is an apostrophe for sure."""
    start, end = match.span()
    before = " " if start == paragraph.start else text[start - 1]
    after = text[end] if end < paragraph.end else " "
    opens = not before.isalnum() and before not in ".,!?;)]"
    if opens and (after.isalnum() or after in "[.…"):
        word = _WORD.match(text, end)
        if word and (word.group().lower() in speech().elisions or after.isdigit()):
            return None
        return _Mark(start, end, 1)
    if before.isspace() or after.isalnum():
        return None
    possessive = before in "sSxz" and after == " " and match.group() != "‘"
    return _Mark(start, end, -1, possessive)


def _righted(marks: list[_Mark]) -> list[_Mark]:
    """Guillemets as they turn: where the first one points inwards, »so«, all are swapped."""
    if marks and marks[0].turn == -1:
        return [mark._replace(turn=-mark.turn) for mark in marks]
    return marks


def _pairs(marks: Sequence[_Mark], paragraph: Place) -> Iterator[Stretch]:
    """Pair opening with closing marks.

    An opening mark inside an open stretch is nested if marks enough follow to close both;
    otherwise the first stretch was never closed, and ends there.
    """
    marks = _without_apostrophes(marks)
    balance = list(accumulate(mark.turn for mark in marks))
    lowest = _lowest_after(balance)
    depth = 0
    opened: _Mark | None = None
    for position, mark in enumerate(marks):
        if opened is None:
            opened, depth = (mark, 1) if mark.turn >= 0 else (None, 0)
        elif mark.turn == 1 and lowest[position] < balance[position] - depth:
            depth += 1
        elif mark.turn == 1:
            yield Stretch(Place(opened.start, mark.start), closed=False, single=False)
            opened, depth = mark, 1
        else:
            depth -= 1
            if depth == 0:
                yield Stretch(Place(opened.start, mark.end), closed=True, single=False)
                opened = None
    if opened is not None:
        yield Stretch(Place(opened.start, paragraph.end), closed=False, single=False)


def _without_apostrophes(marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks without those doubtful ones after which a mark follows that surely closes."""
    kept = []
    closes = False
    for mark in reversed(marks):
        if not (mark.doubtful and closes):
            kept.append(mark)
        if not mark.doubtful:
            closes = mark.turn == -1
    kept.reverse()
    return kept


def _lowest_after(balance: Sequence[int]) -> list[int]:
    """For each position the lowest balance that is reached after it."""
    lowest = list(balance)
    for position in range(len(balance) - 2, -1, -1):
        lowest[position] = min(balance[position + 1], lowest[position + 1])
    return lowest
