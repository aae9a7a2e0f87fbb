"""The page of a release in a real browser."""

import asyncio
import shutil
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.server import database_of, datasette_of
from tests.conftest import ROOT

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no Chromium found: the browser tests are left out"
    ),
]

RELEASE = "release/002_662cf06fd483da0a"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    import uvicorn

    with database_of(ROOT) as (path, descriptor):
        app = datasette_of(path, descriptor).app()
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
        thread.start()
        while not server.started:
            pass
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/"
        server.should_exit = True
        thread.join()


@pytest.fixture
def page(site: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        opened = browser.new_page(viewport={"width": 1400, "height": 900})
        said: list[str] = []
        asked: list[str] = []
        opened.on("console", lambda message: said.append(message.text))
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(site + RELEASE)
        yield opened
        assert said == []
        assert [url for url in asked if not url.startswith(site)] == []
        browser.close()


def test_overlapping_facts_are_all_marked(page: Any) -> None:
    mark = page.locator(".text a.mark", has_text="Rosobornexport").first
    layers = set(mark.get_attribute("class").split())
    assert {"layer-call", "layer-quote", "layer-mention", "layer-finding"} <= layers


def test_pointing_at_a_card_shows_all_its_words(page: Any) -> None:
    card = page.locator(".card.layer-call", has_text="Until it does").first
    words = card.locator(".words").inner_text()
    card.hover()
    marked = page.locator(".text a.mark.active").all_text_contents()
    assert "".join(marked) == words


def test_an_address_of_a_fact_scrolls_to_its_words(page: Any, site: str) -> None:
    fact = page.locator(".card.layer-figure").last.get_attribute("data-fact")
    page.set_viewport_size({"width": 400, "height": 500})
    page.goto(f"{site}{RELEASE}#{fact}")
    page.wait_for_function("document.querySelectorAll('.text a.mark.active').length > 0")
    top = page.locator(".text a.mark.active").first.bounding_box()["y"]
    assert 0 <= top < 500


def test_a_narrow_screen_does_not_scroll_sideways(page: Any) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_the_legend_opens_its_layer(page: Any) -> None:
    mentions = page.locator("details#layer-mention")
    assert mentions.get_attribute("open") is None
    page.locator(".legend a", has_text="Mentions").click()
    page.wait_for_function("document.getElementById('layer-mention').open")
    assert page.locator("details#layer-call").get_attribute("open") is not None


def test_a_fact_in_the_text_leads_to_its_card(page: Any) -> None:
    page.locator(".text a.mark", has_text="It’s that simple").first.click()
    page.wait_for_function("location.hash.startsWith('#card-quote-')")
    assert page.locator(".card.active").count() == 1
    assert page.locator("details#layer-call").get_attribute("open") is not None
