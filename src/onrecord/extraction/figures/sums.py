"""Figures whose unit says their kind: sums of money, shares, lengths of time."""

import re

from onrecord.extraction.figures.counted import Counted, counted
from onrecord.extraction.figures.kinds import money_kind
from onrecord.extraction.figures.noun_words import singular
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_offer", "lasting", "multiple", "share", "sum_of_money", "unit_of_time"]

Measure = tuple[str, Place]

_NEAR = 110
_WORDS = re.compile(r"[a-z]+")
_WORTHS = ("worth", "valued", "totaling", "totalling")
_WORTH = re.compile(
    r"(?:\b(?:an?|the|his|its|their|in|into|to|of|for|and|has|have|with)\s+)*"
    r"(?P<thing>[a-z][\w-]{1,30})\s+(?:worth|valued\s+at|totall?ing)\s+(?:an?\s+)?\Z"
)
_PER = re.compile(
    r"\s?(?:per|an?|/)\s?(?:day|week|month|year|annum|issue|copy|person|head|ticket)\b"
)
_OFFERED = re.compile(
    r"\b(?:subscri[a-z]+|plans|membership|tickets?|starting\s(?:from|at)|donate|sign\sup|join)\b"
)
_OF = re.compile(r"\s+(?:worth\s+of|of|for)(?=\s)")
# Windows, in which something is or was, but which measure nothing.
_AHEAD = (
    " back ",
    "the first ",
    "in past ",
    "in the next ",
    "within the next ",
    "in the coming ",
    "in the last ",
    "in the past ",
    "in the ",
)
# "Half of those who voted", "90 percent of those forced to flee".
_THOSE = re.compile(
    r"\s(?:them\b|those\b(?:\swho(?:\s(?:are|were|have|had|do|did|can|could|will))*(?:\s[a-z]+ly)?\s[a-z]+\b"
    r"|\s(?:[a-z]+ly\s)?(?!died|remained)(?:[a-z]+(?:ed|en|ing)|found|held|born|sent|hit)\b)?"
    r"(?:\sto\s(?:flee|leave|move)\b)?)"
)
_TIME = re.compile(
    r"(?:(?<=s)\sof)?[\s-]{1,3}(?:(?:full|consecutive|calendar|more|additional|long|straight|whole)\s+)?([a-z]+)\b"
)
_LASTS = re.compile(r"(\s+of)?(?=[\s-])")
# A length of time that dates something: an anniversary, an age, a while ago.
_DATING = re.compile(
    r"[\s-]+(?:(?:a|per|each|every)\s(?:day|week|month|year)\b|anniversar|birthday|ago\b|soon\b|old\b|earlier\b|later\b|previously\b|before\b|prior\b|commemorat"
    r"|(?:low|high|from\s(?:now|today|then))\b|on(?=,|\sfrom\b|\safter\b)"
    r"|(?:access|service|hotline|helpline|news|clock|operations?|line)\b)"
)
# "Three times as many", "ten times the rate": how often as much.
_TIMES = re.compile(
    r"\stimes\s(?=(?:the|as|more|less|over|that|what|their|its|larger|greater|higher|bigger|lower|smaller|faster|longer|worse|likelier)\b)"
)
_TWICE = re.compile(
    r"\s(?:as\s(?:many|much|[a-z]+\sas)|that\sof|what|the\s[a-z]+|its\s[a-z]+|their\s[a-z]+)\b"
)
# What follows where something grew: "the rate doubled in", "doubled its support" tells of another.
_GREW = re.compile(
    r"[.,;]|\s(?:since|in|over|between|from|to|during|within|compared|by|again|and|while)\b|\Z"
)
# "The first time in 30 years", "a doubling in ten years": a window, and no length of anything.
_WINDOW = re.compile(
    r"\b(?:time|point|first|worst|most|[a-z]{3,}est|doubling|tripling|doubled|tripled|halved|grown|grew|rise|rose|risen|increased?|fall|fell|fallen|dropped|drop|climbed|declined?|surged?|jumped|soared)\b(?:[^.,;]|,(?=\d)){0,50}\bin\s\Z"
)


def share(release: Release, site: Site) -> FoundFigure:
    """The figure of a number in percent."""
    thing = _after_of(release, site, site.clause.end)
    counted_at = thing.place if thing else None
    place = counted_at or site.said.place
    percent = site.number.place
    return site.figure(place, "share_percent", "percent", counted=counted_at, kind_place=percent)


def _after_of(release: Release, site: Site, limit: int) -> Counted | None:
    of = _OF.match(release.lowered, site.said.place.end)
    if not of:
        return None
    those = _THOSE.match(release.lowered, of.end(), limit)
    if those:
        words = tuple(those.group().split())
        return Counted(Place(of.end() + 1, those.end()), "those", words, is_plural=True)
    return counted(release.text, of.end(), limit, may_be_one=True)


def sum_of_money(release: Release, site: Site) -> FoundFigure:
    """The figure of a sum, with its kind read from the words around it."""
    said = site.said.place
    around = Place(max(site.line.start, said.start - _NEAR), min(site.line.end, said.end + _NEAR))
    words = _WORDS.findall(release.lowered, around.start, around.end)
    kind, word = money_kind(words, in_relief=release.tells_of("relief"))
    before = site.before(release.lowered, 60)
    worth = _WORTH.search(before) if any(map(before.__contains__, _WORTHS)) else None
    thing = _after_of(release, site, around.end)
    counted_at = thing.place if thing else None
    start = said.start
    if worth:
        start -= len(worth.group()) - worth.start("thing") + worth.start()
        counted_at = counted_at or Place(start, start + len(worth["thing"]))
    place = Place(start, thing.place.end if thing else said.end)
    unit = site.number.unit
    unit = unit and release.currency(unit)
    cue = re.search(rf"\b{word}\b", around.of(release.lowered)) if word else None
    shown = Place(around.start + cue.start(), around.start + cue.end()) if cue else None
    return site.figure(place, kind, unit, counted=counted_at, kind_place=shown)


def is_offer(lowered: str, site: Site) -> bool:
    """Whether a sum is the price of what the publisher sells: "plans from $3 per week"."""
    per = _PER.match(lowered, site.said.place.end)
    return bool(per) and bool(_OFFERED.search(site.before(lowered, 60)))


def multiple(lowered: str, site: Site) -> FoundFigure | None:
    """The figure of how often as much something is ("four times the amount"), or None."""
    end = site.said.place.end
    word, known = site.number.place, knowledge("numbers")
    if word.of(lowered) in known["times"]:
        twice = _TWICE.match(lowered, end)
        return site.figure(word, "other", "times", kind_place=word) if twice else None
    if word.of(lowered) in known["multiples"]:
        told = _GREW.match(lowered, end) or word.of(lowered).endswith("fold")
        return site.figure(word, "other", "times", kind_place=word) if told else None
    times = _TIMES.match(lowered, end)
    if not times or site.number.value == 1:
        return None
    word = Place(end + 1, times.end() - 1)
    return site.figure(word, "other", "times", counted=None, kind_place=word)


def unit_of_time(release: Release, site: Site) -> Measure | None:
    """The unit in which the number measures time, and where it stands; None where it does not."""
    match = _TIME.match(release.lowered, site.said.place.end)
    unit = knowledge("units")["durations"].get(singular(match[1])) if match else None
    if not match or not unit or match[1] == "second":
        return None
    told = match.group().removeprefix(" of ").split()
    if len(told) > 1 and not match[1].endswith("s") and site.number.value != 1:
        return None  # "40 more day clinics"
    return unit, Place(match.start(1), match.end(1))


def lasting(release: Release, site: Site, measure: Measure | None) -> FoundFigure | None:
    """The figure of a length of time ("three years of war", "18-month siege") in the unit of time
    `measure`, or None.
    """
    if not measure or (not site.number.is_vague and _DATING.match(release.lowered, measure[1].end)):
        return None
    before = site.before(release.lowered, 70)
    if site.number.value == 1 and release.lowered.startswith(" after ", measure[1].end):
        return None  # "one week after his arrest"
    if before.endswith(_AHEAD) or (before.endswith(" in ") and _WINDOW.search(before)):
        return None
    unit, time = measure
    thing = _what_lasts(release, site, time)
    counted_at = thing.place if thing else None
    whole = (
        Place(min(time.start, counted_at.start), max(time.end, counted_at.end))
        if counted_at
        else time
    )
    return site.figure(whole, "duration", unit, counted=counted_at, kind_place=time)


def _what_lasts(release: Release, site: Site, time: Place) -> Counted | None:
    """What lasts: after "of", or right after a unit in the singular."""
    gap = _LASTS.match(release.lowered, time.end)
    if not gap or (not gap[1] and time.of(release.lowered).endswith("s")):
        return None
    return counted(release.text, gap.end(), min(site.line.end, gap.end() + 60), may_be_one=True)
