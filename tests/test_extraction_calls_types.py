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
    ],
)
def test_tells_the_type_from_the_words(action: str, term: str, why: str) -> None:
    assert call_type(action) == term, why


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
