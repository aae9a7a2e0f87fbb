"""Quotes: the words that a release puts into somebody's mouth, with who spoke and through what."""

from collections.abc import Sequence

from onrecord.extraction.found import Cast, FoundQuote, Metadata, Place
from onrecord.extraction.quotes.direct import direct_quotes
from onrecord.extraction.quotes.indirect import indirect_quotes
from onrecord.extraction.quotes.issuers import Issuers
from onrecord.extraction.quotes.marks import has_marks
from onrecord.extraction.quotes.persons import Persons
from onrecord.extraction.quotes.rare_marks import with_usual_marks
from onrecord.extraction.quotes.speakers import Voices
from onrecord.extraction.quotes.unmarked import has_introductions
from onrecord.extraction.sentences import paragraphs

__all__ = ["quotes"]


def quotes(text: str, own: Sequence[Place], cast: Cast, metadata: Metadata) -> list[FoundQuote]:
    """The quotes of `text`, in the order of their first words.

    Args:
        text: the document's text.
        own: the places of the release's own words; nothing outside them is read.
        cast: the actors of the text and where they are named.
        metadata: the release as a whole; its title and publisher help to tell who speaks.

    Returns:
        Direct quotes, whose places cover the words with their marks, one place a part, and indirect
        ones, whose place is the reporting clause with what it reports, at most a sentence.
    """
    text = with_usual_marks(text)
    persons = Persons(cast)
    issuers = Issuers(text, cast, metadata, persons)
    direct = []
    if has_marks(text) or has_introductions(text):
        lines = sorted({line for place in own for line in paragraphs(text, place)})
        direct = list(direct_quotes(text, lines, Voices(text, cast, persons, issuers)))
    indirect = indirect_quotes(text, own, direct, Voices(text, cast, persons, issuers))
    return sorted([*direct, *indirect], key=lambda quote: (quote.places, quote.kind))
