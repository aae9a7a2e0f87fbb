"""The clauses of a text that hold words of judgement or of harm."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.charges import is_unreal
from onrecord.extraction.accusations.cues import Cue, branches, is_plain, words
from onrecord.extraction.accusations.phrases import line_at
from onrecord.extraction.accusations.weighing import Clause, Hit, points
from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Clauses"]

_REACH = 200  # code points on either side of a cue that its clause may hold
_LONGEST = 600  # no charge is longer
_CUT = re.compile(r";|—| – |, (?:but|and|while|which|whereas|although)\s|\bbut\b")
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
def _judgements() -> Mapping[str, tuple[str, int]]:
    """The act and the weight of each word of judgement."""
    known = knowledge("accusation_cues")["blame"]
    rows = [
        (word, act, force) for force in known for act in known[force] for word in known[force][act]
    ]
    return {word: (act, points(force)) for word, act, force in reversed(rows)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{branches(list(_judgements()), 3)})(?![\w-])")


@lru_cache(maxsize=2048)
def _judged(said: str) -> tuple[str, int]:
    """The act and the weight of words of judgement as they stand in a text."""
    known = _judgements()
    phrase = " ".join(said.split())
    if phrase in known:
        return known[phrase]
    ends = range(len(phrase), 0, -1)
    return next(known[word] for end in ends if (word := phrase[:end] + "*") in known)


@cache
def _telling() -> re.Pattern[str]:
    every = [*words("telling"), *words("deploring")]
    return re.compile(rf"(?<!\w)(?:{alternatives(every)})(?!\w)")


class Clauses:
    """The clauses of one text in which somebody may be blamed."""

    def __init__(self, low: str, accusers: Accusers) -> None:
        self._low = low
        self._cast = accusers.cast
        self._accusers = accusers

    def outside(
        self, within: Place, lines: Sequence[Place], left: Sequence[Cue], taken: Sequence[Place]
    ) -> Iterator[Clause]:
        """The clauses inside `within` that hold a cue and no part of any of `taken`.

        Args:
            within: the stretch of text.
            lines: its sentences.
            left: the cues that charged nobody by their grammar.
            taken: the places of the charges that were found.
        """
        hits = self._hits(within, left)
        taken = sorted(taken)
        done = within.start
        for hit in hits:
            if hit.place.start < done:
                continue
            line = line_at(lines, hit.place)
            place = self._clause(line, hit.place)
            done = max(place.end, hit.place.end)
            first, last = (bisect_left(taken, (at,)) for at in (place.start - _LONGEST, place.end))
            if all(one.end <= place.start for one in taken[first:last]):
                inside = hits[bisect_left(hits, (hit.place,)) : bisect_left(hits, ((done,),))]
                yield from self._read(place, inside)

    def _hits(self, within: Place, left: Sequence[Cue]) -> list[Hit]:
        """The words of judgement, and the cues of `left` that say as much, in order."""
        hits = [
            Hit(Place(*match.span()), *_judged(match.group()))
            for match in _pattern().finditer(self._low, *within)
        ]
        for cue in left:
            meaning = cue.meanings[0]
            if self._says_enough(cue, meaning.kind):
                hits.append(Hit(cue.place, meaning.act, points(meaning.kind)))
        return sorted(hits)

    def _says_enough(self, cue: Cue, kind: str) -> bool:
        if kind == "harms":
            return is_plain(cue.place.of(self._low))
        if kind == "nouns":
            following = _WORD.match(self._low, cue.place.end + 1)
            return not following or following.group() not in words("compounds")
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

    def _read(self, place: Place, hits: Sequence[Hit]) -> Iterator[Clause]:
        real = [hit for hit in hits if not self._is_unreal(place, hit.place.start)]
        if not real:
            return
        heaviest = max(real, key=lambda hit: hit.weight)
        told = self._told(place, heaviest.place.start)
        inside = self._cast.inside(Place(told, place.end))
        named = [one for one in inside if self._is_power(one)]
        yield Clause(place, real, heaviest, named, told)

    def _is_unreal(self, clause: Place, at: int) -> bool:
        is_done = _DONE.search(self._low, max(clause.start, at - 24), at)
        return is_unreal(self._low, clause.start, at, verb=not is_done)

    def _told(self, clause: Place, at: int) -> int:
        """Where what is told begins, behind those who tell it or deplore it."""
        told = _telling().finditer(self._low, clause.start, at)
        return max((match.end() for match in told), default=clause.start)

    def _is_power(self, named: Named) -> bool:
        """Whether this is one whom a release accuses."""
        if named.kind == "pronoun" or self._accusers.is_own(named.actor_id):
            return False
        return self._cast.actor(named).actor_type.startswith(_POWERS)
