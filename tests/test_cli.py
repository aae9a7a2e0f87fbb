"""The commands as a user runs them: exit codes, and one clear message in place of a traceback."""

import json
import socket
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.test_checks import edit


def test_build_and_check(collection: Path, run: Run) -> None:
    built = run("build", cwd=collection)
    assert (built.returncode, built.stdout) == (
        0,
        "Built datapackage.json: 2 releases; drafts: 1.\n",
    )
    checked = run("check", cwd=collection)
    assert (checked.returncode, checked.stdout) == (0, "No problems.\n")


def test_build_takes_a_collection_and_a_target(collection: Path, tmp_path: Path, run: Run) -> None:
    assert run("build", collection / "seeds", "--out", "there", cwd=tmp_path).returncode == 0
    assert (tmp_path / "there" / "datapackage.json").is_file()
    assert not (collection / "datapackage.json").exists()


def test_problems_are_lines_or_json(package: Path, run: Run) -> None:
    edit("quotes", "cannot", "cannut")(package)
    text = run("check", cwd=package)
    assert text.returncode == 1
    assert "data/quotes.csv: the file was changed" in text.stderr
    assert text.stdout.endswith("problems.\n")
    as_json = run("check", "--format", "json", cwd=package)
    assert as_json.returncode == 1
    assert {"code", "message", "path", "line", "field", "hint"} == set(
        json.loads(as_json.stdout)[0]
    )


def test_a_broken_record_stops_the_build(package: Path, run: Run) -> None:
    record = package / "seeds" / "records" / "one.yaml"
    record.write_text(record.read_text().replace("more_than", "more_then"))
    result = run("build", cwd=package)
    assert result.returncode == 1
    assert "one.yaml:62: figures[0].qualifier: 'more_then' is not a term" in result.stderr
    assert "Nothing was written" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["build", "nowhere"], 1, "there is no collection here"),
        (["check", "nowhere"], 1, "there is no collection here"),
        (["serve", "nowhere"], 1, "there is no package here"),
        (["biuld"], 2, "No such command"),
        (["build", "--ot", "x"], 2, "No such option"),
        (["serve", "--port", "many"], 2, "not a valid integer"),
        (["serve", "--port", "99999"], 1, "cannot listen"),
        (["serve", "--host", "no.such.host.invalid"], 1, "cannot listen"),
    ],
)
def test_wrong_use(arguments: list[str], code: int, said: str, tmp_path: Path, run: Run) -> None:
    result = run(*arguments, cwd=tmp_path)
    assert result.returncode == code, result.stderr
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_port_in_use(package: Path, run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--port", str(taken.getsockname()[1]), cwd=package)
    assert result.returncode == 1
    assert "Address already in use" in result.stderr
    assert "--port" in result.stderr


def test_serve_refuses_a_changed_package(package: Path, run: Run) -> None:
    edit("quotes", "cannot", "cannut")(package)
    result = run("serve", cwd=package)
    assert result.returncode == 1
    assert "quotes.csv: the file was changed" in result.stderr


def test_a_package_without_documents_of_its_own_can_be_checked(package: Path, run: Run) -> None:
    assert run("check", "datapackage.json", cwd=package).stdout == "No problems.\n"
