"""Names: places, offices, series and groups that take part. All sentences are invented."""

import pytest

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names import names


def read(text: str) -> Cast:
    """The cast of a text without a headline."""
    body = Place(0, len(text))
    return names(text, [body], Knowledge(), Metadata(body=body))


def found(text: str, *, nominal: bool) -> list[str]:
    """The words of the mentions: those of names, or those of nominals."""
    cast = read(text)
    return [m.place.of(text) for m in cast.mentions if (m.kind == "nominal") is nominal]


NAMES = [
    ("Vermont would lose its dairies.", ["Vermont"], "a place with a government acts"),
    ("It rained in Vermont for days.", [], "it only lies there"),
    ("Texas must act, and Texas will pay for Texas.", ["Texas"] * 3, "where it acts, everywhere"),
    ("They live in Alba, Texas. Texas must act. Texas will pay.", ["Texas"] * 2, "an address"),
    ("We fear Lisbon's growing influence.", ["Lisbon"], "the deeds of a capital"),
    ("We met near Lisbon's harbour.", [], "what lies in a capital is no deed"),
    ("The orders came with directives from Lisbon.", ["Lisbon"], "deeds from a capital"),
    ("The Haryana government refused.", ["Haryana government"], "of a place"),
    ("The Union government refused.", ["Union government"], "which of the governments"),
    ("The Commission refused, and so did the Board.", ["Commission", "Board"], "with an article"),
    ("We ask this Council to act.", ["Council"], "this one"),
    ("The 1234 Committee met.", ["1234 Committee"], "its number belongs to it"),
    ("We urge Member States to act.", ["Member States"], "a phrase, and no member called States"),
    ("The Lake Council (“LaCo”) met. LaCo rose.", ["Lake Council", "LaCo", "LaCo"], "short"),
    (
        "Oxfam, Greenpeace, Blue Tide Now, Amnesty International and Dry Land.",
        ["Oxfam", "Greenpeace", "Blue Tide Now", "Amnesty International", "Dry Land"],
        "known bodies tell the others of a series",
    ),
    ("It rained in Oslo, Tikra, Mokar Chowk and Dand.", [], "a list of places"),
    (
        "We helped Blue Harvest Abroad, a small charity that digs wells.",
        ["Blue Harvest Abroad"],
        "",
    ),
    ("The Senate Bill 7 and the Trade Union Law passed.", [], "titles of laws"),
    ("Follow us on Facebook. Facebook: lakes", [], "channels"),
    ("It cost US$ 2.8 billion.", [], "a currency"),
    ("The World Editors Forum met.", ["World Editors Forum"], "a noun that opens headings too"),
    ("The ruling All Drivers Congress met.", ["All Drivers Congress"], "all, and a known head"),
    ("The Lake Mission to the United Nations met.", ["Lake Mission to the United Nations"], "seat"),
    ("“No,” says Jan Lund.", ["Jan Lund"], "a name that is a month too"),
    ("The Osun people agreed.", ["Osun"], "a people"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NAMES, ids=[row[0] for row in NAMES])
def test_finds_names(text: str, expected: list[str], why: str) -> None:
    assert found(text, nominal=False) == expected, why


NOMINALS = [
    ("Thank you, Mr President, and Madam Chair.", ["Mr President", "Madam Chair"], "an address"),
    ("Dear Commissioner, we write to you.", ["Dear Commissioner"], "a letter"),
    ("We wrote to the Director General.", ["the Director General"], "an office alone"),
    ("The Executive Committee met.", [], "the words begin a longer name"),
    ("Farmers have lost their wells.", ["Farmers"], "the subject of a sentence"),
    ("The residents of these areas are hungry.", ["The residents of these areas"], "which ones"),
    ("Big pharmaceutical companies are slow.", ["Big pharmaceutical companies"], "words in front"),
    ("Support for farmers has grown.", [], "no subject"),
    ("A farmers market has opened.", [], "one market"),
    ("The government of Marsh has refused.", ["The government of Marsh"], "of no state"),
    (
        "Orders were issued by the state government of Marsh Vale.",
        ["the state government of Marsh Vale"],
        "no part of a state's",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), NOMINALS, ids=[row[0] for row in NOMINALS])
def test_finds_nominals(text: str, expected: list[str], why: str) -> None:
    assert found(text, nominal=True) == expected, why


def test_links_an_office_to_its_only_holder() -> None:
    cast = read("Minister for Water Ada Lund spoke. The Minister left.")
    assert {cast.actor(m).name for m in cast.mentions} == {"Ada Lund"}


def test_lets_a_short_office_stand_for_the_longer_one() -> None:
    cast = read("The Minister for Water spoke. The Minister left.")
    assert {cast.actor(m).name for m in cast.mentions} == {"the Minister for Water"}


def test_finds_bodies_in_lines_without_marks() -> None:
    items = ["Lake Foundation", "Blue Tide", "River Coalition", "Clean Air Trust", "Sea Network"]
    text = "Signed by:\n" + "\n".join(items)
    assert found(text, nominal=False) == items
