"""Breathing, noticing, pages and longer writing: by thumb, by keyboard alone, without scripts."""

from typing import Any, Final

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from unguilt.tools.mindfulness.guides import GUIDES

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/mindfulness/"
BEGIN: Final = "main [data-begin]"
BEGAN: Final = 1_800_000_000.0
KEEP: Final = "main form[data-words] .button.wide"
HALF: Final = "Half a line, before the other prompt."

_LISTEN_FOR_TONES: Final = """
window.tones = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) { window.tones.push(this.frequency.value); start.call(this, when); };
window.buzzes = [];
navigator.vibrate = (pattern) => window.buzzes.push(pattern.length);
"""
"""A browser without a window is silent; this notes what it would have sounded."""


def requests_of(visitor: Visitor) -> list[str]:
    """Note from now on what is asked of the server."""
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    return asked


def test_she_chooses_a_way_to_breathe_and_it_is_remembered_in_her_vault(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}journal/free")
    visitor.page.fill('[name="words"]', "One line.")
    visitor.tap(KEEP)
    landed(visitor.page, "said=kept")
    visitor.go(ROOM)
    visitor.tap('.rooms a[href$="/breathe"]')
    with visitor.page.expect_response(lambda answer: answer.request.method == "POST"):
        visitor.choose("pattern", "box")
    with visitor.page.expect_response(lambda answer: answer.request.method == "POST"):
        visitor.page.select_option('[name="minutes"]', "2")
    asked = requests_of(visitor)
    visitor.tap(BEGIN)
    expect(visitor.page.locator(".breath[data-state=running]")).to_be_visible()
    expect(visitor.page.locator("form[data-breathing]")).to_be_hidden()
    assert visitor.page.locator(".breath").evaluate("one => [one.dataset.rest, one.dataset.rounds]") == [
        "4",
        "8",
    ]
    visitor.tap("main [data-stop]")
    expect(visitor.page.locator("[data-afterwards]")).to_be_visible()
    assert asked == []
    visitor.go(f"{ROOM}breathe")
    assert (visitor.checked("pattern"), visitor.page.input_value('[name="minutes"]')) == (["box"], "2")


def test_bell_and_buzz_are_silent_until_she_turns_them_on(visitor: Visitor) -> None:
    visitor.page.add_init_script(_LISTEN_FOR_TONES)
    visitor.page.clock.install(time=BEGAN - 60)
    visitor.go(f"{ROOM}breathe")
    visitor.page.clock.pause_at(BEGAN)
    visitor.tap(BEGIN)
    visitor.page.clock.run_for(12_000)
    assert visitor.page.evaluate("[window.tones, window.buzzes]") == [[], []]
    visitor.tap("main [data-stop]")
    visitor.tap("label:has([name=bell])")
    visitor.tap("label:has([name=buzz])")
    visitor.page.evaluate("window.tones.length = 0")
    visitor.tap(BEGIN)
    visitor.page.clock.run_for(6_000)
    tones: Any = visitor.page.evaluate("window.tones.map(Math.round)")
    assert tones == [396, 1093, 297, 820]
    assert visitor.page.evaluate("window.buzzes") == [1, 3]


def test_a_bell_that_she_turned_on_before_sounds_from_the_first_breath(visitor: Visitor) -> None:
    visitor.page.add_init_script(_LISTEN_FOR_TONES)
    visitor.go(f"{ROOM}breathe?pattern=long&minutes=1&bell=on")
    visitor.tap(BEGIN)
    expect(visitor.page.locator(".breath[data-state=running]")).to_be_visible()
    assert visitor.page.evaluate("window.tones.map(Math.round)") == [396, 1093]


@pytest.mark.parametrize("key", GUIDES)
def test_lines_come_by_the_clock_for_the_way_she_chose(visitor: Visitor, key: str) -> None:
    hers = GUIDES[key].way("closed", "lying")
    visitor.page.clock.install(time=BEGAN - 60)
    visitor.go(f"{ROOM}{key.replace('_', '-')}")
    visitor.choose("eyes", "closed")
    visitor.choose("body", "lying")
    shown = visitor.page.locator(".lines li:visible")
    assert shown.all_inner_texts() == [line.text for line in hers]
    visitor.page.clock.pause_at(BEGAN)
    asked = requests_of(visitor)
    visitor.tap(BEGIN)
    gone = 0.0
    for number, line in enumerate(hers):
        visitor.page.clock.pause_at(BEGAN + gone + line.seconds - 1)
        assert shown.all_inner_texts() == [each.text for each in hers[max(0, number - 2) : number + 1]]
        expect(visitor.page.locator(".guide [role=status]")).to_have_text(line.text)
        gone += line.seconds
    visitor.page.clock.pause_at(BEGAN + gone + 1)
    expect(visitor.page.locator("[data-ended]")).to_be_visible()
    assert shown.all_inner_texts() == [line.text for line in hers]
    assert asked == []


@pytest.mark.parametrize("options", [{"java_script_enabled": False}, {"reduced_motion": "reduce"}])
def test_without_scripts_or_movement_all_lines_stand_there_at_once(
    visit: Visit, options: dict[str, Any]
) -> None:
    visitor = visit(**options)
    visitor.go(f"{ROOM}sit")
    expect(visitor.page.locator(BEGIN)).to_be_hidden()
    visitor.choose("body", "lying")
    texts = visitor.page.locator(".lines li:visible").all_inner_texts()
    assert texts == [line.text for line in GUIDES["sit"].way("open", "lying")]


def a_page_from_a_prompt(visitor: Visitor) -> None:
    visitor.go(ROOM)
    visitor.tap('main a[href$="/journal/prompt"]')
    first = visitor.page.inner_text("h1")
    visitor.page.fill('[name="words"]', HALF)
    visitor.tap('[formaction$="/another"]')
    expect(visitor.page.locator("h1")).not_to_have_text(first)
    second = visitor.page.inner_text("h1")
    assert visitor.page.input_value('[name="words"]') == HALF
    visitor.tap(KEEP)
    landed(visitor.page, "said=kept")
    assert visitor.page.inner_text("h1") == second
    visitor.page.fill('[name="words"]', "Said otherwise.")
    visitor.tap("main form[data-words] .button")
    landed(visitor.page, "said=changed")
    visitor.tap('main a[href$="/mindfulness/journal"]')
    assert visitor.page.locator("li .hers").all_inner_texts() == ["Said otherwise."]
    visitor.tap("main li a")
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    landed(visitor.page, "said=gone")
    expect(visitor.page.locator("main")).not_to_contain_text("Said otherwise.")


def test_a_page_from_a_prompt_is_kept_changed_and_deleted_by_thumb(visitor: Visitor) -> None:
    a_page_from_a_prompt(visitor)


def test_a_page_from_a_prompt_is_kept_changed_and_deleted_without_javascript(visit: Visit) -> None:
    a_page_from_a_prompt(visit(java_script_enabled=False))


def test_breathing_and_a_page_go_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(ROOM)
    visitor.tab_to('.rooms a[href$="/breathe"]')
    visitor.press("Enter")
    landed(visitor.page, "/breathe")
    visitor.tab_to(BEGIN)
    visitor.press("Enter")
    expect(visitor.page.locator(BEGIN)).to_have_text("Pause")
    visitor.press("Space")
    expect(visitor.page.locator(BEGIN)).to_have_text("Go on")
    visitor.tab_to("main [data-stop]")
    visitor.press("Enter")
    expect(visitor.page.locator(BEGIN)).to_be_focused()
    visitor.tab_to('[name="pattern"]')
    visitor.press("ArrowRight")
    assert visitor.checked("pattern") == ["box"]
    visitor.go(f"{ROOM}journal/prompt")
    visitor.tab_to('[formaction$="/another"]')
    visitor.press("Enter")
    landed(visitor.page, "/another")
    visitor.tab_to('[name="words"]')
    visitor.page.keyboard.insert_text("A line.")
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    landed(visitor.page, "said=kept")


def test_longer_writing_warns_first_and_its_clock_keeps_to_itself(visitor: Visitor) -> None:
    visitor.page.clock.install(time=timezone.now())
    visitor.go(ROOM)
    visitor.tap('main a[href$="/mindfulness/writing"]')
    expect(visitor.page.locator("main .notice")).to_contain_text("heavier")
    visitor.tap('main a[href$="/writing/page"]')
    visitor.page.clock.run_for(60_000)
    visitor.page.locator('[name="words"]').press_sequentially("It began")
    visitor.page.clock.run_for(14 * 60_000 + 30_000)
    expect(visitor.page.locator("[data-gone]")).to_be_hidden()
    expect(visitor.page.locator("[data-done]")).to_have_text("")
    visitor.tap("label:has([data-show])")
    expect(visitor.page.locator("[data-gone]")).to_have_text("14 minutes")
    visitor.page.clock.run_for(31_000)
    expect(visitor.page.locator("[data-done]")).to_contain_text("That was fifteen minutes.")
    visitor.tap(KEEP)
    visitor.page.clock.run_for(1_000)
    landed(visitor.page, "said=kept")
    expect(visitor.page.locator("main")).to_contain_text("Tomorrow there is one question")
    visitor.tap('main a[href$="/next-day"]')
    visitor.choose("after", "4")
    visitor.tap("main form .button:not(.quiet)")
    landed(visitor.page, "said=kept")
    expect(visitor.page.locator("main")).to_contain_text("its weight was 4 of 10")


def test_dark_words_bring_the_help_card_while_she_writes(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}writing/page")
    visitor.page.fill(
        '[name="words"]', "I keep thinking that I want to kill myself. They would be better off."
    )
    expect(visitor.page.locator("#care .care")).to_be_visible()
    assert "kill myself" in visitor.page.input_value('[name="words"]')
