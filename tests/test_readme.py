"""The README's examples run and print what the README says."""

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from onrecord.dataset import load
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```\n\n```\n(.*?)```", README, re.DOTALL)
SHELL = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("code", "printed"), PYTHON, ids=["download", "import"])
def test_python_examples(code: str, printed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})  # noqa: S102  # the README's own code
    assert out.getvalue() == printed


def test_every_example_is_run() -> None:
    assert len(PYTHON) == README.count("```python") == 2
    assert len(SHELL) == README.count("```sh") == 3


def test_the_example_of_browsing(tmp_path: Path) -> None:
    (address,) = re.findall(r"curl -s '(http://127.0.0.1:8001/[^']+)'", SHELL[0])
    log = tmp_path / "log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "onrecord", "serve", "--port", "0"], cwd=ROOT, stdout=out
        )
    try:
        for _ in range(200):
            found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
            if found:
                break
            time.sleep(0.1)
        assert found
        local = address.replace("http://127.0.0.1:8001/", found.group())
        with urllib.request.urlopen(local) as answer:
            rows = json.load(answer)
    finally:
        server.terminate()
        assert server.wait(timeout=20) in (0, -15)
    assert {hit["call_type"] for hit in rows["hits"]} == {
        "investigate",
        "end_business_ties",
        "impose_or_widen_sanctions",
        "apply_diplomatic_pressure",
        "stop_arms_transfers",
    }
    assert rows["hits"][0]["evidence"].startswith(
        found.group() + "release/000_ca8406206a6a94be#call-"
    )


def test_every_address_that_the_readme_promises_is_there() -> None:
    from tests.test_explorer import get

    table = README[README.index("| address |") : README.index("The SQLite file alone")]
    promised = re.findall(r"`(/[^`]*)`", table)
    values = {
        "ID#FACT": "000_ca8406206a6a94be",
        "/release/ID": "/release/000_ca8406206a6a94be",
        "/actor/ID": "/actor/russia",
        "TABLE": "figures",
        "/NAME": "/arms-for-syria",
        "WORDS": "embargo",
        "KIND": "calls",
    }
    for name, value in values.items():
        promised = [path.replace(name, value) for path in promised]
    answers = get(ROOT, *promised)
    assert len(promised) > 20
    assert {path: page.status_code for path, page in zip(promised, answers, strict=True)} == (
        dict.fromkeys(promised, 200)
    )


def test_the_example_of_a_collection(tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", "\n".join(SHELL[1:])],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[2:] == [
        "Built datapackage.json: 1 release; drafts: 1.",
        "No problems.",
        "No problems.",
        "Built datapackage.json: 1 release; drafts: 0.",
    ]
    data = load(tmp_path / "rivers")
    (figure,) = data["flood"].figures
    assert (figure.low, figure.point, figure.high, figure.high_exclusive) == (None, 300, 300, True)


def test_the_counts_are_those_of_the_dataset() -> None:
    data = load(ROOT)
    quotes = len({quote.quote_id for quote in data.quotes})
    counts = f"{len(data.calls)} calls to action, {len(data.accusations)} accusations, "
    counts += f"{len(data.figures)} figures, {quotes} quotes and "
    counts += f"{len(data.mentions)} mentions of {len({m.actor_id for m in data.mentions})} actors"
    assert counts in README.replace("\n", " ")
