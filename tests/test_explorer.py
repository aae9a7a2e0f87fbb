"""The site, asked over HTTP by Datasette's own client."""

import asyncio
import html
import re
from pathlib import Path
from typing import Any

import pytest

from onrecord.server import database_of, datasette_of
from tests.conftest import ROOT


def get(package: Path, *paths: str) -> list[Any]:
    async def ask() -> list[Any]:
        with database_of(package) as (path, descriptor):
            datasette = datasette_of(path, descriptor)
            await datasette.invoke_startup()
            return [await datasette.client.get(item) for item in paths]

    return asyncio.run(ask())


@pytest.fixture(scope="module")
def pages() -> dict[str, Any]:
    paths = [
        "/",
        "/arms-for-syria/releases",
        "/arms-for-syria/figures",
        "/arms-for-syria/calls_readable",
        "/release/000_ca8406206a6a94be",
        "/release/002_662cf06fd483da0a",
        "/release/nothing",
        "/arms-for-syria/documents?_search=embargo",
        "/-/static-plugins/onrecord/release.css",
    ]
    return dict(zip(paths, get(ROOT, *paths), strict=True))


def test_title_licence_and_source_show(pages: dict[str, Any]) -> None:
    text = pages["/"].text
    assert "On the record: arms for Syria" in text
    assert "Creative Commons Attribution 4.0" in text
    assert "The onrecord contributors" in text


def test_columns_are_described(pages: dict[str, Any]) -> None:
    assert "What kind of quantity." in html.unescape(pages["/arms-for-syria/figures"].text)


def test_foreign_keys_show_labels(pages: dict[str, Any]) -> None:
    text = pages["/arms-for-syria/figures"].text
    assert re.search(r'href="/arms-for-syria/actors/rosoboronexport">Rosoboronexport</a>', text)


def test_facets_by_publisher_year_and_type(pages: dict[str, Any]) -> None:
    releases = pages["/arms-for-syria/releases"].text
    assert all(
        f"facet-arms-for-syria-releases-{name}" in releases for name in ("publisher_id", "year")
    )
    assert (
        "facet-arms-for-syria-calls_readable-call_type"
        in pages["/arms-for-syria/calls_readable"].text
    )


def test_search_finds_the_text(pages: dict[str, Any]) -> None:
    assert "2 rows" in pages["/arms-for-syria/documents?_search=embargo"].text


def test_rows_link_to_the_words(pages: dict[str, Any]) -> None:
    text = pages["/arms-for-syria/figures"].text
    assert re.search(r'href="/release/001_fcd8490464ce931f#figure-[a-z2-7]{12}"', text)


@pytest.mark.parametrize("release", ["000_ca8406206a6a94be", "002_662cf06fd483da0a"])
def test_the_page_of_a_release_shows_its_whole_text(pages: dict[str, Any], release: str) -> None:
    text = pages[f"/release/{release}"].text
    shown = text[text.index('<div class="text"') : text.index('aria-label="Facts"')]
    shown = shown[shown.index(">") + 1 : shown.rindex("</div>")]
    plain = html.unescape(re.sub(r"<[^>]+>", "", shown))
    source = (ROOT / "seeds" / "documents" / f"{release}.txt").read_text(encoding="utf-8")
    assert plain.strip() == source.strip()


def test_every_fact_has_its_place_and_its_card(pages: dict[str, Any]) -> None:
    text = pages["/release/002_662cf06fd483da0a"].text
    kinds = "call|accusation|figure|quote|mention|appearance|finding"
    ids = set(re.findall(rf'id="((?:{kinds})-[a-z2-7]{{12}})"', text))
    cards = set(re.findall(r'id="card-([a-z0-9-]+)"', text))
    assert len(ids) > 90
    assert ids == cards


def test_an_unknown_release_is_not_found(pages: dict[str, Any]) -> None:
    assert pages["/release/nothing"].status_code == 404
    assert "No release has the id nothing" in pages["/release/nothing"].text


def test_static_files_are_served(pages: dict[str, Any]) -> None:
    assert pages["/-/static-plugins/onrecord/release.css"].status_code == 200


def test_text_of_a_hostile_collection_stays_text(collection: Path) -> None:
    from onrecord.pipeline import build

    seeds = collection / "seeds"
    evil = "<script>alert(1)</script>"
    for path in (seeds / "documents" / "one.txt", seeds / "records" / "one.yaml"):
        content = path.read_text(encoding="utf-8")
        path.write_text(content.replace("Ministers must act", f"{evil} must act"), encoding="utf-8")
    actors = seeds / "actors.yaml"
    actors.write_text(
        actors.read_text().replace(
            "name: Arms Corp", f"name: Arms Corp\n  names: {{variant: ['{evil}']}}"
        )
    )
    build(collection)
    for page in get(collection, "/release/one", "/freedonia/releases", "/freedonia/actor_names"):
        assert page.status_code == 200
        assert evil not in page.text
        assert html.escape(evil, quote=False) in page.text
