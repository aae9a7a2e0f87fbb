import pytest

from onrecord.model import OPTIONAL, TABLES
from onrecord.tables import column, columns
from onrecord.vocabularies import names, vocabulary


@pytest.mark.parametrize("name", names())
def test_every_term_is_complete(name: str) -> None:
    loaded = vocabulary(name)
    assert loaded.title
    assert loaded.description
    for code, entry in loaded.terms.items():
        assert code == code.lower()
        assert entry.label
        assert entry.definition.endswith(".")


def test_every_vocabulary_is_used() -> None:
    models = (*TABLES, *OPTIONAL)
    used = {column(model, name).vocabulary for model in models for name in columns(model)}
    assert set(names()) == used - {""}


def test_the_codebook_is_covered() -> None:
    counts = {"actor_type": 29, "actor_role": 16, "figure_kind": 24, "figure_qualifier": 11}
    counts |= {"call_type": 28, "party_role": 6, "force": 6, "reporting": 5}
    assert {name: len(vocabulary(name).terms) for name in counts} == counts


def test_crosswalks_of_sanctions() -> None:
    terms = vocabulary("call_type").terms
    measures = {code: dict(terms[code].crosswalk).get("opensanctions_measure") for code in terms}
    assert {code: found for code, found in measures.items() if found} == {
        "impose_arms_embargo": "Arms embargo",
        "freeze_assets": "Asset freeze",
        "ban_travel": "Travel ban",
    }


def test_every_request_mode_is_plovers() -> None:
    terms = vocabulary("call_type").terms
    modes = {entry.crosswalk.get("plover_request_mode") for entry in terms.values()}
    assert modes == {"assist", "change", "yield", "meet", None}
