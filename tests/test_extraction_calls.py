"""Calls to action: cues of every form, what is no call, the slots, and robustness."""

import re

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.calls.publisher import country_in
from onrecord.extraction.found import Cast, FoundCall, FoundQuote, Metadata, Named, Place
from onrecord.model import Actor

NAMES = {
    "Rivers Watch": ("rivers-watch", "ngo"),
    "Anna Vesk": ("anna-vesk", "ngo_individual"),
    "Ardania": ("ardania", "state"),
    "Belmark": ("belmark", "state"),
    "President Orlo": ("orlo", "state_individual"),
    "Northline": ("northline", "private_company"),
    "Senator Ada Lund": ("ada-lund", "legislature"),
    "Security Council": ("security-council", "un_body"),
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


def read(text: str, title: str = "", quotes: tuple[FoundQuote, ...] = ()) -> list[FoundCall]:
    headline = Place(0, len(title)) if title else None
    about = Metadata(body=Place(0, len(text)), title=headline, publisher="Rivers Watch")
    return calls(text, [Place(0, len(text))], cast_of(text), quotes, about)


def parties(call: FoundCall, role: str) -> list[str]:
    return [party.actor_id for party in call.parties if party.role == role]


@pytest.mark.parametrize(
    ("text", "actions", "force", "why"),
    [
        ("We call on Ardania to free the six men.", ["free the six men"], "call", "person"),
        ("Rivers Watch urges restraint.", ["restraint"], "urge", "a thing, nobody asked"),
        (
            "We demand that Belmark withdraw its troops.",
            ["withdraw its troops"],
            "demand",
            "clause",
        ),
        ("Ardania should now sign the pact.", ["sign the pact"], "should", "modal"),
        ("Belmark must not open the dam.", ["open the dam"], "demand", "refused"),
        ("The six men should be freed.", ["freed"], "should", "passive"),
        ("It is time for Ardania to end the raids.", ["end the raids"], "should", "phrase"),
        ("There is an urgent need for Belmark to act.", ["act"], "should", "noun of need"),
        ("One lever is for Belmark to stop the sales.", ["stop the sales"], "should", "a lever"),
        ("We hope Belmark will lift the curfew.", ["lift the curfew"], "hope", "hope"),
        ("We encourage Ardania to hold talks.", ["hold talks"], "invite", "invitation"),
        ("Rivers Watch recommends closing the mine.", ["closing the mine"], "should", "gerund"),
        ("Rivers Watch repeated its call for a truce.", ["a truce"], "call", "noun"),
        (
            "We called for an embargo, an inquiry and the release of all hostages.",
            ["an embargo", "an inquiry", "the release of all hostages"],
            "call",
            "each thing that names an action",
        ),
        (
            "Ardania should free the men, end the siege, and lift the ban.",
            ["free the men", "end the siege", "lift the ban"],
            "should",
            "each verb with an object of its own",
        ),
        (
            "Ardania should free the men, the women and the children.",
            ["free the men, the women and the children"],
            "should",
            "several objects of one verb",
        ),
        (
            "Ardania should promote and protect the rights of farmers.",
            ["promote and protect the rights of farmers"],
            "should",
            "two verbs with one object",
        ),
        (
            "Rivers Watch calls on Ardania to:\n• free the men;\n• lift the ban.\nIt rained.",
            ["free the men", "lift the ban"],
            "call",
            "lines of a list",
        ),
        ("We need a full inquiry.", ["a full inquiry"], "should", "a need of ours that is an act"),
        ("Belmark is obliged to lift the ban.", ["lift the ban"], "demand", "an obligation"),
        ("It is up to Belmark to lift the ban.", ["lift the ban"], "should", "whose turn it is"),
        (
            "The only way out is for Belmark to lift the ban.",
            ["lift the ban"],
            "should",
            "the only way",
        ),
        ("Now is the time for Belmark to act.", ["act"], "should", "the time"),
        ("It is vital that Belmark lifts the ban.", ["lifts the ban"], "should", "as a fact"),
        ("It must be repealed.", ["repealed"], "demand", "what is to be done with it"),
        ("All parties need to respect the truce.", ["respect the truce"], "should", "all of them"),
        (
            "Belmark – its army too – must lift the ban.",
            ["lift the ban"],
            "demand",
            "what stands between dashes interrupts",
        ),
        (
            "We remind Ardania of its duty to protect the camp.",
            ["protect the camp"],
            "urge",
            "a duty",
        ),
        (
            "The United Front joins the families and calls on Ardania to free the men.",
            ["free the men"],
            "call",
            "a second verb after a name that looks like one",
        ),
        (
            "Our demands:\n1. Free the men held\nin the fort.\n2. Name the judges.\nIt rained.",
            ["Free the men held\nin the fort", "Name the judges"],
            "demand",
            "a list whose lines are wrapped",
        ),
        (
            "Ardania cannot continue to hold the men.",
            ["continue to hold the men"],
            "demand",
            "what has to end",
        ),
        ("Free the men now!", ["Free the men"], "demand", "a shout"),
        ("We will urge Belmark to act.", ["act"], "urge", "a planned asking asks"),
        ("We call on you to free the men.", ["free the men"], "call", "a letter to one reader"),
        ("Let us end the siege.", ["end the siege"], "call", "let us"),
        ("We owe it to the men to end the siege.", ["end the siege"], "should", "owed"),
        (
            "We urge both sides to leave and for the army to free the men.",
            ["leave", "free the men"],
            "urge",
            "somebody else is asked in the second half",
        ),
        (
            "We urge Belmark to put the bill on hold and listen to the doctors.",
            ["put the bill on hold", "listen to the doctors"],
            "urge",
            "a verb's word after a preposition is a noun",
        ),
        (
            "Our message to Belmark is clear: free the men.",
            ["free the men"],
            "demand",
            "a command after a colon",
        ),
    ],
)
def test_reads_what_is_asked(text: str, actions: list[str], force: str, why: str) -> None:
    found = read(text)
    assert [call.action.of(text) for call in found] == actions, why
    assert {call.force for call in found} == {force}, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It should be noted that the river froze.", "a remark"),
        ("Ardania should have acted sooner.", "the past"),
        ("He must have been asleep.", "a guess"),
        ("What should Belmark do next?", "a question"),
        ("Should you need help, contact us.", "a condition"),
        ("If Ardania should fail, others will follow.", "a condition"),
        ("For more information, please call Jo on 123.", "a request to the reader"),
        ("Readers should contact us by Friday.", "a request to the reader"),
        ("The goods the army needs to carry on are late.", "a need that is told"),
        ("Under the treaty, states must spare dams.", "a norm that is only stated"),
        ("Both agreed that the talks should go on.", "what others agreed"),
        ("Ministers failed to urge calm.", "not asked"),
        ("The troops called for air support.", "an order on the ground"),
        ("Police asked the men to leave.", "what others asked"),
        ("A phone call for the minister came late.", "a telephone call"),
        ("We need to do better.", "our own plans"),
        ("We must continue our work.", "our own plans"),
        ("It is vital that we go on.", "our own plans"),
        ("Applicants must be members.", "terms of taking part"),
        ("Journalists are invited to attend the talk.", "an invitation to watch"),
        ("The law says that states must spare dams.", "a norm that is only stated"),
        ("Farmers need to walk a mile for water.", "a need that is told"),
        ("Bread and water are needed.", "no action is needed"),
        ("There is no need to flee.", "no need"),
        ("The men should never have been held.", "the past"),
        ("The call for papers is open.", "no demand"),
        ("Belmark cannot find the men.", "beyond its power"),
        ("It should rain soon.", "a guess"),
        ("Aid came in response to calls for help.", "asking is only named"),
        ("The army left after calling for help.", "told as a tale"),
        ("Northline posted a profit.", "no cue"),
    ],
)
def test_is_no_call(text: str, why: str) -> None:
    assert read(text) == [], why


@pytest.mark.parametrize(
    ("text", "term", "event", "why"),
    [
        ("Belmark must not send weapons to Ardania.", "stop_arms_transfers", None, "refused"),
        ("Belmark should stop doing business with Northline.", "end_business_ties", None, "ties"),
        ("Sanctions should be widened.", "impose_or_widen_sanctions", None, "topic before it"),
        (
            "Ardania should let aid workers have access to the camps.",
            "allow_access",
            None,
            "let in",
        ),
        ("Ardania should ratify the convention.", "adopt_or_ratify_rule", None, "a rule"),
        ("President Orlo should step down.", "change_leadership", None, "leadership"),
        ("Those who gave the order must be brought to justice.", "prosecute", None, "justice"),
        ("Ardania should release the report.", "change_policy", None, "no detainees"),
        (
            "Belmark should press Ardania to free the men.",
            "apply_diplomatic_pressure",
            "release_detainees",
            "a demand in a demand",
        ),
    ],
)
def test_tells_the_type(text: str, term: str, event: str | None, why: str) -> None:
    (call,) = read(text)
    assert (call.call_type, call.requested_event) == (term, event), why


def test_names_the_parties_of_a_chain() -> None:
    text = "Belmark should insist from President Orlo that Northline end its deals with Ardania."
    (call,) = read(text)
    assert parties(call, "addressee") == ["belmark"]
    assert parties(call, "intermediary") == ["orlo"]
    assert parties(call, "requested_actor") == ["northline"]
    assert parties(call, "target") == ["ardania"]


def test_a_pronoun_is_who_was_asked_before() -> None:
    text = "President Orlo should free the men. He should also disband the militia."
    assert [parties(call, "addressee") for call in read(text)] == [["orlo"], ["orlo"]]


@pytest.mark.parametrize(
    ("said", "words", "caller", "why"),
    [
        ("said Rivers Watch's Anna Vesk.", "Rivers Watch's Anna Vesk", "rivers-watch", "its own"),
        ("said Anna Vesk of Rivers Watch.", "Anna Vesk", "anna-vesk", "with an office apart"),
    ],
)
def test_a_spokesperson_calls_for_the_publisher_or_in_her_own_name(
    said: str, words: str, caller: str, why: str
) -> None:
    text = f"“Ardania must free the men,” {said}"
    speaker = Place(text.index(words), text.index(words) + len(words))
    quote = FoundQuote((Place(0, text.index(" said")),), "direct", "anna-vesk", speaker)
    (call,) = read(text, quotes=(quote,))
    assert parties(call, "caller") == [caller], why
    assert call.endorsed


def test_a_member_of_parliament_calls_in_her_own_name() -> None:
    text = "“Ardania must free the men,” said Senator Ada Lund of Rivers Watch."
    speaker = Place(text.index("Senator"), text.index(" of"))
    quote = FoundQuote((Place(0, text.index(" said")),), "direct", "ada-lund", speaker)
    (call,) = read(text, quotes=(quote,))
    assert parties(call, "caller") == ["ada-lund"]
    assert call.endorsed


@pytest.mark.parametrize(
    ("text", "asked", "why"),
    [
        ("The camp should be closed by Belmark.", ["belmark"], "the doer of a passive"),
        ("The camp should be closed by March.", [], "no doer"),
        ("The raids must not be led by Belmark's fears.", [], "a thing of theirs does nothing"),
        ("We demand action by Belmark.", ["belmark"], "who is to act"),
        ("The first thing Ardania has to do is to free the men.", ["ardania"], "inside the cue"),
        ("What Ardania should do is free the men.", ["ardania"], "inside the cue"),
        ("It is Belmark's duty to free the men.", ["belmark"], "whose duty it is"),
        ("An appeal was made to Belmark to free the men.", ["belmark"], "an appeal in the passive"),
        (
            "There are growing calls on Belmark to free the men.",
            ["belmark"],
            "nobody is said to call",
        ),
        (
            "Belmark was urged by Rivers Watch to free the men.",
            ["belmark"],
            "who urges stands inside",
        ),
        ("We sent a letter to Belmark, demanding their release.", ["belmark"], "who gets a letter"),
        ("It is crucial that they are freed.", [], "what is done to somebody asks others"),
        ("A meeting with Belmark must take place.", [], "no meeting is asked"),
        ("Northline met Belmark, and we urge them to free the men.", ["belmark"], "named beside"),
        ("Dear President Orlo,\n\nWe urge you to free the men.", ["orlo"], "a salutation"),
        ("Ardania and Belmark met. The council should act.", [], "no state is a council"),
    ],
)
def test_finds_who_is_asked(text: str, asked: list[str], why: str) -> None:
    (call,) = read(text)
    assert parties(call, "addressee") == asked, why


def test_each_clause_asks_somebody_of_its_own() -> None:
    text = "We recommend that Ardania free the men, that Belmark open the border."
    assert [parties(call, "addressee") for call in read(text)] == [["ardania"], ["belmark"]]


def test_a_list_is_for_whom_was_asked_before() -> None:
    text = (
        "We urge Belmark to act. We call for changes that would:\n- lift the ban\n- open the port"
    )
    assert [parties(call, "addressee") for call in read(text)] == [["belmark"]] * 3


def test_a_noun_says_whose_call_it_is() -> None:
    (call,) = read("Rivers Watch backed Northline's call for a truce.")
    assert parties(call, "caller") == ["northline"]
    assert call.endorsed


@pytest.mark.parametrize(
    ("publisher", "country", "why"),
    [
        ("Embassy of Japan in Canada", "JPN", "the first country"),
        ("Marsh Watch Wellington", "NZL", "a capital"),
        ("Australian Federation of Kenyan Clubs", "AUS", "an adjective"),
        ("Peru Solidarity Network", None, "a cause, and no home"),
        ("Marsh Watch", None, "none is named"),
    ],
)
def test_reads_where_a_publisher_is_at_home(publisher: str, country: str | None, why: str) -> None:
    assert country_in(publisher) == country, why


@pytest.mark.parametrize(
    ("quoted", "count", "why"),
    [
        ("“Stop the raids,”", 1, "a command"),
        ("“Let the men go home,”", 1, "a command to let"),
        ("“Let us be clear,”", 0, "a turn of speech"),
        ("“Free Harbour Plan”", 0, "a name in quotation marks"),
        ("“Support for the raids fell,”", 0, "a noun"),
    ],
)
def test_a_quote_may_open_with_a_command(quoted: str, count: int, why: str) -> None:
    text = f"{quoted} Anna Vesk said."
    speaker = Place(text.index("Anna"), text.index(" said."))
    quote = FoundQuote((Place(0, len(quoted)),), "direct", "anna-vesk", speaker)
    assert len(read(text, quotes=(quote,))) == count, why


def test_a_headline_printed_again_is_no_second_call() -> None:
    title = "Belmark Must Free The Six Jailed Writers"
    text = f"{title}\n\n{title}\n\nIt rained."
    assert len(read(text, title)) == 1


def test_what_others_demand_is_reported() -> None:
    (call,) = read("President Orlo urged Belmark to lift the sanctions.")
    assert parties(call, "caller") == ["orlo"]
    assert not call.endorsed


@pytest.mark.parametrize(
    ("text", "condition", "deadline", "date"),
    [
        ("Until Ardania yields, Belmark should suspend aid.", "Until Ardania yields", None, None),
        ("Belmark should suspend aid if it fails.", "if it fails", None, None),
        ("Ardania must immediately free the men.", None, "immediately", None),
        ("Ardania must free them by 30 June 2021.", None, "by 30 June 2021", "2021-06-30"),
        ("Ardania must free them prior to any talks.", None, "prior to any talks", None),
    ],
)
def test_reads_condition_and_deadline(
    text: str, condition: str | None, deadline: str | None, date: str | None
) -> None:
    (call,) = read(text)
    assert (call.condition and call.condition.of(text)) == condition
    assert (call.deadline and call.deadline.of(text)) == deadline
    assert call.deadline_date == date
    assert "immediately" not in call.action.of(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Belmark should not return anyone.", "refrain"),
        ("Belmark should refrain from returning anyone.", "refrain"),
        ("We urge Belmark not to return anyone.", "refrain"),
        ("Belmark should stop returning people.", "do"),
    ],
)
def test_tells_do_from_refrain(text: str, polarity: str) -> None:
    (call,) = read(text)
    assert call.polarity == polarity


def test_a_headline_that_the_body_repeats_is_one_call() -> None:
    title = "Ardania: Free Jailed Writers"
    alone = read(f"{title}\n\nIt rained.", title)
    assert [call.place for call in alone] == [Place(0, len(title))]
    text = f"{title}\n\nArdania should free the jailed writers."
    (call,) = read(text, title)
    assert call.place.start > len(title)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        '"""',
        "\0",
        "\ud800 should \udfff act now.",
        "يجب أن should العمل now.",
        "must",
        "İ must go.",
    ],
)
def test_survives_odd_text(text: str) -> None:
    for call in read(text):
        assert call.place.holds(call.action)


@pytest.mark.parametrize(
    "piece",
    [
        "should ",
        "urge that ",
        "a.a.a.",
        "((((",
        "“ must ",
        "call on to ",
        ", and x should ",
        "; to end ",
        "said that ",
        "cannot ",
        "“stop the ",
        "free the men! ",
        "only way is ",
    ],
)
def test_reads_a_line_without_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    for call in read(text):
        assert call.action.start < call.action.end
