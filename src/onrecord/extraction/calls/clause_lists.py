"""What is asked of one after the other: "for A to open the gates and for B to leave", "that A open
the gates, that B leave".
"""

import re
from collections.abc import Iterator

from onrecord.extraction.calls.acts import Asked, whom_to
from onrecord.extraction.calls.subclauses import that_clause
from onrecord.extraction.found import Place

__all__ = ["clauses_of"]

# Somebody else is asked from here on.
_ELSE = re.compile(r"(?:[,;]\s+(?:and\s+|as\s+well\s+as\s+)?|\s+and\s+)(?=(?P<by>for|that)\s)")
_SURELY = re.compile(r"that\s[^,;.]{2,70}?\s(?:be|should|must|not)\s")
# The verb of a further clause stands at most so far from its beginning.
_NEAR = 160


def clauses_of(low: str, got: Asked) -> Iterator[Asked]:
    """`got` up to where somebody else is asked, then what each of those is asked."""
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
