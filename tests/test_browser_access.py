"""Every page of ours by axe-core: WCAG 2.2 A and AA, and good practice. Colours do not depend on
the width, nor the layout on the colours: two looks are enough of light, dark, narrow and wide.
"""

from typing import TYPE_CHECKING, Any

import pytest

from tests.browsing import BROWSER, OWN_PAGES, RELEASE, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = BROWSER

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: "Page", inside: str = "html") -> list[Any]:
    """What axe finds on a page as it looks now: the rule, the place, and what is wrong."""
    from axe_playwright_python.base import AXE_SCRIPT

    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": TAGS, "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("([inside, options]) => axe.run(inside, options)", [inside, options])
    return [
        (item["id"], node["target"], node["failureSummary"])
        for item in found["violations"]
        for node in item["nodes"]
    ]


def examine(page: "Page") -> None:
    """Nothing is wrong with a page in light colours on a phone, nor in dark ones on a desk."""
    page.set_viewport_size({"width": 400, "height": 900})
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 1200, "height": 900})
    assert violations(page) == []


@pytest.mark.parametrize("path", OWN_PAGES)
def test_axe_finds_nothing(visit: Visit, path: str) -> None:
    # the site's own policy forbids scripts such as axe
    examine(visit(path, bypass_csp=True))


@pytest.mark.parametrize("path", ["", "release/endless", "figures"])
def test_axe_finds_nothing_on_odd_releases(visit: Visit, odd_site: str, path: str) -> None:
    examine(visit(odd_site + path, bypass_csp=True))


def test_axe_finds_nothing_on_a_sheet(visit: Visit) -> None:
    page = visit(RELEASE, 400, bypass_csp=True)
    page.locator(".text a.mark.layer-call").first.click()
    assert violations(page, ".card.peek") == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, ".card.peek") == []
