"""Numbers that count what the number before them counted: "up from 245 million", "5 in Homs"."""

import re
from dataclasses import replace

from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.figures.kinds import person_kind
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.found import FoundFigure, Place

__all__ = ["echo", "suffered_alike"]

_FAR, _HUNDRED = 120, 100
# What sets a number beside one that was told before.
_COMPARED = re.compile(
    r"\b(?:up|down|compared\s(?:to|with)|as\sagainst|against|versus|as\sopposed\sto|rather\sthan"
    r"|higher\sthan|lower\sthan|less\sthan|more\sthan|reports|reported|recorded|counted|saw)(?:\s(?:from|to|the|a\smere|only|just|some))*\s\Z"
)
# "12 in Homs", "7,000 in 2011", "40 last year" after a number of the same sentence.
_ELSEWHERE = re.compile(r"\s(?:in|at|from|near)\s(?:the\s)?(?:[A-Z]|(?:19|20)\d\d\b)")
_ENDS = re.compile(r"\s?(?:[.,;:)]|\Z)|\s(?:in|last|this|the|a|per|by|on|at|from|and)\b")
_LISTED = re.compile(r",?\s(?:(?:and|including|among\sthem|as\swell\sas|plus)\s(?:at\sleast\s)?)?")
_HARMS = ("killed", "injured", "detained", "disappeared", "tortured", "displaced")
_OWN_KIND = ("duration", "rank_or_superlative")


def echo(release: Release, site: Site, earlier: FoundFigure | None) -> FoundFigure | None:
    """The figure of a number with no noun of its own, which counts what `earlier`, the figure
    before it in its sentence, counts; None where nothing shows that it does.
    """
    number, said = site.number, site.said.place
    if earlier is None or earlier.kind in _OWN_KIND or said.start - earlier.number.end > _FAR:
        return None
    if earlier.unit == "percent" and (number.value or 0) > _HUNDRED:
        return None
    if number.value == 1 or not _ENDS.match(release.lowered, said.end):
        return None
    before = site.before(release.lowered, 40)
    elsewhere = _ELSEWHERE.match(release.text, said.end)
    joined = before.endswith((" and ", ", ", " to ", " from ")) and elsewhere
    aside = before.endswith("(") and release.text.startswith(")", said.end)
    if not joined and not aside and not _COMPARED.search(before):
        return None
    at = earlier.counted or earlier.number
    return site.figure(said, earlier.kind, earlier.unit, kind_place=Place(at.start, at.end))


def suffered_alike(
    release: Release, figure: FoundFigure, earlier: FoundFigure, thing: Counted
) -> FoundFigure:
    """The figure of people of whom no harm is told, with the harm of those before them in a list:
    "wounded 40 men, 3 women, 2 medics".
    """
    if thing.words == ("others",) and earlier.unit not in ("person", "percent"):
        return replace(figure, kind=earlier.kind, unit=earlier.unit)
    harm = earlier.kind.split("_")[0]
    if figure.kind != "count_of_persons_other" or harm not in _HARMS or not earlier.counted:
        return figure
    if not _LISTED.fullmatch(release.lowered, earlier.counted.end, figure.number.start):
        return figure
    return replace(figure, kind=person_kind(harm, thing), kind_place=earlier.kind_place)
