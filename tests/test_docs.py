"""Every example of the pages for each kind of user runs, and prints what the page says."""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.codebook.examples import examples_in
from onrecord.codebook.markdown import as_markdown
from onrecord.package import read_descriptor
from onrecord.pipeline import build
from tests.conftest import ROOT

DOCS = ROOT / "docs"
PAGES = ("researcher-r", "analyst", "archivist", "developer")
MARK = "-- the next example --"


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def examples(name: str, language: str) -> list[tuple[str, str]]:
    """The examples of a page in a language, each with what it prints."""
    return re.findall(rf"```{language}\n(.*?)```(?:\n\n```\n(.*?)```)?", page(name), re.DOTALL)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of this repository's collection."""
    folder = tmp_path_factory.mktemp("dataset")
    build(ROOT, folder)
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_the_readme_leads_to_each_page(name: str) -> None:
    assert f"(docs/{name}.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_example_is_run() -> None:
    counts = {name: len(re.findall(r"```\w+\n", page(name))) for name in PAGES}
    run = {"researcher-r": "r", "analyst": "sh", "archivist": "sh", "developer": "python"}
    assert counts == {name: len(examples(name, language)) for name, language in run.items()}


def test_the_examples_in_python(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dataset)
    monkeypatch.setattr("onrecord.dataset._bundled", lambda: dataset)
    known: dict[str, object] = {}
    for code, printed in examples("developer", "python"):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(code, known)  # noqa: S102  # the page's own code
        assert out.getvalue() == printed


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
def test_the_examples_in_r(dataset: Path) -> None:
    shown = examples("researcher-r", "r")
    code = f'cat("{MARK}\\n")\n'.join(code for code, _ in shown)
    result = subprocess.run(
        ["Rscript", "--vanilla", "-e", code],
        cwd=dataset,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.split(f"{MARK}\n") == [printed for _, printed in shown]


@pytest.fixture
def address(dataset: Path, tmp_path: Path) -> Iterator[str]:
    """Where the dataset is served."""
    log = tmp_path / "log"
    command = [sys.executable, "-u", "-m", "onrecord", "serve", str(dataset), "--port", "0"]
    with log.open("w") as out:
        server = subprocess.Popen(command, stdout=out)
    try:
        found = None
        for _ in range(300):
            found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
            if found:
                break
            time.sleep(0.1)
        assert found
        yield found.group()
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_the_examples_of_browsing(address: str) -> None:
    asked = [re.findall(r"curl -s '([^']+)'", code) for code, _ in examples("analyst", "sh")]
    bodies = []
    for (example,) in asked:
        local = example.replace("http://127.0.0.1:8001/", address)
        with urllib.request.urlopen(local) as answer:
            bodies.append(answer.read().decode())
    assert "#call-" in bodies[0]
    assert '"call_type": "end_business_ties"' in bodies[1]
    for path in re.findall(r"`(/[a-z]+)`", page("analyst")):
        with urllib.request.urlopen(address.rstrip("/") + path) as answer:
            assert answer.status == 200


def test_the_examples_of_an_archive(tmp_path: Path) -> None:
    code = "\n".join(code for code, _ in examples("archivist", "sh"))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.count("No problems.") == 2
    assert (tmp_path / "archive" / "codebook.md").read_text().startswith("# Codebook: ")


def codebook(folder: Path) -> str:
    about = read_descriptor(folder)
    return as_markdown(about["title"], about["version"], examples_in(folder))


def test_the_codebook_is_that_of_the_dataset(dataset: Path) -> None:
    """If it is not: scripts/build writes it."""
    assert page("codebook") == codebook(dataset)
