"""Quotes, figures, calls and accusations that were found, as rows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from onrecord.bounds import bounds
from onrecord.extraction.assembly import Assembly
from onrecord.extraction.found import FoundAccusation, FoundCall, FoundFigure, FoundQuote, Party
from onrecord.model import (
    Accusation,
    AccusationParty,
    CallParty,
    CallToAction,
    Fact,
    Figure,
    Quote,
)

__all__ = ["accusation_rows", "call_rows", "figure_rows", "quote_rows"]

P = TypeVar("P", CallParty, AccusationParty)


def quote_rows(assembly: Assembly, said: Iterable[FoundQuote]) -> tuple[Quote, ...]:
    """The quotes, a row a part."""
    rows: list[Quote | None] = []
    for quote in said:
        given = {"speaker": quote.speaker_place, "quote_kind": quote.cue, "medium": quote.cue}
        values = {
            "speaker_id": quote.speaker_id,
            "quote_kind": quote.kind,
            "medium": quote.medium,
        }
        for part, place in enumerate(quote.places, 1):
            part_values = {**values, "part": part}
            rows.append(assembly.fact(Quote, place, given, part_values, quote.places[0]))
    return tuple(row for row in rows if row)


def figure_rows(
    assembly: Assembly, counted: Iterable[FoundFigure], publisher_id: str | None
) -> tuple[Figure, ...]:
    """The figures; those that nobody else says are the publisher's."""
    rows = (_figure_row(assembly, figure, publisher_id) for figure in counted)
    return tuple(row for row in rows if row)


def _figure_row(assembly: Assembly, figure: FoundFigure, publisher_id: str | None) -> Figure | None:
    text = assembly.text
    words = figure.number.of(text)
    try:
        limits = bounds(
            figure.qualifier, figure.value, ends=(figure.low, figure.high), number_words=words
        )
    except ValueError:
        return None
    given = {
        "number_words": figure.number,
        "counted": figure.counted,
        "figure_kind": figure.kind_place,
        "qualifier": figure.qualifier_place,
        "period_words": figure.period_place,
        "said_by": figure.said_by_place,
        "payer": figure.payer_place,
        "payee": figure.payee_place,
        "about": figure.about_place,
        "trend": figure.trend_place,
        "reporting": figure.reporting_place,
    }
    values = {
        "figure_kind": figure.kind,
        "value": figure.value,
        **limits._asdict(),
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "number_words": words,
        "counted": figure.counted and figure.counted.of(text),
        "period": figure.period,
        "period_words": figure.period_place and figure.period_place.of(text),
        "said_by_id": figure.said_by_id or publisher_id,
        "payer_id": figure.payer_id,
        "payee_id": figure.payee_id,
        "about_id": figure.about_id,
        "trend": figure.trend,
        "reporting": figure.reporting,
    }
    return assembly.fact(Figure, figure.place, given, values)


def call_rows(
    assembly: Assembly, asked: Sequence[FoundCall]
) -> tuple[tuple[CallToAction, ...], tuple[CallParty, ...]]:
    """The calls, and their parties."""
    calls: list[CallToAction] = []
    parties: list[CallParty] = []
    for call in asked:
        row = _call_row(assembly, call)
        if row is None:
            continue
        calls.append(row)
        parties += _party_rows(assembly, CallParty, row, call.parties)
    return tuple(calls), tuple(parties)


def _party_rows(
    assembly: Assembly, model: type[P], fact: Fact, parties: Sequence[Party]
) -> Iterator[P]:
    """The parties of a call or an accusation, each with the words that name it."""
    for party in parties:
        values = {
            fact.TABLE.key[0]: fact.primary_key,
            "actor_id": party.actor_id,
            "party_role": party.role,
        }
        row = assembly.party(model, party.place, values)
        if row:
            yield row


def _call_row(assembly: Assembly, call: FoundCall) -> CallToAction | None:
    text = assembly.text
    addressee = next((party.place for party in call.parties if party.role == "addressee"), None)
    given = {
        "cue": call.cue,
        "action": call.action,
        "condition": call.condition,
        "deadline_words": call.deadline,
        "call_type": call.call_type_place,
        "addressee": addressee,
    }
    values = {
        "call_type": call.call_type,
        "requested_event": call.requested_event,
        "polarity": call.polarity,
        "force": call.force,
        "action": call.action.of(text),
        "condition": call.condition and call.condition.of(text),
        "deadline": call.deadline_date,
        "deadline_words": call.deadline and call.deadline.of(text),
        "addressee_stated": addressee is not None,
        "endorsed": call.endorsed,
    }
    return assembly.fact(CallToAction, call.place, given, values)


def accusation_rows(
    assembly: Assembly, charged: Sequence[FoundAccusation]
) -> tuple[tuple[Accusation, ...], tuple[AccusationParty, ...]]:
    """The accusations, and their parties."""
    accusations: list[Accusation] = []
    parties: list[AccusationParty] = []
    for charge in charged:
        row = _accusation_row(assembly, charge)
        if row is None:
            continue
        accusations.append(row)
        parties += _party_rows(assembly, AccusationParty, row, charge.parties)
    return tuple(accusations), tuple(parties)


def _accusation_row(assembly: Assembly, charge: FoundAccusation) -> Accusation | None:
    text = assembly.text
    given = {
        "act_words": charge.act_words,
        "victim_words": charge.victim,
        "place": charge.site,
        "period_words": charge.period_place,
        "reporting": charge.reporting_place,
    }
    values = {
        "accusation_act": charge.act,
        "act_words": charge.act_words.of(text),
        "victim_words": charge.victim and charge.victim.of(text),
        "place": charge.site and charge.site.of(text),
        "period": charge.period,
        "period_words": charge.period_place and charge.period_place.of(text),
        "reporting": charge.reporting,
    }
    return assembly.fact(Accusation, charge.place, given, values)
