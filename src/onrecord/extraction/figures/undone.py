"""Words of harm that tell of none done: a month, a place, an execution that was halted."""

import re

from onrecord.extraction.found import Place

__all__ = ["is_none"]

# "At a detention centre" none is told.
_PLACES = (" cent", " camp", " facilit", " polic", " law")
# Nor is one told that has not been done: "a death sentence", "halted the execution of".
_NOT_DONE = (" sentence", " penalt", " row", " threat", " squad", " warrant", " strike")
_AVERTED = re.compile(
    r"\b(?:halt|stay|stopp?|suspend|postpon|avert|prevent|avoid|delay|overturn|commut|block)(?:e?[sd]|ing|ed|)"
    r"\s(?:(?:the|an?|any|all|planned|imminent|further|his|her|their)\s){0,3}\Z"
)
# The month, and no march.
_MONTH = re.compile(
    r"march,?\s\d|march\s(?:last|this)\b|(?<=\d\s)march\b|(?<=\b(?:in|on)\s)march\b"
)


def is_none(lowered: str, thing: Place, word: Place) -> bool:
    """Whether the word tells of no harm done: "in March", "five homeless men" (who have not all
    been driven out), "a detention centre", "a death sentence", "halted the execution".
    """
    if _MONTH.match(lowered, word.start) or lowered.startswith(_NOT_DONE, word.end):
        return True
    if word.end <= thing.start:
        return _is_averted(lowered, word)
    if thing.holds(word) and word.of(lowered) == "homeless":
        return True
    return lowered.startswith(_PLACES, word.end)


def _is_averted(lowered: str, word: Place) -> bool:
    """Whether an execution has not taken place; "prevent deaths" tells of deaths all the same."""
    if not lowered.startswith(("execut", "hang"), word.start):
        return False
    return _AVERTED.search(lowered, max(0, word.start - 40), word.start) is not None
