"""Ministers who open the body by their portfolios: "Water Minister Ada Brook today said"."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import Body

__all__ = ["portfolios"]

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
    return all(word.strip(",").lower() in _words() for word in portfolio.split())


@cache
def _words() -> frozenset[str]:
    return frozenset(knowledge("publishers")["office_lines"]["beside"].split())
