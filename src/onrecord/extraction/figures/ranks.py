"""Superlatives and ordinals that rank a harm, a sum or an event."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.figures.noun_words import is_plural
from onrecord.extraction.figures.number_words import amount
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["may_rank", "rank_words", "ranked_in_digits", "read_rank"]

_NOUN = re.compile(r"(?:[\s-]+(?:[a-z][\w’'-]*|(?:u\.s\.)-?\w*)){0,5}")
_WORD = re.compile(r"\s([a-z]{3,})\b")
_ONE_OF = re.compile(r"\bone\s+of\s+(?:the\s+|[\w’' ]{0,30}?[’']s?\s+|its\s+|their\s+|our\s+)?\Z")
_ORDER = re.compile(r"(?:\b(?P<ordinal>[a-z]+)[-\s])?\Z")
_NOT_AFTER = re.compile(
    r"\s*[,;:.]|-(?!ever\b)|\slevels?\s(?:of\s)?(?:alert|warning|readiness|preparedness|vigilance|security"
    r"|priority|care|protection|government|command|leadership|representation|professionalism)\b"
)
# Any noun is ranked by all time: "the largest gap ever", "the first jet ever built at home".
_EVER = re.compile(
    r"(?P<noun>(?:\s[a-z][\w’'/-]*){1,5}?)\s{1,3}(?:in\s(?:over\s|nearly\s|almost\s|more\sthan\s|at\sleast\s)?(?:a|\d+|[a-z]+)\s(?:years|decade|century|generation)\b|ever\b(?!\s(?:since|closer|more))|on\srecord|of\sall\stime|in\s{1,3}(?:[a-z]+\s)?(?:history|memory|decades)\b)"
)
_TOLD = re.compile(r"([a-z]+)\s+(?:was|is|were|are|has\sbeen|became)\s+(?:the\s+)?\Z")
_IN_DIGITS = re.compile(
    r"\brank(?:ed|s|ing|)\s(?:only\s|at\s|as\s|the\s)*((\d{1,4})(?:st|nd|rd|th))\b"
    r"(?:\s(?:out\s)?of\s\d[\d,]{0,6}\s[a-z]+)?"
)
# One of several in a row: "the third in a month", "the fifth such raid", "the tenth straight year".
_SERIES = re.compile(
    r"(?:\s(?:such|consecutive|successive|straight)\s([a-z]+)"
    r"|\s(?:in|of|within)\s(?:a|the\s(?:last|past)|as\smany|less\sthan|under|just)\s(?:[a-z]+\s)?"
    r"(?:days?|weeks?|months?|years?|decades?)\b"
    r"|\s(?:this|since|in)\s(?:year|month|week|(?:19|20)\d\d)\b)"
)
_PIONEER = re.compile(r"(?:\s[a-z][a-z’'-]*){0,3}?\s(?P<who>[a-z-]+)\s(?:ever\s)?to\s[a-z]+")
# With no noun a size is ranked by its time: "the highest in 17 years", "the lowest since 1953".
_SPAN = re.compile(
    r"\s(?:on\srecord|ever\srecorded|ever(?=[.,;])|since\s(?:19|20)\d\d|in\s(?:recent\s|living\s|modern\s|its\s|more\sthan\s|over\s|nearly\s|almost\s|at\sleast\s)?"
    r"(?:(?:\d+|[a-z]+)\s)?(?:years|decades|months|weeks|days|history|memory|decade|century|generation)\b)"
)
# "He voted for the second time" ranks nothing, "for the first time in years" does.
_TIME = re.compile(r"\stime\b(?!\s(?:in|since|ever)\b)")
_AMOUNTS = ("most", "fewest")
_FOLLOWS = re.compile(r"[\s,]+(?:of|in|since|for|on|to)\b")


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(knowledge("ranks")[name])


def rank_words() -> list[str]:
    """The words with which a rank may be told: superlatives and ordinals."""
    known = knowledge("ranks")
    return [*known["harmful"], *known["sized"], *known["ordinals"]]


def ranked_in_digits(lowered: str, stretch: Place) -> Iterator[FoundFigure]:
    """The ranks that are told in digits: "ranked 12th out of 90 armies"."""
    if "rank" not in lowered:
        return
    for match in _IN_DIGITS.finditer(lowered, stretch.start, stretch.end):
        number, whole = Place(*match.span(1)), Place(match.start(), match.end())
        yield _rank(number, None, float(match[2]))._replace(place=whole)


def may_rank(lowered: str, start: int, word: str) -> bool:
    """Whether the word at `start` may tell a rank: "most" only after "the"."""
    return word not in _AMOUNTS or lowered.startswith("the ", max(0, start - 4))


def read_rank(lowered: str, place: Place, within: Place) -> FoundFigure | None:
    """The rank that the word at `place` tells in its sentence `within`, if it tells one."""
    if _NOT_AFTER.match(lowered, place.end) or _counts_top(lowered, place):
        return None
    if place.of(lowered) in _AMOUNTS:
        return _most(lowered, place)
    if place.of(lowered) in knowledge("ranks")["ordinals"]:
        return _ordinal(lowered, place, within)
    return _superlative(lowered, place, within)


def _most(lowered: str, place: Place) -> FoundFigure | None:
    """The rank by number of what a plural names: "the most votes", but not "the most serious"."""
    noun = _WORD.match(lowered, place.end)
    if not noun or not is_plural(noun[1]):
        return None
    return _rank(place, Place(*noun.span(1)), 1.0)


def _counts_top(lowered: str, place: Place) -> bool:
    """Whether a number follows "top", which is read as the rank itself: "the top ten donors"."""
    return place.of(lowered) == "top" and amount(lowered, place.end + 1) is not None


def _noun(lowered: str, end: int, limit: int, wanted: frozenset[str]) -> Place | None:
    """The wanted noun among the words after `end`, before any that cannot belong to it."""
    match = _NOUN.match(lowered, end, limit)
    if not match:
        return None
    found = None
    for word in re.finditer(r"[a-z][\w’'.-]*", match.group()):
        if word.group() in _row("ends"):
            break
        if word.group() in wanted:
            found = Place(end + word.start(), end + word.end())
    return found


def _ordinal(lowered: str, place: Place, within: Place) -> FoundFigure | None:
    rank = float(knowledge("ranks")["ordinals"][lowered[place.start : place.end]])
    if series := _SERIES.match(lowered, place.end, within.end):
        return _rank(place, Place(*series.span(1)) if series[1] else None, rank)
    before = lowered[max(within.start, place.start - 12) : place.start].split()
    if not before or (before[-1] not in _row("owners") and not before[-1].endswith(("'s", "’s"))):
        return None
    if before[-2:] == ["for", "the"] and _TIME.match(lowered, place.end):
        return None
    if lowered.startswith(" world war", place.end):
        return None
    noun = _noun(lowered, place.end, within.end, _row("events"))
    noun = noun or _pioneer(lowered, place, within) or _of_all_time(lowered, place, within)
    return _rank(place, noun, rank) if noun else None


def _pioneer(lowered: str, place: Place, within: Place) -> Place | None:
    """The one who is the first to do a thing: "the first woman to lead the court"."""
    match = _PIONEER.match(lowered, place.end, within.end)
    return Place(*match.span("who")) if match and match["who"] in _pioneers() else None


def _any_noun(lowered: str, end: int) -> Place | None:
    """The word after a superlative, whatever it is, but none that begins another phrase."""
    match = _WORD.match(lowered, end)
    return Place(*match.span(1)) if match and match[1] not in _row("ends") else None


def _of_all_time(lowered: str, place: Place, within: Place) -> Place | None:
    """What is ranked by all time, whatever it is: "the largest gap ever"."""
    match = _EVER.match(lowered, place.end, within.end)
    return Place(match.start("noun") + 1, match.end("noun")) if match else None


@cache
def _pioneers() -> frozenset[str]:
    known = knowledge("figure_kinds")
    return frozenset([*known["persons"], *known["nouns"]["count_of_organisations_or_states"]])


def _superlative(lowered: str, place: Place, within: Place) -> FoundFigure | None:
    harmful = " ".join(place.of(lowered).split()) in _row("harmful")
    wanted = _row("records" if place.of(lowered) == "record" else "nouns")
    noun = _noun(lowered, place.end, within.end, wanted)
    follows = _FOLLOWS if harmful else _SPAN
    noun = noun or _of_all_time(lowered, place, within)
    if not noun and place.of(lowered) in _row("deadly"):
        noun = _any_noun(lowered, place.end)
    if not noun and not follows.match(lowered, place.end):
        return None
    noun = noun or _subject(lowered, place, within)
    window = max(within.start, place.start - 48)
    before = lowered[window : place.start]
    one_of = _ONE_OF.search(before)
    if one_of:
        return _rank(Place(window + one_of.start(), place.end), noun, None)
    order = _ORDER.search(before)
    rank = knowledge("ranks")["ordinals"].get(order["ordinal"] or "") if order else None
    if order and rank:
        return _rank(Place(window + order.start(), place.end), noun, float(rank))
    return _rank(place, noun, 1.0)


def _subject(lowered: str, place: Place, within: Place) -> Place | None:
    """The noun of which a superlative is told: "last month was most deadly"."""
    start = max(within.start, place.start - 40)
    told = _TOLD.search(lowered[start : place.start])
    if not told or told[1] not in _row("nouns"):
        return None
    return Place(start + told.start(1), start + told.end(1))


def _rank(number: Place, noun: Place | None, value: float | None) -> FoundFigure:
    start = min(number.start, noun.start) if noun else number.start
    whole = Place(start, max(number.end, noun.end) if noun else number.end)
    return FoundFigure(
        whole,
        number,
        "rank_or_superlative",
        "rank",
        value,
        unit="rank",
        counted=noun,
        kind_place=number,
        qualifier_place=number,
    )
