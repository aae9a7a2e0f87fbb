"""The parties of calls and accusations."""

from typing import TypeVar

from onrecord.model import AccusationParty, CallParty, Fact, Span
from onrecord.records import ActorReference, Parties
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["parties", "party_span"]


_SPEAKING = "accuser"

P = TypeVar("P", CallParty, AccusationParty)


def parties(
    reading: Reading, location: Location, listed: Parties, fact: Fact, model: type[P]
) -> list[P]:
    """The parties of a fact as rows, each with the words that name it."""
    found: list[P] = []
    seen: set[tuple[str, str]] = set()
    key = fact.TABLE.key[0]
    for role, place, party in listed:
        here: Location = (*location, role, place)
        if (role, party.actor) in seen:
            said = f"{party.actor} is {role} of this {fact.TABLE.singular} twice."
            reading.report("duplicate", here, said, "Keep one.")
            continue
        seen.add((role, party.actor))
        values = {key: fact.primary_key, "actor_id": party.actor, "party_role": role}
        row = reading.row(model, here, **values)
        span = party_span(reading, here, party, fact.span)
        if span is None and role == _SPEAKING and party.words is None:
            span = fact.span  # whoever accuses says these words
        if row and span:
            reading.prove(row, here, {"actor": span}, span)
            found.append(row)
        elif row and party.words is None:
            reading.report(
                "no_evidence",
                here,
                f"no words of the {fact.TABLE.singular} name {party.actor}.",
                f"Say which do: {{actor: {party.actor}, words: …}}.",
            )
    return found


def party_span(
    reading: Reading, location: Location, party: ActorReference, fact: Span | None
) -> Span | None:
    """The words that name a party of a fact: those that the entry gives, else its name there."""
    quotation = party.quotation()
    if quotation:
        return reading.anchor(location, quotation, fact)
    return reading.naming(party.actor, fact)
