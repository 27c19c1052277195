"""The two-minute check as a thumb, a keyboard, or a browser without scripts goes through it."""

from collections.abc import Mapping
from typing import Final

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import landed
from .visitor import Visitor

pytestmark = pytest.mark.browser

CHECK: Final = "/tools/therapy/check"
GO_ON: Final = "main form[autocomplete] button.wide:not(.quiet)"

Answers = Mapping[str, str]

LOW: Final[dict[int, Answers]] = {
    3: {"nervous": "1", "control_worry": "1"},
    9: {},
    10: {"b1": "3", "b2": "1"},
    11: {"c1": "1"},
    12: {"interest": "2", "down": "2"},
    13: {"sleep": "2"},
    14: {"tired": "2"},
    15: {"appetite": "1"},
    16: {"failure": "2"},
    17: {"concentrate": "1"},
    18: {"slow_or_restless": "0"},
    19: {"better_off_dead": "0"},
    20: {"difficulty": "1"},
    21: {"d1": "1", "d2": "1"},
}


def begin(visitor: Visitor) -> None:
    visitor.go(CHECK)
    visitor.tap("main form[data-zone] button.wide")
    landed(visitor.page, f"{CHECK}/1")


def answer(visitor: Visitor, screen: int, answers: Answers) -> None:
    landed(visitor.page, f"{CHECK}/{screen}")
    for name, value in answers.items():
        visitor.choose(name, value)
    visitor.tap(GO_ON)


def until_the_ninth(visitor: Visitor) -> None:
    """Answer all before the ninth question, and see that nothing moves on by itself."""
    begin(visitor)
    answer(visitor, 1, {})
    answer(visitor, 2, {"answer": "no"})
    landed(visitor.page, f"{CHECK}/3")
    visitor.choose("nervous", "1")
    assert visitor.page.url.endswith(f"{CHECK}/3")
    for screen in (*range(3, 4), *range(9, 19)):
        answer(visitor, screen, LOW[screen])


def test_a_low_time_goes_by_thumb_to_a_talk_within_two_weeks(visitor: Visitor) -> None:
    until_the_ninth(visitor)
    for screen in (19, 20, 21):
        answer(visitor, screen, LOW[screen])
    landed(visitor.page, "/results/")
    main = visitor.page.locator("main")
    expect(main).to_contain_text("within two weeks")
    expect(main).to_contain_text("PHQ-9, low mood: 12 of 27, moderate signs.")
    expect(main).not_to_contain_text("People first")
    expect(visitor.page.locator("main figure svg circle")).to_have_count(1)


def test_a_dark_answer_shows_people_first_without_javascript_and_ends_nothing(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    until_the_ninth(visitor)
    answer(visitor, 19, {"better_off_dead": "1"})
    landed(visitor.page, f"{CHECK}/people")
    visitor.tap("main a.button.quiet")
    for screen in (20, 21):
        answer(visitor, screen, LOW[screen])
    landed(visitor.page, "/results/")
    first = visitor.page.locator("main > *").first
    expect(first).to_contain_text("People first")
    visitor.tap("main summary >> nth=0")
    expect(visitor.page.locator("main h1")).to_be_visible()


def test_by_keyboard_alone_not_safe_is_reached_keeps_the_answer_and_goes_on(visitor: Visitor) -> None:
    begin(visitor)
    visitor.tab_to('[name="answer"]')
    visitor.press("Space")
    visitor.tab_to('[name="unsafe"]')
    visitor.press("Enter")
    landed(visitor.page, f"{CHECK}/people")
    visitor.tab_to('main a[href*="/check/"]')
    visitor.press("Enter")
    landed(visitor.page, f"{CHECK}/2")
    visitor.tab_to('[name="skip"]')
    visitor.press("Enter")
    landed(visitor.page, f"{CHECK}/3")
