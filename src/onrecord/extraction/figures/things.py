"""What things that are no persons are: cases, loads, two nouns counted as one; and their unit."""

import re
from functools import cache

from onrecord.extraction.figures.counted import Counted, counted
from onrecord.extraction.figures.kinds import is_person, noun_kind
from onrecord.extraction.figures.noun_words import singular
from onrecord.extraction.figures.site import Release
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_joined_person", "kind_of_thing", "unit"]

# "40 individuals and entities" are told as people.
_PLAIN_PEOPLE = ("people", "persons", "individuals")
_TWO = 2  # nouns that "and" joins
# Places in an intake are told of people: "12,000 places in the humanitarian programme".
_INTAKE = re.compile(r"\b(?:humanitarian|resettle|refugee|asylum|intake|migration|visa)")
_CLAUSE = 90
# What cases may be cases of, besides lawsuits.
_OF_CASES = (
    "attacks_or_incidents",
    "disappeared",
    "detained",
    "killed",
    "injured",
    "tortured",
)


def kind_of_thing(release: Release, thing: Counted, kind: str | None) -> str | None:
    """The kind of a thing that is no person, whose noun gives `kind`."""
    if thing.head == "place" and _INTAKE.search(
        release.lowered, max(0, thing.place.start - _CLAUSE), thing.place.end + _CLAUSE
    ):
        return "count_of_persons_other"
    kind = _kind_of_cases(release, thing) or kind
    return kind or _joined_kind(release, thing) or _measured_kind(release, thing)


def _joined_kind(release: Release, thing: Counted) -> str | None:
    """The kind of the first of two nouns that are counted as one: "30 countries and regions"."""
    if len(thing.words) < _TWO:
        return None
    first, joined, _ = thing.place.of(release.lowered).rpartition(" and ")
    words = first.split()
    if not joined or not words or len(words) >= len(thing.words):
        return None
    return noun_kind(_first_of(thing, words))


def _first_of(thing: Counted, words: list[str]) -> Counted:
    return thing._replace(head=singular(words[-1]), words=thing.words[: len(words)])


def is_joined_person(release: Release, thing: Counted, kind: str | None) -> bool:
    """Whether people are counted first of two: "900 nurses and carers"."""
    if len(thing.words) < _TWO:
        return False
    words = thing.place.of(release.lowered).rpartition(" and ")[0].split()
    if not words or len(words) >= len(thing.words):
        return False
    if kind:
        return words[-1] in _PLAIN_PEOPLE
    return is_person(_first_of(thing, words), words[-1])


def _kind_of_cases(release: Release, thing: Counted) -> str | None:
    """The kind of the cases of something: "40 cases of assault" are incidents, "40 suspected
    cases" of a disease are people who have it; None where they are those of a court.
    """
    if thing.head not in ("case", "instance"):
        return None
    sick = bool(set(thing.words[:-1]) & _diseased()) or release.tells_of("disease")
    if not release.lowered.startswith(" of ", thing.place.end):
        return "affected_people" if sick else None
    end = thing.place.end + 3
    of = counted(release.text, end, end + 48, may_be_one=True)
    kind = noun_kind(of) if of else None
    if of and set(of.words) & _diseased():
        return "affected_people"
    if kind in _OF_CASES:
        return kind
    return "affected_people" if sick and release.tells_of("disease") else None


@cache
def _diseased() -> frozenset[str]:
    return frozenset(knowledge("figure_kinds")["diseases"])


def _measured_kind(release: Release, thing: Counted) -> str | None:
    """The kind of what is weighed or measured: "530 kg of explosives"."""
    of = unit(thing).split("_")[-1] in knowledge("units")["weights"] and release.lowered.startswith(
        " of ", thing.place.end
    )
    end = thing.place.end + 3
    stuff = counted(release.text, end, end + 40, may_be_one=True) if of else None
    kind = noun_kind(stuff) if stuff else None
    return kind if kind == "arms_units" else None


def unit(thing: Counted) -> str:
    """The unit of a count of things: a measure, or the noun itself."""
    units = knowledge("units")
    measure = units["measures"].get(thing.head)
    if measure:
        power = units["powers"].get(thing.words[-2]) if len(thing.words) > 1 else None
        return f"{power}_{measure}" if power else str(measure)
    before = thing.words[-2] if len(thing.words) > 1 else ""
    if thing.head in units["joined"] and before.isalpha() and not before.endswith("ed"):
        return f"{before}_{thing.head}" if before not in units["measures"] else thing.head
    return str(units["same"].get(thing.head, thing.head))
