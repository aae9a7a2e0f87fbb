"""The pages as plain functions of a database: what they find, count and link to."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from onrecord.explorer.actor import actor_page
from onrecord.explorer.actors import actors_page
from onrecord.explorer.addresses import Addresses
from onrecord.explorer.calls import calls_page
from onrecord.explorer.downloads import codebook_page, downloads_page
from onrecord.explorer.facets import facets
from onrecord.explorer.figures import figures_page
from onrecord.explorer.front import front_page
from onrecord.explorer.hits import Wanted, find
from onrecord.explorer.kinds import KINDS
from onrecord.explorer.release import release_page
from onrecord.explorer.rendering import render
from onrecord.explorer.search import releases_page, search_page
from onrecord.explorer.site import Asked, File, Page, Refused, Site, stored_descriptor
from onrecord.explorer.wording import compact, tell_apart
from onrecord.server import database_of
from tests.conftest import ROOT

CEASEFIRE = "002_662cf06fd483da0a"


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with database_of(ROOT) as (path, _):
        opened = sqlite3.connect(path)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(connection: sqlite3.Connection) -> Site:
    return Site("arms-for-syria", stored_descriptor(connection) or "", Addresses(database="arms"))


def asked(path: Mapping[str, str] = MappingProxyType({}), /, **query: str) -> Asked:
    return Asked(path, {name: [value] for name, value in query.items()}, "https://x.test")


def context(page: Page | File) -> Any:
    assert isinstance(page, Page)
    return page.context


def content(page: Page | File) -> str:
    assert isinstance(page, File)
    return page.content.decode()


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        pytest.param("arms sales", '"arms" "sales"', id="words are looked for one by one"),
        pytest.param('"arms sales" now', '"arms sales" "now"', id="quotation marks keep together"),
        pytest.param("sanction*", '"sanction"*', id="an asterisk stands for the rest"),
        pytest.param("a OR b NEAR(c)", '"a" "OR" "b" "NEAR(c)"', id="operators are words"),
        pytest.param('"', "", id="a lone mark is nothing"),
        pytest.param("*", "", id="a lone asterisk is nothing"),
        pytest.param("x\0y", '"x" "y"', id="NUL ends a word"),
        pytest.param('say "cheese', '"say" "cheese"', id="a mark that nobody closes"),
    ],
)
def test_words_as_an_expression(words: str, expression: str) -> None:
    assert Wanted(words).match == expression


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "a OR (",
        "NEAR(x y, 3)",
        "col:x",
        "-x",
        "^x",
        "x*y*",
        "{a b}:c",
        "' OR 1=1 --",
        "\\",
        "ﷺ",
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_no_words_break_the_search(connection: sqlite3.Connection, words: str, kind: str) -> None:
    find(connection, KINDS[kind], Wanted(words))


@pytest.mark.parametrize(
    ("kind", "sought", "count"),
    [
        ("calls", Wanted("Rosoboronexport"), 5),
        ("calls", Wanted("Rosoboronexport", {"year": "2012"}), 2),
        ("calls", Wanted("", {"addressee": "john-kerry"}), 4),
        ("calls", Wanted("", {"call_type": "end_business_ties", "addressee": "united-states"}), 3),
        ("calls", Wanted("", {"figure_kind": "killed"}), 0),
        ("releases", Wanted("embargo"), 2),
        ("releases", Wanted("", {"publisher": "amnesty-international"}), 1),
        ("releases", Wanted("", {"published": "2012-0"}), 4),
        ("figures", Wanted("", {"actor": "rosoboronexport"}), 2),
        ("figures", Wanted("deaths", {"figure_kind": "killed_civilians"}), 1),
        ("quotes", Wanted("", {"actor": "elisa-massimino"}), 4),
        ("calls", Wanted("zzzz"), 0),
    ],
)
def test_words_and_filters_together(
    connection: sqlite3.Connection, kind: str, sought: Wanted, count: int
) -> None:
    assert len(find(connection, KINDS[kind], sought).places) == count


@pytest.mark.parametrize("kind", KINDS)
def test_facets_count_the_hits(connection: sqlite3.Connection, kind: str) -> None:
    found = find(connection, KINDS[kind], Wanted())
    counted = facets(connection, found)
    assert sum(row["count"] for row in counted["year"]) == len(found.places)
    assert sum(row["count"] for row in counted["publisher"]) == len(found.places)


def test_a_facet_leads_to_what_it_counts(connection: sqlite3.Connection, site: Site) -> None:
    page = context(search_page(connection, site, asked(q="Syria", **{"in": "calls"})))
    facet = next(item for item in page["facets"] if item["title"] == "Type of call")
    for value in facet["values"]:
        fields = dict(re.findall(r"[?&](\w+)=([^&]+)", value["link"]))
        again = context(search_page(connection, site, asked(**fields)))
        assert len(again["chosen"].places) == value["count"]


def test_hits_are_marked_and_escaped(connection: sqlite3.Connection, site: Site) -> None:
    page = search_page(connection, site, asked(q="Rosoboronexport", **{"in": "calls"}))
    assert isinstance(page, Page)
    assert "<mark>Rosoboronexport</mark>" in render(site, page)


def test_a_search_as_csv_has_the_address_of_each_row(
    connection: sqlite3.Connection, site: Site
) -> None:
    page = search_page(connection, site, asked({"format": "csv"}, q="embargo", **{"in": "calls"}))
    rows = list(csv.DictReader(io.StringIO(content(page))))
    assert rows
    for row in rows:
        assert row["evidence"] == f"https://x.test/release/{row['release_id']}#{row['id']}"


def test_a_search_as_json_has_licence_and_addresses(
    connection: sqlite3.Connection, site: Site
) -> None:
    found = json.loads(content(search_page(connection, site, asked({"format": "json"}, q="arms"))))
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
    assert all(hit["evidence"].startswith("https://x.test/release/") for hit in found["hits"])


@pytest.mark.parametrize(
    ("query", "status"),
    [({"q": "x" * 10_000}, 400), ({"in": "nonsense"}, 400)],
    ids=["too long", "no such kind"],
)
def test_what_cannot_be_searched_is_refused(
    connection: sqlite3.Connection, site: Site, query: dict[str, str], status: int
) -> None:
    with pytest.raises(Refused) as caught:
        search_page(connection, site, asked(**query))
    assert caught.value.status == status


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999", "x", "²", ""])
def test_any_page_number_gives_a_page(
    connection: sqlite3.Connection, site: Site, number: str
) -> None:
    assert context(releases_page(connection, site, asked(page=number)))["hits"]
    actors_page(connection, site, asked(page=number))
    calls_page(connection, site, asked(page=number))


def test_cells_are_no_formulas(connection: sqlite3.Connection, site: Site, package: Path) -> None:
    from onrecord.explorer.search import _inert

    assert _inert("=1+1") == "'=1+1"
    assert _inert("@SUM(A1)") == "'@SUM(A1)"
    assert _inert("plain") == "plain"
    assert _inert(-5) == -5


def test_the_matrix_counts_each_call_once_for_caller_and_addressee(
    connection: sqlite3.Connection, site: Site
) -> None:
    matrix = context(calls_page(connection, site, asked()))["matrix"]
    shown = {
        (cell["caller_id"], cell["addressee_id"]): cell["count"]
        for row in matrix["rows"]
        for cell in row["cells"]
        if cell
    }
    counted = connection.execute(
        "SELECT a.actor_id, b.actor_id, count(*) FROM call_parties AS a"
        " JOIN call_parties AS b USING (call_id)"
        " WHERE a.party_role = 'caller' AND b.party_role = 'addressee' GROUP BY 1, 2"
    )
    assert shown == {(caller, addressee): count for caller, addressee, count in counted}


def test_a_cell_of_the_matrix_leads_to_its_calls(
    connection: sqlite3.Connection, site: Site
) -> None:
    page = context(calls_page(connection, site, asked(call_type="end_business_ties")))
    cell = next(cell for row in page["matrix"]["rows"] for cell in row["cells"] if cell)
    fields = dict(re.findall(r"[?&](\w+)=([^&#]+)", cell["link"]))
    again = context(calls_page(connection, site, asked(**fields)))
    assert len(again["found"].places) == cell["count"]


def test_the_network_names_everybody_in_it(connection: sqlite3.Connection, site: Site) -> None:
    page = context(calls_page(connection, site, asked()))
    assert ">Rosoboronexport</text>" in page["network"]
    assert 'href="/actor/rosoboronexport"' in page["network"]
    assert "style=" not in page["network"]


def test_figures_of_one_kind_and_country_stand_together_over_time(
    connection: sqlite3.Connection, site: Site
) -> None:
    groups = context(figures_page(connection, site, asked()))["groups"]
    killed = next(group for group in groups if group["title"] == "Killed")
    assert killed["country"] == "Syria"
    assert [row["number_words"] for row in killed["rows"]] == [
        "dozens",
        "Over 9,000",
        "well above 20,000",
    ]


def test_figures_without_another_of_their_kind_stand_together_last(
    connection: sqlite3.Connection, site: Site
) -> None:
    *groups, last = context(figures_page(connection, site, asked()))["groups"]
    assert all(len(group["rows"]) > 1 for group in groups)
    assert last["scale"] is None
    assert "18" in [row["number_words"] for row in last["rows"]]
    assert sum(len(group["rows"]) for group in [*groups, last]) == 9


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (9000, "9,000"),
        (1_150_000_000, "1.15 billion"),
        (2_345_678, "2,345,678"),
        (-3_000_000, "-3 million"),
    ],
)
def test_a_compact_number_is_never_rounded(value: float | None, shown: str) -> None:
    assert compact(value) == shown


def test_actors_of_one_name_are_told_apart() -> None:
    named = [
        {"actor_id": "iraq", "name": "Iraq", "actor_type": "state"},
        {"actor_id": "baghdad", "name": "Iraq", "actor_type": "state_executive"},
        {"actor_id": "un", "name": "UN", "actor_type": "un_body"},
    ]
    tell_apart(named)
    assert [actor["name"] for actor in named] == ["Iraq (state)", "Iraq (state executive)", "UN"]


def test_words_that_no_text_has_together_are_offered_alone(
    connection: sqlite3.Connection, site: Site
) -> None:
    page = context(search_page(connection, site, asked(q="Rosoboronexport Geithner Xanadu")))
    assert [item["word"] for item in page["alone"]] == ["Geithner", "Rosoboronexport"]
    assert context(search_page(connection, site, asked(q="Syria")))["alone"] == []


def test_an_actor_is_asked_and_asks(connection: sqlite3.Connection, site: Site) -> None:
    page = context(actor_page(connection, site, asked({"actor_id": "john-kerry"})))
    sections = {section["name"]: section["rows"] for section in page["sections"]}
    assert len(sections["asked-of"]) == 4
    assert [office["office"] for office in page["offices"]] == ["Secretary of State"]
    assert {row["role"] for row in page["roles"]["rows"]} >= {"addressee"}


def test_every_passage_of_an_actor_leads_to_a_fact(
    connection: sqlite3.Connection, site: Site
) -> None:
    page = actor_page(connection, site, asked({"actor_id": "russia"}))
    facts = re.findall(r'href="/release/([^"#]+)#([a-z]+-[a-z2-7]{12})"', render(site, page))
    assert facts
    for release_id, fact_id in set(facts):
        shown = release_page(connection, site, asked({"release_id": release_id}))
        assert f'id="{fact_id}"' in render(site, shown)


def test_a_field_stands_where_its_evidence_does(connection: sqlite3.Connection, site: Site) -> None:
    page = context(release_page(connection, site, asked({"release_id": CEASEFIRE})))
    text = page["document"]["text"]
    fields = [field for layer in page["layers"] for card in layer.cards for field in card.fields]
    assert len(fields) > 100
    for field in fields:
        if field.words:
            start, end = map(int, field.at.split("-"))
            assert text[start:end] == field.words


def test_releases_lead_to_the_one_before_and_after(
    connection: sqlite3.Connection, site: Site
) -> None:
    seen = []
    release_id: str | None = "001_fcd8490464ce931f"
    while release_id:
        seen.append(release_id)
        page = context(release_page(connection, site, asked({"release_id": release_id})))
        release_id = page["next"]["release_id"] if page["next"] else None
    dates = dict(connection.execute("SELECT release_id, published FROM releases"))
    assert [dates[item] for item in seen] == sorted(dates.values())


@pytest.mark.parametrize(
    ("page", "path"),
    [(release_page, {"release_id": "gone"}), (actor_page, {"actor_id": "gone"})],
)
def test_what_is_gone_is_said(
    connection: sqlite3.Connection, site: Site, page: Any, path: dict[str, str]
) -> None:
    with pytest.raises(Refused, match="gone") as caught:
        page(connection, site, asked(path))
    assert caught.value.status == 404


def test_the_front_page_counts_what_there_is(connection: sqlite3.Connection, site: Site) -> None:
    counts = {
        item["noun"]: item["count"]
        for item in context(front_page(connection, site, asked()))["counts"]
    }
    assert counts["releases"] == "5"
    assert counts["calls to action"] == "31"
    assert counts["figures"] == "9"


def test_the_front_page_says_when_and_by_whom(connection: sqlite3.Connection, site: Site) -> None:
    page = context(front_page(connection, site, asked()))
    assert page["span"]["first"] == "2012-02-07"
    assert page["span"]["last"] == "2013-05-17"
    assert page["span"]["drafts"] == 0
    assert [row["name"] for row in page["publishers"]["first"]] == [
        "Human Rights First",
        "Amnesty International",
    ]


def test_the_codebook_has_an_example_for_what_the_dataset_says(
    connection: sqlite3.Connection, site: Site
) -> None:
    examples = context(codebook_page(connection, site, asked()))["examples"]
    assert examples["call_type", "end_business_ties"].words
    assert ("call_type", "lift_sanctions") not in examples


def test_downloads_give_every_table(connection: sqlite3.Connection, site: Site) -> None:
    page = render(site, downloads_page(connection, site, asked()))
    for resource in site.descriptor["resources"]:
        assert f'href="/package/{resource["path"]}"' in page
