"""What the clause around a verb charges: the deed, its doer and its victim."""

from typing import NamedTuple

from onrecord.extraction.accusations.charges import NOT_SUFFERED, Charge, around, is_unreal, said_of
from onrecord.extraction.accusations.cues import Cue, Meaning, any_of, words
from onrecord.extraction.accusations.doers import Doers
from onrecord.extraction.accusations.phrases import (
    FAR,
    after_break,
    clause_start,
    group_of,
    phrase_after,
    phrase_before,
)
from onrecord.extraction.accusations.subjects import agent_near, dangling, led_from, subject_before
from onrecord.extraction.found import Cast, Place

__all__ = ["verb_charge"]

# What accidents and storms do too.
_BY_CHANCE = frozenset(("unlawful_killing", "attack_on_civilians", "forced_displacement"))
_OPEN = frozenset(("if", "unless", "whether"))  # before a clause of which nobody says that it is so


class _Read(NamedTuple):
    """What the clause of a verb says: who did it, those who suffered it, where it ends, and whether
    the verb is `passive`.
    """

    doers: Doers
    victim: Place | None
    end: int
    passive: bool


def verb_charge(
    cast: Cast, low: str, cue: Cue, sentence: Place, last: Charge | None
) -> Charge | None:
    """What a verb charges, or None."""
    left, right = max(sentence.start, cue.place.start - FAR), min(sentence.end, cue.place.end + FAR)
    group = group_of(low, left, cue.place.start)
    start = led_from(low, left, group.start) if group.is_infinitive else group.start
    if start is None or group.is_unreal or is_unreal(low, left, start, verb=True):
        return None
    begin = clause_start(low, left, start)
    if not _OPEN.isdisjoint(low[max(0, begin - 9) : begin].split()[-1:]):
        return None
    forms = {meaning.form for meaning in cue.meanings}
    at, accuser = cue.place.end, None
    doers = agent_near(cast, low, at, right) if not forms.isdisjoint(("past", "pp")) else None
    passive = doers is not None and (group.is_passive or bool(doers.place))
    if doers is None or not passive:
        bare = forms == {"ing"} and group.start == cue.place.start
        before = Place(begin, start)
        doers, accuser = subject_before(cast, low, before, last, left if bare else None)
        doers = doers if doers.place else dangling(cast, low, sentence.start, start)
        if not doers.place:
            return None
    end = after_break(low, at, right)
    victim = phrase_before(low, begin, group.start) if passive else phrase_after(low, at, end)
    read = _Read(doers, victim, end, passive)
    fits = (one for one in cue.meanings if one.kind != "nouns" and _fits(low, cue, one, read))
    meaning = next(fits, None)
    charge = _charge(low, cue, meaning.act, read) if meaning else None
    return charge._replace(accuser=accuser) if charge and accuser else charge


def _fits(low: str, cue: Cue, meaning: Meaning, read: _Read) -> bool:
    """Whether a verb of that meaning is a wrong with this doer and victim."""
    doers, victim, end, passive = read
    near = Place(cue.place.end, min(end, cue.place.end + 60))
    if meaning.kind == "with":
        where = victim if passive else near
        return bool(doers.place and where and any_of("verbs_with", meaning.act).search(low, *where))
    suffered = said_of(low, victim)
    if not words("fair").isdisjoint(suffered):
        return False
    if meaning.kind == "harms":
        beside = Place(max(0, cue.place.start - 40), min(end, cue.place.end + 80))
        saved = words("protected").intersection(suffered)
        chance = meaning.act in _BY_CHANCE and not doers.place
        return bool(saved - words("anybody") if chance else saved) or (
            bool(doers.place or passive) and bool(any_of("wrongly").search(low, *beside))
        )
    return bool(doers.place) or not words("protected").isdisjoint(suffered)


def _charge(low: str, cue: Cue, act: str, read: _Read) -> Charge:
    doers, victim, end, passive = read
    tail = cue.place.end
    if not passive and victim and cue.place.end <= victim.start:
        tail = victim.end
    elif not victim or cue.place.end <= victim.start:
        after = phrase_after(low, cue.place.end, end)
        tail = after.end if after else tail
    act_words = Place(cue.place.start, tail)
    if passive and doers.place and doers.place.start < tail:
        act_words = cue.place
    place = around(act_words, doers.place, victim)
    suffered = None if act in NOT_SUFFERED and not passive else victim
    return Charge(act, place, act_words, doers, suffered)
