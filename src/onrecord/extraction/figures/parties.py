"""Who pays, who is paid, and whom a figure is about, where the words are plain."""

import re
from dataclasses import replace

from onrecord.extraction.found import Cast, FoundFigure, Named, Place

__all__ = ["with_parties"]

_SOLD = re.compile(r"\b(?:sold|sells?|delivered|exported)\b")
_GAVE = re.compile(
    r"\b(?:gave|gives?|given|provided?|provides|providing|pledged?|pledges|donated?|allocated?|committed|contributed?|contributed|"
    r"invested|awarded|announced|paid|pays?|spent|granted)\b"
)
# "to buy aircraft from X": X is paid by the actor named before the sum.
_BOUGHT = re.compile(
    r"[\w\s-]{0,40}?\b(?:to\s+)?(?:buy|purchase|buying|purchasing)\b[\w\s,-]{0,60}?\bfrom\s+(?:the\s+)?"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?")
_NEAR = 70


def with_parties(lowered: str, sentence: Place, cast: Cast, figure: FoundFigure) -> FoundFigure:
    """The figure with its payer and payee (of money), or the one who is said to do the harm."""
    if not cast.mentions:
        return figure
    if figure.kind.startswith("money_"):
        return _with_money_parties(lowered, sentence, cast, figure)
    if figure.kind.startswith(("killed", "injured", "detained", "disappeared", "tortured")):
        return _with_doer(lowered, sentence, cast, figure)
    return figure


def _names(cast: Cast, start: int, end: int) -> list[Named]:
    return [named for named in cast.inside(Place(start, end)) if named.kind != "pronoun"]


def _with_money_parties(
    lowered: str, sentence: Place, cast: Cast, figure: FoundFigure
) -> FoundFigure:
    start, end = figure.number
    before = _names(cast, sentence.start, start)
    sold = _SOLD.search(lowered, max(sentence.start, start - _NEAR), start)
    if sold:
        seller = [named for named in before if named.place.end <= sold.start()]
        buyer = [named for named in before if named.place.start >= sold.end()]
        buyer = buyer or _after(lowered, cast, end, sentence.end, "to")
        figure = _pay(figure, buyer[0] if buyer else None, seller[-1] if seller else None)
        return replace(figure, about_id=figure.payee_id, about_place=figure.payee_place)
    bought = _BOUGHT.match(lowered, end, sentence.end)
    if bought:
        seller = _names(cast, bought.end(), min(sentence.end, bought.end() + 60))
        close = [named for named in seller if named.place.start - bought.end() < 3]
        figure = _pay(figure, before[-1] if before else None, _longest(close))
        return replace(figure, about_id=figure.payee_id, about_place=figure.payee_place)
    gave = _GAVE.search(lowered, max(sentence.start, start - _NEAR), start)
    if gave and figure.kind != "money_contract":
        giver = [named for named in before if named.place.end <= gave.start()]
        taker = _after(lowered, cast, end, sentence.end, "to")
        return _pay(figure, giver[-1] if giver else None, taker[0] if taker else None)
    return figure


def _after(lowered: str, cast: Cast, end: int, limit: int, word: str) -> list[Named]:
    match = re.compile(rf"[\w\s-]{{0,60}}?\b{word}\s+(?:the\s+)?").match(lowered, end, limit)
    if not match:
        return []
    return [
        named
        for named in _names(cast, match.end(), min(limit, match.end() + 60))
        if named.place.start - match.end() < 3
    ]


def _pay(figure: FoundFigure, payer: Named | None, payee: Named | None) -> FoundFigure:
    return replace(
        figure,
        payer_id=payer.actor_id if payer else None,
        payer_place=payer.place if payer else None,
        payee_id=payee.actor_id if payee else None,
        payee_place=payee.place if payee else None,
    )


def _with_doer(lowered: str, sentence: Place, cast: Cast, figure: FoundFigure) -> FoundFigure:
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
    return replace(figure, about_id=doer.actor_id, about_place=doer.place) if doer else figure


def _longest(names: list[Named]) -> Named | None:
    """The longest of names at one place: "the Utopian army" rather than "Utopian"."""
    return max(names, key=lambda named: named.place.end - named.place.start, default=None)
