"""What the site gives to machines: each file is held to its own standard."""

import asyncio
import csv
import io
import json
import re
import sqlite3
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from onrecord.citation import as_bibtex, as_csl, as_text
from onrecord.database import create
from onrecord.explorer import machines
from onrecord.server import database_of, datasette_of
from tests.conftest import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ADDRESSES = [
    *("/datapackage.json", "/feed.atom", "/sitemap.xml", "/robots.txt", "/cite.bib", "/cite.json"),
    *("/package.zip", "/package/datapackage.json", "/package/data/releases.csv", "/codebook.md"),
    *("/package/data/documents.csv", "/search.csv?q=arms", "/search.json?q=arms", "/releases.json"),
    *("/package/schemas/releases.table.json", "/"),
]


def get(path: Path, *addresses: str) -> dict[str, Any]:
    async def ask() -> dict[str, Any]:
        datasette = datasette_of(path, {})
        await datasette.invoke_startup()
        return {item: await datasette.client.get(item) for item in addresses}

    return asyncio.run(ask())


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    with database_of(ROOT) as (path, _):
        return get(path, *ADDRESSES)


MEDIA_TYPES = [
    ("/datapackage.json", "application/json; charset=utf-8"),
    ("/feed.atom", "application/atom+xml; charset=utf-8"),
    ("/sitemap.xml", "application/xml; charset=utf-8"),
    ("/robots.txt", "text/plain; charset=utf-8"),
    ("/cite.bib", "application/x-bibtex; charset=utf-8"),
    ("/cite.json", "application/vnd.citationstyles.csl+json; charset=utf-8"),
    ("/package.zip", "application/zip"),
    ("/package/data/releases.csv", "text/csv; charset=utf-8"),
    ("/codebook.md", "text/markdown; charset=utf-8"),
]


@pytest.mark.parametrize(("address", "media_type"), MEDIA_TYPES)
def test_files_say_what_they_are(address: str, media_type: str, answers: dict[str, Any]) -> None:
    assert answers[address].status_code == 200
    assert answers[address].headers["content-type"] == media_type


def test_files_are_those_of_the_package(answers: dict[str, Any]) -> None:
    for name in ("datapackage.json", "data/releases.csv", "data/documents.csv"):
        assert answers[f"/package/{name}"].content == (ROOT / name).read_bytes()


def test_the_zip_file_is_the_package(answers: dict[str, Any]) -> None:
    answer = answers["/package.zip"]
    (name,) = re.findall(r'filename="([a-z0-9.-]+)\.zip"', answer.headers["content-disposition"])
    folder = name.rpartition("-")[0]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        for path in (ROOT / "data").glob("*.csv"):
            assert archive.read(f"{folder}/data/{path.name}") == path.read_bytes()


def feed_of(answer: Any) -> Any:
    return ElementTree.fromstring(answer.content)  # noqa: S314  # it is our own


def test_the_feed_is_atom(answers: dict[str, Any]) -> None:
    """RFC 4287: what a feed and an entry must have, and what an id and a date must be."""
    feed = feed_of(answers["/feed.atom"])
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert INSTANT.fullmatch(element.findtext(f"{ATOM}updated"))
        assert element.findall(f"{ATOM}link[@rel='alternate']")
    assert all(entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries)
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert dates == sorted(dates, reverse=True)


def test_ids_in_the_feed_do_not_move_with_the_site(answers: dict[str, Any]) -> None:
    ids = [item.text for item in feed_of(answers["/feed.atom"]).iter(f"{ATOM}id")]
    assert all(item.startswith("urn:uuid:64f87b8d") for item in ids)


def test_the_sitemap_leads_to_pages(answers: dict[str, Any]) -> None:
    places = feed_of(answers["/sitemap.xml"]).findall(f"{SITEMAP}url/{SITEMAP}loc")
    addresses = [place.text for place in places]
    assert len(set(addresses)) == len(addresses)
    assert {"http://localhost/", "http://localhost/release/002_662cf06fd483da0a"} <= set(addresses)
    with database_of(ROOT) as (path, _):
        paths = [address.removeprefix("http://localhost") for address in addresses[:12]]
        assert {answer.status_code for answer in get(path, *paths).values()} == {200}


def test_the_sitemap_is_no_longer_than_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "MOST_ADDRESSES", 20)
    with database_of(ROOT) as (path, _):
        (answer,) = get(path, "/sitemap.xml").values()
    assert answer.text.count("<loc>") == 20
    assert answer.text.count("/release/") == 5


def test_robots_are_told_of_the_sitemap(answers: dict[str, Any]) -> None:
    text = answers["/robots.txt"].text
    assert "Sitemap: http://localhost/sitemap.xml" in text
    assert "Disallow: /arms-for-syria/" in text


def dataset_in(page: Any) -> Any:
    (text,) = re.findall(
        r'<script type="application/ld\+json"[^>]*>(.*?)</script>', page.text, re.DOTALL
    )
    return json.loads(text)


def test_the_front_page_says_what_the_dataset_is(answers: dict[str, Any]) -> None:
    about = dataset_in(answers["/"])
    assert (about["@type"], about["@context"]) == ("Dataset", "https://schema.org/")
    assert about["dateCreated"] == "2026-11-23"
    assert about["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    paths = [item["contentUrl"].removeprefix("http://localhost") for item in about["distribution"]]
    with database_of(ROOT) as (path, _):
        assert {answer.status_code for answer in get(path, *paths).values()} == {200}


def test_the_citation_has_its_year(answers: dict[str, Any]) -> None:
    (item,) = answers["/cite.json"].json()
    assert item["issued"] == {"date-parts": [[2026]]}
    assert "year = {2026}" in answers["/cite.bib"].text


YEARS = [
    ("2026-11-23T00:00:00Z", "2026", "as the standard wants it"),
    (None, "", "a package that does not say"),
    ("soon", "", "no date at all"),
]


@pytest.mark.parametrize(("created", "year", "reason"), YEARS)
def test_no_year_is_made_up(created: str | None, year: str, reason: str) -> None:
    about = {"name": "a", "title": "A", "version": "1.0.0", "contributors": [{"title": "B"}]}
    descriptor = {**about, **({"created": created} if created else {})}
    assert (f"B ({year})" in as_text(descriptor)) == bool(year)
    assert (f"year = {{{year}}}" in as_bibtex(descriptor)) == bool(year)
    assert ("issued" in as_csl(descriptor)) == bool(year)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The answers where titles and names are markup, formulas and characters that XML has not."""
    path = tmp_path_factory.mktemp("hostile") / "arms-for-syria.db"
    create(ROOT, path)
    connection = sqlite3.connect(path)
    evil = "=cmd|' /C calc'!A0 \x00\x01\x0b\ufffe]]></title></script><script>alert(1)</script>"
    connection.execute("UPDATE releases SET title = ?", (evil,))
    connection.execute("UPDATE actors SET name = ?", (evil,))
    (text,) = connection.execute("SELECT content FROM _package").fetchone()
    about = {**json.loads(text), "title": evil, "description": evil}
    connection.execute("UPDATE _package SET content = ?", (json.dumps(about),))
    connection.commit()
    connection.close()
    return get(path, *ADDRESSES)


def test_hostile_words_leave_xml_sound(hostile: dict[str, Any]) -> None:
    feed = feed_of(hostile["/feed.atom"])
    assert "<script>alert(1)</script>" in feed.findtext(f"{ATOM}title")
    assert feed_of(hostile["/sitemap.xml"]).tag == f"{SITEMAP}urlset"


def test_hostile_words_do_not_leave_their_script_element(hostile: dict[str, Any]) -> None:
    assert "<script>alert(1)" not in hostile["/"].text
    assert "<script>alert(1)</script>" in dataset_in(hostile["/"])["name"]


def test_no_cell_of_a_result_is_a_formula(hostile: dict[str, Any]) -> None:
    text = hostile["/search.csv?q=arms"].text
    rows = list(csv.reader(io.StringIO(text.replace("\x00", ""))))
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_results_are_json_whatever_they_hold(hostile: dict[str, Any]) -> None:
    for address in ("/search.json?q=arms", "/releases.json"):
        assert hostile[address].json()["hits"][0]["release"].startswith("=cmd")
        assert hostile[address].headers["x-content-type-options"] == "nosniff"
