"""Text in capitals, read as if it had small letters: one row a reason, with invented sentences."""

from pathlib import Path

import pytest

from onrecord import documents
from onrecord.extraction.drafting import draft
from onrecord.extraction.found import Place
from onrecord.extraction.recasing import recased

ROWS = [
    (
        "a state, a body, a person, an acronym",
        "WE CALL ON THE UNITED STATES AND THE AFRICAN UNION TO PRESS PRESIDENT OKORO. SADC ACTS.",
        "We call on the United States and the African Union to press President Okoro. SADC acts.",
    ),
    (
        "adjectives of states, and an ending that no name has",
        "THE FRENCH AND SOVIET GOVERNMENTS SHOULD END THE PROVOCATIONS IN FREEDONIA AT ONCE NOW.",
        "The French and Soviet governments should end the provocations in Freedonia at once now.",
    ),
    (
        "a month beside a number, and a word like it",
        "ON 12 MAY 1973 THE POLICE MAY HAVE SHOT SIX MEN WHO HAD BEEN ON A MARCH SINCE MARCH 3.",
        "On 12 May 1973 the police may have shot six men who had been on a march since March 3.",
    ),
    (
        "sentences and quotes begin with capitals, over line ends too",
        'THE ARMY IS HERE.\nTHE PRIME MINISTER SAID: "WE SHALL NOT\nYIELD TO ANY OF THEM."',
        'The army is here.\nThe prime minister said: "We shall not\nyield to any of them."',
    ),
    ("a heading stays", "THE DAM IS TOO HIGH\n\nIt is.", "THE DAM IS TOO HIGH\n\nIt is."),
    (
        "a telegram inside other text",
        "He cabled:\n\nPLEASE STOP ALL SHIPMENTS OF ARMS TO THE REGIME BEFORE THE END OF IT.",
        "He cabled:\n\nPlease stop all shipments of arms to the regime before the end of it.",
    ),
    (
        "small letters stay",
        "We wait. The EU and NATO wait too.",
        "We wait. The EU and NATO wait too.",
    ),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("reason", "text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_recased(reason: str, text: str, expected: str) -> None:
    assert recased(text, Place(0, len(text))) == expected, reason


@pytest.mark.parametrize("text", ["İSTANBUL " * 40, "ﬁ" * 100 + " SHALL BE HEARD" * 40, "ß A" * 99])
def test_places_stay_the_same(text: str) -> None:
    assert len(recased(text, Place(0, len(text)))) == len(text)


def test_names_of_the_registry_are_printed_as_it_has_them() -> None:
    text = "THE GROUP ACNow AND THE STRASSE CLUB ASKED THE STATE TO PAY FOR WHAT IT DID.".upper()
    found = recased(text, Place(0, len(text)), ("ACNow", "Straße Club"))
    assert found.startswith("The group ACNow and the ")
    assert len(found) == len(text)


def test_a_telegram_is_drafted_and_keeps_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "telegram.txt"
    path.write_text(
        "FREEDONIA RIGHTS COMMITTEE\n\nTELEGRAM\n\nWE CALL ON THE GOVERNMENT OF SOUTH AFRICA TO "
        "RELEASE ALL POLITICAL PRISONERS. PRESIDENT OKORO SAID TWENTY MEN WERE KILLED IN MARCH."
    )
    found = draft(documents.read(path))
    assert [call.call_type for call in found.calls] == ["release_detainees"]
    assert found.calls[0].action == "RELEASE ALL POLITICAL PRISONERS"
    assert [(figure.value, figure.figure_kind) for figure in found.figures] == [(20, "killed")]
    names = {actor.name for actor in found.actors}
    assert {"Okoro", "Government of South Africa"} <= names
