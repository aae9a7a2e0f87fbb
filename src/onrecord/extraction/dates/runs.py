"""What dates and numbers are both read from, worked out once a text: its digits, its lower case."""

import re
from functools import lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.lowered import lower

__all__ = ["digit_runs", "lower_case"]

_RUN = re.compile(r"[0-9/.,–-]*")
_MARKS = "/.,–-"
# A text as bytes, 1 for each digit: to look for one byte is ten times as quick as a pattern.
_DIGITS = bytes(ord("0") <= code <= ord("9") for code in range(256))


@lru_cache(maxsize=4)  # the dates and the figures of one text ask for the same runs
def digit_runs(text: str, within: Place) -> tuple[tuple[int, str], ...]:
    """The runs of digits of `text` inside `within`, with the marks between them: where each starts,
    and its letters ("12/04/2012", "1,000", "2011-12").
    """
    words = text[within.start : within.end]
    digits = words.encode("ascii", "replace").translate(_DIGITS)
    found = []
    at = digits.find(1)
    while at >= 0 and (run := _RUN.match(words, at)):
        found.append((within.start + at, run.group().rstrip(_MARKS)))
        at = digits.find(1, run.end())
    return tuple(found)


@lru_cache(maxsize=2)
def lower_case(text: str) -> str:
    """`text` in lower case, letter for letter, for as many stretches of it as are read."""
    return lower(text)
