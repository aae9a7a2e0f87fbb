"""Who issues a release, read from what the text says of itself."""

import re
from collections.abc import Iterable, Mapping, Sequence

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
from onrecord.extraction.metadata.imprint import (
    domains,
    sender,
    signature,
    under_body,
)
from onrecord.extraction.metadata.introductions import introduced
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.offices import offices
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.voice import voices
from onrecord.extraction.metadata.votes import Issuer, Votes

__all__ = ["Issuer", "issuer", "letterheads"]

_WITHIN = 4_000
_ENOUGH, _ENOUGH_UNHEARD_OF = 2.0, 3.5
_LETTERHEAD, _MENTION, _HEADLINE = 2.6, 1.0, 0.5
_SENDER = 4.0
# What "Statement by" in a headline says, and a voice in it of what it says in the body.
_STATED, _HEADED = 2.5, 0.7
_STATEMENT = re.compile(
    r"(?:\w+ ){0,2}(?:statement|message|declaration|communiqu[eé]|remarks|comments?|letter|appeal)"
    r" (?:by|of|from) (?:the )?"
    r"(?:(?:\w+ )?(?:spokes\w+|secretary|minister|president|director|chair\w*|head|commissioner)"
    r" (?:of|for) (?:the )?)?",
    re.IGNORECASE,
)
_ON = re.compile(r"\s(?:on|about|regarding|concerning|at|to)\s")
# "- Freedonia" behind the name of a body.
_BRANCH = re.compile(r"\s*(?:[-–—,]\s*[A-Z][a-z]+\s?){1,2}\Z")
_WHOLE = re.compile(rf"{NAME}\Z")
_NAME_END = re.compile(r"\.\s|\n")
# What stands behind the publisher's name over its releases: "Marsh Watch Press Releases".
_KIND_BEHIND = re.compile(
    r"\s+(?:press|media|news)\s+(?:releases?|statements?|room|office|centre|center)\W*\Z",
    re.IGNORECASE,
)
# The start of a body: "The Marsh Farmers Union (MFU) ...", "We, the members of the Union, ...".
_OPENING = re.compile(
    rf"\s*(?:We,?\s)?(?:[Tt]he\s)?(?P<members>[Mm]embers\sof\s(?:the\s)?)?(?P<name>{NAME})(?P<acronym>\s\([A-Z]{{2,8}}\))?"
)
_INTRODUCED = 1.6
# With more words, a line of the head tells something.
_LONG = 14
_INDENT = 3
# What follows on the head of a body's name that starts with it; heads of bodies that issue none.
_BEHIND_HEAD = frozenset(("of", "for", "against", "on", "to"))
_OURS = frozenset(("our", "my", "your", "this"))
_NO_SENDERS = frozenset(("regime", "junta", "authorities", "troops", "report", "unions"))
_LONGEST_LETTERHEAD = 120
_MOST_OF_IT = 0.8


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
        return Issuer(_outright(place.of(text), known), place)
    head, body, tail, _ = around
    opening = Place(body.start, min(body.end, body.start + _WITHIN))
    votes, unheard_of = Votes(_ENOUGH), Votes(_ENOUGH_UNHEARD_OF)
    for name, weight in (*_given(given), *_evidence(text, around)):
        words = _first_of_two(name.of(text))
        found = body_named(words, known) or _introduced(words, text, opening)
        if found:
            at = name.start + found.offset
            votes.add(found.body, Place(at, at + found.length), _weighed(weight, found))
        elif body.start <= name.start and _may_be_unheard_of(words):
            bare = _NAME_END.split(words, maxsplit=1)[0].rstrip(".,;:-’'")
            place = Place(name.start, name.start + len(bare))
            unheard_of.add(Body(bare, "unknown"), place, min(weight, _ENOUGH))
    for office, place, weight in offices(text, head, body):
        votes.add(office, place, weight)
    for name in sender(text, head):
        votes.add(_outright(name.of(text), known), name, _SENDER)
    labels = domains((*head, *tail))
    votes.favour(labels)
    unheard_of.favour(labels)
    return votes.elected() or unheard_of.elected()


def _first_of_two(words: str) -> str:
    """The first of two bodies that speak together: "Marsh Watch and the Dam Union"."""
    first, both, _ = words.partition(" and ")
    last = first.rsplit(None, 1)[-1:]
    return first if both and last and " " in first and is_head(last[0]) else words


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


def _outright(name: str, known: Knowledge) -> Body:
    """The body whose whole name is `name`."""
    found = body_named(name, known)
    if found and found.length >= _MOST_OF_IT * len(name):
        return found.body
    kind = "state_executive" if name.startswith("Minister ") else body_type(name)
    return Body(" ".join(name.split()), kind or "unknown")


def _evidence(text: str, around: Around) -> Iterable[tuple[Place, float]]:
    """Places that may name the publisher, with how much each says."""
    head, body, tail, headline = around
    for line in head:
        if len(line.words) <= 200 and line.role not in ("caption", "addressee"):
            of_kind = _KIND_BEHIND.search(line.words)
            end = line.place.start + of_kind.start() if of_kind else line.place.end
            is_long = len(line.words.split()) > _LONG and not kind_cue(line.words)
            is_headline = headline is not None and line.place.start == headline.start
            weight = _HEADLINE if is_headline or is_long else _LETTERHEAD
            yield Place(line.place.start, end), weight
    if headline:
        yield from _in_headline(text, headline)
    yield from voices(text, Place(body.start, min(body.end, body.start + _WITHIN)))
    yield from _in_opening(text, body)
    yield from signature(text, body)
    yield from under_body(tail)


def _in_opening(text: str, body: Place) -> Iterable[tuple[Place, float]]:
    """The body that the first sentence names with its acronym, or whose members speak in it."""
    starts = [body.start]
    line_end = text.find("\n", body.start, body.start + _LONGEST_LETTERHEAD)
    if line_end >= 0:
        starts.append(line_end)
    for start in starts:
        match = _OPENING.match(text, start, body.end)
        if match and (match["members"] or match["acronym"]):
            yield Place(*match.span("name")), _STATED if match["members"] else _INTRODUCED


def _in_headline(text: str, headline: Place) -> Iterable[tuple[Place, float]]:
    """Who a headline says that the release is by, and who speaks in it."""
    if match := _STATEMENT.match(text, headline.start, headline.end):
        about = _ON.search(text, match.end(), headline.end)
        yield Place(match.end(), about.start() if about else headline.end), _STATED
    for place, weight in voices(text, headline):
        yield place, _HEADED * weight


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
