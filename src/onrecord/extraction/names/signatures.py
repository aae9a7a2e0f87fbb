"""The bodies for which those sign who stand at the starts of lines: "Ada Lund, Blue Fjord Now"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.houses import is_office
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.lists import is_name
from onrecord.extraction.names.words import letter

__all__ = ["read_signatures", "read_signed"]

_BODY = re.compile(r",[ \u00a0](?P<name>[A-ZÀ-Þ][^\n,;:()–—]{2,60}?)[ ]*(?=\n|\Z|[ ][–—-][ ])")
_LINE = re.compile(r"\n[A-ZÀ-Þ][^\n,]{2,60},[ \u00a0][A-ZÀ-Þ]")  # may be such a line
_SIGNED = re.compile(r"[ \t+†•*–—-]*(?P<line>[A-ZÀ-Þ][^\n]{2,90})")
_LISTING = re.compile(r"(?:[Oo]n behalf of|[Ss]ign(?:ed|atories)|SIGN(?:ED|ATORIES)|[Ff]or)\b")
_CIVIL = frozenset(("ngo", "professional_body", "political_party"))
_FEWEST = 2  # lines of signatures
_NO_BODIES = frozenset("OTRBMPSDL")  # classes of offices, titles, documents, dates and places


def read_signatures(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the bodies behind the names of persons at the starts of lines in `own`,
    where several persons sign so.
    """
    if len(_LINE.findall(ledger.text)) < _FEWEST - 1:
        return
    ledger.sort()
    for within in own:
        signed = list(_signed(ledger, within))
        for place in signed if len(signed) >= _FEWEST else ():
            if _may_be_body(ledger, place):
                draft = ledger.actor(place.of(ledger.text), "unknown")
                ledger.mention(draft, place, "name", "full")
    ledger.sort()


def _signed(ledger: Ledger, within: Place) -> Iterator[Place]:
    """What stands behind a comma and a person's name that starts a line."""
    text = ledger.text
    for named in ledger.inside(within):
        start, end = named.place
        starts_line = start == within.start or text[start - 1] == "\n"
        if starts_line and text[end : end + 1] == "," and ledger.drafts[named.actor_id].is_person:
            match = _BODY.match(text, end, within.end)
            if match:
                yield Place(*match.span("name"))


def _may_be_body(ledger: Ledger, place: Place) -> bool:
    """Whether the words at `place` are capital words that name nobody known."""
    words = place.of(ledger.text)
    if ledger.inside(place) or not is_name(words) or words in lexicon().phrases:
        return False
    return _NO_BODIES.isdisjoint(map(letter, words.split()))


def read_signed(ledger: Ledger, signed: Place, own: str) -> None:
    """Read into the ledger the bodies in the lines at `signed`, under a letter, that nothing in
    their names tells: behind an office and a comma, and in the lines under "On behalf of". Those
    who sign what a body of the civil society issues are such as well; `own` is its type.
    """
    kind = own if own in _CIVIL else "unknown"
    listing = False
    for line in _SIGNED.finditer(ledger.text, *signed):
        words = line["line"].rstrip()
        listing = listing or bool(_LISTING.match(words))
        front, comma, _ = words.partition(", ")
        at = line.start("line")
        if comma and any(map(is_office, front.split())):
            _sign(ledger, Place(at + len(front) + 2, at + len(words)), kind)
        elif listing and not words.endswith((":", ",", ".")) and " " in words:
            _sign(ledger, Place(at, at + len(re.split(r" [(–—-]|,", words)[0])), kind)
    ledger.sort()


def _sign(ledger: Ledger, place: Place, kind: str) -> None:
    """Read the body at `place`, if the words there are a name and nobody is read there."""
    words = place.of(ledger.text)
    may_name = bool(words) and is_name(words) and letter(words.split()[0]) not in "OTR"
    if may_name and not ledger.inside(place) and words not in lexicon().phrases:
        ledger.mention(ledger.actor(words, kind), place, "name", "full")
