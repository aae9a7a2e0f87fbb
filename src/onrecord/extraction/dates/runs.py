"""What dates and numbers are both read from, worked out once a text: its digits, its lower case."""

import re
from functools import lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.lowered import lower

__all__ = ["digit_runs", "lower_case"]

# It starts with one set of letters, so that the search skips from digit to digit.
_RUN = re.compile(r"[0-9][0-9/.,–-]*")
_MARKS = "/.,–-"


@lru_cache(maxsize=4)  # the dates and the figures of one text ask for the same runs
def digit_runs(text: str, within: Place) -> tuple[tuple[int, str], ...]:
    """The runs of digits of `text` inside `within`, with the marks between them: where each starts,
    and its letters ("12/04/2012", "1,000", "2011-12").
    """
    found = _RUN.finditer(text, within.start, within.end)
    return tuple((run.start(), run.group().rstrip(_MARKS)) for run in found)


@lru_cache(maxsize=2)
def lower_case(text: str) -> str:
    """`text` in lower case, letter for letter, for as many stretches of it as are read."""
    return lower(text)
