"""One look over a text for all words that name a wrong: those whose grammar is read, and those of
judgement, which are weighed.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.accusations.cues import (
    Cue,
    Meaning,
    any_of,
    is_plain,
    meanings_of,
    points,
)
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Hit", "look"]

_NEAR = 70  # code points on either side of a verb in which its objects stand
_WORD = re.compile(r"[\w'-]+")
_PIECE = re.compile(r"\w+")
# What stands before a word. To name the signs is quicker than to ask whether each is no letter.
_GAP = " \\t\\n\\r\\f\\u2002\\u2003\\u2009\\u202f\\u200b\"'“”„‘«»(\\[{/|*•.,:;…—–!?=+&"


_SURE = ("nouns", "verbs")  # kinds of cues that need no object beside them
_LIKE_NOUNS = ("base", "s")  # forms of verbs that nouns have too
_BEFORE_NOUNS = tuple(
    f"{gap}{word} "
    for gap in ' \n“"('
    for word in ("the", "a", "an", "this", "these", "those", "any", "every")
)


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
def _judgements() -> Mapping[str, tuple[str, int]]:
    """The act and the weight of each word of judgement."""
    known = knowledge("accusation_cues")["blame"]
    rows = [
        (word, act, force) for force in known for act in known[force] for word in known[force][act]
    ]
    return {word: (act, points(force)) for word, act, force in reversed(rows)}


def _leaf(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", "[a-z]*")


def _branches(phrases: Sequence[str], depth: int) -> str:
    """A pattern for any of `phrases`, the longest first, that branches at each of their first
    `depth` letters: most places of a text are ruled out by a look at one or two letters. Those
    that end in "*" are beginnings of words.
    """
    if not depth:
        longest = sorted(phrases, key=len, reverse=True)
        return "|".join(_leaf(phrase) for phrase in longest)
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, reverse=True):
        groups.setdefault(phrase[:1], []).append(phrase[1:])
    return "|".join(
        f"{re.escape(first)}(?:{_branches(rest, depth - 1)})" for first, rest in groups.items()
    )


def _any(phrases: Sequence[str]) -> str:
    return rf"(?:{_branches(phrases, 4)})(?![\w-])"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for a gap and what begins behind it of either kind, for a cue, for a judgement."""
    named, judged = list(meanings_of()), list(_judgements())
    both = _any([*dict.fromkeys([*named, *judged])])
    return (
        re.compile(f"[{_GAP}](?=({both}))"),
        re.compile(_any(named)),
        re.compile(_any(judged)),
    )


@lru_cache(maxsize=4096)
def _read(said: str) -> _Said:
    """What the longest of the words that stand somewhere say."""
    _, named, judged = _patterns()
    cue, judgement = named.match(said), judged.match(said)
    meanings = meanings_of()[" ".join(cue.group().split())] if cue else ()
    return _Said(
        meanings,
        bool(meanings) and meanings[0].kind in _SURE and meanings[0].form not in _LIKE_NOUNS,
        cue.end() if cue else 0,
        _judged(judgement.group()) if judgement else ("", 0),
        judgement.end() if judgement else 0,
    )


def _judged(said: str) -> tuple[str, int]:
    known = _judgements()
    phrase = " ".join(said.split())
    if phrase in known:
        return known[phrase]
    ends = range(len(phrase), 0, -1)
    return next(known[word] for end in ends if (word := phrase[:end] + "*") in known)


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
        if said.judged and at >= done:
            done = at + said.judged
            hits.append(Hit(Place(at, done), *said.judgement))
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
    if meanings[0].form in _LIKE_NOUNS and low.endswith(_BEFORE_NOUNS, 0, start):
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
    elif _objects().isdisjoint(_WORD.findall(low, *around)):
        # most of such verbs do no wrong, and are quickly passed over
        is_harm = is_plain(low[start:end])
        return Cue(Place(start, end), meanings, is_sure=False) if is_harm else None
    return Cue(Place(start, end), meanings)


def _has_object(low: str, meanings: Sequence[Meaning], around: tuple[int, int]) -> bool:
    """Whether one of the objects with which a verb is such an act stands `around` it."""
    beside = _PIECE.findall(low, *around)
    for meaning in meanings:
        may_stand = not _telling(meaning.act).isdisjoint(beside)
        if may_stand and any_of("verbs_with", meaning.act).search(low, *around):
            return True
    return False


@cache
def _telling(act: str) -> frozenset[str]:
    """The longest word of each of the objects of an act: to look for it is quicker than to match
    the object.
    """
    objects = knowledge("accusation_cues")["verbs_with"][act]["objects"]
    return frozenset(max(_PIECE.findall(phrase), key=len) for phrase in objects)


@cache
def _objects() -> frozenset[str]:
    """The words of which one stands near every verb that is a wrong by its victim or its way."""
    known = knowledge("accusation_cues")
    phrases = [
        *known["protected"],
        *(phrase.split()[-1] for phrase in known["wrongly"]),
    ]
    return frozenset(phrases)
