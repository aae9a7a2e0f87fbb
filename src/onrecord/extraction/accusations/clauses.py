"""The clauses of a text that hold words of judgement or of harm."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import is_unreal
from onrecord.extraction.accusations.cues import (
    Cue,
    Meaning,
    any_of,
    is_plain,
    points,
    words,
    words_in,
)
from onrecord.extraction.accusations.denials import Denials, is_denial, is_of_nobody
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.accusations.phrases import is_compound, line_at
from onrecord.extraction.accusations.warfare import is_uniformed, without_warfare
from onrecord.extraction.accusations.weighing import Clause, is_passive
from onrecord.extraction.found import Place

__all__ = ["Clauses"]

_REACH = 200  # code points on either side of a cue that its clause may hold
_BESIDE = 50  # code points behind a verb in which its object stands
_SUBJECT = 4  # words from an "if" to what it makes open
_HEADING = 30  # code points of a heading
_LONGEST = 600  # no charge is longer
_CUT = re.compile(r";|—|–(?<= –) |, (?:but|and|while|which|whereas|although)\s|but(?<=\bbut)\b")
_WORD = re.compile(r"[\w'-]+")


@cache
def _tellers() -> frozenset[str]:
    """The words behind which something is told or deplored."""
    return words("telling") | words("deploring")


@cache
def _generals() -> frozenset[str]:
    """The words of which one stands in each phrase that speaks of all deeds of a kind."""
    return frozenset(max(phrase.split(), key=_is_quantifier) for phrase in words("general"))


def _is_quantifier(word: str) -> bool:
    return word in ("all", "any", "every")


class Clauses:
    """The clauses of one text in which somebody may be blamed."""

    def __init__(self, low: str, accusers: Accusers, denials: Denials) -> None:
        self._denials = denials
        self._low = low
        self._cast = accusers.cast
        self._accusers = accusers
        self._powers: dict[str, bool] = {}

    def outside(
        self, lines: Sequence[Place], hits: Sequence[Hit], taken: Sequence[Place]
    ) -> Iterator[Clause]:
        """The clauses that hold one of `hits` and no part of any of `taken`.

        Args:
            lines: the sentences.
            hits: the words of judgement, and the cues that say as much, in order.
            taken: the places of the charges that were found.
        """
        taken = sorted(taken)
        done = 0
        for first, hit in enumerate(hits):
            if hit.place.start < done:
                continue
            line = line_at(lines, hit.place)
            if self._is_heading(line):
                continue
            place = self._clause(line, hit.place)
            left = self._left_over(place, hit.place, taken)
            done = max(left.end, hit.place.end) if left else hit.place.end
            if not left:
                continue
            near = hits[first : bisect_left(hits, ((done,),), first)]
            whole = (one for one in near if one.place.end <= left.end or one is hit)
            inside = [one for one in whole if self._is_real(left, one, is_cut=left != place)]
            clause = self._read(left, inside) if inside else None
            if clause:
                yield clause

    def _is_heading(self, line: Place) -> bool:
        """Whether a line is a few words without a mark at their end: "Arrest and trial"."""
        return line.end - line.start < _HEADING and self._low[line.end - 1].isalnum()

    def hits(self, left: Sequence[Cue], judged: Sequence[Hit]) -> list[Hit]:
        """The words of judgement, and the cues of `left` that say as much, in order."""
        hits = list(judged)
        for cue in left:
            meaning = self._meaning(cue)
            if meaning and self._says_enough(cue, meaning.kind):
                hits.append(Hit(cue.place, meaning.act, points(meaning.kind)))
        return sorted(hits)

    def _meaning(self, cue: Cue) -> Meaning | None:
        """What a cue means by the object beside it: "raided the union" or "raided the flat"."""
        if cue.meanings[0].kind != "with":
            return cue.meanings[0]
        near = Place(cue.place.end, cue.place.end + _BESIDE)
        for one in cue.meanings:
            if one.kind != "with" or any_of("verbs_with", one.act).search(self._low, *near):
                return one
        return None

    def _says_enough(self, cue: Cue, kind: str) -> bool:
        if kind == "harms":
            return is_plain(cue.place.of(self._low))
        if kind == "nouns":
            return not is_compound(self._low, cue.place.end)
        return kind in ("verbs", "with")

    def _clause(self, sentence: Place, at: Place) -> Place:
        """The part of a sentence that holds `at`."""
        low = self._low
        start, end = sentence
        if at.start - start > _REACH:
            start = max(low.find(" ", at.start - _REACH, at.start), at.start - _REACH)
        if end - at.end > _REACH:
            end = max(low.rfind(" ", at.end, at.end + _REACH), at.end)
        for cut in _CUT.finditer(low, start, end):
            if cut.end() <= at.start:
                start = cut.end()
            elif cut.start() >= at.end:
                end = cut.start()
                break
        said = low[start:end]
        return Place(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))

    def _read(self, place: Place, hits: Sequence[Hit]) -> Clause | None:
        said = frozenset(words_in(self._low, *place))
        if not said.isdisjoint(_generals()):
            hits = [hit for hit in hits if not self._is_general(hit, place)]
        real = without_warfare(self._low, place, said, hits, uniformed=self._is_uniformed)
        if not real:
            return None
        heaviest = real[0] if len(real) == 1 else max(real, key=_weight)
        told = self._told(place, heaviest.place, said)
        inside = self._cast.inside(place)
        named = [
            one
            for one in inside
            if one.place.start >= told and one.kind != "pronoun" and self._is_power(one.actor_id)
        ]
        return Clause(place, said, real, heaviest, inside[0] if inside else None, named, told)

    def _is_real(self, clause: Place, hit: Hit, *, is_cut: bool) -> bool:
        """Whether something happened, or is deplored that was not found in what `is_cut` off."""
        if is_unreal(self._low, clause.start, hit.place.start, verb=True):
            return False
        opened = self._low.rfind(" if ", clause.start, hit.place.start)
        if opened >= 0 and len(self._low[opened : hit.place.start].split()) <= _SUBJECT:
            return False
        if is_denial(self._low, hit.place, clause) or is_of_nobody(self._low, clause, hit.place):
            return False
        if self._denials.holds(clause.start, hit.place.start):
            return False
        return not (is_cut and hit.place.of(self._low) in words("deploring"))

    def _is_general(self, hit: Hit, clause: Place) -> bool:
        """Whether a judgement speaks of no one deed: "terrorism in all its forms"."""
        at = hit.place.end
        return bool(any_of("general").search(self._low, at, min(clause.end, at + _BESIDE)))

    def _left_over(self, clause: Place, hit: Place, taken: Sequence[Place]) -> Place | None:
        """The part of a clause around `hit` outside the places `taken`, which are in order."""
        start, end = clause
        first, last = (bisect_left(taken, (start - _LONGEST,)), bisect_left(taken, (end,)))
        for one in taken[first:last]:
            if one.end <= hit.start:
                start = max(start, one.end)
            elif one.start >= hit.end:
                end = min(end, one.start)
            else:
                return None
        said = self._low[start:end]
        return Place(end - len(said.lstrip(" ,\n")), start + len(said.rstrip()))

    def _told(self, clause: Place, hit: Place, said: frozenset[str]) -> int:
        """Where what is told begins, behind those who tell it or deplore it, be it by `hit`."""
        told = _tellers()
        if told.isdisjoint(said):
            return clause.start  # most tell it themselves
        deplores = hit.of(self._low) in words("condemning")
        at = hit.end if deplores and not is_passive(self._low, clause, hit.start) else hit.start
        for match in reversed(list(_WORD.finditer(self._low, clause.start, at))):
            if match.group() in told:
                return match.end()
        return clause.start

    @cached_property
    def _is_uniformed(self) -> bool:
        return is_uniformed(self._accusers.house)

    def _is_power(self, actor_id: str) -> bool:
        """Whether this is one whom a release accuses."""
        if actor_id not in self._powers:
            has_power = self._cast.actors[actor_id].actor_type.startswith(tuple(words("powers")))
            self._powers[actor_id] = has_power and not self._accusers.is_own(actor_id)
        return self._powers[actor_id]


def _weight(hit: Hit) -> int:
    return hit.weight
