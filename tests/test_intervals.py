"""Figures drawn with their bounds."""

from typing import Any

import pytest

from onrecord.explorer.intervals import LEFT, RIGHT, drawn, scale_of


def figure(
    low: float | None = None,
    point: float | None = None,
    high: float | None = None,
    exclusive: str = "",
) -> dict[str, Any]:
    return {
        "low": low,
        "point": point,
        "high": high,
        "low_exclusive": exclusive == "low",
        "high_exclusive": exclusive == "high",
    }


@pytest.mark.parametrize(
    ("said", "arrow", "hollow"),
    [
        pytest.param(figure(low=9000, exclusive="low"), "right", [True], id="over 9,000"),
        pytest.param(figure(low=9000), "right", [False], id="at least 9,000"),
        pytest.param(figure(high=9000), "left", [False], id="up to 9,000"),
        pytest.param(figure(high=9000, exclusive="high"), "left", [True], id="under 9,000"),
        pytest.param(figure(low=5, high=9), "", [False, False], id="between 5 and 9"),
        pytest.param(figure(9, 9, 9), "", [False], id="9"),
        pytest.param(figure(point=9), "", [False], id="about 9"),
        pytest.param(figure(point=9, high=9, exclusive="high"), "", [False], id="nearly 9"),
    ],
)
def test_what_is_not_said_is_an_arrow(said: dict[str, Any], arrow: str, hollow: list[bool]) -> None:
    found = drawn(said, scale_of([said]))
    assert found is not None
    assert found["arrow"] == arrow
    assert [dot["is_hollow"] for dot in found["dots"]] == hollow


def test_an_open_side_reaches_the_end_of_the_drawing() -> None:
    said = [figure(low=9000), figure(high=20_000)]
    lines = [drawn(item, scale_of(said)) for item in said]
    assert lines[0] is not None
    assert lines[1] is not None
    assert lines[0]["line"][1] == RIGHT
    assert lines[1]["line"][0] == LEFT


def test_numbers_of_one_group_share_a_scale() -> None:
    said = [figure(low=24), figure(low=9000), figure(low=20_000)]
    scale = scale_of(said)
    assert scale is not None
    assert scale.is_logarithmic
    places = [scale.place(item["low"]) for item in said]
    assert places == sorted(places)
    assert LEFT <= places[0] < places[-1] <= RIGHT


@pytest.mark.parametrize("said", [figure(), figure(low=None)], ids=["a rank", "nothing"])
def test_a_figure_without_a_number_is_not_drawn(said: dict[str, Any]) -> None:
    assert scale_of([said]) is None
    assert drawn(said, None) is None


@pytest.mark.parametrize("number", [0.0, -5.0, 1e30])
def test_any_number_has_a_place(number: float) -> None:
    scale = scale_of([figure(point=number)])
    assert scale is not None
    assert LEFT <= scale.place(number) <= RIGHT
