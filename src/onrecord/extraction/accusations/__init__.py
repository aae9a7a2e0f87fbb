"""Accusations: who is said to have done what to whom.

Cues are found first, everywhere in the release's own words; then the clause around each cue is
read for the one who did it and the one who suffered it. Where no grammar binds a deed to a doer,
the clauses that hold words of judgement are weighed.
"""

from collections.abc import Sequence
from operator import attrgetter

from onrecord.extraction.accusations.accusers import Accusers
from onrecord.extraction.accusations.reader import Reader
from onrecord.extraction.found import Cast, FoundAccusation, FoundQuote, Metadata, Place
from onrecord.extraction.lowered import lower

__all__ = ["accusations"]


def accusations(
    text: str, own: Sequence[Place], cast: Cast, quotes: Sequence[FoundQuote], metadata: Metadata
) -> list[FoundAccusation]:
    """The accusations in `text`, in order: those of the body, which the headline sums up, or else
    those of the headline.

    Args:
        text: the document's stored text.
        own: the places of the release's own words.
        cast: the actors and where they are named.
        quotes: the quotes, whose speakers accuse.
        metadata: the headline, publisher and day of publication.
    """
    low = lower(text).replace("’", "'").replace("\xa0", " ")
    reader = Reader(text, low, Accusers(cast, low, quotes, metadata))
    found: list[FoundAccusation] = []
    headline: list[FoundAccusation] = []
    for place in own:
        is_headline = place == metadata.title and text[place.end - 1] != "."  # or a first sentence
        (headline if is_headline else found).extend(reader.read(place))
    return sorted(found or headline, key=attrgetter("place"))
