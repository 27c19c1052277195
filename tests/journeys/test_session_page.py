"""A page for a session: chosen line by line, read, given as a file and by a link, and the link taken back."""

import io

import pypdf
import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed, tell
from .test_check import LOW, answer, until_the_ninth
from .visitor import Visitor

pytestmark = pytest.mark.browser

PUT_TOGETHER = "main .actions a.button"
SEE = "main form .button.wide:not(.quiet)"
WORDS = "I came late to the play."
SCORE = "PHQ-9, low mood: 12 of 27, moderate signs."


def a_page(visitor: Visitor) -> str:
    """Tell a moment, choose it for a page with words of her own; return where the page stands."""
    tell(visitor, WORDS, length="note")
    visitor.go("/session-page")
    visitor.tap(PUT_TOGETHER)
    landed(visitor.page, "/session-page/new")
    visitor.page.fill('[name="talk"]', "The play, and sleep.")
    words = visitor.page.locator("details[data-part]", has_text="Moments in my words")
    visitor.tap(words.locator("summary"))
    visitor.tap(words.locator("label.check"))
    visitor.tap(SEE)
    expect(visitor.page.locator(".sheet")).to_contain_text(WORDS)
    return visitor.path


@pytest.mark.parametrize("script", [True, False])
def test_a_page_is_put_together_and_holds_only_what_was_ticked(visit: Visit, *, script: bool) -> None:
    visitor = visit(java_script_enabled=script, has_touch=True)
    where = a_page(visitor)
    sheet = visitor.page.locator(".sheet")
    expect(sheet.locator("h2")).to_have_text(["What matters to me this time", "Moments in my words"])
    expect(sheet.locator("li")).to_have_count(2)
    file = visitor.context.request.get(f"{where}/page.pdf").body()
    drawn = " ".join(pypdf.PdfReader(io.BytesIO(file)).pages[0].extract_text().split())
    assert WORDS in drawn
    assert "Moments, counted" not in drawn


def test_from_the_check_to_a_link_that_opens_for_another_until_it_is_taken_back(visit: Visit) -> None:
    her, therapist = visit(), visit()
    until_the_ninth(her)
    for screen in (19, 20, 21):
        answer(her, screen, LOW[screen])
    expect(her.page.locator("main")).to_contain_text("within two weeks")
    her.go("/session-page/new")
    signs = her.page.locator("details[data-part]", has_text="Signs and scores")
    her.tap(signs.locator("summary"))
    her.tap(signs.locator("label.check", has_text=SCORE))
    her.tap(SEE)
    expect(her.page.locator(".sheet li")).to_have_count(1)
    her.tap('form[action$="/link"] .button')
    landed(her.page, "/links/")
    address = her.page.input_value("#address")
    therapist.page.goto(address)
    expect(therapist.page.locator("h1")).to_contain_text("For a session:")
    expect(therapist.page.locator("main")).to_contain_text(SCORE)
    her.page.reload()
    expect(her.page.locator("main")).not_to_contain_text("Not so far.")  # it says when it was opened
    her.tap('form[action$="/withdraw"] .button')
    landed(her.page, "said=withdrawn")
    therapist.excuse("status of 404", "status of 410", "status of 422")
    therapist.page.goto("about:blank")  # the same address with another # would not be asked for again
    therapist.page.goto(address)
    expect(therapist.page.locator("main")).not_to_contain_text(SCORE)


def test_by_keyboard_a_whole_part_is_ticked_and_what_she_began_is_there_again(visitor: Visitor) -> None:
    tell(visitor, WORDS, length="note")
    visitor.go("/session-page/new")
    visitor.tab_to('[name="questions"]')
    visitor.page.keyboard.insert_text("How long does it take?")
    visitor.tab_to("details[data-part] summary")
    visitor.press("Enter")
    visitor.tab_to('[data-all="1"]')
    with visitor.page.expect_response(lambda answer: answer.url.endswith("/session-page/draft")):
        visitor.press("Enter")
    ticked = len(visitor.checked("line"))
    assert ticked > 0
    visitor.go("/session-page")
    visitor.tap(PUT_TOGETHER)
    expect(visitor.page.locator('[name="questions"]')).to_have_value("How long does it take?")
    assert len(visitor.checked("line")) == ticked
    visitor.tab_to(SEE)
    visitor.press("Enter")
    expect(visitor.page.locator(".sheet")).to_contain_text("How long does it take?")
