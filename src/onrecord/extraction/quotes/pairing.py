"""Opening marks paired with closing ones, in linear time."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from onrecord.extraction.found import Place

__all__ = ["Mark", "Stretch", "pairs"]


class Stretch(NamedTuple):
    """Words between marks, marks included; `closed` tells whether the closing mark is there,
    `headless` whether the opening one is missing: then the stretch begins with its paragraph.
    """

    place: Place
    closed: bool
    single: bool
    headless: bool = False


class Mark(NamedTuple):
    """A quotation mark and which way it turns."""

    start: int
    end: int
    turn: int  # 1 opens, -1 closes, 0 either
    doubtful: bool = False  # may be the apostrophe of a plural: the insurgents' plans


def pairs(marks: Sequence[Mark], paragraph: Place) -> Iterator[Stretch]:
    """Pair opening with closing marks.

    An opening mark inside an open stretch is nested if marks enough follow to close both;
    otherwise the first stretch was never closed, and ends there.
    """
    marks = _without_apostrophes(marks)
    balance = list(accumulate(mark.turn for mark in marks))
    lowest = _lowest_after(balance)
    depth = 0
    opened: Mark | None = None
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


def _without_apostrophes(marks: Sequence[Mark]) -> list[Mark]:
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
