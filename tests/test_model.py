from typing import Any

import pytest
from pydantic import ValidationError

from onrecord.model import Actor, Figure, Release, Span

FIGURE: dict[str, Any] = {
    "figure_id": "figure-abcdefghij27",
    "release_id": "one",
    "figure_kind": "killed",
    "value": 9000.0,
    "low": 9000.0,
    "low_exclusive": True,
    "qualifier": "more_than",
    "unit": "person",
    "number_words": "Over 9,000",
    "trend": "none",
    "reporting": "reported",
    "words": "Over 9,000 killed",
    "start": 0,
    "end": 17,
}


def test_a_sound_figure_is_frozen() -> None:
    figure = Figure(**FIGURE)
    with pytest.raises(ValidationError, match="frozen"):
        figure.value = 1.0  # type: ignore[misc]  # that it is refused is the test


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"high": 9000.0, "high_exclusive": False}, "more_than gives low"),  # one-sided
        ({"low_exclusive": False}, "more_than gives low"),
        ({"point": 9000.0}, "more_than gives low"),  # a point is never made up
        ({"qualifier": "nearly"}, "nearly gives low"),  # nearly bounds from above
        ({"start": 17, "end": 17}, "before its end"),
        ({"end": 18}, "not as long as its words"),
        ({"figure_kind": "money_other"}, "ISO 4217"),
        ({"period": "2011"}, "period_words"),
        ({"period": "last year", "period_words": "last year"}, "not a date"),
        ({"reporting": "sure"}, "not a term"),
        ({"start": -1, "end": 16}, "less than 0"),
        ({"value": "9000"}, "valid number"),
    ],
)
def test_a_figure_that_breaks_a_rule(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Figure(**{**FIGURE, **change})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"country": "Syria"}, "ISO 3166-1"),
        ({"country": "XXX"}, "ISO 3166-1"),
        ({"wikidata_id": "858"}, "does not have the form"),
        ({"actor_id": "John Kerry"}, "does not have the form"),
    ],
)
def test_an_actor_that_breaks_a_rule(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Actor(**{"actor_id": "syria", "name": "Syria", "actor_type": "state", **change})


def test_a_release_has_the_precision_of_its_date() -> None:
    with pytest.raises(ValidationError, match="precision month"):
        Release(
            release_id="one",
            document_id="one",
            title="T",
            publisher_id="p",
            published="2012-07",
            published_precision="day",
            kind="statement",
            status="draft",
        )


def test_span_holds() -> None:
    assert Span(start=0, end=9).holds(Span(start=3, end=9))
    assert not Span(start=0, end=9).holds(Span(start=3, end=10))
