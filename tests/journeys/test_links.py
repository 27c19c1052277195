"""Two people, two browsers: one gives a link, the other answers without an account, the first reads it."""

from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from unguilt.kit.windows import Link, Shown, ShownPart, open_window
from unguilt.vault import cookie
from unguilt.vault.door import Stored
from unguilt.vault.keyslots import new_guest

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

SEND = "main form .button.wide"
QUESTION = "Could you take the swimming bag on Thursdays?"


def she_gives_a_link(visitor: Visitor) -> Stored[Link]:
    """Let the visitor be somebody who has given a link, and return it."""
    session = new_guest(timezone.now())
    visitor.context.add_cookies([{"name": cookie.NAME, "value": session.cookie.value, "url": visitor.house}])
    shown = Shown(
        language="en",
        heading="A question from Ana",
        parts=(ShownPart(lines=(QUESTION,)),),
        answerable=True,
    )
    return open_window(session.vault, shown, title="The swimming bag", days=7, now=timezone.now())


def test_she_asks_the_other_answers_and_she_reads_it(visit: Visit) -> None:
    ana, jo = visit(), visit()
    jo.excuse("status of 404")
    link = she_gives_a_link(ana)
    ana.go(f"/links/{link.id}")
    address = ana.page.input_value("#address")
    asked: list[str] = []
    jo.page.on("request", lambda request: asked.append(request.url))
    jo.go(address)
    expect(jo.page.locator("h1")).to_have_text("A question from Ana")
    assert QUESTION in jo.text
    assert [url for url in asked if link.entry.code in url or "#" in urlsplit(url).path] == []
    assert jo.page.locator("nav.tabs").count() == 0
    jo.choose("answer", "yes_but")
    jo.page.fill('[name="words"]', "From June on.")
    jo.tap(SEND)
    landed(jo.page, "/sent")
    ana.go(f"/links/{link.id}")
    assert "From June on." in ana.text
    ana.tap('form[action$="/withdraw"] button')
    landed(ana.page, "said=withdrawn")
    jo.go("/healthz")
    jo.go(address)
    expect(jo.page.locator("[data-nothing]")).to_be_visible()
    assert QUESTION not in jo.text


def test_without_scripts_the_code_is_typed_and_by_keyboard_alone_it_is_answered(visit: Visit) -> None:
    ana, jo = visit(), visit(java_script_enabled=False)
    link = she_gives_a_link(ana)
    jo.go(f"/w/{link.id}#{link.entry.code}")
    assert QUESTION not in jo.text
    jo.page.fill('[name="code"]', link.entry.code.lower().replace("-", " "))
    jo.tap(SEND)
    expect(jo.page.locator("h1")).to_have_text("A question from Ana")
    jo.page.focus('[name="answer"][value="yes"]')
    jo.press("Space")
    jo.page.focus(SEND)
    jo.press("Enter")
    landed(jo.page, "/sent")
