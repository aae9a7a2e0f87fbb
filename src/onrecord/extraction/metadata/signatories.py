"""Persons under whose own names releases are issued: members of parliament, heads of state."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import Body, body_type, is_head
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["signatories"]

_WEIGHT = 3.0
_LONGEST, _LAST, _WITHIN = 90, 6, 400
_PERSON = r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,3}?"
# "Ada Lund MP - Independent Member for Fleet" over a body.
_MEMBER = re.compile(
    rf"(?:(?i:senator|hon\.?|the)\s+)*{_PERSON},?(?:\s+M\.?P\.?)?\s*[-–—,|]?\s+"
    r"(?:[A-Z]\w+\s+){0,3}?(?i:member|senator)\s+(?i:for)\s+(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*\Z"
)
_NAME = re.compile(rf"(?:(?i:senator|hon\.?|dr\.?)\s+)?{_PERSON}(?:\s+M\.?P\.?)?\Z")
# What stands under the name that signs: the seat of a member, or the office of a head of state.
_SEAT = re.compile(r"(?:[A-Z]\w+\s)?(?:Senator|Member|M\.?P\.?)(?:\s(?:for|of)\s.{2,40})?\Z")
_HIGH = re.compile(
    r"(?:Acting\s)?(?:President|Prime\sMinister|King|Queen|Chancellor|Governor-General|Premier)"
    r"(?:\sof\s(?:the\s)?(?P<state>[A-Z].{2,60}))?\Z"
)
_STATE = re.compile(r"\b(?:Republic|Kingdom|State|Federation|Commonwealth)\b")


def signatories(
    text: str, head: Sequence[Line], body: Place, tail: Sequence[Line]
) -> Iterator[tuple[Body, Place, float]]:
    """The members of parliament whom a line over the body names with their seats, and who signs
    under it with a seat in parliament or the highest office of a state.
    """
    for line in head:
        lowered = line.words.lower() if len(line.words) < _LONGEST else ""
        has_seat = "member" in lowered or "senator" in lowered
        if has_seat and line.role == "short" and _MEMBER.match(line.words):
            yield Body(" ".join(line.words.split()), "legislature"), line.place, _WEIGHT
            break
    last = [*_last_lines(text, body), *(line.place for line in tail[:_LAST])]
    for i, place in enumerate(last[:-1]):
        words, under = place.of(text), last[i + 1].of(text)
        if not _NAME.match(words) or any(map(is_head, words.split())) or is_place(words):
            continue
        if _SEAT.match(under):
            yield Body(" ".join(words.split()), "legislature"), place, _WEIGHT
        elif office := _HIGH.match(under):
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
    for match in re.finditer(r"[^\n]+", text[start : body.end]):
        words = match.group()
        if bare := words.strip():
            at = start + match.start() + words.index(bare)
            found.append(Place(at, at + len(bare)))
    return found[-_LAST:]
