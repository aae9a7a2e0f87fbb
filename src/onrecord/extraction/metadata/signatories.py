"""Persons under whose own names releases are issued: members of parliament, heads of state. They
sign, or the body starts with them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import Body, body_type, is_head
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["officials", "signatories"]

_WEIGHT = 3.0
_LONGEST, _LAST, _WITHIN = 90, 6, 400
_PERSON = r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,3}?"
# "Ada Lund MP - Independent Member for Fleet" over a body.
_MEMBER = re.compile(
    rf"(?:(?i:senator|hon\.?|the)\s+)*{_PERSON},?(?:\s+M\.?P\.?)?\s*[-–—,|]?\s+"
    r"(?:[A-Z]\w+\s+){0,3}?(?i:member|senator)\s+(?i:for)\s+(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*\Z"
)
_NAME = re.compile(
    rf"(?:(?i:senator|the\s+hon\.?|hon\.?|dr\.?|mr\.?|ms\.?|mrs\.?)\s+)?{_PERSON}(?:\s+M\.?P\.?)?\Z"
)
# What stands under the name that signs: the seat of a member, or the office of a head of state.
_SEAT = re.compile(r"(?:[A-Z]\w+\s)?(?:Senator|Member|M\.?P\.?)(?:\s(?:for|of)\s.{2,40})?\Z")
_SEAT_UNDER = re.compile(
    r"(?:[A-Z][\w-]+\s){0,3}(?:Senator|SENATOR|Member|MEMBER|M\.?P\.?)\s(?:of\sParliament\s)?(?:for|FOR)\s(?:the\s)?[A-Z][\w\s,-]{2,40}\Z"
)
_HIGH = re.compile(
    r"(?:Acting\s)?(?:President|Prime\sMinister|King|Queen|Chancellor|Governor-General|Premier)"
    r"(?:\sof\s(?:the\s)?(?P<state>[A-Z].{2,60}))?\Z"
)
_STATE = re.compile(r"\b(?:Republic|Kingdom|State|Federation|Commonwealth)\b")
# What it says that the body starts with a member of parliament who is quoted in it.
_SPEAKS, _QUOTED_WITHIN = 4.0, 3_000
# "Sen. Ada Lund" at the start of a body.
_OF_CONGRESS = re.compile(
    r"\s*(?:[A-Z][^\n]{0,50}\s[–—-]{1,2}\s)?(?:(?:U\.?\s?S\.?|Today,)\s{1,2}){0,2}(?P<name>(?:Sen(?:\.|ators?)|Rep(?:\.|resentative)|Congress(?:wo)?man)\s"
    r"(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+))"
)
# "U.S. Senators Ada Lund (D-Dunn) and Tom Reed (R-Fleet)" in a first sentence.
_OF_PARTY = re.compile(
    r"\b(?P<name>(?:(?:Sen(?:\.|ator)|Rep(?:\.|resentative)|Congress(?:wo)?man)s?\s)?"
    r"(?!Chair|Leader|Whip|Speaker|Member|Committee)(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+)"
    r"(?:,\s[JS]r\.)?)(?=,?\s\([RDI]\b)(?P<states>,?\s\([^)]{1,12}\),?\s(?:today\s)?(?:issued|made|released)\b)?"
)
# "Independent Senator for Fleet Ada Lund has called on" at the start of a body.
_OF_SEAT = re.compile(
    r"\W*(?:The\s)?(?:[A-Z][\w’'-]*\s+){0,3}?(?:Senator|Member|M\.?P\.?)\s+for\s+(?:the\s+)?(?:[A-Z][\w-]+,?\s+){1,3}?"
    r"(?P<name>[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)(?:\sMP)?(?=,?\s+(?:(?:has|have|is|today|also)\s){0,2}[a-z]+(?:s|ed|d)\b)"
)
_SENTENCE = 400
_PARTIES = ("(R", "(D", "(I")


def signatories(
    text: str, head: Sequence[Line], body: Place, tail: Sequence[Line]
) -> Iterator[tuple[Body, Place, float]]:
    """The members of parliament whom a line over the body names with their seats, and who signs
    under it with a seat in parliament or the highest office of a state.
    """
    for line, below in pairwise(head):
        if (
            len(below.words) < _LONGEST
            and _SEAT_UNDER.match(below.words)
            and _NAME.match(line.words)
        ):
            yield Body(" ".join(line.words.split()), "legislature"), line.place, _WEIGHT
    for line in head:
        lowered = line.words.lower() if len(line.words) < _LONGEST else ""
        has_seat = "member" in lowered or "senator" in lowered
        if has_seat and line.role == "short" and _MEMBER.match(line.words):
            yield Body(" ".join(line.words.split()), "legislature"), line.place, _WEIGHT
            break
    yield from _signed(text, [*_last_lines(text, body), *(line.place for line in tail[:_LAST])])


def _signed(text: str, last: Sequence[Place]) -> Iterator[tuple[Body, Place, float]]:
    """Those of the last lines that are a name over the office with which it signs."""
    for i, place in enumerate(last[:-1]):
        words, under = place.of(text), last[i + 1].of(text)
        seat, office = _SEAT.match(under), _HIGH.match(under)
        if not (seat or office) or not _NAME.match(words):
            continue
        if any(map(is_head, words.split())) or is_place(words):
            continue
        if seat:
            yield Body(" ".join(words.split()), "legislature"), place, _WEIGHT
        elif office:
            below = last[i + 2] if i + 2 < len(last) and not office["state"] else last[i + 1]
            if office["state"] or _is_state(below.of(text)):
                signed = Place(last[i + 1].start, below.end)
                yield Body(" ".join(signed.of(text).split()), "state_executive"), signed, _WEIGHT


def _is_state(words: str) -> bool:
    return is_place(words) or _STATE.search(words) is not None or body_type(words) is not None


def _last_lines(text: str, body: Place) -> list[Place]:
    """The last lines of the body, without those that are empty."""
    start = max(body.start, body.end - _WITHIN)
    found = []
    for line in text[start : body.end].split("\n"):
        if bare := line.strip():
            at = start + line.index(bare)
            found.append(Place(at, at + len(bare)))
        start += len(line) + 1
    return found[-_LAST:]


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
            _SPEAKS,
        )
    elif match and (_states(match) or _is_quoted(text, match["last"], body)):
        yield (Body(_one(match["name"]), "legislature"), Place(*match.span("name")), _SPEAKS)


def _states(match: re.Match[str]) -> bool:
    """Whether the member is said to have issued the text: "Ada Lund (D-FL) issued this"."""
    return match.re is _OF_PARTY and match["states"] is not None


def _one(name: str) -> str:
    """A name as of one person: "Senator Ada Lund" for "Senators Ada Lund"."""
    return " ".join(name.split()).replace("Senators ", "Senator ").replace("Reps. ", "Rep. ")


def _is_quoted(text: str, surname: str, body: Place) -> bool:
    """Whether somebody is quoted in the body by surname."""
    end = min(body.end, body.start + _QUOTED_WITHIN)
    titles = ("", "Sen. ", "Senator ", "Rep. ", "Congressman ", "Congresswoman ")
    forms = (f"{surname} said", f"{surname} added", *(f"said {title}{surname}" for title in titles))
    return any(text.find(form, body.start, end) >= 0 for form in forms)
