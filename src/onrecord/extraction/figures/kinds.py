"""What kind of quantity a figure is, by what is counted and the words around it."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_of_forces", "is_person", "money_kind", "noun_kind", "person_kind"]


@cache
def _nouns() -> Mapping[str, str]:
    listed = reversed(knowledge("figure_kinds")["nouns"].items())
    return {noun: kind for kind, nouns in listed for noun in nouns}


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(knowledge("figure_kinds")[name])


@cache
def _money_words(*rows: str) -> frozenset[str]:
    known = knowledge("figure_kinds")["money"]
    return frozenset(word for row in rows for word in known[row])


@cache
def _person_endings() -> tuple[str, ...]:
    return tuple(knowledge("figure_kinds")["person_endings"])


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
    if kind == "arms_units" and _row("civil") & set(thing.words[:-1]):
        return "other"
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


def is_of_forces(lowered: str, thing: Counted) -> bool:
    """Whether those counted belong to armed forces: "15 members of the security forces"."""
    return thing.head in _row("belonging") and bool(_forces().match(lowered, thing.place.end))


@cache
def _forces() -> re.Pattern[str]:
    return re.compile(
        rf"\sof\s(?:the\s|its\s|their\s|our\s)?(?:[a-z’'-]+\s){{0,3}}?(?:{alternatives(sorted(_row('forces')))})\b"
    )


def money_kind(words: list[str], *, in_relief: bool) -> tuple[str, str | None]:
    """The kind of a sum by the words of its clause, and the word that shows it; `in_relief` tells
    that the release as a whole speaks of relief.
    """
    contract = _first(words, "contract")
    if contract:
        return "money_contract", contract
    arms = _first(words, "arms") or _first_pair(words, "arms")
    if arms and _first(words, "arms_deal"):
        return "money_arms_sale", arms
    rows = ("aid",) if _first(words, "home") else ("aid", "help")
    aid = _first(words, *rows) or _first_pair(words, *rows)
    if not aid and in_relief and not _first(words, "spent"):
        aid = _first(words, "given")
    return ("money_aid", aid) if aid else ("money_other", None)


def _first(words: list[str], *rows: str) -> str | None:
    """The first of the words that stands in one of the rows of words for sums."""
    known = _money_words(*rows)
    if known.isdisjoint(words):
        return None
    return next((word for word in words if word in known), None)


def _first_pair(words: list[str], *rows: str) -> str | None:
    """As `_first`, of cues in two words ("red cross")."""
    if _money_firsts(*rows).isdisjoint(words):
        return None
    return _first(list(map(" ".join, pairwise(words))), *rows)


@cache
def _money_firsts(*rows: str) -> frozenset[str]:
    return frozenset(word.split()[0] for word in _money_words(*rows) if " " in word)
