"""Ministers by their portfolios: at the start of the body ("Water Minister Ada Brook today said"),
and broken at the end of a line ("Minister for Water and" over "Dams").
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import Body
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.wordclasses import portfolio_words

__all__ = ["portfolios", "unbroken"]

_OPENED, _WITHIN = 2.1, 600
# "Water Minister Ada Brook", whose portfolio is of the words that portfolios have.
_PORTFOLIO = re.compile(
    r"(?:The\s)?(?P<office>(?P<of>[A-Z][a-z]+(?:(?:,?\s(?:and|&))?\s[A-Z][a-z]+){0,4})\sMinister)"
    r"(?:,?\s[A-Z][\w.’'-]*){2,4},?\s(?=(?:has\s|today\s)*[a-z]+(?:ed|id|es)\b)"
)
# What may stand in front of the first words: a place with its dash.
_LEAD = re.compile(r"\W*[A-Z][\w,. ]{2,40}\s[–—-]{1,2}\s")


def portfolios(text: str, body: Place) -> Iterator[tuple[Body, Place, float]]:
    """The minister with whose portfolio the body starts."""
    end = min(body.end, body.start + _WITHIN)
    if text.find(" Minister ", body.start, end) < 0:
        return
    first = _LEAD.match(text, body.start, end)
    holder = _PORTFOLIO.match(text, first.end() if first else body.start, end)
    if holder and _is_held(holder["of"]):
        yield Body(holder["office"], "state_executive"), Place(*holder.span("office")), _OPENED


def _is_held(portfolio: str) -> bool:
    """Whether all words are of the portfolios that ministers have."""
    return all(word.strip(",").lower() in portfolio_words() for word in portfolio.split())


_LONGEST_LINE = 200
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
    if len(words) > _LONGEST_LINE or not any(map(words.__contains__, _OFFICES)):
        return False
    if not _AT_END.search(words):
        return False
    below = below.partition(",")[0]
    parts = below.split()
    is_like = below[:1].isupper() and below.isupper() == words.isupper()
    if not is_like or len(parts) > _MOST_PORTFOLIO:
        return False
    is_portfolio = all(part.strip(",.·").lower() in portfolio_words() for part in parts)
    return is_portfolio or _OPEN.search(words) is not None
