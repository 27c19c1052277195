"""The room for someone trained, as a thumb, a keyboard, or a browser without scripts uses it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import NOTED, landed, moved_from
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM = "/tools/therapy/"
MAIN = "main form .button:not(.quiet)"


def test_a_card_for_the_first_call_is_made_copied_and_changed(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    visitor.go(f"{ROOM}find")
    visitor.tap('main a[href$="/first-call"]')
    landed(visitor.page, "/first-call")
    visitor.choose("about", "guilt")
    visitor.page.fill('[name="name"]', "Ines")
    visitor.tap(MAIN)
    card = visitor.page.locator("[data-text]")
    expect(card).to_be_visible()
    assert "My name is Ines." in card.input_value()
    card.fill("Hello, Ines here.")
    visitor.tap("[data-copies]")
    expect(visitor.page.locator("[data-said]")).to_have_text("Copied.")
    assert visitor.page.evaluate("navigator.clipboard.readText()") == "Hello, Ines here."
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    expect(card).to_have_value("Hello, Ines here.")


def test_the_plan_is_two_taps_from_anywhere_filled_printed_and_taken_along(visit: Visit) -> None:
    visitor = visit(accept_downloads=True)
    visitor.go(f"{ROOM}hard-hour/edit")
    visitor.tap('.card:has([name="alone"]) summary')
    visitor.tap('.card:has([name="alone"]) [data-starts] >> nth=0')
    expect(visitor.page.locator('[name="alone"]')).to_have_value("Cold water over my hands.")
    visitor.page.fill('[name="notice"]', "I go quiet.")
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    visitor.go("/picture")
    taps = visitor.taps
    visitor.tap(".foot a.help")
    visitor.tap('main a[href$="/hard-hour"]')
    expect(visitor.page.locator(".plan")).to_contain_text("I go quiet.")
    assert visitor.taps - taps == 2
    visitor.page.emulate_media(media="print")
    expect(visitor.page.locator(".plan li").first).to_be_visible()
    for part in (".tabs", "summary", ".foot nav"):
        expect(visitor.page.locator(part).first).to_be_hidden()
    visitor.page.emulate_media(media="screen")
    visitor.tap("details summary")
    with visitor.page.expect_download() as taken:
        visitor.tap('form[action$="/hard-hour/copy"] button')
    assert taken.value.suggested_filename == "plan.html"
    copy = Path(taken.value.path()).read_text(encoding="utf-8")
    assert ("Cold water over my hands." in copy, "<script" in copy) == (True, False)


def test_homework_goes_from_a_note_to_done_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}homework/new")
    visitor.tab_to('[name="what"]')
    visitor.page.keyboard.insert_text("Count to three")
    visitor.tab_to("main form .button.wide")
    visitor.press("Enter")
    expect(visitor.page.locator(NOTED)).to_be_visible()
    visitor.tab_to('form[action$="/done"] button')
    before = visitor.page.url
    visitor.press("Enter")
    moved_from(visitor.page, before)
    expect(visitor.page.locator(".pill")).to_have_text("Done")


def test_questions_and_the_sheet_go_without_javascript(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    visitor.go(f"{ROOM}questions")
    visitor.tap(visitor.page.locator("label", has=visitor.page.locator('[value="private"]')))
    visitor.page.fill('[name="own"]', "Nights?")
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    visitor.go(f"{ROOM}ready/new")
    visitor.tap(visitor.page.locator("label", has=visitor.page.locator('[value="questions"]')))
    visitor.tap(MAIN)
    landed(visitor.page, "/ready/fill")
    asked = visitor.page.locator('[name="ask"]')
    expect(asked).to_have_value("What stays between us, and what would you have to report?\nNights?")
    visitor.page.fill('[name="brings"]', "All of it.")
    visitor.tap(MAIN)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    expect(visitor.page.locator("[data-print]")).to_be_hidden()
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    expect(visitor.page.locator("[role=status]").first).to_contain_text("It is gone.")
