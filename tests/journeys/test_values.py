"""What matters: the cards by thumb, by keys, without scripts; a compass, a step on its day, two ways."""

from datetime import UTC, datetime
from typing import Final

import pytest
from playwright.sync_api import Locator, expect

from unguilt.tools.values.deck import PAGES, on_page

from .conftest import Visit
from .journey import ON, landed, moved_from
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/values/"
CARDS: Final = f"{ROOM}cards"
HERE: Final = ".value-card.here"
FIRST: Final = [card.key for card in on_page(1)]


def card(visitor: Visitor) -> Locator:
    return visitor.page.locator(HERE)


def shows(visitor: Visitor, key: str) -> None:
    name = next(each.name for number in range(1, PAGES + 1) for each in on_page(number) if each.key == key)
    expect(card(visitor).locator("legend")).to_have_text(name)


def go_on(visitor: Visitor, part: str) -> None:
    """Press the one thing to do, and wait for what comes."""
    visitor.tap(ON)
    landed(visitor.page, part)


def five(visitor: Visitor) -> list[str]:
    return visitor.page.locator("main > .card .five b").all_inner_texts()


def down_to(visitor: Visitor, *names: str) -> None:
    """Choose from what is very much her, and keep the words of the cards."""
    for name in names:
        visitor.tap(visitor.page.locator("label.pick", has_text=name))
    go_on(visitor, "/cards/words")
    go_on(visitor, "/fives/")


def test_by_thumb_one_card_comes_after_the_other_and_a_page_after_six(visitor: Visitor) -> None:
    visitor.go(CARDS)
    for key in FIRST:
        shows(visitor, key)
        visitor.tap(card(visitor).locator("label.chip").first)
    landed(visitor.page, "?page=2")
    shows(visitor, on_page(2)[0].key)
    visitor.tap('button[value="choose"]')
    landed(visitor.page, "/cards/choose")
    down_to(visitor, "Care", "Play", "Rest")
    assert five(visitor) == ["Care", "Play", "Rest"]


def test_a_card_laid_wrongly_is_laid_again(visitor: Visitor) -> None:
    visitor.go(CARDS)
    visitor.tap(card(visitor).locator("label.chip").last)
    shows(visitor, FIRST[1])
    visitor.tap('[data-turn="-1"]')
    shows(visitor, FIRST[0])
    assert visitor.checked(f"pile-{FIRST[0]}") == ["not_now"]
    visitor.tap(card(visitor).locator("label.chip").first)
    shows(visitor, FIRST[1])
    assert visitor.checked(f"pile-{FIRST[0]}") == ["very"]
    visitor.tap('[data-turn="1"]')
    shows(visitor, FIRST[2])


def test_the_way_to_five_goes_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.go(CARDS)
    visitor.tab_to(f"{HERE} input")
    visitor.press("ArrowDown", "ArrowUp", "Enter")  # arrows only move; Enter lays what they chose
    shows(visitor, FIRST[1])
    visitor.press(*"21131")
    landed(visitor.page, "?page=2")
    visitor.tab_to('button[value="choose"]')
    visitor.press("Enter")
    landed(visitor.page, "/cards/choose")
    visitor.tab_to('[name="chosen"]')
    visitor.press("Space")
    visitor.tab_to(ON)
    visitor.press("Enter")
    landed(visitor.page, "/cards/words")
    visitor.tab_to('[name="name-1"]')
    visitor.page.keyboard.insert_text("Being there for mine")
    visitor.tab_to(ON)
    visitor.press("Enter")
    landed(visitor.page, "/fives/")
    assert five(visitor) == ["Being there for mine"]


def test_without_javascript_the_cards_are_a_plain_form_and_go_on_where_she_left(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    visitor.go(CARDS)
    assert visitor.page.locator(".value-card:visible").count() == len(FIRST)
    for key in FIRST:
        visitor.choose(f"pile-{key}", "very")
    go_on(visitor, "?page=2")
    visitor.go(ROOM)
    visitor.tap(f'main a[href="{CARDS}"]')
    expect(visitor.page.locator(".value-card legend").first).to_have_text(on_page(2)[0].name)
    visitor.tap('button[value="choose"]')
    visitor.page.fill('[name="own"]', "Singing, loud")
    visitor.tap('button[value="add"]')
    down_to(visitor, "Honesty")
    assert five(visitor) == ["Singing, loud", "Honesty"]


def test_turning_away_in_the_middle_of_a_page_keeps_what_was_laid(visitor: Visitor) -> None:
    visitor.go(CARDS)
    visitor.tap(card(visitor).locator("label.chip").first)
    shows(visitor, FIRST[1])
    visitor.tap('.tabs a[href="/"]')
    for _ in range(20):  # the request goes out while the page goes away, and nobody waits for it
        visitor.go(CARDS)
        if visitor.checked(f"pile-{FIRST[0]}"):
            break
    assert visitor.checked(f"pile-{FIRST[0]}") == ["very"]
    shows(visitor, FIRST[1])


@pytest.mark.parametrize("script", [True, False])
def test_a_compass_leads_to_a_step_that_stands_on_now_on_its_day_and_is_done_in_one_tap(
    visit: Visit, *, script: bool
) -> None:
    visitor = visit(java_script_enabled=script, timezone_id="UTC")
    visitor.go(f"{ROOM}compasses/new")
    visitor.page.fill('[name="parts"]', "Work\nFriends")
    go_on(visitor, "/fill")
    for name, value in (("matters-1", "6"), ("lived-1", "6"), ("matters-2", "9"), ("lived-2", "2")):
        visitor.choose(name, value)
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    expect(visitor.page.locator("main")).to_contain_text("“Friends”. It matters 9, and 2 was lived.")
    assert visitor.page.locator("figure svg[role=img]").count() == 2
    visitor.tap('main a.button[href*="/steps/new"]')
    landed(visitor.page, "/steps/new")
    assert visitor.page.input_value('[name="value"]') == "Friends"
    visitor.page.fill('[name="words"]', "Call Ina from the bus")
    visitor.page.fill('[name="on"]', datetime.now(UTC).date().isoformat())
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    visitor.go("/")
    expect(visitor.page.locator("main")).to_contain_text("Call Ina from the bus")
    visitor.tap('main a[href*="/values/steps/"]')
    landed(visitor.page, "/steps/")
    visitor.tap('button[value="done"]')
    expect(visitor.page.locator("main .pill").last).to_have_text("done")
    visitor.go("/")
    expect(visitor.page.locator("main")).not_to_contain_text("Call Ina from the bus")


def test_two_ways_are_counted_and_the_choice_stays_hers(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}decisions/new")
    visitor.page.fill('[name="a"]', "Take the extra shift")
    visitor.page.fill('[name="b"]', "Say that I can’t")
    visitor.page.fill('[name="values"]', "Sleep\nThe choir")
    go_on(visitor, "/weigh")
    for name, value in (("serves-1", "b"), ("serves-2", "both"), ("gut_a", "8"), ("gut_b", "3")):
        visitor.choose(name, value)
    before = visitor.page.url
    visitor.tap(ON)
    moved_from(visitor.page, before)
    expect(visitor.page.locator("main .say")).to_have_text(
        "A serves 1 of your 2, B serves 2. Your gut leans to A: that is worth a minute."
    )
