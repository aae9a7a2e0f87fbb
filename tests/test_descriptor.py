"""The descriptor by the standard's own tools."""

import json
from pathlib import Path

import frictionless
import jsonschema
import pytest

from onrecord.model import TABLES
from onrecord.schemas import all_schemas, row_schema
from onrecord.tables import column, columns
from tests.conftest import ROOT
from tests.test_checks import edit, mend_hashes

DESCRIPTOR = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))


def validate(package: Path) -> frictionless.Report:
    report: frictionless.Report = frictionless.validate(
        str(package / "datapackage.json"), type="package"
    )
    return report


def test_frictionless_finds_the_dataset_valid() -> None:
    report = validate(ROOT)
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])
    assert len(report.tasks) == len(TABLES)


@pytest.mark.parametrize(
    ("table", "before", "after", "kind"),
    [
        ("call_parties", ",arms-corp,", ",arms-corpse,", "foreign-key"),
        ("actors", "d,example-ngo,", "d,example-ngoo,", "foreign-key"),  # to its own table
        ("crosswalk", "call_type,ban_travel", "call_type,ban_travail", "foreign-key"),  # composite
        ("figures", "more_than", "more_or_less", "constraint-error"),
        ("figures", ",9000,", ",many,", "type-error"),
        ("actors", "freedonia,Freedonia", "jane-doe,Freedonia", "primary-key"),
    ],
)
def test_frictionless_finds_a_wrong_cell(
    package: Path, table: str, before: str, after: str, kind: str
) -> None:
    assert validate(package).valid
    edit(table, before, after)(package)
    mend_hashes(package)
    report = validate(package)
    assert not report.valid
    assert kind in {error[0] for error in report.flatten(["type"])}


def test_frictionless_finds_a_changed_byte(package: Path) -> None:
    edit("quotes", "cannot", "cannut")(package)
    assert {error[0] for error in validate(package).flatten(["type"])} == {"hash-count"}


def test_every_resource_is_described() -> None:
    assert [resource["name"] for resource in DESCRIPTOR["resources"]] == [
        model.TABLE.name for model in TABLES
    ]
    for resource in DESCRIPTOR["resources"]:
        assert {"path", "format", "encoding", "bytes", "hash", "licenses"} <= set(resource)
        for field in resource["schema"]["fields"]:
            assert field["description"].endswith("."), field


def test_every_coded_column_has_its_terms() -> None:
    for model, resource in zip(TABLES, DESCRIPTOR["resources"], strict=True):
        by_name = {field["name"]: field for field in resource["schema"]["fields"]}
        for name in columns(model):
            if column(model, name).vocabulary:
                assert by_name[name]["constraints"]["enum"]


def test_every_id_is_a_key_or_says_what_it_is() -> None:
    for resource in DESCRIPTOR["resources"]:
        keys = {name for key in resource["schema"].get("foreignKeys", []) for name in key["fields"]}
        keys.update(resource["schema"]["primaryKey"])
        ids = {f["name"] for f in resource["schema"]["fields"] if f["name"].endswith("_id")}
        # wikidata's ids lead out of the package; evidence refers to a row of any table
        assert ids - keys <= {"wikidata_id", "row_id"}


def test_the_texts_have_rights_of_their_own() -> None:
    by_name = {resource["name"]: resource for resource in DESCRIPTOR["resources"]}
    assert by_name["documents"]["licenses"][0]["name"] == "other-closed"
    assert by_name["figures"]["licenses"][0]["name"] == "CC-BY-4.0"


def test_sources_are_what_the_documents_print() -> None:
    sources = DESCRIPTOR["sources"]
    assert len(sources) == 5
    assert {
        "title": "Amnesty International, Russia pledge to halt new arms deals to Syria is not "
        "enough, 10 July 2012,\u00a0available at: https://www.refworld.org/docid/4fffc2a82.html"
        "\u00a0[accessed 21 May 2023]",
        "path": "https://www.refworld.org/docid/4fffc2a82.html",
    } in sources
    assert sum("path" in source for source in sources) == 1  # no other release prints its address


@pytest.mark.parametrize("name", sorted(all_schemas()))
def test_json_schemas_are_json_schemas(name: str) -> None:
    if name.endswith(".schema.json"):
        jsonschema.Draft202012Validator.check_schema(all_schemas()[name])


def test_json_schemas_fit_the_records() -> None:
    from onrecord.yamlfile import read_yaml

    schemas = all_schemas()
    validators = {
        name: jsonschema.Draft202012Validator(schemas[f"{name}.schema.json"])
        for name in ("record", "registry", "collection")
    }
    for path in (ROOT / "seeds" / "records").iterdir():
        validators["record"].validate(read_yaml(path, path.name).data)
    for name, file in (("registry", "actors"), ("collection", "collection")):
        validators[name].validate(read_yaml(ROOT / "seeds" / f"{file}.yaml", file).data)
    wrong = {**read_yaml(path, path.name).data, "statsu": "draft"}
    assert not validators["record"].is_valid(wrong)


@pytest.mark.parametrize("model", TABLES, ids=[model.TABLE.name for model in TABLES])
def test_rows_fit_their_json_schema(model: type) -> None:
    from onrecord.dataset import load

    rows = load().tables[model.TABLE.name].rows  # type: ignore[attr-defined]  # a parameter's type is lost
    validator = jsonschema.Draft202012Validator(row_schema(model))
    for row in rows[:50]:
        validator.validate(row.model_dump())
