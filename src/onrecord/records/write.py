"""Write a record as a record file that a person can go on with. Reading it back gives the same
record: what cannot be quoted in a way that is found again is left out.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import yaml

from onrecord.anchors import Quotation, find, fold, occurrences
from onrecord.errors import AnchorError
from onrecord.evidence import naming_among, place_of, told
from onrecord.model import (
    Accusation,
    AccusationParty,
    Actor,
    CallParty,
    CallToAction,
    Fact,
    Figure,
    Mention,
    Quote,
    Record,
    Row,
)
from onrecord.model.base import Span
from onrecord.tables import column

__all__ = ["HEADER", "write_record"]

HEADER = "# yaml-language-server: $schema=../../schemas/record.schema.json\n"
LONG = 120
_REFERENCES = ("said_by", "payer", "payee", "about")
_DEFAULTS = {"polarity": "do", "endorsed": True, "trend": "none", "reporting": "asserted"}
_DERIVED = {"low", "point", "high", "low_exclusive", "high_exclusive", "addressee_stated"}

Data = dict[str, Any]


def write_record(record: Record, known: Collection[str] = ()) -> str:
    """The text of the record file of `record`. `known` are the ids of the actors that the registry
    has; the others are described in the file itself.
    """
    data = _Writer(record, known).data()
    body = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110, indent=2)
    return HEADER + body


class _Dumper(yaml.SafeDumper):
    """Indents the items of lists, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # yaml's signature
        """Indent; never leave a list at the level of its key."""
        return super().increase_indent(flow, False)


class _Writer:
    def __init__(self, record: Record, known: Collection[str]) -> None:
        self.record = record
        self.known = known
        self.text = record.document.text
        self.evidence = {
            (item.table_name, item.row_id, item.field): Span(start=item.start, end=item.end)
            for item in record.evidence
        }

    def data(self) -> Data:
        release = self.record.release
        head = {
            "document": self.record.document.path,
            "status": release.status,
            "drafted_by": release.drafted_by,
            "reviewed_by": release.reviewed_by,
            "reviewed_on": release.reviewed_on,
            "release": self._release(),
        }
        layers = {
            "actors": list(self._actors()),
            "quotes": list(self._quotes()),
            "figures": list(self._figures()),
            "calls": list(self._calls()),
            "accusations": list(self._accusations()),
            "findings": list(self._findings()),
        }
        return _filled(head) | {name: items for name, items in layers.items() if items}

    # --- quoting ---------------------------------------------------------------------------

    def quote(self, span: Span, scope: Span | None = None) -> Any:
        """A quotation that is found again at `span`, or None if there is none."""
        words = fold(span.of(self.text))
        if len(words) > LONG:
            short = self._shortened(words, span, scope)
            if short:
                return short
        if self._finds(Quotation(words=words), span, scope):
            return words
        for nth, place in enumerate(occurrences(self.text, words), 1):
            if place == span:
                return {"words": words, "nth": nth}
        return None

    def _shortened(self, words: str, span: Span, scope: Span | None) -> str | None:
        tokens = words.split()
        for count in (4, 7, 10):
            if 2 * count + 3 > len(tokens):
                return None
            short = f"{' '.join(tokens[:count])} [...] {' '.join(tokens[-count:])}"
            if self._finds(Quotation(words=short), span, scope):
                return short
        return None

    def _finds(self, quotation: Quotation, span: Span, scope: Span | None) -> bool:
        try:
            return find(self.text, quotation, scope) == span
        except AnchorError:
            return False

    def _evidence(self, row: Row, fact: Span | None, given: dict[str, Span]) -> Data:
        """What a fact must quote for its single fields, because nothing else says it."""
        quoted = {}
        for name in told(row):
            actual = self.evidence.get((row.TABLE.name, row.primary_key, name))
            short = name.removesuffix("_id")
            if actual is None or self._default(row, name, given, fact) == actual:
                continue
            given[short] = actual
            words = self.quote(actual, fact)
            if words is not None:
                quoted[short] = words
        return quoted

    def _default(
        self, row: Row, name: str, given: dict[str, Span], fact: Span | None
    ) -> Span | None:
        value = getattr(row, name)
        if column(type(row), name).evidence == "itself":
            found = self._only(value, fact)
            if found:
                given[name] = found
            return found
        place = place_of(row, name, given, fact, self.naming)
        return place or (fact if name == "said_by_id" else None)

    def _only(self, words: str, scope: Span | None) -> Span | None:
        try:
            return find(self.text, Quotation(words=words), scope)
        except AnchorError:
            return None

    def naming(self, actor_id: str, fact: Span | None) -> Span | None:
        return naming_among(self.record.mentions, actor_id, fact)

    # --- layers ----------------------------------------------------------------------------

    def _release(self) -> Data:
        release = self.record.release
        values = {
            "title": fold(release.title),
            "publisher": release.publisher_id,
            "host": release.host_id,
            "published": release.published,
            "kind": release.kind,
            "dateline_place": release.dateline_place,
            "dateline_country": release.dateline_country,
            "language": release.language,
            "url": release.url,
            "cite_as": release.cite_as and fold(release.cite_as),
        }
        body = self.record.document.body
        evidence = self._evidence(release, None, {})
        return _filled(
            {**values, "body": self.quote(body) if body else None, "evidence": evidence or None}
        )

    def _actors(self) -> Iterator[Data]:
        described = {actor.actor_id: actor for actor in self.record.actors}
        by_actor: dict[str, Data] = {}
        for row in self.record.appearances:
            words = self.quote(_span(row))
            if words is None:
                continue
            entry = by_actor.setdefault(row.actor_id, {"actor": row.actor_id})
            if row.actor_id not in self.known and row.actor_id in described:
                entry["new"] = self._described(described[row.actor_id])
            office = self.evidence.get(("appearances", row.primary_key, "office"))
            if office:
                entry["office"] = self.quote(office)
            entry.setdefault("roles", {})[row.role] = words
        for actor_id, entry in by_actor.items():
            yield _filled({**entry, "mentions": self._mentions(actor_id) or None})

    def _described(self, actor: Actor) -> Data:
        """An actor as its entry in the registry would be."""
        names: dict[str, list[str]] = {}
        for row in self.record.actor_names:
            if row.actor_id == actor.actor_id and row.name != actor.name:
                names.setdefault(row.name_kind, []).append(row.name)
        values = actor.model_dump(exclude={"actor_id", "parent_id"})
        appearing = {row.actor_id for row in self.record.appearances} | set(self.known)
        parent = actor.parent_id if actor.parent_id in appearing else None
        return _filled({**values, "parent": parent, "names": names or None})

    def _mentions(self, actor_id: str) -> list[Data]:
        mine = [row for row in self.record.mentions if row.actor_id == actor_id]
        grouped: dict[tuple[str, str], list[Mention]] = {}
        for row in mine:
            grouped.setdefault((row.mention_kind, fold(row.words)), []).append(row)
        found = []
        for (kind, words), rows in grouped.items():
            spans = {_span(row) for row in rows}
            entry: Data = {kind: words}
            if self._everywhere(words, mine) != spans:
                counted = enumerate(occurrences(self.text, words), 1)
                entry["nth"] = [nth for nth, place in counted if place in spans]
            if entry.get("nth", True):
                found.append(entry)
        return found

    def _everywhere(self, words: str, mine: list[Mention]) -> set[Span]:
        """Where a mention without nth would be found: in the headline and the body, and not inside
        a longer mention of the same actor.
        """
        title = self.evidence.get(("releases", self.record.release.release_id, "title"))
        own = [span for span in (title, self.record.document.body) if span]
        longer = [_span(row) for row in mine if len(fold(row.words)) > len(words)]
        return {
            place
            for part in own
            for place in occurrences(self.text, words, part)
            if not any(span.holds(place) for span in longer)
        }

    def _quotes(self) -> Iterator[Data]:
        parts: dict[str, list[Quote]] = {}
        for row in self.record.quotes:
            parts.setdefault(row.quote_id, []).append(row)
        for rows in parts.values():
            first = rows[0]
            words = [self.quote(_span(row)) for row in rows]
            if None in words:
                continue
            evidence = self._evidence(first, _span(first), {})
            values = {
                "words": words[0] if len(words) == 1 else words,
                "speaker": first.speaker_id,
                "quote_kind": first.quote_kind,
                "medium": first.medium,
                "evidence": evidence or None,
            }
            if first.speaker_id is None or self._is_shown("speaker", first, evidence):
                yield _filled(values)

    def _is_shown(self, name: str, row: Quote, evidence: Mapping[str, Any]) -> bool:
        return name in evidence or self.naming(row.speaker_id or "", _span(row)) is not None

    def _figures(self) -> Iterator[Data]:
        for row in self.record.figures:
            fact = _span(row)
            words = self.quote(fact)
            if words is None:
                continue
            evidence = self._evidence(row, fact, {})
            values = _values(row, _DERIVED) | {
                name: getattr(row, f"{name}_id") for name in _REFERENCES
            }
            if row.qualifier == "range":
                values |= {"low": row.low, "high": row.high}
            yield _filled({"words": words, **values, "evidence": evidence or None})

    def _calls(self) -> Iterator[Data]:
        for row in self.record.calls:
            fact = _span(row)
            words = self.quote(fact)
            cue = self.evidence.get(("calls_to_action", row.call_id, "force"), fact)
            quoted_cue = self.quote(cue, fact)
            if words is None or quoted_cue is None:
                continue
            given = {"cue": cue}
            parties = self._parties(self.record.parties, row, fact, given)
            evidence = self._evidence(row, fact, given)
            values = _values(row, _DERIVED)
            yield _filled(
                {
                    "words": words,
                    "cue": quoted_cue,
                    **values,
                    **parties,
                    "evidence": evidence or None,
                }
            )

    def _accusations(self) -> Iterator[Data]:
        for row in self.record.accusations:
            fact = _span(row)
            words = self.quote(fact)
            if words is None:
                continue
            given: dict[str, Span] = {}
            parties = self._parties(self.record.accusation_parties, row, fact, given)
            evidence = self._evidence(row, fact, given)
            values = _values(row, _DERIVED)
            yield _filled({"words": words, **values, **parties, "evidence": evidence or None})

    def _parties(
        self,
        parties: Sequence[CallParty | AccusationParty],
        of: CallToAction | Accusation,
        fact: Span,
        given: dict[str, Span],
    ) -> Data:
        found: Data = {}
        key = of.TABLE.key[0]
        for row in parties:
            if getattr(row, key) != of.primary_key:
                continue
            actual = self.evidence.get((row.TABLE.name, row.primary_key, "actor_id"), fact)
            if row.party_role == "addressee":
                given.setdefault("addressee", actual)
            entry: Any = row.actor_id
            if self.naming(row.actor_id, fact) != actual:
                words = self.quote(actual, fact)
                if words is None:
                    continue
                entry = {"actor": row.actor_id}
                entry |= words if isinstance(words, dict) else {"words": words}
            found.setdefault(row.party_role, []).append(entry)
        return {role: items[0] if len(items) == 1 else items for role, items in found.items()}

    def _findings(self) -> Iterator[Data]:
        for row in self.record.findings:
            words = self.quote(row.span) if row.span else None
            yield _filled({"code": row.code, "message": row.message, "words": words})


def _span(row: Fact) -> Span:
    span = row.span
    if span is None:
        raise ValueError(f"{row.primary_key} has no words")
    return span


def _values(row: Figure | CallToAction | Accusation, without: set[str]) -> Data:
    """The fields of a fact as its record file has them: no ids, no places, no defaults."""
    hidden = without | {"release_id", "words", "start", "end", row.TABLE.key[0]}
    found = {}
    for name in type(row).model_fields:
        value = getattr(row, name)
        if name in hidden or name.endswith("_id") or _DEFAULTS.get(name) == value:
            continue
        found[name] = fold(value) if isinstance(value, str) else _number(value)
    return found


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _filled(values: Data) -> Data:
    return {name: _number(value) for name, value in values.items() if value is not None}
