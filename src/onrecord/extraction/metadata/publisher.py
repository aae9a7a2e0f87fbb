"""Who issues a release, read from what the text says of itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import Body, NamedBody, body_named, body_type
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.offices import offices
from onrecord.extraction.metadata.voice import voices

__all__ = ["Issuer", "issuer", "letterheads"]

_WITHIN = 4_000
_ENOUGH = 2.0
_LETTERHEAD, _MENTION, _HEADLINE = 2.6, 1.0, 0.5
_INDENT = 3
_LONGEST_LETTERHEAD = 120
_MOST_OF_IT = 0.8
_NAME = (
    r"[A-Z][\w.&’'-]*"
    r"(?:,?\s+(?:(?:of|for|the|and|in|on|to|de|du|la|&)\s+){0,2}[A-Z][\w.&’'-]*){0,7}"
)
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)(?:[\s:,©\d–-]|(?i:copyright|notice|by|the)(?!\w))*({_NAME})"
)


class Issuer(NamedTuple):
    """The publisher: its name, its type (a term of actor_type), and the words that name it."""

    body: Body
    place: Place


Around = tuple[Sequence[Line], Place, Sequence[Line], Place | None]
"""The lines over the body, the body, the lines under it, and the headline."""


def issuer(
    text: str, given: Mapping[str, Place], around: Around, known: Knowledge
) -> Issuer | None:
    """The organisation that issues the release, or None where the text does not show it: that
    which a header line or label names; else that of the letterhead or byline, that which speaks of
    itself in the body, or that of the copyright line, whichever has most to show for it.
    """
    if place := given.get("publisher"):
        return _named_outright(text, place, known)
    votes: dict[Body, float] = defaultdict(float)
    places: dict[Body, Place] = {}
    for name, weight in (*_given(given), *_evidence(text, around)):
        if found := body_named(name.of(text), known):
            at = name.start + found.offset
            votes[found.body] += _weighed(weight, found)
            places.setdefault(found.body, Place(at, at + found.length))
    for office, place, weight in offices(text, around[0], around[1]):
        votes[office] += weight
        places.setdefault(office, place)
    if not votes:
        return None
    best = max(votes, key=lambda body: (votes[body], -places[body].start))
    return Issuer(best, places[best]) if votes[best] >= _ENOUGH else None


def _given(given: Mapping[str, Place]) -> Iterable[tuple[Place, float]]:
    """Who sent the mail or wrote the page, where that is a body."""
    for name in ("from", "author"):
        if name in given:
            yield given[name], _LETTERHEAD


def _weighed(weight: float, found: NamedBody) -> float:
    """What a place says for the body that it names: a headline says little, and so does a line of
    the head where a name that is not known stands inside it, or looks like a headline.
    """
    if found.is_known or weight not in (_LETTERHEAD, _HEADLINE):
        return weight
    if weight == _HEADLINE or not _is_bare(found.body.name):
        return 0.0
    return weight if found.offset <= _INDENT else _HEADLINE


def _named_outright(text: str, place: Place, known: Knowledge) -> Issuer:
    """The publisher whose whole name stands at `place`."""
    name = place.of(text)
    found = body_named(name, known)
    if found and found.length >= _MOST_OF_IT * len(name):
        return Issuer(found.body, place)
    return Issuer(Body(" ".join(name.split()), body_type(name) or "unknown"), place)


def _evidence(text: str, around: Around) -> Iterable[tuple[Place, float]]:
    """Places that may name the publisher, with how much each says."""
    head, body, tail, headline = around
    title = headline.of(text) if headline else None
    for line in head:
        if len(line.words) <= 200 and line.role != "caption":
            yield line.place, _HEADLINE if line.words == title else _LETTERHEAD
    yield from voices(text, Place(body.start, min(body.end, body.start + _WITHIN)))
    for line in tail:
        match = _COPYRIGHT.search(line.words) if len(line.words) <= 300 else None
        if match:
            yield _at(line.place.start, match), 3.0
        elif len(line.words) <= 120:
            yield line.place, 1.0


def _at(start: int, match: re.Match[str]) -> Place:
    return Place(start + match.start(1), start + match.end(1))


def letterheads(head: Sequence[Line], known: Knowledge) -> dict[Place, bool]:
    """The lines of the head that are nothing but the name of a body, and whether it is known."""
    found = {}
    for line in head:
        if line.role == "short" and len(line.words) <= _LONGEST_LETTERHEAD:
            named = body_named(line.words, known)
            whole = named and named.length >= _MOST_OF_IT * len(line.words)
            if named and whole and (named.is_known or _is_bare(named.body.name)):
                found[line.place] = named.is_known
    return found


def _is_bare(name: str) -> bool:
    """Whether a name that is not known is short and has the word that tells the body at its end or
    its start, unlike a headline that happens to hold such a word.
    """
    words = name.split()
    return len(words) <= 6 and bool(body_type(f"X {words[-1]}") or body_type(f"{words[0]} X"))
