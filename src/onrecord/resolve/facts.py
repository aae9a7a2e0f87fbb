"""Quotes, figures and findings."""

from onrecord.bounds import Bounds, bounds
from onrecord.model import Figure, Finding, Quote, Span
from onrecord.records import ActorReference, FigureEntry, FindingEntry, QuoteEntry
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["figures", "findings", "quotes"]


def quotes(reading: Reading, entries: list[QuoteEntry]) -> tuple[Quote, ...]:
    """The quotes, a row a part; the parts of one share its id."""
    found: list[Quote] = []
    for n, entry in enumerate(entries):
        location: Location = ("quotes", n)
        parts = [
            reading.anchor((*location, "words", k), words) for k, words in enumerate(entry.words)
        ]
        spans = [span for span in parts if span]
        if not spans:
            continue
        own = reading.spans(location, entry, spans[0])
        values = {
            "speaker_id": _actor(reading, (*location, "speaker"), entry.speaker, own, spans[0]),
            "quote_kind": entry.quote_kind,
            "medium": entry.medium,
        }
        for part, span in enumerate(spans, 1):
            row = reading.fact(Quote, location, span, {**values, "part": part}, spans[0])
            if row:
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


def figures(reading: Reading, entries: list[FigureEntry]) -> tuple[Figure, ...]:
    """The figures, with the bounds that their qualifiers give."""
    rows = (_figure(reading, ("figures", n), entry) for n, entry in enumerate(entries))
    return tuple(row for row in rows if row)


def _figure(reading: Reading, location: Location, entry: FigureEntry) -> Figure | None:
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.spans(location, entry, span)
    values = entry.model_dump(
        exclude={"evidence", "words", "low", "high", "said_by", "payer", "payee", "about"}
    )
    for name in ("said_by", "payer", "payee", "about"):
        reference = getattr(entry, name)
        values[f"{name}_id"] = _actor(reading, (*location, name), reference, spans, span)
    reading.quote_values(Figure, location, values, spans, span)
    found = _bounds(reading, location, entry)
    number = spans.get("number_words")
    if found is None or number is None:
        return None
    if not span.holds(number):
        said = "the number's words are not inside the figure's words."
        reading.report("outside", (*location, "number_words"), said)
    row = reading.fact(Figure, location, span, {**values, **found._asdict()})
    if row:
        publisher_speaks = {"said_by": reading.naming(row.said_by_id or "", span) or span}
        reading.prove(row, location, {**publisher_speaks, **spans}, span)
    return row


def _bounds(reading: Reading, location: Location, entry: FigureEntry) -> Bounds | None:
    """The figure's bounds, or None after noting why they cannot be told."""
    ends = (entry.low, entry.high)
    if entry.qualifier != "range" and ends != (None, None):
        said = f"low and high are those of a range; {entry.qualifier} gives its own."
        reading.report("bounds", (*location, "low" if entry.low is not None else "high"), said)
        return None
    try:
        return bounds(entry.qualifier, entry.value, ends=ends, number_words=entry.number_words)
    except ValueError as error:
        reading.report("bounds", (*location, "qualifier"), f"{error}.")
        return None


def findings(reading: Reading, entries: list[FindingEntry]) -> tuple[Finding, ...]:
    """The conflicts and defects of the text."""
    found = []
    for n, entry in enumerate(entries):
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
