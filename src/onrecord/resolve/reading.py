"""One reading of a record file against its document: it finds quotations, makes rows and collects
what is wrong. It decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from onrecord.anchors import ELLIPSIS, Quotation, find, fold
from onrecord.errors import Absent, AnchorError, Problem
from onrecord.evidence import evidence_row, naming_among, place_of, told
from onrecord.model import Actor, ActorName, Document, Evidence, Fact, Mention, Row, Span
from onrecord.records import FactEntry
from onrecord.suggest import did_you_mean
from onrecord.tables import column, fact_id
from onrecord.yamlfile import Location, YamlFile, dotted

__all__ = ["Context", "Reading"]

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Context:
    """What a collection knows beyond the record: the names of each actor by its id, and the rights
    statement of each publisher by its actor id, or of all others.
    """

    names: Mapping[str, frozenset[str]]
    rights: Mapping[str, str]
    default_rights: str | None = None

    def rights_of(self, publisher: str | None) -> str | None:
        """The rights statement for the texts of a publisher."""
        return self.rights.get(publisher or "", self.default_rights)


@dataclass
class Reading:
    """What is known while a record file is being read.

    `mentions` are those found so far; the evidence of a cell that names an actor is looked for
    among them.
    """

    document: Document
    source: YamlFile
    context: Context
    problems: list[Problem] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    actor_names: list[ActorName] = field(default_factory=list)

    @property
    def release_id(self) -> str:
        """The id of the release, which is its document's."""
        return self.document.document_id

    def report(self, code: str, location: Location, message: str, hint: str = "") -> None:
        """Note a problem of the part of the record file at `location`."""
        self.problems.append(self.source.problem(code, location, message, hint))

    def anchor(
        self, location: Location, quotation: Quotation, scope: Span | None = None
    ) -> Span | None:
        """Where `quotation` stands, or None after noting why it cannot be told."""
        try:
            return find(self.document.text, quotation, scope)
        except AnchorError as error:
            code = "absent" if isinstance(error, Absent) else "ambiguous"
            self.report(code, location, str(error))
            return None

    def spans(
        self, location: Location, entry: FactEntry, scope: Span | None = None
    ) -> dict[str, Span]:
        """Where the words stand that the fields of an entry quote as their evidence."""
        known = entry.fields_with_evidence()
        found = {}
        for name, quotation in entry.evidence.items():
            here = (*location, "evidence", name)
            if name not in known:
                hint = did_you_mean(name, known)
                self.report("unknown_field", here, f"no field is called '{name}'.{hint}")
                continue
            span = self.anchor(here, quotation, scope)
            if span:
                found[name] = span
        return found

    def quote_values(
        self,
        model: type[Row],
        location: Location,
        values: dict[str, Any],
        spans: dict[str, Span],
        fact: Span | None,
    ) -> None:
        """Find the words of every field whose value is words of the text, and make the value
        exactly these words.
        """
        for name, value in values.items():
            if value is None or column(model, name).evidence != "itself":
                continue
            span = spans.get(name) or self.anchor((*location, name), Quotation(words=value), fact)
            if span is None:
                continue
            spans[name] = span
            values[name] = span.of(self.document.text)
            if ELLIPSIS not in value and fold(value) != fold(values[name]):
                self.report(
                    "value_differs",
                    (*location, name),
                    f"'{fold(value)}' is not what its evidence says: «{fold(values[name])}».",
                )

    def row(self, model: type[R], location: Location, **values: Any) -> R | None:
        """A row of `model`, or None after noting why its values do not make one."""
        try:
            return model(**values)
        except ValidationError as error:
            for item in error.errors(include_url=False):
                place = tuple(str(part).removesuffix("_id") for part in item["loc"])
                message = item["msg"].removeprefix("Value error, ")
                self.report(
                    "invalid", (*location, *place), f"{message.rstrip('.')}.".replace("?.", "?")
                )
            return None

    def fact(
        self,
        model: type[R],
        location: Location,
        span: Span | None,
        values: Mapping[str, Any],
        first: Span | None = None,
    ) -> R | None:
        """A row of a table of facts, with its id, its release, its words and their offsets.

        `first` is the span of the fact's first part, which its id is made from, where the row is
        not that of the first part.
        """
        table = model.TABLE
        identity = [str(values[name]) for name in table.identity]
        start, end = (span.start, span.end) if span else (None, None)
        place = (first.start, first.end) if first else (start, end)
        return self.row(
            model,
            location,
            **{table.key[0]: fact_id(model, self.release_id, *place, *identity)},
            release_id=self.release_id,
            words=span.of(self.document.text) if span else None,
            start=start,
            end=end,
            **values,
        )

    def prove(
        self, row: Row, location: Location, spans: Mapping[str, Span], fact: Span | None
    ) -> None:
        """Add the evidence of a row: of the fact as a whole, and of each cell that says something.

        `spans` hold the words that the coder named, by the field's name without `_id`; for the rest
        the column's own rule (`Column.evidence`) says where they are.
        """
        if fact and isinstance(row, Fact):
            self._add(row, None, fact)
        for name in told(row):
            span = place_of(row, name, spans, fact, self.naming)
            field_name = name.removesuffix("_id")
            if span:
                self._add(row, name, span)
            elif not self._is_reported(location, field_name):
                self.report(
                    "no_evidence",
                    (*location, field_name),
                    f"no words show the {field_name} '{getattr(row, name)}'.",
                    f"Quote them: evidence: {{{field_name}: …}}.",
                )

    def _add(self, row: Row, name: str | None, span: Span) -> None:
        text = self.document.text
        self.evidence.append(evidence_row(row, self.release_id, name, span, text))

    def _is_reported(self, location: Location, name: str) -> bool:
        """Whether it is already said that the words of a field cannot be told."""
        places = {dotted((*location, name)), dotted((*location, "evidence", name))}
        return any(problem.field in places for problem in self.problems)

    def naming(self, actor_id: str, fact: Span | None) -> Span | None:
        """The place inside a fact that names an actor."""
        return naming_among(self.mentions, actor_id, fact)
