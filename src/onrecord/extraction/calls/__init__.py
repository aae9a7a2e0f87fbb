"""Calls to action: who demands, asks or recommends that who does what.

Cues are found first, everywhere in the release's own words; then the clause around each cue is
read. A slot for which the clause gives nothing stays empty.
"""

from collections.abc import Iterator, Sequence

from onrecord.extraction.calls.callers import Callers
from onrecord.extraction.calls.reader import Reader
from onrecord.extraction.calls.titles import title_calls
from onrecord.extraction.found import Cast, FoundCall, FoundQuote, Metadata, Place
from onrecord.extraction.lowered import lower

__all__ = ["calls"]


def calls(
    text: str,
    own: Sequence[Place],
    cast: Cast,
    quotes: Sequence[FoundQuote],
    metadata: Metadata,
) -> list[FoundCall]:
    """The calls to action in `text`, in order.

    Args:
        text: the document's stored text.
        own: the places of the release's own words.
        cast: the actors and where they are named.
        quotes: the quotes, by which speakers become callers.
        metadata: the headline, publisher and day of publication.
    """
    low = lower(text).replace("’", "'")
    reader = Reader(text, low, Callers(cast, low, quotes, metadata))
    found: list[FoundCall] = []
    for place in own:
        for part in _beside(place, metadata.title):
            found += reader.read(part)
    if metadata.title:
        found += title_calls(reader, metadata.title, found)
    return sorted(found, key=lambda call: call.place)


def _beside(place: Place, title: Place | None) -> Iterator[Place]:
    """`place` without the headline."""
    if not title or title.end <= place.start or place.end <= title.start:
        yield place
        return
    if place.start < title.start:
        yield Place(place.start, title.start)
    if title.end < place.end:
        yield Place(title.end, place.end)
