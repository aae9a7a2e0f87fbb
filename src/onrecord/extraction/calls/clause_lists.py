"""What is asked of one after the other: "for A to open the gates and for B to leave", "that A open
the gates, that B leave".
"""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from onrecord.extraction.calls.acts import Asked, whom_to
from onrecord.extraction.calls.oblique import let_whom
from onrecord.extraction.calls.subclauses import that_clause
from onrecord.extraction.found import Place

__all__ = ["clauses_of"]

# Somebody else is asked from here on.
_ELSE = re.compile(r"(?:[,;]\s+(?:and\s+|as\s+well\s+as\s+)?|\s+and\s+)(?=(?P<by>for|that)\s)")
_SURELY = re.compile(r"that\s[^,;.]{2,70}?\s(?:be|should|must|not)\s")
# The verb of a further clause stands at most so far from its beginning.
_NEAR = 160
# Whom else a verb asks has not more words.
_WHOM = 9


def clauses_of(low: str, got: Asked, named: Sequence[Place]) -> Iterator[Asked]:
    """`got` up to where somebody else is asked, then what each of those is asked. `named` are the
    places inside it that name actors.
    """
    for part in _beside(low, got, named):
        yield from _clauses(low, part)


# "… on A to open the gates and on B to leave": the word that both go with.
_TOO = re.compile(r"(?:[,;]\s+|\s+)(?:and|as\s+well\s+as)\s+(?:also\s+)?(?P<by>on|upon|to)(?=\s)")
_LET = re.compile(r"[,;]?\s+(?:and\s+)?let(?=\s)")
_ALSO = re.compile(r"(?:[,;]\s+(?:and\s+)?|\s+(?:and|while)\s+)(?:the\s+|all\s+)?\Z")
_SOMEBODY = re.compile(r"\s+(?:the|all|both|its|their|our|other|every|each)\s")


def _beside(low: str, got: Asked, named: Sequence[Place]) -> Iterator[Asked]:
    """`got` up to where another is asked by the same verb ("urge A to act and B to leave"), then
    what that one is asked.
    """
    last, start = got, got.action.start
    for at, found in _others(low, got, named) if got.whom and got.worded == "acts" else ():
        if at > start:
            yield last._replace(action=Place(start, at))
            last, start = found, found.action.start
    yield last._replace(action=Place(start, got.action.end))


def _others(low: str, got: Asked, named: Sequence[Place]) -> list[tuple[int, Asked]]:
    """Where others are asked in the action of `got`, and what."""
    start, end = got.action
    found: list[tuple[int, Asked]] = []
    particle = low[max(0, (got.whom or got.action).start - 8) : (got.whom or got.action).start]
    word = "".join(particle.split()[-1:])
    for match in _TOO.finditer(low, start + 1, end) if word in ("on", "upon", "to") else ():
        near = Place(match.end(), min(end, match.end() + _NEAR))
        firm = word != "to" or _SOMEBODY.match(low, near.start) or _opens(named, near.start + 1)
        other = whom_to(low, near) if firm and (match["by"] == "to") == (word == "to") else None
        if other and other.whom and len(other.whom.of(low).split()) <= _WHOM:
            found.append((match.start(), other._replace(action=Place(other.action.start, end))))
    for match in _LET.finditer(low, start + 1, end) if word == "let" else ():
        other = let_whom(low, Place(match.end(), min(end, match.end() + _NEAR)))
        if other:
            found.append((match.start(), other._replace(action=Place(other.action.start, end))))
    ends = {place.end for place in named}
    for place in named:
        also = _ALSO.search(low, max(start + 1, place.start - 12), place.start)
        if not also or also.start() in ends or not low.startswith(" to ", place.end):
            continue
        other = whom_to(low, Place(place.start - 1, min(end, place.end + _NEAR)))
        if other and other.whom and other.whom.end <= place.end + 1:
            found.append((also.start(), other._replace(action=Place(other.action.start, end))))
    return sorted(found, key=itemgetter(0))


def _opens(named: Sequence[Place], at: int) -> bool:
    """Whether an actor is named from `at` on."""
    return any(place.start == at for place in named)


def _clauses(low: str, got: Asked) -> Iterator[Asked]:
    """`got` up to where somebody else is asked in a clause, then what each of those is asked."""
    if low.find(" for ", *got.action) < 0 and low.find(" that ", *got.action) < 0:
        yield got  # a cheap test that most pass
        return
    last, start = got, got.action.start
    # Only beside another such clause: elsewhere "that" describes what is asked.
    that = got.whom and low[max(0, got.whom.start - 8) : got.whom.start].split()[-1:] == ["that"]
    for match in _ELSE.finditer(low, got.action.start + 1, got.action.end):
        sure = that or match["by"] == "for" or _SURELY.match(low, match.end())
        joined = match["by"] == "that" and " and " in f" {match.group()}"
        found = _further(low, match, got.action.end) if sure or joined else None
        if found and (sure or not _is_stated(low, found)):
            yield last._replace(action=Place(start, match.start()))
            last, start = found, found.action.start
    yield last._replace(action=Place(start, got.action.end))


def _is_stated(low: str, got: Asked) -> bool:
    """Whether several are said to do something ("and that firms pay"), or one is asked to ("and
    that the firm pay"), which only the verb after one tells apart.
    """
    words = got.whom.of(low).split() if got.whom else []
    return not words or got.passive or words[-1].endswith("s") or words[-1] in _MANY


_MANY = frozenset(("people", "men", "women", "children", "police", "they", "we", "you", "i"))


def _further(low: str, match: re.Match[str], end: int) -> Asked | None:
    """What a clause asks that begins after `match`; its action reaches to `end`."""
    near = min(end, match.end() + _NEAR)
    if match["by"] == "that":
        found = that_clause(low, Place(match.end() - 1, near))
    else:
        found = whom_to(low, Place(match.end("by"), near))
    return found._replace(action=Place(found.action.start, end)) if found else None
