"""Time together as a thumb, a keyboard, or a browser without scripts goes through it."""

from datetime import timedelta
from typing import Final

import pytest
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/quality_time/"
KEEP: Final = "main form .button:not(.quiet)"
LINE: Final = "The snail was saved."


def note_a_name(visitor: Visitor, name: str = "Leo") -> None:
    visitor.go(f"{ROOM}children/new")
    visitor.page.fill('[name="name"]', name)
    visitor.page.select_option('[name="born"]', str(timezone.now().year - 6))
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: url.endswith("/children"))


def make_a_date_today(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}dates/new")
    visitor.page.select_option('[name="child"]', label="Leo")
    visitor.page.check(f'[name="weekday"][value="{timezone.now().weekday()}"]', force=True)
    visitor.page.fill('[name="cover"]', "Jo")
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: "/dates/" in url and not url.endswith("/new"))


def keep_a_line(visitor: Visitor, line: str = LINE) -> None:
    visitor.tap('a[href="/tools/quality_time/ten-minutes"]')
    landed(visitor.page, "/ten-minutes")
    visitor.page.fill('[name="line"]', line)
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: url.endswith("/kept"))


def the_whole_room(visitor: Visitor) -> None:
    """Note a name, look for an idea, make a date, see it on Now, move it, keep a line and find it again."""
    note_a_name(visitor)
    visitor.tap("main li a >> nth=0")
    landed(visitor.page, "age=6")
    expect(visitor.page.locator("main h1")).to_be_visible()
    assert visitor.page.locator("main li h2").count() >= 10
    make_a_date_today(visitor)
    visitor.go("/")
    expect(visitor.page.locator("main")).to_contain_text("Today is for Leo")
    visitor.tap('main a[href*="/dates/"]')
    landed(visitor.page, "/dates/")
    visitor.tap(".days button >> nth=0")
    to = timezone.now().date() + timedelta(days=1)
    expect(visitor.page.locator("main section p").first).to_contain_text(f" {to.day}, {to.year}")
    visitor.go("/")
    expect(visitor.page.locator("main")).not_to_contain_text("Leo")
    visitor.go(ROOM)
    keep_a_line(visitor)
    visitor.page.fill('[name="word"]', "SNAIL")
    visitor.tap('form[action$="/search"] button')
    landed(visitor.page, "/search")
    expect(visitor.page.locator("main li .hers")).to_have_text(LINE)


def test_the_whole_room_goes_by_thumb(visitor: Visitor) -> None:
    the_whole_room(visitor)


def test_the_whole_room_goes_without_javascript(visit: Visit) -> None:
    the_whole_room(visit(java_script_enabled=False))


def test_a_date_goes_by_keyboard_alone_and_the_focus_is_always_seen(visitor: Visitor) -> None:
    visitor.go(ROOM)
    visitor.tab_to('a[href="/tools/quality_time/dates/new"]')
    visitor.press("Enter")
    landed(visitor.page, "/dates/new")
    visitor.tab_to('[name="weekday"]')
    visitor.press("Space", *["ArrowRight"] * 3)
    visitor.tab_to('[name="cover"]')
    visitor.page.keyboard.insert_text("My sister")
    visitor.tab_to('[name="plan_words"]')
    visitor.page.keyboard.insert_text("Soup by phone")
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    visitor.page.wait_for_url(lambda url: "/dates/" in url and not url.endswith("/new"))
    for part in ("Wednesday", "My sister", "Soup by phone"):
        expect(visitor.page.locator("main")).to_contain_text(part)
    visitor.tab_to(".days button")
    visitor.press("Enter")
    expect(visitor.page.locator("main")).to_contain_text("My sister")


def test_wishes_that_nothing_meets_are_answered_with_what_comes_near(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}ideas")
    visitor.tap("main summary")
    for name, value in {"age": "1", "minutes": "1", "weather": "inside", "place": "outside"}.items():
        visitor.page.select_option(f'[name="{name}"]', value)
    visitor.tap("main details button")
    landed(visitor.page, "place=outside")
    expect(visitor.page.locator("main .notice[role=status]")).to_contain_text("leaving open")
    assert visitor.page.locator("main li h2").count() > 0


def test_not_right_now_is_one_tap_and_stays(visitor: Visitor) -> None:
    note_a_name(visitor)
    visitor.go(ROOM)
    visitor.tap('button[name="hide"]')
    expect(visitor.page.locator("main")).to_contain_text("Nothing was deleted.")
    for path in ("", "children", "kept", "dates", "ideas"):
        visitor.go(ROOM + path)
        expect(visitor.page.locator("main")).not_to_contain_text("Leo")
    visitor.go(ROOM)
    visitor.tap('main form[action$="/not-right-now"] button')
    expect(visitor.page.locator('button[name="hide"]')).to_be_visible()
    visitor.go(f"{ROOM}children")
    expect(visitor.page.locator("main")).to_contain_text("Leo")


def test_the_calendar_file_comes_down_with_a_neutral_name(visitor: Visitor) -> None:
    note_a_name(visitor)
    make_a_date_today(visitor)
    with visitor.page.expect_download() as coming:
        visitor.tap('a[href$="/date.ics"]')
    assert coming.value.suggested_filename == "date.ics"
    content = coming.value.path().read_bytes()
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (str(event["summary"]), b"Leo" in content) == ("A date", False)


def test_the_room_speaks_spanish_and_nothing_is_wider_than_a_small_phone(visit: Visit) -> None:
    visitor = visit(locale="es-ES", viewport={"width": 320, "height": 640})
    visitor.go(f"{ROOM}children/new")
    visitor.page.fill('[name="name"]', "Rindfleischetikettierungsüberwachungsaufgaben")
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: url.endswith("/children"))
    for path in ("", "ideas?age=3", "children", "dates/new", "ten-minutes", "ten-minutes/in-thought", "kept"):
        visitor.go(ROOM + path)
        assert (path, visitor.page.evaluate("document.documentElement.scrollWidth")) == (path, 320)
    expect(visitor.page.locator("main h1")).to_have_text("Momentos guardados")


def test_care_comes_while_she_writes_a_line(visitor: Visitor) -> None:
    visitor.go(f"{ROOM}kept")
    with visitor.page.expect_response("**/care"):
        visitor.page.locator('[name="line"]').press_sequentially("I want to kill myself")
    expect(visitor.page.locator("#care .care")).to_be_visible()
    assert visitor.page.input_value('[name="line"]') == "I want to kill myself"
