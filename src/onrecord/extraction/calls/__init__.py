"""Calls to action: who demands, asks or recommends that who does what.

Cues are found first, everywhere in the release's own words; then the clause around each cue is
read. A slot for which the clause gives nothing stays empty.
"""

from collections.abc import Iterator, Sequence

from onrecord.extraction.calls.callers import Callers
from onrecord.extraction.calls.list_openings import by_lines, without_marks
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
    text = by_lines(text)
    low = without_marks(lower(text).replace("’", "'").replace("\xa0", " "))
    reader = Reader(text, low, Callers(cast, low, quotes, metadata), quotes)
    titles = list(_headlines(low, metadata))
    found: list[FoundCall] = []
    for place in own:
        for part in _beside(place, titles):
            found += reader.read(part, place)
    if metadata.title:
        found += title_calls(reader, metadata.title, found)
    return sorted(found, key=lambda call: call.place)


# So many letters of a headline are not there again by chance.
_TELLING = 24


def _headlines(low: str, metadata: Metadata) -> Iterator[Place]:
    """The headline, and the line of the body that prints it again, in order."""
    title, body = metadata.title, metadata.body
    if not title:
        return
    yield title
    words = low[title.start : title.end]
    start = max(body.start, title.end)
    again = low.find(words, start, start + 1500) if len(words) >= _TELLING else -1
    if again > 0 and low[again - 1] == "\n":
        end = low.find("\n", again, body.end)
        yield Place(again, end if end >= 0 else body.end)


def _beside(place: Place, titles: Sequence[Place]) -> Iterator[Place]:
    """`place` without the headlines."""
    start = place.start
    for title in titles:
        if start < title.end and title.start < place.end:
            if start < title.start:
                yield Place(start, title.start)
            start = title.end
    if start < place.end:
        yield Place(start, place.end)
