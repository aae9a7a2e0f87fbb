"""From things found to rows: a record with ids, values and evidence.

The evidence of a draft is made only when it is asked for: most of a record's rows are evidence, and
an extractor that is being scored, or whose draft is thrown away, needs none.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from onrecord.evidence import Interval, Naming, Namings, Shown, carried, carriers, evidence_cells
from onrecord.extraction.found import Place
from onrecord.model import (
    Appearance,
    CallParty,
    CellRows,
    Cells,
    Evidence,
    Fact,
    Mention,
    Quote,
    Row,
)
from onrecord.tables import fact_id, keeps_rules

__all__ = ["Assembly", "Proofs"]

R = TypeVar("R", bound=Row)
Given = Mapping[str, Place | None]

# Rows whose every value comes from a place of the text, an id or a term of our own: they keep the
# rules of their columns, and they are most of a record.
_TRUSTED: frozenset[type[Row]] = frozenset({Appearance, CallParty, Mention, Quote})


class Proofs(CellRows[Evidence]):
    """The evidence of a draft, made when it is first looked at."""

    def __init__(self, text: str, release_id: str) -> None:
        super().__init__(Evidence)
        self._text = text
        self._release_id = release_id
        self._asked: list[tuple[Row, Given, Place | None]] = []
        self.mentions: Sequence[Mention] = ()

    def add(self, row: Row, given: Given, fact: Place | None) -> None:
        """Ask for the evidence of a row."""
        self._asked.append((row, given, fact))

    @cached_property
    def cells(self) -> Sequence[Cells]:
        """The cells of every piece of evidence."""
        naming = Namings(self.mentions).inside
        made: list[Cells] = []
        for row, given, fact in self._asked:
            shown = _shown(row, given, fact, naming)
            made += evidence_cells(row, self._release_id, self._text, shown)
        return made


def _shown(row: Row, given: Given, fact: Place | None, naming: Naming[Interval]) -> Iterator[Shown]:
    """The cells of a row that say something about the release, each with the place of its words: of
    the fact as a whole where nothing else shows them.
    """
    values = row.__dict__
    if fact and isinstance(row, Fact):
        yield None, fact
    places: dict[str, Interval] = {name: place for name, place in given.items() if place}
    for carrier in carriers(type(row)):
        if values[carrier.column] is not None:
            place = carried(carrier, values, places, fact, naming) or fact
            if place:
                yield carrier.column, place


class Assembly:
    """The rows of one draft while they are being put together. A fact that breaks a rule of the
    model, or that says what another one says, is left out.
    """

    def __init__(self, text: str, release_id: str) -> None:
        self.text = text
        self.release_id = release_id
        self.proofs = Proofs(text, release_id)
        self._seen: set[str] = set()

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
        """A row of a table of facts, or None.

        Args:
            model: the table.
            place: where the fact stands.
            given: the words of single cells, by the field's name without `_id`.
            values: the table's own values in the order of its columns: those after the release and
                before the words.
            first: the place of the fact's first part, if this is a later one.
        """
        table = model.TABLE
        start, end = place
        identity = [str(values[name]) for name in table.identity]
        own_id = fact_id(model, self.release_id, *(first or place), *identity)
        row = model.trusted(
            {
                table.key[0]: own_id,
                "release_id": self.release_id,
                **values,
                "words": self.text[start:end],
                "start": start,
                "end": end,
            }
        )
        key = own_id if len(table.key) == 1 else row.primary_key
        return self._kept(row, key, given, place)

    def party(self, model: type[R], place: Place, values: dict[str, Any]) -> R | None:
        """A row of a table of parties, or None.

        Args:
            model: the table.
            place: the words that name the party.
            values: the table's values in the order of its columns.
        """
        row = model.trusted(values)
        return self._kept(row, row.primary_key, {"actor": place}, place)

    def _kept(self, row: R, key: str, given: Given, place: Place) -> R | None:
        """The row, or None if it breaks a rule or is there already, as its key tells."""
        if key in self._seen or not (type(row) in _TRUSTED or keeps_rules(row)):
            return None
        self._seen.add(key)
        self.proofs.add(row, given, place)
        return row
