"""Scores with numbers worked out by hand, on the invented release `one.txt` of the miniature
collection: eight places of naming of five actors, a quote in two parts, a figure and a call.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.coding import Drafter, outcomes
from onrecord.collection import read_collection
from onrecord.errors import Invalid
from onrecord.evaluation import (
    Counts,
    Evaluation,
    as_html,
    as_json,
    as_text,
    below_floors,
    evaluate,
    quality_rows,
    raise_floors,
    read_floors,
)
from onrecord.evaluation.agreement import agreement
from onrecord.evaluation.bootstrap import f1_interval, resamples
from onrecord.evaluation.matching import align, by_name, by_place
from onrecord.evaluation.units import Place, Unit
from onrecord.evaluation.values import Value, folded_name, overlapping, value
from onrecord.model import Actor, ActorName, Document, Fact, Record, Release

GOOD = Path(__file__).parent / "collections" / "good"
GOLD = {
    outcome.record.document.document_id: outcome.record
    for outcome in outcomes(read_collection(GOOD))
    if outcome.record
}
ONE = GOLD["one"]


def perfect(document: Document) -> Record:
    return GOLD[document.document_id]


def empty(document: Document) -> Record:
    release = Release(
        release_id=document.document_id,
        document_id=document.document_id,
        title="Nothing of the kind",
        publisher_id="nobody",
        kind="other",
        status="draft",
        drafted_by="empty 0.1",
    )
    nobody = Actor(actor_id="nobody", name="Nobody", actor_type="unknown")
    return Record(document, release, actors=(nobody,))


def _moved(row: Any, text: str, by: int) -> Any:
    start, end = row.start + by, row.end + by
    return row.model_copy(update={"start": start, "end": end, "words": text[start:end]})


def shifted(document: Document) -> Record:
    """The gold record with every span two characters late."""
    gold = GOLD[document.document_id]
    move: Callable[[tuple[Fact, ...]], Any] = lambda rows: tuple(  # noqa: E731
        _moved(row, document.text, 2) for row in rows
    )
    return replace(
        gold,
        document=gold.document.model_copy(
            update={"body_start": gold.document.body_start + 2}  # type: ignore[operator]  # a reviewed record has its body
        ),
        mentions=move(gold.mentions),
        quotes=move(gold.quotes),
        figures=move(gold.figures),
        calls=move(gold.calls),
    )


def mislabelled(document: Document) -> Record:
    """The gold record with wrong labels on every fact, and one party in the wrong role."""
    gold = GOLD[document.document_id]
    roles = {"requested_actor": "target"}
    return replace(
        gold,
        release=gold.release.model_copy(update={"kind": "letter", "host_id": "freedonia"}),
        quotes=tuple(row.model_copy(update={"speaker_id": None}) for row in gold.quotes),
        figures=tuple(
            row.model_copy(update={"value": 900.0, "reporting": "asserted"}) for row in gold.figures
        ),
        calls=tuple(
            row.model_copy(update={"call_type": "mediate", "deadline_words": "by friday next"})
            for row in gold.calls
        ),
        parties=tuple(
            row.model_copy(update={"party_role": roles.get(row.party_role, row.party_role)})
            for row in gold.parties
        ),
    )


def renamed(document: Document) -> Record:
    """The gold record as an extractor has it: actors of its own, under other ids and names."""
    gold = GOLD[document.document_id]
    named = {
        "example-ngo": ("d1", "the EXAMPLE NGO", "ngo"),
        "jane-doe": ("d2", "Ms. Jane Q. Doe", "ngo_individual"),
        "freedonia": ("d3", "Freedonia", "state_executive"),
        "minister-smith": ("d4", "smith", "state_individual"),
        "arms-corp": ("d5", "Arms-Corp.", "private_company"),
    }
    ids = {old: new for old, (new, _, _) in named.items()}

    def other(row: Any) -> Any:
        cells = {name: ids[cell] for name, cell in row if name.endswith("_id") and cell in ids}
        return row.model_copy(update=cells)

    layers = ("appearances", "mentions", "quotes", "figures", "calls", "parties")
    draft = replace(
        gold,
        release=other(gold.release).model_copy(update={"drafted_by": "renamer 1.0"}),
        actors=tuple(
            Actor(actor_id=new, name=name, actor_type=kind) for new, name, kind in named.values()
        ),
        actor_names=(ActorName(actor_id="d2", name="Doe", name_kind="short"),),
    )
    rows: dict[str, Any] = {name: tuple(map(other, getattr(gold, name))) for name in layers}
    return replace(draft, **rows)


def counts(evaluation: Evaluation, matching: str = "lenient") -> dict[str, tuple[int, int, int]]:
    return {
        f"{score.layer}.{score.slot}": score.counts
        for score in evaluation.scores
        if score.matching == matching
    }


def kinds(evaluation: Evaluation) -> list[tuple[str, str, str, str]]:
    return [
        (f"{item.layer}.{item.slot}", item.kind, item.gold, item.found)
        for item in evaluation.differences
    ]


def test_the_gold_record_scores_one() -> None:
    evaluation = evaluate(GOOD, perfect)
    assert evaluation.documents == ("one",)  # two.md is a draft, and no truth
    assert evaluation.differences == ()
    for score in evaluation.scores:
        assert score.counts.gold == score.counts.found == score.counts.hits
    found = counts(evaluation, "strict")
    assert found == {
        "metadata.title": (1, 1, 1),
        "metadata.publisher": (1, 1, 1),
        "metadata.host": (0, 0, 0),
        "metadata.published": (1, 1, 1),
        "metadata.dateline_place": (1, 1, 1),
        "metadata.dateline_country": (1, 1, 1),
        "metadata.kind": (1, 1, 1),
        "metadata.language": (1, 1, 1),
        "metadata.url": (0, 0, 0),
        "metadata.body": (1, 1, 1),
        "names.place": (8, 8, 8),
        "names.actor_type": (8, 8, 8),
        "names.grouping": (3, 3, 3),  # eight places of five actors
        "names.person": (2, 2, 2),
        "names.organisation": (6, 6, 6),
        "actors.name": (5, 5, 5),
        "actors.actor_type": (5, 5, 5),
        "actors.role": (5, 5, 5),
        "quotes.direct": (2, 2, 2),
        "quotes.speaker": (2, 2, 2),
        "quotes.indirect": (0, 0, 0),
        "quotes.indirect_speaker": (0, 0, 0),
        **{f"figures.{slot}": (1, 1, 1) for slot in ("span", "value", "qualifier")},
        **{f"figures.{slot}": (1, 1, 1) for slot in ("figure_kind", "unit", "reporting")},
        **{f"calls.{slot}": (1, 1, 1) for slot in ("span", "call_type", "requested_event")},
        **{f"calls.{slot}": (1, 1, 1) for slot in ("force", "polarity", "endorsed")},
        **{f"calls.{slot}": (1, 1, 1) for slot in ("caller", "addressee", "requested_actor")},
        **{f"calls.{slot}": (0, 0, 0) for slot in ("intermediary", "target", "beneficiary")},
        "calls.condition": (0, 0, 0),
        "calls.deadline_words": (1, 1, 1),
        **{f"accusations.{slot}": (1, 1, 1) for slot in ("span", "accusation_act", "reporting")},
        **{f"accusations.{slot}": (1, 1, 1) for slot in ("accuser", "victim", "victim_words")},
        "accusations.accused": (0, 0, 0),
    }


def test_an_empty_draft_finds_nothing() -> None:
    evaluation = evaluate(GOOD, empty)
    found = counts(evaluation)
    assert evaluation.extractor == "empty 0.1"
    assert found["names.place"] == (8, 0, 0)
    assert found["calls.span"] == (1, 0, 0)
    assert found["calls.call_type"] == (0, 0, 0)  # slots are counted on matched facts
    assert found["metadata.publisher"] == (1, 1, 0)
    assert found["metadata.published"] == (1, 0, 0)
    assert found["metadata.language"] == (0, 0, 0)  # not coded is not a miss
    place = evaluation.score("names", "place").counts
    assert (place.precision, place.recall, place.f1) == (None, 0.0, 0.0)
    assert ("names.place", "miss", "Jane Doe", "") in kinds(evaluation)
    assert ("metadata.kind", "wrong", "press_release", "other") in kinds(evaluation)
    body = ONE.document.text[ONE.document.body_start : ONE.document.body_end]
    assert ("metadata.body", "miss", body, "") in kinds(evaluation)


def test_shifted_spans_match_leniently_only() -> None:
    evaluation = evaluate(GOOD, shifted)
    lenient, strict = counts(evaluation), counts(evaluation, "strict")
    for name, expected in {"names.place": 8, "quotes.direct": 2, "figures.span": 1}.items():
        assert lenient[name] == (expected, expected, expected)
        assert strict[name] == (expected, expected, 0)
    assert lenient["calls.call_type"] == (1, 1, 1)
    assert strict["calls.call_type"] == (0, 0, 0)
    body = ONE.document.body
    assert body
    length = body.end - body.start
    assert lenient["metadata.body"] == (length, length - 2, length - 2)
    assert strict["metadata.body"] == (1, 1, 0)
    assert ("names.place", "boundary", "Jane Doe", "ne Doe. ") in kinds(evaluation)
    assert ("metadata.body", "miss", "Ge", "") in kinds(evaluation)
    assert {kind for _, kind, _, _ in kinds(evaluation)} == {"boundary", "miss"}


def test_wrong_labels_on_right_spans() -> None:
    evaluation = evaluate(GOOD, mislabelled)
    lenient, strict = counts(evaluation), counts(evaluation, "strict")
    assert lenient["figures.span"] == lenient["calls.span"] == (1, 1, 1)
    assert lenient["metadata.kind"] == (1, 1, 0)
    assert lenient["metadata.host"] == (0, 1, 0)
    assert lenient["quotes.speaker"] == (2, 0, 0)
    assert lenient["figures.value"] == lenient["figures.reporting"] == (1, 1, 0)
    assert lenient["figures.qualifier"] == (1, 1, 1)
    assert lenient["calls.call_type"] == (1, 1, 0)
    assert lenient["calls.requested_actor"] == (1, 0, 0)
    assert lenient["calls.target"] == (0, 1, 0)
    assert lenient["calls.deadline_words"] == (1, 1, 1)  # one holds the other
    assert strict["calls.deadline_words"] == (1, 1, 0)
    assert kinds(evaluation) == [
        ("metadata.host", "false_hit", "", "Freedonia"),
        ("metadata.kind", "wrong", "press_release", "letter"),
        ("quotes.speaker", "miss", "Jane Doe", ""),
        ("quotes.speaker", "miss", "Jane Doe", ""),
        ("figures.value", "wrong", "9000", "900"),
        ("figures.reporting", "wrong", "reported", "asserted"),
        ("calls.call_type", "wrong", "apply_diplomatic_pressure", "mediate"),
        ("calls.requested_actor", "miss", "Arms Corp", ""),
        ("calls.target", "false_hit", "", "Arms Corp"),
        ("calls.deadline_words", "boundary", "by Friday", "by friday next"),
    ]


def test_actors_are_compared_by_name() -> None:
    evaluation = evaluate(GOOD, renamed)
    found = counts(evaluation)
    assert evaluation.extractor == "renamer 1.0"
    for slot in ("metadata.publisher", "calls.caller", "calls.addressee", "calls.requested_actor"):
        assert found[slot] == (1, 1, 1), slot
    assert found["quotes.speaker"] == (2, 2, 2)  # by the short name that both have
    assert found["names.grouping"] == (3, 3, 3)
    assert found["actors.name"] == (5, 5, 5)
    assert counts(evaluation, "strict")["actors.name"] == (5, 5, 4)  # Jane Doe's full name differs
    assert found["actors.actor_type"] == (5, 5, 4)
    assert found["names.actor_type"] == (8, 8, 5)  # Freedonia is named three times
    assert found["names.organisation"] == (6, 6, 6)


def test_a_registry_does_not_mend_a_draft() -> None:
    wrong = Actor(actor_id="freedonia", name="Freedonia", actor_type="ngo")
    found = counts(evaluate(GOOD, lambda document: replace(perfect(document), actors=(wrong,))))
    assert found["actors.actor_type"] == (5, 5, 4)


def test_actors_merged_and_split() -> None:
    def merging(document: Document) -> Record:
        gold = GOLD[document.document_id]
        both = {"arms-corp": "minister-smith"}
        rows = [
            row.model_copy(update={"actor_id": both.get(row.actor_id, row.actor_id)})
            for row in gold.mentions
        ]
        rows[0] = rows[0].model_copy(update={"actor_id": "lost"})  # the headline's Freedonia
        return replace(gold, mentions=tuple(rows))

    evaluation = evaluate(GOOD, merging)
    # gold: {f f f} {n n} {s} {a} {j}: 3 links; found: {f} {f f} {n n} {s a} {j}: 3 links; the links
    # that are in both: one of Freedonia and that of Example NGO
    assert counts(evaluation)["names.grouping"] == (3, 3, 2)
    assert [item for item in kinds(evaluation) if item[0] == "names.grouping"] == [
        ("names.grouping", "miss", "Freedonia", "lost; Freedonia"),
        ("names.grouping", "false_hit", "Smith; Arms Corp", "Smith"),
    ]


def _units(*places: tuple[int, int], kind: str = "") -> list[Unit]:
    slots = {"kind": value(kind or None)}
    return [Unit(str(place), Place(*place), Place(*place), slots=slots) for place in places]


def _matched(gold: list[Unit], found: list[Unit]) -> list[tuple[str, str]]:
    return [(one.words, other.words) for one, other in align(gold, found, by_place).pairs]


def test_the_best_overlap_comes_first() -> None:
    pairs = _matched(_units((0, 10), (10, 30)), _units((5, 30)))
    assert pairs == [("(10, 30)", "(5, 30)")]  # 20 of 25 code points, not 5 of 30


def test_one_unit_matches_one() -> None:
    aligned = align(_units((0, 30)), _units((0, 10), (10, 30), (30, 40)), by_place)
    assert [other.words for _, other in aligned.pairs] == ["(10, 30)"]
    assert [unit.words for unit in aligned.false] == ["(0, 10)", "(30, 40)"]  # touching is apart


def test_units_of_one_span_match_by_their_labels() -> None:
    gold = [*_units((0, 9), kind="a"), *_units((0, 9), kind="b")]
    found = [*_units((0, 9), kind="b"), *_units((0, 9), kind="a")]
    pairs = align(gold, found, by_place).pairs
    assert [(one.slots, other.slots) for one, other in pairs] == [
        (one.slots, one.slots) for one in gold
    ]


def test_matching_takes_time_in_proportion() -> None:
    many = 20_000
    gold = _units(*((n * 10, n * 10 + 6) for n in range(many)))
    found = _units(*((n * 10 + 3, n * 10 + 9) for n in range(many)))
    assert len(align(gold, found, by_place).pairs) == many  # it ends


def test_actors_of_one_name_match_best_first() -> None:
    def actor(name: str, *others: str) -> Unit:
        keys = frozenset(map(folded_name, (name, *others)))
        return Unit(name, folded_name(name), actor=Value(name, keys))

    gold = [actor("Ann Smith", "Smith"), actor("Bob Smith", "Smith")]
    found = [actor("Bob Smith", "Smith"), actor("Smith")]
    pairs = align(gold, found, by_name).pairs
    assert [(one.words, other.words) for one, other in pairs] == [
        ("Ann Smith", "Smith"),
        ("Bob Smith", "Bob Smith"),
    ]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The U.N.", "un"),  # article, case and points
        ("al-Assad", "al assad"),  # hyphens
        ("Médecins  Sans\nFrontières", "médecins sans frontières"),  # accents stay
        ("A", "a"),  # an article alone is a name
        ("†", "†"),  # nothing but marks
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert folded_name(name) == folded


@pytest.mark.parametrize(
    ("one", "other", "strict", "lenient"),
    [
        ("by Friday", "by\nFriday", True, True),  # white space is no difference
        ("by Friday", "by Friday, May 4", False, True),  # one holds the other
        ("by Friday", "by Fridays", False, False),  # whole words only
        ("by Friday", "on Monday", False, False),
    ],
)
def test_words_of_slots(one: str, other: str, strict: bool, lenient: bool) -> None:
    (first,), (second,) = value(one), value(other)
    assert overlapping(first, second, "strict") is strict
    assert overlapping(first, second, "lenient") is lenient


def test_intervals_are_over_documents() -> None:
    samples = resamples(2)
    assert samples == resamples(2)
    assert len(samples) == 1_000
    right, wrong = Counts(1, 1, 1), Counts(1, 1, 0)
    assert f1_interval([right, right], samples) == (1.0, 1.0)
    assert f1_interval([right, wrong], samples) == (0.0, 1.0)  # each alone in a quarter of them
    assert f1_interval([Counts(), Counts()], samples) == (None, None)


def _recoded(folder: Path, *changes: tuple[str, str, str]) -> Path:
    for name, old, new in changes:
        path = folder / "seeds" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


ONE_YAML = "records/one.yaml"


def test_two_codings_compared(collection: Path) -> None:
    other = _recoded(
        collection,
        ("actors.yaml", "actor_type: ngo_individual", "actor_type: private_individual"),
        (
            "actors.yaml",
            "name: Example NGO",
            "name: The Example NGO\n  names: {variant: [Example NGO]}",
        ),
        (ONE_YAML, "status: reviewed", "status: draft"),
        (ONE_YAML, "call_type: apply_diplomatic_pressure", "call_type: mediate"),
        (ONE_YAML, "    requested_actor: arms-corp", "    target: arms-corp"),
        (ONE_YAML, "      - adjective: Freedonian\n", ""),
        (
            ONE_YAML,
            "words: Over 9,000 Freedonians have reportedly been killed\n    number_words",
            "words: Over 9,000 Freedonians\n    number_words",
        ),
        (ONE_YAML, "killed, reporting: reportedly", "killed, reporting: Freedonians"),
    )
    evaluation = evaluate(GOOD, against=other)
    found = counts(evaluation)
    assert found["names.place"] == (8, 7, 7)
    assert evaluation.score("names", "place").counts.f1 == 14 / 15
    assert found["figures.span"] == (1, 1, 1)
    assert counts(evaluation, "strict")["figures.span"] == (1, 1, 0)
    assert found["metadata.publisher"] == (1, 1, 1)
    agreements = {(item.layer, item.slot): item for item in evaluation.agreements}
    types = agreements["actors", "actor_type"]
    # ten labels, of which ngo, state, state_individual and private_company twice each:
    # so that alpha is 1 minus 9 times 2 by 100 less 4 squares of two and 2 of one
    assert (types.units, types.same) == (5, 4)
    assert types.alpha == pytest.approx(1 - 18 / 82)
    call_type = agreements["calls", "call_type"]
    assert (call_type.units, call_type.same, call_type.alpha) == (1, 0, 0.0)
    party = agreements["calls", "party_role"]
    # caller and addressee twice each, requested_actor and target once: 1 - (6 - 1) * 2 / (36 - 10)
    assert (party.units, party.same) == (3, 2)
    assert party.alpha == pytest.approx(1 - 10 / 26)
    assert agreements["metadata", "kind"].alpha is None  # one label, all the same


def test_alpha_of_known_labels() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]
    found = agreement(("calls", "force"), pairs)
    # eight labels, three a and five b: 1 - (8 - 1) * 2 / (64 - 9 - 25)
    assert found.alpha == pytest.approx(1 - 14 / 30)


def test_documents_that_the_other_coding_leaves_out(collection: Path) -> None:
    both_reviewed = _recoded(
        collection, ("records/two.yaml", "status: draft", "status: reviewed\nreviewed_by: B")
    )
    other = Path(shutil.copytree(collection, collection.parent / "other"))
    (other / "seeds" / "records" / "two.yaml").unlink()
    evaluation = evaluate(both_reviewed, against=other)
    assert (evaluation.documents, evaluation.not_compared) == (("one",), ("two",))
    assert "1 more is not coded there" in as_text(evaluation)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (ONE_YAML, "status: reviewed", "status: draft", "nothing to score against"),
        (ONE_YAML, "force: urge", "force: shove", "shove"),  # a broken record is said, not skipped
    ],
)
def test_a_collection_that_is_no_measure(
    collection: Path, name: str, old: str, new: str, said: str
) -> None:
    with pytest.raises(Invalid, match=said):
        evaluate(_recoded(collection, (name, old, new)), perfect)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("documents/one.txt", "Donate now", "Donate later"), "another text"),
        (("documents/one.txt", "", ""), "no reviewed document"),
    ],
)
def test_a_coding_of_other_documents(
    collection: Path, change: tuple[str, str, str], said: str
) -> None:
    if change[1]:
        _recoded(collection, change)
    else:
        (collection / "seeds" / ONE_YAML).unlink()
    with pytest.raises(Invalid, match=said):
        evaluate(GOOD, against=collection)


@pytest.mark.parametrize(("draft", "against"), [(None, None), (perfect, GOOD)])
def test_neither_or_both(draft: Drafter | None, against: Path | None) -> None:
    with pytest.raises(ValueError, match="not both"):
        evaluate(GOOD, draft, against=against)


def test_floors_are_a_ratchet(tmp_path: Path) -> None:
    path = tmp_path / "floors.yaml"
    good, bad = evaluate(GOOD, renamed), evaluate(GOOD, mislabelled)
    floors = raise_floors(path, good)
    assert floors["actors"]["actor_type"] == 0.8
    assert "host" not in floors["metadata"]  # nothing to find
    assert read_floors(path, good) == floors
    assert below_floors(good, floors) == ()
    below = below_floors(bad, floors)
    assert [f"{item.layer}.{item.slot}" for item in below] == [
        "metadata.kind",
        "quotes.speaker",
        "figures.value",
        "figures.reporting",
        "calls.call_type",
        "calls.requested_actor",
    ]
    assert str(below[0]) == "metadata.kind: F1 0.000 is below the floor 1.000."
    higher = raise_floors(path, bad)
    assert higher["figures"]["value"] == 1.0  # never lower
    assert higher["actors"]["actor_type"] == 1.0  # but higher
    lower = raise_floors(path, bad, allow_lower=True)
    assert lower["figures"]["value"] == 0.0
    assert read_floors(path) == lower


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("figures: {spann: 0.9}", "figures.spann is not scored.*figures.span"),
        ("figures: {span: 1.2}", "less than or equal to 1"),
        ("figures: 0.9", "mapping"),
        ("- figures", "mapping"),
    ],
)
def test_a_file_of_floors_that_does_not_fit(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "floors.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Invalid, match=said):
        read_floors(path, evaluate(GOOD, perfect))


def test_an_empty_file_of_floors(tmp_path: Path) -> None:
    path = tmp_path / "floors.yaml"
    path.write_text("# none yet\n", encoding="utf-8")
    assert read_floors(path) == {}


def test_as_text() -> None:
    text = as_text(evaluate(GOOD, mislabelled), differences=True)
    lines = {tuple(line.split()[:5]) for line in text.splitlines()}
    assert ("names", "place", "8", "8", "8") in lines
    assert "one:" in text
    assert "calls.call_type: wrong: «apply_diplomatic_pressure» / «mediate»" in text


def test_as_json() -> None:
    loaded = json.loads(as_json(evaluate(GOOD, empty)))
    rows = {(row["layer"], row["slot"], row["matching"]): row for row in loaded["scores"]}
    assert rows["names", "place", "strict"] == {
        "layer": "names",
        "slot": "place",
        "matching": "strict",
        "gold": 8,
        "found": 0,
        "hits": 0,
        "precision": None,
        "recall": 0.0,
        "f1": 0.0,
        "f1_low": 0.0,
        "f1_high": 0.0,
    }
    assert {row["kind"] for row in loaded["differences"]} == {"miss", "wrong"}


def test_the_page_is_escaped_and_needs_nothing_else() -> None:
    nasty = Actor(actor_id="example-ngo", name="<script>alert('x')</script>", actor_type="ngo")
    page = as_html(evaluate(GOOD, lambda document: replace(perfect(document), actors=(nasty,))))
    assert "<script" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)" in page
    assert "http" not in page
    assert "src=" not in page


def test_quality_rows() -> None:
    rows = {(row.layer, row.slot, row.matching): row for row in quality_rows(evaluate(GOOD, empty))}
    assert ("quotes", "indirect", "strict") not in rows  # nothing to say
    row = rows["names", "place", "lenient"]
    assert (row.gold, row.found, row.hits, row.documents) == (8, 0, 0, 1)
    assert (row.precision, row.recall, row.f1, row.extractor) == (None, 0.0, 0.0, "empty 0.1")
    assert row.primary_key == "names,place,lenient"


def test_it_is_deterministic() -> None:
    assert evaluate(GOOD, renamed) == evaluate(GOOD, renamed)
