"""Accusations: who is said to have done what to whom."""

import pytest

from onrecord.extraction.accusations import accusations
from onrecord.extraction.accusations.doers import NO_ACTOR
from onrecord.extraction.found import Cast, FoundAccusation, FoundQuote, Metadata, Named, Place
from onrecord.extraction.victim_groups import with_victims
from onrecord.model import Actor

ACTORS = {
    "Freedonian army": "armed_forces",
    "Freedonian": "state_executive",
    "Freedonia": "state_executive",
    "Sylvania": "state_executive",
    "Harbour Watch": "ngo",
    "Mary Quint": "ngo_individual",
    "Arms Corp": "private_company",
    "Torture Fund": "ngo",
}


def slug(name: str) -> str:
    return name.lower().replace(" ", "-").replace("freedonian", "freedonia")


def cast_of(text: str) -> Cast:
    mentions: list[Named] = []
    for name in ACTORS:
        start = text.find(name)
        while start >= 0:
            place = Place(start, start + len(name))
            if not any(one.place.holds(place) for one in mentions):
                kind = "adjective" if name == "Freedonian" else "name"
                mentions.append(Named(slug(name), kind, place))
            start = text.find(name, start + 1)
    actors = {
        slug(name): Actor(actor_id=slug(name), name=name, actor_type=kind)
        for name, kind in ACTORS.items()
    }
    return Cast(text, actors, (), sorted(mentions, key=lambda one: one.place))


def found(text: str, *quotes: FoundQuote) -> list[FoundAccusation]:
    body = Place(0, len(text))
    about = Metadata(body=body, publisher="Harbour Watch", published="2011-05-04")
    return accusations(text, [body], cast_of(text), quotes, about)


def accused(one: FoundAccusation) -> list[str]:
    return [party.actor_id for party in one.parties if party.role == "accused"]


CHARGED = [
    # text, act, accused, victim, why
    (
        "The Freedonian army murdered nine monks.",
        "unlawful_killing",
        ["freedonia-army"],
        "nine monks",
        "active",
    ),
    (
        "Nine monks were murdered by the Freedonian army.",
        "unlawful_killing",
        ["freedonia-army"],
        "Nine monks",
        "passive",
    ),
    (
        "Freedonia and Sylvania have tortured dissidents.",
        "torture",
        ["freedonia", "sylvania"],
        "dissidents",
        "a list of doers",
    ),
    (
        "We condemn Freedonia's bloody crackdown on students.",
        "persecution",
        ["freedonia"],
        "students",
        "whose deed it is",
    ),
    (
        "The torture of prisoners by the Freedonian army goes on.",
        "torture",
        ["freedonia-army"],
        "prisoners",
        "an agent of a noun",
    ),
    (
        "The Freedonian army has committed grave war crimes.",
        "other",
        ["freedonia-army"],
        None,
        "a light verb",
    ),
    (
        "Arms Corp sold missiles to the junta.",
        "arming_abusers",
        ["arms-corp"],
        None,
        "a verb with its object",
    ),
    (
        "Freedonia failed to protect the harbour.",
        "failure_to_act",
        ["freedonia"],
        None,
        "what was not done",
    ),
    (
        "Three reporters have been jailed in Freedonia.",
        "arbitrary_detention",
        ["freedonia"],
        "Three reporters",
        "a state jails where it rules",
    ),
    (
        "Mary Quint accused Sylvania of torturing prisoners.",
        "torture",
        ["sylvania"],
        "prisoners",
        "accused of",
    ),
    (
        "Gunmen abducted two nurses.",
        "enforced_disappearance",
        [NO_ACTOR],
        "two nurses",
        "doers without a name",
    ),
    (
        "Arms Corp is blamed for its role in shipping rifles to the junta.",
        "arming_abusers",
        ["arms-corp"],
        None,
        "a part in a deed",
    ),
    (
        "Sylvania used old funds to circumvent the embargo.",
        "other",
        ["sylvania"],
        None,
        "an infinitive of what was done",
    ),
    (
        "Freedonia talks to Sylvania while continuing to sell rifles to the junta.",
        "arming_abusers",
        ["freedonia"],
        None,
        "a participle that hangs on its clause",
    ),
    (
        "Attacks by Freedonia on unarmed villagers are known.",
        "attack_on_civilians",
        ["freedonia"],
        "unarmed villagers",
        "who suffered stands behind who did it",
    ),
    (
        "The Freedonian army arrested, robbed and questioned monks.",
        "arbitrary_detention",
        ["freedonia-army"],
        "monks",
        "an object of several verbs",
    ),
    (
        "They were jailed by the Freedonian army.",
        "arbitrary_detention",
        ["freedonia-army"],
        "They",
        "a pronoun that suffered",
    ),
    (
        "Freedonia continued its crackdown on all protests.",
        "restriction_of_assembly",
        ["freedonia"],
        None,
        "a general deed against an assembly",
    ),
    (
        "Soldiers of the Fourth Brigade murdered nine monks.",
        "unlawful_killing",
        [NO_ACTOR],
        "nine monks",
        "a link behind the doers",
    ),
    (
        "The Freedonian army fired live ammunition at a crowd of demonstrators.",
        "attack_on_civilians",
        ["freedonia-army"],
        "demonstrators",
        "force that kills is no mere restriction of an assembly",
    ),
    (
        "The Freedonian army beat nine monks in a cell.",
        "torture",
        ["freedonia-army"],
        "nine monks",
        "a beating in custody",
    ),
    (
        "The Freedonian army murdered nine monks and raided a mill.",
        "unlawful_killing",
        ["freedonia-army"],
        "nine monks",
        "a second verb ends the object",
    ),
]


@pytest.mark.parametrize(
    ("text", "act", "who", "victim", "why"), CHARGED, ids=[row[-1] for row in CHARGED]
)
def test_what_is_charged(text: str, act: str, who: list[str], victim: str | None, why: str) -> None:
    (one,) = found(text)
    assert (one.act, accused(one)) == (act, who), why
    assert (one.victim and one.victim.of(text)) == victim, why
    assert one.place.holds(one.act_words)


NOT_CHARGED = [
    ("The Freedonian army could torture prisoners.", "what may be"),
    ("The Freedonian army must never murder civilians.", "what must not be"),
    ("The Convention against Torture binds Freedonia.", "a treaty"),
    ("The Freedonian army killed nine insurgents.", "a battle"),
    ("Police arrested two drug dealers.", "police at work"),
    ("Two people were killed when a bridge fell.", "an accident"),
    ("Arms Corp sold tractors to Sylvania.", "trade"),
    ("Harbour Watch attacked the minister over tolls.", "the publisher does not accuse itself"),
    ("Sylvania sent the assault ship Lion to sea.", "part of another noun"),
    ("It would end if Arms Corp sold missiles to the junta.", "a condition"),
    ("The Freedonian army denied reports that nine monks were murdered.", "a denial"),
    ("The Freedonian army denied the allegations.", "the charge named again"),
    ("Freedonia has not replied to requests for comment.", "no answer to the press"),
    ("Freedonia replied that the claims were baseless.", "a reply"),
    ("No children were harmed by the Freedonian army.", "nobody suffered"),
    ("One soldier was wounded near the Freedonian border.", "a soldier in a fight"),
    ("Freedonia met the Committee against Torture.", "a part of a name"),
    ("Freedonia thanked the Torture Fund for its report.", "a name begins with it"),
    ("Sylvania condemned terrorism in all its forms.", "all such deeds, and none"),
    ("Sylvania works to fight corruption.", "what is resisted"),
    ("Sylvania moved the failed asylum seekers to the port.", "it only looks like a wrong"),
    ("Sylvania would act if Freedonia fired rockets at the port.", "a condition behind its act"),
    ("It asks Sylvania:\n\n(b) to expel the envoys of Freedonia.", "a demand"),
]


@pytest.mark.parametrize(("text", "why"), NOT_CHARGED, ids=[row[-1] for row in NOT_CHARGED])
def test_what_charges_nobody(text: str, why: str) -> None:
    assert found(text) == [], why


BLAMED = [
    # text, act, accused, why
    (
        "Sylvania's response has been woefully inadequate.",
        "failure_to_act",
        ["sylvania"],
        "verdict",
    ),
    (
        "The decision of Sylvania is contrary to the treaty.",
        "other",
        ["sylvania"],
        "a breach without a verb of doing",
    ),
    (
        "Mary Quint said that Sylvania had shown a blatant disregard for the treaty.",
        "other",
        ["sylvania"],
        "not who tells it",
    ),
    (
        "Sylvania continued to infringe the rights of the port.",
        "other",
        ["sylvania"],
        "what goes on is done",
    ),
    (
        "Students were brutally interrogated by the Freedonian army.",
        "persecution",
        ["freedonia-army"],
        "an agent",
    ),
    (
        "Sylvania met the abusive Freedonian army.",
        "other",
        ["freedonia-army"],
        "who stands behind the verdict",
    ),
    (
        "Sylvania efforts fell to a blatant veto of Freedonia.",
        "shielding_abusers",
        ["freedonia"],
        "not whose efforts these are",
    ),
    (
        "The ruling of Sylvania is a violation of the charter.",
        "other",
        ["sylvania"],
        "a norm that is broken",
    ),
    (
        "The editor was wrongfully detained over a poem in Freedonia.",
        "arbitrary_detention",
        ["freedonia"],
        "who is the subject of a passive did nothing",
    ),
    ("Sylvania raided the flat unlawfully.", "persecution", ["sylvania"], "the object decides"),
    (
        "Sylvania has conspicuously failed to investigate the fire.",
        "denial_of_justice",
        ["sylvania"],
        "what it fails to do decides",
    ),
    ("Sylvania has broken its word.", "failure_to_act", ["sylvania"], "a phrase with choices"),
    (
        "The editors were never told of the charges in Freedonia.",
        "denial_of_justice",
        ["freedonia"],
        "what was not done",
    ),
    (
        "The convoy waits for Sylvania, which has refused permission to land.",
        "denial_of_access",
        ["sylvania"],
        "whom the clause describes",
    ),
    ("The law punishes the poets of Freedonia.", "persecution", ["freedonia"], "by a law"),
    (
        "Sylvania answered the protesters with draconian rules.",
        "restriction_of_assembly",
        ["sylvania"],
        "those whom it struck decide",
    ),
]


@pytest.mark.parametrize(("text", "act", "who", "why"), BLAMED, ids=[row[-1] for row in BLAMED])
def test_a_verdict_without_a_deed_accuses(text: str, act: str, who: list[str], why: str) -> None:
    (one,) = found(text)
    assert (one.act, accused(one)) == (act, who), why


NOT_BLAMED = [
    ("Sylvania should never delay the ferry.", "what should not be"),
    ("We failed to reach the island.", "the publisher itself"),
    ("Is Sylvania delaying the ferry?", "a question"),
    ("Inadequate aid has reached the valley.", "nobody is there"),
    ("Harbour Watch opposes any delay.", "what the publisher is against"),
    ("Immediately release the jailed sailors of Freedonia.", "a command"),
    ("Freedonia ports rightly banned the newspaper.", "what was right"),
    ("Heavy rains killed ten villagers and destroyed the school.", "nature"),
    ("Rivers burst their banks, killing two children.", "rivers"),
    ("The teams watch the outbreak by disease surveillance.", "health"),
    ("Anyone who attacks journalists must be tried.", "whoever it may be"),
    ("In the event that Sylvania violates the treaty, we will leave.", "supposed"),
    ("A ceremony was held for soldiers killed in the war.", "a ceremony and the fallen"),
    ("Police arrested two men over a burglary.", "a plain crime"),
    ("They spoke about weapons of mass destruction.", "a kind of weapons"),
    ("The Minister summoned the Ambassador of Freedonia.", "a word among governments"),
]


@pytest.mark.parametrize(("text", "why"), NOT_BLAMED, ids=[row[-1] for row in NOT_BLAMED])
def test_a_mild_word_alone_blames_nobody(text: str, why: str) -> None:
    assert found(text) == [], why


def test_the_state_accused_is_meant_where_nobody_is_named() -> None:
    both = found("Freedonia tortured nine monks. Nine editors were arbitrarily detained.")
    assert [accused(one) for one in both] == [["freedonia"], ["freedonia"]]


def test_the_partyquoted_accuses_and_else_the_publisher() -> None:
    text = 'Harbour Watch met. "Freedonia tortured monks," said Mary Quint. Sylvania murdered nuns.'
    start = text.index('"')
    spoken = Place(start, text.index('" said', start) + 1)
    name = text.index("Mary")
    quote = FoundQuote((spoken,), "direct", "mary-quint", Place(name, name + 10))
    accusers = [
        party.actor_id
        for one in found(text, quote)
        for party in one.parties
        if party.role == "accuser"
    ]
    assert accusers == ["mary-quint", "harbour-watch"]


SURE = [
    ("Freedonia tortured dissidents.", "asserted", None),
    ("Freedonia has reportedly tortured dissidents.", "reported", "reportedly"),
    ("Freedonia allegedly tortured dissidents.", "alleged", "allegedly"),
    ("If verified, Freedonia tortured dissidents.", "conditional", "If verified"),
]


@pytest.mark.parametrize(("text", "term", "cue"), SURE, ids=[row[1] for row in SURE])
def test_how_sure_the_release_makes_itself(text: str, term: str, cue: str | None) -> None:
    (one,) = found(text)
    assert one.reporting == term
    assert (one.reporting_place and one.reporting_place.of(text)) == cue


def test_where_and_when() -> None:
    text = "Freedonia tortured dissidents in Port Ellen in March 2010."
    (one,) = found(text)
    assert one.site
    assert one.site.of(text) == "Port Ellen"
    assert one.period == "2010-03"


def test_a_pronoun_stands_for_the_partyaccused_before() -> None:
    both = found("Freedonia murdered nine monks. They have tortured dissidents.")
    assert [accused(one) for one in both] == [["freedonia"], ["freedonia"]]


POINTING = [
    # text, accused by the last of the accusations, why
    ("Freedonia has stayed near Sylvania with its veto power.", "freedonia", "the subject"),
    ("Mary Quint met Freedonia. They tortured dissidents.", "freedonia", "the sentence before"),
    ("Sylvania tortured monks. Freedonia repeats its crackdown.", "freedonia", "not the last"),
]


@pytest.mark.parametrize(("text", "who", "why"), POINTING, ids=[row[-1] for row in POINTING])
def test_a_pronoun_stands_for_a_subject(text: str, who: str, why: str) -> None:
    assert accused(found(text)[-1]) == [who], why


def test_each_deed_of_a_list_is_charged() -> None:
    text = "There is mass torture, rape and forced displacement, and Sylvania is appalling."
    assert {one.act for one in found(text)} >= {"torture", "sexual_violence"}


def test_what_is_left_of_a_clause_is_read() -> None:
    text = "Sylvania murdered nine monks in May with the outrageous help of Freedonia."
    assert [one.act for one in found(text)] == ["unlawful_killing", "other"]


def test_what_is_told_is_the_place_of_an_accusation() -> None:
    text = "Mary Quint said that Sylvania had shown a blatant disregard for the treaty."
    (one,) = found(text)
    assert one.place.of(text) == "Sylvania had shown a blatant disregard for the treaty."


def test_the_body_says_what_the_headline_sums_up() -> None:
    text = "Sylvania Murdered Monks\nSylvania murdered nine monks. Mary Quint left."
    title, body = Place(0, 23), Place(24, len(text))
    about = Metadata(body=body, title=title, publisher="Harbour Watch")
    for own, count in (([title, body], 1), ([title], 1)):
        charged = accusations(text, own, cast_of(text), [], about)
        assert [own[-1].holds(one.place) for one in charged] == [True] * count


@pytest.mark.parametrize(
    ("text", "doers", "why"),
    [
        ("Last week, militia fighters abducted two nurses.", ["militia fighters"], "a subject"),
        ("In Freedonia gunmen abducted two nurses.", ["gunmen"], "no preposition"),
        ("We deplore the security forces’ torture of monks.", ["security forces"], "an owner"),
        ("The Freedonian army murdered nine monks.", [], "the cast names it"),
        ("Nine monks were abducted by elements of the police.", ["police"], "a part of it"),
        ("Nine monks were abducted by state security agents.", ["state security agents"], "a head"),
        ("Last week, armed men in masks abducted two nurses.", ["armed men"], "people made doers"),
    ],
)
def test_groups_without_a_name_are_accused(text: str, doers: list[str], why: str) -> None:
    cast = cast_of(text)
    about = Metadata(body=Place(0, len(text)))
    new, charged = with_victims(cast, accusations(text, [about.body], cast, (), about))
    groups = {actor_id: one.name for actor_id, one in new.actors.items()}
    who = [party.actor_id for one in charged for party in one.parties if party.role == "accused"]
    assert [groups[one] for one in who if one not in cast.actors] == doers, why


def test_an_army_accuses_nobody_of_its_work() -> None:
    text = "Freedonian army: soldiers detained six men. The Freedonian army raided two farms."
    body = Place(0, len(text))
    about = Metadata(body=body, publisher="Freedonian army")
    assert accusations(text, [body], cast_of(text), (), about) == []


def test_the_day_of_a_statement_is_not_that_of_a_deed() -> None:
    (one,) = found("Freedonia murdered nine monks, Mary Quint said today.")
    assert one.period is None


def test_the_same_bare_words_are_partyaccusation() -> None:
    assert len(found("We deplore Freedonia's aggression. Freedonia's aggression is known.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "torture of " * 4000,
        "Freedonia tortured and " * 4000,
        "by " * 20000,
        "shameful; " * 4000,
        "used to violate " * 4000,
    ],
)
def test_long_lines_are_read(text: str) -> None:
    assert len(found(text)) <= 4000


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("The slaughter of civilians began.", "slaughter of civilians", "the verb behind"),
        (
            "The guards are guilty of violation of Dr. Hale's rights by Sylvania.",
            "violation of Dr. Hale's rights",
            "a title with a mark",
        ),
        ("Torture of prisoners by the army is common.", "Torture of prisoners", "a first word"),
    ],
)
def test_the_words_of_a_deed_end_with_their_phrase(text: str, words: str, why: str) -> None:
    assert words in [one.act_words.of(text) for one in found(text)], why


@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("Sylvania condemns the brutal raids.", [], "not who condemns"),
        ("Freedonia invaded Sylvania and massacred refugees.", ["freedonia"], "no object"),
        ("The rebels, backed by Sylvania, massacred refugees.", [""], "no backer"),
    ],
)
def test_who_is_not_accused(text: str, who: list[str], why: str) -> None:
    assert {*accused(found(text)[-1])} == {*who}, why
