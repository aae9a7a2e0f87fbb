"""Accusations and their parties."""

from onrecord.model import Accusation, AccusationParty
from onrecord.records import AccusationEntry
from onrecord.resolve.parties import parties
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["accusations"]


def accusations(
    reading: Reading, entries: list[AccusationEntry]
) -> tuple[tuple[Accusation, ...], tuple[AccusationParty, ...]]:
    """The accusations, and the parties of each."""
    found: list[Accusation] = []
    named: list[AccusationParty] = []
    for n, entry in enumerate(entries):
        location: Location = ("accusations", n)
        row = _accusation(reading, location, entry)
        if row:
            found.append(row)
            named += parties(reading, location, entry.parties(), row, AccusationParty)
    return tuple(found), tuple(named)


def _accusation(reading: Reading, location: Location, entry: AccusationEntry) -> Accusation | None:
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.spans(location, entry, span)
    values = entry.model_dump(include=set(Accusation.model_fields) - {"words"})
    reading.quote_values(Accusation, location, values, spans, span)
    row = reading.fact(Accusation, location, span, values)
    if row:
        reading.prove(row, location, spans, span)
    return row
