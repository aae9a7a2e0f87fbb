"""Bundles: the same bytes each time, complete, and checked without trust in who made them."""

import gc
import hashlib
import re
import shutil
import stat
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import onrecord
from onrecord.bundle import bundle
from onrecord.bundles.deposit import as_cff, as_zenodo
from onrecord.errors import PackageError
from onrecord.server import database_of
from tests.conftest import Run
from tests.test_checks import edit
from tests.test_rights import packaged

Contents = dict[str, bytes]


@pytest.fixture
def bundled(package: Path, tmp_path: Path) -> Path:
    return bundle(package, tmp_path / "bundle.zip")


def read(path: Path) -> Contents:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path: Path, contents: Contents) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


def test_it_holds_the_package_and_what_its_reader_needs(bundled: Path, package: Path) -> None:
    contents = read(bundled)
    names = {name.removeprefix("freedonia/") for name in contents}
    assert {"README.md", "CITATION.cff", "citation.bib", "citation.json"} < names
    assert {".zenodo.json", "codebook.md", "datapackage.json", "SHA256SUMS"} < names
    for path in [package / "datapackage.json", *(package / "data").glob("*.csv")]:
        assert contents[f"freedonia/{path.relative_to(package)}"] == path.read_bytes()
    for path in (package / "schemas").glob("*.json"):
        assert contents[f"freedonia/schemas/{path.name}"] == path.read_bytes()


def test_the_same_package_makes_the_same_bytes(bundled: Path, package: Path) -> None:
    copy = shutil.copytree(package, package.parent / "elsewhere")
    again = bundle(copy / "datapackage.json", package.parent / "again.zip")
    assert again.read_bytes() == bundled.read_bytes()


@pytest.mark.parametrize("mode", ["full", "excerpts", "none"])
def test_the_site_gives_the_same_bundle(mode: str, collection: Path, tmp_path: Path) -> None:
    package = packaged(collection, mode)
    made = bundle(package, tmp_path / "made.zip")
    from tests.test_explorer_machines import get

    with database_of(package) as (database, _):
        assert get(database, "/package.zip")["/package.zip"].content == made.read_bytes()


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="coreutils are not there")
def test_the_checksums_are_those_of_sha256sum(bundled: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundled) as archive:
        archive.extractall(tmp_path / "out")
    folder = tmp_path / "out" / "freedonia"
    command = ["sha256sum", "--strict", "--check", "SHA256SUMS"]
    checked = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert checked.returncode == 0
    assert len(checked.stdout.splitlines()) == len(list(folder.rglob("*.*")))


@pytest.mark.parametrize("mode", ["full", "excerpts", "none"])
def test_the_readme_says_what_it_is(mode: str, collection: Path, tmp_path: Path) -> None:
    made = bundle(packaged(collection, mode), tmp_path / "made.zip")
    contents = read(made)
    readme = contents["freedonia/README.md"].decode()
    assert readme.startswith("# Freedonia on the record\n\nVersion 0.1.0\n")
    assert ("onrecord attach" in readme) == (mode != "full")
    assert "The rights in the texts are their publishers'." in readme
    assert "| figures | span | strict | 1 | 1 | 1.00 | 1.00 | 1.00 |" in readme
    for name in re.findall(r"^- `(data/\w+\.csv)`", readme, re.MULTILINE):
        assert f"freedonia/{name}" in contents


ABOUT: dict[str, Any] = {
    "name": "it",
    "title": "What “it” says: a set & more",
    "description": "Some <words>.",
    "version": "1.2.0",
    "id": "https://doi.org/10.5281/zenodo.123",
    "homepage": "https://example.org/it",
    "created": "2026-01-02T00:00:00Z",
    "keywords": ["one", "no"],
    "licenses": [{"name": "CC-BY-4.0"}, {"name": "ODC-By-1.0"}],
    "contributors": [
        {"title": "Ann", "roles": ["creator"], "path": "https://orcid.org/0000-0002-1825-0097"},
        {"title": "Ben", "roles": ["editor"]},
    ],
    "resources": [{"name": "documents", "licenses": [{"name": "x", "title": "All reserved."}]}],
}


def test_zenodo_gets_what_the_collection_states() -> None:
    assert as_zenodo(ABOUT) == {
        "upload_type": "dataset",
        "title": "What “it” says: a set & more",
        "description": "<p>Some &lt;words&gt;.</p>",
        "creators": [{"name": "Ann", "orcid": "0000-0002-1825-0097"}],
        "contributors": [{"name": "Ben", "type": "Editor"}],
        "version": "1.2.0",
        "publication_date": "2026-01-02",
        "keywords": ["one", "no"],
        "license": "cc-by-4.0",
        "doi": "10.5281/zenodo.123",
        "notes": "Licences of the coding: CC-BY-4.0, ODC-By-1.0. The texts of the releases: "
        "All reserved.",
    }


def test_the_citation_file_is_yaml_of_the_format() -> None:
    found = yaml.safe_load(as_cff(ABOUT))
    assert found["authors"] == [{"name": "Ann", "orcid": "https://orcid.org/0000-0002-1825-0097"}]
    assert (found["cff-version"], found["type"], found["doi"]) == (
        *("1.2.0", "dataset"),
        "10.5281/zenodo.123",
    )
    assert found["license"] == ["CC-BY-4.0", "ODC-By-1.0"]
    assert found["keywords"] == ["one", "no"]  # `no` is a string here, and is quoted
    assert str(found["date-released"]) == "2026-01-02"


def test_what_is_not_stated_is_left_out() -> None:
    bare = {key: ABOUT[key] for key in ("title", "description", "version")}
    bare["contributors"] = [{"title": "Ann"}]
    assert set(as_zenodo(bare)) == {*("upload_type", "title", "description", "creators", "version")}
    assert set(yaml.safe_load(as_cff(bare))) == {
        *("cff-version", "message", "type", "title", "abstract", "authors", "version")
    }


def test_the_commands(package: Path, run: Run) -> None:
    made = run("bundle", cwd=package)
    assert (made.returncode, made.stdout) == (0, "Wrote freedonia-0.1.0.zip.\n")
    again = run("bundle", cwd=package)
    assert again.returncode == 1
    assert "freedonia-0.1.0.zip: the file is there already. Replace it with --force." in (
        again.stderr
    )
    assert run("bundle", "--force", cwd=package).returncode == 0
    checked = run("check", "freedonia-0.1.0.zip", cwd=package)
    assert (checked.returncode, checked.stdout) == (0, "No problems.\n")


def test_a_package_with_problems_is_not_bundled(package: Path, tmp_path: Path) -> None:
    edit("quotes", "cannot", "cannut")(package)
    with pytest.raises(PackageError, match="the file was changed"):
        bundle(package, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()
    assert not list(tmp_path.glob(".out*"))


def test_a_bundle_is_loaded_and_leaves_nothing(bundled: Path) -> None:
    data = onrecord.load(bundled)
    folder = data.folder
    assert data["one"].figures[0].value == 9000
    assert folder.is_relative_to(tempfile.gettempdir())
    del data
    gc.collect()  # rows know their dataset, which knows its rows
    assert not folder.exists()


def change(name: str, old: bytes, new: bytes) -> Callable[[Contents], None]:
    def apply(contents: Contents) -> None:
        assert old in contents[f"freedonia/{name}"]
        contents[f"freedonia/{name}"] = contents[f"freedonia/{name}"].replace(old, new)

    return apply


def summed(alter: Callable[[Contents], None]) -> Callable[[Contents], None]:
    """A change whose author knows about checksums."""

    def apply(contents: Contents) -> None:
        alter(contents)
        names = [name for name in contents if not name.endswith("SHA256SUMS")]
        contents["freedonia/SHA256SUMS"] = "".join(
            f"{hashlib.sha256(contents[name]).hexdigest()}  {name.removeprefix('freedonia/')}\n"
            for name in names
        ).encode()

    return apply


def add(name: str) -> Callable[[Contents], None]:
    return lambda contents: contents.update({name: b"x"})


def without(name: str) -> Callable[[Contents], None]:
    return lambda contents: contents.__delitem__(f"freedonia/{name}")


@pytest.mark.parametrize(
    ("alter", "code", "said"),
    [
        (
            change("README.md", b"Version", b"Edition"),
            "file_differs",
            "README.md: the file was cha",
        ),
        (without("data/quotes.csv"), "file_differs", "data/quotes.csv: the file is missing"),
        (add("freedonia/more.txt"), "file_differs", "more.txt: the file is too many"),
        (without("SHA256SUMS"), "not_bundle", "there is no SHA256SUMS in it"),
        (change("SHA256SUMS", b"  README", b" README"), "checksums", "not a line of sha256sum"),
        (add("../evil.txt"), "unsafe_path", "outside the bundle"),
        (add("freedonia/../../evil.txt"), "unsafe_path", "outside the bundle"),
        (add("/etc/evil.txt"), "unsafe_path", "outside the bundle"),
        (add("freedonia\\..\\evil.txt"), "unsafe_path", "outside the bundle"),
        (add("C:/evil.txt"), "unsafe_path", "outside the bundle"),
        (add("freedonia/readme.MD"), "double_file", "in it twice"),
        (add("other/a.txt"), "not_bundle", "all its files in one folder"),
        (add("a.txt"), "not_bundle", "all its files in one folder"),
        # a forger who made the checksums anew is found out by the package itself
        (
            summed(change("data/quotes.csv", b"cannot", b"cannut")),
            "hash_differs",
            "data/quotes.csv",
        ),
        (summed(without("data/quotes.csv")), "missing_file", "data/quotes.csv"),
        (summed(without("datapackage.json")), "package", "there is no package here"),
        (summed(change("datapackage.json", b"{", b"[")), "package", "not JSON"),
    ],
)
def test_tampered_bundles_are_refused(
    alter: Callable[[Contents], None], code: str, said: str, bundled: Path
) -> None:
    contents = read(bundled)
    alter(contents)
    write(bundled, contents)
    problems = onrecord.check(bundled)
    assert code in {problem.code for problem in problems}
    assert any(said in str(problem) for problem in problems), list(map(str, problems))
    assert all(problem.path.startswith(str(bundled)) for problem in problems)
    assert tempfile.gettempdir() + "/onrecord-" not in " ".join(map(str, problems))
    assert not (bundled.parent / "evil.txt").exists()
    with pytest.raises(PackageError):
        onrecord.load(bundled)


def test_a_link_is_not_followed(bundled: Path) -> None:
    link = zipfile.ZipInfo("freedonia/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(bundled, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    (problem,) = onrecord.check(bundled)
    assert problem.code == "unsafe_path"


def test_a_bomb_is_not_unpacked(bundled: Path) -> None:
    with zipfile.ZipFile(bundled, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("freedonia/zeros", bytes(60 << 20))
    (problem,) = onrecord.check(bundled)
    assert problem.code == "too_large"


def test_a_bomb_that_lies_is_stopped(bundled: Path) -> None:
    """The announced size is what counts: no more of a file is ever written."""
    content = bytearray(bundled.read_bytes())
    with zipfile.ZipFile(bundled) as archive:
        item = archive.getinfo("freedonia/codebook.md")
    size = item.file_size.to_bytes(4, "little")
    directory = content.index(b"PK\x01\x02")
    place = content.index(size, directory)
    content[place : place + 4] = (10).to_bytes(4, "little")
    bundled.write_bytes(content)
    (problem,) = onrecord.check(bundled)
    assert problem.code == "not_zip"


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:0],
        lambda content: content[:0] + b"no zip file at all",
        lambda content: content[:600] + bytes(400) + content[1000:],
    ],
)
def test_damaged_files_are_said_to_be(damage: Callable[[bytes], bytes], bundled: Path) -> None:
    bundled.write_bytes(damage(bundled.read_bytes()))
    problems = onrecord.check(bundled)
    assert [problem.code for problem in problems] == ["not_zip"]


def test_another_zip_file_is_no_bundle(tmp_path: Path) -> None:
    path = tmp_path / "other.zip"
    write(path, {"word/document.xml": b"<x/>"})
    (problem,) = onrecord.check(path)
    assert problem.code == "not_bundle"
    write(path, {})
    (problem,) = onrecord.check(path)
    assert problem.code == "not_bundle"
