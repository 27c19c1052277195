"""The main job as a thumb, a keyboard, or a browser without scripts does it."""

import re

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from unguilt.core.listening import hear
from unguilt.core.method import PRESSURES

from .conftest import Visit
from .journey import BEGIN, FIRST_CARD, NOTED, ON, WORDS, landed, moved_from, rate, tell, told, walk
from .visitor import Visitor

pytestmark = pytest.mark.browser

WORDS_ES = (
    "Me perdí la función de la escuela porque mi jefa movió la reunión. Todas las demás mamás estaban allí."
)
QUIET = "A long day, and I was short with them."


def heard_in_order() -> list[str]:
    """Return what is heard in what is told, in the order in which the page asks."""
    return sorted(hear(WORDS, "en").pressures, key=list(PRESSURES).index)


def test_first_help_is_six_taps_away_and_the_rating_after_it_ten(visitor: Visitor) -> None:
    tell(visitor)
    visitor.tap(FIRST_CARD)
    landed(visitor.page, "/practice/")
    assert visitor.taps <= 6
    walk(visitor)
    rate(visitor, 4)
    assert visitor.taps <= 10
    visitor.go("/moments")
    visitor.tap("li a")
    expect(visitor.page.locator("main")).to_contain_text("Weight afterwards: 4")


def test_the_whole_job_goes_by_keyboard_alone_and_the_focus_is_always_seen(visitor: Visitor) -> None:
    visitor.go("/")
    visitor.tab_to(BEGIN)
    visitor.press("Enter")
    landed(visitor.page, "/moment")
    visitor.tab_to('[name="words"]')
    visitor.page.keyboard.insert_text(QUIET)
    visitor.tab_to('[name="weight"]')
    visitor.press("Space", *["ArrowRight"] * 6)
    visitor.tab_to('[name="pressures"][value="perfectionism"]')
    visitor.press("Space")
    visitor.tab_to('[name="whose"]')
    visitor.press("Space")
    visitor.tab_to(ON)
    assert visitor.checked("weight") == ["6"]
    assert "perfectionism" in visitor.checked("pressures")
    assert visitor.checked("whose") == ["mend"]
    visitor.press("Enter")
    landed(visitor.page, "/offer/")
    visitor.tab_to(".practice button")
    visitor.press("Enter")
    landed(visitor.page, "/practice/")
    while not visitor.path.endswith("/close"):
        before = visitor.page.url
        visitor.tab_to(ON)
        visitor.press("Enter")
        moved_from(visitor.page, before)
    visitor.tab_to('[name="after"]')
    visitor.press("Space", *["ArrowRight"] * 3)
    visitor.tab_to(ON)
    visitor.press("Enter")
    landed(visitor.page, "/rest")


def test_the_whole_job_goes_without_javascript(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    tell(visitor)
    visitor.tap(FIRST_CARD)
    walk(visitor)
    rate(visitor, 5)
    assert told(visitor) == [WORDS]


def test_without_javascript_a_button_hears_and_another_keeps_the_draft(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', WORDS)
    visitor.tap('[formaction="/moment/listen"]')
    assert visitor.checked("pressures") == heard_in_order()
    assert visitor.page.input_value('[name="words"]') == WORDS
    visitor.tap('[formaction="/moment/draft"]')
    landed(visitor.page, "said=kept")
    visitor.tap('.card a.quiet[href="/moment"]')
    assert visitor.page.input_value('[name="words"]') == WORDS


def test_the_whole_job_goes_in_spanish(visit: Visit) -> None:
    visitor = visit(locale="es-ES")
    tell(visitor, WORDS_ES)
    assert visitor.page.locator("html").get_attribute("lang") == "es"
    with override("es"):
        words = {text: gettext(text) for text in ("Something’s weighing on me", "Leave quickly", "Help now")}
    assert [text for text, spanish in words.items() if text == spanish] == []
    expect(visitor.page.locator(".leave")).to_have_text(words["Leave quickly"])
    visitor.tap(FIRST_CARD)
    walk(visitor)
    rate(visitor, 3)
    assert told(visitor) == [WORDS_ES]
    visitor.tap('button[name="language"][value="en"]')
    expect(visitor.page.locator("html")).to_have_attribute("lang", "en")


def test_going_back_after_saving_shows_an_empty_form_and_doubles_nothing(visitor: Visitor) -> None:
    tell(visitor)
    visitor.page.go_back()
    landed(visitor.page, "/moment")
    assert visitor.page.input_value('[name="words"]') == ""
    visitor.page.go_forward()
    landed(visitor.page, "/offer/")
    assert told(visitor) == [WORDS]


def test_a_practice_closed_twice_by_going_back_is_one_practice(visitor: Visitor) -> None:
    tell(visitor)
    visitor.tap(FIRST_CARD)
    walk(visitor)
    rate(visitor, 4)
    visitor.page.go_back()
    landed(visitor.page, "/close")
    rate(visitor, 2)
    visitor.go("/moments")
    visitor.tap("li a")
    assert re.findall(r"Weight afterwards: \d+", visitor.text) == ["Weight afterwards: 2"]


@pytest.mark.parametrize("script", [True, False])
def test_a_button_pressed_twice_sends_once(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script)
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', WORDS)
    visitor.page.locator(ON).dblclick()
    landed(visitor.page, "/offer/")
    visitor.page.locator(FIRST_CARD).dblclick()
    landed(visitor.page, "/practice/")
    assert told(visitor) == [WORDS]


def test_a_draft_is_there_again_after_a_pause_and_after_a_sudden_turn(visitor: Visitor) -> None:
    visitor.go("/moment")
    with visitor.page.expect_response("**/moment/draft"):
        visitor.page.locator('[name="words"]').press_sequentially("Half a line")
    visitor.choose("weight", "8")
    visitor.page.locator('[name="words"]').press_sequentially(", and on")
    visitor.tap('.tabs a[href="/tools/"]')
    for _ in range(20):  # the request goes out while the page goes away, and nobody waits for it
        visitor.go("/")
        visitor.tap('.card a.quiet[href="/moment"]')
        if visitor.page.input_value('[name="words"]') != "Half a line":
            break
    assert visitor.page.input_value('[name="words"]') == "Half a line, and on"
    assert visitor.checked("weight") == ["8"]


def test_a_sent_moment_leaves_no_draft(visitor: Visitor) -> None:
    visitor.go("/moment")
    with visitor.page.expect_response("**/moment/draft"):
        visitor.page.locator('[name="words"]').press_sequentially(QUIET)
    visitor.tap(ON)
    landed(visitor.page, "/offer/")
    visitor.go("/moment")
    assert visitor.page.input_value('[name="words"]') == ""
    assert told(visitor) == [QUIET]


def test_what_is_heard_is_marked_while_she_writes_and_what_she_unmarks_stays_so(visitor: Visitor) -> None:
    heard = heard_in_order()
    assert len(heard) >= 2
    visitor.go("/moment")
    with visitor.page.expect_response("**/moment/listen"):
        visitor.page.locator('[name="words"]').press_sequentially(WORDS)
    expect(visitor.page.locator("#heard p[aria-live]")).to_contain_text("I heard")
    assert visitor.checked("pressures") == heard
    visitor.choose("pressures", heard[0])
    with visitor.page.expect_response("**/moment/listen"):
        visitor.page.locator('[name="words"]').press_sequentially(" Again.")
    expect(visitor.page.locator("#heard p[aria-live]")).to_contain_text("I heard")
    assert visitor.checked("pressures") == heard[1:]
    assert visitor.page.evaluate("document.activeElement.name") == "words"


def test_the_help_card_comes_below_her_words_and_stays_closed_once_she_closed_it(visitor: Visitor) -> None:
    visitor.go("/moment")
    words = visitor.page.locator('[name="words"]')
    with visitor.page.expect_response("**/moment/listen"):
        words.press_sequentially("I want to kill myself")
    card = visitor.page.locator("#care .care details")
    expect(card).to_have_attribute("open", "")
    weight = visitor.page.locator('[name="weight"]').first
    assert visitor.page.evaluate(
        "([a, b]) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING",
        [card.element_handle(), weight.element_handle()],
    )
    card.locator("summary").click()
    with visitor.page.expect_response("**/moment/listen"):
        words.press_sequentially(" and I do not know whom to tell")
    expect(visitor.page.locator("#heard p[aria-live]")).not_to_contain_text("Choose any that fit, or none")
    expect(card).not_to_have_attribute("open", "")
    with visitor.page.expect_response("**/moment/listen"):
        words.fill("The bus was late")
    expect(visitor.page.locator("#care .care")).to_have_count(0)


def test_the_help_card_comes_while_other_fields_are_still_empty(visitor: Visitor) -> None:
    visitor.go("/people/new")
    with visitor.page.expect_response("**/care"):
        visitor.page.locator('textarea, [name="how"]').first.press_sequentially("I want to kill myself")
    expect(visitor.page.locator("#care .care")).to_be_visible()
    assert not visitor.page.evaluate("document.querySelector('main form').noValidate")


def test_something_else_brings_others(visitor: Visitor) -> None:
    tell(visitor)
    first = visitor.page.locator(".practice h2").all_inner_texts()
    visitor.tap('form[action$="/else"] button')
    expect(visitor.page.locator(".practice h2").first).not_to_have_text(first[0])
    second = visitor.page.locator(".practice h2").all_inner_texts()
    assert set(first) & set(second) == set()


def test_a_moment_can_be_noted_alone(visitor: Visitor) -> None:
    tell(visitor, QUIET, length="note")
    expect(visitor.page.locator(NOTED)).to_be_visible()
    assert told(visitor) == [QUIET]


def test_a_moment_can_be_changed_and_deleted(visitor: Visitor) -> None:
    tell(visitor, QUIET, length="note")
    visitor.go("/moments")
    visitor.tap("li a")
    visitor.page.fill('[name="words"]', "Said otherwise.")
    visitor.choose("weight", "2")
    visitor.tap("main form .button:not(.quiet)")
    expect(visitor.page.locator(NOTED)).to_be_visible()
    assert visitor.checked("weight") == ["2"]
    assert told(visitor) == ["Said otherwise."]
    visitor.tap("li a")
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    expect(visitor.page.locator(NOTED)).to_be_visible()
    visitor.go("/moments")
    expect(visitor.page.locator("main")).not_to_contain_text("Said otherwise.")


def test_when_the_network_drops_her_words_stay_in_the_page(visitor: Visitor) -> None:
    visitor.excuse("ERR_INTERNET_DISCONNECTED")
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', WORDS)
    visitor.context.set_offline(True)
    visitor.tap(ON)
    expect(visitor.page.locator("[data-unsent]")).to_be_visible()
    assert visitor.page.input_value('[name="words"]') == WORDS
    visitor.context.set_offline(False)
    visitor.tap(ON)
    landed(visitor.page, "/offer/")
    assert told(visitor) == [WORDS]
