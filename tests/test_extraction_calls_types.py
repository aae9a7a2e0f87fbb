"""The type of a call, told from the words of its action."""

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.calls.chains import chain
from onrecord.extraction.calls.types import call_type
from onrecord.extraction.found import Cast, Metadata, Named, Place
from onrecord.model import Actor
from tests.test_extraction_calls import read


@pytest.mark.parametrize(
    ("action", "term", "why"),
    [
        (
            "take urgent steps to end the shelling of towns",
            "cease_abuse",
            "the aim of a light verb",
        ),
        ("use its powers of clemency to free the editor", "release_detainees", "powers are light"),
        ("act now to amend the press law", "repeal_or_amend_rule", "any words before the aim"),
        ("adopt measures to protect reporters", "provide_aid_or_protection", "measures are light"),
        ("take action against the firm", "other", "no aim: the light verb is all there is"),
        ("let all members of the press work", "allow_access", "the press does not press anybody"),
        ("stop all military support for the junta", "stop_arms_transfers", "the object decides"),
        ("stop playing politics with the flood", "other", "the object decides"),
        ("stop beating the strikers", "cease_abuse", "stopping, with no other object"),
        ("eliminate poverty", "change_policy", "a harm that nobody commits"),
        ("reverse its decision to close the port", "change_policy", "a decision is no rule"),
        ("reverse the emergency decree", "repeal_or_amend_rule", "a decree is a rule"),
        ("restore internet services", "cease_abuse", "a shutdown is undone"),
        ("shelve the complaint against the editor", "cease_abuse", "a charge by another name"),
        ("pursue reconciliation", "negotiate", "the thing sought decides"),
        ("remain a partner in the scheme", "change_policy", "remaining says nothing"),
        ("remain vigilant", "other", "asked of the public"),
        ("publish a plan to end the drought", "change_policy", "what a plan is to end"),
        ("end the war", "observe_ceasefire", "a war ends by a truce"),
        ("modernise the rail network", "change_policy", "a verb of governing that opens the act"),
        (
            "reform a body whose members wait",
            "change_policy",
            "such a verb tells only as the first",
        ),
        ("contact us at once", "other", "a verb of telling changes nothing"),
        ("quickly verify the reports", "investigate", "adverbs stand before the verb"),
        ("help the union to end the raids", "provide_aid_or_protection", "who helps does not raid"),
        ("an immediate end to all rights abuses", "cease_abuse", "the adjective decides nothing"),
        ("cease the use of temporary visas", "change_policy", "no harm is used"),
        ("cease the use of force", "cease_abuse", "a harm is used"),
        ("enforce the water code", "change_policy", "a rule that is there already"),
        ("show courage by freeing the editor", "release_detainees", "by which act"),
        ("prioritise ending the siege", "cease_abuse", "the act that is begun"),
        ("take action for the release of the crew", "release_detainees", "for which thing"),
        ("take action for the river", "other", "a thing that tells no type"),
        ("join the rally against the dam", "other", "taking part"),
        ("be free to help the flooded towns", "change_policy", "nobody is held"),
        ("reinstate the dismissed clerks", "change_policy", "a participle before a noun"),
        ("guarantee free speech for all detained clerks", "change_policy", "freedom of a thing"),
        ("drop the inquiry into the two reporters", "cease_abuse", "an inquiry that is a harm"),
        ("end their grief by releasing the crew", "release_detainees", "the means is the act"),
        ("end the shelling by firing fewer shells", "cease_abuse", "a means that is no remedy"),
        ("these raids must stop now", "cease_abuse", "with no object a harm is meant"),
        ("stop tarring the pier", "change_policy", "an object that is no harm"),
        ("end the deadlock over the harbour", "negotiate", "what two sides end together"),
        ("end the crisis in the valley", "other", "nobody is said to do it"),
        ("avoid further escalation", "change_policy", "who avoids has not begun"),
        ("consider the request that came by post", "change_policy", "a noun behind an article"),
        ("issue a call for calm", "speak_out", "a call that is made"),
        ("set up a fund for lighthouses", "change_policy", "a fund funds nobody"),
        ("fund the clinics of the island", "provide_aid_or_protection", "a verb that gives"),
        ("respond to the appeal for the displaced", "provide_aid_or_protection", "vague, for whom"),
        ("respond to the letter", "other", "vague, for nobody in need"),
        ("address corruption in the port office", "other", "a matter, and nothing done"),
        ("address the torture of sailors", "cease_abuse", "the wrong decides"),
        ("address rising sea levels and poverty", "change_policy", "a matter of policy"),
        ("honour its pledge to ratify the treaty", "adopt_or_ratify_rule", "what was promised"),
        ("withdraw its reservation to the covenant", "adopt_or_ratify_rule", "a treaty made whole"),
        ("boycott the opening ceremony", "apply_diplomatic_pressure", "an event, not goods"),
        ("boycott the mine's copper", "end_business_ties", "goods"),
        ("show support for the strikers", "speak_out", "support that is shown"),
        ("support the waiver", "change_policy", "support of a thing"),
        ("live up to their responsibilities", "other", "an exhortation"),
        ("protect the rights of fishermen", "provide_aid_or_protection", "rights of people"),
        ("protect the wetlands", "change_policy", "a good that is no person"),
        ("monitor the trial of the editor", "deploy_monitors", "what observers watch"),
        ("reaffirm its stand on the harbour", "speak_out", "a verb of saying"),
        ("improve the welfare of dockers", "provide_aid_or_protection", "what is given"),
        ("abide by the terms of the contract", "change_policy", "what binds"),
        ("oppose the plan", "speak_out", "a stand is taken"),
        ("share the stage with the opposition", "change_policy", "a noun that is nobody's stand"),
        ("put an immediate end to the pogroms", "cease_abuse", "an end that is put is an end"),
        ("bring the lake war to an end", "observe_ceasefire", "an end to which it is brought"),
        ("endeavour to free the pilots", "release_detainees", "a verb of trying"),
        ("stand with us to publicly denounce the coup", "speak_out", "what is done together"),
        ("join us in condemning the raid", "speak_out", "what is done together, in -ing"),
        ("set the pilots free", "release_detainees", "a verb in two words"),
        ("offer free school buses", "change_policy", "free describes"),
        ("pay grants to dismissed clerks", "change_policy", "a participle before a noun"),
        ("offer significant tax relief now", "provide_aid_or_protection", "no form of sign"),
        ("uphold the rule of law", "change_policy", "the rule of law is no law"),
        ("press ahead with the census", "change_policy", "who presses ahead presses nobody"),
        ("go at once", "change_leadership", "who is only told to go"),
        ("stop this now", "cease_abuse", "a pronoun is no object"),
        ("take up the invitation to the fair", "other", "no case is taken up"),
        ("end the raids by issuing statements", "cease_abuse", "the means tells nothing"),
        ("uphold the social rights of miners", "provide_aid_or_protection", "rights to be given"),
        ("hold free and fair elections", "change_policy", "elections are free"),
        ("learn about refugee week", "other", "who learns helps nobody"),
        ("silence their rifles", "observe_ceasefire", "a truce in other words"),
        (
            "tell the premier that the raids hurt",
            "apply_diplomatic_pressure",
            "told to who governs",
        ),
        ("tell the nation that the raids hurt", "speak_out", "told to all"),
        ("remind passengers that seats are few", "other", "told to those who govern nobody"),
        (
            "let it be known to the colonels that aid is dear",
            "apply_diplomatic_pressure",
            "to somebody",
        ),
        ("make plain that those who burn homes must pay", "speak_out", "to whom it may concern"),
        ("be made known", "speak_out", "no one is named to whom"),
        (
            "use all tools that will ensure her safety",
            "provide_aid_or_protection",
            "an aim behind that",
        ),
        (
            "take the lead and shelter the orphans",
            "provide_aid_or_protection",
            "what follows the lead",
        ),
        (
            "form a unit to investigate and prosecute the raiders",
            "prosecute",
            "the last act is meant",
        ),
        ("ensure that it does not become a haven for thieves", "change_policy", "its own conduct"),
        ("be cautious about housing the evacuees", "change_policy", "weighed, not given"),
        ("be the first step ~of a political solution", "negotiate", "a step is the act"),
        ("ask the colonels for assurances", "apply_diplomatic_pressure", "what is asked for"),
        ("give 9 million dollars", "provide_aid_or_protection", "a sum that is given"),
        ("do more for the flood victims", "provide_aid_or_protection", "vague, for people in need"),
        ("opened against the clerk ~of criminal proceedings", "prosecute", "proceedings are begun"),
        ("distance himself from the slogans", "speak_out", "distance from words"),
        ("distance itself from the regime", "apply_diplomatic_pressure", "distance from a state"),
        ("strike the clause from the Act", "repeal_or_amend_rule", "a rule loses a part"),
        ("kick the team out of the league", "impose_or_widen_sanctions", "out of a league"),
    ],
)
def test_tells_the_type_from_the_words(action: str, term: str, why: str) -> None:
    assert call_type(action) == term, why


@pytest.mark.parametrize(
    ("action", "term", "why"),
    [
        ("fail to condemn the raid", "speak_out", "not failing is doing"),
        ("shy away from raising the case with the port", "apply_diplomatic_pressure", "nor shying"),
        ("let fear stop it from freeing the crew", "release_detainees", "nor being stopped"),
        ("let the crew free", "change_policy", "a crew that is to be held"),
        ("destroy the ballot papers", "preserve_evidence", "what is not to be lost"),
        ("house the evacuees here", "change_policy", "restraint in helping is policy"),
        ("send the evacuees back", "provide_aid_or_protection", "who is not sent back is safe"),
    ],
)
def test_tells_the_type_of_what_must_not_be_done(action: str, term: str, why: str) -> None:
    assert call_type(action, refrain=True) == term, why


@pytest.mark.parametrize(
    ("action", "term", "why"),
    [
        (
            "be dropped at once ~of all charges against them",
            "cease_abuse",
            "it stands as an object",
        ),
        (
            "an end to the raids ~of the following without delay",
            "cease_abuse",
            "a noun has its own",
        ),
        ("support this resolution ~of them", "act_in_un_body", "them is who supports"),
    ],
)
def test_reads_what_is_acted_upon(action: str, term: str, why: str) -> None:
    assert call_type(action) == term, why


@pytest.mark.parametrize(
    ("text", "term", "why"),
    [
        ("We urge all motorists to use the ring road.", "other", "they govern nobody"),
        ("We urge parents and pupils to use the ferry.", "other", "two groups of the public"),
        ("We urge the public works office to use the ferry.", "change_policy", "an office"),
        ("All pupils should have a seat on the ferry.", "change_policy", "what others are to do"),
        ("We urge Ardania to use the ring road.", "change_policy", "a state governs"),
    ],
)
def test_the_public_governs_nobody(text: str, term: str, why: str) -> None:
    assert [call.call_type for call in read(text)] == [term], why


@pytest.mark.parametrize(
    ("text", "role", "why"),
    [
        ("We urge Ardania to condemn the arrest of Anna Vesk.", "beneficiary", "who suffers"),
        ("We urge Ardania to condemn Anna Vesk's detention.", "beneficiary", "the harm behind"),
        ("We urge Ardania to condemn Belmark.", "target", "who is condemned"),
    ],
)
def test_who_suffers_is_no_target(text: str, role: str, why: str) -> None:
    found = {party.role for call in read(text) for party in call.parties}
    assert found & {"target", "beneficiary"} == {role}, why


@pytest.mark.parametrize(
    ("text", "targets", "why"),
    [
        ("We urge Ardania to condemn Belmark and Northline.", ["belmark", "northline"], "beside"),
        (
            "We urge Ardania to condemn Belmark for its deals with Northline.",
            ["belmark"],
            "who is named in the reason is no target",
        ),
        (
            "We urge Ardania to condemn Northline over the floods in Belmark.",
            ["northline"],
            "a place is no target",
        ),
        (
            "We urge Ardania to condemn Belmark before the Security Council.",
            ["belmark"],
            "a forum is no target",
        ),
        ("We urge Ardania to condemn the raids in Belmark.", ["belmark"], "the place, if alone"),
    ],
)
def test_finds_the_target(text: str, targets: list[str], why: str) -> None:
    (call,) = read(text)
    assert [one.actor_id for one in call.parties if one.role == "target"] == targets, why


@pytest.mark.parametrize(
    ("text", "asked", "why"),
    [
        ("Belmark's plan must be scrapped.", ["belmark"], "whose plan it is"),
        ("Belmark's rivers must be cleaned.", [], "a river is nobody's plan"),
        ("We call for a Belmark withdrawal from the coast.", ["belmark"], "whose deed it is"),
        ("We ask for the help of Belmark in the search.", ["belmark"], "whose help it is"),
        ("We call for an investigation of Belmark.", [], "who is looked into is not asked"),
        ("Apart from its loans to Ardania, Belmark should send aid.", ["belmark"], "not in front"),
        (
            "The flood in Ardania is such that Belmark should send aid.",
            ["belmark"],
            "the clause that ends with a name",
        ),
    ],
)
def test_finds_who_is_asked_by_a_plan_or_a_deed(text: str, asked: list[str], why: str) -> None:
    (call,) = read(text)
    assert [one.actor_id for one in call.parties if one.role == "addressee"] == asked, why


def test_talks_with_a_person_are_a_way_to_others() -> None:
    (call,) = read("Ardania should use its talks with President Orlo to secure a truce.")
    roles = {party.role: party.actor_id for party in call.parties}
    assert (call.call_type, roles["intermediary"]) == ("apply_diplomatic_pressure", "orlo")


def test_influence_in_a_body_asks_for_its_act() -> None:
    text = "Ardania should use its weight in the Security Council to push for a truce."
    (call,) = read(text)
    assert ("requested_actor", "security-council") in {
        (party.role, party.actor_id) for party in call.parties
    }


@pytest.mark.parametrize(
    ("action", "act", "why"),
    [
        ("lobby the consul to Belmark to free him", "free", "a name behind a first to"),
        ("seek assurances from Belmark that it would free him", "free", "a modal before it"),
        ("publicly call for the release of the crew", "the release", "an adverb before"),
        ("make clear to Belmark that aid will stop if it does not free him", "free", "unless"),
        ("make representations to Belmark for his release", "his release", "what they are for"),
    ],
)
def test_finds_the_act_that_is_wanted(action: str, act: str, why: str) -> None:
    found = chain(action.lower())
    assert found is not None, why
    assert action.lower()[found.act :].startswith(act), why


def test_uses_of_power_are_no_chain() -> None:
    assert chain("use its power to release him") is None
    assert chain("use its influence to secure his release")


def test_the_public_has_no_policy_to_change() -> None:
    text = "Voters should weigh the two plans."
    voters = Actor(actor_id="voters", name="voters", actor_type="civilians")
    named = [Named("voters", "nominal", Place(0, len("Voters")))]
    cast = Cast(text, {"voters": voters}, (), named)
    (call,) = calls(text, [Place(0, len(text))], cast, (), Metadata(body=Place(0, len(text))))
    assert call.call_type == "other"


def test_a_council_of_the_united_nations_acts_in_that_body() -> None:
    (call,) = read("The Security Council should make full use of its tools.")
    assert call.call_type == "act_in_un_body"
    (call,) = read("The Security Council should send tents to the islands.")
    assert call.call_type == "provide_aid_or_protection"
