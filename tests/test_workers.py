"""Work by several processes: the same results in the same order, and an orderly end."""

import math
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from operator import neg
from pathlib import Path

import pytest

from onrecord.drafts import printed_drafts, write_drafts
from onrecord.errors import OnrecordError
from onrecord.pipeline import build
from onrecord.workers import in_order
from tests.conftest import Run

TEXT = """\
Harbour Watch asks for inquiry number {0}

Harbour Watch today urged the Ministry of Transport to publish report {0}. "It must be read by
everybody," said Mary Quint of Harbour Watch.
"""


@pytest.fixture
def many(collection: Path) -> Path:
    """A collection with thirty documents that wait for their records."""
    for number in range(30):
        path = collection / "seeds" / "documents" / f"more{number:02}.txt"
        path.write_text(TEXT.format(number), encoding="utf-8")
    return collection


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_are_in_the_order_of_the_items(jobs: int) -> None:
    assert list(in_order(neg, range(61), jobs)) == [-number for number in range(61)]
    assert list(in_order(neg, [], jobs)) == []


def test_only_a_few_items_are_taken_ahead() -> None:
    taken = []

    def numbers() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = in_order(neg, numbers(), 2)
    assert isinstance(results, Generator)
    assert [next(results) for _ in range(3)] == [0, -1, -2]
    results.close()
    assert len(taken) < 200


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_that_is_stopped_is_one_clear_error() -> None:
    with pytest.raises(OnrecordError, match="2 processes was stopped by the system"):
        list(in_order(signal.raise_signal, [signal.SIGCONT, signal.SIGKILL], 2))


def test_an_error_of_the_work_is_that_error() -> None:
    with pytest.raises(ValueError, match="math domain"):
        list(in_order(math.sqrt, [-1.0], 2))


def test_several_processes_build_the_same_package(many: Path, tmp_path: Path, run: Run) -> None:
    build(many, tmp_path / "one")
    built = run("build", many, "--out", tmp_path / "three", "--jobs", "3", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert files(tmp_path / "one") == files(tmp_path / "three")


def test_several_processes_write_and_print_the_same_drafts(many: Path, tmp_path: Path) -> None:
    (many / "seeds" / "documents" / "broken.txt").write_bytes(b"\xff\xfe\x00 broken \xd8")
    documents = sorted((many / "seeds" / "documents").iterdir())
    assert list(printed_drafts(documents, "yaml", 2)) == list(printed_drafts(documents, "yaml"))
    drafted = write_drafts(many, jobs=2)
    written = {path.name: path.read_bytes() for path in drafted.written}
    for path in drafted.written:
        path.unlink()
    again = write_drafts(many)
    assert written == {path.name: path.read_bytes() for path in again.written}
    assert drafted.problems == again.problems
    assert len(written) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another matter there")
def test_ctrl_c_ends_all_processes_and_leaves_the_package(many: Path, tmp_path: Path) -> None:
    build(many, tmp_path / "out")
    before = files(tmp_path / "out")
    for number in range(3000):
        path = many / "seeds" / "documents" / f"lots{number:04}.txt"
        path.write_text(TEXT.format(number + 1000), encoding="utf-8")
    command = [sys.executable, "-m", "onrecord", "build", str(many), "--jobs", "2"]
    # the end of what is said is the end of the last process that could say anything
    process = subprocess.Popen(
        [*command, "--out", str(tmp_path / "out")],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    assert process.stderr.readline().startswith("build:")  # it is in the middle of its work
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "Nothing is left half-written" in said
    assert "Traceback" not in said
    assert files(tmp_path / "out") == before
