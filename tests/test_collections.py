"""Whole miniature collections with one thing wrong each: `check` and `build` say it in one line
that names the file, and an earlier package stays as it was."""

import shutil
from pathlib import Path

import pytest

from onrecord.errors import Invalid
from onrecord.pipeline import build, check
from tests.conftest import COLLECTIONS

BAD = sorted(path.name for path in (COLLECTIONS / "bad").iterdir())


def test_check_passes_a_sound_collection(collection: Path) -> None:
    assert check(collection) == ()


@pytest.mark.parametrize("case", BAD)
def test_check_says_what_is_wrong(case: str, package: Path) -> None:
    before = _bytes(package)
    shutil.copytree(COLLECTIONS / "bad" / case, package, dirs_exist_ok=True)
    expected = (package / "EXPECTED").read_text(encoding="utf-8").strip()

    with pytest.raises(Invalid) as raised:
        build(package)

    said = [str(problem).replace(f"{package}/", "") for problem in raised.value.problems]
    assert any(expected in line for line in said), said
    assert not any("Traceback" in line or "\n" in line for line in said)
    assert _bytes(package) == before
    assert [problem for problem in check(package / "seeds") if problem.message] != []


def _bytes(package: Path) -> dict[str, bytes]:
    files = [package / "datapackage.json", *sorted((package / "data").iterdir())]
    return {path.name: path.read_bytes() for path in files}
