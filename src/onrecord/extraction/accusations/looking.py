"""One look over a text for all words that name a wrong: those whose grammar is read, and those of
judgement, which are weighed.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.accusations.cues import (
    Cue,
    Meaning,
    any_of,
    is_plain,
    meanings_of,
    words_in,
)
from onrecord.extraction.accusations.judgements import any_phrase, judged, judgements
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Hit", "look"]

_NEAR = 70  # code points on either side of a verb in which its objects stand
_PIECE = re.compile(r"\w+")
# What stands before a word. To name the signs is quicker than to ask whether each is no letter.
_GAP = " \\t\\n\\r\\f\\u2002\\u2003\\u2009\\u202f\\u200b\"'“”„‘«»(\\[{/|*•.,:;…—–!?=+&"


_SURE = ("nouns", "verbs")  # kinds of cues that need no object beside them
_LIKE_NOUNS = ("base", "s")  # forms of verbs that nouns have too
_BEFORE_NOUNS = frozenset(("the", "a", "an", "this", "these", "those", "any", "every"))
_LONGEST_BEFORE = 6  # code points of the longest of them, with a space


class Hit(NamedTuple):
    """A cue in a clause, the act it speaks of, and what it weighs."""

    place: Place
    act: str
    weight: int


class _Said(NamedTuple):
    """What words say: as a cue so many letters of them, and so many as a judgement. They are `sure`
    where no word around them can take away that they are a cue.
    """

    meanings: Sequence[Meaning]
    sure: bool
    length: int
    judgement: tuple[str, int]
    judged: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for a gap and what begins behind it of either kind, for a cue, for a judgement."""
    named, judging = list(meanings_of()), list(judgements())
    both = any_phrase([*dict.fromkeys([*named, *judging])])
    return (
        re.compile(f"[{_GAP}](?=({both}))"),
        re.compile(any_phrase(named)),
        re.compile(any_phrase(judging)),
    )


@lru_cache(maxsize=4096)
def _read(said: str) -> _Said:
    """What the longest of the words that stand somewhere say."""
    _, named, judging = _patterns()
    cue, judgement = named.match(said), judging.match(said)
    meanings = meanings_of()[" ".join(cue.group().split())] if cue else ()
    return _Said(
        meanings,
        bool(meanings) and meanings[0].kind in _SURE and meanings[0].form not in _LIKE_NOUNS,
        cue.end() if cue else 0,
        judged(judgement.group()) if judgement else ("", 0),
        judgement.end() if judgement else 0,
    )


def look(low: str, within: Place) -> tuple[list[Cue], list[Hit]]:
    """The cues and the judgements inside `within` of lower-case text, each in order and apart."""
    start, end = within
    found: list[Cue] = []
    hits: list[Hit] = []
    past = done = start
    own = " " + low[start:end]
    for match in _patterns()[0].finditer(own):
        at = start + match.start()
        said = _read(match[1])
        if said.judged:
            weight = said.judgement[1]
            if at < done and hits and weight > hits[-1].weight and hits[-1].place.end == done:
                done = hits.pop().place.start  # "has not", "not allowed to"
            if at >= done:
                done = at + said.judged
                if weight:
                    hits.append(Hit(Place(at, done), *said.judgement))
                else:
                    past = max(past, done)  # what is harmless is no cue either
        if said.length and at >= past:
            past = at + said.length
            if said.sure:
                found.append(Cue(Place(at, past), said.meanings))
            else:
                cue = _cue(low, at, past, said.meanings)
                found += [cue] if cue else ()
    return found, hits


def _cue(low: str, start: int, end: int, meanings: Sequence[Meaning]) -> Cue | None:
    """The cue at a place, or None for a verb without its object, or of harm to nobody."""
    if meanings[0].form in _LIKE_NOUNS and _is_before_noun(low, start):
        meanings = tuple(one for one in meanings if one.form not in _LIKE_NOUNS)
        if not meanings:
            return None  # "the arrest" is no verb
    kind = meanings[0].kind
    if kind in _SURE:
        return Cue(Place(start, end), meanings)
    around = max(0, start - _NEAR), end + _NEAR
    if kind == "with":
        if meanings[-1].kind == "with" and not _has_object(low, meanings, around):
            return None
    elif _objects().isdisjoint(words_in(low, *around)):
        # most of such verbs do no wrong, and are quickly passed over
        is_harm = is_plain(low[start:end])
        return Cue(Place(start, end), meanings, is_sure=False) if is_harm else None
    return Cue(Place(start, end), meanings)


def _is_before_noun(low: str, start: int) -> bool:
    before = low[max(0, start - _LONGEST_BEFORE) : start].split()
    return bool(before) and before[-1].lstrip('“"(') in _BEFORE_NOUNS


def _has_object(low: str, meanings: Sequence[Meaning], around: tuple[int, int]) -> bool:
    """Whether one of the objects with which a verb is such an act stands `around` it."""
    beside = words_in(low, *around, "'-")
    for meaning in meanings:
        single, telling = _telling(meaning.act)
        if not single.isdisjoint(beside):
            return True
        if not telling.isdisjoint(beside) and any_of("verbs_with", meaning.act).search(
            low, *around
        ):
            return True
    return False


@cache
def _telling(act: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those of the objects of an act that are one word, and the longest word of each of the others:
    to look for it is quicker than to match the object.
    """
    objects = knowledge("accusation_cues")["verbs_with"][act]["objects"]
    single = frozenset(phrase for phrase in objects if phrase.isalpha())
    others = (_PIECE.findall(phrase) for phrase in objects if phrase not in single)
    return single, frozenset(max(pieces, key=len) for pieces in others)


@cache
def _objects() -> frozenset[str]:
    """The words of which one stands near every verb that is a wrong by its victim or its way."""
    known = knowledge("accusation_cues")
    phrases = [*known["protected"], *(phrase.split()[-1] for phrase in known["wrongly"])]
    return frozenset(phrases)
