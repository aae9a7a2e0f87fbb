"""The extractor's scores on the seeds do not fall below the floors that are pinned."""

import re
from pathlib import Path

from tests.conftest import ROOT, Run


def test_the_floors_hold(tmp_path: Path, run: Run) -> None:
    result = run("evaluate", ROOT, "--floors", ROOT / "benchmarks" / "floors.yaml", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert re.search(r"^calls +span", result.stdout, re.MULTILINE)


def test_a_score_below_its_floor_fails_and_is_said(tmp_path: Path, run: Run) -> None:
    floors = tmp_path / "floors.yaml"
    floors.write_text("calls: {target: 1.0}\n")
    result = run("evaluate", ROOT, "--floors", floors, cwd=tmp_path)
    assert result.returncode == 1
    assert "target" in result.stderr
    lowered = run("evaluate", ROOT, "--floors", floors, "--raise-floors", cwd=tmp_path)
    assert lowered.returncode == 1  # never lowered without the flag
    assert "1" in floors.read_text().split("target:")[1]
