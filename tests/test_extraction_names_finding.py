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
    (
        "They wrote to the African Union Peace and Security Council.",
        ["African Union Peace and Security Council"],
        "a known name inside that of a body's own council",
    ),
    (
        "The National Commission on Human Rights met.",
        ["National Commission on Human Rights"],
        "own",
    ),
    ("We and the United Nations met.", ["United Nations"], "no part of a longer name"),
    ("The World Marsh Congress met.", ["World Marsh Congress"], "a known head ends a longer name"),
    ("The Marsh Red Cross came.", ["Marsh Red Cross"], "a section with its place"),
    (
        "The Millers' Congress met. The Congress left.",
        ["Millers' Congress", "Congress"],
        "its head",
    ),
    ("The pact binds UDT, BODETI and KOTA.", ["UDT", "BODETI", "KOTA"], "three in a row"),
    ("His wife Marte was shot.", ["Marte"], "a relative"),
    ("It rained in Gulu and Marsh had no water.", [], "the second of two places"),
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
    ("Reps. Jan Schade and Bo Berg met.", ["Jan Schade", "Bo Berg"], "a title in the plural"),
    ("It was tabled by MEP Ada Lund.", ["Ada Lund"], "the letters of a seat in front"),
    ("Prime Minister KP Dahl Lund met.", ["KP Dahl Lund"], "initials without dots"),
    ("Messrs. Berg, Lund and Dahl left.", ["Berg", "Lund", "Dahl"], "a series of surnames"),
    ("A soldier named Dodo fled. Rudo, 32, died.", ["Dodo", "Rudo"], "told to be names"),
    ("Prime Minister Ada Chan-o-lund met.", ["Ada Chan-o-lund"], "small parts of a name"),
    ("The news of Osman Kavala came.", ["Osman Kavala"], "a surname that is a place too"),
    ("As Minister I’ve been helped.", [], "a contraction is no name"),
    ("The ferry Blue Lund sank near the F-35 Ocean.", [], "things with names"),
    ("They fell in Operation Blue Lund and Hurricane Ada Dahl.", [], "capital words for things"),
    ("The Governor of Akwa Ibom State slept.", [], "a part of a state"),
    ("A. Supporting farmers", [], "an item of a list"),
    ("Secretary Ada B. Lund Commending all.", ["Ada B. Lund"], "the deed of a headline"),
    ("The treasurer of the XUMSA fled.", ["XUMSA"], "an acronym that has officers"),
    ("According to the WXYZT, all is well.", ["WXYZT"], "an acronym that is cited"),
    ("The PEACEFUL PROTESTS went on.", [], "a heading in capitals"),
    ("On Armed Forces Day, at Parliament House, they sang.", [], "days and places of bodies"),
    ("They spoke at the Manila Conference.", [], "a meeting"),
    ("The Catholic Lakes Conference met.", ["Catholic Lakes Conference"], "a body"),
    ("Drinking Water Systems and Close Partners", [], "what bodies deal with"),
    ("We sued Kamal Textile Mills.", ["Kamal Textile Mills"], "a firm by its trade"),
    ("The Fjordo Lakes Pipeline, LLC dug.", ["Fjordo Lakes Pipeline"], "a legal form set off"),
    ("Oxfam Malta met.", ["Oxfam Malta"], "the section of a body"),
    ("Americans for Blue Lakes met.", ["Americans for Blue Lakes"], "people who joined for it"),
    ("The Labour Exchange burnt.", [], "a body that is a plain word too"),
    ("They live in a French-speaking town.", [], "a language and no state"),
    ("Sunni clerics met.", ["Sunni clerics"], "a group by its faith"),
    ("We fear for Indigenous Women.", ["Indigenous Women"], "a group by its people"),
    ("West Oslo police came.", ["West Oslo police"], "a group by its place"),
    ("Roads in most Asian countries are bad.", [], "countries that only lie there"),
    ("He loves the people of Mosul.", ["people of Mosul"], "of a place that is no state"),
    ("They are people of Sunni faith.", [], "no place"),
    (
        "The Union nationale des lacs de Marsh (UBL) met.",
        ["Union nationale des lacs de Marsh", "UBL"],
        "a head that is English as well",
    ),
    (
        "Ada Lund, Blue Fjord Now\nBo Berg, Green Hill Today",
        ["Ada Lund", "Blue Fjord Now", "Bo Berg", "Green Hill Today"],
        "bodies behind those who sign",
    ),
    ("Bishop Bo Berg of Dalt Marsh, Iowa, left.", ["Bo Berg"], "a place in another"),
    (
        "They met Jordan Halvorsen and Bill Halvorsen.",
        ["Jordan Halvorsen", "Bill Halvorsen"],
        "given names that are more",
    ),
    ('"No," said John Major.', ["John Major"], "a surname that is a rank"),
    ("They joined the Farmers' Union.", ["Farmers' Union"], "those of a trade, and no noun"),
    ("They joined the Friends of the Lakes.", ["Friends of the Lakes"], "agents of something"),
    ("The 11th Division left.", ["11th Division"], "a number and a unit"),
    ("They met Lashkar-e-Bo.", ["Lashkar-e-Bo"], "a head of another language"),
    ("It breaks Regulation (EU) 2016/1.", [], "whose law it is"),
    ("They met at the EU-U.S. talks.", ["EU", "U.S."], "joined by a hyphen"),
    (
        "The Fijian transitional parliament met.",
        ["Fijian transitional parliament"],
        "a word between",
    ),
    ("They lack safe reproductive care (SRC). The SRC said no.", [], "short for a thing"),
    ("The Marbo virus is here. Marbo has spread.", [], "a disease"),
    ("The KLF said it has NPR 30 million.", ["KLF"], "a currency before a sum"),
    ("Follow us on Flickr, Twitter and Facebook.", [], "channels in a row"),
    ("Write to\nLundA@fjord.example now.", [], "an address"),
    ("He is held on Lorn. Lorn and Nauru are prisons.", ["Nauru"], "an island"),
    ("The 5th World Congress on Water opened.", [], "an event with a number"),
    ("CARE FOR THE LAKES IS NO CRIME.", [], "a small word in capitals"),
    (
        "It fell on the camp, Vung Tau. It rained in Vung Tau.",
        [],
        "a place that looks like a person",
    ),
    ("UNICEF Fiji met the UN.", ["UNICEF Fiji", "UN"], "a section of a body of the UN"),
    ("The Fijian embassy is closed. Fiji wept.", ["Fijian embassy", "Fiji"], "a part of it"),
    (
        "The Lake Select Committee met. The Committee agreed.",
        ["Lake Select Committee", "Committee"],
        "the last word of a head stands for it",
    ),
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


def test_links_an_office_behind_a_name_to_its_holder() -> None:
    cast = read("Ada Lund, General Secretary of the union, spoke. The General Secretary left.")
    assert {named.actor_id for named in cast.mentions} == {"ada-lund"}


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
