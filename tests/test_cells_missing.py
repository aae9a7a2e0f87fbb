"""Why cells are empty is said in the files, and outlives every reader."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import frictionless
import pandas
import polars
import pytest

from onrecord import csvfile, pipeline
from onrecord.cells.missing import CODES, allowed, filler, missing_values
from onrecord.dataset import load
from onrecord.model import CODEBOOK, TABLES, Figure, Release, Row, Term
from onrecord.schemas import table_schema
from onrecord.tables import by_name, column, columns, is_required
from tests.conftest import COLLECTIONS, Run

NAMES = [model.TABLE.name for model in TABLES]


@pytest.mark.parametrize("model", TABLES, ids=NAMES)
def test_every_column_that_may_be_empty_says_why(model: type[Row]) -> None:
    for name in columns(model):
        assert bool(column(model, name).missing) is not is_required(model, name), name


@pytest.mark.parametrize("model", TABLES, ids=NAMES)
def test_schemas_label_what_is_missing(model: type[Row]) -> None:
    listed = table_schema(model)["missingValues"]
    assert listed == missing_values(model)
    if model in CODEBOOK:
        assert listed == [{"value": "", "label": "Not applicable"}]
    else:
        assert listed == [
            {"value": "not_stated", "label": "Not stated"},
            {"value": "not_applicable", "label": "Not applicable"},
            {"value": "not_coded", "label": "Not coded"},
        ]


@pytest.mark.parametrize(
    ("kind", "in_draft", "payer"),
    [
        ("killed", False, "not_applicable"),
        ("money_aid", False, "not_stated"),  # somebody pays: the release does not say who
        ("money_aid", True, "not_coded"),  # the rules found nobody: no person has looked
        ("killed", True, "not_applicable"),
    ],
)
def test_reasons_follow_from_the_row(kind: str, in_draft: bool, payer: str) -> None:
    cells = [kind if name == "figure_kind" else None for name in columns(Figure)]
    filled = dict(zip(columns(Figure), filler(Figure, in_draft=in_draft)(cells), strict=True))
    assert filled["payer_id"] == payer
    assert filled["counted"] == ("not_coded" if in_draft else "not_stated")
    assert filled["low"] == "not_applicable"
    assert filled["figure_kind"] == kind


def test_no_cell_is_left_empty_without_a_reason(package: Path) -> None:
    for model in set(TABLES) - set(CODEBOOK):
        text = (package / "data" / f"{model.TABLE.name}.csv").read_text(encoding="utf-8")
        assert all(all(cells) for cells in csv.reader(io.StringIO(text))), model


def test_drafts_are_not_coded_where_nothing_was_found(tmp_path: Path) -> None:
    package = Path(shutil.copytree(COLLECTIONS / "good", tmp_path / "drafted"))
    shutil.rmtree(package / "seeds" / "records")
    pipeline.build(package)
    found = load(package).tables["releases"].reasons
    assert "not_stated" not in {code for codes in found.values() for code in codes}
    assert set(found["cite_as"]) <= {"not_coded", None}
    assert pipeline.check(package) == ()


def test_rows_say_why_a_cell_is_empty(package: Path) -> None:
    data = load(package)
    (figure, *_) = data.figures
    assert figure.payer is None
    assert figure.why_empty("payer_id") == "not_applicable"
    assert figure.why_empty("value") is None


def test_frictionless_reads_the_codes_as_missing(package: Path) -> None:
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    with frictionless.Package(str(package / "datapackage.json")).get_resource("figures") as found:
        (first, *_) = found.row_stream
    assert first["payer_id"] is None


@pytest.mark.parametrize("name", NAMES)
def test_values_and_reasons_make_the_file_again(name: str, package: Path) -> None:
    """What pandas and polars hold of a table is all of it."""
    table = load(package).tables[name]
    written = table.path.read_text(encoding="utf-8")
    frame = table.to_pandas().astype(object)
    why = pandas.DataFrame(table.reasons, index=frame.index, columns=frame.columns)
    filled = frame.where(frame.notna(), why).astype(object)
    assert _written(table.columns, filled.itertuples(index=False, name=None)) == written
    shown = table.to_polars()
    reasons = polars.DataFrame(table.reasons, schema=dict.fromkeys(table.reasons, polars.String))
    rows = [
        [
            value if value is not None else reasons[place, column] if column in reasons else None
            for column, value in row.items()
        ]
        for place, row in enumerate(shown.to_dicts())
    ]
    assert _written(table.columns, rows) == written


def _written(names: tuple[str, ...], rows: object) -> str:
    from onrecord.tables import cell

    texts = [[cell(None if pandas.isna(value) else value) for value in row] for row in rows]  # type: ignore[attr-defined]  # rows of either library
    return csvfile.csv_block([list(names), *texts])


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        ("point", "", "the cell is empty; why stands in the cell itself: not_applicable"),
        ("point", "not_stated", "the cell cannot be not_stated, only not_applicable"),
    ],
)
def test_an_empty_cell_must_say_why(
    name: str, wrong: str, said: str, package: Path, run: Run
) -> None:
    path = package / "data" / "figures.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("not_applicable", wrong, 1), encoding="utf-8"
    )
    result = run("check", package / "datapackage.json", cwd=package)
    assert result.returncode == 1
    assert f"figures.csv:2: figures.{name}: {said}." in result.stderr


def test_codes_are_values_in_the_codebook() -> None:
    assert allowed(Term) == {}
    assert set(allowed(Release)["published"]) == {"not_stated", "not_coded"}
    assert len(CODES) == 3


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
def test_r_reads_values_and_reasons(package: Path) -> None:
    code = """
    path <- "data/figures.csv"
    codes <- c("not_stated", "not_applicable", "not_coded")
    told <- read.csv(path, colClasses = "character", na.strings = character(), encoding = "UTF-8")
    values <- read.csv(path, na.strings = codes, encoding = "UTF-8")
    stopifnot(is.numeric(values$low))
    stopifnot(identical(is.na(values$payer_id), told$payer_id %in% codes))
    cat(sum(told$payer_id %in% codes))
    """
    result = subprocess.run(
        ["Rscript", "-e", code], cwd=package, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    reasons = load(package).tables["figures"].reasons["payer_id"]
    assert int(result.stdout) == len([code for code in reasons if code])


def test_every_table_is_known_by_name() -> None:
    assert [by_name(name) for name in NAMES] == list(TABLES)
