"""What a deed is called, where and when it was done, and how sure the release is of it."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words, words_in
from onrecord.extraction.cue_words import CueTable
from onrecord.extraction.dates import FoundDate, dates
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["narrowed", "period", "reporting", "site"]

_BEHIND = 60  # code points behind a charge in which it is told against what the deed went
_GATHERED = "restriction_of_assembly"
_NEAR = 60
_LONG = 500  # code points of a sentence whose dates are read once for all its charges
_BIT = 5  # letters
_SAYING = 30  # code points beside a date in which the verb of telling stands
# Each way to match begins with a letter, so that the search skips to it.
_PREPOSITIONS = "|".join(
    rf"{word}(?<!\w{word})" for word in ("in", "across", "throughout", "inside", "near", "outside")
)
_SITE = re.compile(
    rf"(?:{_PREPOSITIONS})\s+(?:the\s+)?((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){{0,3}})"
)
# A number or the name of a month, which begins with a capital: "may" is a verb. The set of signs in
# front makes the search skip quickly to where one may stand.
_DIGITS = re.compile(
    r"[\dFJMASOND](?:(?<=\d)(?:\d\d\d|\d?[/.-]\d)|(?<=F)(?:Y|eb|EB)|(?<=J)(?:an|u[nl]|AN|U[NL])"
    r"|(?<=M)(?:a[ry]|A[RY])|(?<=A)(?:pr|ug|PR|UG)|(?<=S)(?:ep|EP)|(?<=O)(?:ct|CT)|(?<=N)(?:ov|OV)"
    r"|(?<=D)(?:ec|EC))"
)


@cache
def _cues() -> CueTable:
    return CueTable(knowledge("accusation_cues")["reporting"])


@cache
def _dated() -> Sequence[str]:
    """Bits of lower-case text of which each date without digits or a month holds one: "day"."""
    return sorted(knowledge("dates")["cues"])


@cache
def _hedging() -> Collection[str]:
    """Bits of which each cue for reporting holds one: to look for them is quicker."""
    cues = chain.from_iterable(knowledge("accusation_cues")["reporting"].values())
    return {max(cue.split(), key=len)[:_BIT] for cue in cues}


def _may_date(said: str) -> bool:
    """Whether a date may stand in the words: most have none, and are not searched for it."""
    if _DIGITS.search(said):
        return True
    lowered = said.lower()
    return any(map(lowered.__contains__, _dated()))


def reporting(low: str, sentence: Place, charge: Charge) -> tuple[str, Place | None]:
    """The term of reporting, and the cue for it."""
    start = max(sentence.start, charge.place.start - _NEAR)
    end = min(sentence.end, charge.place.end + _NEAR // 2)
    said = low[start:end]
    found = list(_cues().find(low, start, end)) if any(map(said.__contains__, _hedging())) else ()
    if not found:
        return "asserted", None
    order = list(knowledge("accusation_cues")["reporting"])
    return min(found, key=lambda cue: order.index(cue[0]))


def site(text: str, sentence: Place, charge: Charge) -> Place | None:
    """The place where it was done, as printed."""
    end = min(sentence.end, charge.place.end + _NEAR)
    for match in _SITE.finditer(text, charge.act_words.start, end):
        if match.group(1).split()[0] not in words("months"):
            return Place(match.start(1), match.end(1))
    return None


@cache
def _saying() -> frozenset[str]:
    return words("telling") | words("deploring")


def _is_of_telling(said: str, date: Place) -> bool:
    """Whether a date tells when it was said: "said today", "the experts today condemned"."""
    before = said[max(0, date.start - _SAYING) : date.start].split()
    if before[-1:] == ["on"]:
        before.pop()
    behind = said[date.end : date.end + _SAYING].split()
    return not _saying().isdisjoint([*before[-1:], *behind[:1]])


@lru_cache(maxsize=8)  # the charges of a list stand among the same words
def _dates(said: str, published: str | None) -> Sequence[FoundDate]:
    """The dates in the words around a charge at which it may have been done."""
    found = dates(said, Place(0, len(said)), published)
    return [date for date in found if not _is_of_telling(said, date.place)]


def period(
    text: str, sentence: Place, charge: Charge, published: str | None
) -> tuple[str | None, Place | None]:
    """When it was done: the date of its clause that stands nearest (EDTF), and its words."""
    begin = max(sentence.start, charge.place.start - _NEAR)
    end = min(sentence.end, charge.place.end + _NEAR)
    if not _may_date(text[begin:end]):
        return None, None
    whole = sentence if sentence.end - sentence.start <= _LONG else Place(begin, end)
    near = Place(begin - whole.start, end - whole.start)
    # the words alone: a search of a long line for each charge is slow
    found = [one for one in _dates(whole.of(text), published) if near.holds(one.place)]
    if not found:
        return None, None
    at = charge.act_words.start - whole.start
    nearest = min(found, key=lambda date: abs(date.place.start - at))
    start, end = nearest.place
    return nearest.edtf, Place(whole.start + start, whole.start + end)


@cache
def _kinds() -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """The narrower acts of each general one, and the words that show them."""
    kinds: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in knowledge("accusation_cues")["narrowed"]:
        for general in row["of"]:
            kinds.setdefault(general, []).append((row["act"], frozenset(row["words"])))
    return kinds


@cache
def _shown(general: str) -> frozenset[str]:
    """The words of which one stands around a deed that has a narrower name."""
    return frozenset[str]().union(*(shown for _, shown in _kinds()[general]))


def narrowed(low: str, charge: Charge, sentence: Place) -> str:
    """The term of accusation_act for a charge in its `sentence`."""
    kinds = _kinds().get(charge.act)
    if not kinds:
        return charge.act
    end = min(sentence.end, charge.place.end + _BEHIND)
    said = words_in(low, charge.place.start, end)
    found = _shown(charge.act).intersection(said)
    if not found:
        return charge.act  # most are called what they are
    act = next(act for act, shown in kinds if not shown.isdisjoint(found))
    is_lethal = act == _GATHERED and not words("lethal").isdisjoint(said)
    return charge.act if is_lethal and charge.act == "attack_on_civilians" else act
