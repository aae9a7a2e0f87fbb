"""Parquet, SQLite and Excel, read back with the libraries that people read them with."""

import datetime
import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas
import polars
import pytest
import xlsxwriter
from pyarrow import parquet

from onrecord.errors import ExportError
from onrecord.exports import export, spreadsheet
from onrecord.exports.spreadsheet import LONGEST, Sheet, cut
from onrecord.model import TABLES
from onrecord.tables import by_name, column_type, columns, is_required
from tests.spoiling import spoiling_package, values
from tests.test_exports import contents

NAMES = [model.TABLE.name for model in TABLES]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that spreadsheets would spoil."""
    return spoiling_package(tmp_path_factory.mktemp("odd") / "package")


@pytest.fixture(scope="module")
def exported(odd: Path) -> dict[str, Path]:
    """That package in every format."""
    formats = ("parquet", "sqlite", "excel")
    return {name: export(name, odd, odd.parent / f"out.{name}") for name in formats}


@pytest.fixture(scope="module")
def workbook(exported: dict[str, Path]) -> openpyxl.Workbook:
    """The Excel workbook, read by openpyxl."""
    with exported["excel"].open("rb") as file:
        return openpyxl.load_workbook(file)


@pytest.mark.parametrize("name", NAMES)
def test_parquet_holds_the_rows_and_their_types(
    odd: Path, exported: dict[str, Path], name: str
) -> None:
    expected = values(odd, name)
    path = exported["parquet"] / f"{name}.parquet"

    table = parquet.read_table(path)
    assert [tuple(row.values()) for row in table.to_pylist()] == expected
    in_duckdb = duckdb.connect().execute(f"SELECT * FROM '{path}'")
    assert [item[0] for item in in_duckdb.description or ()] == list(columns(by_name(name)))
    assert in_duckdb.fetchall() == expected
    assert polars.read_parquet(path).rows() == expected

    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    kinds = {str: "string", int: "int64", float: "double", bool: "bool"}
    for column in columns(by_name(name)):
        kind = kinds[column_type(by_name(name), column)]
        assert str(frame[column].dtype).replace("large_", "") == f"{kind}[pyarrow]"
        cells = [row[columns(by_name(name)).index(column)] for row in expected]
        assert list(frame[column].isna()) == [cell is None for cell in cells]


def test_parquet_says_what_the_columns_and_the_package_are(exported: dict[str, Path]) -> None:
    folder = exported["parquet"]
    schema = parquet.read_schema(folder / "calls_to_action.parquet")
    described = schema.field("call_type").metadata
    assert described[b"vocabulary"] == b"call_type"
    assert b"enum" in described[b"constraints"]
    assert described[b"description"].strip()
    assert schema.field("start").metadata[b"unit"] == b"code point"
    descriptor = json.loads(schema.metadata[b"datapackage"])
    assert descriptor["name"] == "freedonia"
    assert [item["name"] for item in descriptor["resources"]] == ["calls_to_action"]
    for name in NAMES:
        model = by_name(name)
        for field in parquet.read_schema(folder / f"{name}.parquet"):
            assert field.metadata[b"description"], (name, field.name)
            assert field.nullable is not is_required(model, field.name)


@pytest.mark.parametrize("name", NAMES)
def test_sqlite_holds_the_rows(odd: Path, exported: dict[str, Path], name: str) -> None:
    listed = ", ".join(columns(by_name(name)))
    with sqlite3.connect(exported["sqlite"]) as connection:
        found = connection.execute(f"SELECT {listed} FROM {name} ORDER BY rowid").fetchall()
    assert found == values(odd, name)


@pytest.mark.parametrize("name", NAMES)
def test_excel_holds_the_rows(odd: Path, workbook: openpyxl.Workbook, name: str) -> None:
    sheet = workbook[name]
    header, *rows = sheet.iter_rows()
    assert [cell.value for cell in header] == list(columns(by_name(name)))
    assert sheet.freeze_panes == "A2"
    expected = values(odd, name)
    assert len(rows) == len(expected)
    for cells, row in zip(rows, expected, strict=True):
        for cell, value in zip(cells, row, strict=True):
            assert cell.data_type != "f"
            if isinstance(cell.value, datetime.datetime):
                assert cell.number_format == "yyyy-mm-dd"
                assert cell.value.date().isoformat() == value
            elif isinstance(value, str) and len(value) > LONGEST:
                assert str(cell.value).startswith(value[:20_000])
            else:
                assert (cell.value, type(cell.value)) == (value, type(value)) or (
                    isinstance(value, float) and cell.value == value
                )


def test_excel_dates_are_dates_only_where_the_day_is_known(
    exported: dict[str, Path],
) -> None:
    frame = pandas.read_excel(
        exported["excel"], sheet_name="releases", keep_default_na=False, na_values=[""]
    )
    published = dict(zip(frame["release_id"], frame["published"], strict=True))
    assert published["one"] == datetime.datetime(2012, 4, 12)  # noqa: DTZ001  # Excel has no zones
    assert published["absent"] == "2012-04"
    assert pandas.isna(published["two"])


def test_excel_says_what_is_cut(workbook: openpyxl.Workbook) -> None:
    book = workbook
    place = columns(by_name("documents")).index("text")
    texts = [row[place] for row in book["documents"].iter_rows(values_only=True)]
    text = max(map(str, texts), key=len)
    assert text.endswith("the whole is in data/documents.csv]")
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    told = {str(row[0]): str(row[1]) for row in book["about"].iter_rows(values_only=True)}
    assert "Cells cut at Excel's limit: 1; whole in data/documents.csv." in told["sheet documents"]
    assert told["title"] == "Freedonia on the record"
    assert book.sheetnames == ["about", *NAMES]


@pytest.mark.parametrize(
    "written",
    [
        "=HYPERLINK(1)",  # a formula
        "+1",
        "-1",
        "@SUM(1)",
        "007",  # a number with leading zeros
        "1e5",
        "2012-04",  # a month, which Excel takes for a day
        "1-2",
        "TRUE",
        "https://example.org",
        "{=1}",
        "<r>bold</r>",  # the markup of rich text
        "<r></r>",
        "_x0041_",  # the escape of a character
        " two  spaces ",
        "line\nend",
        "#N/A",
        "’quoted",
        True,
        -3,
        0.5,
        9_000_000_000_000_000,
        None,
    ],
)
def test_a_cell_stays_what_it_is(tmp_path: Path, written: Any) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx", {"constant_memory": True}) as book:
        sheet = Sheet(book, "one", ["before", "here"])
        sheet.add(["x", written])
        sheet.close()
    (row,) = openpyxl.load_workbook(tmp_path / "a.xlsx")["one"].iter_rows(min_row=2)
    assert row[1].data_type != "f"
    found = row[1].value
    if isinstance(written, str) and "_x" in written:
        found = str(found).replace("_x005F_", "_")  # which openpyxl leaves as it is in the file
    assert found == written
    assert type(found) is type(written)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2012-04-12", datetime.datetime(2012, 4, 12)),  # noqa: DTZ001  # Excel has no zones
        ("1899-04-12", "1899-04-12"),  # before Excel's calendar
        ("1900-02-28", "1900-02-28"),  # in its year with a day too many
        ("2012-04", "2012-04"),
        ("2012", "2012"),
        (9_007_199_254_740_993, "9007199254740993"),  # it would end in 2
    ],
)
def test_what_excel_cannot_hold_is_text(tmp_path: Path, written: Any, found: Any) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx", {"constant_memory": True}) as book:
        sheet = Sheet(book, "one", ["here"], [True])
        sheet.add([written])
        sheet.close()
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["one"]["A2"].value == found


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("a" * LONGEST, False),
        ("a" * (LONGEST + 1), True),
        ("🚫" * (LONGEST // 2), False),
        ("🚫" * (LONGEST // 2 + 1), True),  # in code points it would be short enough
        ("a" + "🚫" * LONGEST, True),
    ],
)
def test_a_long_text_is_cut_where_excel_ends(text: str, is_cut: bool) -> None:
    found = cut(text, "[…]")
    assert found.endswith("[…]") is is_cut
    assert len(found.encode("utf-16-le")) // 2 <= LONGEST
    assert text.startswith(found.removesuffix("[…]"))


def test_more_rows_than_a_sheet_holds_are_refused(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.exports.excel.MOST_ROWS", 10)
    with pytest.raises(ExportError, match=r"has more rows than a sheet .* Use parquet or sqlite"):
        export("excel", package, tmp_path / "a.xlsx")
    assert list(tmp_path.glob("*.xlsx")) == []
    assert spreadsheet.MOST_ROWS == 1_048_576


@pytest.mark.parametrize("name", ["parquet", "sqlite", "excel"])
def test_equal_packages_give_equal_bytes(odd: Path, tmp_path: Path, name: str) -> None:
    """In other processes, with other hash seeds, time zones and folders."""
    shutil.copytree(odd, tmp_path / "elsewhere" / "copy")
    made = []
    for seed, zone, package in (
        ("1", "UTC", odd),
        ("2", "Asia/Tokyo", tmp_path / "elsewhere/copy"),
    ):
        target = tmp_path / seed / "out"
        code = "import sys; from onrecord.exports import export; export(*sys.argv[1:])"
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": ":".join(sys.path)}
        arguments = [sys.executable, "-c", code, name, str(package), str(target)]
        subprocess.run(arguments, env=environment, check=True)
        made.append(contents(target) if target.is_dir() else {"out": target.read_bytes()})
    assert made[0] == made[1]


def test_a_workbook_tells_no_time_of_its_making(package: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(export("excel", package, tmp_path / "a.xlsx")) as archive:
        assert {item.date_time[0] for item in archive.infolist()} == {1980}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2  # the collection gives no day of its own
