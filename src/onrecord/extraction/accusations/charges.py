"""What the clause around a verb charges: the deed, its doer and its victim."""

import re
from collections.abc import Collection
from functools import cache
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

__all__ = [
    "NOT_SUFFERED",
    "Charge",
    "around",
    "inherited",
    "is_unreal",
    "said_of",
    "verb_charge",
]

NOT_SUFFERED = frozenset(
    (
        "arming_abusers",
        "shielding_abusers",
        "failure_to_act",
        "denial_of_justice",
        "other",
    )
)
# What accidents and storms do too.
_BY_CHANCE = frozenset(("unlawful_killing", "attack_on_civilians", "forced_displacement"))
_PARTS = re.compile(r"\W")


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
    last = low[start:at].split()[-4:]
    if verb and last and _PARTS.split(last[-1])[-1] in words("unreal_verbs"):
        return True
    single, paired = _unreal()
    if len(last) > 3 and "".join(last).isalnum():
        if not single.isdisjoint(last[1:]):
            return True
        if paired.isdisjoint(last):
            return False
    else:
        pieces = _PARTS.split(" ".join(last))
        if single.isdisjoint(pieces) and paired.isdisjoint(pieces):
            return False
    near = any_of("unreal").finditer(low, start, at)
    return any(len(low[match.end() : at].split()) <= 2 for match in near)


@cache
def _unreal() -> tuple[frozenset[str], frozenset[str]]:
    """The words that take away that something has happened, and the longest of each phrase."""
    single = {phrase for phrase in words("unreal") if " " not in phrase}
    paired = {max(phrase.split(), key=len) for phrase in words("unreal") - single}
    return frozenset(single), frozenset(paired)


def said_of(low: str, place: Place | None) -> Collection[str]:
    """The words of a phrase at a place: no marks stand in it."""
    return low[place.start : place.end].split() if place else ()


def verb_charge(
    cast: Cast, low: str, cue: Cue, sentence: Place, last: Charge | None
) -> Charge | None:
    """What a verb charges, or None."""
    forms = {meaning.form for meaning in cue.meanings}
    left, right = (
        max(sentence.start, cue.place.start - FAR),
        min(sentence.end, cue.place.end + FAR),
    )
    group = group_of(low, left, cue.place.start)
    if group.is_unreal or group.is_infinitive or is_unreal(low, left, group.start, verb=True):
        return None
    begin = clause_start(low, left, group.start)
    at, accuser = cue.place.end, None
    doers = _agent(cast, low, at, right) if not forms.isdisjoint(("past", "pp")) else None
    passive = doers is not None and (group.is_passive or bool(doers.place))
    if doers is None or not passive:
        before = Place(begin, group.start)
        bare = forms == {"ing"} and group.start == cue.place.start
        doers, accuser = _subject(cast, low, before, last, left if bare else None)
        if not doers.place:
            return None
    end = after_break(low, at, right)
    victim = phrase_before(low, begin, group.start) if passive else phrase_after(low, at, end)
    for meaning in cue.meanings:
        if meaning.kind != "nouns" and _fits(
            low, cue, meaning, (doers, victim, end), passive=passive
        ):
            charge = _charge(low, cue, meaning.act, (doers, victim, end), passive=passive)
            return charge._replace(accuser=accuser)
    return None


def _agent(cast: Cast, low: str, at: int, right: int) -> Doers:
    """The doers behind a "by" that stands near behind the participle that ends at `at`."""
    if low.find("by", at, at + 70) < 0:
        return NOBODY
    return agent_of(cast, low, at, min(after_break(low, at, right), at + 70))


def _subject(
    cast: Cast, low: str, before: Place, last: Charge | None, bare_from: int | None
) -> tuple[Doers, Named | None]:
    """The doers of a verb behind the words `before`, and who accuses them: a bare "torturing" is
    looked up from `bare_from` on, as what somebody is charged with.
    """
    if bare_from is None:
        doers, accuser = subject_of(cast, low, *before), None
    else:
        doers, accuser = charged_in(cast, low, bare_from, before.end)
    if not doers.place:
        doers = inherited(low, last, before.end) or doers
    if not doers.place and bare_from is not None:
        doers = _gerund(cast, low, bare_from, before.end)
    return doers, accuser


def inherited(low: str, last: Charge | None, at: int) -> Doers | None:
    """The doers of the item before, in a list of deeds."""
    if not last or not last.doers.place or not 0 <= at - last.act_words.end <= 60:
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
    low: str,
    cue: Cue,
    meaning: Meaning,
    read: tuple[Doers, Place | None, int],
    *,
    passive: bool,
) -> bool:
    doers, victim, end = read
    near = Place(cue.place.end, min(end, cue.place.end + 60))
    if meaning.kind == "with":
        where = victim if passive else near
        return bool(doers.place and where and any_of("verbs_with", meaning.act).search(low, *where))
    suffered = said_of(low, victim)
    if meaning.kind == "harms":
        if not words("fair").isdisjoint(suffered):
            return False
        beside = Place(max(0, cue.place.start - 40), min(end, cue.place.end + 80))
        saved = words("protected").intersection(suffered)
        chance = meaning.act in _BY_CHANCE and not doers.place
        return bool(saved - words("anybody") if chance else saved) or (
            bool(doers.place or passive) and bool(any_of("wrongly").search(low, *beside))
        )
    if not words("fair").isdisjoint(suffered):
        return False
    return bool(doers.place) or not words("protected").isdisjoint(suffered)


def _charge(
    low: str,
    cue: Cue,
    act: str,
    read: tuple[Doers, Place | None, int],
    *,
    passive: bool,
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
        act,
        place,
        act_words,
        doers,
        None if act in NOT_SUFFERED and not passive else victim,
    )


def around(place: Place, *others: Place | None) -> Place:
    """The place that holds `place` and the others."""
    every = [place, *(one for one in others if one)]
    return Place(min(one.start for one in every), max(one.end for one in every))
