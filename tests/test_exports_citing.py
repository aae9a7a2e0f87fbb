"""Exports that tell of the dataset: citations, schema.org, Croissant."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.citation import as_bibtex, as_csl
from onrecord.dataset import load
from onrecord.exports import export

BASE = "https://example.org/data/"


def written(format_: str, package: Path, **options: Any) -> Any:
    path = export(format_, package, package.parent / f"out.{format_}", **options)
    return json.loads(path.read_text(encoding="utf-8"))


def test_citations_are_those_of_the_site(package: Path) -> None:
    descriptor = load(package).descriptor
    path = export("bibtex", package, package.parent / "out.bib")
    assert path.read_text(encoding="utf-8") == as_bibtex(descriptor)
    assert written("csl", package) == [as_csl(descriptor)]


@pytest.mark.parametrize("base", ["", BASE])
def test_schema_org_tells_of_every_file(package: Path, base: str) -> None:
    """What search engines for data ask of a Dataset: a name, a description, and files."""
    descriptor = load(package).descriptor
    found = written("schemaorg", package, base_url=base)
    assert (found["@context"], found["@type"]) == ("https://schema.org/", "Dataset")
    assert found["name"] == descriptor["title"]
    assert found["description"]
    files = {item["contentUrl"].removeprefix(base) for item in found["distribution"]}
    assert files == {item["path"] for item in descriptor["resources"]}
    assert found.get("url", "").startswith(base)


def croissant(package: Path) -> tuple[Any, Path]:
    reader = pytest.importorskip(
        "mlcroissant", reason="mlcroissant is not installed: Croissant is not validated"
    )
    path = export("croissant", package, package.parent / "croissant.json", base_url="")
    beside = package / "croissant.json"
    beside.write_bytes(path.read_bytes())
    return reader, beside


def test_croissant_is_valid(package: Path) -> None:
    reader, path = croissant(package)
    found = reader.Dataset(jsonld=path).metadata
    assert found.ctx.conforms_to.value == "http://mlcommons.org/croissant/1.1"
    assert found.ctx.issues.errors == set()
    # the collection gives no date
    assert [item for item in found.ctx.issues.warnings if "datePublished" not in item] == []


def test_croissant_reads_every_row(package: Path) -> None:
    reader, path = croissant(package)
    found = reader.Dataset(jsonld=path)
    for item in load(package).descriptor["resources"]:
        table = item["name"]
        with (package / item["path"]).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        records = list(found.records(table))
        assert len(records) == len(rows), table
        for row, record in zip(rows, records, strict=True):
            for name, value in row.items():
                cell = record[f"{table}/{name}"]
                assert is_same(cell, value), (table, name, cell, value)


def is_same(cell: Any, value: str) -> bool:
    """Whether Croissant's reader, which guesses types as pandas does, has the value of the file."""
    shown = cell.decode() if isinstance(cell, bytes) else cell
    if isinstance(shown, bool):
        return value == str(shown).lower()
    if value == "":
        return shown is None or bool(shown != shown)
    return shown == value or float(shown) == float(value)
