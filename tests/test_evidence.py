"""Which words carry a cell, and the ids by which evidence is cited."""

import pytest

from onrecord.evidence import Namings, carriers, evidence_row, naming_among, place_of
from onrecord.model import CallParty, CallToAction, Evidence, Figure, Mention, Release, Row, Span

TEXT = "The Freedonian army and Freedonia's army must stop, said Freedonia."


def mention(words: str, start: int, kind: str, actor_id: str = "freedonia") -> Mention:
    return Mention(
        mention_id="mention-abcdefghijkl",
        release_id="one",
        actor_id=actor_id,
        mention_kind=kind,
        words=words,
        start=start,
        end=start + len(words),
    )


MENTIONS = [
    mention("Freedonian", 4, "adjective"),
    mention("Freedonia", 24, "name"),
    mention("Freedonia", 57, "name"),
    mention("army", 15, "nominal", "army"),
]


@pytest.mark.parametrize(
    ("actor_id", "fact", "place", "why"),
    [
        ("freedonia", (0, 66), (24, 33), "a name before an adjective, and the first"),
        ("freedonia", (0, 20), (4, 14), "an adjective where there is no name"),
        ("freedonia", (26, 66), (57, 66), "the first name that is inside"),
        ("freedonia", (0, 10), None, "half inside is not inside"),
        ("sylvania", (0, 66), None, "nobody of that id is named"),
        ("freedonia", None, None, "there is no fact"),
    ],
)
def test_where_an_actor_is_named(
    actor_id: str, fact: tuple[int, int] | None, place: tuple[int, int] | None, why: str
) -> None:
    assert Namings(MENTIONS).inside(actor_id, fact) == place, why
    span = Span(start=fact[0], end=fact[1]) if fact else None
    found = naming_among(MENTIONS, actor_id, span)
    assert (found and (found.start, found.end)) == place, why


@pytest.mark.parametrize(
    ("model", "column", "given", "actor"),
    [
        (Release, "title", ("title",), None),
        (Release, "published_precision", ("published_precision", "published"), None),
        (Release, "publisher_id", ("publisher",), "publisher_id"),
        (CallToAction, "force", ("force", "cue"), None),
        (CallParty, "party_role", ("party_role", "actor"), "actor_id"),
        (Figure, "low", ("low", "number_words"), None),
    ],
)
def test_the_way_to_the_words_of_a_cell(
    model: type[Row], column: str, given: tuple[str, ...], actor: str | None
) -> None:
    found = {item.column: item for item in carriers(model)}
    assert found[column] == (column, given, actor)


def test_words_are_given_or_found() -> None:
    party = CallParty(call_id="call-abcdefghijkl", actor_id="freedonia", party_role="addressee")
    naming = Namings(MENTIONS).inside
    assert place_of(party, "actor_id", {"actor": (4, 14)}, (0, 66), naming) == (4, 14)
    assert place_of(party, "party_role", {}, (0, 66), naming) == (24, 33)


def test_evidence_keeps_its_id_and_equals_a_checked_row() -> None:
    row = evidence_row(MENTIONS[1], "one", "actor_id", Span(start=24, end=33), TEXT)
    # published: an id that changes breaks what cites it
    assert row.evidence_id == "evidence-2tgzkctgvev3"
    assert row == Evidence(**row.model_dump())
    assert list(row.__dict__) == list(Evidence.model_fields)
    assert (row.prefix, row.suffix) == (TEXT[:24], TEXT[33:65])
    whole = evidence_row(MENTIONS[1], "one", None, Span(start=0, end=66), TEXT)
    assert (whole.field, whole.prefix, whole.suffix) == (None, None, TEXT[66:] or None)
