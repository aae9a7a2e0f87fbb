"""Figures that count people or things: "nearly 250 people arrested", "40 villages"."""

import re
from functools import cache

from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.figures.harms import Harm, harm_near
from onrecord.extraction.figures.kinds import is_of_forces, is_person, noun_kind, person_kind
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.figures.subjects import as_verb, harm_of_subject, is_spared
from onrecord.extraction.figures.things import is_joined_person, kind_of_thing, unit
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["count", "kind_and_unit", "with_harm"]

_MOST_RANKS = 100  # the longest list of which "top" tells a rank
# How far a harm may stand from those to whom it is done: people, people of a kind of their own
# ("30 refugees"), those of whom only the harm says that they are people, items of a list.
_OF_PEOPLE, _OF_A_KIND, _OF_UNKNOWN, _OF_LIST = 40, 20, 8, 80
_PASSIVE = re.compile(r"\s+(?:have|has|had|were|was|are|is|been|being|be|reportedly|allegedly)\b")
_AND = re.compile(r"\b(?:and|along\swith|as\swell\sas)\b")
# What ends a list of those harmed: "the death of nine and aid to hundreds of refugees".
_ELSE = re.compile(r"\b(?:(?:to|for|from|with|that|who|by)\s|the\s[a-z-]+\sof\s)")
_VERB = re.compile(
    r"\b(?:(?:were|was|been|being|are)\s+(?:[a-z]+ly\s+|(?:presumed|feared|believed|reported|confirmed)\s)?|to\shave\s|(?:began|begun|started)\s)\Z"
)
_TOLD = re.compile(r"\b(?:in|of|at|during|by|from|to|than|for|a|the|is)\s+\Z")
_SAVED = re.compile(r"\b(?:sav(?:e|es|ed|ing)|protect|improv|touch|chang|transform|spar)")
# The items of a count on either side of one.
_ITEMS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_NEXT_ITEM = re.compile(rf"(?:,|,?\s(?:and|or))\s{_ITEMS}\s(?!of\b)[a-z]")
_ITEM_BEFORE = re.compile(rf"\b{_ITEMS}\s(?!of\b)[a-z][\w\s-]{{2,40}}?(?:,|,?\sand)\s\Z")
# Kinds of people, which a harm done to them overrides ("killed 30 refugees").
_KINDS_OF_PEOPLE = (
    "killed injured detained disappeared refugees displaced protest_size affected_people"
)
_PEOPLE = frozenset(_KINDS_OF_PEOPLE.split())
# Harms that make refugees no others ("7 million refugees are starving").
_LOT_OF_REFUGEES = ("displaced", "affected_people", "count_of_persons_other")
# States in which things may be as well as people ("three threatened species").
_STATES = ("affected_people", "protest_size")
# Nouns that are themselves a harm ("three civilian bodies").
_HARMS = ("killed", "injured", "disappeared")
# "Refugees and displaced persons": the wider word says what they have in common.
_OR_DISPLACED = re.compile(
    r"\s(?:and|or|and/or)\s(?:other\s)?(?:(?:internally\s)?displaced|idps?)\b"
)
# So few protesters are people of whom something is told, and no size of a protest.
_SMALL_PROTEST = 10
# Kinds of which even one is counted, unless it is told of ("in one attack").
_SINGLE = frozenset(["arms_units", "attacks_or_incidents", "killed", "injured"])


def count(release: Release, site: Site, thing: Counted) -> FoundFigure | None:
    """The figure of a number that counts `thing`; None for a "one" that only tells of someone."""
    whole = Place(site.said.place.start, thing.place.end)
    harm = _harm(release.lowered, whole, site.part(release.lowered))
    kind, measure = kind_and_unit(release, thing, harm)
    if site.number.value == 1 and site.said.code == "exact":
        told = kind not in _SINGLE or _TOLD.search(site.before(release.lowered, 9))
        listed = _is_listed(release.lowered, site, thing)
        if told and not listed and not _is_victim(release.lowered, thing, harm):
            return None
    if kind == "protest_size" and (site.number.value or _SMALL_PROTEST) < _SMALL_PROTEST:
        kind = "count_of_persons_other"
    cue = harm.place if harm and kind.startswith(harm.kind) else thing.place
    if site.before(release.lowered, 5) == " top " and (site.number.value or 0) <= _MOST_RANKS:
        found = site.figure(whole, "rank_or_superlative", "rank", counted=thing.place)
        return found._replace(qualifier="rank", kind_place=site.number.place)
    place = with_harm(whole, harm, kind)
    return site.figure(place, kind, measure, counted=thing.place, kind_place=cue)


def _harm(lowered: str, whole: Place, clause: Place) -> Harm | None:
    """The harm done to those counted: that of the verb of which they are the subject, what
    follows "were", and then what stands nearest.
    """
    told = harm_of_subject(lowered, whole, clause)
    if told:
        return told
    if _PASSIVE.match(lowered, whole.end):
        suffered = harm_near(lowered, whole, Place(whole.end, clause.end))
        if suffered and suffered.distance <= _OF_PEOPLE:
            return as_verb(lowered, whole, suffered)
    return harm_near(lowered, whole, clause)


def _is_listed(lowered: str, site: Site, thing: Counted) -> bool:
    """Whether a single thing is one item of a count: told by a digit ("1 camp"), as a loss
    ("destroyed one truck"), or beside another number ("one nurse and two drivers").
    """
    before = site.before(lowered, 60)
    if lowered[site.number.place.start].isdigit() or before.endswith(_losses()):
        return True
    return bool(_NEXT_ITEM.match(lowered, thing.place.end, site.line.end)) or bool(
        _ITEM_BEFORE.search(before)
    )


@cache
def _losses() -> tuple[str, ...]:
    return tuple(f" {verb} " for verb in knowledge("figure_words")["losses"])


def _is_victim(lowered: str, thing: Counted, harm: Harm | None) -> bool:
    """Whether one person is counted as a victim ("killed one civilian") and not told of."""
    if harm is None or not (is_person(thing, thing.words[-1]) or noun_kind(thing) in _PEOPLE):
        return False
    if harm.distance >= 16 and thing.place.end < harm.place.start:
        return bool(_VERB.search(lowered[max(0, harm.place.start - 20) : harm.place.start]))
    listed = lowered[max(0, thing.place.start - 24) : thing.place.start].split()[-3:-1]
    return harm.distance < 16 or (harm.distance < 60 and bool({"and", "with"} & set(listed)))


def kind_and_unit(release: Release, thing: Counted, harm: Harm | None) -> tuple[str, str | None]:
    """The kind and the unit of a count of things or of people, `harm` being the nearest one."""
    if thing.head == "life" and _SAVED.search(release.lowered, *_ahead(thing)):
        return "count_of_persons_other", "person"
    kind = noun_kind(thing)
    if thing.head == "life" and harm and harm.kind == "affected_people":
        return harm.kind, "person"
    if kind in _HARMS:
        return person_kind(kind, thing), "person"
    written = thing.place.of(release.text).split()[-1]
    if kind in _PEOPLE or is_person(thing, written) or is_joined_person(release, thing, kind):
        kind = _lot(release, thing, kind)
        if kind == "refugees" and harm and harm.kind in _LOT_OF_REFUGEES:
            return kind, "person"
        near = _OF_A_KIND if kind in _PEOPLE else _OF_PEOPLE
        if (
            harm
            and not is_spared(release.lowered, thing, kind, harm)
            and (harm.distance <= near or _governs(release.lowered, thing, harm))
        ):
            suffered = person_kind(harm.kind, thing)
            of_forces = suffered == "killed" and is_of_forces(release.lowered, thing)
            return ("killed_combatants" if of_forces else suffered), "person"
        whose = "household" if thing.head == "household" else "person"
        return kind if kind and kind in _PEOPLE else "count_of_persons_other", whose
    done = harm and harm.distance <= _OF_UNKNOWN and harm.kind not in _STATES
    if kind is None and thing.is_plural and harm and done:
        return person_kind(harm.kind, thing), "person"
    return _thing_and_unit(release, thing, kind)


def _thing_and_unit(release: Release, thing: Counted, kind: str | None) -> tuple[str, str | None]:
    """The kind and the unit of what is no noun of people, but may count them: "40 cases"."""
    kind = kind_of_thing(release, thing, kind) or "other"
    people = kind in _PEOPLE or kind == "count_of_persons_other"
    return kind, "person" if people and thing.head != "place" else unit(thing)


def _lot(release: Release, thing: Counted, kind: str | None) -> str | None:
    """The kind of people: that of "refugee children", but not of "migrants and refugees"."""
    if kind is None and "refugee" in thing.words[:-1]:
        return "refugees"
    if kind == "count_of_organisations_or_states":
        return None
    if kind == "refugees" and _OR_DISPLACED.match(release.lowered, thing.place.end):
        return "displaced"
    first = thing.place.of(release.lowered).partition(" and ")[0].split()
    mixed = kind == "refugees" and 0 < len(first) < len(thing.words)
    return None if mixed and not {"refugees", "seekers", "asylum-seekers"} & set(first) else kind


def _ahead(thing: Counted) -> tuple[int, int]:
    return max(0, thing.place.start - 40), thing.place.start


def _governs(lowered: str, thing: Counted, harm: Harm) -> bool:
    """Whether a harm further off is done to those counted: ahead of a list of which they are an
    item, or as the verb of which they are the subject ("40 men of the village were killed").
    """
    if harm.distance > _OF_LIST:
        return False
    if harm.place.start >= thing.place.end:
        if harm.place.of(lowered) in knowledge("figure_kinds")["final"]:
            return True
        return bool(_VERB.search(lowered[max(0, harm.place.start - 20) : harm.place.start]))
    joined = _AND.search(lowered, harm.place.end, thing.place.start)
    if not joined:
        return False
    return _ELSE.search(lowered, joined.end(), thing.place.start) is None


def with_harm(whole: Place, harm: Harm | None, kind: str) -> Place:
    """The stretch with the word of the harm, where it stands close by."""
    if not harm or not kind.startswith(harm.kind) or harm.distance > _OF_PEOPLE:
        return whole
    return Place(min(whole.start, harm.place.start), max(whole.end, harm.place.end))
