"""Records of the invented releases, with the rows and the evidence that a coder's would have.

`drafted(document)` is an extractor for `onrecord.build`: it knows what a synthetic release says
because it writes it once more. It stands for any extractor where what follows is measured. A
release of 3 kB gets some 570 rows, as in the hand-coded seeds: 63 mentions, 30 appearances, 446
pieces of evidence.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from synthetic import Fact as Said
from synthetic import Release as Written
from synthetic import Slot, release

from onrecord.bounds import bounds
from onrecord.model import (
    Actor,
    ActorName,
    Appearance,
    CallParty,
    CallToAction,
    Document,
    Evidence,
    Fact,
    Figure,
    Mention,
    Quote,
    Record,
    Release,
    Row,
)
from onrecord.tables import column, columns, fact_id

__all__ = ["drafted", "file_name"]

CONTEXT = 32
CALL_PARTIES = {
    "caller": "caller",
    "addressee": "addressee",
    "body": "intermediary",
    "target": "target",
    "beneficiary": "beneficiary",
}
ROLES = {
    "publisher": "publisher",
    "speaker": "speaker",
    "addressee": "addressee",
    "target": "target",
    "beneficiary": "beneficiary",
    "said_by": "information_source",
    "witness": "information_source",
    "body": "forum",
}
Place = tuple[int, int]


def file_name(number: int) -> str:
    """The name of the file in which the release `number` is kept."""
    return f"release-{number:06d}.txt"


def drafted(document: Document) -> Record:
    """The record of a synthetic release, drawn from the number in its file's name."""
    number = int(document.document_id.removeprefix("release-"))
    return _Maker(document, release(number)).record()


class _Maker:
    """Makes the rows of one release, each with its evidence."""

    def __init__(self, document: Document, written: Written) -> None:
        self._document = document
        self._written = written
        self._text = document.text
        self._evidence: list[Evidence] = []

    def record(self) -> Record:
        """The record."""
        facts = self._written.facts
        body = {"body_start": self._written.dateline.start, "body_end": facts[-2].end}
        made = [self._call(said) for said in facts if said.kind == "call"]
        return Record(
            document=Document(**{**self._document.model_dump(), **body, "language": "en"}),
            release=self._release(),
            mentions=tuple(self._mentions()),
            appearances=tuple(self._appearances()),
            quotes=tuple(self._quote(said) for said in facts if said.kind == "quote"),
            figures=tuple(self._figure(said) for said in facts if said.kind in ("figure", "money")),
            calls=tuple(call for call, _ in made),
            parties=tuple(party for _, parties in made for party in parties),
            evidence=tuple(self._evidence),
            actors=tuple(self._actors()),
            actor_names=tuple(self._names()),
        )

    def _slots(self) -> Iterator[tuple[str, Slot]]:
        for said in (self._written.title, *self._written.facts):
            yield from said.slots.items()

    def _release(self) -> Release:
        head, title, line = self._written.header, self._written.title, self._written.dateline
        named = head.slots["publisher"]
        row = Release(
            release_id=self._document.document_id,
            document_id=self._document.document_id,
            title=self._text[title.start : title.end],
            publisher_id=_actor_id(named),
            published=head.values["date"],
            published_precision="day",
            kind="press_release",
            dateline_place=self._text[slice(*line.slots["place"][:2])],
            language="en",
            status="draft",
            drafted_by="benchmark 1",
        )
        places = {
            "title": (title.start, title.end),
            "publisher": named[:2],
            "published": head.slots["date"][:2],
            "dateline_place": line.slots["place"][:2],
        }
        self._prove(row, (title.start, title.end), places)
        return row

    def _mentions(self) -> Iterator[Mention]:
        for _, slot in self._slots():
            if slot.actor:
                values = {"actor_id": slot.actor.actor_id, "mention_kind": "name"}
                yield self._fact(Mention, slot[:2], values, {})

    def _appearances(self) -> Iterator[Appearance]:
        seen = set()
        for name, slot in self._slots():
            role = ROLES.get(name, "mentioned")
            if slot.actor is None or (slot.actor, role) in seen:
                continue
            seen.add((slot.actor, role))
            values = {"actor_id": slot.actor.actor_id, "role": role}
            yield self._fact(Appearance, slot[:2], values, {})

    def _quote(self, said: Said) -> Quote:
        speaker = said.slots["speaker"]
        values = {
            "speaker_id": _actor_id(speaker),
            "quote_kind": "direct",
            "medium": "statement",
            "part": 1,
        }
        return self._fact(Quote, said.slots["said"][:2], values, {"speaker": speaker[:2]})

    def _figure(self, said: Said) -> Figure:
        known = said.values
        words = self._words(said, ("number_words", "counted", "period_words"))
        ends = (known.get("low"), known.get("high"))
        found = bounds(
            known["qualifier"], known.get("value"), ends=ends, number_words=words["number_words"]
        )
        values = {
            **words,
            **found._asdict(),
            "figure_kind": "money_other" if said.kind == "money" else "affected_people",
            "value": known.get("value"),
            "qualifier": known["qualifier"],
            "unit": known.get("unit", "person"),
            "period": known.get("period"),
            "said_by_id": _actor_id(said.slots.get("said_by")),
            "payer_id": _actor_id(said.slots.get("payer")),
            "trend": "none",
            "reporting": "asserted",
        }
        return self._fact(Figure, (said.start, said.end), values, _places(said))

    def _call(self, said: Said) -> tuple[CallToAction, list[CallParty]]:
        span = (said.start, said.end)
        places = {**_places(said), "cue": (said.start, said.slots["action"].start)}
        values = {
            **self._words(said, ("action", "condition", "deadline_words")),
            "call_type": "other",
            "polarity": "do",
            "force": "call",
            "deadline": said.values.get("deadline"),
            "addressee_stated": True,
            "endorsed": True,
        }
        call = self._fact(CallToAction, span, values, places)
        parties = []
        for name, role in CALL_PARTIES.items():
            actor_id = _actor_id(said.slots.get(name))
            if actor_id:
                party = CallParty(call_id=call.call_id, actor_id=actor_id, party_role=role)
                self._prove(party, span, {"actor": places[name], "actor_id": places[name]})
                parties.append(party)
        return call, parties

    def _actors(self) -> Iterable[Actor]:
        found = {slot.actor for _, slot in self._slots() if slot.actor}
        for one in sorted(found):
            yield Actor(actor_id=one.actor_id, name=one.name, actor_type=one.actor_type)

    def _names(self) -> Iterable[ActorName]:
        for one in sorted({slot.actor for _, slot in self._slots() if slot.actor}):
            yield ActorName(actor_id=one.actor_id, name=one.name, name_kind="full")
            if one.short != one.name:
                yield ActorName(actor_id=one.actor_id, name=one.short, name_kind="short")

    def _words(self, said: Said, names: tuple[str, ...]) -> dict[str, str]:
        return {
            name: self._text[slice(*said.slots[name][:2])] for name in names if name in said.slots
        }

    def _fact(
        self, model: type[Fact], span: Place, values: dict[str, Any], places: dict[str, Place]
    ) -> Any:
        """A row of a table of facts, after noting its evidence."""
        start, end = span
        identity = [str(values[name]) for name in model.TABLE.identity]
        key = fact_id(model, self._document.document_id, start, end, *identity)
        row = model(
            **{model.TABLE.key[0]: key},
            release_id=self._document.document_id,
            words=self._text[start:end],
            start=start,
            end=end,
            **values,
        )
        self._prove(row, span, places)
        return row

    def _prove(self, row: Row, span: Place, places: dict[str, Place]) -> None:
        """Note the evidence of a row as `onrecord.resolve` does: for the fact as a whole, and for
        each cell that says something.
        """
        if isinstance(row, Fact):
            self._note(row, None, span)
        for name in columns(type(row)):
            rule = column(type(row), name).evidence
            if rule and getattr(row, name) is not None:
                place = places.get(name.removesuffix("_id")) or places.get(rule) or span
                self._note(row, name, place)

    def _note(self, row: Row, name: str | None, place: Place) -> None:
        start, end = place
        text, table, row_id = self._text, row.TABLE.name, row.primary_key
        release_id = self._document.document_id
        self._evidence.append(
            Evidence(
                evidence_id=fact_id(Evidence, release_id, start, end, table, row_id, name or ""),
                release_id=release_id,
                table_name=table,
                row_id=row_id,
                field=name,
                words=text[start:end],
                start=start,
                end=end,
                prefix=text[max(0, start - CONTEXT) : start] or None,
                suffix=text[end : end + CONTEXT] or None,
            )
        )


def _places(said: Said) -> dict[str, Place]:
    return {name: slot[:2] for name, slot in said.slots.items()}


def _actor_id(slot: Slot | None) -> Any:
    return slot.actor.actor_id if slot and slot.actor else None
