"""Rows of a draft: sound without having been checked, each once, with ids that stay."""

from pathlib import Path
from typing import Any

import pytest

from onrecord import documents
from onrecord.extraction.assembly import Assembly
from onrecord.extraction.drafting import draft
from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.names.nested import with_nested
from onrecord.model import Actor, ActorName, CallToAction, Figure, Mention
from onrecord.tables import all_cells, fact_id
from tests.conftest import COLLECTIONS, ROOT

TEXTS = [
    *sorted((COLLECTIONS / "good" / "seeds" / "documents").iterdir()),
    *sorted((ROOT / "seeds" / "documents").iterdir()),
]


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem[:3] for path in TEXTS])
def test_rows_equal_checked_rows(path: Path) -> None:
    record = draft(documents.read(path))
    rows = [*record.rows(), *record.actors, *record.actor_names]
    assert record.evidence
    for row in rows:
        kind = type(row)
        checked = kind(**row.__dict__)
        assert row == checked
        assert row.primary_key == checked.primary_key
        assert row.model_dump() == checked.model_dump()
        assert list(row.__dict__) == list(kind.model_fields)
        assert row.model_copy(update={}) == checked


def test_evidence_is_a_sequence_of_rows() -> None:
    evidence = draft(documents.read(TEXTS[0])).evidence
    rows = list(evidence)
    assert len(evidence) == len(rows) > 20
    assert evidence[0] == rows[0]
    assert list(evidence[1:3]) == rows[1:3]
    assert rows[-1] in evidence
    assert list(map(list, all_cells(evidence))) == [list(row.__dict__.values()) for row in rows]


def test_ids_stay_as_they_were_published() -> None:
    assert fact_id(Mention, "one", 3, 12, "freedonia") == "mention-joworplwwey2"
    assert fact_id(Figure, "one", None, None) == "figure-5ejz4ow4w3by"


def test_the_title_of_a_text_in_one_line_is_no_more_than_its_start(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("the water rose over the gates of the dam and " * 100, "utf-8")
    title = draft(documents.read(path)).release.title
    assert title.startswith("the water rose")
    assert 250 < len(title) <= 300
    assert not title.endswith(" ")


TEXT = "Over 90 people were killed in Freedonia."
FIGURE: dict[str, Any] = {
    "figure_kind": "killed",
    "value": 90.0,
    "low": 90.0,
    "point": None,
    "high": None,
    "low_exclusive": True,
    "high_exclusive": None,
    "qualifier": "more_than",
    "unit": "person",
    "number_words": "Over 90",
    "counted": None,
    "period": None,
    "period_words": None,
    "said_by_id": None,
    "payer_id": None,
    "payee_id": None,
    "about_id": None,
    "trend": "none",
    "reporting": "asserted",
}
CALL: dict[str, Any] = {
    "call_type": "other",
    "requested_event": None,
    "polarity": "do",
    "force": "urge",
    "action": "people",
    "condition": None,
    "deadline": None,
    "deadline_words": None,
    "addressee_stated": False,
    "endorsed": True,
}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"figure_kind": "killings"}, "no term"),
        ({"low": 91.0}, "not the bound of its qualifier"),
        ({"period": "2011"}, "a period without its words"),
        ({"period": "2011-13", "period_words": "Over"}, "no date of the calendar"),
        ({"figure_kind": "money_aid"}, "money in persons"),
        ({"said_by_id": "Not An Id"}, "no id"),
    ],
)
def test_a_figure_that_breaks_a_rule_is_left_out(change: dict[str, Any], why: str) -> None:
    assembly = Assembly(TEXT, "one")
    place = Place(0, 7)
    assert assembly.fact(Figure, place, {}, {**FIGURE, **change}) is None, why
    assert len(assembly.proofs) == 0
    assert assembly.fact(Figure, place, {}, FIGURE) is not None


def test_a_call_that_breaks_a_rule_is_left_out() -> None:
    assembly = Assembly(TEXT, "one")
    assert assembly.fact(CallToAction, Place(0, 20), {}, {**CALL, "deadline": "2012"}) is None
    assert assembly.fact(CallToAction, Place(0, 20), {}, CALL) is not None


def test_what_is_said_twice_is_one_fact() -> None:
    assembly = Assembly(TEXT, "one")
    values = {"actor_id": "freedonia", "mention_kind": "name"}
    first = assembly.fact(Mention, Place(30, 39), {}, values)
    assert first is not None
    assert first.words == "Freedonia"
    assert assembly.fact(Mention, Place(30, 39), {}, values) is None
    assert assembly.fact(Mention, Place(30, 39), {}, {**values, "actor_id": "else"}) is not None
    # the fact as a whole, the actor and the kind, of either mention
    assert len(assembly.proofs) == 6


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Freedonian Army", ["Freedonian"], "an adjective inside a name"),
        ("Army of South Freedonia", ["South Freedonia"], "the longest name, and nothing in it"),
        ("Army of South Freedonians", [], "only whole words"),
        ("Freedonia-Sylvania Bank", ["Freedonia", "Sylvania"], "two names"),
        ("Freedonia", [], "its own name"),
        ("Sylvania", ["Sylvania"], "eight letters may hold a name of eight"),
    ],
)
def test_states_inside_names(text: str, found: list[str], why: str) -> None:
    names = {"freedonia": "Freedonia", "south": "South Freedonia", "sylvania": "Sylvania"}
    owner = "freedonia" if text == "Freedonia" else "body"
    cast = Cast(
        text=text,
        actors={
            **{
                key: Actor(actor_id=key, name=name, actor_type="state")
                for key, name in names.items()
            },
            "body": Actor(actor_id="body", name="Some Body", actor_type="armed_forces"),
        },
        names=[
            *(ActorName(actor_id=key, name=name, name_kind="full") for key, name in names.items()),
            ActorName(actor_id="freedonia", name="Freedonian", name_kind="adjective"),
        ],
        mentions=[Named(owner, "name", Place(0, len(text)))],
    )
    inside = [named for named in with_nested(cast).mentions if named not in cast.mentions]
    assert [named.place.of(text) for named in inside] == found, why
    kinds = ["adjective" if words == "Freedonian" else "name" for words in found]
    assert [named.kind for named in inside] == kinds
