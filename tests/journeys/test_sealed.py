"""What she wrote stays hers: through signing up, locking, signing out, leaving, and going back afterwards."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

import pytest
from django.db.models import Max
from playwright.sync_api import Browser, Error, Playwright, Route, expect

from unguilt.vault.models import Keyslot, Record, Vault

from .browser import find, flags
from .conftest import Visit
from .journey import NOTED, ON, WORDS, landed, tell, told
from .states import lock
from .visitor import Visitor

pytestmark = pytest.mark.browser

PHRASE: Final = "window kettle amber forest nine"
NEUTRAL: Final = "/measures"
WHITE_WITHIN: Final = 300  # ms; SECURITY.md, “Quick exit”

# Notes how long after her press nothing can be seen any more; the page that comes next does not count.
_WATCH_FOR_WHITE: Final = """() => {
  let pressed;
  const note = (event) => { pressed ??= event.timeStamp; };
  addEventListener("click", note, true);
  addEventListener("keydown", (event) => { if (event.key === "Escape") pressed = event.timeStamp; }, true);
  const look = (now) => {
    const gone = [...document.body.children].every((one) => getComputedStyle(one).display === "none");
    const white = getComputedStyle(document.documentElement).backgroundColor === "rgb(255, 255, 255)";
    if (pressed !== undefined && gone && white) console.info(`white after ${now - pressed}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


def sign_up(visitor: Visitor, name: str, *, phrase: str = PHRASE) -> str:
    """Take a name nobody has yet, and return it: a walk walked again must not meet the first one's notes."""
    name = f"{name} {uuid4().hex[:6]}"
    visitor.go("/sign-up")
    visitor.page.fill('[name="username"]', name)
    visitor.choose("way", "own")
    visitor.page.fill('[name="own"]', phrase)
    visitor.page.fill('[name="again"]', phrase)
    visitor.tap(ON)
    landed(visitor.page, "/settings/recovery-code")
    return name


def open_notes(visitor: Visitor, field: str = "unlock_passphrase") -> None:
    visitor.page.fill(f'[name="{field}"]', PHRASE)
    visitor.tap(ON)


_WHAT_IS_SEEN: Final = """() => [
  document.body.innerText, ...[...document.querySelectorAll("textarea, input")].map((field) => field.value),
].join("\\n")"""


def seen(visitor: Visitor) -> str:
    """Return what the page shows once it has come to rest."""
    for _ in range(100):
        try:
            visitor.page.wait_for_load_state()
            return str(visitor.page.evaluate(_WHAT_IS_SEEN))
        except Error:  # it was on its way to another page
            visitor.page.wait_for_timeout(50)
    msg = "the page does not come to rest"
    raise AssertionError(msg)


def sees_nothing_of_hers(visitor: Visitor) -> None:
    """Go back through all of the browser's history; nothing that was written may be seen anywhere."""
    wire = visitor.context.new_cdp_session(visitor.page)
    history = wire.send("Page.getNavigationHistory")
    earlier = history["entries"][: history["currentIndex"]]
    for entry in reversed(earlier):
        wire.send("Page.navigateToHistoryEntry", {"entryId": entry["id"]})
        visitor.page.wait_for_timeout(100)
        assert WORDS not in seen(visitor)


def newest_vault() -> Vault:
    newest = Keyslot.objects.filter(kind=Keyslot.SESSION).aggregate(Max("seen_at"))["seen_at__max"]
    return Keyslot.objects.get(kind=Keyslot.SESSION, seen_at=newest).vault


def test_signing_up_keeps_what_a_guest_wrote_and_leads_to_the_recovery_code(visitor: Visitor) -> None:
    visitor.excuse("status of 422")
    tell(visitor, length="note")
    sign_up(visitor, "Amalia")
    visitor.tap(visitor.page.locator("main form .button"))
    groups = visitor.page.locator(".groups li").all_inner_texts()
    assert [len(group) for group in groups] == [4] * 7
    visitor.tap('main a[href$="/check"]')
    asked = visitor.page.locator("main .field label").all_inner_texts()
    numbers = [int(label.split()[-1]) for label in asked]
    visitor.page.fill('[name="first"]', groups[numbers[0] - 1].lower())
    visitor.page.fill('[name="second"]', "XXXX")
    visitor.tap(ON)
    expect(visitor.page.locator(".errors")).to_be_visible()
    visitor.page.fill('[name="first"]', groups[numbers[0] - 1].lower())
    visitor.page.fill('[name="second"]', groups[numbers[1] - 1])
    visitor.tap(ON)
    expect(visitor.page.locator(NOTED)).to_be_visible()
    assert told(visitor) == [WORDS]


def test_a_form_sent_while_it_locked_goes_on_its_way_after_unlocking(visitor: Visitor) -> None:
    visitor.excuse("status of 403", "status of 422")
    sign_up(visitor, "Berta")
    visitor.go("/moment")
    lock()
    visitor.page.fill('[name="words"]', WORDS)
    visitor.choose("weight", "9")
    visitor.choose("pressures", "perfectionism")
    visitor.tap(ON)
    visitor.page.fill('[name="unlock_passphrase"]', "not the one at all")
    visitor.tap(ON)
    expect(visitor.page.locator(".errors")).to_be_visible()
    open_notes(visitor)
    landed(visitor.page, "/offer/")
    visitor.go("/moments")
    visitor.tap("li a")
    assert visitor.page.input_value('[name="words"]') == WORDS
    assert visitor.checked("weight") == ["9"]
    assert "perfectionism" in visitor.checked("pressures")


def test_after_locking_going_back_shows_nothing_until_she_unlocks(visitor: Visitor) -> None:
    sign_up(visitor, "Carla")
    tell(visitor, length="note")
    visitor.go("/moments")
    visitor.tap("li a")
    lock()
    visitor.go("/tools/")
    sees_nothing_of_hers(visitor)
    visitor.go("/moments")
    open_notes(visitor)
    landed(visitor.page, "/moments")
    assert told(visitor) == [WORDS]


def test_after_signing_out_going_back_shows_nothing_and_signing_in_shows_all(visitor: Visitor) -> None:
    name = sign_up(visitor, "Dora")
    tell(visitor, length="note")
    visitor.go("/moments")
    with visitor.page.expect_navigation():
        visitor.tap("li a")
    visitor.go("/settings")
    visitor.tap('form[action="/sign-out"] button')
    visitor.page.wait_for_url(f"{visitor.house}/")
    sees_nothing_of_hers(visitor)
    visitor.go("/sign-in")
    visitor.page.fill('[name="username"]', name)
    open_notes(visitor, "passphrase")
    visitor.page.wait_for_url(f"{visitor.house}/")
    assert told(visitor) == [WORDS]


def press_leave(visitor: Visitor) -> None:
    visitor.page.click(".leave", no_wait_after=True)


def press_escape_three_times(visitor: Visitor) -> None:
    visitor.press("Escape", "Escape", "Escape")


@pytest.mark.parametrize("leave", [press_leave, press_escape_three_times])
def test_leaving_quickly_is_white_at_once_then_neutral_and_the_vault_is_closed(
    visitor: Visitor, leave: Any
) -> None:
    tell(visitor, length="note")
    visitor.go("/moments")
    vault = newest_vault()
    held: list[Route] = []

    def hold(route: Route) -> None:  # the neutral page takes its time to come
        held.append(route)

    visitor.page.route(f"**{NEUTRAL}", hold)
    visitor.page.evaluate(_WATCH_FOR_WHITE)
    with visitor.page.expect_console_message(lambda message: message.text.startswith("white after")) as said:
        leave(visitor)
    assert float(said.value.text.split()[-1]) <= WHITE_WITHIN
    while not held:
        visitor.page.wait_for_timeout(20)
    held[0].continue_()
    landed(visitor.page, NEUTRAL)
    assert "Unguilt" not in visitor.page.content()
    visitor.page.wait_for_load_state("networkidle")
    assert Vault.objects.filter(id=vault.id).count() == 0
    assert Record.objects.filter(vault_id=vault.id).count() == 0
    assert [each["name"] for each in visitor.context.cookies() if each["name"] == "unguilt-vault"] == []
    sees_nothing_of_hers(visitor)


def test_leaving_quickly_goes_without_javascript_and_signs_an_owner_out(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    sign_up(visitor, "Elena")
    tell(visitor, length="note")
    visitor.go("/moments")
    vault = newest_vault()
    press_leave(visitor)
    landed(visitor.page, NEUTRAL)
    assert "Unguilt" not in visitor.page.content()
    assert Keyslot.objects.filter(vault=vault, kind=Keyslot.SESSION).count() == 0
    visitor.page.go_back()
    assert WORDS not in visitor.page.content()
    visitor.go("/")
    expect(visitor.page.locator(".hero.first")).to_be_visible()


def test_escape_pressed_twice_or_slowly_leaves_nothing(visitor: Visitor) -> None:
    visitor.go("/about")
    visitor.press("Escape", "Escape")
    visitor.page.wait_for_timeout(2_100)
    visitor.press("Escape")
    visitor.page.wait_for_timeout(100)
    assert visitor.path == "/about"


@pytest.fixture(scope="module")
def remembering(playwright: Playwright) -> Iterator[Browser]:
    """Start a browser that keeps pages alive for going back, as hers does; Playwright's usual one does not."""
    browser = playwright.chromium.launch(
        executable_path=find(), args=flags(), ignore_default_args=["--disable-back-forward-cache"]
    )
    yield browser
    browser.close()


@pytest.mark.parametrize("way_out", ["leave", "sign out", "lock"])
def test_a_browser_that_keeps_pages_alive_shows_nothing_either(
    remembering: Browser, house: str, way_out: str
) -> None:
    visitor = Visitor.arrive(remembering, house)
    sign_up(visitor, f"Fanny {way_out}")
    tell(visitor, length="note")
    visitor.go("/moments")
    assert WORDS in visitor.text
    if way_out == "leave":
        press_leave(visitor)
        landed(visitor.page, NEUTRAL)
    elif way_out == "sign out":
        visitor.go("/settings")
        visitor.tap('form[action="/sign-out"] button')
        visitor.page.wait_for_url(f"{visitor.house}/")
    else:
        visitor.tap('.tabs a[href="/tools/"]')
        landed(visitor.page, "/tools/")
        lock()
    sees_nothing_of_hers(visitor)
    visitor.context.close()
    assert visitor.unexcused == []


def test_a_page_that_comes_back_alive_hides_itself_and_asks_the_server_again(visitor: Visitor) -> None:
    # Chromium drops such pages by itself once a cookie changed. Other browsers may not: what they tell the
    # page is told here.
    sign_up(visitor, "Greta")
    tell(visitor, length="note")
    visitor.go("/moments")
    lock()
    hidden = visitor.page.evaluate("""() => {
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      return getComputedStyle(document.querySelector("main")).display;
    }""")
    assert hidden == "none"
    landed(visitor.page, "/unlock")
    assert WORDS not in seen(visitor)
