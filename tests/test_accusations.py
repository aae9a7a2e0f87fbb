"""Accusations: who is said to have done what to whom."""

from pathlib import Path

import pytest

from onrecord.dataset import Dataset, load
from onrecord.errors import Invalid
from onrecord.pipeline import build, check
from tests.conftest import ROOT


@pytest.fixture
def accused(collection: Path) -> Path:
    """The record of the sound collection that holds an accusation."""
    return collection / "seeds" / "records" / "one.yaml"


def built(record: Path) -> Dataset:
    collection = record.parents[2]
    build(collection)
    assert not check(collection)
    return load(collection)


def test_an_accusation_with_its_parties_and_their_words(accused: Path) -> None:
    (found,) = built(accused)["one"].accusations
    assert found.accusation_act == "unlawful_killing"
    assert [actor.actor_id for actor in found.accusers] == ["example-ngo"]
    assert found.accused == ()
    assert [actor.actor_id for actor in found.victims] == ["freedonia"]
    assert found.release.text[found.start : found.end] == found.words


def test_nobody_can_take_what_is_reported_for_a_fact(accused: Path) -> None:
    data = built(accused)
    (found,) = data["one"].accusations
    evidence = found.evidence("reporting")
    assert found.reporting == "reported"
    assert evidence is not None
    assert evidence.words == "reportedly"
    (row,) = data.readable("accusations_readable")
    assert row["reporting"] == "reported"


def test_the_accuser_says_the_words_where_none_names_it(accused: Path) -> None:
    data = built(accused)
    (found,) = data["one"].accusations
    row_id = f"{found.accusation_id},example-ngo,accuser"
    assert data.evidence["accusation_parties", row_id, "actor_id"].words == found.words


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("unlawful_killing", "killing", "'killing' is not a term of the vocabulary accusation_act"),
        ("reporting: reported\n", "reporting: rumoured\n", "vocabulary reporting"),
        ("act_words: killed", "act_words: murdered", "murdered"),
        ("accuser: example-ngo", "accuser: nobody", "no actor has the id 'nobody'"),
        ("victim_words: Freedonians", "period: '2012'", "a period needs the words that give it"),
        ("accuser: example-ngo", "accused: arms-corp", "no words of the accusation name arms-corp"),
        ("accuser: example-ngo", "culprit: arms-corp", "culprit"),
    ],
)
def test_what_is_wrong_is_said(accused: Path, old: str, new: str, said: str) -> None:
    text = accused.read_text(encoding="utf-8")
    start = text.index("accusations:")
    changed = text[:start] + text[start:].replace(old, new, 1)
    assert changed != text
    accused.write_text(changed, encoding="utf-8")
    with pytest.raises(Invalid, match=said):
        build(accused.parents[2])


def test_the_seeds_accuse_in_every_release() -> None:
    accusations = load(ROOT).accusations
    assert {item.release_id[:3] for item in accusations} == {"000", "001", "002", "003", "004"}
    arming = [item for item in accusations if item.accusation_act == "arming_abusers"]
    accused = {actor.name for item in arming for actor in item.accused}
    assert {"Russia", "Rosoboronexport"} <= accused
