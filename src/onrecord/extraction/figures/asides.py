"""Dates that tell no figure's period: the day of the words, the year that one is compared with."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_compared", "is_of_saying"]

_BEFORE, _AFTER = 64, 24
_SMALL = ("on", "late", "early", "earlier", "here")
# "Up 12 per cent on the previous year", "more than a year earlier".
_COMPARED = re.compile(
    r"\b(?:than|compared\s(?:to|with)|(?:up|down|(?:per\s?cent|%)(?:\s(?:more|less|higher|lower|up|down))?)\s(?:on|from|over)"
    r"|(?:increase|rise|decrease|drop|fall|growth)\s(?:on|over|from|against))\s(?:in\s|that\sof\s|those\sof\s)?\Z"
)
_ENDS = ("on", "in", "of", "to", "with", "from", "over", "than", "against")


@cache
def _telling() -> frozenset[str]:
    return frozenset(knowledge("figure_words")["telling"])


@cache
def _occasions() -> frozenset[str]:
    return frozenset(knowledge("figure_words")["occasions"])


@cache
def _told_somewhere() -> re.Pattern[str]:
    """A verb of saying with the place or the way in which it was said: "told a rally in Troy"."""
    verbs = alternatives(knowledge("figure_words")["telling"])
    return re.compile(
        rf"\b(?:{verbs})(?:\s(?:a|the|an|its|his|her))?(?:\s[a-z]+)?(?:\s(?:in|at|from|to|by)(?:\s(?:a|an|the|its|his|her))?(?:\s[a-z.-]+){{1,2}}){{0,2}},?\Z"
    )


def is_of_saying(lowered: str, date: Place, *, is_day: bool) -> bool:
    """Whether a date is the day on which somebody said it: "announced today", "today urged", "said
    in a statement issued on 9 April". Of longer stretches (no `is_day`) only the word next to them
    tells.
    """
    after = lowered[date.end : date.end + _AFTER].split(None, 2)[:2]
    if after and after[0].endswith("ly"):
        after.pop(0)
    if after and after[0] in _telling():
        return True
    words = lowered[max(0, date.start - _BEFORE) : date.start].split()
    while words and words[-1] in _SMALL:
        words.pop()
    if not words:
        return False
    if words[-1] in _telling():
        return True
    return is_day and _is_occasion(words)


def _is_occasion(words: list[str]) -> bool:
    """Whether the words before a day tell where and how something was said on it."""
    if words[-1] in _occasions():
        return True
    if words[-1] in knowledge("figure_words")["issued"]:
        return len(words) > 1 and words[-2] in _occasions()
    if _telling().isdisjoint(words):
        return False
    return _told_somewhere().search(" ".join(words)) is not None


def is_compared(lowered: str, date: Place) -> bool:
    """Whether a date only says with what a figure is compared: "up on the previous year"."""
    before = lowered[max(0, date.start - 32) : date.start]
    last = before.split()[-1:]
    return bool(last) and last[0] in _ENDS and _COMPARED.search(before) is not None
