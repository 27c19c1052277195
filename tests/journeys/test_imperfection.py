"""Good enough on purpose, let it slide, and a rule made roomier: by thumb, by keyboard, without scripts."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from unguilt.tools.imperfection.entries import Answer, Ask, Trial, TrialsDue
from unguilt.vault import cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest

from .conftest import Visit
from .journey import ON, landed, moved_from
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM = "/tools/imperfection"
KEEP = "main form .button.wide:not(.quiet)"
CRISIS = "I keep thinking that I want to kill myself. They would be better off without me."


def write(visitor: Visitor, name: str, words: str) -> None:
    visitor.tap(f'[name="{name}"]')
    visitor.page.keyboard.insert_text(words)


def plan(visitor: Visitor, thing: str = "The cake for the sale") -> None:
    """Go from the room to the page of a kept trial, by thumb."""
    visitor.go(f"{ROOM}/")
    visitor.tap(f'main a[href="{ROOM}/trials/new"]')
    write(visitor, "thing", thing)
    write(visitor, "usual", "Made by me")
    write(visitor, "chosen", "From the baker")
    visitor.choose("feared", "7")
    visitor.tap(KEEP)
    expect(visitor.page.locator("main")).to_contain_text("Kept.")


def answer(visitor: Visitor, came: str) -> None:
    visitor.tap('main a[href$="/answer"]')
    write(visitor, "happened", "The plate was empty.")
    visitor.choose("came", came)
    write(visitor, "meaning", "They were hungry.")
    visitor.tap(KEEP)
    expect(visitor.page.locator("main")).to_contain_text(f"How bad it was: {came} of 10")


def somebody(visitor: Visitor) -> OpenVault:
    """Let the visitor be a guest whose vault is at hand."""
    session = new_guest(datetime.now(tz=UTC))
    visitor.context.add_cookies([{"name": cookie.NAME, "value": session.cookie.value, "url": visitor.house}])
    return session.vault


@pytest.mark.parametrize("script", [True, False])
def test_a_thing_is_tried_answered_and_becomes_a_roomier_rule(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script, has_touch=True)
    plan(visitor)
    assert visitor.taps <= 7  # a minute by thumb, with words in three places
    answer(visitor, "1")
    visitor.tap('main a[href$="/rule"]')
    assert visitor.page.input_value('[name="old"]') == "Made by me"
    assert visitor.page.input_value('[name="new"]') == "They were hungry."
    visitor.tap(KEEP)
    expect(visitor.page.locator(".versions")).to_contain_text("They were hungry.")
    visitor.tap("main details:has(form) summary")
    visitor.page.fill('[name="new"]', "Bought is fine.")
    visitor.tap("main details form .button")
    expect(visitor.page.locator(".versions section")).to_have_count(3)
    assert [each.splitlines()[0] for each in visitor.page.locator(".versions section").all_inner_texts()] == [
        "Before",
        "Now",
        "In between",
    ]
    visitor.go(f"{ROOM}/")
    expect(visitor.page.locator("main")).to_contain_text("feared 7, came 1")
    expect(visitor.page.locator("main")).to_contain_text("Too early to say.")


def test_it_is_asked_on_now_at_her_own_time_and_not_now_ends_it(visit: Visit) -> None:
    visitor = visit(timezone_id="America/New_York")
    vault = somebody(visitor)
    visitor.go(f"{ROOM}/trials/new")
    write(visitor, "thing", "The cake")
    expect(visitor.page.locator('[name="ask_time"]')).to_be_hidden()
    visitor.choose("ask", "at")
    visitor.page.fill('[name="ask_time"]', "19:30")
    visitor.tap(KEEP)
    expect(visitor.page.locator("main")).to_contain_text("You will be asked once")
    due = vault.the(TrialsDue)
    assert due is not None
    (ask,) = due.entry.asks
    offset = vault.latest(Trial, 1).entries[0].offset
    assert offset in {-300, -240}
    assert (ask.at + timedelta(minutes=offset)).strftime("%H:%M") == "19:30"
    visitor.go("/")
    expect(visitor.page.locator("main")).not_to_contain_text("The cake")
    past = Ask(trial=ask.trial, thing=ask.thing, at=datetime.now(tz=UTC) - timedelta(hours=1))
    vault.keep_the(TrialsDue(asks=(past,)), over=due)
    visitor.go("/")
    visitor.tap(f'main a[href="{ROOM}/trials/{ask.trial}/answer"]')
    visitor.tap('form[action$="/not-now"] button')
    visitor.page.wait_for_url(f"{visitor.house}/")
    expect(visitor.page.locator("main")).not_to_contain_text("The cake")


def test_all_of_it_goes_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}/trials/new")
    visitor.tab_to('[name="thing"]')
    visitor.page.keyboard.insert_text("The notes")
    visitor.tab_to('[name="feared"]')
    visitor.press("Space", *["ArrowRight"] * 4)
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    expect(visitor.page.locator("main")).to_contain_text("How bad that would be: 4 of 10")
    visitor.tab_to('main a[href$="/answer"]')
    visitor.press("Enter")
    landed(visitor.page, "/answer")
    visitor.tab_to('[name="came"]')
    visitor.press("Space", *["ArrowRight"] * 2)
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    expect(visitor.page.locator("main")).to_contain_text("How bad it was: 2 of 10")
    visitor.go(f"{ROOM}/let-it-slide")
    visitor.tab_to("main details:nth-of-type(2) summary")
    visitor.press("Enter")
    visitor.tab_to('[value="ironing"]')
    visitor.press("Space")
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    expect(visitor.page.locator("main")).to_contain_text("Ironing")


@pytest.mark.parametrize("script", [True, False])
def test_things_are_let_slide_and_the_list_is_made_hers(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script)
    visitor.excuse("status of 422")
    visitor.go(f"{ROOM}/let-it-slide")
    for value in ("looks", "sport", "steps", "book"):
        visitor.choose("things", value)
    visitor.tap(KEEP)
    expect(visitor.page.locator("fieldset .errors")).to_be_visible()
    assert visitor.checked("things") == ["looks", "sport", "steps", "book"]
    visitor.choose("things", "steps")
    visitor.choose("things", "book")
    write(visitor, "own", "Matching socks")
    visitor.tap(KEEP)
    expect(visitor.page.locator("main")).to_contain_text("Matching socks")
    visitor.go(f"{ROOM}/let-it-slide/list")
    visitor.choose("areas", "children")
    before = visitor.page.url
    visitor.tap(KEEP)
    expect(visitor.page.locator('[name="areas"][value="children"]')).not_to_be_checked()
    assert visitor.page.url == before
    visitor.tap('main a[href$="/let-it-slide"]')
    moved_from(visitor.page, before)
    expect(visitor.page.locator("main")).not_to_contain_text("With children")
    expect(visitor.page.locator("main details").first).to_contain_text("Matching socks")


def test_the_help_card_comes_while_she_writes_and_stays_when_she_has_kept_it(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}/trials/new")
    visitor.page.fill('[name="thing"]', "The day")
    visitor.page.locator('[name="expected"]').press_sequentially(CRISIS)
    expect(visitor.page.locator("#care .care")).to_be_visible()
    visitor.tap(ON)
    expect(visitor.page.locator(".care")).to_be_visible()
    expect(visitor.page.locator("main")).to_contain_text(CRISIS)


def test_a_picture_of_twelve_fits_a_narrow_phone_and_forced_colours(visit: Visit) -> None:
    visitor = visit(viewport={"width": 320, "height": 640}, forced_colors="active")
    vault = somebody(visitor)
    then = datetime.now(tz=UTC) - timedelta(days=30)
    for number in range(13):
        came = Answer(at=then, came=number % 11)
        vault.add(Trial(at=then, thing="Bundestagsabgeordnetenversammlung " * 3, feared=10, answer=came))
    visitor.go(f"{ROOM}/")
    expect(visitor.page.locator("figure .dotrow svg[role=img]")).to_have_count(12)
    width = visitor.page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width[0] == width[1]
