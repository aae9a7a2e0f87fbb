"""The layers of a record, one function each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord import edtf
from onrecord.anchors import Quotation, occurrences
from onrecord.bounds import bounds
from onrecord.errors import AnchorError, Problem
from onrecord.model import (
    Appearance,
    CallParty,
    CallToAction,
    Document,
    Figure,
    Finding,
    Mention,
    Quote,
    Record,
    Release,
    Span,
)
from onrecord.records import (
    ActorEntry,
    ActorReference,
    CallEntry,
    FigureEntry,
    MentionEntry,
    RecordFile,
)
from onrecord.resolve.reading import Reading
from onrecord.suggest import did_you_mean
from onrecord.yamlfile import Location, YamlFile

__all__ = ["Context", "resolve"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a collection knows beyond the record: the names of each actor by its id, and the rights
    statement of each publisher by its actor id.
    """

    names: Mapping[str, frozenset[str]]
    rights: Mapping[str, str]


def resolve(
    coded: RecordFile, source: YamlFile, document: Document, context: Context
) -> tuple[Record | None, list[Problem]]:
    """The record that a record file makes of its document, and every problem on the way.

    There is no record where there is a problem.
    """
    reading = Reading(document, source)
    _check_actors(reading, coded, context)
    title, body = _title_and_body(reading, coded)
    if reading.problems or title is None or body is None:
        return None, reading.problems
    mentions = _mentions(reading, coded.actors, (title, body), context)
    reading.mentions = mentions
    release = _release(reading, coded)
    record = Record(
        document=_document(document, body, coded, context),
        release=release,  # type: ignore[arg-type]  # without a release there is a problem, and no record
        mentions=tuple(mentions),
        appearances=_appearances(reading, coded.actors),
        quotes=_quotes(reading, coded),
        figures=tuple(filter(None, (_figure(reading, *item) for item in enumerate(coded.figures)))),
        **_calls(reading, coded.calls),
        findings=_findings(reading, coded),
        evidence=tuple(reading.evidence),
    )
    problems = reading.problems + _doubles(reading, record)
    return (None, problems) if problems else (record, [])


def _check_actors(reading: Reading, coded: RecordFile, context: Context) -> None:
    for location, actor in _references(coded):
        if actor not in context.names:
            hint = did_you_mean(actor, context.names)
            reading.report("unknown_actor", location, f"no actor has the id '{actor}'.{hint}")


def _references(coded: RecordFile) -> list[tuple[Location, str]]:
    found: list[tuple[Location, str]] = [(("release", "publisher"), coded.release.publisher)]
    if coded.release.host:
        found.append((("release", "host"), coded.release.host))
    found += [(("actors", n, "actor"), entry.actor) for n, entry in enumerate(coded.actors)]
    for n, quote in enumerate(coded.quotes):
        if quote.speaker:
            found.append((("quotes", n, "speaker"), quote.speaker.actor))
    for n, figure in enumerate(coded.figures):
        named = {name: getattr(figure, name) for name in ("said_by", "payer", "payee", "about")}
        found += [(("figures", n, name), ref.actor) for name, ref in named.items() if ref]
    for n, call in enumerate(coded.calls):
        found += [(("calls", n, role, k), party.actor) for role, k, party in call.parties()]
    return found


def _title_and_body(reading: Reading, coded: RecordFile) -> tuple[Span | None, Span | None]:
    entry = coded.release
    title = entry.evidence.get("title", Quotation(words=entry.title))
    return (
        reading.anchor(("release", "title"), title),
        reading.anchor(("release", "body"), entry.body),
    )


def _document(document: Document, body: Span, coded: RecordFile, context: Context) -> Document:
    known = {
        "body_start": body.start,
        "body_end": body.end,
        "language": coded.release.language,
        "source_url": coded.release.url,
        "rights": context.rights.get(coded.release.publisher),
    }
    return Document(**{**document.model_dump(), **known})


def _release(reading: Reading, coded: RecordFile) -> Release | None:
    entry = coded.release
    location: Location = ("release",)
    values = entry.model_dump(exclude={"evidence", "body", "publisher", "host", "published"})
    published = _text(entry.published)
    spans = reading.anchors((*location, "evidence"), entry.evidence)
    reading.quote_values(Release, location, values, spans, None)
    release = reading.row(
        Release,
        location,
        release_id=reading.release_id,
        document_id=reading.document.document_id,
        publisher_id=entry.publisher,
        host_id=entry.host,
        published=published,
        published_precision=_precision(published),
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


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _mentions(
    reading: Reading, entries: list[ActorEntry], own: tuple[Span, ...], context: Context
) -> list[Mention]:
    found: list[Mention] = []
    for n, entry in enumerate(entries):
        wanted: list[tuple[Span, str, Location]] = []
        for k, mention in enumerate(entry.mentions):
            location: Location = ("actors", n, "mentions", k, mention.kind)
            _check_name(reading, location, entry.actor, mention, context)
            wanted += [
                (span, mention.kind, location) for span in _places(reading, location, mention, own)
            ]
        found += _longest(reading, entry.actor, wanted)
    found.sort(key=lambda mention: (mention.start, mention.end, mention.actor_id))
    for mention_row in found:
        reading.prove(mention_row, (), {}, mention_row.span)
    return found


def _check_name(
    reading: Reading, location: Location, actor: str, mention: MentionEntry, context: Context
) -> None:
    if mention.kind in ("name", "adjective") and mention.words not in context.names[actor]:
        reading.report(
            "unknown_name",
            location,
            f"'{mention.words}' is not among the names of {actor}.",
            "Add it to actors.yaml, or code it as nominal.",
        )


def _places(
    reading: Reading, location: Location, mention: MentionEntry, own: tuple[Span, ...]
) -> list[Span]:
    """The places that a mention means: those counted, or all in the release's own words."""
    if mention.nth:
        counted = (
            reading.anchor(location, Quotation(words=mention.words, nth=nth)) for nth in mention.nth
        )
        return [span for span in counted if span]
    text = reading.document.text
    try:
        found = [span for part in own for span in occurrences(text, mention.words, part)]
    except AnchorError as error:
        found = []
        reading.report("absent", location, str(error))
    if not found:
        reading.report("absent", location, f"«{mention.words}» is not in the headline or the body.")
    return found


def _longest(
    reading: Reading, actor: str, wanted: list[tuple[Span, str, Location]]
) -> list[Mention]:
    """The mentions of an actor, without those inside a longer one of the same actor."""
    kept: list[Span] = []
    rows = []
    for span, kind, location in sorted(wanted, key=lambda item: item[0].start - item[0].end):
        if any(longer.holds(span) for longer in kept):
            continue
        kept.append(span)
        values = {"actor_id": actor, "mention_kind": kind}
        rows.append(reading.fact(Mention, location, span, values))
    return [row for row in rows if row]


def _appearances(reading: Reading, entries: list[ActorEntry]) -> tuple[Appearance, ...]:
    found = []
    for n, entry in enumerate(entries):
        spans, office = _office(reading, ("actors", n, "office"), entry)
        for role, quotation in entry.roles.items():
            location: Location = ("actors", n, "roles", role)
            span = reading.anchor(location, quotation)
            if span is None:
                continue
            values = {"actor_id": entry.actor, "role": role, "office": office}
            row = reading.fact(Appearance, location, span, values)
            if row:
                named = {"actor": reading.naming(entry.actor, span) or span}
                reading.prove(row, location, {**named, **spans}, span)
                found.append(row)
    return tuple(found)


def _office(
    reading: Reading, location: Location, entry: ActorEntry
) -> tuple[dict[str, Span], str | None]:
    span = reading.anchor(location, entry.office) if entry.office else None
    return ({"office": span}, span.of(reading.document.text)) if span else ({}, None)


def _quotes(reading: Reading, coded: RecordFile) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for n, entry in enumerate(coded.quotes):
        location: Location = ("quotes", n)
        parts = [
            reading.anchor((*location, "words", k), words) for k, words in enumerate(entry.words)
        ]
        spans = [span for span in parts if span]
        if not spans:
            continue
        own = reading.anchors((*location, "evidence"), entry.evidence, spans[0])
        values = {
            "speaker_id": _actor(reading, (*location, "speaker"), entry.speaker, own, spans[0]),
            "quote_kind": entry.quote_kind,
            "medium": entry.medium,
        }
        for part, span in enumerate(spans, 1):
            row = reading.fact(Quote, location, span, {**values, "part": part})
            if row:
                row = row.model_copy(update={"quote_id": found[-1].quote_id}) if part > 1 else row
                reading.prove(row, location, own, span)
                found.append(row)
    return tuple(found)


def _actor(
    reading: Reading,
    location: Location,
    reference: ActorReference | None,
    spans: dict[str, Span],
    fact: Span,
) -> str | None:
    """The actor that a field refers to; the words that name it, if given, go to `spans`."""
    if reference is None:
        return None
    quotation = reference.quotation()
    span = reading.anchor(location, quotation, fact) if quotation else None
    if span:
        spans[str(location[-1])] = span
    return reference.actor


def _figure(reading: Reading, n: int, entry: FigureEntry) -> Figure | None:
    location: Location = ("figures", n)
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.anchors((*location, "evidence"), entry.evidence, span)
    values = entry.model_dump(
        exclude={"evidence", "words", "low", "high", "said_by", "payer", "payee", "about"}
    )
    values["period"] = _text(entry.period)
    for name in ("said_by", "payer", "payee", "about"):
        reference = getattr(entry, name)
        values[f"{name}_id"] = _actor(reading, (*location, name), reference, spans, span)
    reading.quote_values(Figure, location, values, spans, span)
    values |= _bounds(reading, location, entry)
    row = reading.fact(Figure, location, span, values)
    if row:
        publisher_speaks = {"said_by": reading.naming(row.said_by_id or "", span) or span}
        reading.prove(row, location, {**publisher_speaks, **spans}, span)
    return row


def _bounds(reading: Reading, location: Location, entry: FigureEntry) -> dict[str, Any]:
    try:
        found = bounds(
            entry.qualifier,
            entry.value,
            ends=(entry.low, entry.high),
            number_words=entry.number_words,
        )
    except ValueError as error:
        reading.report("bounds", (*location, "qualifier"), f"{error}.")
        return {}
    return found._asdict()


def _calls(reading: Reading, entries: list[CallEntry]) -> dict[str, Any]:
    calls: list[CallToAction] = []
    parties: list[CallParty] = []
    for n, entry in enumerate(entries):
        row = _call(reading, ("calls", n), entry)
        if row:
            calls.append(row)
            parties += _parties(reading, ("calls", n), entry, row)
    return {"calls": tuple(calls), "parties": tuple(parties)}


def _call(reading: Reading, location: Location, entry: CallEntry) -> CallToAction | None:
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.anchors((*location, "evidence"), entry.evidence, span)
    cue = reading.anchor((*location, "cue"), entry.cue, span)
    if cue:
        spans["cue"] = cue
    if entry.addressee:
        addressee = _party_span(reading, (*location, "addressee", 0), entry.addressee[0], span)
        spans["addressee"] = addressee or span
    values = entry.model_dump(include=set(CallToAction.model_fields) - {"words", "deadline"}) | {
        "deadline": _text(entry.deadline),
        "addressee_stated": bool(entry.addressee),
    }
    reading.quote_values(CallToAction, location, values, spans, span)
    row = reading.fact(CallToAction, location, span, values)
    if row:
        reading.prove(row, location, spans, span)
    return row


def _parties(
    reading: Reading, location: Location, entry: CallEntry, call: CallToAction
) -> list[CallParty]:
    found = []
    for role, place, party in entry.parties():
        here: Location = (*location, role, place)
        row = reading.row(
            CallParty, here, call_id=call.call_id, actor_id=party.actor, party_role=role
        )
        span = _party_span(reading, here, party, call.span)
        if row and span:
            reading.prove(row, here, {"actor": span}, span)
            found.append(row)
        elif row and party.words is None:
            reading.report(
                "no_evidence",
                here,
                f"no words of the call name {party.actor}.",
                f"Say which do: {{actor: {party.actor}, words: …}}.",
            )
    return found


def _party_span(
    reading: Reading, location: Location, party: ActorReference, fact: Span | None
) -> Span | None:
    quotation = party.quotation()
    if quotation:
        return reading.anchor(location, quotation, fact)
    return reading.naming(party.actor, fact)


def _findings(reading: Reading, coded: RecordFile) -> tuple[Finding, ...]:
    found = []
    for n, entry in enumerate(coded.findings):
        location: Location = ("findings", n)
        span = reading.anchor((*location, "words"), entry.words) if entry.words else None
        if entry.words and span is None:
            continue
        values = {"code": entry.code, "message": entry.message}
        row = reading.fact(Finding, location, span, values)
        if row:
            if span:
                reading.prove(row, location, {}, span)
            found.append(row)
    return tuple(found)


def _doubles(reading: Reading, record: Record) -> list[Problem]:
    """Rows that say the same twice: they would share an id."""
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
    return problems


_LAYERS = {
    "appearances": "actors",
    "mentions": "actors",
    "quotes": "quotes",
    "figures": "figures",
    "calls_to_action": "calls",
    "call_parties": "calls",
    "findings": "findings",
}
