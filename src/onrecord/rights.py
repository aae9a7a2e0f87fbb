"""How much of the texts a package holds: the whole of them, short excerpts, or no words at all.

Whatever the mode, a package holds every fact with its codes, numbers, ids and offsets, the hashes
of files and texts, the names of actors and places, titles, citations and addresses, and the
sentences in which coders state their findings. These are facts about the texts. What the mode
withholds are the text itself and the cells that quote it; such a cell holds the mark `WITHHELD` and
is never cut short, since half of a quotation would be a false one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.cells.missing import CODES
from onrecord.model import TABLES, Cells, Change, Document, Fact, Row
from onrecord.tables import column, columns
from onrecord.withheld import WITHHELD

__all__ = [
    "FULL",
    "LIMIT",
    "MODES",
    "Rights",
    "is_restorable",
    "restricted",
    "withholder",
    "word_columns",
]

MODES = ("full", "excerpts", "none")
LIMIT = 40
"""How many characters an excerpt has at most, where a collection does not say."""

_ALWAYS_QUOTED = ("words", "prefix", "suffix")
_NEVER_KEPT = ("text", "prefix", "suffix")
_REASON = "Words of the text, which this package does not hold."


@dataclass(frozen=True, slots=True)
class Rights:
    """A mode, and for `excerpts` the most characters of the text that a cell may hold."""

    mode: str = "full"
    limit: int = LIMIT

    @classmethod
    def of(cls, descriptor: Mapping[str, Any]) -> "Rights":
        """What a descriptor says; a package that says nothing holds its texts."""
        said = descriptor.get("onrecord", {})
        return cls(said.get("text", "full"), said.get("excerpt_limit", LIMIT))

    @property
    def has_texts(self) -> bool:
        """Whether the texts are in the package."""
        return self.mode == "full"

    def longest(self, column: str) -> int:
        """How many characters of a text a cell of a column may hold, where texts are withheld."""
        return self.limit if self.mode == "excerpts" and column not in _NEVER_KEPT else 0

    def told(self) -> dict[str, Any]:
        """The mode as the descriptor tells it."""
        limit = {"excerpt_limit": self.limit} if self.mode == "excerpts" else {}
        return {"text": self.mode, **limit}


FULL = Rights()


@cache
def word_columns(model: type[Row]) -> tuple[str, ...]:
    """The columns of a table whose cells are words of the text, and may be withheld."""
    if model is Document:
        return ("text",)
    if model is Change:
        return ("old", "new")
    if not issubclass(model, Fact):
        return ()
    return tuple(
        name
        for name in columns(model)
        if name in _ALWAYS_QUOTED or column(model, name).evidence == "itself"
    )


def withholder(model: type[Row], rights: Rights) -> Callable[[Cells], Cells] | None:
    """What makes of a row's cells those that a package may hold; None where it may hold them all.

    What stands around a piece of evidence carries no fact, and is withheld however short it is:
    these contexts overlap, and the text could be pieced together from them.
    """
    if model is Change and not rights.has_texts:
        return _of_changes(rights)
    if rights.has_texts or not word_columns(model):
        return None
    names = columns(model)
    longest = {names.index(name): rights.longest(name) for name in word_columns(model)}

    def withhold(cells: Cells) -> Cells:
        if cells is names:
            return cells  # the header
        kept = list(cells)
        for place, most in longest.items():
            kept[place] = _within(kept[place], most)
        return kept

    return withhold


def _of_changes(rights: Rights) -> Callable[[Cells], Cells]:
    """The same for the table of changes: what a cell that quotes the text was, and is now."""
    names = columns(Change)
    table, row, name = map(names.index, ("table_name", "row_key", "column_name"))
    values = [names.index("old"), names.index("new")]
    facts = {model.TABLE.name: word_columns(model) for model in TABLES if issubclass(model, Fact)}

    def withhold(cells: Cells) -> Cells:
        words = facts.get(cells[table])
        is_whole_row = _length(cells[row]) and not _length(cells[name])
        if words is None or not (is_whole_row or cells[name] in words):
            return cells
        kept = list(cells)
        for place in values:
            kept[place] = _within(kept[place], rights.longest("words"))
        return kept

    return withhold


def is_restorable(model: type[Row]) -> bool:
    """Whether the words of a table can be had from the documents: what the version before had
    cannot.
    """
    return model is not Change


def _length(words: str | None) -> int:
    """How many characters of the text a cell holds; a code for what is missing holds none."""
    return 0 if not words or words in CODES else len(words)


def _within(words: str | None, longest: int) -> str | None:
    return words if _length(words) <= longest else WITHHELD


def restricted(schema: Mapping[str, Any], model: type[Row], rights: Rights) -> dict[str, Any]:
    """The Table Schema of a table in a package of this mode: columns whose cells may be withheld
    have the mark among their missing values, and none of them is required any more.
    """
    if rights.has_texts or not word_columns(model):
        return dict(schema)
    words = word_columns(model)
    shared = schema.get("missingValues", [""])
    fields = [
        _with_mark(field, shared) if field["name"] in words else field for field in schema["fields"]
    ]
    return {**schema, "fields": fields}


def _with_mark(field: Mapping[str, Any], shared: Sequence[Any]) -> dict[str, Any]:
    missing = list(field.get("missingValues", shared))
    labelled = any(isinstance(item, dict) for item in missing)
    mark = {"value": WITHHELD, "label": "withheld"} if labelled else WITHHELD
    constraints = dict(field.get("constraints", {}))
    constraints.pop("required", None)
    found = {key: value for key, value in field.items() if key != "constraints"}
    found["description"] = f"{field['description']} {WITHHELD}: {_REASON[0].lower()}{_REASON[1:]}"
    found["missingValues"] = [*missing, mark]
    return {**found, "constraints": constraints} if constraints else found
