"""Same input, same bytes; drafts; documents that nobody has coded."""

from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.coding import outcomes
from onrecord.collection import read_collection
from onrecord.dataset import load
from onrecord.evaluation import evaluate, quality_rows
from onrecord.extraction.drafting import draft as by_rules
from onrecord.model import Actor, Document, Quality, Record, Release
from onrecord.pipeline import build
from tests.conftest import Run
from tests.test_package import snapshot


def test_nothing_of_the_machine_shows_in_the_output(
    collection: Path, tmp_path: Path, run: Run
) -> None:
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "3", "TZ": "America/New_York", "LANG": "tr_TR.UTF-8"},
    ]
    found = []
    for number, env in enumerate(settings):
        out = tmp_path / f"out{number}"
        result = run("build", collection, "--out", out, cwd=tmp_path, env=env)
        assert result.returncode == 0, result.stderr
        found.append(snapshot(out))
    assert found[0] == found[1] == found[2]


def test_facts_keep_their_ids_when_others_change(package: Path) -> None:
    before = {call.call_id for call in load(package).calls}
    record = package / "seeds" / "records" / "one.yaml"
    record.write_text(
        record.read_text().replace("    reporting: reported\n", "    reporting: alleged\n")
    )
    build(package)
    assert {call.call_id for call in load(package).calls} == before


def test_what_is_not_reviewed_can_be_left_out(collection: Path, run: Run) -> None:
    (collection / "seeds" / "documents" / "three.txt").write_text("Somebody said something.")
    result = run("build", "--only", "reviewed", cwd=collection)
    assert result.returncode == 0
    assert result.stdout == "Built datapackage.json: 1 release; drafts: 0.\n"
    for path in ("three.txt", "two.md"):
        assert f"not reviewed, and not in the package: {path}" in result.stderr
    assert set(load(collection)) == {"one"}


def draft(document: Document) -> Record:
    """The simplest extractor: the first line is the title, the first two words the publisher."""
    name = " ".join(document.text.split()[:2])
    return Record(
        document=document,
        release=Release(
            release_id=document.document_id,
            document_id=document.document_id,
            title=document.text.splitlines()[0],
            publisher_id="drafted-publisher",
            kind="other",
            status="draft",
            drafted_by="test 1",
        ),
        actors=(Actor(actor_id="drafted-publisher", name=name, actor_type="unknown"),),
    )


def test_an_extractor_drafts_what_nobody_has_coded(collection: Path) -> None:
    (collection / "seeds" / "documents" / "three.txt").write_text("Some Body said something.")
    built = build(collection, draft=draft)
    data = load(collection)
    assert built.not_coded == ()
    publisher = data["three"].publisher
    assert publisher
    assert publisher.name == "Some Body"
    assert data["three"].status == "draft"
    assert data["one"].status == "reviewed"  # a record file is never drafted over


def test_outcomes_come_in_order_of_path(collection: Path) -> None:
    found = [outcome.path for outcome in outcomes(read_collection(collection))]
    assert found == ["one.txt", "two.md"]


@pytest.mark.parametrize("most", [1, 2, 200])
def test_drafts_are_measured_on_a_sample(
    collection: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    record = collection / "seeds" / "records" / "two.yaml"
    record.write_text(record.read_text().replace("draft", "reviewed\nreviewed_by: B", 1))
    monkeypatch.setattr(pipeline, "MEASURED", most)
    build(collection)
    rows = load(collection).tables["quality"].rows
    assert {row.documents for row in rows if isinstance(row, Quality)} == {min(most, 2)}
    if most > 1:
        assert rows == quality_rows(evaluate(collection, by_rules))
