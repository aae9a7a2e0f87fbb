"""Whom a pronoun means that stands for those who are asked: "it", "you", "them"."""

import re

from onrecord.extraction.calls.earlier import Earlier, fronted_subject
from onrecord.extraction.calls.parties import named_in
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Named, Place

__all__ = ["spoken_of"]

# A pronoun, as far as another word may stand in front of it.
_PRONOUN = re.compile(r"\W*(?:then|now|so|also|therefore)?\s*(it|you|them)(?=\s*\Z|,\sas\s)")
_HEAD = 4000  # characters from the beginning of a letter in which its salutation stands
_DEAR = re.compile(r"(?<=\n)[ \t]*dear\s[^\n]{3,120}")
_SENTENCE = 500  # characters back in which the sentence before that of a pronoun is looked for
# What is told of those who are asked for more in the next sentence ("We thank X. We ask them to").
_PRAISES = re.compile(
    r"\b(?:commend|thank|salut|applaud|prais|congratulat|welcom|appreciat|acknowledg|recogni[sz])(?:e?s|e?d|ing|e)?\b"
)


def spoken_of(stage: Stage, whom: Place, barred: frozenset[str]) -> list[Named]:
    """Those whom the pronoun at `whom` means; none where it is no pronoun that is read here. None
    of `barred`.
    """
    pronoun = _PRONOUN.match(stage.low, *whom)
    if not pronoun:
        return []
    at = Place(*pronoun.span(1))
    meant = {"it": _it, "you": _you, "them": _them}[pronoun[1]](stage, at.start, barred)
    return [Named(one.actor_id, "pronoun", at) for one in meant]


def _it(stage: Stage, at: int, barred: frozenset[str]) -> list[Named]:
    """Whom a clause in front names ("if the council is serious, it must act"), or who is named
    before in the sentence ("we thank the council and ask it to act").
    """
    subject = fronted_subject(stage.low, at)
    if subject:
        return named_in(stage.cast, stage.low, subject)
    return Earlier(stage.cast, stage.low).beside(at, barred)


def _you(stage: Stage, at: int, _: frozenset[str]) -> list[Named]:
    """Whom a letter names behind "dear"."""
    match = _DEAR.search(stage.low, 0, min(at, _HEAD))
    return stage.cast.inside(Place(*match.span())) if match else []


def _them(stage: Stage, at: int, barred: frozenset[str]) -> list[Named]:
    """Whom the sentence before praises."""
    low, near = stage.low, max(0, at - _SENTENCE)
    start = max(low.rfind(". ", near, at), low.rfind("\n", near, at))
    opens = max(low.rfind(". ", near, start), low.rfind("\n", near, start)) if start > 0 else -1
    praised = _PRAISES.search(low, max(0, opens), start) if opens >= 0 else None
    if not praised:
        return []
    named = named_in(stage.cast, low, Place(praised.end(), start))
    return [one for one in named if one.actor_id not in barred]
