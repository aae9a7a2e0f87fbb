"""Names: who is named, at which places, as what. All sentences are invented."""

from itertools import pairwise

import pytest

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names import names
from onrecord.model import Actor, ActorName


def read(text: str, *, title: str = "", publisher: str | None = None) -> Cast:
    """The cast of a release with the headline `title` over `text`."""
    whole = f"{title}\n\n{text}" if title else text
    body = Place(len(whole) - len(text), len(whole))
    headline = Place(0, len(title)) if title else None
    metadata = Metadata(body=body, title=headline, publisher=publisher)
    return names(whole, [place for place in (headline, body) if place], Knowledge(), metadata)


def named(cast: Cast) -> list[tuple[str, str]]:
    """The mentions as words and the name of the actor."""
    return [(m.place.of(cast.text), cast.actor(m).name) for m in cast.mentions]


PERSONS = [
    ("Secretary Halvorsen met Mr. Okoro.", ["Halvorsen", "Okoro"], "titles are no part of a name"),
    ("Said Col. David B. Marsh.", ["David B. Marsh"], "a rank and an initial"),
    ("Prime Minister Anders de Vries spoke.", ["Anders de Vries"], "a particle inside the name"),
    ("President Karim al-Zahrani left.", ["Karim al-Zahrani"], "an Arabic article"),
    ("Ada Lund, the group's legal director, agreed.", ["Ada Lund"], "an office behind the name"),
    ("“We act,” said Zsofia Brandt.", ["Zsofia Brandt"], "a name that no list holds"),
    ("The film is a Golden Rule Great Hall thing.", [], "common words in capitals"),
    ("They met in Port Wessel and near Kesh Ayn village.", [], "places only locate"),
    ("It was Monday, 4 March, in Geneva.", [], "days, months and cities"),
    ("© 2021 Petra Falk/Image Desk", [], "a photo credit takes no part"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PERSONS, ids=[row[2] for row in PERSONS])
def test_names_persons(text: str, expected: list[str], why: str) -> None:
    assert [words for words, _ in named(read(text))] == expected, why


BODIES = [
    (
        "The Ministry of Water and Forests agreed.",
        "Ministry of Water and Forests",
        "state_executive",
    ),
    ("The Widget Workers Union agreed.", "Widget Workers Union", "professional_body"),
    ("Blue Harbour Shipping Ltd agreed.", "Blue Harbour Shipping Ltd", "private_company"),
    ("The Kenyan Army agreed.", "Kenyan Army", "armed_forces"),
    ("The 12th Transport Battalion agreed.", "12th Transport Battalion", "armed_forces"),
    ("The Supreme Court of Norway agreed.", "Supreme Court of Norway", "judiciary"),
    ("The Lake People's Party agreed.", "Lake People's Party", "political_party"),
    ("The UN Committee on River Rights agreed.", "UN Committee on River Rights", "un_body"),
    ("Peruvian security forces agreed.", "Peruvian security forces", "police_security"),
    ("Forest Watch agreed.", "Forest Watch", "ngo"),
]


@pytest.mark.parametrize(("text", "name", "kind"), BODIES, ids=[row[1] for row in BODIES])
def test_names_bodies_with_their_types(text: str, name: str, kind: str) -> None:
    cast = read(text)
    assert {(actor.name, actor.actor_type) for actor in cast.actors.values()} == {(name, kind)}


SAME = [
    ("Jane Holt spoke. Holt left.", "Jane Holt", ["Jane Holt", "Holt"], "a surname"),
    (
        "The Forest Peoples Council (FPC) met. FPC agreed.",
        "Forest Peoples Council",
        ["Forest Peoples Council", "FPC", "FPC"],
        "an acronym in brackets",
    ),
    (
        "The Tidal Power Commission met. Then the Commission left.",
        "Tidal Power Commission",
        ["Tidal Power Commission", "Commission"],
        "a head alone",
    ),
    (
        "Kordobexport said so. Kordobexport paid. Kordobexprt agreed.",
        "Kordobexport",
        ["Kordobexport", "Kordobexport", "Kordobexprt"],
        "a misspelling",
    ),
    ("France said so. The French left.", "France", ["France", "French"], "an adjective"),
    (
        "Mali met. The Malian government left.",
        "Government of Mali",
        ["Mali", "Malian government"],
        "a government",
    ),
    (
        "Norway agreed. Later Oslo should pay.",
        "Norway",
        ["Norway", "Oslo"],
        "a capital that acts stands for its state",
    ),
]


@pytest.mark.parametrize(("text", "name", "expected", "why"), SAME, ids=[row[3] for row in SAME])
def test_finds_one_actor_behind_several_names(
    text: str, name: str, expected: list[str], why: str
) -> None:
    assert named(read(text)) == [(words, name) for words in expected], why


def test_tells_two_actors_of_a_possessive_apart_and_types_the_person() -> None:
    cast = read("“No,” said Forest Watch's Ada Lund.")
    assert [words for words, _ in named(cast)] == ["Forest Watch", "Ada Lund"]
    assert cast.actors["ada-lund"].actor_type == "ngo_individual"


OFFICES = [
    ("Forest Watch President and CEO Ada Lund spoke.", "President and CEO", "ngo_individual"),
    ("“No,” said Ada Lund, Asia director at Forest Watch.", "Asia", "ngo_individual"),
    ("Norwegian Foreign Minister Ada Lund spoke.", "Foreign Minister", "state_individual"),
    ("The Minister for Water, Ada Lund, spoke.", "Minister for Water", "state_individual"),
    ("The President of the FALP, Ada Lund, spoke.", "President of the FALP", "unknown"),
]


@pytest.mark.parametrize(("text", "office", "kind"), OFFICES, ids=[row[1] for row in OFFICES])
def test_keeps_the_office_as_printed(text: str, office: str, kind: str) -> None:
    cast = read(text)
    assert cast.offices["ada-lund"].of(cast.text).startswith(office)
    assert cast.actors["ada-lund"].actor_type == kind


def test_gives_a_minister_the_country() -> None:
    assert read("Chilean Foreign Minister Ada Lund spoke.").actors["ada-lund"].country == "CHL"


def test_reads_a_headline_by_the_names_of_the_body() -> None:
    cast = read("Ada Lund urged Peru to act.", title="Lund Urges Peru To Stop Sales Now")
    assert [words for words, _ in named(cast)] == ["Lund", "Peru", "Ada Lund", "Peru"]


def test_keeps_titles_of_laws_out() -> None:
    assert named(read("The Clean Rivers Act and the Convention on Lake Safety help.")) == []


def test_takes_a_publisher_printed_in_capitals() -> None:
    cast = read("The Forest Rights Council met.", publisher="FOREST RIGHTS COUNCIL")
    assert [actor.name for actor in cast.actors.values()] == ["Forest Rights Council"]


def test_lets_the_registry_win() -> None:
    lund = Actor(actor_id="a-lund", name="Ada Lund", actor_type="ngo_individual")
    row = ActorName(actor_id="a-lund", name="Lund", name_kind="short")
    text = "Minister Lund spoke."
    body = Place(0, len(text))
    cast = names(text, [body], Knowledge({"a-lund": lund}, [row]), Metadata(body=body))
    assert list(cast.actors) == ["a-lund"]
    assert cast.mentions[0].place.of(text) == "Lund"


def test_finds_a_registry_name_that_goes_on_in_small_letters() -> None:
    council = Actor(actor_id="junta", name="Lund regime", actor_type="state_executive")
    text = "Sales to the Lund regime stopped."
    body = Place(0, len(text))
    cast = names(text, [body], Knowledge({"junta": council}), Metadata(body=body))
    assert [(m.actor_id, m.place.of(text)) for m in cast.mentions] == [("junta", "Lund regime")]


def test_keeps_to_the_releases_own_words() -> None:
    text = "Ada Lund spoke.\nSearch Peru"
    body = Place(0, 15)
    cast = names(text, [body], Knowledge(), Metadata(body=body))
    assert [words for words, _ in named(cast)] == ["Ada Lund"]


ROUGH = [
    "",
    " ",
    "“",
    "'",
    "’s",
    "A",
    "The",
    "-",
    "\x00Ada\x00 Lund",
    "\ud800 Ada Lund \udfff",
    "وقال الوزير Ada Lund",
    "Mr.",
    "Ada\u00a0Lund",
    "O'",
    "al-",
    "&",
    "1st",
    "Ministry of",
    "(ABC)",
]


@pytest.mark.parametrize("text", ROUGH)
def test_survives_rough_texts(text: str) -> None:
    cast = read(text, publisher="X")
    assert all(m.place.of(text) for m in cast.mentions)


LONG = [
    "a.a.a.",
    "((((",
    "“‘",
    "Aa ",
    "A-",
    "Iran/",
    "Aa of ",
    "Mr ",
    "Ministry of Water and ",
    "\n",
]


@pytest.mark.parametrize("part", LONG)
def test_finishes_on_long_lines(part: str) -> None:
    read(part * (100_000 // len(part)))


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    cast = read(
        "Malian President Ada Lund of Forest Watch (FW) met the Malian army in Peru. FW left."
    )
    places = [m.place for m in cast.mentions]
    assert places == sorted(places)
    assert all(one.end <= two.start for one, two in pairwise(places))


GROUPS = [
    ("The authorities must free the miners.", [("The authorities", "the authorities")], "it owes"),
    ("Forest Watch urged the military to hold fire.", [("the military", "the military")], "asked"),
    ("The government of Norway has refused.", [("The government", "Norway")], "of which state"),
    ("Norway is near. The government should act.", [("The government", "Norway")], "one state"),
    ("They called on opposition groups to talk.", [("opposition groups",) * 2], "no article"),
    ("The authorities of old are gone.", [], "no part in a fact"),
    (
        "We urge all parties to the conflict to stop.",
        [("all parties to the conflict",) * 2],
        "what follows tells which",
    ),
    ("The parties must be held by Friday.", [], "a vague word alone"),
    ("Governments must act.", [("Governments", "governments")], "a sentence opens with it"),
    ("They demand that states ratify the pact.", [("states", "states")], "that"),
    (
        "They urge governments and companies to act.",
        [("governments", "governments"), ("companies", "companies")],
        "both are asked",
    ),
    (
        "Employers, unions and all working people should meet.",
        [("Employers", "employers"), ("unions",) * 2, ("all working people",) * 2],
        "a list",
    ),
    ("He met companies, and Norway must act.", [], "another must"),
    ("It rained in Norway and Peru. The authorities should act.", [], "one of two states"),
    ("The Norway companies must pay.", [], "a name beside it"),
    ("Governments met, and companies paid.", [], "asked for nothing"),
    ("The police chief left, and their government should act.", [], "no group by itself"),
    (
        "The Foreign Secretary said no.",
        [("The Foreign Secretary", "the Foreign Secretary")],
        "an office that speaks",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), GROUPS, ids=[row[0] for row in GROUPS])
def test_names_groups(text: str, expected: list[tuple[str, str]], why: str) -> None:
    cast = read(text)
    found = [(m.place.of(text), cast.actor(m).name) for m in cast.mentions if m.kind == "nominal"]
    assert found == expected, why


TYPED = [
    ("Shadow Minister for Water Ada Lund spoke.", "Ada Lund", "opposition_political", "opposition"),
    ("UN High Commissioner for Refugees Ada Lund spoke.", "Ada Lund", "un_body", "a body's office"),
    ("Ada Lund, the chief prosecutor of Vardo, spoke.", "Ada Lund", "judiciary", "prosecutor"),
    ("Hon Dr Ada Lund spoke.", "Ada Lund", "state_individual", "a form of address"),
    (
        "The Welders Trade Union spoke.",
        "Welders Trade Union",
        "professional_body",
        "a telling word",
    ),
    ("The Lake Liberation Army spoke.", "Lake Liberation Army", "rebel_group", "a telling word"),
    ("The Red Lake Watch (RLW) met. Then RLW said no.", "Red Lake Watch", "ngo", "its acronym"),
    (
        "So did Forest Watch, Hydrix, River Watch and Dune Watch.",
        "Hydrix",
        "ngo",
        "a list of like bodies",
    ),
    (
        "The Vardo Undam campaign grows. Many saw it.",
        "Vardo Undam",
        "ngo",
        "a word behind the name tells what it is",
    ),
    ("They met oil company Hydrix.", "Hydrix", "private_company", "a word in front of it does"),
    ("So says ZKEA Chair Ada Lund.", "ZKEA", "unknown", "an officer of it speaks"),
    ("The Forest Peace Group spoke.", "Forest Peace Group", "ngo", "a word that leans to a type"),
    ("The Ministry met. Later the Ministry agreed.", "Ministry", "state_executive", "a head alone"),
    ("Nato met. Nato agreed.", "North Atlantic Treaty Organization", "igo", "an acronym as a word"),
    (
        "We thank the ZKDF personnel. Two ZKDF soldiers left.",
        "ZKDF",
        "armed_forces",
        "its soldiers",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "why"), TYPED, ids=[row[0] for row in TYPED])
def test_names_types_by_context(text: str, name: str, kind: str, why: str) -> None:
    types = {actor.name: actor.actor_type for actor in read(text).actors.values()}
    assert types.get(name) == kind, why


def test_names_title_of_a_programme_gives_no_actor() -> None:
    text = "The Young Welders Program (YWP) grows. YWP has many friends, and YWP will stay."
    assert named(read(text)) == []


def test_names_headline_follows_the_body() -> None:
    cast = read("Minister Ada Lund spoke.", title="Minister Lund Visits The Coast")
    assert [actor.name for actor in cast.actors.values()] == ["Ada Lund"]


ROLES = [
    (
        "The activists Ada Lund and Bo Berg left.",
        ["ngo_individual"] * 2,
        "a noun in front of a list",
    ),
    ("Ada Lund, a freelance reporter, left.", ["media_or_journalist"], "a noun set behind"),
    ("His wife, Ada Lund, left.", ["private_individual"], "kin of somebody"),
    ("Ada Lund, of the lawyers, left.", ["private_individual"], "others than the bearer"),
    ("The opposition leader Ada Lund left.", ["opposition_political"], "two words tell more"),
]


@pytest.mark.parametrize(("text", "kinds", "why"), ROLES, ids=[row[2] for row in ROLES])
def test_names_types_of_persons_by_nouns_beside_them(text: str, kinds: list[str], why: str) -> None:
    assert [actor.actor_type for actor in read(text).actors.values()] == kinds, why


WHOLE = [
    ("The Frente Azul de los Lagos agreed.", "Frente Azul de los Lagos", "rebel_group"),
    ("The Ligue verte des rivages agreed.", "Ligue verte des rivages", "ngo"),
    ("The Ministry of Roads, Ports and Lakes agreed.", "Ministry of Roads, Ports and Lakes", None),
    ("Farmers for Justice agreed.", "Farmers for Justice", "ngo"),
    ("Physicians Against Hunger agreed.", "Physicians Against Hunger", "ngo"),
    ("The Federation of Lake Drivers agreed.", "Federation of Lake Drivers", "professional_body"),
    ("The Association for Clean Lakes agreed.", "Association for Clean Lakes", "ngo"),
    ("The 1st Infantry Division agreed.", "1st Infantry Division", "armed_forces"),
    ("The Department of Lakes and Natural Resources agreed.", None, "state_executive"),
    ("The lake spokesman Wah Tone Nu agreed.", "Wah Tone Nu", None),
    ("They met Ada Bradford Lund.", "Ada Bradford Lund", None),
    ("They met Prince Karim Bin Zahran Al-Saud.", "Karim Bin Zahran Al-Saud", None),
]


@pytest.mark.parametrize(("text", "name", "kind"), WHOLE, ids=[row[0] for row in WHOLE])
def test_names_are_read_whole(text: str, name: str | None, kind: str | None) -> None:
    actors = list(read(text).actors.values())
    assert len(actors) == 1
    assert name in (None, actors[0].name)
    assert kind in (None, actors[0].actor_type)


def test_names_bodies_in_a_list_of_signatories() -> None:
    items = ["Forest Watch", "Blue Lake", "River Foundation", "Clean Air Trust", "Tidewater"]
    cast = read("Signed by:\n" + "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1)))
    assert [words for words, _ in named(cast)] == items
    assert {actor.actor_type for actor in cast.actors.values()} == {"ngo"}


def test_names_no_bodies_in_a_list_of_demands() -> None:
    items = ["Free the River", "Stop the Dam", "Open the Locks", "Pay the Crews", "Mend the Road"]
    assert not read("We ask:\n" + "\n".join(f"* {item}" for item in items)).mentions


def test_names_persons_in_capitals_throughout() -> None:
    assert [w for w, _ in named(read("SENATOR ADA LUND\n\nWe agree."))] == ["ADA LUND"]


def test_names_who_signs_under_a_letter() -> None:
    body = "We urge you to free them.\n"
    text = body + (
        "\nYours sincerely,\n\nAda Lund\nDirector, Blue Fjord Now\n\nOn behalf of:\n"
        "Women of the Marsh\n\ncc: Bo Berg"
    )
    place = Place(0, len(body))
    cast = names(text, [place], Knowledge(), Metadata(body=place))
    assert [named.place.of(text) for named in cast.mentions] == [
        "Ada Lund",
        "Blue Fjord Now",
        "Women of the Marsh",
    ]


def test_names_a_person_in_a_headline_in_capitals() -> None:
    cast = read("We write to you.", title="OPEN LETTER TO PRESIDENT BO BERG OF FREEDONIA")
    assert ("BO BERG", "Bo Berg") in named(cast)
