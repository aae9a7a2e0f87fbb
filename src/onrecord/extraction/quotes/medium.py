"""Through what medium quoted words were uttered: a letter, an interview, a report, a post."""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["medium_of"]

_REACH = 200  # code points before a clause in which its paragraph may name the medium


def medium_of(text: str, clause: Place, cue: Place, paragraph_start: int) -> str:
    """The term of `quote_medium` for a quote whose reporting `clause` has the verb `cue`.

    A clause that is silent takes the medium with which its paragraph has just begun a sentence.
    """
    known = speech().medium_of
    found = _pattern().search(text, clause.start, clause.end)
    if found is None and text[clause.start : clause.start + 4].lstrip().startswith(("She", "He ")):
        start = max(paragraph_start, clause.start - _REACH)
        found = _pattern().search(text, start, clause.start)
    if found:
        return known[" ".join(found[found.lastindex or 0].lower().split())]
    return known.get(cue.of(text).lower(), "statement")


@cache
def _pattern() -> re.Pattern[str]:
    """A word for a medium after a preposition ("in her letter") or before its verb."""
    word = speech().media.pattern
    gap = r"(?:[\w’'-]+\s+){0,3}?"
    return re.compile(
        rf"\b(?:in|from|via|on|with|during|by)\s+{gap}({word})|({word})\s+(?:to\s+\w+\s+)?(?:\w+\s+)?(?={speech().verb.pattern})"
        r"|\b(wrote\s+to|told\s+(?:reporters|journalists|the\s+bbc|cnn)|tweeted|posted\s+on)\b",
        re.IGNORECASE,
    )
