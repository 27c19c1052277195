"""Her people, and the room about them, as a thumb, a keyboard, or a browser without scripts goes through them."""

from typing import Any, Final

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from unguilt.kit.people import CIRCLES, Person
from unguilt.vault import cookie
from unguilt.vault.keyslots import new_guest

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

ROOM: Final = "/tools/support_network/"
KEEP: Final = "main form .button:not(.quiet)"
NAMES: Final = (
    "Ana",
    "Tía Carmen",
    "Maximiliane Wohlfarth",
    "Γεωργία",
    "美玲",
    "MMMMMMMMMMMMMM",
    "the one with the two dogs",
    "WWWWWW",
)

OUTSIDE: Final = """() => [...document.querySelectorAll("figure.circles text.name")].filter((name) => {
  const box = name.getBBox();
  const radii = [...document.querySelectorAll("figure.circles circle")].map((one) => one.r.baseVal.value);
  const far = Math.hypot(Math.max(Math.abs(box.x), Math.abs(box.x + box.width)), Math.abs(box.y + box.height / 2));
  return far > Math.max(...radii);
}).map((name) => name.textContent)"""
TOUCHING: Final = """() => {
  const boxes = [...document.querySelectorAll("figure.circles text.name")].map((one) => one.getBBox());
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a, b))).length;
}"""
LETTERS: Final = """() => {
  const text = document.querySelector("figure.circles text.name");
  return text.getBoundingClientRect().height;
}"""


def note(visitor: Visitor, name: str, circle: str, *gives: str) -> None:
    visitor.go("/people/new")
    visitor.page.fill('[name="name"]', name)
    visitor.choose("circle", circle)
    for give in gives:
        visitor.choose("gives", give)
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: url.endswith("/people"))


def with_people(visit: Visit, count: int, **options: Any) -> Visitor:
    """Let somebody arrive whose list is full."""
    visitor, now = visit(**options), timezone.now()
    session = new_guest(now)
    for number in range(count):
        circle = list(CIRCLES)[number % 3]
        session.vault.add(Person(at=now, name=NAMES[number % len(NAMES)], circle=circle, gives=("listen",)))
    visitor.context.add_cookies([{"name": cookie.NAME, "value": session.cookie.value, "url": visitor.house}])
    return visitor


def the_whole_room(visitor: Visitor) -> None:
    """Note two people, find them in the circles, take words for one, note that they went out."""
    note(visitor, "Ana", "close", "listen")
    note(visitor, "Corvin", "near")
    visitor.tap(f'main a[href="{ROOM}"]')
    expect(visitor.page.locator("figure.circles text.name")).to_have_text(["Ana", "Corvin"])
    expect(visitor.page.locator("main")).to_contain_text("Where it is thin")
    visitor.tap('main .chips a:has-text("Ana")')
    landed(visitor.page, "/with/")
    visitor.tap('main .chips a:has-text("After a long silence")')
    landed(visitor.page, "kind=silence")
    expect(visitor.page.locator("main h1")).to_have_text("Words for Ana")
    visitor.tap('main a:has-text("No need to answer")')
    landed(visitor.page, "quiet=1")
    visitor.tap("main .plainlist a >> nth=0")
    landed(visitor.page, "/take")
    assert visitor.page.input_value('[name="words"]').startswith("Dear Ana,")
    visitor.tap("main section form button, main form section button")
    visitor.page.wait_for_url(lambda url: url.endswith("/reached"))
    expect(visitor.page.locator("main")).to_contain_text("You reached out to Ana.")


def test_the_whole_room_goes_without_javascript(visit: Visit) -> None:
    the_whole_room(visit(java_script_enabled=False))


def test_the_whole_room_goes_by_thumb_and_whom_she_fears_leaves_it(visitor: Visitor) -> None:
    the_whole_room(visitor)
    visitor.go("/people")
    visitor.tap('main li:has-text("Corvin") a')
    visitor.tap('label:has([name="afraid"])')
    visitor.tap(KEEP)
    visitor.page.wait_for_url(lambda url: url.endswith("/people"))
    visitor.go(ROOM)
    expect(visitor.page.locator("figure.circles text.name")).to_have_text(["Ana"])
    expect(visitor.page.locator("main")).not_to_contain_text("Corvin")


def test_words_are_copied_and_care_comes_while_she_writes(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    visitor.go(f"{ROOM}words/take?words=laugh-plain")
    visitor.tap("[data-copies]")
    expect(visitor.page.locator("[data-said]")).to_have_text("Copied.")
    assert "something funny" in visitor.page.evaluate("navigator.clipboard.readText()")
    with visitor.page.expect_response("**/care"):
        visitor.page.locator('[name="words"]').press_sequentially(" I want to kill myself")
    expect(visitor.page.locator("#care .care")).to_be_visible()


def test_a_pace_goes_by_keyboard_alone_and_stands_on_now_on_its_day(visit: Visit) -> None:
    visitor = with_people(visit, 1)
    visitor.go(ROOM)
    visitor.tab_to('main .chips a[href*="/with/"]')
    visitor.press("Enter")
    landed(visitor.page, "/with/")
    visitor.tab_to('select[name="weeks"]')
    visitor.press("ArrowDown", "ArrowDown")
    visitor.tab_to('[name="first"]')
    visitor.page.fill('[name="first"]', visitor.page.evaluate("new Date().toLocaleDateString('sv')"))
    visitor.tab_to('form[action$="/pace"] button')
    visitor.press("Enter")
    expect(visitor.page.locator("main")).to_contain_text("every 2 weeks")
    visitor.go("/")
    expect(visitor.page.locator("main")).to_contain_text("You wanted to write to Ana about now")


@pytest.mark.parametrize("width", [320, 1280])
def test_sixty_people_are_readable_in_their_circles_and_nothing_is_wider_than_the_page(
    visit: Visit, width: int
) -> None:
    visitor = with_people(visit, 60, locale="es-ES", viewport={"width": width, "height": 700})
    visitor.go(ROOM)
    expect(visitor.page.locator("figure.circles text.name")).to_have_count(60)
    assert (visitor.page.evaluate(OUTSIDE), visitor.page.evaluate(TOUCHING)) == ([], 0)
    assert visitor.page.evaluate(LETTERS) >= 11
    for path in (ROOM, f"{ROOM}words", f"{ROOM}words/take", f"{ROOM}places", "/people", "/people/new"):
        visitor.go(path)
        assert (path, visitor.page.evaluate("document.documentElement.scrollWidth")) == (path, width)
