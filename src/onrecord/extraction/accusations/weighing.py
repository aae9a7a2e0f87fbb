"""How much of an accusation a clause is, by its words and by who is named in it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import names_month
from onrecord.extraction.accusations.cues import points, words
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.calls.headlines import commands
from onrecord.extraction.found import Named, Place

__all__ = ["Clause", "is_passive", "weigh"]

_NEAR = 24  # code points before a cue in which the words that bend it stand
_CALL = re.compile(r"call(?<=\bcall)(?:s|ed|ing)? (?:on|for|upon)\b|to end\b(?<=\bto end)")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|are|is)\s+(?:\w+ly\s+|also\s+|often\s+)?\Z")
# "1. Immediately release the"
_COMMAND = re.compile(
    r"[^a-z]{0,6}(?:[a-z]\)\s+(?:to\s+)?)?"
    r"(?:(?:and|then|please|immediately|urgently|unconditionally|fully)\s+){0,3}"
    r"(?P<verb>[a-z]+)\s+(?P<next>[\w'-]+)"
)
# Words of judgement of which each accuses somebody by itself.
_FIRM = 3


class Clause(NamedTuple):
    """A clause with the words that are said in it, its cues that are real, the heaviest of them,
    who is named first in it, and the actors who may be accused. What it tells begins at `told`
    ("The envoy said that …").
    """

    place: Place
    said: frozenset[str]
    hits: Sequence[Hit]
    heaviest: Hit
    first: Named | None
    named: Sequence[Named]
    told: int


def is_passive(low: str, clause: Place, at: int) -> bool:
    """Whether a form of "be" binds the cue at `at` to the subject before it."""
    near = max(clause.start, at - _NEAR)
    return not words("be").isdisjoint(low[near:at].split()) and bool(_PASSIVE.search(low, near, at))


def weigh(low: str, accusers: Accusers, clause: Clause) -> int:
    """The points of a clause, without those for a bound doer and an accusing release."""
    passive = is_passive(low, clause.place, clause.heaviest.place.start)
    traits = [*_of_words(low, clause), *_of_parties(low, accusers, clause, passive=passive)]
    return clause.heaviest.weight + sum(map(points, traits))


def _of_words(low: str, clause: Clause) -> Iterator[str]:
    said, hits = clause.said, clause.hits
    if len(hits) > 1 and hits[0].place.start != hits[-1].place.start:
        yield "second"
    if _is_modal(low, clause) or _calls(low, clause) or _commands(low, clause):
        yield "modal"
    if not said.isdisjoint(words("fair")):
        yield "fair"
    if low[clause.place.end - 1] == "?":
        yield "question"


def _is_modal(low: str, clause: Clause) -> bool:
    if words("modals").isdisjoint(clause.said):
        return False
    modals = words("modals") & clause.said
    return modals != {"may"} or not names_month(low, clause.place)


def _calls(low: str, clause: Clause) -> bool:
    """Whether a clause asks for something: "calls on", "to end"."""
    if low.find("call", *clause.place) < 0 and low.find("to end", *clause.place) < 0:
        return False
    return bool(_CALL.search(low, *clause.place))


def _commands(low: str, clause: Clause) -> bool:
    """Whether a clause opens with a command: "release the editors"."""
    opening = _COMMAND.match(low, *clause.place)
    if not opening:
        return False
    return commands(opening["verb"], opening["next"], has_whom=False)


def _of_parties(low: str, accusers: Accusers, clause: Clause, *, passive: bool) -> Iterator[str]:
    if passive:
        yield "passive"
    if clause.named or not clause.said.isdisjoint(words("doers")) or _is_by_rule(low, clause):
        yield "named"
    elif clause.heaviest.weight < _FIRM and not passive:
        yield "nobody"
    if _is_own(low, accusers, clause):
        yield "own"


def _is_by_rule(low: str, clause: Clause) -> bool:
    """Whether what those in power made stands before the heaviest cue: "the law punishes"."""
    if clause.said.isdisjoint(words("instruments")):
        return False
    before = low[clause.place.start : clause.heaviest.place.start].split()
    return not words("instruments").isdisjoint(before)


def _is_own(low: str, accusers: Accusers, clause: Clause) -> bool:
    """Whether the clause speaks of what the publisher did itself."""
    if not clause.said.isdisjoint(words("deploring")):
        return False
    first = clause.first
    acts = first and first.place.start < clause.heaviest.place.start
    if first and acts and accusers.is_own(first.actor_id):
        return True
    return low.startswith(("we ", "i ", "our "), clause.place.start)
