"""Who a release names, and where: persons, organisations, states and groups.

A pass over the text finds runs of capital words (runs) and reads them (grammar). What names
somebody beyond doubt makes an actor first; surnames, acronyms and short forms are then resolved to
the actors that the same text introduces, never to anybody else's on a surname alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names.around import preceding
from onrecord.extraction.names.asked import OWING, asking_words, read_asked, read_owing
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.contexts import settle_bodies
from onrecord.extraction.names.foreign import read_foreign
from onrecord.extraction.names.groups import Groups
from onrecord.extraction.names.harming import read_harming
from onrecord.extraction.names.issuer import is_person, issuer
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.lists import read_lists
from onrecord.extraction.names.loose import Alone, Loose
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.offices import Offices
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.populations import may_populate, read_peoples, read_populations
from onrecord.extraction.names.powers import settle_states
from onrecord.extraction.names.registry import Phrasebook, phrasebook
from onrecord.extraction.names.runs import capitals
from onrecord.extraction.names.series import read_series
from onrecord.extraction.names.signatures import (
    closing,
    read_signatures,
    read_signed,
    read_undersigned,
)
from onrecord.extraction.names.span import Span, moved
from onrecord.extraction.names.spelling import in_small_letters
from onrecord.extraction.names.subjects import SmallHeads, last_words, read_subjects

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
    if is_person(metadata):
        metadata = replace(metadata, publisher=None, publisher_place=None)
    signed = closing(text, metadata.body) if metadata.body in own else None
    own = [*own, signed] if signed else own
    ledger = Ledger(text, knowledge)
    book = phrasebook(knowledge, metadata)
    found, alone, headlines, foreign, stretches = _spans(text, own, book, metadata)
    bodies = Bodies(ledger)
    publisher = issuer(bodies, metadata, book)
    persons = Persons(ledger)
    if publisher:
        persons.know(publisher)
    read = read_foreign(bodies, foreign)
    found = [span for span in found if span.start not in read] if read else found
    rest = bodies.read(found, book.tables[0])
    persons.read(rest, [moved(span, at) for at, span in headlines if span.kind == "person"])
    Loose(bodies, persons).read(rest, headlines, alone)
    read_lists(ledger, own)
    read_series(ledger, own)
    read_signatures(ledger, own)
    if signed:
        read_signed(ledger, signed, publisher.actor_type if publisher else "unknown")
    words = _small_words().intersection(ledger.low.split())
    noting = Noting(ledger, words)
    read_asked(noting, own)
    read_populations(ledger, stretches)
    read_peoples(ledger, own)
    read_undersigned(noting, own)
    read_harming(noting, own)
    heads = SmallHeads(ledger.low, words)
    Groups(ledger, heads).read(own)
    read_owing(noting, own)
    read_subjects(ledger, own, heads)
    settle_bodies(ledger, publisher)
    settle_states(ledger, publisher)
    Offices(ledger, persons, publisher).settle()
    return ledger.cast()


@cache
def _small_words() -> frozenset[str]:
    """The words in small letters that may tell of a group; a text is looked through for all."""
    return frozenset((*last_words(), *asking_words(), *OWING))


class _Spans(NamedTuple):
    """What capitals name: the spans of the body; its words that are at most somebody's surname,
    and the spans of the headline, with the starts of their runs; those with heads of other
    languages; the stretches of capitals that may tell groups of people, with their starts.
    """

    found: list[Span]
    alone: list[Alone]
    headlines: list[tuple[int, Span]]
    foreign: list[Span]
    stretches: list[tuple[int, str]]


def _spans(text: str, own: Sequence[Place], book: Phrasebook, metadata: Metadata) -> _Spans:
    """What the capitals of the release's own words name."""
    spans = _Spans([], [], [], [], [])
    for place in own:
        if place == metadata.title:
            _read_headline(text, place, book, spans)
        else:
            _read_body(text, place, book, spans)
    return spans


def _read_body(text: str, place: Place, book: Phrasebook, spans: _Spans) -> None:
    """Add what the capitals of the body at `place` name."""
    found, alone, _, foreign, stretches = spans
    for start, words, opens in capitals(text, place):
        if " " in words and words.isupper():
            shouted = [moved(span, start) for span in _shouted(words, book)]
            found += shouted
            foreign += [span for span in shouted if span.tokens[0].text in lexicon().foreign]
        named, others, abroad, populates = book.read(words, opens=opens)
        for span in named:
            found.append(moved(span, start))
        for key, span in others:
            alone.append((key, start, span))
        if abroad:
            foreign += [moved(span, start) for span in abroad]
        if populates:
            stretches.append((start, words))


def _read_headline(text: str, place: Place, book: Phrasebook, spans: _Spans) -> None:
    """Add the spans of the headline at `place`, with the starts of their runs."""
    _, _, headlines, _, stretches = spans
    for start, words, opens in capitals(text, place):
        if " " in words and words.isupper():
            headlines += [(start, span) for span in _shouted(words, book)]
        is_by = preceding(text, start) == "by"
        headlines += [(start, span) for span in book.headline(words, opens=opens, is_by=is_by)]
        if may_populate(words):
            stretches.append((start, words))


def _shouted(words: str, book: Phrasebook) -> Iterator[Span]:
    """The persons with an office or a known given name that words printed in capitals throughout
    name, and their bodies: read as if printed with small letters.
    """
    for span in book.read(in_small_letters(words), opens=True).named:
        if span.kind == "person":
            if span.office or (span.tokens[0].letter == "G" and len(span.tokens) > 1):
                yield span
        elif span.kind == "body":
            if len(span.tokens) > 2 and any(token.letter not in "CQgh" for token in span.tokens):
                yield span
        elif span.kind in ("state", "place"):
            yield span
