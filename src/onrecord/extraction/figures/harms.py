"""The harm that is told near a number, and whether it was done to those counted."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.undone import is_none
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Harm", "harm_at", "harm_near", "has_own_verb"]

_FAR = 80
_FIRST = 5  # so many letters rule most places out


class Harm(NamedTuple):
    """A harm named near a number: its kind, the place of its word, and how far off it stands."""

    kind: str
    place: Place
    distance: int


# Those counted do the harm, and suffer none, where its verb has an object and is no passive.
_DONE_BY = re.compile(
    r"(?<=ed|ot|at|ng)\s(?:the|an?|his|her|its|their|one|two|three|four|five|six|at least|more than"
    r"|some|several|\d+)\s(?!(?:day|night|week|month|year|previous|following|same)\b)"
)
_SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are|got|get)\b")
# A harm after one of these words is rather that of someone else, and counts as so much farther off.
_TURNS = (" and ", " while ", " but ")
_JOINS = (" and ", " while ", " while the ", " while the other ", " and the other ")
_NEXT = frozenset(
    (
        ", ",
        "; ",
        " and ",
        ", and ",
        " and another ",
        " while ",
        ", while ",
        " while the ",
        " while the other ",
        " and the other ",
    )
)
# "Officers who had beaten a man" do the harm.
_WHO = re.compile(r"\bwho\s(?:(?:had|have|has)\s)?(?:[a-z]+ly\s)?\Z")
# After the people they tell what those did, and perhaps why a harm was done to them.
_CROWDING = ("protesting", "demonstrating")
# Who did a thing, or is said to have, suffered none of it: "charged with the murder of".
_GUILTY = re.compile(
    r"\b(?:charged|convicted|accused|suspected|guilty|responsible|prosecuted|tried|trial|indicted"
    r"|wanted|investigated|investigation|sanctioned|punished|charges|suspicion|perpetrators)\s(?:with|of|for|in)\b[\w\s’'-]{0,24}\Z"
)
# What those counted do themselves, and no harm told before them: "and 40 men lost their jobs".
_OWN_VERB = re.compile(
    r"\s(?:lost|took|left|went|were|was|have|has|had|are|is|remain|came|attended|joined"
    r"|will|would)\b"
)
# Of two harms told as one these say less: "detained and tortured", "death and suffering".
_LESS_TELLING = ("tortured", "affected_people")
_JOINED = re.compile(r",?\s(?:and|or)\s(?:[a-z]+ly\s)?\Z")
_GOVERNED = -3  # "the deaths of 6 men in custody"
# Nouns of those to whom more may be done: "tortured 40 detainees".
_HELD = ("detainees", "prisoners", "hostages", "captives", "deportees")
_APART, _HEAD, _NOT_THEIRS = 20, 9, 1000

# What may stand before a harm's word; to start with one set of letters makes the search quick.
_OPENERS = r"[ \n\t\xa0\u2028“”‘’'\"(\[\-–—/,:;.]"


@cache
def _harms() -> re.Pattern[str]:
    """The words of harms, in a group named for their kind."""
    rows = []
    for kind, cues in knowledge("figure_kinds")["harms"].items():
        whole = [cue for cue in cues if not cue.endswith("*")]
        begun = [cue[:-1] for cue in cues if cue.endswith("*")]
        parts = [rf"(?:{alternatives(whole)})\b", rf"(?:{alternatives(begun)})[a-z]*"]
        rows.append(rf"(?P<{kind}>{'|'.join(parts if begun else parts[:1])})")
    return re.compile(rf"{_OPENERS}(?:{'|'.join(rows)})")


@cache
def _beginnings() -> re.Pattern[str]:
    """The first letters of the words of harms, where alone `_harms` needs to be tried."""
    cues = chain.from_iterable(knowledge("figure_kinds")["harms"].values())
    return re.compile(
        rf"{_OPENERS}(?={alternatives(sorted({cue.rstrip('*')[:_FIRST] for cue in cues}))})"
    )


def _told_harms(lowered: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """The words of harms from `first` to `last`, each apart from the one before it."""
    end = first
    for beginning in _beginnings().finditer(lowered, first, last):
        harm = _harms().match(lowered, beginning.start(), last)
        if harm and beginning.start() >= end:
            end = harm.end()
            yield harm


@cache
def _no_object() -> frozenset[str]:
    return frozenset(knowledge("figure_kinds")["no_object"])


def harm_near(lowered: str, thing: Place, clause: Place) -> Harm | None:
    """The harm whose word stands nearest to `thing` (a number with what it counts) in `clause`."""
    best: Harm | None = None
    first, last = max(clause.start - 1, thing.start - _FAR, 0), min(clause.end, thing.end + _FAR)
    for match in _told_harms(lowered, first, last):
        kind = match.lastgroup or ""
        word = Place(*match.span(kind))
        distance = max(thing.start - word.end + 1, word.start - thing.end, 2)
        if best is None or distance < best.distance:
            distance += _apart(lowered, thing, word)
            if best is None or distance < best.distance:
                best = Harm(kind, word, distance)
    if best is None or best.distance >= _NOT_THEIRS:
        return None
    return _graver(lowered, best, first)


def harm_at(lowered: str, start: int) -> Harm | None:
    """The harm whose word stands right after `start`, whatever else is told near it."""
    told = _harms().match(lowered, start)
    kind = told.lastgroup if told else None
    return Harm(kind, Place(*told.span(kind)), 2) if told and kind else None


def _graver(lowered: str, harm: Harm, first: int) -> Harm:
    """The harm, or that of two told as one which says more of what became of people: "detained
    and tortured 40 men", "the death and suffering of thousands".
    """
    if harm.kind not in _LESS_TELLING:
        return harm
    joined = _JOINED.search(lowered, max(first, harm.place.start - 24), harm.place.start)
    if not joined:
        return harm
    start = max(first, joined.start() - 16)
    told = [one for one in _told_harms(lowered, start, joined.end()) if one.end() == joined.start()]
    kind = (told[0].lastgroup or "") if told else ""
    if kind in ("", *_LESS_TELLING):
        return harm
    return Harm(kind, Place(*told[0].span(kind)), harm.distance)


def _apart(lowered: str, thing: Place, word: Place) -> int:
    """How much farther off the harm at `word` is than it stands, for what is said between it and
    the thing counted.
    """
    if is_none(lowered, thing, word):
        return _NOT_THEIRS
    if word.end <= thing.start:
        return _apart_before(lowered, thing, lowered[word.end : thing.start])
    if word.end == thing.end and word.of(lowered).endswith(_HELD):
        return _HEAD
    between = lowered[thing.end : word.start]
    if word.of(lowered) not in _no_object() and _is_doer(lowered, between, word):
        return _NOT_THEIRS
    if word.of(lowered) in _CROWDING:
        return _APART
    return _APART if any(turn in between for turn in _TURNS) else 0


def has_own_verb(lowered: str, thing: Place) -> bool:
    """Whether a verb of their own follows those counted: "and 40 men lost their jobs"."""
    return _OWN_VERB.match(lowered, thing.end) is not None


def _apart_before(lowered: str, thing: Place, between: str) -> int:
    """As `_apart`, of a harm told before the thing counted."""
    if between.endswith((" by ", " by the ")):
        return 0 if "attended" in between or "joined" in between else _NOT_THEIRS
    if between == " of ":
        return _GOVERNED
    if between.endswith(_JOINS) and has_own_verb(lowered, thing):
        return _NOT_THEIRS
    return _APART if between in _NEXT else 0


def _is_doer(lowered: str, between: str, word: Place) -> bool:
    """Whether those counted do the harm, or are said to: "officers who beat a man", "40 men
    killed the mayor", "two men charged with murder".
    """
    if _WHO.search(between) or _GUILTY.search(between):
        return True
    return bool(_DONE_BY.match(lowered, word.end)) and not _SUFFERED.search(between)
