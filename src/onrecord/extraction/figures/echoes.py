"""Numbers that count what the number before them counted: "up from 245 million", "5 in Homs"."""

import re

from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.figures.harms import has_own_verb
from onrecord.extraction.figures.kinds import noun_kind, person_kind
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.found import FoundFigure, Place

__all__ = ["echo", "part_of", "suffered_alike"]

_FAR, _HUNDRED = 120, 100
# What sets a number beside one that was told before.
_COMPARED = re.compile(
    r"\b(?:(?:increase|rise|growth|decrease|drop|fall|reduction)\sof|up|down|compared\s(?:to|with)|as\sagainst|against|versus|as\sopposed\sto|rather\sthan"
    r"|(?:this|that|the)\s(?:number|figure|toll|total|sum|amount)\s(?:[a-z]+\s){0,4}?(?:to|at|is|was|of|reach|reached|reaches|exceeds|exceeded|hit|hits)"
    r"|(?:(?:to|now|will|would|could|may)\s)?(?:reach|exceed|surpass|total|number)(?:s|es|ed|ing|ling|led)?"
    r"|higher\sthan|lower\sthan|less\sthan|more\sthan|reports|reported|recorded|counted|saw)(?:\s(?:from|to|the|a\smere|only|just|some))*\s\Z"
)
# "12 in Homs", "7,000 in 2011", "40 last year" after a number of the same sentence.
_ELSEWHERE = re.compile(
    r"\s(?:in|at|from|near)\s(?:the\s|other\s)?(?:[A-Z]|(?:19|20)\d\d\b|(?:areas|parts|provinces|districts|regions|places|towns|villages|camps)\b)"
)
_ENDS = re.compile(
    r"\s?(?:[.,;:)]|\Z)|\s(?:in|last|this|the|a|per|by|on|at|from|and|over|for|compared)\b"
)
# "And 215 were recorded".
_LIKEWISE = (" and ", " while ", " but ", ", ", "; ")
_DONE = re.compile(
    r"\s(?:(?:have|has|had)\sbeen|were|was|are)\s(?:[a-z]+ly\s)?(?:reported|recorded|registered|documented|verified|confirmed|counted|received|filed|issued|granted|completed|destroyed|damaged|rejected|approved|closed|pending|carried)\b"
)
# "Of these, some 300", "among them 20".
_PART = re.compile(
    r"\b(?:of|among)\s(?:these|those|them|whom)\b(?:\s(?:killed|arrested|detained|injured|released|affected|displaced))?,?"
    r"\s(?:(?:only|just|some|about|at\sleast|are|were|nearly|almost|over|more\sthan|around)\s)*\Z"
)
_LISTED = re.compile(
    r"(?:\s(?:worldwide|globally|nationwide|\([^()]{1,120}\)|(?:in|across|around|throughout)(?:\s[a-z]+){1,3}?)){0,2},?"
    r"\s(?:(?:and|including|among\sthem|as\swell\sas|plus)(?:\sthen)?\s(?:at\sleast\s|over\s|more\sthan\s)?)?"
)
_AMONG = re.compile(r"\b(?:including|among\s(?:them|whom))\b")
_HARMS = ("killed", "injured", "detained", "disappeared", "tortured", "displaced")
_OWN_KIND = ("duration", "rank_or_superlative")


def echo(release: Release, site: Site, earlier: FoundFigure | None) -> FoundFigure | None:
    """The figure of a number with no noun of its own, which counts what `earlier`, the figure
    before it, counts; None where nothing shows that it does.
    """
    number, said = site.number, site.said.place
    if earlier is None or earlier.kind in _OWN_KIND or said.start - earlier.number.end > _FAR:
        return None
    if earlier.unit == "percent" and (number.value or 0) > _HUNDRED:
        return None
    if number.value == 1:
        return None
    if earlier.unit == "person" and _PART.search(site.before(release.lowered, 60)):
        return site.figure(said, earlier.kind, earlier.unit, kind_place=earlier.kind_place)
    if not _ENDS.match(release.lowered, said.end) and not _DONE.match(release.lowered, said.end):
        return None
    before = site.before(release.lowered, 40)
    elsewhere = _ELSEWHERE.match(release.text, said.end)
    listed = before.endswith((" another ", " and ", ", ", " to ", " from ", " including "))
    joined = (listed and elsewhere) or release.lowered[earlier.number.end : said.start] == " to "
    likewise = before.endswith(_LIKEWISE) and _DONE.match(release.lowered, said.end)
    aside = before.endswith("(") and release.text.startswith(")", said.end)
    if not joined and not aside and not likewise and not _COMPARED.search(before):
        return None
    at = earlier.counted or earlier.number
    return site.figure(said, earlier.kind, earlier.unit, kind_place=Place(at.start, at.end))


def part_of(release: Release, figure: FoundFigure, earlier: FoundFigure | None) -> FoundFigure:
    """The figure of some of those whom `earlier` counts, of whom no other harm is told: "Of these,
    300 are women" after "1,000 refugees".
    """
    if earlier is None or earlier.unit != "person":
        return figure
    if figure.kind not in ("count_of_persons_other", earlier.kind.split("_")[0]):
        return figure
    between = release.lowered[max(0, figure.number.start - 60) : figure.number.start]
    if earlier.number.start > figure.number.start or not _PART.search(between):
        return figure
    return figure._replace(kind=earlier.kind, kind_place=earlier.kind_place)


def suffered_alike(
    release: Release, figure: FoundFigure, earlier: FoundFigure, thing: Counted
) -> FoundFigure:
    """The figure of people of whom no harm is told, with the harm of those before them in a list:
    "wounded 40 men, 3 women, 2 medics".
    """
    if figure.kind != "count_of_persons_other" or noun_kind(thing) == figure.kind:
        return figure
    if thing.words == ("others",) and earlier.unit not in ("person", "percent"):
        return figure._replace(kind=earlier.kind, unit=earlier.unit)
    harm = earlier.kind.split("_")[0]
    if harm not in _HARMS or not earlier.counted:
        return figure
    if has_own_verb(release.lowered, thing.place):
        return figure
    if not _LISTED.fullmatch(release.lowered, earlier.counted.end, figure.number.start):
        return figure
    kind = person_kind(harm, thing)
    if kind == "killed" and _AMONG.search(
        release.lowered, earlier.counted.end, figure.number.start
    ):
        kind = earlier.kind
    return figure._replace(kind=kind, kind_place=earlier.kind_place)
