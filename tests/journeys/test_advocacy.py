"""The room for speaking up, as a thumb, a keyboard, or a browser without scripts uses it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import NOTED, ON, landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM = "/tools/advocacy/"
WHAT = "to start at half past nine on school days"
MAIN = "main form .button:not(.quiet)"


def make_letter(visitor: Visitor) -> None:
    """From the room past the cost to a letter, by thumb."""
    visitor.go(ROOM)
    visitor.tap('a[href$="cost/new?ask=flexible_hours"]')
    visitor.tap('main a[href$="letters/new?ask=flexible_hours"]')
    visitor.page.fill('[name="what"]', WHAT)
    visitor.page.fill('[name="offer"]', "I take the late calls.")
    visitor.choose("tone", "firm")
    visitor.tap(ON)
    landed(visitor.page, "/letters/")
    expect(visitor.page.locator("[data-letter]")).to_be_visible()
    visitor.page.wait_for_load_state("load")  # its script listens from then on


def test_a_letter_is_made_changed_copied_and_taken_along(visit: Visit, tmp_path: Path) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    make_letter(visitor)
    letter = visitor.page.input_value("[data-letter]")
    assert f"My request: {WHAT}." in letter
    visitor.page.fill("[data-letter]", f"{letter}\nP.S. Thank you.")
    visitor.tap("[data-copies]")
    expect(visitor.page.locator("[data-said]")).to_have_text("Copied.")
    assert visitor.page.evaluate("navigator.clipboard.readText()").endswith("P.S. Thank you.")
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    assert visitor.page.input_value("[data-letter]").endswith("P.S. Thank you.")
    with visitor.page.expect_download() as taken:
        visitor.tap('a[href$="letter.docx"]')
    assert taken.value.suggested_filename == "letter.docx"


def test_the_letter_alone_is_printed_and_as_it_stands(visitor: Visitor) -> None:
    make_letter(visitor)
    visitor.page.fill("[data-letter]", "Only this.")
    visitor.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    visitor.page.emulate_media(media="print")
    expect(visitor.page.locator(".printed")).to_have_text("Only this.")
    expect(visitor.page.locator(".printed")).to_be_visible()
    for part in ("h1", "[data-letter]", ".top", ".tabs", ".foot"):
        expect(visitor.page.locator(part).first).to_be_hidden()


def test_made_anew_both_versions_are_there(visitor: Visitor) -> None:
    make_letter(visitor)
    visitor.page.fill("[data-letter]", "Mine.")
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    visitor.tap('main a[href$="/facts"]')
    visitor.page.fill('[name="what"]', "to start at ten")
    visitor.choose("keep", "new")
    visitor.tap(MAIN)
    landed(visitor.page, "/letters/")
    assert "to start at ten" in visitor.page.input_value("[data-letter]")
    visitor.tap("details summary")
    visitor.tap('form[action$="/swap"] button')
    expect(visitor.page.locator("[data-letter]")).to_have_value("Mine.")


def test_the_whole_way_goes_by_keyboard_alone_and_the_focus_is_always_seen(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}cost/new?ask=leave")
    visitor.tab_to('[name="risks"][value="talk"]')
    visitor.press("Space")
    visitor.tab_to('[name="plan"]')
    visitor.page.keyboard.insert_text("Ask again in spring.")
    visitor.tab_to('button[value="letter"]')
    visitor.press("Enter")
    landed(visitor.page, "/letters/new")
    visitor.tab_to('[name="what"]')
    visitor.page.keyboard.insert_text("two weeks in May")
    visitor.tab_to(ON)
    visitor.press("Enter")
    expect(visitor.page.locator("[data-letter]")).to_be_visible()
    visitor.tab_to('a[href*="/asks/new?letter="]')
    visitor.press("Enter")
    landed(visitor.page, "/asks/new")
    assert visitor.page.input_value('[name="what"]') == "two weeks in May"
    visitor.tab_to(ON)
    visitor.press("Enter")
    expect(visitor.page.locator(NOTED)).to_be_visible()


def test_the_whole_way_goes_without_javascript(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    make_letter(visitor)
    expect(visitor.page.locator("[data-copies]")).to_be_hidden()
    expect(visitor.page.locator("main")).to_contain_text("mark the text")
    visitor.page.fill("[data-letter]", "Mine.")
    visitor.tap(MAIN)
    assert visitor.page.input_value("[data-letter]") == "Mine."
    visitor.tap('main a[href*="/asks/new?letter="]')
    visitor.page.fill('[name="worked"]', "Two weeks are enough.")
    visitor.choose("answer", "yes")
    with visitor.page.expect_navigation():
        visitor.tap(ON)
    visitor.go(f"{ROOM}letters/new")
    visitor.choose("worked", "Two weeks are enough.")
    visitor.page.fill('[name="what"]', WHAT)
    visitor.tap(ON)
    assert "Two weeks are enough." in visitor.page.input_value("[data-letter]")
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    expect(visitor.page.locator("[role=status]").first).to_contain_text("It is gone.")


def test_the_law_of_a_country_is_chosen_on_the_page(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}law")
    visitor.page.select_option('[name="country"]', "NZ")
    visitor.tap("main form button")
    expect(visitor.page.locator("main")).to_contain_text("18 weeks by law, as of 2017")
    expect(visitor.page.locator("main")).to_contain_text("Employment Relations Act 2000")


def test_changes_are_kept_before_a_link_leads_away_from_them(visitor: Visitor) -> None:
    make_letter(visitor)
    at = visitor.path
    visitor.page.fill("[data-letter]", "Mine, not kept yet.")
    visitor.tap('main a[href$="/facts"]')
    landed(visitor.page, "/facts")
    visitor.go(at)
    expect(visitor.page.locator("[data-letter]")).to_have_value("Mine, not kept yet.")
    visitor.page.fill("[data-letter]", "Changed again.")
    visitor.tap('a[href$="letter.docx"]')
    expect(visitor.page.locator(NOTED)).to_be_visible()
    expect(visitor.page.locator("[data-letter]")).to_have_value("Changed again.")
