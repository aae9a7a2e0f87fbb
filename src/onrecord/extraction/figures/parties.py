"""Who pays, who is paid, and whom a figure is about, where the words are plain."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.site import Cells
from onrecord.extraction.found import Cast, FoundFigure, Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["parties"]

_BY = re.compile(r"\bby\s+(?:the\s+)?")
_TO = re.compile(r"[\w\s-]{0,60}?\bto\s+(?:the\s+)?")
_NEAR = 70


@cache
def _verbs(row: str) -> str:
    return alternatives(knowledge("figure_words")[row])


@cache
def _verb(row: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_verbs(row)})\b")


@cache
def _bought() -> re.Pattern[str]:
    """What follows a sum in "to buy aircraft from X": X is paid by the actor before the sum."""
    verbs = _verbs("bought")
    return re.compile(rf"[\w\s-]{{0,40}}?\b(?:{verbs})\b[\w\s,-]{{0,60}}?\bfrom\s+(?:the\s+)?")


def parties(lowered: str, sentence: Place, cast: Cast, figure: FoundFigure) -> Cells:
    """The payer and payee of a sum of money, or the one who is said to do the harm."""
    if not cast.mentions:
        return {}
    if figure.kind.startswith("money_"):
        return _money_parties(lowered, sentence, cast, figure)
    if figure.kind.startswith(("killed", "injured", "detained", "disappeared", "tortured")):
        return _doer(lowered, sentence, cast, figure)
    return {}


def _names(cast: Cast, start: int, end: int) -> list[Named]:
    return [named for named in cast.inside(Place(start, end)) if named.kind != "pronoun"]


def _money_parties(lowered: str, sentence: Place, cast: Cast, figure: FoundFigure) -> Cells:
    start, end = figure.number
    before = _names(cast, sentence.start, start)
    sold = _verb("sold").search(lowered, max(sentence.start, start - _NEAR), start)
    if sold:
        seller = [named for named in before if named.place.end <= sold.start()]
        buyer = [named for named in before if named.place.start >= sold.end()]
        buyer = buyer or _taker(lowered, cast, end, sentence.end)
        return _about_payee(_pay(buyer[0] if buyer else None, seller[-1] if seller else None))
    bought = _bought().match(lowered, end, sentence.end)
    if bought:
        seller = _names(cast, bought.end(), min(sentence.end, bought.end() + 60))
        close = [named for named in seller if named.place.start - bought.end() < 3]
        return _about_payee(_pay(before[-1] if before else None, _longest(close)))
    gave = _verb("gave").search(lowered, max(sentence.start, start - _NEAR), start)
    if gave and figure.kind != "money_contract":
        giver = [named for named in before if named.place.end <= gave.start()]
        taker = _taker(lowered, cast, end, sentence.end)
        return _pay(giver[-1] if giver else None, taker[0] if taker else None)
    return {}


def _taker(lowered: str, cast: Cast, end: int, limit: int) -> list[Named]:
    """Those to whom a sum goes, named after it: "to the Utopian army"."""
    match = _TO.match(lowered, end, limit)
    if not match:
        return []
    return [
        named
        for named in _names(cast, match.end(), min(limit, match.end() + 60))
        if named.place.start - match.end() < 3
    ]


def _pay(payer: Named | None, payee: Named | None) -> Cells:
    paid: Cells = {}
    if payer:
        paid |= {"payer_id": payer.actor_id, "payer_place": payer.place}
    if payee:
        paid |= {"payee_id": payee.actor_id, "payee_place": payee.place}
    return paid


def _about_payee(paid: Cells) -> Cells:
    """A sale is about the one who is paid."""
    if "payee_id" not in paid:
        return paid
    return paid | {"about_id": paid["payee_id"], "about_place": paid["payee_place"]}


def _doer(lowered: str, sentence: Place, cast: Cast, figure: FoundFigure) -> Cells:
    limit = min(sentence.end, figure.place.end + _NEAR)
    by = _BY.search(lowered, figure.place.start, limit)
    cue = figure.kind_place
    doer = None
    if by:
        after = _names(cast, by.end(), limit)
        doer = _longest([named for named in after if named.place.start - by.end() < 3])
    elif cue and cue.end <= figure.number.start:
        before = _names(cast, max(sentence.start, cue.start - _NEAR), cue.start)
        doer = _longest([named for named in before if cue.start - named.place.end < 8])
    return {"about_id": doer.actor_id, "about_place": doer.place} if doer else {}


def _longest(names: list[Named]) -> Named | None:
    """The longest of names at one place: "the Utopian army" rather than "Utopian"."""
    return max(names, key=lambda named: named.place.end - named.place.start, default=None)
