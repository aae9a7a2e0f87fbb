"""Calls to action and their parties."""

from onrecord.model import CallParty, CallToAction
from onrecord.records import CallEntry
from onrecord.resolve.parties import parties, party_span
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["calls"]


def calls(
    reading: Reading, entries: list[CallEntry]
) -> tuple[tuple[CallToAction, ...], tuple[CallParty, ...]]:
    """The calls, and the parties of each."""
    found: list[CallToAction] = []
    named: list[CallParty] = []
    for n, entry in enumerate(entries):
        row = _call(reading, ("calls", n), entry)
        if row:
            found.append(row)
            named += parties(reading, ("calls", n), entry.parties(), row, CallParty)
    return tuple(found), tuple(named)


def _call(reading: Reading, location: Location, entry: CallEntry) -> CallToAction | None:
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.spans(location, entry, span)
    cue = reading.anchor((*location, "cue"), entry.cue, span)
    if cue:
        spans["cue"] = cue
    if entry.addressee:
        addressee = party_span(reading, (*location, "addressee", 0), entry.addressee[0], span)
        spans["addressee"] = addressee or span
    values = entry.model_dump(include=set(CallToAction.model_fields) - {"words"})
    values["addressee_stated"] = bool(entry.addressee)
    reading.quote_values(CallToAction, location, values, spans, span)
    row = reading.fact(CallToAction, location, span, values)
    if row:
        reading.prove(row, location, spans, span)
    return row
