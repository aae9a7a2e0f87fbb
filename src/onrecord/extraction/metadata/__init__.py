"""The release as a whole: headline, publisher, host, date, dateline, kind, language and body."""

from collections.abc import Mapping

from onrecord.extraction.found import Knowledge, Metadata, Place
from onrecord.extraction.metadata.dateline import place_beside_date
from onrecord.extraction.metadata.header import address, header, host, labelled
from onrecord.extraction.metadata.kind import kind
from onrecord.extraction.metadata.language import given_language, language
from onrecord.extraction.metadata.layout import layout
from onrecord.extraction.metadata.lines import lines
from onrecord.extraction.metadata.office_lines import without_addressee
from onrecord.extraction.metadata.places import country_of
from onrecord.extraction.metadata.publication import published
from onrecord.extraction.metadata.publisher import issuer, letterheads
from onrecord.extraction.metadata.title import title
from onrecord.extraction.metadata.wrapped import with_paragraphs

__all__ = ["metadata"]

_HEAD = 40


def metadata(text: str, knowledge: Knowledge, path: str = "") -> Metadata:
    """What the release says of itself, each with its place in `text`. What it does not say is
    None: no date is guessed, and none is taken from the name of the file; `path` is read only for
    the names of bodies that the text names too.
    """
    given, start = header(text)
    text = with_paragraphs(text)
    all_lines = without_addressee(lines(text, start, knowledge.boilerplate))
    ends = [*all_lines[:_HEAD], *all_lines[_HEAD:][-_HEAD:]]
    printed = {**labelled(ends), **given}
    own_lines = letterheads(all_lines[:_HEAD], knowledge)
    headline = title(text, printed, all_lines[:_HEAD], own_lines)
    around = layout(text, all_lines, headline)
    day = published(text, given, around)
    said_kind, kind_place = kind(text, around.head, headline, around.body)
    line = around.dateline.place if around.dateline else place_beside_date(around.head)
    parts = (around.head, around.body, around.tail, headline)
    issued_by = issuer(text, printed, parts, knowledge, path)
    publisher = issued_by.body if issued_by else None
    hosted_by = host(text, publisher.name if publisher else None, around.body)
    return Metadata(
        body=around.body,
        title=headline,
        publisher=publisher.name if publisher else None,
        publisher_place=issued_by.place if issued_by else None,
        publisher_type=publisher.actor_type if publisher else "unknown",
        host=hosted_by[0] if hosted_by else None,
        host_place=hosted_by[1] if hosted_by else None,
        published=day[0] if day else None,
        published_place=day[1] if day else None,
        dateline=line,
        dateline_country=country_of(line.of(text)) if line else None,
        kind=said_kind,
        kind_place=kind_place,
        language=_language(text, given, around.body),
        url=address(text, printed),
        cite_as=printed.get("cite_as"),
    )


def _language(text: str, given: Mapping[str, Place], body: Place) -> str | None:
    """The language that a page gives, unless its words are clearly of another."""
    read = language(text, body)
    said = given_language(given["language"].of(text)) if "language" in given else None
    if said and (read is None or said.split("-")[0] == read):
        return said
    return read
