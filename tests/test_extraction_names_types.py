"""What kind of actor a name or a person is: the evidence beside names, a row for each."""

import pytest

from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names import names


def read(text: str, publisher: str = "Forest Watch", kind: str = "ngo") -> Cast:
    """The cast of a body of a release."""
    body = Place(0, len(text))
    about = Metadata(body=body, publisher=publisher, publisher_type=kind)
    return names(text, [body], Knowledge(), about)


def types(cast: Cast) -> dict[str, str]:
    return {actor.name: actor.actor_type for actor in cast.actors.values()}


BODIES = [
    ("Nordic Council Secretariat", "igo", "an organ of a body of states"),
    ("NATO Parliamentary Assembly", "igo", "an assembly of one"),
    ("Central Committee of Halden Doctors", "professional_body", "a committee of a trade"),
    ("Committee for the Defence of Halden Doctors", "ngo", "a committee for them"),
    ("Multinational Force East", "armed_forces", "a force of several states"),
    ("Halden Major Crime Unit", "police_security", "what the unit looks into"),
    ("Halden Christian Council", "ngo", "churches together"),
    ("Lake Prisons Service", "police_security", "a telling phrase"),
    ("National Intelligence Service", "intelligence", "a service that spies"),
    ("Ministry of State Security", "intelligence", "a phrase tells more than the head"),
    ("Office of the Public Prosecutor", "judiciary", "an office is what it is the office of"),
    ("Office of the Ombudsman", "national_human_rights_institution", "of an office"),
    ("Permanent Mission of Norway", "state_executive", "a mission of a state"),
    ("Lake Water Committee", "unknown", "a committee alone tells nothing"),
    ("Lake Securities Commission", "state_executive", "a body that has power over something"),
    ("Lake Water Commissioner's Office", "unknown", "an office alone tells nothing"),
    ("Lake Privacy Commissioner's Office", "state_executive", "a phrase with a possessive"),
    ("Halden Fishermen's Association", "professional_body", "a trade with a possessive"),
    ("Kenya African Water Union", "professional_body", "a state in front is no region"),
    ("Attorney General's Office", "state_executive", "an office that has an office"),
    ("House Water Affairs Committee", "legislature", "a committee of affairs"),
    ("House Foreign Affairs Committee", "legislature", "a committee of a chamber"),
    ("Nordic River Council", "igo", "a head of states behind a region"),
    ("European Network of Welders", "ngo", "any other head behind a region"),
    ("Caribbean Court of Justice", "international_court", "a court of a region"),
    ("Special Tribunal for Freedonia", "international_court", "a tribunal that states made"),
    ("National Oil Company", "state_owned_enterprise", "the company of a nation"),
    ("Halden Bank", "private_company", "a bank"),
    ("Halden Reserve Bank", "state_executive", "the bank of a state"),
    ("Lake Food Bank", "ngo", "no bank"),
    ("Working Group on Arbitrary Detention", "un_body", "an expert body of the UN"),
    ("Green Lawyers Group", "professional_body", "people of a trade"),
    ("Royal Halden College of Psychiatrists", "professional_body", "a college of a trade"),
    ("Halden Students Association", "ngo", "no trade"),
    ("Lake Conservation Association", "ngo", "people who want something"),
    ("Mining Victims Association", "ngo", "whom a trade harmed"),
    ("Asian Human Rights Commission", "ngo", "no state's commission"),
    ("International Lake Commission", "igo", "a commission of states"),
    ("International Commission of Welders", "unknown", "of people"),
    ("Department of Sociology", "unknown", "a university's"),
    ("Halden City Council", "state_executive", "who governs a town"),
    ("Lake Resources Authority", "state_executive", "who has power over something"),
    ("Liberal Party Secretariat", "political_party", "the office of a party"),
    ("Shadow Cabinet", "opposition_political", "the opposition's"),
    ("Halden Council of Churches", "ngo", "a body of believers"),
    ("Drivers Union of Africa", "professional_body", "who joined in a region"),
    ("Lake Union of Africa", "professional_body", "what stands behind made no union"),
    ("Democracy Union of Africa", "ngo", "people who want something"),
    ("South African Drivers Union", "professional_body", "a state is no region"),
    ("Bank of Norway", "state_executive", "the bank of a state"),
    ("Norwegian High Commission", "state_executive", "who is sent by a state"),
    ("Bureau of Lake Affairs", "state_executive", "a bureau of something"),
    ("Transitional Military Council", "state_executive", "who rules, whatever the head"),
    ("Federal Court of Halden", "judiciary", "a word that yields to the head"),
    ("Norwegian Airways", "state_owned_enterprise", "the carrier of a state"),
    ("British Airways", "private_company", "of a state whose carriers are private"),
    ("Norwegian Power Corporation", "state_owned_enterprise", "what a state deals in"),
    ("World Lake Organization", "un_body", "a body of states"),
    ("UNICEF Lake Team", "un_body", "a team of a body"),
    ("University of Halden Students' Association", "ngo", "no university"),
    ("Daily Halden Monitor", "media_or_journalist", "a paper"),
    ("Halden Baptist University", "unknown", "a place of learning"),
]


@pytest.mark.parametrize(("name", "kind", "why"), BODIES, ids=[row[0] for row in BODIES])
def test_types_bodies_by_their_names(name: str, kind: str, why: str) -> None:
    assert types(read(f"We saw the {name} agree.")).get(name) == kind, why


BESIDE = [
    ("They met the rebel group Army of the Hills.", "Army of the Hills", "rebel_group", "a group"),
    ("They met the state oil company Petrolia.", "Petrolia", "state_owned_enterprise", "a state's"),
    ("They met the newspaper El Vardo there.", "El Vardo", "media_or_journalist", "a paper's name"),
    (
        "We met the Vardo Institute, a national human rights institution, there.",
        "Vardo Institute",
        "national_human_rights_institution",
        "an apposition behind",
    ),
    (
        "The Vardo Institute is a state-owned mining company.",
        "Vardo Institute",
        "state_owned_enterprise",
        "what is said of it",
    ),
    (
        "The Navy and the Lake Army met. The Coalition agreed.",
        "Coalition",
        "informal_state_group",
        "states that fight together",
    ),
    (
        "Companies including Zorbax, Lendrix and Vardo Foods denied it.",
        "Lendrix",
        "private_company",
        "the noun in front of a list",
    ),
    (
        "The political groups, GUDT, LAPOD and TROKA, took part.",
        "LAPOD",
        "political_party",
        "a list set behind its noun",
    ),
    ("They had it from Zorba leader Ada Lund.", "Zorba", "political_party", "what has a leader"),
    (
        "They founded a party called the Zorba Ludin there.",
        "Zorba Ludin",
        "political_party",
        "a noun with a word for calling behind it",
    ),
    (
        "Norway’s Commission of Inquiry agreed.",
        "Commission of Inquiry",
        "state_executive",
        "what a state has, and no body of the UN",
    ),
    ("Press Office\n\nWe disagree.", "Press Office", "ngo", "a part of the publisher"),
    ("The KB8 condemns it.", "KB8", "informal_state_group", "a number of states"),
    (
        "By:\nForest Watch\nLake Trust\nRiver Campaign\nLake Foundation\nHalden Clinics Panel\n",
        "Halden Clinics Panel",
        "ngo",
        "one signatory among others",
    ),
    (
        "The Liaison Office of the Lake Ministry met. The Lake Ministry met.",
        "Liaison Office of the Lake Ministry",
        "state_executive",
        "an office of a ministry",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "why"), BESIDE, ids=[row[3] for row in BESIDE])
def test_types_bodies_by_what_is_beside(text: str, name: str, kind: str, why: str) -> None:
    assert types(read(text)).get(name) == kind, why


PERSONS = [
    (
        "The Special Rapporteur on the right to water, Ada Lund, met them.",
        "un_body",
        "an office on",
    ),
    ("The Lake Front, whose leader, Ada Lund, fled, fell.", "rebel_group", "whose leader she is"),
    ("The Lake Front, led by Ada Lund, fell.", "rebel_group", "whom she leads"),
    ("The Lake Union met. Its chair, Ada Lund, spoke.", "professional_body", "its officer"),
    ("Our secretary general, Ada Lund, said no.", "ngo_individual", "a general of no army"),
    ("Minister for Justice Ada Lund met us.", "state_individual", "what an office is for"),
    ("The High Commissioner for Fiji, Ada Lund, met us.", "state_individual", "sent by a state"),
    ("UNHCR met. High Commissioner Ada Lund left.", "un_body", "the text is about that office"),
    ("Ambassador Ada Lund, Representative to the OSCE, met us.", "state_individual", "sent to it"),
    ("Police Colonel Ada Lund met us.", "police_security", "a rank of the police"),
    ("Sgt. 1st Class Ada Lund met us.", "armed_forces", "a rank with a class"),
    ("Ada Lund (Chair, Lake Union) met us.", "professional_body", "an office in brackets"),
    ("Senator Ada Lund of the Blue Party met us.", "opposition_political", "a seat and a party"),
    (
        "Ada Lund, editor of Fjord, was held by men of the Lake Union.",
        "media_or_journalist",
        "the sentence goes on",
    ),
    (
        "President Ada Lund, the chair of the Lake Union, Bo Berg, and others met us.",
        "state_individual",
        "the office of the next one",
    ),
    ("Ada Lund, the Secretary of State, met us.", "state_individual", "no body called State"),
    ("Director of Public Prosecutions Ada Lund came.", "judiciary", "an office of several words"),
    ("Treasurer Ada Lund resigned.", "state_individual", "the title of a minister"),
    ("Rev. Ada Lund was beaten.", "ngo_individual", "of a church"),
    ("Former President Ada Lund said no.", "private_individual", "an office not held any more"),
    ("Ada Lund, former Minister for Water, agreed.", "private_individual", "the same behind"),
    ("Senator Ada Lund (D-OH) agreed.", "legislature", "a member with a party"),
    ("Rebel leader Ada Lund agreed.", "rebel_group", "a word in front of a leader"),
    ("Police Commissioner Ada Lund agreed.", "police_security", "a word in front of an office"),
    ("The opposition water spokesman Ada Lund agreed.", "opposition_political", "two words before"),
    ("U.S. Attorney General Ada Lund agreed.", "state_individual", "no rank"),
    ("General Ada Lund denied it.", "armed_forces", "a rank alone"),
    ("Inspector Ada Lund agreed.", "police_security", "a rank of the police"),
    ("Ada Lund, who represents the River Trust, agreed.", "ngo_individual", "whom one represents"),
    ("Ada Lund of the River Trust agreed.", "ngo_individual", "a body right behind"),
    ("Ada Lund, President, Lake Welders Union, spoke.", "professional_body", "a body that follows"),
    (
        "The chair of the Lake Welders Union, Ada Lund, spoke.",
        "professional_body",
        "an office before",
    ),
    ("Ada Lund is a well-known human rights activist.", "ngo_individual", "what is said of her"),
    ("Ada Lund, an engineer in the army, left.", "armed_forces", "the house where one works"),
    (
        "Ada Lund was arrested. Ada Lund said so.",
        "private_individual",
        "who is harmed speaks alone",
    ),
    ("Write to: Ada Lund, lund@example.org", "ngo_individual", "who answers the press"),
    ("Authorised by Ada Lund, Vardo.", "ngo_individual", "who issues the release"),
    ("Hydrix CEO Ada Lund met us.", "private_company", "the same in front of a name"),
    ("The Lake MP Ada Lund met us.", "legislature", "letters in front of a name"),
    ("Ada Lund, chief executive of Vardo Foods, said no.", "private_company", "heads a company"),
    (
        "The union's president, Ada Lund, spoke.",
        "professional_body",
        "the house that has the office",
    ),
    ("Ada Lund, president of the union, spoke.", "professional_body", "the same behind the name"),
    ("A spokesman for the ministry, Ada Lund, spoke.", "state_individual", "the same in front"),
    ("We met Opposition Leader and former Premier Ada Lund.", "opposition_political", "still held"),
    ("By the Leader Of The Opposition, Mr Ada Lund\n", "opposition_political", "small words large"),
    ("We met the Hon Ada Lund MP, Shadow Minister for Water.", "opposition_political", "no title"),
    ("We asked Ada Lund MP for help.", "legislature", "the letters of a seat"),
    (
        "The Minister of Water of Freedonia, Mr. Ada Lund, came.",
        "state_individual",
        "a long office",
    ),
    ("Vice Chancellor Ada Lund came.", "private_individual", "an office of a university"),
    ("Permanent Representative Ada Lund came.", "state_individual", "two words of one office"),
    ("General Secretary Ada Lund said so.", "ngo_individual", "an office of any body, so ours"),
    ("It hurts, said Dr Ada Lund.", "ngo_individual", "who speaks with a title"),
    ("It hurt Ada Lund, director of social justice at Zorbax.", "private_individual", "no justice"),
    ("Bloggers held there include Bo Berg and Ada Lund.", "media_or_journalist", "in a list"),
    ("The former Lake police detective Ada Lund came.", "private_individual", "used to be one"),
    ("Ada Lund will serve as Shadow Treasurer.", "opposition_political", "what one will be"),
    (
        "Contacts:\nAda Lund and Bo Berg\nLake Office\nask@example.org",
        "ngo_individual",
        "in a block",
    ),
    ("Ada Lund, Member for Halden, came.", "legislature", "the seat of a place"),
    ("Bishop Ada Lund came.", "ngo_individual", "who acts for a church"),
    ("Ada Lund, executive director of Zorbax, came.", "ngo_individual", "an office of such bodies"),
    (
        "It was led by U.S. Secretary of State for Lakes, Rivers and Dams, Ada Lund and others.",
        "state_individual",
        "an office with commas that one sets off",
    ),
    ("They hold bloggers (Ada Lund, Bo Berg and Eva Vik).", "media_or_journalist", "in brackets"),
    (
        "Ada Lund, a visiting trade unionist, spoke.",
        "professional_body",
        "no sentence that goes on",
    ),
    (
        "It asks the government, said co-leader Ada Lund. Act, said Ada Lund.",
        "ngo_individual",
        "a verb between is no word of the office",
    ),
    ("MEP Ada Lund agreed.", "legislature", "who has a seat"),
    ("Warlord Ada Lund agreed.", "rebel_group", "a noun that opens the text"),
    (
        "We ask for help. Snow fell on the lakes.\n\nAda Lund\nNational Coordinator\n",
        "ngo_individual",
        "who signs over an office",
    ),
    (
        "Ada Lund, Director of the Halden Valley Office of Water, came.",
        "ngo_individual",
        "who runs a body of no known type",
    ),
]


@pytest.mark.parametrize(("text", "kind", "why"), PERSONS, ids=[row[2] for row in PERSONS])
def test_types_persons_by_evidence(text: str, kind: str, why: str) -> None:
    found = types(read(text))
    assert found[next(name for name in found if name.startswith("Ada"))] == kind, why


def test_types_all_of_a_list_by_the_noun_behind_it() -> None:
    found = types(read("They hold Ada Lund, Bo Berg and Eva Vik, three editors of a weekly."))
    assert list(found.values()) == ["media_or_journalist"] * 3


def test_types_who_has_a_seat_and_speaks_for_the_party_that_publishes() -> None:
    cast = read("Senator Ada Lund said no.", "Lake Party", "political_party")
    assert types(cast)["Ada Lund"] == "opposition_political"


def test_types_who_is_known_to_all_where_nothing_tells() -> None:
    found = types(read("We ask Emmanuel Macron to act. We met former President Barack Obama."))
    assert found["Emmanuel Macron"] == "state_individual"
    assert types(read("General Suharto agreed."))["Suharto"] == "state_individual"
    assert found["Barack Obama"] == "private_individual"


def test_types_office_of_the_next_name_is_not_that_of_the_one_before() -> None:
    found = types(read("We met UN Secretary General Ada Lund, UK Foreign Secretary Bo Berg."))
    assert (found["Ada Lund"], found["Bo Berg"]) == ("un_body", "state_individual")


POWERS = [
    ("Norway must act. Norway should stop. Norway refuses. We urge Norway.", "state_executive"),
    ("We met in Norway. Norway must act. Snow fell in Norway and north of Norway.", "state"),
    ("Norway: Free the Editors\n\nSnow fell in Norway.", "state_executive"),
    ("We fear the regime in Norway.", "state_executive"),
]


@pytest.mark.parametrize(
    ("text", "kind"),
    POWERS,
    ids=["a power", "a country", "asked in the headline", "those who rule"],
)
def test_types_states_by_what_they_do(text: str, kind: str) -> None:
    assert [actor.actor_type for actor in read(text).actors.values()] == [kind]


def test_types_a_member_of_a_parliament_by_the_party_under_the_name() -> None:
    text = "SENATOR ADA LUND\nBlue Democrats Whip\n\nSenator Lund said no."
    about = Metadata(
        body=Place(38, len(text)),
        publisher="Senator Ada Lund",
        publisher_place=Place(0, 16),
        publisher_type="legislature",
    )
    cast = names(text, [about.body], Knowledge(), about)
    assert types(cast) == {"Senator Ada Lund": "opposition_political"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Fijian government met in Fiji. Snow fell in Fiji.", {"state", "state_executive"}),
        ("The Fijian government met. Fiji must act. Fiji has said so.", {"state_executive"}),
    ],
    ids=["the state is a place", "the state acts"],
)
def test_types_a_government_apart_from_its_state(text: str, kinds: set[str]) -> None:
    assert {actor.actor_type for actor in read(text).actors.values()} == kinds


ISSUERS = [
    ("Lake Students Union", "professional_body", "ngo", "what all words tell, not the head"),
    ("Minister for Water", "state_executive", "state_individual", "an office is its holder's"),
    ("Shadow Minister for Water", "opposition_political", "opposition_political", "what is known"),
    ("Zorba Ludin", "unknown", "ngo", "no more than a name"),
    ("University of Halden", "unknown", "unknown", "a place of learning"),
]


@pytest.mark.parametrize(("name", "given", "kind", "why"), ISSUERS, ids=[row[3] for row in ISSUERS])
def test_types_publishers(name: str, given: str, kind: str, why: str) -> None:
    assert types(read(f"{name} disagrees.", name, given))[name] == kind, why
