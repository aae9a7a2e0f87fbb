import pytest

from onrecord.bounds import Bounds, bounds
from onrecord.vocabularies import vocabulary

CASES = [
    ("exact", Bounds(9, 9, 9, False, False)),
    ("at_least", Bounds(low=9, low_exclusive=False)),
    ("more_than", Bounds(low=9, low_exclusive=True)),
    ("well_above", Bounds(low=9, low_exclusive=True)),
    ("at_most", Bounds(high=9, high_exclusive=False)),
    ("less_than", Bounds(high=9, high_exclusive=True)),
    ("nearly", Bounds(point=9, high=9, high_exclusive=True)),
    ("about", Bounds(point=9)),
    ("rank", Bounds()),
]


@pytest.mark.parametrize(("qualifier", "expected"), CASES)
def test_bounds_of_a_number(qualifier: str, expected: Bounds) -> None:
    assert bounds(qualifier, 9) == expected


def test_every_qualifier_has_a_case() -> None:
    known = {qualifier for qualifier, _ in CASES} | {"range", "vague"}
    assert known == set(vocabulary("figure_qualifier").codes)


def test_bounds_of_a_range() -> None:
    assert bounds("range", ends=(10, 20)) == Bounds(10, None, 20, False, False)


@pytest.mark.parametrize(
    ("words", "floor"),
    [
        ("several", 3),
        ("a handful", 3),
        ("Dozens", 24),
        ("scores of", 40),
        ("hundreds", 200),
        ("thousands", 2_000),
        ("tens of thousands", 20_000),  # and not thousands
        ("many hundreds of\nthousands", 200_000),
        ("millions", 2_000_000),
    ],
)
def test_bounds_of_a_vague_word(words: str, floor: float) -> None:
    assert bounds("vague", number_words=words) == Bounds(low=floor, low_exclusive=False)


@pytest.mark.parametrize(
    ("qualifier", "value", "ends", "words", "said"),
    [
        ("more_than", None, (None, None), "", "needs the value"),
        ("vague", 24, (None, None), "dozens", "no single value"),
        ("vague", None, (None, None), "a multitude", "no vague quantity"),
        ("range", 5, (1, 9), "", "no single value"),
        ("range", None, (1, None), "", "low and its high"),
        ("range", None, (9, 1), "", "below its start"),
    ],
)
def test_bounds_refuses(
    qualifier: str,
    value: float | None,
    ends: tuple[float | None, float | None],
    words: str,
    said: str,
) -> None:
    with pytest.raises(ValueError, match=said):
        bounds(qualifier, value, ends=ends, number_words=words)
