"""The way of a reader through the site, and the page of a release, in a real browser."""

import csv

import pytest

from tests.browsing import BROWSER, RELEASE, ROOT, Visit

pytestmark = BROWSER

FIELD_WORDS = """
[...document.querySelectorAll("[data-at]")].map((field) => {
  field.closest("details").open = true;
  field.focus();
  const shown = [...CSS.highlights.get("field")].map(String).join("");
  return [field.querySelector("q")?.textContent ?? shown, shown];
})"""
IN_VIEW = """
(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight && box.width > 0;
}"""


def test_a_reader_gets_from_a_name_to_the_words_and_away_with_the_data(visit: Visit) -> None:
    page = visit("")
    page.get_by_label("Who was asked to do what").fill("Rosoboronexport")
    page.keyboard.press("Enter")
    assert page.locator(".tabs [aria-current]").inner_text().startswith("Calls to action")
    hit = page.locator(".hits li", has_text="Human Rights First to Rosoboronexport")
    assert "Stop arms transfers" in hit.inner_text()
    words = hit.locator(".passage a").inner_text()
    hit.locator(".passage a").click()
    page.wait_for_function("document.querySelectorAll('.text .mark.active').length > 0")
    assert "".join(page.locator(".text .mark.active").all_text_contents()) == words
    assert page.evaluate(IN_VIEW, ".text .mark.active")
    assert page.evaluate(IN_VIEW, ".card.active")
    page.go_back()
    assert page.locator("h1").inner_text() == "“Rosoboronexport”"
    page.get_by_role("navigation", name="Site").get_by_text("Downloads").click()
    assert "Version 2.0.0" in page.locator("#cite ~ .box").first.inner_text()
    assert "@misc{" in page.get_by_label("BibTeX").inner_text()
    with page.expect_download() as taken:
        page.get_by_label("Calls to action as CSV").click()
    assert taken.value.suggested_filename == "calls_to_action.csv"


def test_overlapping_facts_are_all_marked(visit: Visit) -> None:
    mark = visit(RELEASE).locator(".text a.mark", has_text="Rosobornexport").first
    layers = set((mark.get_attribute("class") or "").split())
    assert {"layer-call", "layer-quote", "layer-mention", "layer-finding"} <= layers


def test_pointing_at_a_card_shows_all_its_words(visit: Visit) -> None:
    page = visit(RELEASE)
    card = page.locator(".card.layer-call", has_text="Until it does").first
    words = card.locator(".words").inner_text()
    card.hover()
    assert "".join(page.locator(".text .mark.active").all_text_contents()) == words
    page.locator("h1").hover()
    assert page.locator(".text .mark.active").count() == 0


def test_pointing_at_words_shows_their_cards_and_fields(visit: Visit) -> None:
    page = visit(RELEASE)
    mark = page.locator(".text a.mark", has_text="Rosobornexport").first
    mark.hover()
    facts = (mark.get_attribute("data-facts") or "").split()
    active = page.locator(".card.active")
    assert sorted(f"card-{fact}" for fact in facts) == sorted(
        card.get_attribute("id") or "" for card in active.all()
    )
    assert page.locator("[data-at].active").count() > 0
    page.locator("h1").hover()
    assert page.locator(".card.active, [data-at].active").count() == 0


@pytest.mark.parametrize("path", [RELEASE, "release/000_ca8406206a6a94be"])
def test_a_field_shows_exactly_its_words(visit: Visit, path: str) -> None:
    shown = visit(path).evaluate(FIELD_WORDS)
    assert len(shown) > 80
    assert [pair for pair in shown if pair[0] != pair[1] or not pair[1]] == []


def test_a_field_shows_its_words_after_emoji_too(visit: Visit, odd_site: str) -> None:
    shown = visit(f"{odd_site}release/endless").evaluate(FIELD_WORDS)
    assert "🕊" in "".join(words for _, words in shown)
    assert "by Friday" in [words for _, words in shown]
    assert [pair for pair in shown if pair[0] != pair[1] or not pair[1]] == []


def test_a_field_that_is_left_shows_nothing(visit: Visit) -> None:
    page = visit(RELEASE)
    field = page.locator("#layer-call [data-at]").first
    field.hover()
    assert page.evaluate("CSS.highlights.size") == 1
    page.locator("h1").hover()
    assert page.evaluate("CSS.highlights.size") == 0


@pytest.mark.parametrize(("width", "height"), [(1300, 700), (400, 500)])
@pytest.mark.parametrize("table", ["figures", "mentions", "quotes"])
def test_an_address_of_a_fact_leads_to_its_words(
    visit: Visit, width: int, height: int, table: str
) -> None:
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if RELEASE.endswith(row[1])]
    page = visit(f"{RELEASE}#{rows[-1][0]}", width, height)
    page.wait_for_function("document.querySelectorAll('.text .mark.active').length > 0")
    assert page.evaluate(IN_VIEW, ".text .mark.active")
    if width > 1000:
        assert page.evaluate(IN_VIEW, ".card.active")


def test_a_number_beside_a_switch_leads_to_its_cards(visit: Visit) -> None:
    page = visit(RELEASE)
    mentions = page.locator("details#layer-mention")
    assert mentions.get_attribute("open") is None
    page.locator(".for-mention a").click()
    page.wait_for_function("document.getElementById('layer-mention').open")
    assert page.locator("details#layer-call").get_attribute("open") is not None


def test_words_lead_to_their_card(visit: Visit) -> None:
    page = visit(RELEASE)
    page.locator(".text a.mark", has_text="It’s that simple").first.click()
    page.wait_for_function("location.hash.startsWith('#card-quote-')")
    assert page.locator(".card.active").count() == 1
    assert page.evaluate(IN_VIEW, ".card.active")


LAYERS = [
    ("call", ".mark.layer-call", "boxShadow"),
    ("figure", ".mark.layer-figure:not(.layer-quote)", "backgroundColor"),
    ("quote", ".mark.layer-quote:not(.layer-figure)", "backgroundColor"),
    ("mention", ".mark.layer-mention:not(.layer-appearance)", "borderBottomColor"),
    ("appearance", ".mark.layer-appearance:not(.layer-mention)", "borderBottomColor"),
    ("finding", ".mark.layer-finding", "textDecorationLine"),
]


@pytest.mark.parametrize("has_script", [True, False])
def test_each_layer_can_be_switched(visit: Visit, has_script: bool) -> None:
    page = visit(RELEASE, java_script_enabled=has_script)
    nothing = ("none", "rgba(0, 0, 0, 0)")
    for layer, marks, means in LAYERS:
        look = f"getComputedStyle(document.querySelector('{marks}')).{means}"
        assert page.evaluate(look) not in nothing, layer
        page.locator(f"#show-{layer}").uncheck()
        assert page.evaluate(look) in nothing, layer
        assert page.locator(f"#layer-{layer}").is_hidden()
        page.locator(f"#show-{layer}").check()
        assert page.evaluate(look) not in nothing, layer
        assert page.locator(f"#layer-{layer}").is_visible()


def test_words_of_a_switched_off_layer_lead_to_the_next(visit: Visit) -> None:
    page = visit(RELEASE)
    page.locator("#show-mention").uncheck()
    page.locator("#show-appearance").uncheck()
    page.locator(".text a.mark.layer-mention.layer-call", has_text="Rosoboronexport").first.click()
    page.wait_for_function("location.hash.startsWith('#card-call-')")
    assert page.locator(".card.layer-call.active").is_visible()


def test_the_same_words_lead_to_their_next_card(visit: Visit) -> None:
    page = visit(RELEASE)
    mark = page.locator(".text a.mark.layer-call.layer-mention").first
    facts = (mark.get_attribute("data-facts") or "").split()
    for fact in (*facts, facts[0]):
        mark.click()
        page.wait_for_function("id => location.hash === `#card-${id}`", arg=fact)


def test_a_card_is_one_stop_of_the_tab_key_and_arrows_go_through_its_fields(visit: Visit) -> None:
    page = visit(RELEASE)
    fields = page.locator("#layer-call .card").first.locator("[data-at]")
    assert fields.count() > 2
    assert [field.get_attribute("tabindex") for field in fields.all()].count("0") == 1
    fields.nth(0).focus()
    page.keyboard.press("ArrowDown")
    assert fields.nth(1).evaluate("field => field === document.activeElement")
    assert page.evaluate("CSS.highlights.size") == 1
