"""Through what medium quoted words were uttered: a letter, an interview, a report, a post."""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["medium_of"]

_WORD = re.compile(r"\w+")
_REACH = 200  # code points before a clause in which its paragraph may name the medium
_LINKS = frozenset(("in", "from", "via", "on", "with", "during", "by"))
_AROUND = 40  # code points around a word for a medium in which its preposition or verb stands


def medium_of(text: str, clause: Place, cue: Place, paragraph_start: int) -> str:
    """The term of `quote_medium` for a quote whose reporting `clause` has the verb `cue`.

    A clause that is silent takes the medium with which its paragraph has just begun a sentence.
    """
    found = _named(clause.of(text))
    if found is None and text[clause.start : clause.start + 4].lstrip().startswith(("She", "He ")):
        found = _named(text[max(paragraph_start, clause.start - _REACH) : clause.start])
    return found or speech().medium_of.get(cue.of(text).lower(), "statement")


@cache
def _heads() -> frozenset[str]:
    """The first words of those that show a medium."""
    return frozenset(_WORD.findall(words)[0] for words in speech().medium_of)


def _named(clause: str) -> str | None:
    """The medium that `clause` names after a preposition ("in her letter") or before its verb."""
    known = speech()
    lowered = clause.lower()
    if _heads().isdisjoint(_WORD.findall(lowered)):
        return None  # most name none
    for match in known.media.finditer(lowered):
        lead = lowered[max(0, match.start() - _AROUND) : match.start()].split()[-4:]
        rest = lowered[match.end() : match.end() + _AROUND].split()[:4]
        verbal = " " in match.group() or match.group().endswith("ed")
        if verbal or not _LINKS.isdisjoint(lead) or not known.reporting_words.isdisjoint(rest):
            return known.medium_of[" ".join(match.group().split())]
    return None
