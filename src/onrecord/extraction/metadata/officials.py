"""Members of parliament with whom the body of a release starts, and who speak in it."""

import re
from collections.abc import Iterator

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.registry import Body

__all__ = ["officials"]

_MEMBER = 4.0
_WITHIN = 3_000
# "Sen. Ada Lund" at the start of a body.
_OF_CONGRESS = re.compile(
    r"\s*(?:[A-Z][^\n]{0,50}\s[–—-]{1,2}\s)?(?:(?:U\.?\s?S\.?|Today,)\s{1,2}){0,2}(?P<name>(?:Sen(?:\.|ators?)|Rep(?:\.|resentative)|Congress(?:wo)?man)\s"
    r"(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+))"
)


# "U.S. Senators Ada Lund (D-Dunn) and Tom Reed (R-Fleet)" in a first sentence.
_OF_PARTY = re.compile(
    r"\b(?P<name>(?:Sen(?:\.|ator)|Rep(?:\.|resentative)|Congress(?:wo)?man)s?\s"
    r"(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+))(?=,?\s\([RDI]\b)"
)
# "Independent Senator for Fleet Ada Lund has called on" at the start of a body.
_OF_SEAT = re.compile(
    r"\W*(?:The\s)?(?:[A-Z][\w’'-]*\s){0,3}?(?:Senator|Member|M\.?P\.?)\sfor\s(?:the\s)?(?:[A-Z][\w-]+\s){1,3}?"
    r"(?P<name>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)(?:\sMP)?(?=,?\s(?:(?:has|have|is|today|also)\s){0,2}[a-z]+(?:s|ed|d)\b)"
)
_SENTENCE = 400
_PARTIES = ("(R", "(D", "(I")


def officials(text: str, body: Place) -> Iterator[tuple[Body, Place, float]]:
    """The member of parliament with whom the body starts and who speaks in it."""
    first = min(body.end, body.start + _SENTENCE)
    match = _OF_CONGRESS.match(text, body.start, body.end)
    if match is None and any(text.find(party, body.start, first) >= 0 for party in _PARTIES):
        match = _OF_PARTY.search(text, body.start, first)
    if seat := _OF_SEAT.match(text, body.start, body.end):
        yield (
            Body(" ".join(seat["name"].split()), "legislature"),
            Place(*seat.span("name")),
            _MEMBER,
        )
    elif match and _speaks(text, match["last"], body):
        yield (
            Body(_one(match["name"]), "legislature"),
            Place(*match.span("name")),
            _MEMBER,
        )


def _one(name: str) -> str:
    """A name as of one person: "Senator Ada Lund" for "Senators Ada Lund"."""
    return " ".join(name.split()).replace("Senators ", "Senator ").replace("Reps. ", "Rep. ")


def _speaks(text: str, surname: str, body: Place) -> bool:
    """Whether somebody is quoted in the body by surname."""
    end = min(body.end, body.start + _WITHIN)
    return any(
        text.find(form, body.start, end) >= 0
        for form in (
            f"{surname} said",
            f"said {surname}",
            f"{surname} added",
            f"said Sen. {surname}",
            f"said Senator {surname}",
            f"said Rep. {surname}",
            f"said Congressman {surname}",
            f"said Congresswoman {surname}",
        )
    )
