"""What a clause charges by its words of judgement, where no grammar binds the deed to a doer.

Every clause with such a word is weighed: how strong the word is, whether somebody is named who may
have done it, whether the release accuses elsewhere, and what takes away that it happened.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.bands import band_between, doer_words
from onrecord.extraction.accusations.charges import NOT_SUFFERED, Charge, around, said_of
from onrecord.extraction.accusations.clauses import Clauses
from onrecord.extraction.accusations.cues import Cue, is_plain, points, words
from onrecord.extraction.accusations.denials import Denials
from onrecord.extraction.accusations.doers import NOBODY, Doers, agent_of, subject_of
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.accusations.nouns import is_power
from onrecord.extraction.accusations.owners import owner_of
from onrecord.extraction.accusations.phrases import (
    BEFORE_VICTIM,
    group_of,
    phrase_after,
    phrase_before,
    word_before,
)
from onrecord.extraction.accusations.weighing import Clause, is_passive, weigh
from onrecord.extraction.found import Named, Place

__all__ = ["Blame"]

_ITEM = re.compile(r"(?:,|–|\b(?:and|or))\s+(?:[\w-]+\s+){0,2}\Z")
_LISTED = 40  # code points before an item of a list in which its comma or its "and" stands
_ACCUSING = 2  # charges that make a release one that accuses
_PRONOUN = re.compile(r"(?:they|he|she)\b")
_WHICH = re.compile(r", (?:which|who) \Z")
# What stands between those who tell and what they tell: "said: “", "that".
_OPENED = re.compile(r"[\s,:“\"‘']*(?:that\s+)?")
_SIDE = frozenset(
    ("against", "on", "to", "with", "for", "support", "from", "in", "across", "between", "within")
)
_NO_OBJECT = frozenset(("in", "during", "at", "on", "by", "while", "when", "since", "under"))
_NEXT = re.compile(r" ([a-z]+)")


def _is_suffered(low: str, at: Place) -> bool:
    """Whether the participle of a harm has no object: "soldiers killed in the war"."""
    following = _NEXT.match(low, at.end)
    return following is not None and following[1] in _NO_OBJECT and is_plain(at.of(low))


class Blame:
    """The clauses of one text that blame somebody."""

    def __init__(self, low: str, accusers: Accusers, denials: Denials) -> None:
        self._low = low
        self._cast = accusers.cast
        self._accusers = accusers
        self._clauses = Clauses(low, accusers, denials)

    def charges(
        self,
        lines: Sequence[Place],
        left: Sequence[Cue],
        judged: Sequence[Hit],
        taken: Sequence[Place],
    ) -> Iterator[Charge]:
        """What the clauses of `lines` charge, each at most once.

        Args:
            lines: the sentences of a stretch of text.
            left: the cues that charged nobody by their grammar.
            judged: the words of judgement.
            taken: the places of the charges that were found; no clause holds a part of one.
        """
        hits = self._clauses.hits(left, judged)
        for clause in self._clauses.outside(lines, hits, taken):
            charge = self._charge(clause, len(taken))
            if charge:
                yield charge
                yield from self._listed(clause, charge)

    def _charge(self, clause: Clause, others: int) -> Charge | None:
        """What a clause charges, if it weighs enough in a release with so many `others`."""
        weight = weigh(self._low, self._accusers, clause)
        weight += points("accusing") if others >= _ACCUSING else 0
        if weight + points("bound") < points("enough"):
            return None
        deed = next((hit for hit in clause.hits if hit.act != "other"), clause.heaviest)
        doers = self._bound(clause, deed.place)
        is_own = any(self._accusers.is_own(one.actor_id) for one in doers.named)
        weight += points("bound") if doers.place and not is_own else 0
        if weight < points("enough"):
            return None
        if deed.place.of(self._low) in words("suffered") and not is_power(self._cast, doers):
            doers = NOBODY  # "X's disappearance"
        elif not doers.place:
            doers = self._named(clause, deed.place)
        after = phrase_after(self._low, deed.place.end, clause.place.end)
        words_ = Place(deed.place.start, after.end if after else deed.place.end)
        if after and deed.place.end == clause.told:
            words_ = after  # "condemns the launches"
        victim = None if deed.act in NOT_SUFFERED else self._victim(clause, deed.place, after)
        place = self._told(clause, around(words_, doers.place))
        return Charge(deed.act, place, words_, doers, victim, is_weighed=True)

    def _told(self, clause: Clause, needed: Place) -> Place:
        """The part of a clause behind those who tell it, with the place that is `needed`."""
        start, end = min(clause.told, needed.start), max(clause.place.end, needed.end)
        opened = _OPENED.match(self._low, start, end)
        return Place(opened.end() if opened else start, end)

    def _listed(self, clause: Clause, charge: Charge) -> Iterator[Charge]:
        """The deeds of other kinds in a list with the one that is charged ("killings, rape and
        torture"), by the same doers.
        """
        acts = {"other", charge.act}
        for hit in clause.hits:
            if hit.act in acts:
                continue
            start = hit.place.start
            if _ITEM.search(self._low, max(clause.place.start, start - _LISTED), start):
                acts.add(hit.act)
                victim = None if hit.act in NOT_SUFFERED else charge.victim
                yield charge._replace(act=hit.act, act_words=hit.place, victim=victim)

    def _bound(self, clause: Clause, at: Place) -> Doers:
        """The subject, the agent or the owner of a deed."""
        low, cast = self._low, self._cast
        group = group_of(low, clause.told, at.start)
        if _is_suffered(low, at):
            return agent_of(cast, low, at.end, clause.place.end)
        is_adverb = low.startswith("ly", at.end - 2)  # behind the object: "occupies X illegally"
        bare = group.is_passive or group.is_infinitive or is_adverb
        doers = NOBODY if bare else subject_of(cast, low, clause.told, group.start)
        if not doers.place:
            doers = agent_of(cast, low, at.end, clause.place.end)
        if not doers.place:
            doers = owner_of(cast, low, clause.told, at.start)
        if doers.place or group.is_passive:
            return doers
        opened = _PRONOUN.match(low, clause.told, at.start)  # "They set fire to homes and killed"
        if opened:
            return Doers((), Place(*opened.span()), Place(*opened.span()))
        return self._described(clause.place.start)

    def _described(self, at: int) -> Doers:
        """Who is named right before a clause that describes him: "X, which denies access"."""
        opened = _WHICH.search(self._low, max(0, at - _LISTED), at)
        near = self._cast.inside(Place(opened.start() - _LISTED, opened.start())) if opened else ()
        if not near or not opened or near[-1].place.end != opened.start():
            return NOBODY
        if word_before(self._low, near[-1].place.start) in ("against", "on", "upon", "at"):
            return NOBODY  # "an attack against X, which"
        return Doers(near[-1:], near[-1].place)

    def _named(self, clause: Clause, at: Place) -> Doers:
        """Who is named right behind a judgement ("the abusive X"), or the first before the deed, or
        else in its clause, not as a side of it.
        """
        low = self._low
        fit = [one for one in clause.named if not self._is_side(one)]
        for one in fit:
            if 0 < one.place.start - at.end < 24 and low[at.end : one.place.start].isspace():
                return Doers([one], one.place)
        named = next((one for one in fit if one.place.start < at.start), None)
        band = None if named else self._band(clause, at)
        if band:
            return Doers((), band)
        named = named or next(iter(fit), None)
        return Doers([named], named.place) if named else NOBODY

    def _band(self, clause: Clause, at: Place) -> Place | None:
        """The doers without a name before an active deed."""
        if doer_words().isdisjoint(clause.said) or is_passive(self._low, clause.place, at.start):
            return None
        return band_between(self._low, clause.told, at.start)

    def _is_side(self, named: Named) -> bool:
        """Whether the words around a name say that it was done to, for or in the named, or that the
        name only describes a thing ("X efforts").
        """
        following = _NEXT.match(self._low, named.place.end)
        if following and following[1] in words("named_things"):
            return True
        return word_before(self._low, named.place.start) in _SIDE

    def _victim(self, clause: Clause, at: Place, after: Place | None) -> Place | None:
        """The noun phrase for those who suffered it."""
        low, place = self._low, clause.place
        of = BEFORE_VICTIM.match(low, at.end, place.end)
        if of:
            victim = phrase_after(low, of.end(), place.end)
        elif is_passive(low, place, at.start):
            victim = phrase_before(low, clause.told, group_of(low, place.start, at.start).start)
        else:
            victim = after
        if not victim:
            return None
        harmless = words("protected").isdisjoint(said_of(low, victim))
        return None if harmless and not self._cast.inside(victim) else victim
