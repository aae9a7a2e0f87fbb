"""Offices that are broken at the end of a line: "Minister for Water and" over "Dams"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.lines import Line

__all__ = ["unbroken"]

_LONGEST = 200
# An office at the end of a line, one that cannot end there, and how long its rest may be.
_AT_END = re.compile(
    r"(?:[Mm]inister|MINISTER|[Ss]ecretary|SECRETARY)\s(?:for|of|FOR|OF)(?:,?\s(?:&|[\w’'-]+)){0,6}[·,]?\Z"
)
_OFFICES = ("inister", "MINISTER", "ecretary", "SECRETARY")
_OPEN = re.compile(r"(?:\s(?:for|of|and|the|&)|,)\Z", re.IGNORECASE)
_MOST_PORTFOLIO = 4


def unbroken(head: Iterable[Line]) -> Iterator[tuple[Line, int]]:
    """The lines of the head, with an office that goes on in the next line as one line, and how long
    the first of the two is. Its words then are shorter than its place, in which the gap stands.
    """
    lines = list(head)
    for line, below in zip_longest(lines, lines[1:]):
        if below and below.role == "short" and _is_broken(line.words, below.words):
            place = line.place._replace(end=below.place.end)
            yield Line(place, f"{line.words} {below.words}", line.role), len(line.words)
        else:
            yield line, len(line.words)


def _is_broken(words: str, below: str) -> bool:
    """Whether a line ends with an office whose name goes on in the line below."""
    if len(words) > _LONGEST or not any(map(words.__contains__, _OFFICES)):
        return False
    if not _AT_END.search(words):
        return False
    parts = below.split()
    is_like = below[:1].isupper() and below.isupper() == words.isupper()
    if not is_like or len(parts) > _MOST_PORTFOLIO:
        return False
    is_portfolio = all(part.strip(",.·").lower() in _portfolios() for part in parts)
    return is_portfolio or _OPEN.search(words) is not None


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(knowledge("publishers")["office_lines"]["beside"].split())
