"""What holds for every page, in a real browser."""

from typing import TYPE_CHECKING

import pytest

from tests.browsing import BROWSER, ODD_PAGES, OWN_PAGES, RELEASE, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = BROWSER

WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
FOCUSED = """
() => {
  const item = document.activeElement;
  const style = getComputedStyle(item);
  const box = item.getBoundingClientRect();
  const isSeen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  const kind = item.id || item.getAttribute("class") || item.localName;
  return [kind, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, isSeen];
}"""
LIGHTNESS = """
(name) => getComputedStyle(document.body)[name].match(/[\\d.]+/g).slice(0, 3)
  .reduce((sum, part) => sum + Number(part), 0) / 765"""


def width_of(page: "Page") -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.parametrize("path", OWN_PAGES)
def test_a_page_fits_a_phone_keeps_still_and_can_be_dark(visit: Visit, path: str) -> None:
    page = visit(path, 400, 800, script=WATCH_SHIFTS)
    assert page.evaluate(LIGHTNESS, "backgroundColor") > 0.9
    assert width_of(page) <= 400
    assert page.evaluate("window.shift") == 0
    page.set_viewport_size({"width": 320, "height": 600})
    assert width_of(page) <= 320
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(LIGHTNESS, "backgroundColor") < 0.2
    assert page.evaluate(LIGHTNESS, "color") > 0.8


def test_a_table_of_datasette_fits_a_phone(visit: Visit) -> None:
    assert width_of(visit("arms-for-syria/figures", 400, 800)) <= 400


def test_pages_of_odd_releases_fit_a_phone(visit: Visit, odd_site: str) -> None:
    page = visit(odd_site, 400, 800)
    for path in ODD_PAGES:
        page.goto(odd_site + path)
        assert (path, width_of(page)) <= (path, 400)
        assert page.locator("h1").count() == 1


def test_a_wide_page_keeps_still(visit: Visit) -> None:
    page = visit("", script=WATCH_SHIFTS)
    for path in ("", RELEASE, "calls", "figures", "search?q=Syria"):
        page.goto(visit.site + path)
        page.wait_for_timeout(100)
        assert (path, page.evaluate("window.shift")) == (path, 0)


def test_a_draft_without_date_and_publisher_says_so(visit: Visit, odd_site: str) -> None:
    head = visit(f"{odd_site}release/endless").locator(".release-head").inner_text()
    assert "Publisher not stated, date not stated" in head
    assert "Draft" in head


def test_no_page_needs_a_script(visit: Visit) -> None:
    page = visit("", java_script_enabled=False)
    for path in OWN_PAGES:
        page.goto(visit.site + path)
        assert page.locator("h1").count() == 1
        assert len(page.locator("main").inner_text()) > 80


def test_text_and_facts_need_no_script(visit: Visit) -> None:
    page = visit(RELEASE, java_script_enabled=False)
    assert "It’s that simple" in page.locator(".text").inner_text()
    assert page.locator(".card.layer-call").first.is_visible()
    page.locator("details#layer-mention summary").click()
    assert page.locator(".card.layer-mention").first.is_visible()
    page.locator(".text a.mark.layer-call").first.click()
    target = page.locator(".card:target")
    assert target.count() == 1


def test_a_printed_release_has_its_text_and_its_facts(visit: Visit) -> None:
    page = visit(RELEASE)
    page.emulate_media(media="print")
    for hidden in (".site-head nav", ".site-search", ".switches"):
        assert page.locator(hidden).is_hidden()
    facts = page.locator(".release-facts")
    assert facts.evaluate("item => getComputedStyle(item).overflow") == "visible"
    text, below = page.locator(".text").bounding_box(), facts.bounding_box()
    assert text
    assert below
    assert below["y"] >= text["y"] + text["height"]
    assert page.pdf().startswith(b"%PDF")


def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Visit) -> None:
    page = visit(RELEASE)
    page.keyboard.press("Tab")
    assert page.locator(".skip:focus").bounding_box() is not None
    assert page.evaluate(FOCUSED) == ["skip", True, True]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", ["", RELEASE])
def test_the_keyboard_reaches_everything_and_is_seen(visit: Visit, path: str) -> None:
    page = visit(path)
    reached = []
    for _ in range(400):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
        if reached[-1][0] == "body":
            break
    stops = reached[:-1]
    assert [stop for stop in stops if not (stop[1] and stop[2])] == []
    assert reached[-1][0] == "body"  # the focus comes round
    names = {name.split()[0] for name, _, _ in stops}
    expected = {"skip", "site-q"} | ({"mark", "words", "show-call"} if path else {"front-q"})
    assert expected <= names


def test_a_switch_is_worked_by_the_keyboard(visit: Visit) -> None:
    page = visit(RELEASE)
    page.locator("#show-call").focus()
    page.keyboard.press("Space")
    assert page.locator("#layer-call").is_hidden()


def test_pages_of_datasette_name_their_language_and_their_fields(visit: Visit) -> None:
    page = visit("arms-for-syria/figures")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("main").count() == 1
    assert page.get_by_label("Column", exact=True).count() == 1


def test_the_timeline_keeps_months_in_which_nothing_was_published(visit: Visit) -> None:
    labels = visit("").locator("h2#when ~ figure svg").text_content() or ""
    assert "2012-10" in labels
    assert "2012-12" in labels
