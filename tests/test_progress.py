import io

import pytest

from onrecord.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, seconds: float) -> str:
    clock = iter(range(1000))
    monkeypatch.setattr("time.monotonic", lambda: next(clock) * seconds)
    progress = Progress("draft", stream)
    for done in range(1, 5):
        progress(done, 4)
    return stream.getvalue()


def test_a_terminal_gets_one_line_that_renews_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    said = run(Terminal(), monkeypatch, 2)
    assert said.count("\n") == 1
    assert "draft: 1 of 4 documents, 0 a second, 6 s left" in said
    assert "draft: 4 of 4 documents, 0 a second, done" in said


def test_elsewhere_there_are_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    said = run(io.StringIO(), monkeypatch, 5)
    assert "\r" not in said
    assert said.splitlines()[0] == "draft: 1 of 4 documents, 0 a second, 15 s left"


def test_work_that_is_soon_done_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(io.StringIO(), monkeypatch, 0.001) == ""
