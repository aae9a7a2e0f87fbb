"""The dataset that comes with onrecord: what must come out right, every word anchored."""

import hashlib

import pytest

from onrecord.dataset import Dataset, load
from onrecord.linked import LinkedCall
from onrecord.model import TABLES, Fact
from onrecord.tables import column, columns
from tests.conftest import ROOT

IDS = {
    "000": "000_ca8406206a6a94be",
    "001": "001_fcd8490464ce931f",
    "002": "002_662cf06fd483da0a",
    "003": "003_91b4b91f745e6a15",
    "004": "004_b734f939dc6ce20f",
}


@pytest.fixture(scope="module")
def data() -> Dataset:
    return load(ROOT)


def parties(call: LinkedCall) -> tuple[str, ...]:
    slots = (
        call.callers,
        call.addressees,
        call.intermediaries,
        call.requested_actors,
        call.targets,
    )
    return tuple("+".join(actor.name for actor in slot) for slot in slots)


def test_every_fact_and_every_piece_of_evidence_is_anchored(data: Dataset) -> None:
    anchored = 0
    for model in TABLES:
        for row in data.tables[model.TABLE.name].rows:
            if isinstance(row, Fact) and row.span:
                text = data[row.release_id].text  # type: ignore[attr-defined]  # every fact has it
                assert row.span.of(text) == row.words  # type: ignore[attr-defined]  # every fact has it
                anchored += 1
    assert anchored > 1500


def test_every_cell_that_says_something_has_evidence(data: Dataset) -> None:
    for model in TABLES:
        told = [name for name in columns(model) if column(model, name).evidence]
        for row in data.tables[model.TABLE.name].rows:
            for name in told:
                key = (model.TABLE.name, row.primary_key, name)
                assert getattr(row, name) is None or key in data.evidence


def test_documents_are_the_bytes_of_the_files(data: Dataset) -> None:
    for document in data.documents.values():
        content = (ROOT / "seeds" / "documents" / document.path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == document.sha256
        assert document.text == content.decode()


def test_counts(data: Dataset) -> None:
    assert len(data) == 5
    assert len(data.calls) == 31
    assert len({quote.quote_id for quote in data.quotes if quote.quote_kind == "direct"}) == 8
    assert sum(quote.quote_kind == "direct" for quote in data.quotes) == 15
    assert len(data.figures) == 9
    assert len({(item.release_id, item.actor_id) for item in data.appearances}) >= 70
    assert len(data.mentions) >= 200


@pytest.mark.parametrize(
    ("release", "publisher", "host", "published"),
    [
        ("000", "Human Rights First", None, "2013-05-17"),
        ("001", "Human Rights First", None, "2012-02-07"),
        ("002", "Human Rights First", None, "2012-04-12"),
        ("003", "Amnesty International", "Refworld", "2012-07-10"),  # and not "Last Updated"
        ("004", "Human Rights First", None, "2012-09-06"),
    ],
)
def test_releases(
    data: Dataset, release: str, publisher: str, host: str | None, published: str
) -> None:
    found = data[IDS[release]]
    assert found.publisher
    assert found.publisher.name == publisher
    assert (found.host.name if found.host else None) == host
    assert (found.published, found.published_precision) == (published, "day")


def test_the_chained_demand(data: Dataset) -> None:
    found = {parties(call): call for call in data[IDS["000"]].calls}
    call = found[
        "Human Rights First", "John Kerry", "Sergei Lavrov", "Rosoboronexport", "Assad regime"
    ]
    assert (call.call_type, call.requested_event) == (
        "apply_diplomatic_pressure",
        "end_business_ties",
    )
    assert call.deadline_words == "prior to any planned peace talks"


def test_the_probe_that_only_the_headline_asks_for(data: Dataset) -> None:
    release = data[IDS["000"]]
    assert [call.words for call in release.calls if call.call_type == "investigate"] == [
        release.title
    ]
    assert "headline_only_call" in {finding.code for finding in release.findings}


def test_dozens_are_a_floor(data: Dataset) -> None:
    (figure,) = data[IDS["001"]].figures
    assert (figure.number_words, figure.value, figure.low, figure.high) == (
        "dozens",
        None,
        24,
        None,
    )


def test_sanctions_only_if_they_do_not_cease(data: Dataset) -> None:
    conditions = [call.condition or "" for call in data[IDS["001"]].calls]
    assert any(condition.startswith("if they do not cease") for condition in conditions)


def test_the_two_different_billions(data: Dataset) -> None:
    sale, contract = (f for f in data[IDS["002"]].figures if f.unit == "USD")
    assert sale.payer
    assert sale.payee
    assert contract.payer
    assert contract.payee
    assert (sale.figure_kind, sale.low, sale.point, sale.high) == ("money_arms_sale", 1e9, 1e9, 1e9)
    assert (sale.payer.name, sale.payee.name, sale.period) == ("Syria", "Russia", "2011")
    assert (contract.qualifier, contract.low, contract.high_exclusive) == ("nearly", None, True)
    assert contract.payer.name == "U.S. Department of Defense"
    assert contract.payee.name == "Rosoboronexport"


def test_until_it_does(data: Dataset) -> None:
    (call,) = [call for call in data[IDS["002"]].calls if call.condition]
    assert (call.condition, call.action) == (
        "Until it does",
        "stop doing business with Rosobornexport",
    )
    assert call.targets[0].actor_id == "rosoboronexport"


def test_the_misspelling_is_a_name_of_the_same_actor(data: Dataset) -> None:
    mentions = {m.words for m in data[IDS["002"]].mentions if m.actor_id == "rosoboronexport"}
    assert {"Rosoboronexport", "Rosobornexport"} <= mentions


def test_no_figure_and_the_list_of_three(data: Dataset) -> None:
    release = data[IDS["003"]]
    assert release.figures == ()
    types = [call.call_type for call in release.calls]
    assert types[1:5] == [
        "impose_arms_embargo",
        "refer_to_icc",
        "freeze_assets",
        "adopt_or_ratify_rule",
    ]
    assert "‘Golden Rule'" in release.calls[4].words


def test_the_printed_date_is_no_monday(data: Dataset) -> None:
    assert [finding.code for finding in data[IDS["003"]].findings] == ["date_weekday_conflict"]


def test_well_above_20000(data: Dataset) -> None:
    (figure,) = [f for f in data[IDS["004"]].figures if f.figure_kind == "killed_civilians"]
    assert (figure.qualifier, figure.low, figure.low_exclusive, figure.point) == (
        "well_above",
        20000,
        True,
        None,
    )
    assert (figure.trend, figure.reporting) == ("rising", "reported")


@pytest.mark.parametrize("release", sorted(IDS))
def test_footers_are_outside_the_body(data: Dataset, release: str) -> None:
    document = data[IDS[release]].document
    assert document.body
    body = document.body.of(document.text)
    for outside in ("Seeking asylum?", "Published on", "Copyright notice", "Last Updated"):
        assert outside not in body


def test_no_external_id_was_made_up(data: Dataset) -> None:
    assert all(actor.wikidata_id is None for actor in data.actors.values())
