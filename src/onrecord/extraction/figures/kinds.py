"""What kind of quantity a figure is, by what is counted and the words around it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Harm", "harm_near", "is_person", "money_kind", "noun_kind", "person_kind"]

_FAR = 80


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
_TURNS, _NEXT = (" and ", " while ", " but "), (", ", "; ", " and ", ", and ", " and another ")
# "Officers who had beaten a man" do the harm; "at a detention centre" none is told.
_WHO = re.compile(r"\bwho\s(?:(?:had|have|has)\s)?(?:[a-z]+ly\s)?\Z")
_PLACES = (" cent", " camp", " facilit", " polic", " law")
_APART, _NOT_THEIRS = 20, 1000

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
def _nouns() -> Mapping[str, str]:
    listed = reversed(knowledge("figure_kinds")["nouns"].items())
    return {noun: kind for kind, nouns in listed for noun in nouns}


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(knowledge("figure_kinds")[name])


@cache
def _money_row(name: str) -> frozenset[str]:
    rows = knowledge("figure_kinds")["money"]
    return frozenset(word for row in name.split("_or_") for word in rows[row])


@cache
def _person_endings() -> tuple[str, ...]:
    return tuple(knowledge("figure_kinds")["person_endings"])


def harm_near(lowered: str, thing: Place, clause: Place) -> Harm | None:
    """The harm whose word stands nearest to `thing` (a number with what it counts) in `clause`."""
    best: Harm | None = None
    first, last = max(clause.start - 1, thing.start - _FAR, 0), min(clause.end, thing.end + _FAR)
    for match in _harms().finditer(lowered, first, last):
        kind = match.lastgroup or ""
        word = Place(*match.span(kind))
        distance = max(thing.start - word.end + 1, word.start - thing.end, 2)
        if best is None or distance < best.distance:
            distance += _apart(lowered, thing, word)
            if best is None or distance < best.distance:
                best = Harm(kind, word, distance)
    return best if best and best.distance < _NOT_THEIRS else None


def _apart(lowered: str, thing: Place, word: Place) -> int:
    """How much farther off the harm at `word` is than it stands, for what is said between it and
    the thing counted.
    """
    if word.end <= thing.start:
        between = lowered[word.end : thing.start]
        if between.endswith((" by ", " by the ")):
            return _NOT_THEIRS
        return _APART if between in _NEXT else 0
    if lowered.startswith(_PLACES, word.end):
        return _NOT_THEIRS
    between = lowered[thing.end : word.start]
    if _WHO.search(between) and word.of(lowered) not in _row("no_object"):
        return _NOT_THEIRS
    if _DONE_BY.match(lowered, word.end) and not _SUFFERED.search(between):
        return _NOT_THEIRS
    return _APART if any(turn in between for turn in _TURNS) else 0


def is_person(thing: Counted, written: str) -> bool:
    """Whether what is counted are people, by its noun, its ending, or because it is a people
    ("Yemenis"): `written` is the noun as printed.
    """
    word = thing.words[-1]
    if thing.head in _row("persons") or word in _row("persons"):
        return True
    if word in _row("no_persons") or thing.head in _nouns():
        return False
    if word.endswith("ese") and written[:1].isupper():
        return True
    is_people = written[:1].isupper() and written[1:].islower() and written.isalpha()
    if thing.is_plural and len(thing.words) < 3 and is_people:
        return True
    return thing.is_plural and word.endswith(_person_endings())


def noun_kind(thing: Counted) -> str | None:
    """The kind that the noun alone gives, its last two words first ("machine guns")."""
    two = " ".join([*thing.words[-2:-1], thing.head])
    kind = _nouns().get(two) or _nouns().get(thing.head)
    return kind or _nouns().get(thing.head.split("-")[-1]) or _model(thing.head)


def _model(noun: str) -> str | None:
    """A noun that is the name of a model ("F-16", "GR4") is that of arms."""
    return "arms_units" if noun[:1].isalpha() and any(sign.isdigit() for sign in noun) else None


def person_kind(harm: str, thing: Counted | None) -> str:
    """The kind of a harm done to those counted: of the killed, civilians and combatants apart."""
    words = set(thing.words) if thing else set()
    if harm != "killed":
        return harm
    if words & _row("civilians") and not words & _row("combatants"):
        return "killed_civilians"
    return "killed_combatants" if words & _row("combatants") else "killed"


def money_kind(words: list[str]) -> tuple[str, str | None]:
    """The kind of a sum by the words of its clause, and the word that shows it."""
    arms = next((word for word in words if word in _money_row("arms")), None)
    contract = next((word for word in words if word in _money_row("contract")), None)
    if contract:
        return "money_contract", contract
    if arms and any(word in _money_row("arms_deal") for word in words):
        return "money_arms_sale", arms
    row = "aid" if any(word in _money_row("home") for word in words) else "aid_or_help"
    aid = next((word for word in words if word in _money_row(row)), None)
    return ("money_aid", aid) if aid else ("money_other", None)
