"""Numbers without a noun: "over 1,000 were arrested", "the toll rose to 40", "12 in Homs"."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counted import counted
from onrecord.extraction.figures.counts import kind_and_unit, with_harm
from onrecord.extraction.figures.kinds import Harm, harm_near
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["bare"]

_CLOSE, _NEAR = 8, 60
_OTHERS = r"(?:\s+(?:others?|more|of\s+(?:them|whom|those|these|the)))?"
_ASIDE = r"(?:,\s(?:including|among|most|many|some)\b[^.;,]{0,80},)?"
_VICTIMS = re.compile(r"\bcivilian\s+\Z")
# "12 in Homs", after a harm that the sentence named before.
_PLACED = re.compile(r"\s+(?:in|at|from|near)\s+(?:the\s+)?[A-Z]")


@cache
def _predicate() -> re.Pattern[str]:
    verbs = alternatives(knowledge("figure_words")["predicates"])
    return re.compile(rf"{_ASIDE}{_OTHERS}[\s,]+(?:[a-z]+ly\s+)?(?:{verbs})\b")


@cache
def _total_words() -> re.Pattern[str]:
    known = knowledge("figure_words")
    nouns, links = alternatives(known["totals"]), alternatives(known["total_links"])
    return re.compile(rf"\b(?:{nouns})\b[^.;:]{{0,70}}?(?:\b(?:{links})|:)\s+\Z")


@cache
def _number_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['totals'])})\s+of(?=\s)")


@cache
def _team() -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives(knowledge('figure_words')['teams'])})\s+of\s+\Z")


@cache
def _leads() -> frozenset[str]:
    return frozenset(knowledge("figure_words")["leads"])


def bare(release: Release, site: Site) -> FoundFigure | None:
    """The figure of a number after which no noun stands, or None where nothing shows a count."""
    lowered, said = release.lowered, site.said.place
    part = site.part(lowered)
    harm = harm_near(lowered, said, part)
    follows = _predicate().match(lowered, said.end)
    if follows:
        harm = harm_near(lowered, said, Place(said.end, part.end)) or harm
    before = site.before(lowered, 90)
    if not follows and _is_age(lowered, site, before):
        return None
    total = _total_words().search(before)
    shown = follows or total or _PLACED.match(release.text, said.end)
    if total:
        start = said.start - len(before) + total.start()
        told = Place(max(site.line.start, start - _CLOSE), said.start)
        harm = harm_near(lowered, said, told) or harm
    if harm and (shown or harm.distance < _CLOSE or _stands_bare(lowered, site, harm)):
        return _harmed(release, site, harm)
    if follows and _opens(site.before(lowered, 12)) and site.number.value != 1:
        verb = Place(said.end, follows.end())
        return site.figure(said, "count_of_persons_other", "person", kind_place=verb)
    team = _team().search(site.before(lowered, 40))
    if team and not release.text[site.number.place.start].isupper():
        place = Place(said.start - len(team.group()), said.start)
        noun = Place(place.start, place.start + len(team[1]))
        return site.figure(place, "count_of_persons_other", "person", counted=noun, kind_place=noun)
    if total and site.number.value != 1:
        start = said.start - len(before) + total.start()
        return _total(release, site, Place(start, said.start))
    return None


def _opens(before: str) -> bool:
    """Whether a number opens its sentence or a part of it: "Of those, 25 were women"."""
    return not before.strip(" “\"‘'(") or before.endswith((", ", "; "))


def _harmed(release: Release, site: Site, harm: Harm) -> FoundFigure:
    """The figure of those harmed; "civilian deaths" before the number says who they are."""
    ahead = _VICTIMS.search(
        release.lowered[max(site.line.start, harm.place.start - 24) : harm.place.start]
    )
    civil = bool(ahead) and harm.place.end <= site.number.place.start
    kind = "killed_civilians" if civil and harm.kind == "killed" else harm.kind
    place = with_harm(site.said.place, harm, kind)
    if not civil or not ahead:
        return site.figure(place, kind, "person", kind_place=harm.place)
    thing = Place(harm.place.start - len(ahead.group()), harm.place.end)
    whole = Place(min(thing.start, place.start), place.end)
    return site.figure(whole, kind, "person", counted=thing, kind_place=harm.place)


def _stands_bare(lowered: str, site: Site, harm: Harm) -> bool:
    """Whether a number stands where only a count can, with a harm near: "of the 44 executed"."""
    before = site.before(lowered, 16)
    if harm.distance > _NEAR:
        return False
    words = before.split()
    return not words or words[-1] in _leads() or words[-1].endswith((",", ":", ";", "(", "–"))


def _is_age(lowered: str, site: Site, before: str) -> bool:
    """Whether a number is one of a list of names with ages: "Rosa, 55, Murdi, 14 and"."""
    if not lowered.startswith((",", " and "), site.said.place.end) or site.said.code != "exact":
        return False
    digits = lowered[site.number.place.start].isdigit()
    return digits and (not before.strip() or before.endswith((", ", ". ")))


def _of_people(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number of people that one noun tells: "a prison population of 4,300"."""
    told = _people_totals().search(release.lowered, before.start, before.end)
    if not told:
        return None
    noun = Place(*told.span())
    return site.figure(before, "count_of_persons_other", "person", counted=noun, kind_place=noun)


@cache
def _people_totals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['people_totals'])})\b")


def _total(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number that follows what it counts: "the number of schools rose to 40"."""
    of = _number_of().search(release.lowered, before.start, before.end)
    thing = counted(release.text, of.end(), before.end, may_be_one=False) if of else None
    if not thing:
        return _of_people(release, site, before)
    kind, unit = kind_and_unit(release, thing, None)
    return site.figure(before, kind, unit, counted=thing.place, kind_place=thing.place)
