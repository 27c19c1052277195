"""Boundaries: drawn by thumb, noted in one tap, words to copy; work closed by keys; places without scripts."""

from typing import Final

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import ON, landed, moved_from
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/boundaries/"
RULE: Final = "If we eat, then my phone lies in the hall."
KEEP: Final = 'main form[data-words] button.button:has-text("Keep the boundary")'


def draw(visitor: Visitor, *, times: bool = True) -> str:
    """Draw a line that is on all day, every day; return its address."""
    visitor.go(f"{ROOM}lines/new")
    visitor.choose("place", "phone")
    visitor.page.fill('[name="rule"]', RULE)
    if times:
        visitor.choose("held_by", "times")
        visitor.page.fill('[name="start"]', "00:00")
        visitor.page.fill('[name="end"]', "00:00")
    before = visitor.page.url
    visitor.tap(KEEP)
    moved_from(visitor.page, before)
    expect(visitor.page.locator("h1")).to_have_text(RULE)
    return visitor.path


def test_a_line_that_is_on_stands_on_now_and_bends_by_one_tap_until_words_come(visit: Visit) -> None:
    visitor = visit(timezone_id="UTC")
    line = draw(visitor)
    visitor.go("/")
    visitor.tap(f'main a[href^="{line}"]')
    landed(visitor.page, "/lines/")
    for _ in range(3):
        visitor.go(ROOM)
        visitor.tap('button[name="came"][value="bent"]')
        landed(visitor.page, "/notes/")
        visitor.tap('button[name="by"][value="phone"]')
        landed(visitor.page, "said=kept")
    visitor.go(line)
    expect(visitor.page.locator("main")).to_contain_text("came from: my phone.")
    visitor.tap('main a.button[href$="/anew"]')
    landed(visitor.page, "/anew")
    assert visitor.checked("bender") == ["phone"]
    visitor.page.fill('[name="smaller"]', "Two suppers a week")
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    assert "The smaller version: Two suppers a week." in visitor.page.input_value('[name="text"]')


def test_words_are_copied_with_one_tap_and_kept_when_she_changes_them(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    line = draw(visitor, times=False)
    visitor.go(f"{line}/words")
    field = visitor.page.locator("#text-status")
    expect(field).to_have_value("My phone rests.")
    visitor.tap('[data-copies="text-status"]')
    expect(visitor.page.locator("#status [data-said]")).to_have_text("Copied.")
    assert visitor.page.evaluate("navigator.clipboard.readText()") == "My phone rests."
    field.fill("Back after the soup.")
    visitor.tap("#status form button:not([type])")
    landed(visitor.page, "said=kept")
    expect(visitor.page.locator("#text-status")).to_have_value("Back after the soup.")


def test_work_is_closed_by_keys_alone_and_the_words_are_offered_again(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}closed/new")
    for name, words, part in (
        ("loop-1", "Rota", "/ahead"),
        ("ahead-1", "Gloves", "/phrase"),
        ("phrase", "Enough for now.", "/closed/"),
    ):
        visitor.tab_to(f'[name="{name}"]')
        visitor.page.keyboard.insert_text(words)
        before = visitor.page.url
        visitor.tab_to(ON)
        visitor.press("Enter")
        moved_from(visitor.page, before)
        landed(visitor.page, part)
    expect(visitor.page.locator("h1")).to_have_text("Enough for now.")
    visitor.go(f"{ROOM}closed/new")
    visitor.tap(ON)
    landed(visitor.page, "/ahead")
    visitor.tap(ON)
    landed(visitor.page, "/phrase")
    expect(visitor.page.locator('[name="phrase"]')).to_have_value("Enough for now.")


def test_the_widest_of_five_places_leads_to_one_rule_that_is_begun(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    visitor.go(f"{ROOM}apart/new")
    for name, value in (("actual-hours", "8"), ("wished-hours", "2")):
        visitor.choose(name, value)
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    expect(visitor.page.locator("figure svg[role=img]")).to_have_count(1)
    visitor.tap('main a.button[href*="/lines/new?from="]')
    landed(visitor.page, "/lines/new")
    expect(visitor.page.locator('[name="rule"]')).to_have_value(
        "If something at home needs an hour, then I move my work around it."
    )
