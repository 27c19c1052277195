"""Her own measures, a rule crossed out, and a week looked back on: by thumb, by keyboard, without scripts."""

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

LINES = "/tools/success/lines"
KEEP = "main form.card .button >> nth=0"


@pytest.mark.parametrize("script", [True, False])
def test_her_lines_lead_to_a_week_looked_back_on(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script, has_touch=True)
    visitor.go("/tools/success/")
    visitor.tap(f'main a[href="{LINES}"]')
    visitor.page.fill('[name="line_0"]', "Soup counts.")
    visitor.page.fill('[name="line_1"]', "I leave on time.")
    visitor.tap('label:has([name="countable_1"])')
    visitor.tap(KEEP)
    expect(visitor.page.locator(".versions")).to_contain_text("I leave on time.")
    visitor.tap('main a[href="/look-back"]')
    visitor.page.fill('[name="let_go"]', "The windows.")
    visitor.choose("measure_0", "partly")
    visitor.page.fill('[name="measure_1"]', "2")
    visitor.page.fill('[name="intention"]', "Call Jo.")
    visitor.tap(KEEP)
    expect(visitor.page.locator("main [role=status]")).to_have_text("Kept. That was your week.")
    shown = visitor.page.locator("main li").first
    for words in ("The windows.", "Soup counts. In part", "I leave on time. 2", "Call Jo."):
        expect(shown).to_contain_text(words)
    assert visitor.taps <= 6
    visitor.go("/look-back")
    expect(visitor.page.locator("main")).to_contain_text("Last time you wrote:")


def test_a_rule_is_crossed_out_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go("/tools/success/crossed-out")
    visitor.tab_to('[name="rule"]')
    visitor.page.keyboard.insert_text("Never be late.")
    visitor.tab_to("main form .button")
    visitor.press("Enter")
    expect(visitor.page.locator("main s").first).to_have_text("Never be late.")
    visitor.tab_to(".plainlist form .button")
    visitor.press("Enter")
    expect(visitor.page.locator("main s")).to_have_count(2)


def test_the_day_she_chose_stands_on_now_until_she_looked_back(visit: Visit) -> None:
    visitor = visit(timezone_id="Pacific/Auckland")
    visitor.go("/look-back")
    today = visitor.page.evaluate("(new Date().getDay() + 6) % 7")
    visitor.choose("day", str(today))
    visitor.tap('form[action="/look-back/day"] .button')
    expect(visitor.page.locator("main [role=status]")).to_have_text("Kept.")
    visitor.go("/")
    visitor.tap('main a[href="/look-back"]')
    landed(visitor.page, "/look-back")
    visitor.tap(KEEP)
    landed(visitor.page, "said=kept")
    visitor.go("/")
    expect(visitor.page.locator('main a[href="/look-back"]')).to_have_count(0)
    visitor.go("/look-back")
    visitor.choose("day", "")
    visitor.tap('form[action="/look-back/day"] .button')
    expect(visitor.page.locator("main [role=status]")).to_have_text("Kept.")
