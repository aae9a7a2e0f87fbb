"""Who a release names, and where: persons, organisations, states and groups.

A pass over the text finds runs of capital words (names_runs) and reads them (names_grammar). What
names somebody beyond doubt makes an actor first; surnames, acronyms and short forms are then
resolved to the actors that the same text introduces, never to anybody else's on a surname alone.
"""

from collections.abc import Sequence

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.grammar import Span, headline_spans, moved
from onrecord.extraction.names.groups import Groups
from onrecord.extraction.names.issuer import issuer
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.loose import Loose
from onrecord.extraction.names.offices import Offices
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.registry import Phrasebook, phrasebook
from onrecord.extraction.names.runs import capitals

__all__ = ["names"]


def names(text: str, own: Sequence[Place], knowledge: Knowledge, metadata: Metadata) -> Cast:
    """The cast of a release.

    Args:
        text: the document's text.
        own: the release's own words in it: headline and body.
        knowledge: the collection's registry; its names win over what the text suggests.
        metadata: the release as a whole; its publisher is an actor.

    Returns:
        the actors with their names, their mentions in order, and the offices of persons.
    """
    ledger = Ledger(text, knowledge)
    book = phrasebook(knowledge, metadata)
    found, alone, headlines = _spans(text, own, book, metadata)
    bodies = Bodies(ledger)
    publisher = issuer(bodies, metadata, book)
    persons = Persons(ledger)
    rest = bodies.read(found, book.tables[0])
    persons.read(rest, [span for span in headlines if span.office])
    Loose(bodies, persons).read([*rest, *headlines], alone)
    Groups(ledger).read(own)
    Offices(ledger, persons, publisher).settle()
    return ledger.cast()


def _spans(
    text: str, own: Sequence[Place], book: Phrasebook, metadata: Metadata
) -> tuple[list[Span], list[tuple[int, Span]], list[Span]]:
    """The spans of the body; its words that are at most somebody's surname, with the starts of
    their runs; the spans of the headline.
    """
    found: list[Span] = []
    alone: list[tuple[int, Span]] = []
    headlines: list[Span] = []
    for place in own:
        for start, words, opens in capitals(text, place):
            if place == metadata.title:
                for run in book.runs(words, opens=opens):
                    headlines.extend(moved(span, start) for span in headline_spans(run))
                continue
            for span in book.read(words, opens=opens):
                if span.kind == "word":
                    alone.append((start, span))
                else:
                    found.append(moved(span, start))
    return found, alone, headlines
