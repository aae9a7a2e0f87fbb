"""Packages on disk: what a crash, a full disk or somebody else's files leave behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord import package as package_module
from onrecord.checks import check_package
from onrecord.csvfile import csv_block
from onrecord.errors import Invalid, PackageError
from onrecord.package import settle
from onrecord.pipeline import build
from tests.conftest import ROOT, Run


def snapshot(folder: Path) -> dict[str, bytes]:
    files = [folder / "datapackage.json", *sorted((folder / "data").iterdir())]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def change(collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(about.read_text().replace("version: 0.1.0", "version: 0.2.0"))


@pytest.mark.parametrize("moved", range(5))
def test_a_crash_while_the_files_are_swapped_is_finished_by_the_next_command(
    package: Path, tmp_path: Path, moved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(package)
    build(package, tmp_path / "new")
    expected = snapshot(tmp_path / "new")
    replace = Path.replace
    done = 0

    def replace_and_crash(self: Path, target: Path) -> Path:
        nonlocal done
        if done == moved:
            raise KeyboardInterrupt
        done += 1
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replace_and_crash)
    with pytest.raises(KeyboardInterrupt):
        build(package)
    monkeypatch.undo()

    settle(package)
    assert snapshot(package) == expected
    assert list(check_package(package)) == []
    assert not list(package.glob(".onrecord-*"))


def test_a_crash_while_the_package_is_written_leaves_the_old_one(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(package)
    change(package)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(package_module.Staging, "write_json", crash)
    with pytest.raises(KeyboardInterrupt):
        build(package)
    assert snapshot(package) == before
    assert not list(package.glob(".onrecord-*"))


def test_a_killed_build_leaves_a_whole_package(package: Path, run: Run) -> None:
    """Kills real builds at many moments; whatever is left is repaired by `onrecord check`."""
    for delay in (0.05, 0.2, 0.3, 0.35, 0.4, 0.45):
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "build"],
            cwd=package,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
    result = run("check", cwd=package)
    assert result.stdout == "No problems.\n", result.stderr
    assert run("build", cwd=package).returncode == 0
    assert not list(package.glob(".onrecord-*"))


def test_a_full_disk_leaves_the_old_package(package: Path) -> None:
    before = snapshot(package)
    change(package)
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); "
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            limit + "import sys; sys.argv[1:] = ['build']; from onrecord.cli import main; main()",
        ],
        cwd=package,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "cannot be written: File too large" in result.stderr
    assert "Traceback" not in result.stderr
    assert snapshot(package) == before
    assert not list(package.glob(".onrecord-*"))


def test_a_folder_that_cannot_be_written_to(collection: Path, tmp_path: Path, run: Run) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    # root may write everywhere but where nothing can be written
    target = Path("/proc/onrecord") if os.geteuid() == 0 else closed / "package"
    result = run("build", "--out", target, cwd=collection)
    assert result.returncode == 1
    assert "the package cannot be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_target_that_is_a_file(collection: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").touch()
    result = run("build", "--out", tmp_path / "file", cwd=collection)
    assert result.returncode == 1
    assert "the package cannot be written: File exists" in result.stderr


def test_another_build_at_the_same_time_is_refused(collection: Path) -> None:
    with package_module.staging(collection), pytest.raises(PackageError, match="another build"):
        build(collection)


def test_somebody_elses_files_are_not_overwritten(collection: Path) -> None:
    (collection / "data").mkdir()
    (collection / "data" / "figures.csv").write_text("mine")
    with pytest.raises(PackageError, match="in the way"):
        build(collection)
    assert (collection / "data" / "figures.csv").read_text() == "mine"


def test_somebody_elses_package_is_not_overwritten(collection: Path) -> None:
    (collection / "datapackage.json").write_text('{"name": "other", "resources": []}')
    with pytest.raises(PackageError, match="not an onrecord package"):
        build(collection)


def test_other_files_in_the_data_folder_stay(package: Path) -> None:
    (package / "data" / "notes.txt").write_text("mine")
    build(package)
    assert (package / "data" / "notes.txt").read_text() == "mine"


def test_csv_lines_are_read_back_as_they_were() -> None:
    import csv
    import io

    texts = ['a "b"', "c,d", "e\nf", "", " g ", "h\ri", "“j”"]
    assert next(csv.reader(io.StringIO(csv_block([texts]), newline=""))) == texts
    plain = [text for text in texts if "\r" not in text]
    assert next(csv.reader(io.StringIO(csv_block([plain]), newline=""))) == plain


def test_generated_files_in_the_repository_are_those_of_a_rebuild(tmp_path: Path) -> None:
    build(ROOT, tmp_path)
    for path in sorted(tmp_path.rglob("*")):
        if path.is_file():
            committed = ROOT / path.relative_to(tmp_path)
            assert path.read_bytes() == committed.read_bytes(), committed
    stale = {path.name for path in (ROOT / "schemas").iterdir()}
    assert stale == {path.name for path in (tmp_path / "schemas").iterdir()}


@pytest.mark.parametrize("way", ["schemas is a file", "data is a file", "a table is a folder"])
def test_what_is_in_the_way_is_found_before_anything_is_moved(package: Path, way: str) -> None:
    import shutil

    before = (package / "datapackage.json").read_bytes()
    if way == "a table is a folder":
        (package / "data" / "terms.csv").unlink()
        (package / "data" / "terms.csv").mkdir()
    else:
        shutil.rmtree(package / way.split()[0])
        (package / way.split()[0]).touch()
    change(package)
    with pytest.raises(PackageError, match="is in the way"):
        build(package)
    assert (package / "datapackage.json").read_bytes() == before
    assert not list(package.glob(".onrecord-*"))


def test_somebody_elses_schemas_are_not_overwritten(collection: Path) -> None:
    (collection / "schemas").mkdir()
    (collection / "schemas" / "record.schema.json").write_text("mine")
    with pytest.raises(PackageError, match="in the way"):
        build(collection)


def test_a_package_can_be_read_while_another_build_is_at_work(package: Path) -> None:
    with package_module.staging(package) as stage:
        assert list(check_package(package)) == []
        stage.close_tables()
        stage.write_json("datapackage.json", {})


def test_an_emptied_collection_does_not_replace_a_good_package(package: Path) -> None:
    import shutil

    before = snapshot(package)
    shutil.rmtree(package / "seeds" / "records")
    with pytest.raises(Invalid, match="none of the 2 documents has a record"):
        build(package, only="reviewed")
    shutil.rmtree(package / "seeds" / "documents")
    with pytest.raises(Invalid, match="there is no folder documents"):
        build(package)
    assert snapshot(package) == before
