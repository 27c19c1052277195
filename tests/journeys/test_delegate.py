"""The room for handing over, as a thumb, a keyboard, or a browser without scripts uses it."""

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import NOTED, ON, landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM = "/tools/delegate/"
ASK = '[name="text"]'
NAME = "Oma Ruth"


def make_ask(visitor: Visitor) -> None:
    """From the room to an ask for a task that is typed, by thumb."""
    visitor.go(ROOM)
    visitor.tap('main a[href$="/ways"]')
    visitor.tap('main a[href$="/hand-over"]')
    visitor.page.fill('[name="task"]', "The bins")
    visitor.page.fill('[name="name"]', NAME)
    visitor.page.fill('[name="done"]', "Out by seven")
    visitor.page.fill('[name="signed"]', "Ana")
    visitor.choose("tone", "warm")
    visitor.tap(ON)
    landed(visitor.page, "/handed/")
    expect(visitor.page.locator(ASK)).to_be_visible()


def test_an_ask_is_changed_copied_sent_as_a_link_and_answered_without_an_account(visit: Visit) -> None:
    ana, jo = visit(permissions=["clipboard-read", "clipboard-write"]), visit()
    jo.excuse("status of 404")  # the door says so until its script has given the code
    make_ask(ana)
    made = ana.page.input_value(ASK)
    assert made.startswith(f"Hello {NAME},")
    assert "It is done for me when: Out by seven." in made
    ana.tap('[data-copies="id_text"]')
    expect(ana.page.locator("[data-said]")).to_have_text("Copied.")
    assert ana.page.evaluate("navigator.clipboard.readText()") == made
    at = ana.path
    ana.page.fill(ASK, f"{made}\n\nP.S. Glass on Mondays.")
    ana.tap('button[formaction$="/link"]')
    landed(ana.page, "/links/")
    jo.go(ana.page.input_value("#address"))
    expect(jo.page.locator("h1")).to_have_text("A question from Ana")
    assert "P.S. Glass on Mondays." in jo.text
    jo.choose("answer", "yes")
    jo.tap(ON)
    landed(jo.page, "/sent")
    ana.page.reload()
    expect(ana.page.locator("main h2").first).to_have_text("What came back")
    ana.go(at)
    expect(ana.page.locator("main .pill").first).to_contain_text("open until")
    ana.choose("state", "taken")
    ana.choose("after", "2")
    ana.tap('form[action$="/outcome"] .button')
    expect(ana.page.locator(NOTED)).to_be_visible()
    ana.go(f"{ROOM}handed")
    expect(ana.page.locator("main")).to_contain_text("Handed over: “The bins”")


def test_an_area_is_filled_with_one_choice_and_drawn(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}load")
    visitor.tap("#clothes .button")
    landed(visitor.page, "area=clothes")
    visitor.page.select_option('[name="rest"]', "me")
    visitor.page.select_option('[name="do-washing"]', "shared")
    visitor.tap(ON)
    landed(visitor.page, "said=kept")
    expect(visitor.page.locator("main")).to_contain_text(
        "Of the noticing and planning, 16 of 16 parts are with you. Of the doing, 7 of 8."
    )
    visitor.tap("figure details summary")
    expect(visitor.page.locator("figure table")).to_contain_text("shared")
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    assert visitor.page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_task_is_let_go_and_looked_at_again_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}ways?task=bins")
    visitor.tab_to('a[href*="way=lower"]')
    visitor.press("Enter")
    landed(visitor.page, "way=lower")
    assert visitor.page.input_value('[name="task"]') == "Bins and recycling"
    visitor.tab_to('[name="done"]')
    visitor.page.keyboard.insert_text("Every second week.")
    visitor.tab_to('[name="before"]')
    visitor.press("Space")
    visitor.tab_to(ON)
    visitor.press("Enter")
    landed(visitor.page, "/handed/")
    visitor.tab_to('main a[href$="/look-again"]')
    visitor.press("Enter")
    landed(visitor.page, "/look-again")
    visitor.tab_to('[name="went"]')
    visitor.press("Space")
    visitor.tab_to(ON)
    visitor.press("Enter")
    expect(visitor.page.locator(NOTED)).to_be_visible()
    expect(visitor.page.locator("main")).to_contain_text("It stayed there.")


def test_the_whole_way_goes_without_javascript(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    make_ask(visitor)
    expect(visitor.page.locator("[data-copies]")).to_be_hidden()
    expect(visitor.page.locator("main")).to_contain_text("To copy, mark the text.")
    visitor.page.fill(ASK, "Mine.")
    visitor.tap('main form[action*="/handed/"] .button:not(.quiet) >> nth=0')
    assert visitor.page.input_value(ASK) == "Mine."
    visitor.tap('main a[href$="/facts"]')
    visitor.page.fill('[name="task"]', "The glass")
    visitor.tap(ON)
    assert visitor.page.input_value(ASK) == "Mine."
    visitor.tap("main details summary")
    visitor.tap('form[action$="/swap"] button')
    assert "The glass" in visitor.page.input_value(ASK)
    visitor.tap('main a[href$="/delete"]')
    visitor.tap(".button.danger")
    expect(visitor.page.locator("[role=status]").first).to_contain_text("It is gone.")
