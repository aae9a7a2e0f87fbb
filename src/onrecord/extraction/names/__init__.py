"""Who a release names, and where: persons, organisations, states and groups.

A pass over the text finds runs of capital words (names_runs) and reads them (names_grammar). What
names somebody beyond doubt makes an actor first; surnames, acronyms and short forms are then
resolved to the actors that the same text introduces, never to anybody else's on a surname alone.
"""

from collections.abc import Sequence

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.grammar import Span, headline_spans, spans
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.loose import Loose
from onrecord.extraction.names.offices import Offices
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.registry import phrase_tables
from onrecord.extraction.names.runs import runs

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
    tables = phrase_tables(knowledge, metadata)
    found: list[Span] = []
    headlines: list[Span] = []
    for place in own:
        for run in runs(text, place, tables):
            if place == metadata.title:
                headlines.extend(headline_spans(run))
            else:
                found.extend(spans(run))
    bodies = Bodies(ledger)
    publisher = bodies.publisher(metadata, tables)
    persons = Persons(ledger)
    rest = bodies.read(found, tables[0])
    persons.read([*rest, *(span for span in headlines if span.office)])
    Loose(bodies, persons).read([*rest, *headlines])
    Offices(ledger, persons, publisher).settle()
    return ledger.cast()
