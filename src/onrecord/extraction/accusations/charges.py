"""What the clause around a verb charges: the deed, its doer and its victim."""

import re
from typing import NamedTuple

from onrecord.extraction.accusations.cues import Cue, Meaning, any_of, words
from onrecord.extraction.accusations.doers import (
    NOBODY,
    Doers,
    agent_of,
    charged_in,
    subject_of,
)
from onrecord.extraction.accusations.phrases import (
    FAR,
    after_break,
    clause_start,
    group_of,
    phrase_after,
    phrase_before,
)
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["NOT_SUFFERED", "Charge", "around", "inherited", "is_unreal", "said_of", "verb_charge"]

NOT_SUFFERED = frozenset(
    ("arming_abusers", "shielding_abusers", "failure_to_act", "denial_of_justice", "other")
)
# What accidents and storms do too.
_BY_CHANCE = frozenset(("unlawful_killing", "attack_on_civilians", "forced_displacement"))
_WORDS = re.compile(r"[\w'-]+")


class Charge(NamedTuple):
    """A deed that is charged. `place` covers it with its doer and victim."""

    act: str
    place: Place
    act_words: Place
    doers: Doers
    victim: Place | None
    accuser: Named | None = None


def is_unreal(low: str, left: int, at: int, *, verb: bool = False) -> bool:
    """Whether the words before `at` take away that it has happened."""
    start = max(left, at - 32)
    near = any_of("unreal").finditer(low, start, at)
    if any(len(low[match.end() : at].split()) <= 2 for match in near):
        return True
    near = any_of("unreal_verbs").finditer(low, start, at)
    return verb and any(not low[match.end() : at].strip() for match in near)


def said_of(low: str, place: Place | None) -> set[str]:
    """The words at a place."""
    return set(_WORDS.findall(low[place.start : place.end])) if place else set()


def verb_charge(
    cast: Cast, low: str, cue: Cue, sentence: Place, last: Charge | None
) -> Charge | None:
    """What a verb charges, or None."""
    forms = {meaning.form for meaning in cue.meanings}
    left, right = max(sentence.start, cue.place.start - FAR), min(sentence.end, cue.place.end + FAR)
    group = group_of(low, left, cue.place.start)
    if group.is_unreal or is_unreal(low, left, group.start, verb=True) or group.is_infinitive:
        return None
    begin = clause_start(low, left, group.start)
    end = after_break(low, cue.place.end, right)
    participle = bool(forms & {"past", "pp"})
    agent = (
        agent_of(cast, low, cue.place.end, min(end, cue.place.end + 70)) if participle else NOBODY
    )
    passive = participle and (group.is_passive or agent.known)
    if passive:
        doers, victim = agent, phrase_before(low, begin, group.start)
    else:
        doers = subject_of(cast, low, begin, group.start)
        victim = phrase_after(low, cue.place.end, end)
        accuser = None
        bare = forms <= {"ing", "base"} and group.start == cue.place.start and "base" not in forms
        if bare:
            doers, accuser = charged_in(cast, low, left, group.start)
        if not doers.known:
            doers = inherited(low, last, group.start) or (
                _gerund(cast, low, left, group.start) if bare else doers
            )
        if not doers.known:
            return None
    for meaning in cue.meanings:
        if meaning.kind != "nouns" and _fits(
            low, cue, meaning, (doers, victim, end), passive=passive
        ):
            charge = _charge(low, cue, meaning.act, (doers, victim, end), passive=passive)
            return charge._replace(accuser=None if passive else accuser)
    return None


def inherited(low: str, last: Charge | None, at: int) -> Doers | None:
    """The doers of the item before, in a list of deeds."""
    if not last or not last.doers.known or not 0 <= at - last.act_words.end <= 60:
        return None
    gap = low[last.act_words.end : at]
    return last.doers if gap.rstrip().endswith((",", " and", " or", " as well as")) else None


def _gerund(cast: Cast, low: str, left: int, at: int) -> Doers:
    """The doer of "for torturing", "accused of selling": who is named before."""
    before = low[max(left, at - 24) : at].rstrip()
    if not before.endswith(("accused of", "accuse of", " of", " for", " as")):
        return NOBODY
    cut = at - (len(low[max(left, at - 24) : at]) - len(before)) - len(before.split()[-1])
    every = [one for one in cast.inside(Place(left, at)) if one.kind != "pronoun"]
    if not every or at - every[-1].place.end > 40 or cut < left:
        return NOBODY
    return Doers(every[-1:], every[-1].place)


def _fits(
    low: str, cue: Cue, meaning: Meaning, read: tuple[Doers, Place | None, int], *, passive: bool
) -> bool:
    doers, victim, end = read
    near = Place(cue.place.end, min(end, cue.place.end + 60))
    if meaning.kind == "with":
        where = victim if passive else near
        return doers.known and bool(where and any_of("verbs_with", meaning.act).search(low, *where))
    suffered = said_of(low, victim)
    if meaning.kind == "harms":
        if suffered & words("fair"):
            return False
        beside = Place(max(0, cue.place.start - 40), min(end, cue.place.end + 80))
        saved = suffered & words("protected")
        chance = meaning.act in _BY_CHANCE and not doers.known
        return bool(saved - words("anybody") if chance else saved) or (
            (doers.known or passive) and bool(any_of("wrongly").search(low, *beside))
        )
    if suffered & words("fair"):
        return False
    return doers.known or bool(suffered & words("protected"))


def _charge(
    low: str, cue: Cue, act: str, read: tuple[Doers, Place | None, int], *, passive: bool
) -> Charge:
    doers, victim, end = read
    tail = cue.place.end
    if not passive and victim and cue.place.end <= victim.start:
        tail = victim.end
    elif not victim or cue.place.end <= victim.start:
        after = phrase_after(low, cue.place.end, end)
        tail = after.end if after else tail
    act_words = Place(cue.place.start, tail)
    if passive and doers.place and doers.place.start < tail:
        act_words = Place(cue.place.start, cue.place.end)
    place = around(act_words, doers.place, victim)
    return Charge(
        act, place, act_words, doers, None if act in NOT_SUFFERED and not passive else victim
    )


def around(place: Place, *others: Place | None) -> Place:
    """The place that holds `place` and the others."""
    every = [place, *(one for one in others if one)]
    return Place(min(one.start for one in every), max(one.end for one in every))
