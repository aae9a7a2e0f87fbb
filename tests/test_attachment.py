"""Texts put back by whoever has the documents: all of them, proved, or nothing."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.attachment import attach
from onrecord.errors import PackageError
from onrecord.pipeline import build
from tests.conftest import COLLECTIONS, Run
from tests.test_rights import MODES, packaged


def files(folder: Path) -> dict[str, str]:
    """The hash of every file, by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["good", "odd"])
def test_the_whole_package_comes_back_byte_for_byte(mode: str, name: str, tmp_path: Path) -> None:
    collection = Path(shutil.copytree(COLLECTIONS / name, tmp_path / "collection"))
    whole = build(collection, tmp_path / "whole").folder
    package = packaged(collection, mode)
    before = files(package)
    attached = attach(package, collection / "seeds" / "documents", tmp_path / "attached")
    assert files(attached.folder) == files(whole)
    assert files(package) == before


def test_in_place_under_other_names(collection: Path, tmp_path: Path, run: Run) -> None:
    whole = build(collection, tmp_path / "whole").folder
    package = packaged(collection, "none")
    found = tmp_path / "found" / "deep"
    found.mkdir(parents=True)
    for place, path in enumerate(sorted((collection / "seeds" / "documents").iterdir())):
        shutil.copy(path, found / f"{place}.bin")
    (found / "other.txt").write_text("Something else.")
    result = run("attach", package, tmp_path / "found", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stdout == f"Restored {package}/datapackage.json from 2 documents.\n"
    assert files(package) == files(whole)


def change_a_byte(folder: Path) -> None:
    path = folder / "one.txt"
    path.write_bytes(path.read_bytes().replace(b"9,000", b"8,000"))


def remove(folder: Path) -> None:
    (folder / "one.txt").unlink()


def double(folder: Path) -> None:
    shutil.copy(folder / "one.txt", folder / "three.txt")


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (change_a_byte, "document_differs", "one.txt: the document is not the one that was coded"),
        (remove, "missing_document", "the document one.txt is not here"),
        (double, "duplicate_document", "three.txt have the same bytes"),
        (shutil.rmtree, "no_folder", "there is no such folder"),
    ],
)
def test_other_documents_are_named_and_nothing_is_written(
    change: Callable[[Path], None], code: str, said: str, collection: Path, run: Run
) -> None:
    package = packaged(collection, "excerpts")
    before = files(package)
    documents = collection / "seeds" / "documents"
    change(documents)
    with pytest.raises(PackageError) as error:
        attach(package, documents)
    (problem,) = error.value.problems
    assert problem.code == code
    assert said in str(problem)
    assert files(package) == before
    result = run("attach", package, documents, "--out", "new", cwd=collection)
    assert result.returncode == 1
    assert "1 problem. Nothing was written." in result.stderr
    assert not (collection / "new").exists()


def test_a_package_with_texts_needs_none(package: Path) -> None:
    with pytest.raises(PackageError, match="in this package already"):
        attach(package, package / "seeds" / "documents")


def resealed(package: Path, table: str, old: str, new: str) -> None:
    """Change a table, and the descriptor as a forger would."""
    path = package / "data" / f"{table}.csv"
    content = path.read_text().replace(old, new)
    path.write_text(content)
    about = json.loads((package / "datapackage.json").read_text())
    for resource in about["resources"]:
        if resource["name"] == table:
            resource["bytes"] = len(content.encode())
            resource["hash"] = f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"
    (package / "datapackage.json").write_text(json.dumps(about, ensure_ascii=False, indent=2))


@pytest.mark.parametrize(
    ("table", "old", "new", "code"),
    [
        # short words are here, and are not those of the text
        ("figures", "Over 9,000", "Over 8,000", "words_differ"),
        # a table of facts that is not the one that was withheld from
        ("mentions", "adjective", "pronoun", "restored_differs"),
    ],
)
def test_a_forged_package_is_not_restored(
    table: str, old: str, new: str, code: str, collection: Path
) -> None:
    package = packaged(collection, "excerpts")
    resealed(package, table, old, new)
    before = files(package)
    with pytest.raises(PackageError) as error:
        attach(package, collection / "seeds" / "documents")
    assert error.value.problems[0].code == code
    assert files(package) == before
