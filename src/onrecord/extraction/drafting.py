"""`draft`: from a document to a record, by rules about English and about the genre."""

from onrecord import edtf
from onrecord.extraction.accusations import accusations
from onrecord.extraction.actors import (
    actors_across,
    appearances,
    mentions,
    with_issuers,
    with_printed,
)
from onrecord.extraction.assembly import Assembly
from onrecord.extraction.calls import calls
from onrecord.extraction.facts import accusation_rows, call_rows, figure_rows, quote_rows
from onrecord.extraction.figures import figures
from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.metadata import metadata
from onrecord.extraction.names import names
from onrecord.extraction.names.nested import with_nested
from onrecord.extraction.quotes import quotes
from onrecord.extraction.quotes.unnamed_speakers import with_speakers
from onrecord.extraction.recasing import recased
from onrecord.extraction.victim_groups import with_victims
from onrecord.extraction.wrapping import unwrapped
from onrecord.model import Document, Record, Release

__all__ = ["EXTRACTOR", "draft"]

EXTRACTOR = "onrecord-rules 0.1.0"
_NOTHING = Knowledge()
_LONGEST_TITLE = 300  # code points


def draft(document: Document, knowledge: Knowledge = _NOTHING) -> Record:
    """Draft the record of a document. The same document and knowledge give the same record; nothing
    is fetched, and no model is loaded.

    Args:
        document: as `read` gives it; offsets count code points of its text.
        knowledge: what a collection knows: its actors, and lines that repeat across its documents.
    """
    text = document.text
    assembly = Assembly(text, document.document_id)
    about = metadata(text, knowledge, document.path)
    own = _own(about)
    read = recased(text, about.body, (name.name for name in knowledge.names))
    flowing = unwrapped(read)
    named = with_issuers(names(flowing, own, knowledge, about), about)
    cast = actors_across(named, assembly.mark, knowledge)
    cast, said = with_speakers(cast, quotes(flowing, own, cast, about))
    counted = figures(flowing, own, cast, said, about.published)
    asked = calls(flowing, own, cast, said, about)
    cast, charged = with_victims(cast, accusations(flowing, own, cast, said, about))
    cast = cast if read is text else with_printed(cast, text, knowledge.actors)
    found_calls, parties = call_rows(assembly, asked)
    accused, accusation_parties = accusation_rows(assembly, charged)
    places = mentions(assembly, with_nested(cast))
    assembly.proofs.mentions = places
    return Record(
        document=_document(document, about),
        release=_release(assembly, document, about, cast),
        mentions=places,
        appearances=appearances(assembly, cast, about, said, (*asked, *charged)),
        quotes=quote_rows(assembly, said),
        figures=figure_rows(assembly, counted, cast.id_of(about.publisher)),
        calls=found_calls,
        parties=parties,
        accusations=accused,
        accusation_parties=accusation_parties,
        evidence=assembly.proofs,
        actors=tuple(cast.actors[key] for key in cast.actors if key not in knowledge.actors),
        actor_names=tuple(name for name in cast.names if name.actor_id not in knowledge.actors),
    )


def _own(about: Metadata) -> list[Place]:
    """Where the rules may look: the headline and the body, unless they are in a language of which
    the rules know nothing.
    """
    if about.language not in (None, "en"):
        return []
    return [place for place in (about.title, about.body) if place]


def _document(document: Document, about: Metadata) -> Document:
    url = about.url.of(document.text) if about.url else None
    found = {
        "body_start": about.body.start,
        "body_end": about.body.end,
        "language": about.language,
        "source_url": url,
    }
    return document.model_copy(update=found)


def _release(assembly: Assembly, document: Document, about: Metadata, cast: Cast) -> Release:
    text = document.text
    title = about.title or _first_line(text, about.body)
    publisher_id = cast.id_of(about.publisher)
    host_id = cast.id_of(about.host)
    release = Release(
        release_id=document.document_id,
        document_id=document.document_id,
        title=title.of(text),
        publisher_id=publisher_id,
        host_id=host_id,
        published=about.published,
        published_precision=edtf.precision(about.published) if about.published else None,
        kind=about.kind,
        dateline_place=about.dateline.of(text) if about.dateline else None,
        dateline_country=about.dateline_country,
        language=about.language,
        url=about.url.of(text) if about.url else None,
        cite_as=about.cite_as.of(text) if about.cite_as else None,
        status="draft",
        drafted_by=EXTRACTOR,
    )
    given = {
        "title": title,
        "publisher": about.publisher_place,
        "host": about.host_place,
        "published": about.published_place,
        "kind": about.kind_place or about.dateline or title,
        "dateline_place": about.dateline,
        "url": about.url,
        "cite_as": about.cite_as,
    }
    assembly.proofs.add(release, given, title)
    return release


def _first_line(text: str, body: Place) -> Place:
    """The start of the body, for a text that prints no headline: a line, or words of a long one."""
    end = text.find("\n", body.start, body.end)
    end = end if end > body.start else body.end
    if end - body.start > _LONGEST_TITLE:
        limit = body.start + _LONGEST_TITLE
        blank = text.rfind(" ", body.start + 1, limit)
        end = blank if blank > 0 else limit
    return Place(body.start, end)
