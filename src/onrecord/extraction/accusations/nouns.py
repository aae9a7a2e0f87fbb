"""What the clause around a noun charges: "the junta's crackdown", "torture by the guards"."""

import re

from onrecord.extraction.accusations.charges import (
    NOT_SUFFERED,
    Charge,
    around,
    inherited,
    is_unreal,
    said_of,
)
from onrecord.extraction.accusations.cues import Cue, any_of, is_doing, words
from onrecord.extraction.accusations.doers import (
    NOBODY,
    Doers,
    agent_of,
    charged_in,
    owner_of,
    subject_of,
)
from onrecord.extraction.accusations.phrases import (
    FAR,
    after_break,
    clause_start,
    group_of,
    phrase_after,
)
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["noun_charge"]

_WORDS = re.compile(r"[\w'-]+")
_VICTIM = re.compile(r"\s(?:of|against|on|targeting|towards)\s+")


def noun_charge(
    cast: Cast, low: str, cue: Cue, sentence: Place, last: Charge | None
) -> Charge | None:
    """What a noun charges, or None."""
    meaning = next((one for one in cue.meanings if one.kind == "nouns"), None)
    if not meaning or not _stands_alone(low, cue):
        return None
    left, right = max(sentence.start, cue.place.start - FAR), min(sentence.end, cue.place.end + FAR)
    if group_of(low, left, cue.place.start).is_unreal:
        return None  # a verb: "could torture"
    clause = Place(left, after_break(low, cue.place.end, min(right, cue.place.end + 110)))
    head = _head(low, left, cue.place.start)
    doers, accuser = _doers(cast, low, cue, Place(clause.start, clause.end), last)
    if doers is None:
        return None
    of = _VICTIM.match(low, cue.place.end, clause.end)
    victim = phrase_after(low, of.end(), clause.end) if of else None
    if said_of(low, victim) & words("fair"):
        return None
    if not doers.known and not _says_enough(low, cue, head, victim):
        return None
    act_words = _act_words(low, cue, Place(head, clause.end), victim)
    place = around(act_words, doers.place, victim)
    suffered = None if meaning.act in NOT_SUFFERED else victim
    return Charge(meaning.act, place, act_words, doers, suffered, accuser)


def _doers(
    cast: Cast, low: str, cue: Cue, clause: Place, last: Charge | None
) -> tuple[Doers | None, Named | None]:
    """Who did it and who says so; None where it was done to those whom the words name, or not."""
    left, at = clause.start, cue.place.start
    head = _head(low, left, at)
    doers, accuser = charged_in(cast, low, left, head)
    if doers.known:
        return doers, accuser
    doers = owner_of(cast, low, left, at)
    if doers.known:
        is_victim = cue.place.of(low) in words("suffered") and not _is_power(cast, doers)
        return (None if is_victim else doers), None
    if is_unreal(low, left, head) or is_unreal(low, left, at):
        return None, None
    doers = agent_of(cast, low, cue.place.end, clause.end)
    if not doers.known:
        doers = _light(cast, low, left, head) or inherited(low, last, head) or NOBODY
    return doers, None


def _says_enough(low: str, cue: Cue, head: int, victim: Place | None) -> bool:
    """Whether the noun accuses though nobody is named who did it."""
    if said_of(low, victim) & words("protected"):
        return True
    if cue.place.of(low) in words("vague"):
        return False
    return bool(victim or set(low[head : cue.place.start].split()) & words("going_on"))


def _act_words(low: str, cue: Cue, clause: Place, victim: Place | None) -> Place:
    start, end = cue.place
    if cue.place.of(low).endswith(" to"):
        after = phrase_after(low, end, clause.end)
        return Place(start, after.end if after else end)
    return Place(clause.start, victim.end if victim else end)


_POWERS = ("state", "armed", "police", "rebel", "unidentified", "pro_government", "intelligence")


def _is_power(cast: Cast, doers: Doers) -> bool:
    """Whether those whose deed it is are a state or an armed body."""
    if doers.pronoun:
        return False
    every = [cast.actor(named).actor_type for named in doers.named]
    return all(one.startswith(_POWERS) and one != "state_individual" for one in every)


def _stands_alone(low: str, cue: Cue) -> bool:
    """Whether a word that is often a part of a name stands for a deed here."""
    following = _WORDS.match(low, cue.place.end + 1)
    return not following or following.group() not in words("compounds")


_ADJECTIVE = re.compile(r"[\w-]+(?:ed|ive|al|ic|ous|ent|ant|ary|less|ful|ful|ate|ly|le|y)\Z")


def _head(low: str, left: int, at: int) -> int:
    """Where the adjectives before a noun begin."""
    start = at
    for word in reversed(low[max(left, at - 60) : at].split()[-3:]):
        if word in is_doing() or (word not in words("going_on") and not _ADJECTIVE.match(word)):
            break
        start = low.rfind(word, left, start)
    return start


def _light(cast: Cast, low: str, left: int, at: int) -> Doers | None:
    """The subject of a light verb before a noun ("the army has committed grave abuses")."""
    tokens = list(_WORDS.finditer(low, max(left, at - 90), at))
    for token in reversed(tokens[-10:]):
        if token.group() != "and" and token.group() in words("links"):
            break
        if token.group() in is_doing():
            group = group_of(low, left, token.start())
            if (
                group.is_unreal
                or group.is_infinitive
                or is_unreal(low, left, group.start, verb=True)
            ):
                return None
            return subject_of(cast, low, clause_start(low, left, group.start), group.start)
    bound = list(any_of("bound").finditer(low, max(left, at - 40), at))
    if not bound or len(low[bound[-1].end() : at].split()) > 2:
        return None
    start = group_of(low, left, bound[-1].start()).start
    return subject_of(cast, low, clause_start(low, left, start), start)
