"""The package as others read it: with the schemas of its descriptor and nothing of onrecord's."""

import datetime
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas
import polars
import pytest

from onrecord.model import TABLES
from onrecord.tables import by_name, column
from tests.spoiling import spoiling_package, values

READERS = Path(__file__).parent / "readers"
NPM_PACKAGE = "datapackage@1.1.10"
NAMES = [model.TABLE.name for model in TABLES]

Rows = list[tuple[Any, ...]]
Resource = dict[str, Any]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that careless readers would spoil."""
    return spoiling_package(tmp_path_factory.mktemp("readers") / "package")


@pytest.fixture(scope="module")
def resources(package: Path) -> dict[str, Resource]:
    """The resources of its descriptor by name."""
    descriptor = json.loads((package / "datapackage.json").read_bytes())
    return {item["name"]: item for item in descriptor["resources"]}


def names_of(resource: Resource) -> list[str]:
    return [field["name"] for field in resource["schema"]["fields"]]


def types_of(resource: Resource, kinds: dict[str, Any]) -> dict[str, Any]:
    """Each column's type in a reader's own terms."""
    return {field["name"]: kinds[field["type"]] for field in resource["schema"]["fields"]}


def missing_of(resource: Resource) -> list[str]:
    """What stands for a missing value, labelled (version 2 of the standard) or not."""
    listed = resource["schema"]["missingValues"]
    return [item["value"] if isinstance(item, dict) else item for item in listed]


def with_pandas(path: Path, resource: Resource) -> Rows:
    kinds = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    types = types_of(resource, kinds)
    frame = pandas.read_csv(
        path, dtype=types, na_values=missing_of(resource), keep_default_na=False
    )
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == types
    cells = frame.astype(object).where(frame.notna(), None)
    return [tuple(row) for row in cells.itertuples(index=False, name=None)]


def with_polars(path: Path, resource: Resource) -> Rows:
    kinds = {
        "string": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
    }
    types = types_of(resource, kinds)
    frame = polars.read_csv(path, schema=types, null_values=missing_of(resource))
    assert dict(frame.schema) == types
    return frame.rows()


def with_duckdb(path: Path, resource: Resource) -> Rows:
    kinds = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types_of(resource, kinds).items())
    missing = ", ".join(f"'{text}'" for text in missing_of(resource))
    found = duckdb.connect().execute(
        f"SELECT * FROM read_csv('{path}', header = true, auto_detect = false, delim = ',', "
        f"quote = '\"', escape = '\"', nullstr = [{missing}], columns = {{{columns}}})"
    )
    assert [str(item[1]) for item in found.description or ()] == list(
        types_of(resource, kinds).values()
    )
    return found.fetchall()


def with_frictionless(path: Path, resource: Resource) -> Rows:
    package = frictionless.Package(str(path.parents[1] / "datapackage.json"))
    with package.get_resource(resource["name"]) as opened:
        rows = list(opened.row_stream)
    assert all(row.valid for row in rows)
    # it reads numbers as decimals
    return [
        tuple(
            float(value)
            if types_of(resource, _SAME)[name] == "number" and value is not None
            else value
            for name, value in row.to_dict().items()
        )
        for row in rows
    ]


_SAME = {kind: kind for kind in ("string", "integer", "number", "boolean")}


def with_rfc_4180(path: Path, resource: Resource) -> Rows:
    """By the grammar of RFC 4180, section 2, to the letter; but lines end with LF."""
    records = rfc_4180(path.read_bytes().decode("utf-8"))
    assert records[0] == names_of(resource)
    assert {len(record) for record in records} == {len(records[0])}
    read: dict[str, Callable[[str], Any]] = {
        "string": str,
        "integer": int,
        "number": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    types = types_of(resource, read).values()
    missing = missing_of(resource)
    return [
        tuple(
            None if text in missing else kind(text)
            for kind, text in zip(types, record, strict=True)
        )
        for record in records[1:]
    ]


def rfc_4180(text: str) -> list[list[str]]:
    """The records of a CSV file. A cell is quoted as a whole or holds no mark that must be; the
    last record, too, has a line end.
    """
    records: list[list[str]] = [[]]
    place = 0
    while place < len(text):
        cell, place = _quoted(text, place) if text[place] == '"' else _bare(text, place)
        records[-1].append(cell)
        assert text[place] in ",\n", f"neither a comma nor a line end at {place}"
        if text[place] == "\n":
            records.append([])
        elif text[place + 1] == "\n":  # an empty cell at the end of a line
            records[-1].append("")
            place += 1
            records.append([])
        place += 1
    assert records[-1] == [], "the last record has no line end"
    return records[:-1]


def _bare(text: str, place: int) -> tuple[str, int]:
    start = place
    while text[place] not in ",\n":
        assert text[place] not in '"\r', f"a mark that must be quoted, at {place}"
        place += 1
    return text[start:place], place


def _quoted(text: str, place: int) -> tuple[str, int]:
    start = place + 1
    end = text.index('"', start)
    while text[end + 1] == '"':
        end = text.index('"', end + 2)
    return text[start:end].replace('""', '"'), end + 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "read", [with_pandas, with_polars, with_duckdb, with_frictionless, with_rfc_4180]
)
def test_the_rows_and_their_types_are_the_same_for_all(
    package: Path,
    resources: dict[str, Resource],
    name: str,
    read: Callable[[Path, Resource], Rows],
) -> None:
    found = read(package / resources[name]["path"], resources[name])
    expected = values(package, name)
    assert found == expected
    assert [list(map(type, row)) for row in found] == [list(map(type, row)) for row in expected]


def test_the_schemas_keep_every_key(package: Path) -> None:
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    descriptor = json.loads((package / "datapackage.json").read_bytes())
    assert all(item["schema"]["primaryKey"] for item in descriptor["resources"])
    with duckdb.connect() as database:
        for item in descriptor["resources"]:
            path = package / item["path"]
            database.sql(
                f"CREATE TABLE {item['name']} AS SELECT * FROM '{path}'"
            )  # all as it likes
            key = ", ".join(item["schema"]["primaryKey"])
            database.sql(f"CREATE UNIQUE INDEX {item['name']}_key ON {item['name']} ({key})")


def test_a_broken_key_is_found_by_others(package: Path, tmp_path: Path) -> None:
    shutil.copytree(package, tmp_path / "copy")
    path = tmp_path / "copy" / "data" / "appearances.csv"
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace(",example-ngo,", ",no-such-ngo,", 1), encoding="utf-8")
    report = frictionless.validate(str(tmp_path / "copy" / "datapackage.json"))
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


@pytest.mark.parametrize("name", NAMES)
def test_files_are_utf_8_without_a_mark_and_lines_end_alike(
    package: Path, resources: dict[str, Resource], name: str
) -> None:
    content = (package / resources[name]["path"]).read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8").isprintable() is False  # it has lines, and is UTF-8
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert resources[name]["dialect"]["lineTerminator"] == "\n"


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_those_of_iso_8601(package: Path, name: str) -> None:
    model = by_name(name)
    for place, declared in enumerate(column(model, item) for item in model.model_fields):
        dates = [row[place] for row in values(package, name) if declared.standard == "edtf"]
        for date in filter(None, dates):
            assert datetime.date.fromisoformat((date + "-01-01")[:10])


@pytest.mark.parametrize("reader", ["base", "readr"])
def test_r_reads_it(package: Path, resources: dict[str, Resource], reader: str) -> None:
    libraries = ["jsonlite"] if reader == "base" else ["jsonlite", "readr"]
    if not has_r(libraries):
        pytest.skip(f"R is not here, or has no {' or no '.join(libraries)}")
    result = subprocess.run(
        ["Rscript", "--vanilla", READERS / "read.R", package, reader],
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    found = json.loads(result.stdout)
    assert found["broken"] == []
    for name in resources:
        rows = list(zip(*found["columns"][name], strict=True))
        assert alike(rows) == alike(values(package, name)), name


def has_r(libraries: list[str]) -> bool:
    if not shutil.which("Rscript"):
        return False
    code = "".join(f'stopifnot(requireNamespace("{name}", quietly = TRUE));' for name in libraries)
    command = ["Rscript", "--vanilla", "-e", code]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_npm_datapackage_reads_it(
    package: Path, resources: dict[str, Resource], tmp_path: Path
) -> None:
    if not (shutil.which("npm") and shutil.which("node")):
        pytest.skip("npm or node is not here")
    install = ["npm", "install", "--prefix", str(tmp_path), "--ignore-scripts", "--no-audit"]
    install += ["--no-fund", "--fetch-retries=0", "--prefer-offline", NPM_PACKAGE]
    installed = subprocess.run(install, capture_output=True, check=False)
    if installed.returncode:
        pytest.skip(f"npm cannot install {NPM_PACKAGE}")
    result = subprocess.run(
        ["node", READERS / "read.js", package],
        env={**os.environ, "NODE_PATH": str(tmp_path / "node_modules")},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    found = json.loads(result.stdout)
    assert found["wrong"] == []
    for name in resources:
        rows = [tuple(row) for row in found["rows"][name]]
        assert trimmed(rows) == trimmed(values(package, name)), name


def trimmed(rows: Rows) -> Rows:
    """Rows without blanks at the start of their texts: that library takes them from every cell that
    is not quoted, whatever the dialect says.
    """
    return [
        tuple(item.lstrip(" ") if isinstance(item, str) else item for item in row)
        for row in alike(rows)
    ]


def alike(rows: Rows) -> Rows:
    """Rows without the difference between 1 and 1.0, which JSON does not have, but with the one
    between 1 and true.
    """
    return [
        tuple(float(item) if type(item) in (int, float) else item for item in row) for row in rows
    ]
