import pytest

from onrecord.anchors import Quotation, find, occurrences
from onrecord.errors import Absent, Ambiguous
from onrecord.model import Span

TEXT = "Russia sold arms.  Russian arms\nwere sold by Russia; “it said”."


def words_of(text: str, quotation: Quotation, scope: Span | None = None) -> str:
    return find(text, quotation, scope).of(text)


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        (Quotation(words="Russian arms were"), "Russian arms\nwere"),  # white space is folded
        (Quotation(words="Russia", nth=2), "Russia"),  # and not the Russia of Russian
        (Quotation(words="Russia [...] arms", nth=1), "Russia sold arms"),  # to the first arms
        (Quotation(words="arms", within="sold arms"), "arms"),
        (Quotation(words="“it said”"), "“it said”"),  # marks are not word characters
    ],
)
def test_find_gives_the_words(quotation: Quotation, found: str) -> None:
    assert words_of(TEXT, quotation) == found


def test_find_looks_inside_the_scope_first() -> None:
    scope = find(TEXT, Quotation(words="sold by Russia"))
    assert find(TEXT, Quotation(words="Russia"), scope).start > 40


def test_find_looks_outside_a_scope_without_the_words() -> None:
    scope = find(TEXT, Quotation(words="sold by Russia"))
    assert words_of(TEXT, Quotation(words="Russian arms"), scope) == "Russian arms"


def test_find_shows_the_closest_passage() -> None:
    with pytest.raises(Absent, match="The text has: «“it said”»"):
        find(TEXT, Quotation(words='"it said"'))


def test_find_shows_every_place_of_ambiguous_words() -> None:
    with pytest.raises(
        Ambiguous, match=r"«Russia» occurs 2 times.*1: «Russia sold.*2: «.*by Russia"
    ):
        find(TEXT, Quotation(words="Russia"))


@pytest.mark.parametrize("words", ["", "  ", "[...]", "Russia [...]"])
def test_quoting_nothing_is_absent(words: str) -> None:
    with pytest.raises(Absent, match="no words here"):
        find(TEXT, Quotation(words=words))


def test_offsets_count_code_points() -> None:
    text = "🕊 peace"
    assert list(occurrences(text, "peace")) == [Span(start=2, end=7)]
