"""Entities of FollowTheMoney, read back with its own library."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.dataset import Dataset, load
from onrecord.exports import export
from onrecord.pipeline import build
from onrecord.vocabularies import vocabulary

pytest.importorskip(
    "followthemoney", reason="followthemoney is not installed: its entities are not validated"
)


@pytest.fixture
def data(package: Path) -> Dataset:
    return load(package)


@pytest.fixture
def entities(data: Dataset) -> list[Any]:
    path = export("followthemoney", data.folder, data.folder.parent / "out.ftm.json")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_entity_is_valid_and_loses_nothing(entities: list[Any]) -> None:
    from followthemoney import model

    assert {item["schema"] for item in entities} >= {"Article", "Documentation", "UnknownLink"}
    for item in entities:
        proxy = model.get_proxy(item, cleaned=False)
        found: Any = proxy.to_dict()
        proxy.schema.validate(found)
        assert found["properties"] == item["properties"]


def test_links_lead_to_entities_of_the_right_kind(entities: list[Any]) -> None:
    from followthemoney import model

    schemata = {item["id"]: model.schemata[item["schema"]] for item in entities}
    assert len(schemata) == len(entities)
    for item in entities:
        for name, prop in model.schemata[item["schema"]].properties.items():
            for other in item["properties"].get(name, []) if prop.range else []:
                assert schemata[other].is_a(prop.range), (item["id"], name)


def test_calls_and_accusations_are_links_with_their_words(
    data: Dataset, entities: list[Any]
) -> None:
    links = [item["properties"] for item in entities if item["schema"] == "UnknownLink"]
    told = {item["recordId"][0]: item for item in links if "recordId" in item}
    calls = {call.call_id: call for call in data.calls}
    assert set(told) & set(calls)
    for fact_id, link in told.items():
        if fact_id in calls:
            assert link["summary"] == [calls[fact_id].words]
            assert link["role"][0].startswith("makes a call")
        else:
            assert link["role"][0].startswith("makes an accusation")
            assert link["status"]
        assert link["proof"]


def test_the_crosswalk_names_schemata_that_there_are() -> None:
    from followthemoney import model

    terms = vocabulary("actor_type").terms
    mapped = {code: entry.crosswalk.get("ftm_schema") for code, entry in terms.items()}
    assert {schema for schema in mapped.values() if schema} <= set(model.schemata)
    assert [mapped[code] for code in ("civilians", "protesters", "unknown")] == [None] * 3


def test_withheld_words_are_no_summary(collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(about.read_text(encoding="utf-8") + "text: none\n", encoding="utf-8")
    path = export("followthemoney", build(collection).folder, collection.parent / "none.json")
    text = path.read_text(encoding="utf-8")
    assert '"Article"' in text
    assert "withheld" not in text
