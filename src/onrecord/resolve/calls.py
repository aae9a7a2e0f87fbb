"""Calls to action and their parties."""

from onrecord.model import CallParty, CallToAction, Span
from onrecord.records import ActorReference, CallEntry
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["calls"]


def calls(
    reading: Reading, entries: list[CallEntry]
) -> tuple[tuple[CallToAction, ...], tuple[CallParty, ...]]:
    """The calls, and the parties of each."""
    found: list[CallToAction] = []
    parties: list[CallParty] = []
    for n, entry in enumerate(entries):
        row = _call(reading, ("calls", n), entry)
        if row:
            found.append(row)
            parties += _parties(reading, ("calls", n), entry, row)
    return tuple(found), tuple(parties)


def _call(reading: Reading, location: Location, entry: CallEntry) -> CallToAction | None:
    span = reading.anchor((*location, "words"), entry.words)
    if span is None:
        return None
    spans = reading.spans(location, entry, span)
    cue = reading.anchor((*location, "cue"), entry.cue, span)
    if cue:
        spans["cue"] = cue
    if entry.addressee:
        addressee = _party_span(reading, (*location, "addressee", 0), entry.addressee[0], span)
        spans["addressee"] = addressee or span
    values = entry.model_dump(include=set(CallToAction.model_fields) - {"words"})
    values["addressee_stated"] = bool(entry.addressee)
    reading.quote_values(CallToAction, location, values, spans, span)
    row = reading.fact(CallToAction, location, span, values)
    if row:
        reading.prove(row, location, spans, span)
    return row


def _parties(
    reading: Reading, location: Location, entry: CallEntry, call: CallToAction
) -> list[CallParty]:
    found: list[CallParty] = []
    seen: set[tuple[str, str]] = set()
    for role, place, party in entry.parties():
        here: Location = (*location, role, place)
        if (role, party.actor) in seen:
            said = f"{party.actor} is {role} of this call twice."
            reading.report("duplicate", here, said, "Keep one.")
            continue
        seen.add((role, party.actor))
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
