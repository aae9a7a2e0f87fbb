"""One reading of a record file against its document: it finds quotations, makes rows and collects
what is wrong. It decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from onrecord.anchors import ELLIPSIS, Quotation, find, fold
from onrecord.errors import Absent, AnchorError, Problem
from onrecord.model import Document, Evidence, Fact, Mention, Row, Span
from onrecord.records import FactEntry
from onrecord.suggest import did_you_mean
from onrecord.tables import column, columns, fact_id
from onrecord.yamlfile import Location, YamlFile, dotted

__all__ = ["Context", "Reading"]

CONTEXT = 32
_KIND_ORDER = ("name", "nominal", "adjective", "pronoun")
R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Context:
    """What a collection knows beyond the record: the names of each actor by its id, and the rights
    statement of each publisher by its actor id.
    """

    names: Mapping[str, frozenset[str]]
    rights: Mapping[str, str]


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
        for name in columns(type(row)):
            rule = column(type(row), name).evidence
            value = getattr(row, name)
            if not rule or value is None:
                continue
            span = self._evidence(row, name, spans, fact)
            field_name = name.removesuffix("_id")
            if span is None and not self._is_reported(location, field_name):
                self.report(
                    "no_evidence",
                    (*location, field_name),
                    f"no words show the {field_name} '{value}'.",
                    f"Quote them: evidence: {{{field_name}: …}}.",
                )
            elif span:
                self._add(row, name, span)

    def _is_reported(self, location: Location, name: str) -> bool:
        """Whether it is already said that the words of a field cannot be told."""
        places = {dotted((*location, name)), dotted((*location, "evidence", name))}
        return any(problem.field in places for problem in self.problems)

    def _evidence(
        self, row: Row, name: str, spans: Mapping[str, Span], fact: Span | None
    ) -> Span | None:
        given = spans.get(name.removesuffix("_id"))
        if given:
            return given
        rule = column(type(row), name).evidence
        if rule == "actor":
            return self.naming(getattr(row, name), fact)
        if rule in ("itself", "fact"):
            return fact
        if rule in columns(type(row)):
            return self._evidence(row, rule, spans, fact)
        return spans.get(rule, fact)

    def naming(self, actor_id: str, fact: Span | None) -> Span | None:
        """The place inside a fact that names an actor: a name before a nominal, an adjective or a
        pronoun, and the first of its kind.
        """
        inside = [
            mention
            for mention in self.mentions
            if mention.actor_id == actor_id and fact and mention.span and fact.holds(mention.span)
        ]
        inside.sort(key=lambda mention: (_KIND_ORDER.index(mention.mention_kind), mention.start))
        return inside[0].span if inside else None

    def _add(self, row: Row, name: str | None, span: Span) -> None:
        text = self.document.text
        table = row.TABLE.name
        identity = (table, row.primary_key, name or "")
        self.evidence.append(
            Evidence(
                evidence_id=fact_id(Evidence, self.release_id, span.start, span.end, *identity),
                release_id=self.release_id,
                table_name=table,
                row_id=row.primary_key,
                field=name,
                words=span.of(text),
                start=span.start,
                end=span.end,
                prefix=text[max(0, span.start - CONTEXT) : span.start] or None,
                suffix=text[span.end : span.end + CONTEXT] or None,
            )
        )
