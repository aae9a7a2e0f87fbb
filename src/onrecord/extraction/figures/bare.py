"""Numbers without a noun: "over 1,000 were arrested", "the toll rose to 40", "12 in Homs"."""

import re
from dataclasses import replace
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
    return re.compile(rf"{_ASIDE}{_OTHERS}[\s,]+(?:{verbs})\b")


@cache
def _total_words() -> re.Pattern[str]:
    known = knowledge("figure_words")
    nouns, links = alternatives(known["totals"]), alternatives(known["total_links"])
    return re.compile(rf"\b(?:{nouns})\b[^.;:]{{0,70}}?\b(?:{links})\s+\Z")


@cache
def _number_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['totals'])})\s+of(?=\s)")


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
    total = _total_words().search(before)
    shown = follows or total or _PLACED.match(release.text, said.end)
    if harm and (shown or harm.distance < _CLOSE or _stands_bare(lowered, site, harm)):
        return _harmed(release, site, harm)
    if follows and _opens(site.before(lowered, 12)) and site.number.value != 1:
        figure = site.figure(said, "count_of_persons_other", "person")
        return replace(figure, kind_place=Place(said.end, follows.end()))
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
    figure = site.figure(with_harm(site.said.place, harm, kind), kind, "person")
    if not civil or not ahead:
        return replace(figure, kind_place=harm.place)
    thing = Place(harm.place.start - len(ahead.group()), harm.place.end)
    whole = Place(min(thing.start, figure.place.start), figure.place.end)
    return replace(figure, place=whole, counted=thing, kind_place=harm.place)


def _stands_bare(lowered: str, site: Site, harm: Harm) -> bool:
    """Whether a number stands where only a count can, with a harm near: "of the 44 executed"."""
    before = site.before(lowered, 16)
    is_age = before.endswith(", ") and lowered.startswith(",", site.said.place.end)
    if harm.distance > _NEAR or is_age:
        return False
    words = before.split()
    return not words or words[-1] in _leads() or words[-1].endswith((",", ":", ";", "(", "–"))


def _total(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number that follows what it counts: "the number of schools rose to 40"."""
    of = _number_of().search(release.lowered, before.start, before.end)
    thing = counted(release.text, of.end(), before.end, may_be_one=False) if of else None
    if not thing:
        return None
    kind, unit = kind_and_unit(release, thing, None)
    figure = site.figure(before, kind, unit)
    return replace(figure, counted=thing.place, kind_place=thing.place)
