"""What a call asks for and who has a part in it: types, requested events, parties."""

import re

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.calls.chains import chain
from onrecord.extraction.calls.types import call_type
from onrecord.extraction.found import Cast, FoundCall, FoundQuote, Metadata, Named, Place
from onrecord.model import Actor

NAMES = {
    "Rivers Watch": ("rivers-watch", "ngo"),
    "Ardania": ("ardania", "state"),
    "Belmark": ("belmark", "state"),
    "Mina Falk": ("mina-falk", "private_individual"),
    "Jon Arp": ("jon-arp", "private_individual"),
    "Ode Lund": ("ode-lund", "private_individual"),
}


def cast_of(text: str) -> Cast:
    mentions = [
        Named(key, "name", Place(*match.span()))
        for name, (key, _) in NAMES.items()
        for match in re.finditer(rf"{name}\b", text)
    ]
    actors = {
        key: Actor(actor_id=key, name=name, actor_type=kind) for name, (key, kind) in NAMES.items()
    }
    return Cast(text, actors, (), sorted(mentions, key=lambda one: one.place))


def read(text: str) -> list[FoundCall]:
    own = [Place(0, len(text))]
    about = Metadata(body=own[0], publisher="Rivers Watch")
    return calls(text, own, cast_of(text), (), about)


def parties(call: FoundCall, role: str) -> list[str]:
    return [party.actor_id for party in call.parties if party.role == role]


@pytest.mark.parametrize(
    ("words", "term", "why"),
    [
        ("halt all deliveries of shells to the junta", "stop_arms_transfers", "end, supply, arms"),
        (
            "freeze weapons sales to both armies",
            "stop_arms_transfers",
            "freezing is no asset freeze",
        ),
        ("withhold military assistance from the unit", "stop_arms_transfers", "military help"),
        ("revoke the licences for arms exports", "stop_arms_transfers", "denied, not repealed"),
        ("an immediate embargo on rifles", "impose_arms_embargo", "a noun names the act"),
        ("block the accounts of the ruling clan", "freeze_assets", "another verb"),
        ("deny visas to the marshals", "ban_travel", "entry refused"),
        ("suspend the sanctions on medicine", "lift_sanctions", "ended, not imposed"),
        ("place the marshal on the sanctions list", "impose_or_widen_sanctions", "listing"),
        ("sell its shares in the quarry", "end_business_ties", "shares"),
        ("stop importing teak from the valley", "end_business_ties", "trade ended"),
        ("tighten controls on the export of scanners", "control_exports", "controls"),
        ("summon the envoy", "apply_diplomatic_pressure", "a diplomat's tool"),
        ("put the case high on the agenda of the summit", "apply_diplomatic_pressure", "raised"),
        ("break its silence on the raids", "speak_out", "silence"),
        ("renew the mandate of the rapporteur", "act_in_un_body", "a mandate"),
        ("end its campaign against the weavers", "cease_abuse", "an end to what it does"),
        ("ensure that soldiers do not use lethal force", "cease_abuse", "refused inside"),
        ("call off the offensive", "cease_abuse", "a verb with a particle"),
        ("a lasting ceasefire", "observe_ceasefire", "no stem of cease"),
        ("abide by the armistice", "observe_ceasefire", "not any compliance"),
        ("settle the quarrel by peaceful means", "negotiate", "peaceful means"),
        ("bring the sides to the table", "mediate", "others come to the table"),
        ("set up a panel to look into the flood", "investigate", "looking into"),
        ("reveal the whereabouts of the priest", "investigate", "a fate, no detainee freed"),
        ("bring those who gave the order to justice", "prosecute", "read past the relative clause"),
        ("ensure that there is no impunity", "prosecute", "impunity"),
        ("send more peacekeepers", "deploy_monitors", "a mission"),
        ("lift the restrictions on aid convoys", "allow_access", "no rule is repealed"),
        ("stop the raids and close the deal", "cease_abuse", "the earliest opener"),
        ("bridge the remaining gaps", "negotiate", "towards a deal"),
        ("resume discussions on wages", "negotiate", "discussions are talks"),
        ("lay down their weapons", "observe_ceasefire", "fighting ends"),
        ("end the war", "observe_ceasefire", "fighting, not an abuse"),
        ("intervene in the case of the baker", "apply_diplomatic_pressure", "on his behalf"),
        ("isolate the junta", "apply_diplomatic_pressure", "by others"),
        ("add its voice to the protest", "speak_out", "in public"),
        ("oppose the appointment", "speak_out", "against it"),
        ("take the children out of detention", "release_detainees", "out of it"),
        ("put the bill on hold", "repeal_or_amend_rule", "a bill"),
        ("vote for the safety bill", "adopt_or_ratify_rule", "for it"),
        ("ban contracts with the militia", "end_business_ties", "no rule"),
        ("invite observers to the count", "allow_access", "let in"),
        ("call fresh elections", "change_leadership", "who governs is asked anew"),
        ("a just transition to clean power", "change_policy", "no change of leaders"),
        ("support a free press", "change_policy", "nobody is freed"),
        ("withdraw its troops", "change_policy", "a course of action"),
        ("ensure that the rights of those held there are respected", "change_policy", "rights"),
        ("clarify its part in the sale", "other", "no inquiry"),
        ("grant asylum to the crew", "provide_aid_or_protection", "not any granting"),
        ("hand over the tapes to the inquiry", "preserve_evidence", "the nearer part wins"),
        ("return the abducted pupils", "release_detainees", "captives"),
        ("enshrine the duty in the charter", "adopt_or_ratify_rule", "a rule"),
        ("withdraw the bill", "repeal_or_amend_rule", "no troops"),
        ("stop the closure of rural schools", "change_policy", "a course, no abuse"),
        ("fulfil its promises", "change_policy", "promises"),
        ("hand power to an elected council", "change_leadership", "power"),
        ("monitor the weather closely", "other", "to watch is not to send monitors"),
        ("take part in the vigil", "other", "no policy"),
        ("whistle a tune", "change_policy", "no rule fits"),
        ("end ties with a firm that makes bombs", "end_business_ties", "relative clause left out"),
        ("expanded ~of the sanctions", "impose_or_widen_sanctions", "the topic is the object"),
    ],
)
def test_tells_the_type_by_classes_of_words(words: str, term: str, why: str) -> None:
    assert call_type(words) == term, why


def test_what_must_not_be_done_opens_with_a_refusal() -> None:
    assert call_type("send weapons to either side", refrain=True) == "stop_arms_transfers"
    assert call_type("deport the family", refrain=True) == "cease_abuse"


@pytest.mark.parametrize(
    ("words", "act", "why"),
    [
        ("press the council to free the crew", "free the crew", "whom, to"),
        ("use its influence to help end the siege", "end the siege", "by its influence"),
        ("insist on the release of the crew", "the release of the crew", "a noun"),
        ("meet so as to push for a truce", "a truce", "pushing for"),
        ("free the crew", None, "its own act"),
        ("welcome the press in the capital", None, "press is a noun here"),
    ],
)
def test_finds_the_act_of_another(words: str, act: str | None, why: str) -> None:
    found = chain(words)
    assert (found and words[found.act :]) == act, why


@pytest.mark.parametrize(
    ("text", "asked", "why"),
    [
        ("It rained in Ardania. The government should act.", ["ardania"], "the state before"),
        ("Ardania's Minister for Water Mina Falk should act.", ["mina-falk"], "a person's office"),
        ("The storms that hit Ardania must be studied.", [], "only in a relative clause"),
        ("We urge Ardania to pay. It rained. They should also open the road.", ["ardania"], "they"),
    ],
)
def test_who_is_asked(text: str, asked: list[str], why: str) -> None:
    assert parties(read(text)[-1], "addressee") == asked, why


@pytest.mark.parametrize(
    ("text", "quoted", "caller", "why"),
    [
        ("“Ardania must pay,” Mina Falk said.", "“Ardania must pay,”", ["mina-falk"], "a quote"),
        ("Rivers Watch and Jon Arp urge Ardania to pay.", "", ["rivers-watch"], "the first of two"),
    ],
)
def test_who_calls_where_no_publisher_is_known(
    text: str, quoted: str, caller: list[str], why: str
) -> None:
    own = [Place(0, len(text))]
    cast = cast_of(text)
    quote = FoundQuote(kind="direct", places=(Place(0, len(quoted)),), speaker_id="mina-falk")
    found = calls(text, own, cast, [quote] if quoted else [], Metadata(body=own[0]))
    assert [parties(call, "caller") for call in found] == [caller], why


def test_a_headline_tells_whose_statement_it_is() -> None:
    text = "Statement by Rivers Watch on the dam\nWe urge Ardania to pay."
    body = Place(text.index("We"), len(text))
    about = Metadata(body=body, title=Place(0, body.start - 1))
    (call,) = calls(text, [body], cast_of(text), (), about)
    assert parties(call, "caller") == ["rivers-watch"]


def test_all_who_gain_are_beneficiaries() -> None:
    (call,) = read("Belmark should free Mina Falk, Jon Arp and Ode Lund in Ardania.")
    assert parties(call, "beneficiary") == ["mina-falk", "jon-arp", "ode-lund"]


def test_those_against_whom_it_is_directed_are_targets() -> None:
    (call,) = read("Belmark should stop selling weapons to Ardania.")
    assert parties(call, "target") == ["ardania"]
