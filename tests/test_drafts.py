"""Drafts: what any document gets, whatever is in it."""

import json
from pathlib import Path

import pytest

from onrecord import documents
from onrecord.budget import TooSlow, within
from onrecord.checks import check_package
from onrecord.collection import read_collection
from onrecord.dataset import load
from onrecord.drafts import knowledge_of, write_drafts, write_new
from onrecord.evidence import told
from onrecord.extraction.drafting import EXTRACTOR, draft
from onrecord.extraction.found import Knowledge
from onrecord.model import Document, Fact, Record
from onrecord.pipeline import build
from onrecord.records import read_record
from onrecord.records.write import write_record
from onrecord.resolve import resolve
from tests.conftest import COLLECTIONS, ROOT, Run

SEEDS = sorted((ROOT / "seeds" / "documents").iterdir())
RELEASE = """\
Harbour Watch calls for inquiry into ferry disaster

For immediate release: 4 March 1998

PORT ELLEN – Harbour Watch today urged the Ministry of Transport to hold a public inquiry before the
summer season. More than 120 passengers were killed when the ferry sank in February.

"The Minister must publish the safety report at once," said Harbour Watch director Mary Quint. "We
cannot wait for another disaster," she added.

Contact: press office, 555 0199
"""


def document(text: str, tmp_path: Path) -> Document:
    path = tmp_path / "release.txt"
    path.write_text(text, encoding="utf-8")
    return documents.read(path)


def assert_sound(record: Record) -> None:
    text = record.document.text
    shown = {(item.table_name, item.row_id, item.field) for item in record.evidence}
    for row in record.rows():
        if isinstance(row, Fact) and row.span:
            assert row.span.of(text) == row.words  # type: ignore[attr-defined]  # every fact has it
        for name in told(row):
            assert (row.TABLE.name, row.primary_key, name) in shown
    keys = [(row.TABLE.name, row.primary_key) for row in record.rows()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem[:3] for path in SEEDS])
def test_drafts_are_anchored_and_every_cell_has_evidence(path: Path) -> None:
    record = draft(documents.read(path))
    assert_sound(record)
    assert record.release.status == "draft"
    assert record.release.drafted_by == EXTRACTOR
    assert record.mentions
    assert record.calls


def test_a_release_of_an_unknown_publisher(tmp_path: Path) -> None:
    record = draft(document(RELEASE, tmp_path))
    assert_sound(record)
    assert record.release.title == "Harbour Watch calls for inquiry into ferry disaster"
    assert record.release.published == "1998-03-04"
    names = {actor.actor_id: actor.name for actor in record.actors}
    assert names[record.release.publisher_id or ""] == "Harbour Watch"
    assert {names.get(quote.speaker_id or "") for quote in record.quotes} >= {"Mary Quint"}
    assert [(figure.low, figure.figure_kind) for figure in record.figures] == [
        (120, "killed_civilians")
    ]
    assert any("inquiry" in call.action for call in record.calls)


def test_a_member_who_publishes_is_the_person_who_speaks(tmp_path: Path) -> None:
    record = draft(
        document(
            "STOP DAMS\n\nIndependent  Senator  for  North  Marsh,  Ada  Brook,  asked  why.\n\n"
            "“The dam should be closed,” Ada said. “Nobody asked the farmers,” Ms Brook said.\n",
            tmp_path,
        )
    )
    assert_sound(record)
    publisher = record.release.publisher_id
    assert [actor.name for actor in record.actors if actor.actor_id == publisher] == ["Ada Brook"]
    assert {quote.speaker_id for quote in record.quotes} == {publisher}


def test_the_same_document_gives_the_same_draft(tmp_path: Path) -> None:
    found = document(RELEASE, tmp_path)
    assert write_record(draft(found)) == write_record(draft(found))


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem[:3] for path in SEEDS])
def test_drafts_are_written_as_record_files_without_a_problem(path: Path, tmp_path: Path) -> None:
    record = draft(documents.read(path))
    file = tmp_path / "record.yaml"
    file.write_text(write_record(record), encoding="utf-8")
    coded, source = read_record(file, file.name)
    context = read_collection(COLLECTIONS / "good").context
    again, problems = resolve(coded, source, documents.read(path), context)
    assert problems == []
    assert again
    assert set(again.calls) == set(record.calls)
    assert set(again.figures) == set(record.figures)


HARD = {
    "one word": "Hello",
    "no sentence ends": "the ministry said that people should leave now and " * 500,
    "one long line": "Example Watch called on Freedonia to stop. " * 5000,
    "letters and dots": "a." * 50_000,
    "brackets": "(" * 50_000,
    "quotation marks": "“" * 20_000 + '"' * 20_000,
    "only marks": "!?…—“”" * 2000,
    "arabic": "دعت المنظمة الحكومة إلى وقف الهجمات في البلاد. قالت إن أكثر من ٩٠٠٠ شخص قُتلوا. "
    "على الحكومة أن تفتح تحقيقا مع من أمر بها. " * 20,
    "chinese": "人权组织呼吁政府停止袭击。超过9000人被杀害。" * 50,
    "french": "Le gouvernement doit cesser les attaques contre les civils, a dit la porte-parole "
    "de l’organisation. Nous ne pouvons pas attendre, et les autorités du pays le savent. " * 10,
    "numbers": "1,000 2,000 3,000 4.5% $7 billion " * 2000,
    "capitals": "THE MINISTER SAID THAT THE ARMY MUST STOP. " * 200,
    "emoji and marks": "🕊️ Peace\u200b \u202eevil\u202c \ufeff now. Example Watch urges calm. " * 50,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_are_drafted_honestly(text: str, tmp_path: Path) -> None:
    with within(60):
        record = draft(document(text, tmp_path))
    assert_sound(record)


def test_a_foreign_text_says_its_language_and_no_nonsense(tmp_path: Path) -> None:
    record = draft(document(HARD["french"], tmp_path))
    assert record.release.language == "fr"
    assert record.calls == ()
    arabic = draft(document(HARD["arabic"], tmp_path))
    assert arabic.release.language == "ar"
    assert arabic.calls == ()
    assert arabic.quotes == ()


def test_a_time_budget_is_kept() -> None:
    def never_ends() -> None:
        with within(0.05):
            while True:
                pass

    with pytest.raises(TooSlow):
        never_ends()


LASTING = (
    "The Council urges the ministry to support farmers by providing broader access to water and "
    "additional resources to let them improve their harvests, and by protecting their villages and "
    "promoting their crafts."
)


@pytest.mark.parametrize(
    "lead", ["", "ZABC" * 5_000 + "\n", "Yours sincerely,\n" + "AB" * 9_000 + "\n"]
)
def test_no_text_takes_a_time_that_grows_out_of_hand(lead: str, tmp_path: Path) -> None:
    text = f"Farmers unheard\n\n{LASTING}\n\n{lead}Marsh Watch\n"
    with within(20):  # it takes a fraction of a second
        assert draft(document(text, tmp_path)).calls


def test_write_drafts_never_touches_a_record(collection: Path) -> None:
    before = {path.name: path.read_bytes() for path in (collection / "seeds/records").iterdir()}
    (collection / "seeds" / "documents" / "three.txt").write_text(RELEASE, encoding="utf-8")
    (collection / "seeds" / "documents" / "four.txt").write_bytes(b"\xff\xfe\x00 broken \xd8")
    drafted = write_drafts(collection)
    assert [path.name for path in drafted.written] == ["three.yaml"]
    assert all("four.txt" in problem.path for problem in drafted.problems)
    for name, content in before.items():
        assert (collection / "seeds/records" / name).read_bytes() == content
    assert write_drafts(collection).written == []


def test_written_drafts_build_to_the_same_package(collection: Path, tmp_path: Path) -> None:
    (collection / "seeds" / "documents" / "three.txt").write_text(RELEASE, encoding="utf-8")
    build(collection, tmp_path / "drafted")
    write_drafts(collection)
    build(collection, tmp_path / "written")
    drafted, written = load(tmp_path / "drafted"), load(tmp_path / "written")
    assert drafted["three"].calls == written["three"].calls
    assert drafted["three"].release_id == written["three"].release_id


def test_a_package_with_drafts_is_sound(collection: Path) -> None:
    for number, path in enumerate(SEEDS):
        target = collection / "seeds" / "documents" / f"seed{number}.txt"
        target.write_bytes(path.read_bytes())
    build(collection)
    assert list(check_package(collection)) == []
    assert {release.status for release in load(collection).releases} == {"draft", "reviewed"}


def test_registry_entries_win(collection: Path) -> None:
    (collection / "seeds" / "documents" / "three.txt").write_text(
        "Appeal to the minister\n\nGENEVA – Example NGO urged Arms Corp to stop. "
        "“It must stop,” said Jane Doe of Example NGO.\n"
    )
    build(collection)
    named = {mention.actor_id for mention in load(collection)["three"].mentions}
    assert {"example-ngo", "jane-doe", "arms-corp"} <= named


def test_capitals_do_not_make_new_names_of_the_registry(collection: Path) -> None:
    (collection / "seeds" / "documents" / "telex.txt").write_text(
        "TELEX\n\nEXAMPLE NGO CALLS ON ARMS CORP TO STOP ALL SALES OF ARMS TO FREEDONIA AT ONCE. "
        "COLONEL OKORO SAID THAT NOBODY HAD ASKED FOR THEM.\n"
    )
    assert write_drafts(collection).problems == []
    build(collection)
    release = load(collection)["telex"]
    named = {mention.actor_id for mention in release.mentions}
    assert {"example-ngo", "arms-corp"} <= named
    assert any(actor_id.startswith("okoro.") for actor_id in named)


def test_a_fault_of_the_rules_is_a_problem_of_one_document(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(document: Document, knowledge: Knowledge) -> Record:
        if document.document_id == "bad":
            raise ZeroDivisionError("by zero")
        return draft(document, knowledge)

    monkeypatch.setattr("onrecord.drafts.draft", faulty)
    for name in ("bad", "good"):
        path = collection / "seeds" / "documents" / f"{name}.txt"
        path.write_text(f"{RELEASE}\n{name}\n", encoding="utf-8")
    drafted = write_drafts(collection)
    assert [path.name for path in drafted.written] == ["good.yaml"]
    (problem,) = drafted.problems
    assert problem.path.endswith("bad.txt")
    assert "ZeroDivisionError: by zero" in problem.message


def test_lines_that_repeat_are_known(collection: Path) -> None:
    for number in range(4):
        path = collection / "seeds" / "documents" / f"more{number}.txt"
        path.write_text(f"Release number {number}\nSupport our work today!\n")
    known = knowledge_of(read_collection(collection))
    assert "Support our work today!" in known.boilerplate
    assert "Release number 1" not in known.boilerplate


def test_the_command_prints_drafts(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    as_yaml = run("draft", "a.txt", "b.txt", cwd=tmp_path)
    assert as_yaml.returncode == 1
    assert as_yaml.stdout.startswith("# yaml-language-server")
    assert "b.txt" in as_yaml.stderr
    assert "Traceback" not in as_yaml.stderr
    as_json = run("draft", "a.txt", "--format", "json", cwd=tmp_path)
    assert as_json.returncode == 0
    assert set(json.loads(as_json.stdout)) >= {"releases", "mentions", "quotes", "calls_to_action"}


def test_a_new_collection_works_at_once(tmp_path: Path, run: Run) -> None:
    source = tmp_path / "my releases"
    source.mkdir()
    (source / "one.txt").write_text(RELEASE, encoding="utf-8")
    (source / "notes.xyz").write_text("not a release")
    (source / "one.md").write_text(RELEASE + "More.", encoding="utf-8")  # the same id
    (source / "twin.txt").write_text(RELEASE, encoding="utf-8")  # the same bytes
    started = run("new", "ferry", "--from", source, cwd=tmp_path)
    assert started.returncode == 0, started.stderr
    assert "notes.xyz is of a type" in started.stderr
    assert "twin.txt has the same bytes as one.txt" in started.stderr
    built = run("build", cwd=tmp_path / "ferry")
    assert built.stdout == "Built datapackage.json: 2 releases; drafts: 2.\n"
    assert run("check", cwd=tmp_path / "ferry").stdout == "No problems.\n"
    again = run("new", "ferry", cwd=tmp_path)
    assert again.returncode == 1
    assert "there already is a collection here" in again.stderr


def test_a_record_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "record.yaml"
    with pytest.raises(UnicodeEncodeError):
        write_new(target, "half of it " * 9999 + "\ud800")
    assert not target.exists()
    write_new(target, "all of it")
    with pytest.raises(FileExistsError):
        write_new(target, "another")
    assert target.read_text() == "all of it"
