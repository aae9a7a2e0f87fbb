"""A package that somebody saved in a spreadsheet: each cell is named, and what happened to it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.cells.edited import cell_hint, header_hint, key_hint
from onrecord.model import Figure, Release
from onrecord.pipeline import check
from onrecord.tables import column, column_type
from tests.conftest import Run

Edit = Callable[[str], str]


def edit(package: Path, table: str, change: Edit, encoding: str = "utf-8") -> list[str]:
    """What `check` says after a change, but for the hash, which differs in any case."""
    path = package / "data" / f"{table}.csv"
    text = path.read_bytes().decode()
    assert change(text) != text or encoding != "utf-8"
    path.write_bytes(change(text).encode(encoding))
    found = check(package / "datapackage.json")
    said = [item for item in found if item.code not in ("bytes_differ", "hash_differs")]
    assert len(said) < len(found)
    return [str(item).removeprefix(f"{path}:") for item in said]


def test_a_saved_sheet_is_told_cell_by_cell(package: Path) -> None:
    changes = {
        "2012-04-12": "12/04/2012",
        "2026-01-02": "02.01.2026",
    }

    def retype(text: str) -> str:
        for old, new in changes.items():
            text = text.replace(old, new)
        return text

    first, second = edit(package, "releases", retype)
    assert first.startswith("2: releases.published: ")
    assert "A spreadsheet retyped the date: dates stand as 2013-05-17." in first
    assert second.startswith("2: releases.reviewed_on: ")
    assert "A spreadsheet retyped the date" in second


def test_every_bad_cell_of_a_row_is_named(package: Path) -> None:
    def retype(text: str) -> str:
        return text.replace("9000,9000,", "9.00E+03,9 000,").replace("true", "TRUE", 1)

    said = edit(package, "figures", retype)
    assert [line.split(": ")[1] for line in said] == [
        "figures.value",
        "figures.low",
        "figures.low_exclusive",
    ]
    assert "A spreadsheet rewrote the number" in said[0]
    assert "A spreadsheet rewrote the number" in said[1]
    assert "it was true or false, in small letters" in said[2]


@pytest.mark.parametrize(
    ("change", "encoding", "said"),
    [
        (lambda text: text, "utf-8-sig", "starts with a byte order mark"),
        (lambda text: text.replace(",", ";"), "utf-8", "separated by semicolons"),
        (lambda text: text.replace(",", "\t"), "utf-8", "separated by tabs"),
        (lambda text: text.replace("Example", "Éxample"), "cp1252", "save it as CSV UTF-8"),
    ],
)
def test_a_saved_file_is_told_as_a_whole(
    change: Edit, encoding: str, said: str, package: Path
) -> None:
    (line,) = edit(package, "actors", change, encoding)
    assert said in line


def test_lost_zeros_are_told(package: Path) -> None:
    known = {("007",), ("12",)}
    assert "It was 007" in key_hint("7", known)
    assert "There is 12" in key_hint("0012", known)
    assert key_hint("8", known) == ""
    assert key_hint("arms-corp", known) == ""


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("published", "41411", "retyped the date"),
        ("published", "May-13", "retyped the date"),
        ("published", "17. Mai 2013", ""),  # words: not what a spreadsheet makes
        ("title", "#NAME?", "took the words for a formula"),
        ("url", "example.org", ""),
    ],
)
def test_cells_of_releases(name: str, text: str, hint: str) -> None:
    found = cell_hint(column(Release, name), column_type(Release, name), text)
    assert (hint in found) if hint else found == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1E+09", "rewrote the number"),
        ("1,000", "rewrote the number"),
        ("0024", "rewrote the number"),
        ("10.02.2020", "took the number for a date"),
        ("many", ""),
    ],
)
def test_cells_of_numbers(text: str, hint: str) -> None:
    found = cell_hint(column(Figure, "value"), column_type(Figure, "value"), text)
    assert (hint in found) if hint else found == ""


def test_a_sound_header_has_no_hint() -> None:
    assert header_hint(["other", "columns"], ["a", "b"]) == ""


def test_a_missing_resource_is_named(package: Path, run: Run) -> None:
    (package / "data" / "figures.csv").unlink()
    result = run("check", package / "datapackage.json", cwd=package)
    assert result.returncode == 1
    assert "figures.csv: No such file or directory." in result.stderr


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (1, "has format 1, this onrecord reads format 2: since format 2, empty cells say why"),
        (9, "has format 9, this onrecord reads format 2: a newer onrecord made it. Upgrade"),
        ("two", "has format two, this onrecord reads format 2. Build it again"),
    ],
)
def test_packages_of_other_formats_are_refused(
    made: object, said: str, package: Path, run: Run
) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["onrecord"]["format"] = made
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    result = run("check", path, cwd=package)
    assert result.returncode == 1
    assert said in result.stderr
