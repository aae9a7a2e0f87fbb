"""Numbers that a noun before them totals: "the number of schools rose to 40", "refugee numbers"."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counted import Counted, counted
from onrecord.extraction.figures.counts import kind_and_unit
from onrecord.extraction.figures.noun_words import singular
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["total", "total_words"]

# "Refugee numbers have grown by", "IDP figures".
_NUMBERS = re.compile(
    r"\b(?P<noun>[a-z][a-z-]{2,})\s(?P<total>numbers?|figures?|totals?|tally|count)\b"
)
_WORD = 20


@cache
def total_words() -> re.Pattern[str]:
    """A noun that totals, and the words that tie the number to it, right before the number."""
    known = knowledge("figure_words")
    nouns, links = alternatives(known["totals"]), alternatives(known["total_links"])
    return re.compile(
        rf"\b(?:{nouns})\b(?:[^.;:]|\.(?=\s?\d)){{0,110}}?(?:\b(?:{links})(?:\s+an?\s(?:[a-z]+ing|mere|record|massive))?|:)\s+\Z"
    )


@cache
def _number_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['totals'])})\s+of(?=\s)")


def _population(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number of people that one noun tells: "a prison population of 4,300"."""
    told = _people_totals().search(release.lowered, before.start, before.end)
    if not told:
        return _numbers(release, site, before)
    noun = Place(*told.span())
    return site.figure(before, "count_of_persons_other", "person", counted=noun, kind_place=noun)


def _numbers(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number of those whom the word before "numbers" names: "refugee numbers exceed 4,000"."""
    named = _NUMBERS.search(release.lowered, before.start - _WORD, before.end)
    if not named or named.end("total") <= before.start:
        return None
    noun = Place(*named.span("noun"))
    thing = Counted(noun, singular(named["noun"]), (named["noun"],), is_plural=True)
    kind, unit = kind_and_unit(release, thing, None)
    if kind == "other":
        return None
    return site.figure(before, kind, unit, counted=noun, kind_place=noun)


@cache
def _people_totals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('figure_words')['people_totals'])})\b")


def total(release: Release, site: Site, before: Place) -> FoundFigure | None:
    """A number that follows what it counts: "the number of schools rose to 40"."""
    of = _number_of().search(release.lowered, before.start, before.end)
    thing = counted(release.text, of.end(), before.end, may_be_one=False) if of else None
    if not thing:
        return _population(release, site, before)
    kind, unit = kind_and_unit(release, thing, None)
    return site.figure(before, kind, unit, counted=thing.place, kind_place=thing.place)
