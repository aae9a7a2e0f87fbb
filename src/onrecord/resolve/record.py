"""The record as a whole: its release and document, its layers, its doubles."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from onrecord import edtf
from onrecord.anchors import Quotation
from onrecord.errors import Problem
from onrecord.model import Document, Record, Release, Span
from onrecord.records import PartiedEntry, RecordFile
from onrecord.resolve.accusations import accusations
from onrecord.resolve.actors import appearances, mentions
from onrecord.resolve.calls import calls
from onrecord.resolve.facts import figures, findings, quotes
from onrecord.resolve.reading import Context, Reading
from onrecord.suggest import did_you_mean
from onrecord.yamlfile import Location, YamlFile

__all__ = ["resolve"]


def resolve(
    coded: RecordFile, source: YamlFile, document: Document, context: Context
) -> tuple[Record | None, list[Problem]]:
    """The record that a record file makes of its document, and every problem on the way.

    There is no record where there is a problem.
    """
    reading = Reading(document, source, context)
    _take_new_actors(reading, coded)
    _check_actors(reading, coded)
    title, body = _title_and_body(reading, coded)
    if reading.problems or title is None or body is None:
        return None, reading.problems
    reading.mentions = mentions(reading, coded.actors, (title, body))
    release = _release(reading, coded)
    found_calls, parties = calls(reading, coded.calls)
    accused, accusation_parties = accusations(reading, coded.accusations)
    record = partial(
        Record,
        document=_document(reading, body, coded),
        mentions=tuple(reading.mentions),
        appearances=appearances(reading, coded.actors),
        quotes=quotes(reading, coded.quotes),
        figures=figures(reading, coded.figures),
        calls=found_calls,
        parties=parties,
        accusations=accused,
        accusation_parties=accusation_parties,
        findings=findings(reading, coded.findings),
        actors=tuple(reading.actors),
        actor_names=tuple(reading.actor_names),
    )
    if release is None or reading.problems:
        return None, reading.problems
    return _without_doubles(reading, record(release=release, evidence=tuple(reading.evidence)))


def _take_new_actors(reading: Reading, coded: RecordFile) -> None:
    """Let the record's own actors be known beside those of the registry."""
    names = dict(reading.context.names)
    for n, entry in enumerate(coded.actors):
        if entry.new is None:
            continue
        if entry.actor in names:
            said = f"there already is an actor with the id '{entry.actor}'."
            reading.report("known_actor", ("actors", n, "new"), said, "Leave `new:` out.")
        rows = list(entry.new.actor_names(entry.actor))
        names[entry.actor] = frozenset(row.name for row in rows)
        reading.actors.append(entry.new.actor(entry.actor))
        reading.actor_names += rows
    reading.context = replace(reading.context, names=names)
    for n, entry in enumerate(coded.actors):
        parent = entry.new.parent if entry.new else None
        if parent and parent not in names:
            said = f"no actor has the id '{parent}'.{did_you_mean(parent, names)}"
            reading.report("unknown_actor", ("actors", n, "new", "parent"), said)


def _check_actors(reading: Reading, coded: RecordFile) -> None:
    known = reading.context.names
    for location, actor in _references(coded):
        if actor not in known:
            hint = did_you_mean(actor, known)
            reading.report("unknown_actor", location, f"no actor has the id '{actor}'.{hint}")


def _references(coded: RecordFile) -> list[tuple[Location, str]]:
    release = {"publisher": coded.release.publisher, "host": coded.release.host}
    found: list[tuple[Location, str]] = [
        (("release", name), actor) for name, actor in release.items() if actor
    ]
    found += [(("actors", n, "actor"), entry.actor) for n, entry in enumerate(coded.actors)]
    for n, quote in enumerate(coded.quotes):
        if quote.speaker:
            found.append((("quotes", n, "speaker"), quote.speaker.actor))
    for n, figure in enumerate(coded.figures):
        named = {name: getattr(figure, name) for name in ("said_by", "payer", "payee", "about")}
        found += [(("figures", n, name), ref.actor) for name, ref in named.items() if ref]
    layers: tuple[tuple[str, Sequence[PartiedEntry]], ...] = (
        ("calls", coded.calls),
        ("accusations", coded.accusations),
    )
    for layer, entries in layers:
        for n, entry in enumerate(entries):
            found += [((layer, n, role, k), party.actor) for role, k, party in entry.parties()]
    return found


def _title_and_body(reading: Reading, coded: RecordFile) -> tuple[Span | None, Span | None]:
    entry = coded.release
    title = entry.evidence.get("title", Quotation(words=entry.title))
    return (
        reading.anchor(("release", "title"), title),
        reading.anchor(("release", "body"), entry.body),
    )


def _document(reading: Reading, body: Span, coded: RecordFile) -> Document:
    known = {
        "body_start": body.start,
        "body_end": body.end,
        "language": coded.release.language,
        "source_url": coded.release.url,
        "rights": reading.context.rights_of(coded.release.publisher),
    }
    return Document(**{**reading.document.model_dump(), **known})


def _release(reading: Reading, coded: RecordFile) -> Release | None:
    entry = coded.release
    location: Location = ("release",)
    values = entry.model_dump(exclude={"evidence", "body", "publisher", "host", "published"})
    spans = reading.spans(location, entry)
    reading.quote_values(Release, location, values, spans, None)
    release = reading.row(
        Release,
        location,
        release_id=reading.release_id,
        document_id=reading.document.document_id,
        publisher_id=entry.publisher,
        host_id=entry.host,
        published=entry.published,
        published_precision=_precision(entry.published),
        status=coded.status,
        drafted_by=coded.drafted_by,
        reviewed_by=coded.reviewed_by,
        reviewed_on=coded.reviewed_on,
        **values,
    )
    if release:
        reading.prove(release, location, spans, None)
    return release


def _precision(published: str | None) -> str | None:
    try:
        return edtf.precision(published) if published else None
    except ValueError:
        return None  # the row itself says what is wrong with the date


def _without_doubles(reading: Reading, record: Record) -> tuple[Record | None, list[Problem]]:
    """The record, unless two of its rows say the same and so would share an id."""
    seen: set[tuple[str, str]] = set()
    problems = []
    for row in record.rows():
        key = (row.TABLE.name, row.primary_key)
        if key in seen:
            words = getattr(row, "words", None) or row.primary_key
            problems.append(
                reading.source.problem(
                    "duplicate",
                    (_LAYERS.get(row.TABLE.name, ""),),
                    f"two {row.TABLE.title.lower()} say the same of «{words[:80]}».",
                    "Keep one.",
                )
            )
        seen.add(key)
    return (None, problems) if problems else (record, [])


_LAYERS = {
    "appearances": "actors",
    "mentions": "actors",
    "quotes": "quotes",
    "figures": "figures",
    "calls_to_action": "calls",
    "call_parties": "calls",
    "accusations": "accusations",
    "accusation_parties": "accusations",
    "findings": "findings",
}
