import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.dataset import load
from onrecord.errors import MissingExtra


def test_import_is_light() -> None:
    code = "import sys, onrecord; print(sorted(m for m in sys.modules if m.split('.')[0] in "
    code += "{'frictionless', 'datasette', 'lxml', 'pydantic', 'pandas', 'polars'}))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


def test_everything_named_is_there() -> None:
    for name in onrecord.__all__:
        assert getattr(onrecord, name)
        assert name in dir(onrecord)
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        onrecord.lode  # noqa: B018  # the access is the test


def test_load_takes_a_folder_or_a_descriptor(package: Path) -> None:
    assert list(load(package)) == list(load(str(package / "datapackage.json"))) == ["one", "two"]


def test_rows_are_resolved(package: Path) -> None:
    data = load(package)
    release = data["one"]
    assert release.publisher
    assert release.publisher.name == "Example NGO"
    (call,) = release.calls
    assert [actor.name for actor in call.addressees] == ["Smith"]
    assert [actor.name for actor in call.requested_actors] == ["Arms Corp"]
    assert call.intermediaries == call.targets == call.beneficiaries == ()
    assert call.release == release
    first, second = release.quotes
    assert (first.quote_id, first.part, second.part) == (second.quote_id, 1, 2)
    assert first.speaker
    assert first.speaker.name == "Jane Doe"
    assert release.figures[0].said_by
    assert release.text[first.start : first.end] == first.words


def test_evidence_is_found_by_field(package: Path) -> None:
    figure = load(package)["one"].figures[0]
    qualifier = figure.evidence("qualifier")
    whole = figure.evidence()
    assert qualifier
    assert whole
    assert qualifier.words == "Over"
    assert whole.words == figure.words
    assert figure.evidence("payer_id") is None


def test_an_unknown_release_gets_a_did_you_mean(package: Path) -> None:
    with pytest.raises(KeyError, match="Did you mean 'one'"):
        load(package)["onee"]


@pytest.mark.parametrize("name", ["documents", "figures", "actors", "calls_to_action"])
def test_tables_as_pandas_and_polars(package: Path, name: str) -> None:
    table = load(package).tables[name]
    pandas, polars = table.to_pandas(), table.to_polars()
    assert tuple(pandas.columns) == tuple(polars.columns) == table.columns
    assert len(pandas) == len(polars) == len(table.rows)


def test_types_and_missing_values_survive(package: Path) -> None:
    figures = load(package).tables["figures"]
    pandas, polars = figures.to_pandas(), figures.to_polars()
    assert str(pandas["value"].dtype) == "Float64"
    assert str(pandas["low_exclusive"].dtype) == "boolean"
    assert pandas["value"].isna().tolist() == [False, True, False, True]
    assert polars["low_exclusive"].to_list() == [True, False, None, False]
    assert polars["high"].to_list() == [None, 20.0, 1e9, None]


def test_a_missing_extra_is_named(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = load(package).tables["figures"]
    for extra, convert in (("pandas", table.to_pandas), ("polars", table.to_polars)):
        monkeypatch.setitem(sys.modules, extra, None)
        with pytest.raises(MissingExtra, match=rf"pip install 'onrecord\[{extra}\]'"):
            convert()


def test_readable_views(package: Path) -> None:
    data = load(package)
    (call,) = data.readable("calls_readable")
    assert (call["caller"], call["addressee"], call["year"]) == ("Example NGO", "Smith", 2012)
    assert [row["high"] for row in data.readable("figures_readable")] == [None, 20, 10**9, None]
    with pytest.raises(KeyError, match="Did you mean 'calls_readable'"):
        data.readable("calls_readble")
