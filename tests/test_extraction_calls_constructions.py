"""Calls in constructions that spread over a clause or two, each beside one that asks nothing."""

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.found import Cast, FoundCall, Metadata, Named, Place
from onrecord.model import Actor


def read(text: str, *names: str, publisher: str = "Rivers Watch") -> list[FoundCall]:
    ids = {name: name.lower().replace(" ", "-") for name in names}
    actors = {
        one: Actor(actor_id=one, name=name, actor_type="state_executive")
        for name, one in ids.items()
    }
    mentions = [
        Named(one, "name", Place(text.find(name), text.find(name) + len(name)))
        for name, one in ids.items()
    ]
    about = Metadata(body=Place(0, len(text)), publisher=publisher)
    cast = Cast(text, actors, [], sorted(mentions, key=lambda one: one.place))
    return calls(text, [Place(0, len(text))], cast, [], about)


@pytest.mark.parametrize(
    ("text", "actions", "why"),
    [
        (
            "Some 40 firms have joined together to call on the council to drop the fee.",
            ["drop the fee"],
            "those who come together to ask",
        ),
        ("Farmers met in Arden to urge the council to act.", ["act"], "those who meet to ask"),
        (
            "We appeal for support to help farmers and the nearby firms hosting them.",
            ["support to help farmers and the nearby firms hosting them"],
            "one help for two",
        ),
        (
            "It is vital to raise the dam so we can plan and open the gates in time.",
            ["raise the dam so we can plan and open the gates in time"],
            "what an act is for",
        ),
        ("We urge the council to not trade away the dam.", ["trade away the dam"], "to not"),
        ("We urge the council to hive off the dam.", ["hive off the dam"], "a rare verb"),
        (
            "If the council wants peace, it must embark on talks.",
            ["embark on talks"],
            "whom a condition names",
        ),
        (
            "If the council is to grow then it must plug the hole.",
            ["plug the hole"],
            "a condition without a comma",
        ),
        (
            "We demand that, pending a review, you grant us a lease.",
            ["grant us a lease"],
            "an aside after that",
        ),
        ("We advise that the council help us.", ["help us"], "advised, with a pronoun"),
        (
            "Other necessary reforms include lifting the fee and opening the files.",
            ["lifting the fee", "opening the files"],
            "what is necessary",
        ),
        (
            "It is the council which should pay the men.",
            ["pay the men"],
            "who is asked is put first",
        ),
        (
            "Now is a good time for the council to reflect.",
            ["reflect"],
            "a time of any quality",
        ),
        ("It  is vital that the fee be dropped.", ["dropped"], "an indented line, unwrapped"),
        (
            "We urge the council to stand by the men – and open the files.",
            ["stand by the men", "open the files"],
            "goes on after a dash",
        ),
        (
            "We urge all to focus efforts on opening the files, lifting the fee and paying men.",
            ["opening the files", "lifting the fee", "paying men"],
            "acts in -ing after a verb of effort",
        ),
        (
            "The council must work to immediately and fully open the files.",
            ["work to immediately and fully open the files"],
            "adverbs side by side",
        ),
        (
            "We urge Arden to open the files and call on Belmar to pay the men.",
            ["open the files", "pay the men"],
            "we ask somebody else too",
        ),
        (
            "We urge Arden to open the files and that Belmar end the siege.",
            ["open the files", "end the siege"],
            "a clause after an infinitive",
        ),
        (
            "It is crucial that all states offer shelter.",
            ["offer shelter"],
            "a verb of several that may be a noun",
        ),
        (
            "It is vital that both sides can discuss the plan.",
            ["discuss the plan"],
            "what is to be possible",
        ),
        ("To the members of the board:\nPlease open the files.", ["open the files"], "a letter"),
        ("To the board:\nYou must open the files.", ["open the files"], "you, in a letter"),
        (
            "Arden condemned the raid, urging calm, calling for talks and asking us to help.",
            ["calm", "talks", "help"],
            "participles side by side",
        ),
        (
            "The union thanked teachers, pupils and parents while calling for a truce.",
            ["a truce"],
            "a participle after a list of nouns",
        ),
        ("We urge restraint and call for talks.", ["restraint", "talks"], "two verbs of asking"),
        (
            "We call on the council to  Fully open the files.\nPay the men.",
            ["Fully open the files", "Pay the men"],
            "a list that the sentence runs into",
        ),
        (
            "We demand: (1) the release of the men, (2) an inquiry and (3) a truce.",
            ["the release of the men", "an inquiry", "a truce"],
            "numbers inside a sentence",
        ),
        (
            "It rained.\nTo the council:\nOpen the files.\nPay the men.",
            ["Open the files", "Pay the men"],
            "a line says to whom the list goes",
        ),
        (
            "We recommend:\nOpening the files;\nPaying the men.",
            ["Opening the files", "Paying the men"],
            "lines in -ing without a mark",
        ),
        (
            "We call on the council:\n• Do not close the dam;\n• To pay the men.",
            ["close the dam", "pay the men"],
            "a line that refuses",
        ),
        (
            "The council must act. This includes Arden opening the files.",
            ["act", "opening the files"],
            "what was meant, and by whom",
        ),
        (
            "We stress the need for stronger rules and better pay.",
            ["stronger rules", "better pay"],
            "things that are to be made greater",
        ),
        (
            "The league backed calls by the union for an inquiry.",
            ["an inquiry"],
            "whose call, after the noun",
        ),
        ("The union repeated its call to lift the ban.", ["lift the ban"], "a call to act"),
        ("It is vital that the sides return to talks.", ["return to talks"], "a verb with to"),
        (
            "Arden has a key role to play in opening the files.",
            ["play in opening the files"],
            "a role",
        ),
        ("The union stressed upgrading the dam.", ["upgrading the dam"], "stress, and -ing"),
        ("It is very important for Arden to open up.", ["open up"], "very important"),
        ("Talks between the sides will be necessary.", ["Talks between the sides"], "will be"),
        ("Arden needs stronger support.", ["stronger support"], "what somebody needs"),
        (
            "The gates must be opened and the dam repaired by May.",
            ["opened", "the dam repaired"],
            "what is done with each thing in turn",
        ),
        (
            "The rule should cover all farms and the fields affected by floods.",
            ["cover all farms and the fields affected by floods"],
            "a participle that only describes",
        ),
        (
            "We call for a truce, unhindered humanitarian access and the return of the boats.",
            ["a truce", "unhindered humanitarian access", "the return of the boats"],
            "a thing with adjectives and no article",
        ),
        (
            "We urge the council to open the gates and, where necessary, move the boats.",
            ["open the gates", "move the boats"],
            "an aside before the second act",
        ),
        (
            "We urge the council to open the gates, to fully fund the dam and end forced labour.",
            ["open the gates", "fully fund the dam", "end forced labour"],
            "acts by words that may be nouns",
        ),
        (
            "We urge the council to drop the fee and listen.",
            ["drop the fee", "listen"],
            "an act without an object",
        ),
        (
            "We hope the council will show good will by opening the gates and lowering the fee.",
            ["show good will by opening the gates", "lowering the fee"],
            "two means",
        ),
        (
            "We urge all to focus on stopping acts that may harm the river and opening the gates.",
            ["stopping acts that may harm the river", "opening the gates"],
            "an act in -ing after a clause of its own",
        ),
        (
            "While the council should wait, the ministers should act.",
            ["wait", "act"],
            "who should is told after a clause",
        ),
        (
            "If they want the dam they should pay for it.",
            ["pay for it"],
            "a condition without a comma or then",
        ),
        (
            "As a nation we should stop the sale.",
            ["stop the sale"],
            "a phrase fronted without a comma",
        ),
        ("This shows why the fee must be dropped.", ["dropped"], "why something must be done"),
        (
            "We support the plan for as long as the dam is shut, and urge the council to act.",
            ["act"],
            "a stretch of time is no reason",
        ),
        (
            "We warn the council to leave the river alone.",
            ["leave the river alone"],
            "a warning to act",
        ),
        ("We warn against a new dam.", ["a new dam"], "a warning against a thing"),
        (
            "We stressed the importance of opening the gates.",
            ["opening the gates"],
            "what is important",
        ),
        ("Now is the time and place for the council to act.", ["act"], "the time for somebody"),
        (
            "We demand that the council return to the table.",
            ["return to the table"],
            "a verb that may be a noun, and its preposition",
        ),
        ("Stop the dam now. It harms us.", ["Stop the dam"], "a command without a mark"),
    ],
)
def test_reads_the_construction(text: str, actions: list[str], why: str) -> None:
    found = read(text, *(name for name in ("Arden", "Belmar", "the board") if name in text))
    assert [call.action.of(text) for call in found] == actions, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Soldiers gathered to demand the keys of the depot.", "an order on the ground"),
        ("If the weather holds, it must reach the coast.", "a guess"),
        ("These events must raise grave doubts about the plan.", "what follows"),
        ("This must be of great concern to all.", "what follows"),
        ("Groups including Marsh, Demand Better and Ink vowed to go on.", "a name"),
        ("The clerk spoke at length without asking for an inquiry.", "what was not asked"),
        ("Only lobbying and pressure will convince the council to act.", "foretold"),
        ("Owners will install signs to encourage visitors to fight back.", "what a thing is for"),
        ("Leaders will invite everyone to a rally to defeat the bill.", "a plan"),
        ("Any limits on rights must be necessary and lawful.", "a norm"),
        ("No one should underestimate the danger.", "a remark"),
        ("All people deserve to live in peace.", "a wish for all"),
        ("The army shot at farmers and asked for a ransom.", "others ask"),
        ("Please open the files.", "to readers"),
        ("It is a rule that must be read with care.", "describes"),
        ("The fee is due, provided that any payment must be made in coin.", "a term"),
        ("The reason for the request is that doing so would help the inquiry.", "foretold"),
        ("The plan calls for the building of a road.", "what is planned"),
        ("To qualify, firms must employ ten people.", "what has to be done to get something"),
        ("Refugees must often wait for months.", "how things are"),
        ("The treaty outlines that a state must not arm rebels.", "what a text lays down"),
        ("You should open the files.", "to readers"),
        ("The league held a press conference to discuss the dam.", "a noun"),
        ("Some two million people need aid.", "a report"),
        ("The treaty's reservation calls for farmers to be fined.", "what a text lays down"),
        ("He was fined following his calls for a new dam.", "calls that are told of"),
        ("They kept ignoring calls for an inquiry.", "calls that are told of"),
        ("Guns may only be used at night but must still be locked.", "the words of a law"),
        ("The ice must have all but vanished.", "a guess"),
        ("We should be ashamed of the dam.", "a remark"),
        ("The boats are required to fly a flag.", "a norm in the passive"),
        ("This new act will require the owners to pay.", "what an act will bring"),
        (
            "We discussed what we would do should such a flood come.",
            "a modal that opens a condition",
        ),
        ("Rivers Watch met today.\nCall for Joint Action\nThe fee went up.", "a heading"),
    ],
)
def test_asks_nothing(text: str, why: str) -> None:
    assert not read(text), why


@pytest.mark.parametrize(
    ("text", "asked", "why"),
    [
        (
            "If Arden is serious about peace, they must open the files.",
            ["arden"],
            "whom the clause before is about",
        ),
        (
            "We urge Arden to pay. While signs can be useful, they must not block the road.",
            [],
            "a thing in the clause before",
        ),
        (
            "We hope that the review commissioned by Arden will open the files.",
            [],
            "who only commissioned it",
        ),
        ("To the board:\nPlease open the files. The board is kind.", ["the-board"], "a letter"),
        (
            "Arden knows what is happening. It should speak out.",
            ["arden"],
            "it, the subject before",
        ),
        ("Arden has failed them and must act.", ["arden"], "a verb without a subject of its own"),
        (
            "We call on:\n• Arden to open the gates",
            ["arden"],
            "a line that names whom it asks",
        ),
    ],
)
def test_finds_who_is_asked_across_clauses(text: str, asked: list[str], why: str) -> None:
    found = read(text, *(name for name in ("Arden", "the board") if name in text))
    last = found[-1].parties if found else ()
    assert [one.actor_id for one in last if one.role == "addressee"] == asked, why


def test_a_headline_names_its_asker_by_any_noun() -> None:
    text = "Fisherfolk call for talks to aim at the fee\nThe river is long."
    about = Metadata(title=Place(0, 43), body=Place(44, len(text)))
    found = calls(text, [Place(0, 43), Place(44, len(text))], Cast(text), [], about)
    assert len(found) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "While we, they must ",
        "should be lifted and the men freed and the ",
        "may only must ",
        "if a is b then it must ",
        "to not ",
        "that, pending ",
        "we urge a and urge ",
        "we met, urging all, and has ",
        "calls by the union ",
        "(2) need ",
        "\nto the union:\nopen it",
        ": 1. ",
        ": a) x ",
        " • x",
        ". First, open ",
        "we call on:\n- a to:\n",
        '"the council," he said, "must ',
    ],
)
def test_reads_a_line_without_end(piece: str) -> None:
    read(piece * 4000)


@pytest.mark.parametrize(
    ("text", "actions", "why"),
    [
        ("Belmar must promptly arrest and try the men.", ["arrest and try the men"], "one object"),
        (
            "We call on Arden to open the gates and on Belmar to end the siege.",
            ["open the gates", "end the siege"],
            "the preposition again for another who is asked",
        ),
        ("Arden has a legal obligation to protect the marsh.", [], "a norm that is only stated"),
        ("No one should live in fear.", [], "how things should be"),
        (
            "We call on Belmar to:\n- Free Mr. Reed and Ms. Lund;\n- Lift the ban.",
            ["Free Mr. Reed and Ms. Lund", "Lift the ban"],
            "a title ends no item",
        ),
        (
            "We ask that Arden: 1. Open the gates; 2. Lift the ban.",
            ["Open the gates", "Lift the ban"],
            "a numbered list in one line",
        ),
        (
            "We ask Arden for these following steps: A. Open the gates.\nB. Lift the ban.",
            ["Open the gates", "Lift the ban"],
            "the first item stands beside the cue",
        ),
        (
            "Our demands are simple: * An end to the siege * The release of the men",
            ["An end to the siege", "The release of the men"],
            "signs in one line",
        ),
        (
            "We call on:\n\nArden to:\n- open the gates\n\nBelmar to:\n- lift the ban",
            ["open the gates", "lift the ban"],
            "a heading that ends with to",
        ),
        (
            "We call on Arden to take these steps. First, open the gates. Second, lift the ban.",
            ["take these steps", "open the gates", "lift the ban"],
            "sentences that are counted",
        ),
        (
            "We demand that Arden opens the gates, lifts its ban and frees the men.",
            ["opens the gates", "lifts its ban", "frees the men"],
            "a list in the third person",
        ),
        (
            "We demand that the gates be opened, and that the ban not be renewed.",
            ["opened", "renewed"],
            "a further clause behind a comma",
        ),
        (
            "We urge Arden to free the men and not to arrest others.",
            ["free the men", "not to arrest others"],
            "what is not to be done is an item",
        ),
        ("Belmar is urged to implement the plan.", ["implement the plan"], "a verb in -ment"),
        ("Belmar is warned against opening the gates.", ["opening the gates"], "a passive warning"),
        (
            "It is of the utmost importance that the gates be opened.",
            ["opened"],
            "a noun for what is important",
        ),
        ("It is vital, he said, that the gates be opened.", ["opened"], "a remark before that"),
        ("Now is the moment to lift the ban.", ["lift the ban"], "the moment"),
        (
            "Ann Reed said that the minister had to resign.",
            ["resign"],
            "a modal put back in what is reported",
        ),
        ("The minister had to resign.", [], "what was"),
        (
            '"The council," said Ann Reed, "must open the gates."',
            ["open the gates"],
            "a quote parted by who says it",
        ),
        ("We are not asking for a fee.", [], "what is not asked"),
        ("The captain ordered his men to hold the bridge.", [], "an order to one's own"),
        ("He rejects the idea that the council should pay.", [], "an idea that is refused"),
    ],
)
def test_reads_what_a_second_look_found(text: str, actions: list[str], why: str) -> None:
    found = read(text, *(name for name in ("Arden", "Belmar") if name in text))
    assert [call.action.of(text) for call in found] == actions, why
