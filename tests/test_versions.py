"""Two versions of a dataset: what differs, and how the version must rise."""

import csv
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.attachment import attach
from onrecord.checks import check_package
from onrecord.csvfile import csv_block
from onrecord.dataset import load
from onrecord.errors import Invalid, PackageError
from onrecord.model import Change
from onrecord.pipeline import build
from onrecord.versions import Level, SemVer, diff, shortfall, written
from tests.conftest import COLLECTIONS, ROOT, Run
from tests.test_checks import edit, edit_descriptor, edit_rows, mend_hashes

Edit = Callable[[Path], None]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of two invented releases."""
    folder = tmp_path_factory.mktemp("old")
    build(COLLECTIONS / "good", folder)
    return folder


@pytest.fixture
def new(old: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed at will."""
    return Path(shutil.copytree(old, tmp_path / "new"))


def in_collection(name: str, before: str, after: str) -> Edit:
    """Change a file of a collection."""

    def change(collection: Path) -> None:
        path = collection / "seeds" / name
        content = path.read_text(encoding="utf-8")
        assert before in content
        path.write_text(content.replace(before, after, 1), encoding="utf-8")

    return change


def in_columns(table: str, change: Callable[[list[str]], list[str]]) -> Edit:
    """Change each line of a table, and the fields of its schema, in the same way."""

    def changed(package: Path) -> None:
        path = package / "data" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            lines = [change(line) for line in csv.reader(file)]
        path.write_text(csv_block(lines), encoding="utf-8", newline="")

        def fields(resource: dict[str, Any]) -> None:
            by_name = {field["name"]: field for field in resource["schema"]["fields"]}
            told = [by_name.get(name, {"name": name, "type": "string"}) for name in lines[0]]
            resource["schema"]["fields"] = told

        in_resource(table, fields)(package)

    return changed


def in_resource(table: str, change: Callable[[dict[str, Any]], object]) -> Edit:
    """Change what a descriptor says of a table."""

    def changed(package: Path) -> None:
        path = package / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        change(next(item for item in descriptor["resources"] if item["name"] == table))
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return changed


def without(name: str) -> Edit:
    """Take a table away."""

    def changed(package: Path) -> None:
        path = package / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        kept = [item for item in descriptor["resources"] if item["name"] != name]
        path.write_text(json.dumps({**descriptor, "resources": kept}), encoding="utf-8")
        (package / "data" / f"{name}.csv").unlink()

    return changed


def told(change: Change) -> tuple[str | None, ...]:
    return change.table_name, change.row_key, change.column_name, change.change


def test_nothing_differs_from_itself(old: Path) -> None:
    found = diff(old, old)
    assert list(found) == []
    assert not found
    assert (found.level, found.tables, found.reasons) == (None, (), ())
    assert "".join(written(found, "table")) == "freedonia: 0.1.0 → 0.1.0\n\nNo changes.\n"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The dataset of the repository, and a version of it in which three records were corrected and
    one release was taken away.
    """
    folder = tmp_path_factory.mktemp("seeds")
    build(ROOT, folder / "old")
    shutil.copytree(ROOT / "seeds", folder / "changed" / "seeds")
    for name, before, after in (
        (
            "records/001_fcd8490464ce931f.yaml",
            "figure_kind: killed_civilians",
            "figure_kind: killed",
        ),
        ("records/003_91b4b91f745e6a15.yaml", "force: demand", "force: urge"),
        (
            "actors.yaml",
            "name: John Kerry\n  actor_type: state_individual",
            "name: John Kerry\n  actor_type: state_executive",
        ),
        ("collection.yaml", "version: 2.0.0", "version: 2.1.0"),
    ):
        in_collection(name, before, after)(folder / "changed")
    for path in (folder / "changed" / "seeds").rglob("004_b734f939dc6ce20f.*"):
        path.unlink()
    build(folder / "changed", folder / "new", previous=folder / "old")
    return folder / "old", folder / "new"


def test_two_versions_of_the_seed_dataset(seeds: tuple[Path, Path]) -> None:
    found = diff(*seeds)
    assert found.versions == ("2.0.0", "2.1.0")
    changes = list(found.causes())
    cells = {
        (item.table_name, item.column_name, item.old, item.new)
        for item in changes
        if item.change == "changed" and item.table_name in ("figures", "calls_to_action", "actors")
    }
    (figure,) = (item for item in cells if item[1] == "figure_id")
    assert cells == {
        figure,
        ("figures", "figure_kind", "killed_civilians", "killed"),
        ("calls_to_action", "force", "demand", "urge"),
        ("actors", "actor_type", "state_individual", "state_executive"),
    }
    before, after = (load(path) for path in seeds)
    assert figure[2] in {item.figure_id for item in before.figures}
    assert figure[3] in {item.figure_id for item in after.figures}
    removed = [item for item in changes if item.change == "removed"]
    (release,) = (item for item in removed if item.table_name == "releases")
    assert (release.row_key, release.old) == (
        "004_b734f939dc6ce20f",
        "APEC Meeting is Opportunity for Progress on Syria",
    )
    gone = {item.row_key for item in removed if item.table_name == "calls_to_action"}
    assert gone == {call.call_id for call in before["004_b734f939dc6ce20f"].calls}
    assert found.level is Level.MINOR
    assert not [item for item in found if item.change == "added" and item.table_name == "figures"]


def test_the_changes_are_a_sound_resource(seeds: tuple[Path, Path]) -> None:
    found, package = diff(*seeds), seeds[1]
    assert list(check_package(package)) == []
    assert load(package).tables["changes"].rows == tuple(found)
    content = (package / "data" / "changes.csv").read_text(encoding="utf-8")
    assert content == "".join(written(found, "csv"))
    assert "changes" not in load(seeds[0]).tables
    assert len({item.change_id for item in found}) == len(list(found))


def test_the_changes_are_served_with_the_package(seeds: tuple[Path, Path]) -> None:
    from tests.test_explorer import get

    name = "arms-for-syria"
    page, file, table = get(
        seeds[1], "/downloads", "/package/data/changes.csv", f"/{name}/changes.json?_size=1"
    )
    assert "changes" in page.text
    assert file.content == (seeds[1] / "data" / "changes.csv").read_bytes()
    assert table.status_code == 200


def test_people_are_not_shown_the_ids_that_follow(seeds: tuple[Path, Path]) -> None:
    found = diff(*seeds)
    text = "".join(written(found, "table"))
    assert "figure_kind: killed_civilians → killed\n" in text
    assert " row_id: " not in text
    assert f"Not listed: {found.following} cells with ids that follow" in text
    assert found.following == len(list(found)) - len(list(found.causes())) > 10
    assert (
        "The changes ask for a new minor version: 2.1.0 or later.\nminor: releases: 1 row" in text
    )
    markdown = "".join(written(found, "markdown"))
    assert "| figure_kind | changed | killed_civilians | killed |\n" in markdown


def test_the_same_versions_give_the_same_bytes(seeds: tuple[Path, Path], tmp_path: Path) -> None:
    build(seeds[0].parent / "changed", tmp_path, previous=seeds[0] / "datapackage.json")
    for name in ("datapackage.json", "data/changes.csv"):
        assert (tmp_path / name).read_bytes() == (seeds[1] / name).read_bytes()


FIGURE = "figure_kind"
CHANGED: list[tuple[str, Edit, Level, str]] = [
    (
        "a cell of a fact",
        edit_rows("figures", lambda rows, _: [[*rows[0][:-4], "denied", *rows[0][-3:]], *rows[1:]]),
        Level.PATCH,
        "patch: figures: 1 cell changed (reporting of figure-",
    ),
    (
        "a fact that is gone was none",
        edit_rows("mentions", lambda rows, _: rows[1:]),
        Level.PATCH,
        "patch: mentions: 1 row removed (mention-",
    ),
    (
        "another fact at the same place is a correction",
        edit_rows("mentions", lambda rows, _: [["mention-aaaaaaaaaaaa", *rows[0][1:]], *rows[1:]]),
        Level.PATCH,
        "patch: mentions: 1 cell changed (mention_id of mention-aaaaaaaaaaaa)",
    ),
    (
        "a fact at another place",
        edit_rows(
            "mentions",
            lambda rows, _: [*rows, ["mention-aaaaaaaaaaaa", *rows[0][1:-2], "900", "911"]],
        ),
        Level.MINOR,
        "minor: mentions: 1 row added (mention-aaaaaaaaaaaa)",
    ),
    (
        "a release",
        edit_rows("releases", lambda rows, _: [*rows, ["three", *rows[0][1:]]]),
        Level.MINOR,
        "minor: releases: 1 row added (three)",
    ),
    (
        "a release less",
        edit_rows("releases", lambda rows, _: rows[:1]),
        Level.MINOR,
        "minor: releases: 1 row removed (two)",
    ),
    (
        "an actor is not a fact",
        edit_rows("actors", lambda rows, _: [*rows, ["zog", *rows[0][1:]]]),
        Level.PATCH,
        "patch: actors: 1 row added (zog)",
    ),
    (
        "the meaning of a term",
        edit("terms", "urge,Urge,", "urge,Urge,Not "),
        Level.MAJOR,
        "major: terms: 1 cell changed (definition of force,urge)",
    ),
    (
        "the label of a term",
        edit("terms", "urge,Urge,", "urge,Urging,"),
        Level.PATCH,
        "patch: terms: 1 cell changed (label of force,urge)",
    ),
    (
        "a term",
        edit_rows("terms", lambda rows, _: [row for row in rows if row[:2] != ["force", "urge"]]),
        Level.MAJOR,
        "major: terms: 1 row removed (force,urge)",
    ),
    (
        "a column less",
        in_columns("actors", lambda line: line[:-1]),
        Level.MAJOR,
        "major: actors: 1 column removed (wikidata_id)",
    ),
    (
        "a column more",
        in_columns("quality", lambda line: [*line, "kappa" if line[0] == "layer" else "0"]),
        Level.MAJOR,
        "major: quality: 1 column added (kappa)",
    ),
    (
        "the type of a column",
        in_resource("figures", lambda item: item["schema"]["fields"][3].update(type="integer")),
        Level.MAJOR,
        "major: figures: 1 column changed (value)",
    ),
    (
        "the wording of a column",
        in_resource("figures", lambda item: item["schema"]["fields"][3].update(description="N.")),
        Level.PATCH,
        "patch: figures: 1 column changed (value)",
    ),
    (
        "a key",
        in_resource("quotes", lambda item: item["schema"].update(primaryKey=["quote_id"])),
        Level.MAJOR,
        "major: quotes: 1 table changed",
    ),
    ("a table", without("quality"), Level.MAJOR, "major: quality: 1 table removed"),
    (
        "what the package says of itself",
        edit_descriptor("Freedonia on the record", "Freedonia"),
        Level.PATCH,
        "patch: the package: 1 property changed (title)",
    ),
]


@pytest.mark.parametrize(
    ("change", "level", "reason"),
    [item[1:] for item in CHANGED],
    ids=[item[0] for item in CHANGED],
)
def test_which_change_asks_for_what(
    old: Path, new: Path, change: Edit, level: Level, reason: str
) -> None:
    change(new)
    mend_hashes(new)
    found = diff(old, new)
    assert found.level is level
    (said,) = (str(item) for item in found.reasons)
    assert said.startswith(reason)
    assert reason.split(" (")[0] in shortfall(found)
    assert all("".join(written(found, name)) for name in ("table", "csv", "markdown"))


def test_what_is_said_of_a_column(old: Path, new: Path) -> None:
    def redefine(item: dict[str, Any]) -> None:
        field = next(x for x in item["schema"]["fields"] if x["name"] == "trend")
        field["constraints"]["enum"] = [*field["constraints"]["enum"][1:], "wavering"]

    in_resource("figures", redefine)(new)
    (change,) = diff(old, new)
    assert told(change) == ("figures", None, "trend", "changed")
    assert change.new == 'enum: ["wavering"]'
    assert change.old
    assert change.old.startswith('enum: ["')


def test_facts_at_one_place_go_together_by_what_they_have_in_common(old: Path, new: Path) -> None:
    def twins(offices: tuple[str, str], ids: tuple[str, str]) -> Edit:
        def change(rows: list[list[str]], _: list[str]) -> list[list[str]]:
            added = [
                [id_, *rows[0][1:4], office, *rows[0][5:]]
                for id_, office in zip(ids, offices, strict=True)
            ]
            return [*rows[1:], *added]

        return edit_rows("appearances", change)

    first = Path(shutil.copytree(old, new.parent / "first"))
    twins(("Minister", "General"), ("appearance-aaaaaaaaaaaa", "appearance-bbbbbbbbbbbb"))(first)
    twins(("General", "Minister"), ("appearance-cccccccccccc", "appearance-dddddddddddd"))(new)
    mend_hashes(first)
    mend_hashes(new)
    changed = [(item.column_name, item.old, item.new) for item in diff(first, new)]
    assert changed == [
        ("appearance_id", "appearance-bbbbbbbbbbbb", "appearance-cccccccccccc"),
        ("appearance_id", "appearance-aaaaaaaaaaaa", "appearance-dddddddddddd"),
    ]


def pretends(package: Path) -> None:
    """Make another dataset of a package, with releases of its own."""
    edit_descriptor('"name": "freedonia"', '"name": "sylvania"')(package)
    edit_rows("releases", lambda rows, _: [[f"x{row[0]}", *row[1:]] for row in rows])(package)
    mend_hashes(package)


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (pretends, "", "freedonia and sylvania have nothing in common"),
        (lambda package: (package / "data/quotes.csv").unlink(), "data/quotes.csv", "is missing"),
        (without("quality"), None, ""),
        (without("actors"), "datapackage.json", "there is no resource actors."),
        (without("releases"), "datapackage.json", "there is no resource releases."),
        (edit("quotes", "cannot", "cannut"), "data/quotes.csv", "the file was changed"),
        (edit_descriptor('"format": 2', '"format": 1'), "datapackage.json", "format 1"),
        (
            in_resource("quotes", lambda item: item.update(path="../quotes.csv")),
            "datapackage.json",
            "the resource 'quotes' is none of onrecord's tables",
        ),
        (
            in_resource("quotes", lambda item: item["schema"].pop("primaryKey")),
            "datapackage.json",
            "the resource 'quotes' is none of onrecord's tables",
        ),
        (shutil.rmtree, "", "there is no package here"),
        (lambda package: (package / "datapackage.json").write_text("{"), None, "not JSON"),
    ],
)
def test_packages_that_cannot_be_compared(
    old: Path, new: Path, change: Edit, place: str | None, said: str, run: Run
) -> None:
    change(new)
    if not said:
        assert diff(old, new)
        return
    result = run("diff", old, new, cwd=new.parent)
    assert (result.returncode, result.stdout) == (1, "")
    assert said in result.stderr
    assert result.stderr.startswith(str(new / (place or "")))
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (edit_rows("quotes", lambda rows, _: [rows[0], rows[0]]), "the same primary key"),
        (edit("quotes", "quote_id,", "quote,"), "the header is not the columns"),
        (edit_rows("quotes", lambda rows, _: [rows[0], rows[1][:3]]), "3 cells, not"),
    ],
)
def test_tables_that_are_none(old: Path, new: Path, change: Edit, said: str) -> None:
    change(new)
    mend_hashes(new)
    with pytest.raises(PackageError, match=said):
        diff(old, new)


def zipped(package: Path, inside: str) -> Path:
    path = package.parent / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(package.rglob("*")):
            if file.is_file():
                archive.write(file, f"{inside}{file.relative_to(package)}")
    return path


@pytest.mark.parametrize("inside", ["", "freedonia/"])
def test_a_package_in_a_zip_file(old: Path, new: Path, inside: str) -> None:
    edit("terms", "urge,Urge,", "urge,Urging,")(new)
    mend_hashes(new)
    (change,) = diff(old, zipped(new, inside))
    assert (change.old, change.new) == ("Urge", "Urging")


def test_a_zip_file_says_what_is_wrong_with_it(old: Path, new: Path, run: Run) -> None:
    edit("quotes", "cannot", "cannut")(new)
    path = zipped(new, "")
    result = run("diff", old, path, cwd=old)
    assert result.stderr.startswith(f"{path}/data/quotes.csv: the file was changed")
    empty = zipped(new / "schemas", "")
    assert "there is no package in the zip file" in run("diff", old, empty, cwd=old).stderr


def test_the_changes_hold_no_more_words_than_the_package(
    collection: Path, old: Path, tmp_path: Path
) -> None:
    in_collection("collection.yaml", "version: 0.1.0", "version: 1.0.0\ntext: none")(collection)
    in_collection(
        "records/one.yaml", "- words: Over 9,000 Freedonians", "- words: 9,000 Freedonians"
    )(collection)
    in_collection("records/one.yaml", "number_words: Over 9,000", "number_words: 9,000")(collection)
    in_collection("records/one.yaml", "qualifier: more_than", "qualifier: exact")(collection)
    in_collection("records/one.yaml", "qualifier: Over, ", "")(collection)
    build(collection, tmp_path / "new", previous=old)
    content = (tmp_path / "new" / "data" / "changes.csv").read_text(encoding="utf-8")
    assert "[withheld]" in content
    assert "more_than" in content
    assert "Over" not in content
    assert "Freedonians" not in content
    assert list(check_package(tmp_path / "new")) == []
    attach(tmp_path / "new", collection / "seeds" / "documents", tmp_path / "whole")
    assert (tmp_path / "whole" / "data" / "changes.csv").read_text(encoding="utf-8") == content
    assert list(check_package(tmp_path / "whole")) == []


@pytest.mark.parametrize(
    ("version", "asked"),
    [
        ("0.1.0", "The changes ask for 0.1.1 or later"),
        ("0.0.9", "The changes ask for 0.1.1 or later"),
        ("0.1.1", ""),
        ("0.2.0", ""),
        ("1.0.0", ""),
        ("0.1.1-rc.1", "'0.1.1-rc.1' is not a version of three numbers"),
    ],
)
def test_the_version_rises_or_nothing_is_written(
    package: Path, old: Path, run: Run, version: str, asked: str
) -> None:
    in_collection("collection.yaml", "version: 0.1.0", f"version: {version}")(package)
    in_collection("actors.yaml", "private_company", "private_company\n  country: USA")(package)
    before = (package / "datapackage.json").read_bytes()
    result = run("build", "--previous", old, cwd=package)
    if not asked:
        assert (result.returncode, result.stderr) == (0, "")
        assert "patch: actors: 1 cell changed (country of arms-corp)" in result.stdout
        assert (package / "data" / "changes.csv").is_file()
        return
    assert result.returncode == 1
    assert result.stderr.startswith("seeds/collection.yaml:4: version: ")
    assert asked in result.stderr
    assert result.stderr.endswith("1 problem. Nothing was written.\n")
    assert (package / "datapackage.json").read_bytes() == before
    assert not (package / "data" / "changes.csv").exists()


def test_a_version_that_falls_without_a_change(package: Path, old: Path) -> None:
    in_collection("collection.yaml", "version: 0.1.0", "version: 0.0.9")(package)
    with pytest.raises(Invalid, match=r"the version is 0\.0\.9, and the one before was 0\.1\.0\.$"):
        build(package, previous=old)


def test_the_old_package_may_stand_where_the_new_one_goes(package: Path) -> None:
    in_collection("collection.yaml", "version: 0.1.0", "version: 0.1.1")(package)
    in_collection("actors.yaml", "private_company", "private_company\n  country: USA")(package)
    build(package, previous=package)
    changes = load(package).tables["changes"].rows
    assert changes
    build(package)  # without a version before, nothing is said of changes
    assert not (package / "data" / "changes.csv").exists()
    assert (
        "changes"
        not in (package / "datapackage.json").read_text(encoding="utf-8").split('"terms"')[0]
    )
    assert list(check_package(package)) == []


def test_a_wrong_row_of_changes_is_found(seeds: tuple[Path, Path], tmp_path: Path) -> None:
    package = Path(shutil.copytree(seeds[1], tmp_path / "package"))
    edit("changes", ",changed,", ",altered,")(package)
    mend_hashes(package)
    (problem,) = check_package(package)
    assert problem.field == "changes.change"
    assert "'altered' is not a term of the vocabulary change" in problem.message


@pytest.mark.parametrize(
    "text", ["1", "1.2", "01.2.3", "1.2.3.4", "v1.2.3", "1.2.3-rc.1", "1.2.٣", ""]
)
def test_versions_are_read_strictly(text: str) -> None:
    with pytest.raises(ValueError, match="three numbers"):
        SemVer.read(text)


def test_versions_rise() -> None:
    version = SemVer.read("1.2.3")
    risen = {level: str(version.risen(level)) for level in (None, *Level)}
    assert risen == {
        None: "1.2.3",
        Level.PATCH: "1.2.4",
        Level.MINOR: "1.3.0",
        Level.MAJOR: "2.0.0",
    }


def test_a_version_with_leading_zeros_is_refused(collection: Path) -> None:
    in_collection("collection.yaml", "version: 0.1.0", "version: 0.01.0")(collection)
    with pytest.raises(Invalid, match="version"):
        build(collection)


def test_the_exit_code_is_0_either_way(old: Path, seeds: tuple[Path, Path], run: Run) -> None:
    same, other = run("diff", old, old, cwd=old), run("diff", *seeds, cwd=old)
    assert (same.returncode, other.returncode) == (0, 0)
    assert "exit code is 0" in " ".join(run("diff", "--help", cwd=old).stdout.split())
