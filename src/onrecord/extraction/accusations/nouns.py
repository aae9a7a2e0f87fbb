"""What the clause around a noun charges: "the junta's crackdown", "torture by the guards"."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.accusations.charges import NOT_SUFFERED, Charge, around, is_unreal, said_of
from onrecord.extraction.accusations.cues import Cue, any_of, doing_words, words
from onrecord.extraction.accusations.doers import NOBODY, Doers, agent_of, charged_in, subject_of
from onrecord.extraction.accusations.owners import owner_of
from onrecord.extraction.accusations.phrases import (
    BEFORE_VICTIM,
    FAR,
    after_break,
    clause_start,
    group_of,
    is_compound,
    phrase_after,
)
from onrecord.extraction.accusations.subjects import inherited
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["is_power", "noun_charge"]

_CALLS = re.compile(r" (?:constitutes?|represents?|amount(?:s|ed)? to) ")
_FILLING = frozenset(("the", "all", "these", "this", "such", "any", "further"))
_WORDS = re.compile(r"[\w'-]+")


class _Clause(NamedTuple):
    """The clause of a noun; `head` is where the adjectives before it begin."""

    start: int
    head: int
    end: int


def noun_charge(
    cast: Cast, low: str, cue: Cue, sentence: Place, last: Charge | None
) -> Charge | None:
    """What a noun charges, or None."""
    meaning = next((one for one in cue.meanings if one.kind == "nouns"), None)
    if not meaning or is_compound(low, cue.place.end):
        return None
    left, right = (
        max(sentence.start, cue.place.start - FAR),
        min(sentence.end, cue.place.end + FAR),
    )
    if group_of(low, left, cue.place.start).is_unreal:
        return None  # a verb: "could torture"
    head = _head(low, left, cue.place.start)
    clause = _Clause(left, head, after_break(low, cue.place.end, min(right, cue.place.end + 110)))
    doers, accuser = _doers(cast, low, cue, clause, last)
    if doers is None:
        return None
    of = BEFORE_VICTIM.match(low, cue.place.end, clause.end)
    victim = phrase_after(low, of.end(), clause.end) if of else None
    if not words("fair").isdisjoint(said_of(low, victim)):
        return None
    if not doers.place and (not _says_enough(low, cue, head, victim) or _is_wished_away(low, head)):
        return None
    act_words = _act_words(low, cue, Place(head, clause.end), victim)
    place = around(act_words, doers.place, victim, _called(low, act_words.end, right))
    suffered = None if meaning.act in NOT_SUFFERED else victim
    return Charge(meaning.act, place, act_words, doers, suffered, accuser)


def _doers(
    cast: Cast, low: str, cue: Cue, clause: _Clause, last: Charge | None
) -> tuple[Doers | None, Named | None]:
    """Who did it and who says so; None where it was done to those whom the words name, or not."""
    left, head, at = clause.start, clause.head, cue.place.start
    doers, accuser = charged_in(cast, low, left, head)
    if doers.place:
        return doers, accuser
    doers = owner_of(cast, low, left, at)
    if doers.place:
        is_victim = cue.place.of(low) in words("suffered") and not is_power(cast, doers)
        return (None if is_victim else doers), None
    if is_unreal(low, left, head) or (head < at and is_unreal(low, left, at)):
        return None, None
    doers = agent_of(cast, low, cue.place.end, clause.end)
    if not doers.place:
        doers = _light(cast, low, left, head) or inherited(low, last, head) or NOBODY
    return doers, None


def _says_enough(low: str, cue: Cue, head: int, victim: Place | None) -> bool:
    """Whether the noun accuses though nobody is named who did it."""
    if not words("protected").isdisjoint(said_of(low, victim)):
        return True
    if cue.place.of(low) in words("vague"):
        return False
    return bool(victim) or not words("going_on").isdisjoint(low[head : cue.place.start].split())


def _is_wished_away(low: str, head: int) -> bool:
    """Whether somebody only wants the deed to stop: "to end the violence"."""
    said = [word for word in low[max(0, head - 24) : head].split() if word not in _FILLING]
    return bool(said) and said[-1] in words("stopping")


def _called(low: str, at: int, right: int) -> Place | None:
    """What a deed is called behind its words: "the attacks constitute war crimes"."""
    verb = _CALLS.match(low, at, right)
    return phrase_after(low, verb.end(), right) if verb else None


def _act_words(low: str, cue: Cue, clause: Place, victim: Place | None) -> Place:
    start, end = cue.place
    if cue.place.of(low).endswith(" to"):
        after = phrase_after(low, end, clause.end)
        return Place(start, after.end if after else end)
    return Place(clause.start, victim.end if victim else end)


def is_power(cast: Cast, doers: Doers) -> bool:
    """Whether those whose deed it is are a state or an armed body."""
    if doers.pronoun:
        return False
    every = [cast.actor(named).actor_type for named in doers.named]
    return all(
        one.startswith(tuple(words("armed_powers"))) and one != "state_individual" for one in every
    )


_HYPHENED = re.compile(r"[\w-]+\Z")
_ENDINGS = "ed ive al ic ous ent ant ary less ful ate le y"
_ADJECTIVES = tuple(_ENDINGS.split())


def _head(low: str, left: int, at: int) -> int:
    """Where the adjectives before a noun begin."""
    start = at
    for word in reversed(low[max(left, at - 60) : at].rsplit(None, 3)[-3:]):
        describes = word in words("going_on") or (
            word.endswith(_ADJECTIVES) and _HYPHENED.match(word)
        )
        if not describes or word in doing_words():
            break
        start = low.rfind(word, left, start)
    return start


def _light(cast: Cast, low: str, left: int, at: int) -> Doers | None:
    """The subject of a light verb before a noun ("the army has committed grave abuses")."""
    said = low[max(left, at - 90) : at].split()
    found = None if doing_words().isdisjoint(said) else _doing(cast, low, left, at)
    if found or _binding().isdisjoint(said):
        return found
    bound = list(any_of("bound").finditer(low, max(left, at - 40), at))
    if not bound or len(low[bound[-1].end() : at].split()) > 2:
        return None
    start = group_of(low, left, bound[-1].start()).start
    return subject_of(cast, low, clause_start(low, left, start), start)


def _doing(cast: Cast, low: str, left: int, at: int) -> Doers | None:
    """The subject of the verb that binds it to the noun at `at`, if one of the last words does."""
    tokens = list(_WORDS.finditer(low, max(left, at - 90), at))
    for token in reversed(tokens[-10:]):
        if token.group() != "and" and token.group() in words("links"):
            break
        if token.group() in doing_words():
            group = group_of(low, left, token.start())
            if (
                group.is_unreal
                or group.is_infinitive
                or is_unreal(low, left, group.start, verb=True)
            ):
                return None
            return subject_of(cast, low, clause_start(low, left, group.start), group.start)
    return None


@cache
def _binding() -> frozenset[str]:
    """The words that tell each of the phrases which bind a doer to a noun."""
    return frozenset(max(reversed(phrase.split()), key=len) for phrase in words("bound"))
