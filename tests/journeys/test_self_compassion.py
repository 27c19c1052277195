"""The break by thumb, the flip by keyboard alone, the letter without scripts; what is dark is not argued with."""

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed, moved_from, tell
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM = "/tools/self_compassion"
THOUGHT = "I snapped at her over a shoe."
ANSWER = "You had been up since four. One snap is one snap."
LINE = "One snap is one snap."
LETTER = "Dear you,\n\ndrink something warm. The sink can wait."
DARK = "I keep thinking that I want to kill myself. They would be better off without me."
GO_ON = "main form .button.wide:not(.quiet):visible"


def take_the_wording(visitor: Visitor, wording: str) -> None:
    visitor.go(f"{ROOM}/pause/wording")
    visitor.tap(f'.choice[value="{wording}"]')
    expect(visitor.page.locator(".step").first).to_be_visible()


def lead_through(visitor: Visitor) -> None:
    """Go from the first step of the break to the third."""
    for _ in range(2):
        visitor.tap("[data-onward]:visible")
    expect(visitor.page.locator("#step-line")).to_be_visible()


def kept_breaks(visitor: Visitor) -> int:
    visitor.go(f"{ROOM}/pauses")
    return visitor.page.locator("li.tight").count()


def test_the_break_takes_four_taps_once_the_wording_is_chosen_and_keeps_nothing(visitor: Visitor) -> None:
    take_the_wording(visitor, "kind")
    visitor.taps = 0
    visitor.go(f"{ROOM}/")
    visitor.tap('main a[href$="/pause"]')
    expect(visitor.page.locator(".step:visible")).to_have_count(1)
    lead_through(visitor)
    expect(visitor.page.locator("#step-line")).to_be_focused()
    visitor.tap(GO_ON)
    landed(visitor.page, "/pause/rest")
    assert visitor.taps == 4
    assert kept_breaks(visitor) == 0


def test_a_line_taken_in_the_break_is_heard_again_in_the_room(visitor: Visitor) -> None:
    take_the_wording(visitor, "respect")
    lead_through(visitor)
    visitor.choose("pick", "3")
    visitor.tap('[name="again"]')
    visitor.tap(GO_ON)
    landed(visitor.page, "/pauses/")
    visitor.go(f"{ROOM}/")
    expect(visitor.page.locator(".line-again")).to_have_text("I kept going, and that counts.")
    assert kept_breaks(visitor) == 1


def test_in_the_break_she_can_go_back_a_step_and_her_words_are_there(visitor: Visitor) -> None:
    take_the_wording(visitor, "kind")
    visitor.tap("summary:visible")
    visitor.page.fill('[name="hard"]', "Nine hours on my feet.")
    visitor.tap("[data-onward]:visible")
    visitor.tap("[data-back]:visible")
    assert visitor.page.input_value('[name="hard"]:visible') == "Nine hours on my feet."
    lead_through(visitor)
    visitor.tap(GO_ON)
    landed(visitor.page, "/pauses/")
    assert visitor.page.input_value('[name="hard"]') == "Nine hours on my feet."


def test_the_flip_goes_by_keyboard_alone_and_the_focus_is_always_seen(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}/flips/new")
    visitor.tab_to('[name="to_me"]')
    visitor.page.keyboard.insert_text(THOUGHT)
    visitor.tab_to(".button.wide")
    visitor.press("Enter")
    visitor.page.wait_for_selector('[name="answer"]')
    visitor.tab_to('[name="answer"]')
    visitor.page.keyboard.insert_text(ANSWER)
    visitor.tab_to(".button.wide")
    visitor.press("Enter")
    visitor.page.wait_for_selector('[name="line"]')
    assert visitor.page.locator(".two .hers").all_inner_texts() == [THOUGHT, ANSWER]
    visitor.tab_to('[name="line"]')
    visitor.page.keyboard.insert_text(LINE)
    visitor.tab_to('[name="again"]')
    visitor.press("Space")
    visitor.tab_to(".button.wide")
    visitor.press("Enter")
    expect(visitor.page.locator("main .line-again")).to_have_text(LINE)
    visitor.go(f"{ROOM}/lines")
    expect(visitor.page.locator(".line-again")).to_have_text(LINE)


def test_the_two_texts_stand_side_by_side_and_on_a_phone_one_above_the_other(visit: Visit) -> None:
    sides = {}
    for width in (320, 1280):
        visitor = visit(viewport={"width": width, "height": 800})
        visitor.go(f"{ROOM}/flips/new")
        visitor.page.fill('[name="to_me"]', THOUGHT)
        visitor.tap(GO_ON)
        visitor.page.wait_for_selector('[name="answer"]')
        visitor.page.fill('[name="answer"]', ANSWER)
        visitor.tap(GO_ON)
        visitor.page.wait_for_selector('[name="line"]')
        boxes = [each.bounding_box() for each in visitor.page.locator(".two > section").all()]
        sides[width] = {round(box["y"]) for box in boxes if box}
        assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width
    assert (len(sides[320]), len(sides[1280])) == (2, 1)


@pytest.mark.parametrize("script", [True, False])
def test_a_thought_about_dying_brings_help_and_is_not_turned_around(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script)
    visitor.go(f"{ROOM}/flips/new")
    visitor.page.fill('[name="to_me"]', DARK)
    if script:
        expect(visitor.page.locator(".care")).to_be_visible()
    visitor.tap(GO_ON)
    expect(visitor.page.locator(".care")).to_be_visible()
    expect(visitor.page.locator("main .hers")).to_have_text(DARK)
    expect(visitor.page.locator('[name="answer"]')).to_have_count(0)


def test_without_javascript_a_letter_waits_for_a_hard_day_and_comes_on_one(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    visitor.go(f"{ROOM}/letters/new")
    visitor.page.fill('[name="text"]', LETTER)
    visitor.page.fill('[name="envelope"]', "With tea")
    visitor.choose("opens", "hard")
    visitor.tap(GO_ON)
    visitor.page.wait_for_selector(".sealed")
    visitor.go(f"{ROOM}/letters")
    assert ("With tea" in visitor.text, "The sink" in visitor.text) == (True, False)
    tell(visitor, "A long day.", weight=7)
    assert "A letter from you" not in visitor.text
    tell(visitor, "A longer day.", weight=9)
    visitor.tap('main a[href*="/letters/now"]')
    assert "The sink" not in visitor.text
    visitor.tap(".sealed .button")
    landed(visitor.page, "/read")
    assert visitor.page.locator(".sheet").inner_text() == LETTER


def test_a_letter_is_opened_anyway_rewritten_sealed_again_and_deleted_by_thumb(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}/letters/new")
    visitor.page.fill('[name="text"]', LETTER)
    expect(visitor.page.locator('[name="on"]')).to_be_hidden()
    visitor.choose("opens", "day")
    visitor.page.fill('[name="on"]', "2099-05-01")
    visitor.tap(GO_ON)
    visitor.page.wait_for_selector(".sealed")
    visitor.tap("summary")
    visitor.tap(".ask .button")
    landed(visitor.page, "/read")
    visitor.tap('main a[href$="/rewrite"]')
    visitor.page.fill('[name="text"]', "Dear me.")
    visitor.tap("main form .button:not(.quiet)")
    landed(visitor.page, "/read")
    expect(visitor.page.locator(".sheet")).to_have_text("Dear me.")
    visitor.tap(".older-versions summary")
    expect(visitor.page.locator(".older-versions .hers")).to_have_text(LETTER)
    visitor.tap('main a[href$="/seal"]')
    visitor.choose("opens", "asked")
    before = visitor.page.url
    visitor.tap("main form .button:not(.quiet)")
    moved_from(visitor.page, before)
    assert "Dear me." not in visitor.text
    visitor.tap('main form[action$="/seal"] button')
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    landed(visitor.page, "/letters")
    expect(visitor.page.locator(".post")).to_have_count(0)


def test_without_javascript_all_three_steps_stand_on_one_page(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False, locale="es-ES")
    take_the_wording(visitor, "respect")
    expect(visitor.page.locator(".step:visible")).to_have_count(3)
    expect(visitor.page.locator("#step-hard")).to_have_text("Esto es una carga de verdad.")
    visitor.tap('button[name="keep"]')
    landed(visitor.page, "/pauses/")
    assert kept_breaks(visitor) == 1
