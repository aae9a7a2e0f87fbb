"""From things found to rows: a record with ids, values and evidence.

The evidence of a draft is made only when it is asked for: most of a record's rows are evidence, and
an extractor that is being scored, or whose draft is thrown away, needs none.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload

from pydantic import ValidationError

from onrecord.evidence import evidence_row, naming_among, place_of, told
from onrecord.extraction.found import Place
from onrecord.model import Appearance, Evidence, Fact, Mention, Quote, Row, Span
from onrecord.tables import fact_id

__all__ = ["Assembly", "Proofs", "span_of"]

R = TypeVar("R", bound=Row)
Given = dict[str, Place | None]

# Rows whose every value comes from a place of the text, an id or a term of our own: there is
# nothing in them to validate, and they are most of a record.
_TRUSTED: frozenset[type[Row]] = frozenset({Appearance, Mention, Quote})


def span_of(place: Place) -> Span:
    """A place as a span of the model."""
    return Span(start=place.start, end=place.end)


class Proofs(Sequence[Evidence]):
    """The evidence of a draft, made when it is first looked at."""

    def __init__(self, text: str, release_id: str) -> None:
        self._text = text
        self._release_id = release_id
        self._asked: list[tuple[Row, Mapping[str, Place], Place | None]] = []
        self.mentions: Sequence[Mention] = ()

    def add(self, row: Row, given: Mapping[str, Place], fact: Place | None) -> None:
        """Ask for the evidence of a row."""
        self._asked.append((row, given, fact))

    @overload
    def __getitem__(self, index: int) -> Evidence: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Evidence]: ...
    def __getitem__(self, index: int | slice) -> Evidence | Sequence[Evidence]:
        return self._made[index]

    def __len__(self) -> int:
        return len(self._made)

    @cached_property
    def _made(self) -> tuple[Evidence, ...]:
        return tuple(item for asked in self._asked for item in self._prove(*asked))

    def _prove(
        self, row: Row, given: Mapping[str, Place], fact: Place | None
    ) -> Iterator[Evidence]:
        spans = {name: span_of(place) for name, place in given.items()}
        whole = span_of(fact) if fact else None
        if whole and isinstance(row, Fact):
            yield evidence_row(row, self._release_id, None, whole, self._text)
        for name in told(row):
            span = place_of(row, name, spans, whole, self._naming) or whole
            if span:
                yield evidence_row(row, self._release_id, name, span, self._text)

    def _naming(self, actor_id: str, fact: Span | None) -> Span | None:
        return naming_among(self._by_actor.get(actor_id, ()), actor_id, fact)

    @cached_property
    def _by_actor(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.actor_id, []).append(mention)
        return found


def _made(model: type[R], values: Mapping[str, Any]) -> R:
    if model in _TRUSTED:
        made: R = model.model_construct(**values)  # type: ignore[assignment]  # the plugin loses R
        return made
    return model(**values)


class Assembly:
    """The rows of one draft while they are being put together. A fact that breaks a rule of the
    model, or that says what another one says, is left out.
    """

    def __init__(self, text: str, release_id: str) -> None:
        self.text = text
        self.release_id = release_id
        self.proofs = Proofs(text, release_id)
        self._seen: set[tuple[str, str]] = set()

    @cached_property
    def mark(self) -> str:
        """A short mark of this document, for actors that must not be merged with others."""
        return hashlib.sha256(self.release_id.encode()).hexdigest()[:8]

    def fact(
        self,
        model: type[R],
        place: Place,
        given: Given,
        values: Mapping[str, Any],
        first: Place | None = None,
    ) -> R | None:
        """A row of a table of facts, or None. `given` are the words of single cells, by the field's
        name without `_id`; `first` is the place of the fact's first part, if this is a later one.
        """
        identity = [str(values[name]) for name in model.TABLE.identity]
        anchor = first or place
        key = fact_id(model, self.release_id, anchor.start, anchor.end, *identity)
        row = self.row(
            model,
            {
                model.TABLE.key[0]: key,
                "release_id": self.release_id,
                "words": self.text[place.start : place.end],
                "start": place.start,
                "end": place.end,
                **values,
            },
        )
        if row:
            self.prove(row, given, place)
        return row

    def row(self, model: type[R], values: Mapping[str, Any]) -> R | None:
        """A row of a table, or None if it breaks a rule or is there already."""
        try:
            row = _made(model, values)
        except ValidationError:
            return None
        key = (model.TABLE.name, row.primary_key)
        if key in self._seen:
            return None
        self._seen.add(key)
        return row

    def prove(self, row: Row, given: Given, fact: Place | None) -> None:
        """Ask for the evidence of a row."""
        self.proofs.add(row, {name: place for name, place in given.items() if place}, fact)
