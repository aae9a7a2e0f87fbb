"""Groups in small letters by their place in a sentence. All sentences are invented."""

import pytest

from onrecord.extraction.accusations import accusations
from onrecord.extraction.found import Cast, Knowledge, Metadata, Place
from onrecord.extraction.names import names
from onrecord.extraction.victim_groups import with_victims


def read(text: str) -> Cast:
    """The cast of a text without a headline."""
    body = Place(0, len(text))
    return names(text, [body], Knowledge(), Metadata(body=body))


GROUPS = [
    ("We call on all our partners to act.", ["all our partners"], "any plural is asked"),
    ("We call on all relevant authorities to: Free them.", ["all relevant authorities"], "a list"),
    ("She asked residents to stay calm.", ["residents"], "a word for people"),
    ("She asked questions to learn.", [], "a plural that does nothing"),
    ("They urged calm, and went to bed.", [], "nobody is asked"),
    ("We urge stakeholders and the open web community to speak.",
     ["stakeholders", "the open web community"], "each item of a list"),
    ("We urge states with influence in the region to act.",
     ["states with influence in the region"], "what tells which"),
    ("We urge firms considering the sale of arms to rebels to stop.",
     ["firms considering the sale of arms to rebels"], "the first to belongs to the sale"),
    ("We urge intensified operations to end it.", [], "a deed, not a group"),
    ("We urge the governments of Fiji and Peru to act.", [], "the states are asked"),
    ("They were beaten by unidentified mobs and police officers.",
     ["unidentified mobs", "police officers"], "who is behind a wrong"),
    ("They were attacked by armed gunmen last night.", ["armed gunmen"], "when is no part of it"),
    ("The fair was attended by local farmers.", [], "no wrong"),
    ("They must be protected by opposition groups.", ["opposition groups"], "who is to do it"),
    ("He said that medical professionals need to speak out.", ["medical professionals"], "owes"),
    ("He said that small children must be released.", [], "only treated in some way"),
    ("The fair ended, and drivers are being urged to turn back.", ["drivers"], "a passive"),
    ("We demand that security forces be held accountable.", ["security forces"], "accused"),
    ("They said their members should act.", [], "whose is told before"),
    ("We, the undersigned civil society groups, condemn it.",
     ["the undersigned civil society groups"], "who signs"),
    ("We, the undersigned, have met.", [], "no noun"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), GROUPS, ids=[row[0] for row in GROUPS])
def test_finds_groups_by_their_place(text: str, expected: list[str], why: str) -> None:
    nominal = [m.place.of(text) for m in read(text).mentions if m.kind == "nominal"]
    assert nominal == expected, why


def test_tells_a_people_from_its_state() -> None:
    text = "The people of Fiji deserve better than this. Fiji has a new law."
    cast = read(text)
    assert [actor.actor_type for actor in cast.actors.values()] == ["civilians", "state"]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Soldiers in Fiji killed 12 student activists.", ["student activists"], "counts apart"),
        ("Police in Fiji arrested bloggers and journalists.", ["bloggers", "journalists"], "both"),
    ],
)
def test_makes_actors_of_those_who_suffer(text: str, expected: list[str], why: str) -> None:
    body, cast = Place(0, len(text)), read(text)
    charged = accusations(text, [body], cast, [], Metadata(body=body))
    cast, charged = with_victims(cast, charged)
    victims = {p.place.of(text) for one in charged for p in one.parties if p.role == "victim"}
    assert sorted(victims) == expected, why
    assert victims <= {cast.actor(m).name for m in cast.mentions}


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Lee Mei-moon spoke. Mei-moon left.", {"Lee Mei-moon"}, "a given name of two parts"),
        ("The Oslo-led talks failed.", set(), "no person"),
        ('"No," said Aaron Houston.', {"Aaron Houston"}, "a surname that is a city"),
        ("They met in Houston.", set(), "the city"),
        ("Senator Bishop spoke.", {"Bishop"}, "a surname that is a title"),
        ("Mr R.G. Lund and Dr J.K.L. Moss met.", {"R.G. Lund", "J.K.L. Moss"}, "initials"),
        ("The D.L.P has always said so.", {"D.L.P"}, "an acronym with dots"),
        ("The Opposition was asked to speak.", {"Opposition"}, "a body with an article"),
        ("Ian Moss, CEO OF LWU Computer Systems Ltd, left.",
         {"Ian Moss", "LWU Computer Systems Ltd"}, "a small word in capitals"),
        ("Co-President Ada Fielders left.", {"Ada Fielders"}, "a compound office"),
    ],
)  # fmt: skip
def test_finds_persons_by_form(text: str, expected: set[str], why: str) -> None:
    assert {actor.name for actor in read(text).actors.values()} == expected, why


def test_calls_letters_alone_an_acronym() -> None:
    text = "The Lake Water Union (LWU) met. The BN8 condemns it. LWU agreed."
    kinds = {name.name: name.name_kind for name in read(text).names}
    assert kinds == {"Lake Water Union": "full", "LWU": "acronym", "BN8": "acronym"}
