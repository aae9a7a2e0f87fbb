"""The clauses of a text that hold words of judgement or of harm."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import is_unreal
from onrecord.extraction.accusations.cues import Cue, is_plain, points, words
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.accusations.phrases import is_compound, line_at
from onrecord.extraction.accusations.weighing import Clause
from onrecord.extraction.found import Place

__all__ = ["Clauses"]

_REACH = 200  # code points on either side of a cue that its clause may hold
_LONGEST = 600  # no charge is longer
_CUT = re.compile(r";|—|–(?<= –) |, (?:but|and|while|which|whereas|although)\s|but(?<=\bbut)\b")
_DONE = re.compile(
    r"\b(?:continu\w+|ch[oe]\w+|decided|decision|seek\w*|sought|attempt\w*|tried|tries|trying|used"
    r"|began|begun|started|moved|went on|prefer\w*) to (?:\w+ly )?\Z"
)
_WORD = re.compile(r"[\w'-]+")
_POWERS = (
    "state",
    "armed",
    "police",
    "rebel",
    "pro_gov",
    "intelligence",
    "judiciary",
    "legislature",
    "private_company",
    "igo",
    "unidentified",
    "political",
    "opposition",
)


@cache
def _tellers() -> frozenset[str]:
    """The words behind which something is told or deplored."""
    return words("telling") | words("deploring")


class Clauses:
    """The clauses of one text in which somebody may be blamed."""

    def __init__(self, low: str, accusers: Accusers) -> None:
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
            place = self._clause(line_at(lines, hit.place), hit.place)
            done = max(place.end, hit.place.end)
            if taken and not _is_free(place, taken):
                continue
            inside = [
                hit
                for hit in hits[first : bisect_left(hits, ((done,),), first)]
                if not self._is_unreal(place, hit.place.start)
            ]
            if inside:
                yield self._read(place, inside)

    def hits(self, left: Sequence[Cue], judged: Sequence[Hit]) -> list[Hit]:
        """The words of judgement, and the cues of `left` that say as much, in order."""
        hits = list(judged)
        for cue in left:
            meaning = cue.meanings[0]
            if self._says_enough(cue, meaning.kind):
                hits.append(Hit(cue.place, meaning.act, points(meaning.kind)))
        return sorted(hits)

    def _says_enough(self, cue: Cue, kind: str) -> bool:
        if kind == "harms":
            return is_plain(cue.place.of(self._low))
        if kind == "nouns":
            return not is_compound(self._low, cue.place.end)
        return kind == "verbs"

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

    def _read(self, place: Place, real: Sequence[Hit]) -> Clause:
        heaviest = real[0] if len(real) == 1 else max(real, key=_weight)
        said = frozenset(_WORD.findall(self._low, *place))
        told = self._told(place, heaviest.place.start, said)
        inside = self._cast.inside(place)
        named = [
            one
            for one in inside
            if one.place.start >= told and one.kind != "pronoun" and self._is_power(one.actor_id)
        ]
        return Clause(place, said, real, heaviest, inside[0] if inside else None, named, told)

    def _is_unreal(self, clause: Place, at: int) -> bool:
        low, start = self._low, clause.start
        is_open = low.endswith("to ", start, at) and _DONE.search(low, max(start, at - 24), at)
        return is_unreal(low, start, at, verb=not is_open)

    def _told(self, clause: Place, at: int, said: frozenset[str]) -> int:
        """Where what is told begins, behind those who tell it or deplore it."""
        told = _tellers()
        if told.isdisjoint(said):
            return clause.start  # most tell it themselves
        for match in reversed(list(_WORD.finditer(self._low, clause.start, at))):
            if match.group() in told:
                return match.end()
        return clause.start

    def _is_power(self, actor_id: str) -> bool:
        """Whether this is one whom a release accuses."""
        if actor_id not in self._powers:
            has_power = self._cast.actors[actor_id].actor_type.startswith(_POWERS)
            self._powers[actor_id] = has_power and not self._accusers.is_own(actor_id)
        return self._powers[actor_id]


def _weight(hit: Hit) -> int:
    return hit.weight


def _is_free(place: Place, taken: Sequence[Place]) -> bool:
    """Whether no part of any of the places `taken`, which are in order, lies in `place`."""
    first, last = (
        bisect_left(taken, (place.start - _LONGEST,)),
        bisect_left(taken, (place.end,)),
    )
    return all(one.end <= place.start for one in taken[first:last])
