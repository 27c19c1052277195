"""Her calendar's private address: made by thumb and without scripts, fetched by a program that knows nothing of her."""

import urllib.request

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed, moved_from

pytestmark = pytest.mark.browser

KEEP = "main form.card .button"
MAKE = 'form[action="/calendar/renew"] .button'
CLOSE = 'form[action="/calendar/revoke"] .button'


def fetched(address: str) -> bytes:
    """Return what a calendar program gets: no cookie, no browser."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - an address of this test's own server
        return bytes(answer.read())


@pytest.mark.parametrize("script", [True, False])
def test_a_date_stands_in_the_feed_with_neutral_words(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script, has_touch=True, timezone_id="America/St_Johns")
    visitor.go("/tools/quality_time/dates/new")
    visitor.choose("weekday", "2")
    visitor.page.fill('[name="starts"]', "18:30")
    before = visitor.page.url
    visitor.tap("main form .button")
    moved_from(visitor.page, before)
    visitor.page.wait_for_load_state()
    visitor.go("/calendar")
    if script:
        expect(visitor.page.locator('[name="zone"]')).to_have_value("America/St_Johns")
    else:
        visitor.page.select_option('[name="zone"]', "America/St_Johns")
    visitor.tap(KEEP)
    landed(visitor.page, "said=kept")
    visitor.tap(MAKE)
    landed(visitor.page, "said=made")
    address = visitor.page.locator("#feed").input_value()
    (event,) = Calendar.from_ical(fetched(address)).walk("VEVENT")
    assert str(event["summary"]) == "Time set aside"
    assert str(event["dtstart"].params["TZID"]) == "America/St_Johns"
    visitor.tap(CLOSE)
    landed(visitor.page, "said=closed")
    expect(visitor.page.locator("#feed")).to_have_count(0)
    with pytest.raises(urllib.error.HTTPError):
        fetched(address)


def test_the_address_is_copied_by_keyboard(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    visitor.go("/calendar")
    visitor.tab_to(KEEP)
    visitor.press("Enter")
    landed(visitor.page, "said=kept")
    visitor.tab_to(MAKE)
    visitor.press("Enter")
    landed(visitor.page, "said=made")
    visitor.page.wait_for_load_state()
    visitor.tab_to("[data-copies]")
    visitor.press("Enter")
    expect(visitor.page.locator("[data-said]")).to_have_text("Copied.")
    copied = visitor.page.evaluate("navigator.clipboard.readText()")
    assert copied == visitor.page.locator("#feed").input_value()
