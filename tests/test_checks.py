"""A package that somebody changed: whatever was changed is found, even where hashes were mended."""

import csv
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.checks import check_package
from onrecord.checks.keys import Keys
from onrecord.csvfile import csv_block
from onrecord.dataset import load
from onrecord.descriptor import resource_path
from onrecord.errors import PackageError
from onrecord.model import TABLES


def mend_hashes(package: Path) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        content = (package / resource["path"]).read_bytes()
        resource["bytes"] = len(content)
        resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def edit(table: str, before: str, after: str) -> Callable[[Path], None]:
    def change(package: Path) -> None:
        path = package / "data" / f"{table}.csv"
        content = path.read_text(encoding="utf-8")
        assert before in content
        path.write_text(content.replace(before, after, 1), encoding="utf-8", newline="")

    return change


def edit_descriptor(before: str, after: str) -> Callable[[Path], None]:
    def change(package: Path) -> None:
        path = package / "datapackage.json"
        content = path.read_text(encoding="utf-8")
        assert before in content
        path.write_text(content.replace(before, after, 1), encoding="utf-8")

    return change


def edit_rows(
    table: str, change: Callable[[list[list[str]], list[str]], list[list[str]]]
) -> Callable[[Path], None]:
    """Change the rows of a table, given with the names of its columns."""

    def changed(package: Path) -> None:
        path = package / "data" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        content = csv_block([header, *change(rows, header)])
        path.write_text(content, encoding="utf-8", newline="")

    return changed


def moved(table: str, name: str, value: str) -> Callable[[Path], None]:
    """Give the first row of a table another value of the column `name`."""

    def change(rows: list[list[str]], header: list[str]) -> list[list[str]]:
        place = header.index(name)
        return [[*rows[0][:place], value, *rows[0][place + 1 :]], *rows[1:]]

    return edit_rows(table, change)


CASES = [
    ("a wrong term", edit("figures", "more_than", "more_or_less"), "not a term of the vocabulary"),
    (
        "a wrong bound",
        edit(
            "figures",
            ",9000,9000,not_applicable,not_applicable,",
            ",9000,9000,not_applicable,9000,",
        ),
        "more_than gives",
    ),
    ("not a number", edit("figures", ",9000,", ",many,"), "'many' is not a number"),
    ("a dangling key", edit("call_parties", ",arms-corp,", ",arms-corpse,"), "is not in actors"),
    ("a dangling parent", edit("actors", ",example-ngo,", ",example-ngoo,"), "is not in actors"),
    ("other words", edit("mentions", ",Jane Doe,", ",June Doe,"), "the text has «Jane Doe»"),
    ("other text", edit("documents", "Jane Doe", "June Doe"), "the text has «June Doe»"),
    ("a cell too many", edit("releases", ",reviewed,", ",reviewed,,"), "cells, not 17"),
    ("another header", edit("releases", "release_id,", "id,"), "the header is"),
    (
        "a key twice",
        edit("actors", "freedonia,Freedonia", "jane-doe,Freedonia"),
        "the key jane-doe",
    ),
    ("no evidence", edit("evidence", ",figures,", ",figuren,"), "there is no row"),
    ("another context", edit("evidence", "were seen. ", "were sewn. "), "prefix and suffix"),
    ("a bare quote", edit("findings", "headline_body", 'head"line_body'), "not a term"),
    ("a fact of another release", moved("mentions", "release_id", "two"), "the text has «"),
    ("a fact of no release", moved("mentions", "release_id", "three"), "three is not in releases"),
    (
        "a party of no call",
        moved("call_parties", "call_id", "call-aaaaaaaaaaaa"),
        "not in calls_to",
    ),
    ("evidence of another release", moved("evidence", "release_id", "two"), "of this release"),
    ("a text of no document", moved("releases", "document_id", "three"), "not in documents"),
    ("a row twice", edit_rows("evidence", lambda rows, _: [*rows, rows[0]]), "stands on line"),
    ("evidence less", edit_rows("evidence", lambda rows, _: rows[:-1]), "no evidence for the cell"),
    ("not UTF-8", lambda package: append(package, b"\xff\n"), "is not UTF-8"),
]


def append(package: Path, content: bytes) -> None:
    path = package / "data" / "terms.csv"
    path.write_bytes(path.read_bytes() + content)


@pytest.mark.parametrize(("what", "change", "said"), CASES, ids=[case[0] for case in CASES])
def test_check_finds(package: Path, what: str, change: Callable[[Path], None], said: str) -> None:
    assert list(check_package(package)) == []
    change(package)
    unmended = list(check_package(package))
    assert any(problem.code in ("bytes_differ", "hash_differs") for problem in unmended)
    mend_hashes(package)
    problems = list(check_package(package))
    assert any(said in problem.message for problem in problems), (what, problems)
    assert all(problem.path for problem in problems)


@pytest.mark.parametrize(
    "tables",
    [
        ["releases"],
        ["documents"],
        ["mentions", "evidence"],
        ["calls_to_action"],
        ["call_parties"],
        ["documents", "quotes", "figures", "calls_to_action", "call_parties", "evidence"],
    ],
    ids=" ".join,
)
def test_rows_may_come_in_any_order(package: Path, tables: list[str]) -> None:
    for table in tables:
        edit_rows(table, lambda rows, _: rows[::-1])(package)
    mend_hashes(package)
    assert list(check_package(package)) == []
    edit("mentions", ",Jane Doe,", ",June Doe,")(package)
    mend_hashes(package)
    assert [problem.code for problem in check_package(package)] == ["words_differ"]


def test_problems_come_in_the_order_of_the_files(package: Path) -> None:
    edit("mentions", ",Jane Doe,", ",June Doe,")(package)
    moved("figures", "release_id", "two")(package)
    moved("appearances", "actor_id", "nobody")(package)
    mend_hashes(package)
    problems = list(check_package(package))
    stages = {"dangling_key": 0, "words_differ": 1, "dangling_evidence": 2, "no_evidence": 2}
    found = [stages[problem.code] for problem in problems]
    assert set(found) == {0, 1, 2}
    order = {str(package / resource_path(model)): place for place, model in enumerate(TABLES)}
    places = [
        (stages[problem.code], order[problem.path], problem.line or 0) for problem in problems
    ]
    assert places == sorted(places)


def test_keys_that_come_again() -> None:
    keys = Keys()
    for line in range(2, 25_002):
        keys.add(f"key-{line % 25_000}", line)
    keys.add("key-7", 25_002)
    assert list(keys.doubles()) == [("key-7", 25_002, 7)]


DESCRIPTORS = [
    ("not JSON", edit_descriptor("{", "["), "not JSON"),
    ("another format", edit_descriptor('"format": 2', '"format": 99'), "format 99"),
    ("somebody else's", edit_descriptor('"onrecord"', '"other"'), "not made by onrecord"),
    ("a weaker schema", edit_descriptor('"unique": true', '"unique": false'), "is not the one"),
    (
        "a key less",
        edit_descriptor('"resource": "actors"', '"resource": "terms"'),
        "is not the one",
    ),
    ("another path", edit_descriptor("data/terms.csv", "../terms.csv"), "no resource terms"),
    ("a name that is a path", edit_descriptor('"freedonia"', '"/tmp/x"'), "does not have the form"),
    (
        "no title",
        edit_descriptor('"title": "Freedonia', '"titel": "Freedonia'),
        "'title' is missing",
    ),
    (
        "an address that is code",
        edit_descriptor('"CC-BY-4.0"', '"CC", "path": "javascript:x"'),
        "form",
    ),
    (
        "a nameless resource",
        edit_descriptor('"name": "terms"', '"nam": "terms"'),
        "with a name each",
    ),
    (
        "a resource more",
        edit_descriptor('"name": "terms"', '"name": "termes"'),
        "none of onrecord's",
    ),
]


@pytest.mark.parametrize(("what", "change", "said"), DESCRIPTORS, ids=[c[0] for c in DESCRIPTORS])
def test_check_finds_in_the_descriptor(
    package: Path, what: str, change: Callable[[Path], None], said: str
) -> None:
    change(package)
    problems = list(check_package(package))
    assert any(said in problem.message for problem in problems), (what, problems)


def test_load_refuses_a_changed_byte(package: Path) -> None:
    path = package / "data" / "quotes.csv"
    path.write_bytes(path.read_bytes().replace(b"cannot", b"cannut", 1))
    with pytest.raises(PackageError, match=r"quotes\.csv: the file was changed"):
        load(package)


def test_load_refuses_a_missing_file(package: Path) -> None:
    (package / "data" / "quotes.csv").unlink()
    with pytest.raises(PackageError, match=r"quotes\.csv: No such file"):
        load(package)


def test_load_says_where_there_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=re.escape(str(tmp_path))):
        load(tmp_path)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (",9000,", ",many,", "'many' is not a number"),
        (",9000,", ",9000,,", "cells, not 24"),
        ("figure_id,", "id,", "the header is"),
        (",true,", ",TRUE,", "neither true nor false"),
        (",reported,", ',"reported,', "expected after"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_clear_error(
    package: Path, before: str, after: str, said: str
) -> None:
    edit("figures", before, after)(package)
    mend_hashes(package)
    data = load(package)
    table = data.tables["figures"]
    for read in (table.to_pandas, table.to_polars, lambda: table.rows):
        with pytest.raises(PackageError, match=said):
            read()
    with pytest.raises(PackageError, match=said):
        data.readable("calls_readable")


def test_one_bad_byte_is_one_problem(package: Path) -> None:
    path = package / "data" / "actors.csv"
    path.write_bytes(path.read_bytes().replace(b"Jane", b"J\xffne"))
    mend_hashes(package)
    assert [problem.code for problem in check_package(package)] == ["not_utf8"]
