"""The bodies that a sentence names one after the other, with commas between them.

A series in which several names are known to be of bodies tells that the others are as well.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.lists import is_name
from onrecord.extraction.names.words import letter

__all__ = ["read_series"]

_PIECE = re.compile(r"[^,;]+")
_FRONT = re.compile(r"\s*(?:and |or |& )?(?:the )?")
_AND = re.compile(r" (?:and|or) (?:the )?")
_BEHIND = re.compile(r"\s*(?:\([^)]{1,40}\))?['”’\"]?\.?\s*\Z")
_ENDING = re.compile(r"[.:]\s|[.)”\"]*\Z| \(")
_MARKS = frozenset(",;.'’”\"")
_PARTING = (",", ";")
_JOINTS = (" (", " and", " or ")
_FEWEST = 3  # bodies that make a series
_LONGEST = 90  # characters of a piece
_MOST_WORDS = 6
# Classes of words that no unknown body has in its name: offices, titles, documents, dates.
_FOREIGN = frozenset("OTRBM")
_NO_NAMES = frozenset("CLPGFSDgQI")  # classes of single words

Piece = tuple[Place, Draft | None]
"""The place of a name in a series, and the body that is known there."""


def read_series(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the names that stand in a series of bodies in `own`."""
    ledger.sort()
    for within in own:
        for line in _lines(ledger, within):
            for series in _series(ledger, line):
                _read(ledger, series)
    ledger.sort()


def _lines(ledger: Ledger, within: Place) -> Iterator[Place]:
    """The lines in which a comma follows a body, and as many bodies stand as make a series."""
    text, end = ledger.text, within.start
    bodies = [draft for draft in ledger.drafts.values() if _is_body(draft)]
    if len(bodies) < _FEWEST:
        return
    for _, _, (first, last) in ledger.inside(within):
        if first < end or text[last : last + 1] not in _PARTING:
            continue
        start = max(text.rfind("\n", end, first) + 1, end)
        after = text.find("\n", last, within.end)
        end = after if after >= 0 else within.end
        line = Place(start, end)
        near = ledger.inside(line)
        if len(near) < _FEWEST:
            continue
        near = [one for one in near if _is_body(ledger.drafts[one.actor_id])]
        if len({one.actor_id for one in near}) < _FEWEST:
            continue
        if sum(_goes_on(text, one.place.end) for one in near) >= _FEWEST - 1:
            yield line


def _goes_on(text: str, end: int) -> bool:
    """Whether a name may end a piece of a series: a quick look at what stands behind it."""
    behind = text[end : end + 4]
    return behind[:1] in _MARKS or behind.startswith(_JOINTS)


def _is_body(draft: Draft) -> bool:
    return not (draft.is_person or draft.is_state)


def _series(ledger: Ledger, line: Place) -> Iterator[list[Piece]]:
    """The stretches of pieces that name bodies or may do so, long enough to name another one."""
    series: list[Piece] = []
    for place in _pieces(ledger.text, line):
        draft, starts, ends = _known(ledger, place)
        name = None if draft else _candidate(ledger, place)
        if starts or not (draft or name):
            if len(series) > _FEWEST:
                yield series
            series = []
        if draft or name:
            series.append((name or place, draft))
        if ends:
            if len(series) > _FEWEST:
                yield series
            series = []
    if len(series) > _FEWEST:
        yield series


def _pieces(text: str, line: Place) -> Iterator[Place]:
    """What commas part, and the two parts of "A and B"."""
    for match in _PIECE.finditer(text, *line):
        start, end = match.span()
        while start < end:
            front = _FRONT.match(text, start, end)
            start = front.end() if front else start
            joint = _AND.search(text, start, min(end, start + _LONGEST))
            yield Place(start, joint.start() if joint else end)
            start = joint.end() if joint else end


def _known(ledger: Ledger, place: Place) -> tuple[Draft | None, bool, bool]:
    """The body known at a piece; whether a series can only start there, or only end."""
    text = ledger.text
    named = ledger.starting(place.start)
    if named:
        draft = ledger.drafts[named.actor_id]
        if not _is_body(draft):
            return None, False, False
        whole = named.place.end >= place.end or _BEHIND.match(text, named.place.end, place.end)
        return draft, False, not whole
    before = ledger.ending_near(place.end)
    if before and before.place.end == place.end and before.place.start > place.start:
        draft = ledger.drafts[before.actor_id]
        return (draft if _is_body(draft) else None), True, False
    return None, False, False


def _candidate(ledger: Ledger, place: Place) -> Place | None:
    """The unknown name that a piece may be."""
    text = ledger.text
    if not (text[place.start].isupper() or text[place.start + 1 : place.start + 2].isupper()):
        return None
    end = _ENDING.search(text, place.start, min(place.end, place.start + _LONGEST))
    if end is None:
        return None
    words = text[place.start : end.start()].rstrip()
    tokens = words.split()
    if not tokens or len(tokens) > _MOST_WORDS or not is_name(words):
        return None
    classes = {letter(token) for token in tokens}
    if classes & _FOREIGN or (
        len(tokens) == 1 and (classes & _NO_NAMES or words in lexicon().phrases)
    ):
        return None
    return Place(place.start, place.start + len(words))


def _read(ledger: Ledger, series: list[Piece]) -> None:
    bodies = {draft.actor_id: draft for _, draft in series if draft}
    fresh = [place for place, draft in series if draft is None]
    if len(bodies) < _FEWEST or len(fresh) > len(bodies):
        return
    kinds = [draft.actor_type for draft in bodies.values() if draft.actor_type != "unknown"]
    kind = kinds[0] if kinds and len(set(kinds)) == 1 else "unknown"
    for place in fresh:
        draft = ledger.actor(place.of(ledger.text), kind)
        ledger.mention(draft, place, "name", "full")
