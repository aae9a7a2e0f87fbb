"""The parties of a call: who calls, who is asked, against whom and for whom."""

import re

import pytest

from onrecord.extraction.calls import calls
from onrecord.extraction.found import Cast, FoundCall, FoundQuote, Metadata, Named, Place
from onrecord.model import Actor, ActorName

# name: (id, type, country, kind of mention)
NAMES = {
    "Rivers Watch": ("rivers-watch", "ngo", None, "name"),
    "River Watch Party": ("river-watch-party", "ngo", None, "name"),
    "Marsh Union": ("marsh-union", "ngo", None, "name"),
    "Mary Vesk": ("mary-vesk", "ngo_individual", None, "name"),
    "Ardania": ("ardania", "state", None, "name"),
    "Australia": ("australia", "state", "AUS", "name"),
    "Belmark": ("belmark", "state", "NZL", "name"),
    "Government": ("government", "state_executive", None, "name"),
    "Prime Minister": ("prime-minister", "state_individual", None, "nominal"),
    "President Orlo": ("orlo", "state_individual", None, "name"),
    "Northline": ("northline", "private_company", None, "name"),
    "Security Council": ("security-council", "un_body", None, "name"),
    "the undersigned groups": ("undersigned", "unknown", None, "nominal"),
}


def cast_of(text: str) -> Cast:
    found: dict[int, Named] = {}
    for name in sorted(NAMES, key=len):
        for match in re.finditer(rf"{name}\b", text):
            found[match.start()] = Named(NAMES[name][0], NAMES[name][3], Place(*match.span()))
    actors = {
        key: Actor(actor_id=key, name=name, actor_type=kind, country=country)
        for name, (key, kind, country, _) in NAMES.items()
        if name in text
    }
    rows = [ActorName(actor_id=key, name=one.name, name_kind="full") for key, one in actors.items()]
    return Cast(text, actors, rows, [found[at] for at in sorted(found)])


def read(
    text: str,
    *,
    publisher: str | None = "Rivers Watch",
    title: str = "",
    quotes: tuple[FoundQuote, ...] = (),
) -> list[FoundCall]:
    headline = Place(0, len(title)) if title else None
    body = Place(len(title), len(text))
    about = Metadata(body=body, title=headline, publisher=publisher)
    return calls(text, [Place(0, len(text))], cast_of(text), quotes, about)


def parties(call: FoundCall, role: str) -> list[str]:
    return [party.actor_id for party in call.parties if party.role == role]


@pytest.mark.parametrize(
    ("text", "asked", "why"),
    [
        ("The people of Belmark must be able to vote.", [], "who is to be able only gains"),
        ("We call for Mary Vesk to be released at once.", [], "what is done to her asks others"),
        ("Belmark's isolation must continue.", [], "a thing that is only told to be theirs"),
        ("Belmark's raids must stop.", ["belmark"], "an end of what they do"),
        (
            "Belmark's promise that Ardania may vote should become law.",
            [],
            "a thing of one, told with another",
        ),
        ("Belmark should be prepared to help.", ["belmark"], "a state of mind, no passive"),
        (
            "We call on the Government and relevant authorities of Belmark to free the men.",
            ["belmark"],
            "whose government it is stands behind",
        ),
        (
            "If Northline is serious about safety, then it must close the mine.",
            ["northline"],
            "it: the clause in front",
        ),
        ("We thank Northline, but ask it to close the mine.", ["northline"], "it: named before"),
        ("Belmark could take a leading role in the talks.", ["belmark"], "in front of the cue"),
        (
            "Rivers Watch commends President Orlo for the truce. Rivers Watch urges them to go on.",
            ["orlo"],
            "them: who is praised in the sentence before",
        ),
        (
            "\nDear Prime Minister,\n\nBelmark burns. We urge you to act.",
            ["prime-minister"],
            "you: behind dear, and nobody in the next line",
        ),
        (
            "We are writing to urge Northline to close the mine.",
            ["northline"],
            "writing to urge: the second verb asks",
        ),
    ],
)
def test_finds_who_is_asked(text: str, asked: list[str], why: str) -> None:
    (call,) = read(text)
    assert parties(call, "addressee") == asked, why


def test_the_government_is_that_of_the_publishers_own_country() -> None:
    text = "Half of Australia burns. We urge the federal Government to act."
    (call,) = read(text, publisher="Rivers Watch Australia")
    assert parties(call, "addressee") == ["australia"]


@pytest.mark.parametrize(
    ("text", "caller", "why"),
    [
        (
            "We, the undersigned groups, mourn. We urge Belmark to act.",
            ["undersigned"],
            "who signs a statement without a publisher",
        ),
        (
            "Marsh Union today issued this statement. We urge Belmark to act.",
            ["marsh-union"],
            "who issued the statement",
        ),
        (
            "Marsh Union (MU) and Rivers Watch are calling on Belmark to act.",
            ["marsh-union"],
            "the first of those side by side",
        ),
        (
            "Marsh Union director for water, Mary Vesk, urged Belmark to act.",
            ["mary-vesk"],
            "a body with an office only tells whose she is",
        ),
    ],
)
def test_finds_who_calls_where_no_publisher_is_known(
    text: str, caller: list[str], why: str
) -> None:
    (call,) = read(text, publisher=None)
    assert parties(call, "caller") == caller, why


def test_a_joint_statement_is_of_the_states_that_its_opening_names() -> None:
    title = "Joint statement on the dam\n"
    opening = "Rivers Watch printed this. The governments of Belmark and Ardania have met."
    (call,) = read(f"{title}{opening} We urge Northline to close it.", title=title[:-1])
    assert parties(call, "caller") == ["belmark"]


def test_a_name_of_nobody_known_is_not_the_publisher() -> None:
    text = "Rivers Watch met them. The Upper Marsh Gathering has called for an inquiry."
    (call,) = read(text)
    assert parties(call, "caller") == []


def test_a_longer_form_of_the_publishers_name_is_its_own() -> None:
    (call,) = read("Rivers Watch met. River Watch Party urges Belmark to act.")
    assert call.endorsed


@pytest.mark.parametrize(
    ("pronoun", "caller"), [("He also", ["mary-vesk"]), ("We also", ["rivers-watch"])]
)
def test_he_is_who_was_reported_before(pronoun: str, caller: list[str]) -> None:
    said = "Rivers Watch met. Mary Vesk said that the dam leaks."
    quote = FoundQuote(
        (Place(18, len(said)),), "indirect", "mary-vesk", Place(18, 27), "statement", Place(28, 32)
    )
    (call,) = read(f"{said} {pronoun} called on Belmark to act.", quotes=(quote,))
    assert parties(call, "caller") == caller


def test_words_in_quotation_marks_are_of_who_is_quoted() -> None:
    text = "“Belmark must act,” President Orlo said."
    told = FoundQuote((Place(1, len(text)),), "indirect", "mary-vesk")
    direct = FoundQuote((Place(0, 18),), "direct", "orlo", Place(20, 34))
    (call,) = read(text, quotes=(told, direct))
    assert parties(call, "caller") == ["orlo"]


@pytest.mark.parametrize(
    ("text", "role", "found", "why"),
    [
        (
            "In its talks with President Orlo, Northline should raise concerns about the dam.",
            "target",
            ["orlo"],
            "whom those asked meet",
        ),
        ("Belmark should take steps directed at Northline.", "target", ["northline"], "aimed"),
        (
            "Belmark should release six Northline employees.",
            "beneficiary",
            [],
            "a body of which only staff is meant",
        ),
        (
            "Belmark should give aid to Ardania through the Security Council.",
            "beneficiary",
            ["ardania"],
            "not those through whom it is done",
        ),
        (
            "Belmark should press Northline to release Mary Vesk.",
            "beneficiary",
            ["mary-vesk"],
            "for whom the last act of a chain is",
        ),
    ],
)
def test_tells_against_whom_and_for_whom(text: str, role: str, found: list[str], why: str) -> None:
    (call,) = read(text)
    assert parties(call, role) == found, why


def test_a_later_act_of_a_chain_is_wanted_of_the_same() -> None:
    text = "Belmark should seek commitments from President Orlo to free the men, and lift the ban."
    assert [parties(call, "requested_actor") for call in read(text)] == [["orlo"], ["orlo"]]
