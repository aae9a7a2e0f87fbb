"""Dates in words and digits become EDTF; those that cannot be resolved stay empty."""

import pytest

from onrecord.extraction.dates import FoundDate, dates
from onrecord.extraction.found import Place

PUBLISHED = "2012-09-06"  # a Thursday

# the sentence, the words of its one date, its EDTF date, why
ONE_DATE = [
    ("It began on 12 April 2012.", "12 April 2012", "2012-04-12", "day before month"),
    ("It began on April 12, 2012.", "April 12, 2012", "2012-04-12", "month before day"),
    ("It began on the 4th of July 1999.", "the 4th of July 1999", "1999-07-04", "ordinal"),
    ("They left Apr. 12 by bus.", "Apr. 12", "2012-04-12", "the nearest year"),
    ("Polls open in December.", "December", "2012-12", "a month ahead, if it is near"),
    ("They met last December.", "December", "2011-12", "last looks back"),
    ("Since March they wait.", "Since March", "2012-03/..", "an open end"),
    ("Signed 25/04/2012 in Utopia.", "25/04/2012", "2012-04-25", "only one reading"),
    ("Signed 12/04/2012 in Utopia.", "12/04/2012", None, "two readings"),
    ("Signed 2012-04-12 in Utopia.", "2012-04-12", "2012-04-12", "ISO 8601"),
    ("Seen at 121200Z JUL 12 off shore.", "121200Z JUL 12", "2012-07-12", "military, with month"),
    ("Seen at 021200Z off shore.", "021200Z", "2012-09-02", "military, month of publication"),
    ("He ruled from 1965 to 1998.", "from 1965 to 1998", "1965/1998", "two years make a stretch"),
    (
        "Shots fell between March 2010 and June 2011.",
        "between March 2010 and June 2011",
        "2010-03/2011-06",
        "two months make a stretch",
    ),
    ("Talks on June 6-10, 2012 failed.", "June 6-10, 2012", "2012-06-06/2012-06-10", "days"),
    (
        "Talks on February 9 and 10 failed.",
        "February 9 and 10",
        "2012-02-09/2012-02-10",
        "two days",
    ),
    ("Arms were sold in 2011 alone.", "in 2011 alone", "2011", "alone belongs to it"),
    ("Prices of the 1990s rose.", "1990s", "1990/1999", "a decade"),
    ("Funds of fiscal year 2013 rose.", "fiscal year 2013", None, "it differs by country"),
    ("Funds for FY13 rose.", "FY13", None, "short for the same"),
    ("It fell last year.", "last year", "2011", "relative year"),
    ("It fell last month.", "last month", "2012-08", "relative month"),
    ("It fell last week.", "last week", "2012-08-27/2012-09-02", "a week has seven days"),
    ("Yesterday it fell.", "Yesterday", "2012-09-05", "relative day"),
    ("It fell on Monday.", "Monday", "2012-09-03", "the latest Monday"),
    ("It falls next Friday.", "next Friday", "2012-09-07", "the Friday to come"),
    ("It fell two weeks ago.", "two weeks ago", "2012-08-20/2012-08-26", "words for the count"),
    (
        "Over the past four years it fell.",
        "Over the past four years",
        "2008/2012",
        "a stretch that ends at publication",
    ),
    ("It rose in July last year.", "July last year", "2011-07", "a month of a year counted back"),
    ("Friday, 19 May 2023, came.", "Friday, 19 May 2023", "2023-05-19", "the weekday joins it"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "why"), ONE_DATE)
def test_reads_a_date(text: str, words: str, edtf: str | None, why: str) -> None:
    found = dates(text, Place(0, len(text)), PUBLISHED)
    assert [(date.place.of(text), date.edtf) for date in found] == [(words, edtf)], why


@pytest.mark.parametrize(
    "text",
    [
        "They may march.",
        "$2012 was paid.",
        "Over 2000 dockers came; it held 1995 people.",
        "Call 6270 5400 now.",
        "Some 2,012 people came.",
        "Version 1.2012.3 is out.",
        "",
    ],
)
def test_finds_none(text: str) -> None:
    assert dates(text, Place(0, len(text)), PUBLISHED) == []


def test_leaves_open_what_has_no_anchor() -> None:
    text = "It fell last year, on Monday, and on 3 March."
    assert [date.edtf for date in dates(text, Place(0, len(text)), None)] == [None, None, None]
    assert dates(text, Place(0, len(text)), "2012")[0].edtf == "2011"


def test_keeps_to_the_place() -> None:
    text = "In 2010 and 2011 and 2012."
    assert dates(text, Place(12, 16), None) == [FoundDate(Place(12, 16), "2011", "year")]


@pytest.mark.parametrize(
    "piece", ["May ", "1-", "2012-", "the last ", "12 ", "to 2012 ", "Monday "]
)
def test_finishes_on_long_lines(piece: str) -> None:
    text = piece * 20_000
    for date in dates(text, Place(0, len(text)), PUBLISHED):
        assert 0 <= date.place.start < date.place.end <= len(text)


# the text with its stretch between bars, the words of the dates in it, why
STRETCHES = [
    ("over |2000| people came", ["2000"], "a count is one by words that stand inside"),
    ("since |March| came the flood", [], "the word before stands outside"),
    ("|It rose.| FY13 came", [], "a fiscal year behind it"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), STRETCHES)
def test_reads_nothing_outside_the_stretch(marked: str, expected: list[str], why: str) -> None:
    before, inside, after = marked.split("|")
    text = before + inside + after
    within = Place(len(before), len(before) + len(inside))
    assert [date.place.of(text) for date in dates(text, within, PUBLISHED)] == expected, why
