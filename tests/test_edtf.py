import pytest

from onrecord import edtf


@pytest.mark.parametrize(
    ("date", "precision"), [("2012-07-10", "day"), ("2012-07", "month"), ("2012", "year")]
)
def test_precision(date: str, precision: str) -> None:
    assert edtf.precision(date) == precision


@pytest.mark.parametrize(
    "date",
    [
        "2012-02-30",  # not a day
        "2012-13",  # not a month
        "12-07-10",
        "2012-7-1",
        "10 July 2012",
        "",
        "2012-07-10\n",
        "0000",  # no such year
    ],
)
def test_precision_refuses(date: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        edtf.precision(date)


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        ("2011", ("2011", "2011")),
        ("2011-03/2012", ("2011-03", "2012")),
        ("2011-03/..", ("2011-03", "..")),
        ("../2011", ("..", "2011")),
        ("2011-03/2011", ("2011-03", "2011")),  # the end is the end of the year
    ],
)
def test_interval(period: str, ends: tuple[str, str]) -> None:
    assert edtf.interval(period) == ends


@pytest.mark.parametrize("period", ["2012/2011", "../..", "2011/", "2011/2012/2013"])
def test_interval_refuses(period: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|ends before|neither"):
        edtf.interval(period)
