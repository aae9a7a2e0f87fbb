"""Calls in the wording of many kinds of publishers: what is asked, of whom, and what is no call."""

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.found import Cast, FoundCall, Metadata, Place


def read(text: str) -> list[FoundCall]:
    about = Metadata(body=Place(0, len(text)), publisher="Rivers Watch")
    return calls(text, [Place(0, len(text))], Cast(text), [], about)


@pytest.mark.parametrize(
    ("text", "actions", "why"),
    [
        (
            "We appeal once more to all sides to spare the dam.",
            ["spare the dam"],
            "an adverb inside",
        ),
        ("We demand of the council that it publish the map.", ["publish the map"], "of whom, that"),
        ("We demand from all sides respect for the truce.", ["respect for the truce"], "of whom"),
        (
            "We ask the council for a guarantee of safety.",
            ["a guarantee of safety"],
            "whom for what",
        ),
        ("We beseech our rulers: let the men go.", ["let the men go"], "whom, then a command"),
        ("Let the generals return to barracks.", ["return to barracks"], "let whom act"),
        ("It's important that the council opens the gates.", ["opens the gates"], "shortened"),
        ("The union considers it vital that the dam be closed.", ["closed"], "held to be vital"),
        ("It behoves the council to close the dam.", ["close the dam"], "an old verb"),
        ("We are adamant that the dam be closed.", ["closed"], "an adjective of insisting"),
        ("Under no circumstances should the dam be built.", ["built"], "turned round"),
        ("What the council needs to do is close the dam.", ["close the dam"], "what is to be done"),
        ("The first step the council must take is to close the dam.", ["close the dam"], "a step"),
        ("The first task of the council is to close the dam.", ["close the dam"], "a task"),
        ("The way forward is for both sides to talk.", ["talk"], "a way"),
        ("States can help by opening their gates.", ["opening their gates"], "what would help"),
        ("All we ask is that the law be applied.", ["applied"], "what we ask"),
        ("It is to be hoped that both states will talk.", ["talk"], "hoped of somebody"),
        ("The council ought not to sign the lease.", ["sign the lease"], "refused"),
        ("The council must either close or sell the dam.", ["close or sell the dam"], "either, or"),
        ("We call for them to be freed.", ["be freed"], "a pronoun that is acted upon"),
        ("No to the sale of the dam!", ["No to the sale of the dam"], "a slogan"),
        ("Workers of Arden, stop the trains!", ["stop the trains"], "called by name"),
        ("Free the men! Open the dam!!", ["Free the men", "Open the dam"], "one after the other"),
        (
            "The group wants to know why the files were burnt.",
            ["why the files were burnt"],
            "to know",
        ),
        (
            "We appeal to all authorities!\n- Open the gates of the dam.\n- Free the men of Arden.",
            ["Open the gates of the dam", "Free the men of Arden"],
            "a list after a sentence that does not end",
        ),
        (
            "We call for the dam to be closed, the files to be opened and the men to be freed.",
            ["be closed", "the files to be opened", "the men to be freed"],
            "things to be done, each with a subject of its own",
        ),
        (
            "A resolution calling on Arden to leave, while calling upon Orland to help.",
            ["leave", "help"],
            "side by side",
        ),
        ("We want the ban lifted.", ["lifted"], "a thing to be done"),
        ("Rivers Watch warns against selling the dam.", ["selling the dam"], "nobody is named"),
        ("The families deserve an independent inquiry.", ["an independent inquiry"], "deserved"),
        (
            "The crisis requires a firm response.",
            ["a firm response"],
            "what a state of things asks",
        ),
        ("There can be no impunity for the killers.", ["impunity for the killers"], "an end to it"),
        (
            "Nothing less than the release of the men will do.",
            ["the release of the men will do"],
            "the least",
        ),
        ("We would be grateful if you could open the files.", ["open the files"], "a letter"),
        (
            "The council owes the families an answer.",
            ["owes the families an answer"],
            "what is owed",
        ),
        ("The council owes it to the families to act.", ["act"], "to whom an act is owed"),
        ("It falls to the council to close the dam.", ["close the dam"], "whose task it is"),
        ("The parties stress the need to open the road.", ["open the road"], "a need to act"),
        ("It is necessary to open the road at once.", ["open the road"], "nobody is named"),
        ("It is essential that the council closes the dam.", ["closes the dam"], "a verb in -es"),
        ("It is time for a change of policy.", ["a change of policy"], "time for a thing"),
        ("Arden was urged today to open the road.", ["open the road"], "urged by nobody named"),
        ("The sale of the dam must not be allowed to stand.", ["allowed to stand"], "a whole word"),
        (
            "We demand that the fees are cut and condemn a plan which should be published.",
            ["cut and condemn a plan which should be published"],
            "the nearer verb",
        ),
        (
            "We call for new laws that would\n\n* Limit the fees;\n* Open the files;",
            ["Limit the fees", "Open the files"],
            "a sentence that breaks off before its list",
        ),
        ("Justice for the men of Arden!", ["Justice for the men of Arden"], "a slogan that asks"),
    ],
)
def test_reads_the_wording(text: str, actions: list[str], why: str) -> None:
    assert [one.action.of(text).rstrip(" .!") for one in read(text)][: len(actions)] == actions, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The law demands that shops close at ten.", "a norm"),
        ("Troops urged drivers to slow down.", "an order on the ground"),
        ("The regime claims that the strikers must obey.", "what others claim"),
        ("Nobody should be surprised by this.", "a remark"),
        ("The demand for rice rose.", "a market"),
        ("They demanded money from the farmers.", "a robbery"),
        ("Silence should never be a crime.", "a norm that names what something is"),
        ("The league, which campaigns for reform, is old.", "a description"),
        ("Let us look at the facts.", "a remark"),
        ("The crackdown on press freedom to come is grave.", "a noun"),
        ("We signed a letter to the members about how to vote.", "what a letter is about"),
        ("States must respect life under the covenant.", "to whom a law speaks"),
        ("They control the revenue they need to meet their debts.", "what it is needed for"),
        ("This is far from what is needed to reach a deal.", "a comparison"),
        ("It is important to note that the dam was closed.", "a remark"),
        ("The council rejected the demand for talks.", "asked in vain by somebody else"),
        ("They were told that their only option is to leave.", "no choice, no demand"),
        ("The budget proposes to cut the grants.", "a plan"),
        ("The workers deserve our thanks and respect.", "praise"),
        ("It is for the court to decide.", "a competence"),
        ("In all, we put our faith in them.\n- Press on with it all\n", "no list"),
    ],
)
def test_reads_no_call(text: str, why: str) -> None:
    assert read(text) == [], why


def test_what_is_turned_round_is_refused() -> None:
    found = read("Under no circumstances should the dam be built.")
    assert [one.polarity for one in found] == ["refrain"]


@pytest.mark.parametrize(
    "piece", ["call on you to ", "let the x ", "no to x! ", "demand of the x "]
)
def test_reads_a_line_without_end(piece: str) -> None:
    read(piece * 2000)
