"""One number read as a figure, or found to be none."""

import re

from onrecord.extraction.dates import FoundDate
from onrecord.extraction.figures.bare import bare
from onrecord.extraction.figures.calendar import Calendar
from onrecord.extraction.figures.counted import Counted, counted
from onrecord.extraction.figures.counts import count
from onrecord.extraction.figures.echoes import echo, part_of, suffered_alike
from onrecord.extraction.figures.exclusions import is_label
from onrecord.extraction.figures.number_words import amount
from onrecord.extraction.figures.pointers import is_pointer
from onrecord.extraction.figures.qualifiers import qualified
from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.figures.sums import (
    is_offer,
    lasting,
    multiple,
    share,
    sum_of_money,
    unit_of_time,
)
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["read_figure"]

# How far behind its number the thing counted may end.
_FAR = 120
_NEAR = 40
_AND = re.compile(r"\s(?:and|or|of\s(?:the|its|their|our|all))\s(?=[\da-z])")
# "Which brings to 40 the number of journalists killed".
_NUMBER_OF = re.compile(r"\sthe\s(?:total\s)?number\sof(?=\s)")
_PARTICIPLES = (("killed",), ("arrested",))


def read_figure(
    release: Release,
    number: Number,
    line: Place,
    calendar: Calendar,
    earlier: FoundFigure | None = None,
) -> FoundFigure | None:
    """The figure that `number` gives in its sentence `line`, or None where it is a date or a label,
    or counts nothing. `earlier` is the figure before it of whose number this one may
    speak.
    """
    if is_label(release.text, release.lowered, number, line):
        return None
    date = calendar.at(number.place)
    if date and not _lasts(release.lowered, date.place):
        return None
    site = Site(number, qualified(release.lowered, number, line.start), line)
    if number.unit and is_offer(release.lowered, site):
        return None
    if number.unit:
        return (share if number.unit == "percent" else sum_of_money)(release, site)
    word, known = number.place.of(release.lowered), knowledge("numbers")
    grown = word in known["multiples"] or word in known["times"]
    if grown or release.lowered.startswith("times", site.said.place.end + 1):
        often = multiple(release.lowered, site)
        if often or grown:
            return often
    measure = unit_of_time(release, site)
    if date or number.is_article or measure:
        return _time(site, lasting(release, site, measure), date)
    return _counting(release, site, earlier)


def _lasts(lowered: str, date: Place) -> bool:
    """Whether a date is a stretch that lasts ("over the past four years") and no mere window."""
    words = date.of(lowered).split()
    known = knowledge("not_figures")
    return words[0] in known["lasting"] and words[-1].rstrip("s") not in known["windows"]


def _time(site: Site, time: FoundFigure | None, date: FoundDate | None) -> FoundFigure | None:
    """The length of time, with the words of the stretch that it measures; "a year" is one only
    with a qualifier ("more than a year").
    """
    if time and date:
        whole = Place(date.place.start, max(time.place.end, date.place.end))
        return time._replace(place=whole)
    return None if site.number.is_article and site.said.code == "exact" else time


def _shared(release: Release, site: Site) -> Counted | None:
    """What two numbers count, of which this is the first: "40 and 50 men"."""
    joined = _AND.match(release.lowered, site.said.place.end)
    other = amount(release.lowered, joined.end()) if joined else None
    if not other or not (other.value and (site.number.value or 0) > 1):
        return None
    return counted(release.text, other.end, min(site.line.end, other.end + _NEAR), may_be_one=False)


def _counting(release: Release, site: Site, earlier: FoundFigure | None) -> FoundFigure | None:
    number, end = site.number, site.said.place.end
    may_be_one = number.value == 1 or release.text[end : end + 1] in ("-", "‑")
    limit = min(site.line.end, number.place.end + _FAR)
    of = _NUMBER_OF.match(release.lowered, end)
    end = of.end() if of else end
    thing = counted(release.text, end, limit, may_be_one=may_be_one) or _shared(release, site)
    if thing and thing.words in _PARTICIPLES:
        thing = None  # "one killed"
    if is_pointer(release.text, release.lowered, number, thing):
        return None
    if thing is None:
        told = bare(release, site)
        return part_of(release, told, earlier) if told else echo(release, site, earlier)
    found = count(release, site, thing)
    if not found or not earlier:
        return found
    return part_of(release, suffered_alike(release, found, earlier, thing), earlier)
