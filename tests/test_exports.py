"""The command `export`: where every format is written, and what is refused."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.dataset import Dataset
from onrecord.errors import ExportError, MissingExtra, PackageError
from onrecord.exports import FORMATS, Export, export, find
from onrecord.exports.placing import MARK, placed
from tests.conftest import Run


def _nothing(data: Dataset, target: Path) -> None:
    pass


FILE = Export("file", "a file", ".txt", _nothing)
FOLDER = Export("folder", "a folder", "-folder", _nothing, makes_folder=True)


def a_file(place: Path) -> None:
    place.write_text("old")


def a_folder_of_somebody(place: Path) -> None:
    place.mkdir()
    (place / "thesis.txt").write_text("years of work")


def an_export(place: Path) -> None:
    with placed(place, FOLDER, force=False) as partial:
        (partial / "old.txt").write_text("old")


def a_link(place: Path) -> None:
    (place.parent / "elsewhere").write_text("old")
    place.symlink_to(place.parent / "elsewhere")


def an_empty_folder(place: Path) -> None:
    place.mkdir()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_it_makes(name: str) -> None:
    found = find(name)
    assert found.name == name
    assert found.suffix
    assert found.makes in found.summary


def test_the_help_lists_the_formats(run: Run, tmp_path: Path) -> None:
    result = run("export", "--help", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    for name in FORMATS:
        assert f"\n  {name} " in result.stdout


def test_the_list_of_formats_imports_nothing_heavy() -> None:
    code = (
        "import sys; from onrecord.exports import FORMATS, find; found = list(map(find, FORMATS));"
    )
    code += "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    command = [sys.executable, "-c", code]
    imported = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for name in ("pyarrow", "xlsxwriter", "followthemoney", "mlcroissant", "rdflib", "datasette"):
        assert f"'{name}'" not in imported


def test_the_command_takes_the_package_of_the_folder(package: Path, run: Run) -> None:
    result = run("export", "sqlite", cwd=package)
    assert (result.returncode, result.stdout) == (0, "Wrote freedonia.db.\n"), result.stderr
    assert (package / "freedonia.db").read_bytes()[:6] == b"SQLite"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parket",), "no format is called 'parket'. Did you mean 'parquet'?"),
        (("sqlite", "nowhere"), "nowhere: there is no package here"),
        (("sqlite", "--out", "data/releases.csv", "--force"), "belongs to the package itself"),
        (("parquet", "--out", "."), "belongs to the package itself"),
        (("parquet", "--out", "seeds", "--force"), "holds files that no export wrote"),
        (("sqlite", "--out", "seeds"), "sqlite writes a file"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    package: Path, run: Run, arguments: tuple[str, ...], said: str
) -> None:
    before = contents(package)
    result = run("export", *arguments, cwd=package)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert contents(package) == before


@pytest.mark.parametrize(
    ("prepare", "kind", "force", "said"),
    [
        (a_file, FILE, False, "Replace it with --force"),
        (a_file, FOLDER, True, "folder writes a folder"),
        (an_export, FOLDER, False, "Replace it with --force"),
        (an_export, FILE, True, "file writes a file"),
        (a_folder_of_somebody, FOLDER, True, "holds files that no export wrote"),
        (a_link, FILE, True, "this is a link"),
        (an_empty_folder, FILE, True, "a folder is in the way"),
    ],
)
def test_what_is_in_the_way_stays(
    tmp_path: Path, prepare: Callable[[Path], None], kind: Export, force: bool, said: str
) -> None:
    prepare(tmp_path / "out")
    before = contents(tmp_path)
    with (
        pytest.raises(ExportError, match=said),
        placed(tmp_path / "out", kind, force=force),
    ):
        pytest.fail("nothing may be written")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("prepare", [an_empty_folder, an_export])
def test_a_folder_is_replaced_as_a_whole(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    prepare(tmp_path / "out")
    with placed(tmp_path / "out", FOLDER, force=True) as partial:
        (partial / "new.txt").write_text("new")
    assert contents(tmp_path) == {f"out/{MARK}": b"folder\n", "out/new.txt": b"new"}


def _interrupted(target: Path, kind: Export) -> None:
    with placed(target, kind, force=True) as partial:
        (partial / "new.txt" if kind.makes_folder else partial).write_text("half of it")
        raise KeyboardInterrupt


@pytest.mark.parametrize(("prepare", "kind"), [(a_file, FILE), (an_export, FOLDER)])
def test_an_export_that_fails_leaves_the_old_one(
    tmp_path: Path, prepare: Callable[[Path], None], kind: Export
) -> None:
    prepare(tmp_path / "out")
    before = contents(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path / "out", kind)
    assert contents(tmp_path) == before


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = "the export cannot be written"
    place = tmp_path / "file" / "out"
    with pytest.raises(ExportError, match=said), placed(place, FILE, force=False):
        pytest.fail("nothing may be written")


@pytest.mark.parametrize("name", ["parquet", "sqlite", "excel"])
def test_a_full_disk_is_said_and_leaves_nothing(package: Path, tmp_path: Path, name: str) -> None:
    """No file may grow beyond 16 kB."""
    import resource

    result = subprocess.run(
        [sys.executable, "-m", "onrecord", "export", name, package, "--out", tmp_path / "out"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2**14, 2**14)),
    )
    assert result.returncode == 1
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1, result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["collection"]


@pytest.mark.parametrize(("name", "library"), [("parquet", "pyarrow"), ("excel", "xlsxwriter")])
def test_a_missing_library_is_said_with_the_command_that_brings_it(
    package: Path, tmp_path: Path, name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)  # which halts its import
    said = rf"^{library} is not installed: pip install 'onrecord\[{find(name).extra}\]'$"
    with pytest.raises(MissingExtra, match=said):
        export(name, package, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["collection"]


def test_a_changed_package_is_not_exported(package: Path, tmp_path: Path) -> None:
    with (package / "data" / "releases.csv").open("a") as file:
        file.write("\n")
    with pytest.raises(PackageError, match="releases"):
        export("sqlite", package, tmp_path / "a.db")
    assert list(tmp_path.glob("a.db*")) == []
