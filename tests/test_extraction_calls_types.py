"""The type of a call, told from the words of its action."""

import pytest

from onrecord.extraction.calls.types import call_type, chain
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


def test_uses_of_power_are_no_chain() -> None:
    assert chain("use its power to release him") is None
    assert chain("use its influence to secure his release")


def test_a_council_of_the_united_nations_acts_in_that_body() -> None:
    (call,) = read("The Security Council should make full use of its tools.")
    assert call.call_type == "act_in_un_body"
