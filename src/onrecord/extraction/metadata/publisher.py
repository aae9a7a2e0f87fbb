"""Who issues a release, read from what the text says of itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import (
    NAME,
    Body,
    NamedBody,
    body_named,
    body_type,
    is_head,
    is_personal,
)
from onrecord.extraction.metadata.evidence import HEADLINE, LETTERHEAD, Around, evidence
from onrecord.extraction.metadata.imprint import domains, mailed, sender
from onrecord.extraction.metadata.introductions import introduced
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.offices import offices
from onrecord.extraction.metadata.officials import officials
from onrecord.extraction.metadata.openings import agency
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.votes import Issuer, Votes

__all__ = ["Issuer", "issuer", "letterheads"]

_WITHIN = 4_000
_ENOUGH, _ENOUGH_UNHEARD_OF = 2.0, 3.5
# A name in such a place needs no other: "At Marsh Watch, we ...".
_SURE = 5.0
_SENDER, _ADDRESSED = 4.0, 2.0
# "- Freedonia" behind the name of a body.
_BRANCH = re.compile(r"\s*(?:[-–—,]\s*[A-Z][a-z]+\s?){1,2}\Z")
_WHOLE = re.compile(rf"{NAME}\Z")
# An officer behind the name of a body.
_OFFICER = re.compile(
    r"\s(?:Chair\w*|President|Director|Leader|Spokes\w+|Secretary|Coordinator|CEO)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Senator|Professor)\.?\s)?[A-Z][\w’'.-]+\s[A-Z][\w’'-]+\Z"
)
_NAME_END = re.compile(r"\.\s|\n")
_INDENT = 3
# What follows on the head of a body's name that starts with it; heads of bodies that issue none.
_BEHIND_HEAD = frozenset(("of", "for", "against", "on", "to"))
_OURS = frozenset(("our", "my", "your", "this"))
_NO_SENDERS = frozenset(("regime", "junta", "authorities", "troops", "report", "unions"))
_LONGEST_LETTERHEAD = 120
_MOST_OF_IT = 0.8


def issuer(
    text: str, given: Mapping[str, Place], around: Around, known: Knowledge
) -> Issuer | None:
    """The organisation that issues the release, or None where the text does not show it: that
    which a header line or label names; else that of the letterhead or byline, that which speaks of
    itself in the body, or that of the copyright line, whichever has most to show for it.
    """
    if place := given.get("publisher"):
        return Issuer(_outright(place.of(text), known), place)
    head, body, tail, headline = around
    start = Place(body.start, min(body.end, body.start + _WITHIN))
    votes, unheard_of = Votes(_ENOUGH), Votes(_ENOUGH_UNHEARD_OF)
    for name, weight in (*_given(given), *evidence(text, around)):
        words = _without_officer(_first_of_two(name.of(text)))
        found = body_named(words, known) or _introduced(words, text, start)
        if found:
            at = name.start + found.offset
            votes.add(found.body, Place(at, at + found.length), _weighed(weight, found))
        elif body.start <= name.start and _may_be_unheard_of(words):
            bare = _NAME_END.split(words, maxsplit=1)[0].rstrip(".,;:-’'")
            place = Place(name.start, name.start + len(bare))
            is_sure = weight >= _SURE
            unheard_of.add(
                Body(bare, "unknown"), place, weight if is_sure else min(weight, _ENOUGH)
            )
    outright = (offices(text, head, body), officials(text, headline, body), agency(text, body))
    for office, place, weight in chain.from_iterable(outright):
        votes.add(office, place, weight)
    for name in sender(text, head):
        votes.add(_outright(name.of(text), known), name, _SENDER)
    labels = domains((*head, *tail))
    _add_addressed(text, start, labels, tail, votes, unheard_of)
    votes.favour(labels)
    unheard_of.favour(labels)
    return votes.elected() or unheard_of.elected()


def _add_addressed(
    text: str, start: Place, labels: set[str], tail: Sequence[Line], votes: Votes, unheard_of: Votes
) -> None:
    """Count for the bodies whose mail address or acronym the lines around the body print."""
    for name, body in introduced(text, start).items() if labels else ():
        if name.lower() in labels:
            at = text.find(name, start.start)
            votes.add(body, Place(at, at + len(name)), _ADDRESSED)
    for place in mailed(text, tail):
        unheard_of.add(Body(" ".join(place.of(text).split()), "unknown"), place, _ADDRESSED)


def _first_of_two(words: str) -> str:
    """The first of two bodies that speak together: "Marsh Watch and the Dam Union"."""
    first, both, _ = words.partition(" and ")
    last = first.rsplit(None, 1)[-1:]
    return first if both and last and " " in first and is_head(last[0]) else words


def _without_officer(words: str) -> str:
    """The body in front of its officer: "Marsh Watch Chairman Mr Ada Lund"."""
    match = _OFFICER.search(words) if words.count(" ") > 2 else None
    return words[: match.start()] if match else words


def _may_be_unheard_of(words: str) -> bool:
    """Whether a name that has no word that tells a body may yet be one: not a person, a place."""
    if " " not in words.removeprefix("The ") or is_personal(words) or not _WHOLE.match(words):
        return False
    return not (is_place(words) or is_place(words.split()[-1]))


def _introduced(words: str, text: str, within: Place) -> NamedBody | None:
    """The body among those that the text introduces in `within` that `words` name."""
    named = introduced(text, within)
    bare = words.removeprefix("The ")
    offset = len(words) - len(bare)
    for name in (bare, bare.partition(" (")[0]):
        if body := named.get(name):
            return NamedBody(body, offset, len(name), is_known=False)
    return None


def _given(given: Mapping[str, Place]) -> Iterable[tuple[Place, float]]:
    """Who sent the mail or wrote the page, where that is a body."""
    for name in ("from", "author"):
        if name in given:
            yield given[name], LETTERHEAD


def _weighed(weight: float, found: NamedBody) -> float:
    """What a place says for the body that it names: a headline says little, and so does a line of
    the head where a name that is not known stands inside it, or looks like a headline.
    """
    if found.is_known or weight not in (LETTERHEAD, HEADLINE):
        return weight
    if weight == HEADLINE or not _is_bare(found.body.name):
        return 0.0
    return weight if found.offset <= _INDENT else HEADLINE


def _outright(name: str, known: Knowledge) -> Body:
    """The body whose whole name is `name`."""
    found = body_named(name, known)
    if found and found.length >= _MOST_OF_IT * len(name):
        return found.body
    kind = "state_executive" if name.startswith("Minister ") else body_type(name)
    return Body(" ".join(name.split()), kind or "unknown")


def letterheads(head: Sequence[Line], known: Knowledge) -> dict[Place, bool]:
    """The lines of the head that are nothing but the name of a body, and whether it is known."""
    found = {}
    for line in head:
        if line.role == "short" and len(line.words) <= _LONGEST_LETTERHEAD:
            named = body_named(line.words, known)
            rest = line.words[named.offset + named.length :] if named else ""
            whole = named and (
                named.length >= _MOST_OF_IT * len(line.words)
                or (named.offset == 0 and _BRANCH.match(rest))
            )
            if named and whole and (named.is_known or _is_bare(named.body.name)):
                found[line.place] = named.is_known
    return found


def _is_bare(name: str) -> bool:
    """Whether a name that is not known is short and has the word that tells the body at its end or
    its start, unlike a headline that happens to hold such a word.
    """
    words = name.split()
    if not 2 <= len(words) <= 6 or words[-1].casefold() in _NO_SENDERS:
        return False
    if words[0].casefold() in _OURS:
        return False
    return is_head(words[-1]) or (is_head(words[0]) and words[1].casefold() in _BEHIND_HEAD)
