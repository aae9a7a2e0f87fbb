"""Who issues a release: the person who signs it, and its publisher."""

import re
from functools import cached_property

from onrecord.extraction.found import Cast, Metadata, Named, Place
from onrecord.extraction.publisher import publisher_in
from onrecord.extraction.quotes.persons import Persons, Speaker

__all__ = ["Issuers"]

_SIGNS = re.compile(
    r"\bby\b|^from\b|\b(?:statement|letter|message|remarks|speech|address|declaration)\s+(?:of|from)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"\bby\s+(?:the\s+)?(?:[\w.]+\s+){0,3}\Z", re.IGNORECASE)
_HEAD = 300  # code points at the start of a release in which a by-line may stand
_BY_LINE = 100  # code points of the longest by-line
_HEADLINE = 200  # code points of the longest headline


class Issuers:
    """Those who issue one release."""

    def __init__(self, text: str, cast: Cast, metadata: Metadata, persons: Persons) -> None:
        self._text = text
        self._cast = cast
        self._metadata = metadata
        self._persons = persons

    @cached_property
    def author(self) -> Speaker | None:
        """The person under whose name the whole release is issued, as far as its head says so."""
        body = self._metadata.body
        heads = [self._metadata.title, Place(body.start, min(body.end, body.start + _HEAD))]
        for head in heads:
            for named in self._persons.of(self._cast.inside(head)) if head else ():
                if _signs(self._text, named):
                    return Speaker(named.actor_id, named.place)
        return None

    @cached_property
    def publisher(self) -> Speaker | None:
        """The organisation that issues the release."""
        found = publisher_in(self._cast, self._metadata)
        return Speaker(*found) if found else None

    def __contains__(self, speaker: Speaker) -> bool:
        issuers = (self.publisher, self.author)
        ids = [issuer.actor_id for issuer in issuers if issuer]
        return speaker.actor_id is not None and speaker.actor_id in ids


def _signs(text: str, named: Named) -> bool:
    """Whether a name stands as a by-line: it begins a short line, or "by" or "from" leads to it."""
    start, end = named.place
    line_start = text.rfind("\n", max(0, start - _HEADLINE), start) + 1
    line_end = text.find("\n", end, end + _HEADLINE)
    if line_end < 0 and end + _HEADLINE < len(text):
        return False
    line_end = line_end if line_end > 0 else len(text)
    lead = text[max(line_start, start - _BY_LINE) : start].strip()
    ends = text[line_start:line_end].rstrip().endswith(".")
    longest = _HEADLINE if _BY_NAME.search(lead + " ") else _BY_LINE
    short = line_end - line_start < longest and not ends
    return short and (not lead or bool(_SIGNS.search(lead)))
