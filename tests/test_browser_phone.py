"""The page of a release on a phone: the card comes to the reader as a sheet."""

from typing import TYPE_CHECKING

import pytest

from tests.browsing import BROWSER, RELEASE, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = BROWSER


@pytest.fixture
def phone(visit: Visit) -> "Page":
    return visit(RELEASE, 400, 800, has_touch=True, is_mobile=True)


def mark_of(page: "Page") -> "Locator":
    return page.locator(".text a.mark.layer-call", has_text="Human Rights").first


def test_a_tap_on_words_brings_their_card(phone: "Page") -> None:
    mark = mark_of(phone)
    mark.scroll_into_view_if_needed()
    mark.tap()
    sheet = phone.locator(".card.peek")
    box = sheet.bounding_box()
    assert box
    assert round(box["y"] + box["height"]) == 800
    assert box["width"] == 400
    words = mark.bounding_box()
    assert words
    assert 0 <= words["y"] < words["y"] + words["height"] <= box["y"]
    assert phone.evaluate("location.hash.slice(1)") == sheet.get_attribute("data-fact")
    assert mark.evaluate("mark => mark.classList.contains('active')")


def test_a_sheet_is_left_by_its_button_and_by_a_tap_elsewhere(phone: "Page") -> None:
    sheet = phone.locator(".card.peek")
    mark_of(phone).tap()
    assert sheet.count() == 1
    sheet.get_by_role("button", name="Close").tap()
    assert sheet.count() == 0
    mark_of(phone).tap()
    phone.locator("h1").tap()
    assert sheet.count() == 0


def test_the_escape_key_closes_a_sheet_and_leads_back_to_the_words(phone: "Page") -> None:
    mark = mark_of(phone)
    mark.focus()
    phone.keyboard.press("Enter")
    assert phone.locator(".card.peek .close").evaluate("item => item === document.activeElement")
    phone.keyboard.press("Escape")
    assert phone.locator(".card.peek").count() == 0
    assert mark.evaluate("mark => mark === document.activeElement")


def test_one_sheet_replaces_another(phone: "Page") -> None:
    mark_of(phone).tap()
    first = phone.locator(".card.peek").get_attribute("id")
    phone.evaluate("scrollTo(0, 900)")
    phone.locator(".text a.mark.layer-figure", has_text="Over 9,000").first.tap()
    assert phone.locator(".card.peek").count() == 1
    assert phone.locator(".card.peek").get_attribute("id") != first


def test_a_reader_steps_through_the_cards_where_facts_overlap(phone: "Page") -> None:
    mark = mark_of(phone)
    facts = (mark.get_attribute("data-facts") or "").split()
    assert len(facts) > 1
    mark.tap()
    sheet = phone.locator(".card.peek")
    seen = []
    for place in range(1, len(facts) + 1):
        assert sheet.get_by_role("status").text_content() == f"{place} of {len(facts)}"
        seen.append(sheet.get_attribute("data-fact"))
        sheet.get_by_role("button", name="Next").tap()
    assert seen == facts
    assert sheet.get_attribute("data-fact") == facts[0]


def test_links_and_fields_in_a_sheet_can_be_touched(phone: "Page") -> None:
    phone.locator(".text a.mark[href^='#card-call-']").first.tap()
    sheet = phone.locator(".card.peek")
    sheet.locator("[data-at] dt").last.tap()
    assert sheet.count() == 1
    assert phone.evaluate("CSS.highlights.size") == 1
    sheet.locator("a.actor").first.tap()
    phone.wait_for_url("**/actor/**")


def test_a_closed_layer_opens_for_its_card(phone: "Page") -> None:
    phone.locator(".text a.mark.layer-mention:not(.layer-call)").first.tap()
    assert phone.locator(".card.peek").is_visible()
