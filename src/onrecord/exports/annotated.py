"""The facts of a dataset as annotations of the W3C model: what an annotation says, and where."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from onrecord.dataset import Dataset
from onrecord.exports.identity import base_of
from onrecord.linked import LinkedRelease
from onrecord.model import TABLES, Evidence, Fact, Row
from onrecord.tables import column, columns, foreign_keys
from onrecord.vocabularies import vocabulary
from onrecord.withheld import WITHHELD

__all__ = ["Annotated"]

_FACTS = tuple(model for model in TABLES if issubclass(model, Fact) and model is not Evidence)
_PLACE = {"words", "start", "end", "part", "release_id"}
_PURPOSES = {"mentions": "identifying"}


class Annotated:
    """The facts of a dataset, by release."""

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._base = base_of(data.descriptor)
        self._rights = [item["path"] for item in data.descriptor["licenses"] if item.get("path")]

    def annotations(self, release: LinkedRelease) -> Iterator[dict[str, Any]]:
        """An annotation for each fact that a release states, in the order of the tables. Facts that
        concern no passage, as some findings do, have no place to be anchored and are left out.
        """
        for model in _FACTS:
            facts = self._facts[model.TABLE.name].get(release.release_id, {})
            for fact_id, rows in facts.items():
                yield self._annotation(release, model, fact_id, rows)

    def source(self, release: LinkedRelease) -> dict[str, Any]:
        """The text that the annotations of a release are about."""
        document = release.document
        found = {
            "id": self._document(release),
            "type": "Text",
            "format": "text/plain",
            "language": document.language or release.language,
            "name": release.title,
            "via": release.url or document.source_url,
            "sha256": document.text_sha256,
        }
        return _sound(found)

    def _annotation(
        self, release: LinkedRelease, model: type[Row], fact_id: str, rows: list[Row]
    ) -> dict[str, Any]:
        targets = [self._target(release, row) for row in rows]
        table = model.TABLE.name
        return {
            "id": self._named(fact_id),
            "type": "Annotation",
            "motivation": _PURPOSES.get(table, "describing"),
            **_maker(release),
            **({"rights": self._rights} if self._rights else {}),
            "body": [_tag(model, rows[0]), self._fields(model, fact_id, rows[0])],
            "target": targets if len(targets) > 1 else targets[0],
        }

    def _target(self, release: LinkedRelease, row: Row) -> dict[str, Any]:
        values = row.__dict__
        carried = self._data.evidence.get((row.TABLE.name, row.primary_key, ""))
        quote = {
            "type": "TextQuoteSelector",
            "exact": values["words"],
            "prefix": carried and carried.prefix,
            "suffix": carried and carried.suffix,
        }
        position = {"type": "TextPositionSelector", "start": values["start"], "end": values["end"]}
        return {
            "type": "SpecificResource",
            "source": self._document(release),
            "selector": [position, _sound(quote)] if values["words"] != WITHHELD else [position],
        }

    def _fields(self, model: type[Row], fact_id: str, row: Row) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "Dataset"}
        for name in columns(model):
            value = getattr(row, name)
            if value in (None, WITHHELD) or name in _PLACE or name in model.TABLE.key:
                continue
            is_actor = column(model, name).references.partition(".")[0] == "actors"
            found[f"field:{name}"] = self._actor(value) if is_actor else value
        for role, actor_ids in self._parties.get((model.TABLE.name, fact_id), {}).items():
            found[f"field:{role}"] = [self._actor(actor_id) for actor_id in actor_ids]
        return found

    def _actor(self, actor_id: str) -> dict[str, str]:
        return {"id": self._named(f"actor-{actor_id}"), "name": self._data.actors[actor_id].name}

    def _document(self, release: LinkedRelease) -> str:
        return self._named(f"document-{release.document_id}")

    def _named(self, part: str) -> str:
        return f"{self._base}#{part}"

    @cached_property
    def _facts(self) -> dict[str, dict[str, dict[str, list[Row]]]]:
        """The rows of facts by table, release and fact: the parts of a quote are one fact."""
        found: dict[str, dict[str, dict[str, list[Row]]]] = {}
        for model in _FACTS:
            releases = found.setdefault(model.TABLE.name, {})
            for row in self._data.tables[model.TABLE.name].rows:
                if getattr(row, "start") is not None:  # noqa: B009  # every fact has the column
                    facts = releases.setdefault(row.__dict__["release_id"], {})
                    facts.setdefault(row.__dict__[model.TABLE.key[0]], []).append(row)
        return found

    @cached_property
    def _parties(self) -> dict[tuple[str, str], dict[str, list[str]]]:
        """The actors of calls and the like by table, fact and role."""
        found: dict[tuple[str, str], dict[str, list[str]]] = {}
        for model in TABLES:
            if "party_role" not in columns(model):
                continue
            key = model.TABLE.key[0]
            table = next(table for names, table, _ in foreign_keys(model) if names == (key,))
            for row in self._data.tables[model.TABLE.name].rows:
                values = row.__dict__
                roles = found.setdefault((table, values[key]), {})
                roles.setdefault(values["party_role"], []).append(values["actor_id"])
        return found


def _sound(values: dict[str, Any]) -> dict[str, Any]:
    """The values that there are; words that the package may not hold are none."""
    return {key: value for key, value in values.items() if value and value != WITHHELD}


def _maker(release: LinkedRelease) -> dict[str, Any]:
    """Who decided what the annotation says: a person who reviewed it, or what drafted it."""
    found: dict[str, Any] = {}
    if release.reviewed_by:
        found["creator"] = {"name": release.reviewed_by}
    if release.drafted_by:
        found["generator"] = {"type": "Software", "name": release.drafted_by}
    return found


def _tag(model: type[Row], row: Row) -> dict[str, str]:
    """What the fact is, in words: the kind of fact and the labels of all its terms, so that an
    accusation says how sure the release makes itself of it.
    """
    terms = [
        vocabulary(column(model, name).vocabulary).label(getattr(row, name))
        for name in columns(model)
        if column(model, name).vocabulary and getattr(row, name) is not None
    ]
    kind = model.TABLE.singular.capitalize()
    value = f"{kind}: {', '.join(terms)}" if terms else kind
    return {
        "type": "TextualBody",
        "purpose": "tagging",
        "format": "text/plain",
        "language": "en",
        "value": value,
    }
