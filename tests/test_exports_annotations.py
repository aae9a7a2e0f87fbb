"""Web annotations, held to the W3C's model (https://www.w3.org/TR/annotation-model/)."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from onrecord.dataset import Dataset, load
from onrecord.exports import export
from onrecord.pipeline import build
from tests.conftest import COLLECTIONS

BASE = "https://example.org/annotations/"


@pytest.fixture(params=["good", "odd"])
def data(request: pytest.FixtureRequest, tmp_path: Path) -> Dataset:
    """Facts of people, and drafts with emoji, which take two units in UTF-16."""
    folder = Path(shutil.copytree(COLLECTIONS / request.param, tmp_path / "collection"))
    return load(build(folder).folder)


def written(data: Dataset, base: str = "") -> tuple[Any, list[tuple[str, Any]]]:
    """The collection, and the pages by their addresses, from the first to the last."""
    folder = export("webannotation", data.folder, data.folder.parent / "out", base_url=base)
    files = {
        urljoin(BASE, path.relative_to(folder).as_posix()): json.loads(
            path.read_text(encoding="utf-8")
        )
        for path in folder.rglob("*.jsonld")
    }
    address = urljoin(BASE, "collection.jsonld")
    collection = files[address]
    pages = []
    following = collection.get("first")
    while following:
        address = urljoin(address, following)
        pages.append((address, files[address]))
        following = files[address].get("next")
    assert len(pages) == len(files) - 1
    return collection, pages


def annotations(pages: list[tuple[str, Any]]) -> list[Any]:
    return [item for _, page in pages for item in page["items"]]


@pytest.mark.parametrize("base", ["", BASE])
def test_pages_make_a_collection(data: Dataset, base: str) -> None:
    collection, pages = written(data, base)
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == len(annotations(pages)) > 0
    assert urljoin(BASE, collection["last"]) == pages[-1][0]
    place = 0
    for address, page in pages:
        assert page["type"] == "AnnotationPage"
        assert urljoin(address, page["id"]) == address
        assert urljoin(address, page["partOf"]) == urljoin(BASE, collection["id"])
        assert page["startIndex"] == place
        place += len(page["items"])


def test_every_annotation_has_what_the_model_asks_for(data: Dataset) -> None:
    found = annotations(written(data)[1])
    assert len({item["id"] for item in found}) == len(found)
    for item in found:
        assert item["type"] == "Annotation"
        assert ":" in item["id"]
        assert {body["type"] for body in item["body"]} == {"TextualBody", "Dataset"}


def test_every_fact_with_words_is_an_annotation(data: Dataset) -> None:
    ids = {item["id"].partition("#")[2] for item in annotations(written(data)[1])}
    whole = {
        row.row_id.partition(",")[0]
        for row in data.evidence.values()
        if row.field is None and row.table_name != "releases"
    }
    assert whole <= ids
    assert {item.quote_id for item in data.quotes} <= ids


def test_both_selectors_give_the_words(data: Dataset) -> None:
    """Positions and quotes count in Unicode code points; prefix and suffix stand around."""
    for _, page in written(data)[1]:
        document_id = page["about"]["id"].partition("#document-")[2]
        text = data.documents[document_id].text
        for item in page["items"]:
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            for target in targets:
                position, quote = target["selector"]
                start, end = position["start"], position["end"]
                assert text[start:end] == quote["exact"]
                assert text[:start].endswith(quote.get("prefix", ""))
                assert text[end:].startswith(quote.get("suffix", ""))
                assert target["source"] == page["about"]["id"]


def test_parts_of_a_quote_are_one_annotation(data: Dataset) -> None:
    parts: dict[str, int] = {}
    for row in data.quotes:
        parts[row.quote_id] = parts.get(row.quote_id, 0) + 1
    found = {item["id"].partition("#")[2]: item for item in annotations(written(data)[1])}
    for quote_id, count in parts.items():
        target = found[quote_id]["target"]
        assert (len(target) if isinstance(target, list) else 1) == count


def test_bodies_name_the_parties(package: Path) -> None:
    data = load(package)
    found = {item["id"].partition("#")[2]: item for item in annotations(written(data)[1])}
    for call in data.calls:
        fields = found[call.call_id]["body"][1]
        assert fields["field:call_type"] == call.call_type
        assert [item["name"] for item in fields.get("field:caller", [])] == [
            actor.name for actor in call.callers
        ]


def test_withheld_words_are_not_quoted(collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(about.read_text(encoding="utf-8") + "text: none\n", encoding="utf-8")
    pages = written(load(build(collection).folder))[1]
    shown = json.dumps(pages)
    assert "withheld" not in shown
    assert "TextPositionSelector" in shown
    assert "TextQuoteSelector" not in shown
