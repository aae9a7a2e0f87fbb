"""Sentences and paragraphs: where they end, and where they do not."""

import pytest

from onrecord.extraction.found import Place
from onrecord.extraction.sentences import paragraphs, sentences

ROWS = [
    ("two sentences", "We wait. They go.", ["We wait.", "They go."]),
    ("marks and quotes", "“We wait!” They go… Why?", ["“We wait!”", "They go…", "Why?"]),
    ("no capital follows", "We wait ... they go.", ["We wait ... they go."]),
    ("a title", "Gen. Doe met Mr. Roe.", ["Gen. Doe met Mr. Roe."]),
    ("a son", "Joe Roe, Jr. Adams fell. He rose.", ["Joe Roe, Jr. Adams fell.", "He rose."]),
    (
        "a son at the end",
        "They met Roe, Jr. The army left.",
        ["They met Roe, Jr.", "The army left."],
    ),
    ("initials", "The U.S. Army met J. R. Doe.", ["The U.S. Army met J. R. Doe."]),
    (
        "capitals before a word that opens",
        "He left the U.S. The army met.",
        ["He left the U.S.", "The army met."],
    ),
    ("a part of a name", "The EU-U.S. Council met.", ["The EU-U.S. Council met."]),
    ("a number", "See No. 4 of it.", ["See No. 4 of it."]),
    ("the word no", "They said no. We left.", ["They said no.", "We left."]),
    ("line ends", "A title\n\n  We wait.\n", ["A title", "We wait."]),
    ("the rarer line ends", "A title\u2028We wait.", ["A title", "We wait."]),
    ("nothing", " \n ", []),
]


@pytest.mark.parametrize(("reason", "text", "words"), ROWS, ids=[row[0] for row in ROWS])
def test_splits(reason: str, text: str, words: list[str]) -> None:
    assert [place.of(text) for place in sentences(text, Place(0, len(text)))] == words, reason


def test_keeps_inside_the_place() -> None:
    text = "We wait. They go now. It rains."
    found = [place.of(text) for place in sentences(text, Place(3, 17))]
    assert found == ["wait.", "They go"]


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    text = " One \n\n\tTwo\u2029Three"
    assert [line.of(text) for line in paragraphs(text, Place(0, len(text)))] == [
        "One",
        "Two",
        "Three",
    ]


@pytest.mark.parametrize(
    "unit", ["a.a.a.", ". . ", ".", '."', " ", '. "((', ".\n", "U.S. ", "No. 1 "]
)
def test_finishes_on_long_texts(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert all(place.start < place.end for place in sentences(text, Place(0, len(text))))
