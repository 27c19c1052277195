"""The stretches of the main job that several journeys walk."""

from typing import Final

from playwright.sync_api import Page, expect

from unguilt.core.method import Breath
from unguilt.toolbox import PRACTICES

from .visitor import Visitor

WORDS: Final = (
    "My boss moved the meeting, so I missed it. All the other moms look so perfect and I compare myself."
)
"""What is told; several pressures can be heard in it."""

BEGIN: Final = '.hero a[href="/moment"]'
ON: Final = "main form .button.wide:not(.quiet)"
"""The one thing to do on the moment, in each step, and at the close."""

FIRST_CARD: Final = ".practice >> nth=0 >> button"
NOTED: Final = "main .notice[role=status]"

_MOST_STEPS: Final = 15


def landed(page: Page, part: str) -> None:
    """Wait until the address holds `part`."""
    page.wait_for_url(lambda url: part in url)


def moved_from(page: Page, before: str) -> None:
    """Wait until the address is another one than `before`."""
    page.wait_for_url(lambda url: url != before)


def tell(visitor: Visitor, words: str = WORDS, *, weight: int = 7, length: str = "1") -> None:
    """Go from Now to what follows the moment, by thumb."""
    visitor.go("/")
    visitor.tap(BEGIN)
    visitor.tap('[name="words"]')
    visitor.page.keyboard.insert_text(words)
    visitor.choose("weight", str(weight))
    if length != "1":
        visitor.choose("length", length)
    visitor.tap(ON)
    landed(visitor.page, "said=noted" if length == "note" else "/offer/")


def walk(visitor: Visitor) -> int:
    """Go through a practice to its close by pressing what leads on; return how many steps it had."""
    for number in range(1, _MOST_STEPS):
        before = visitor.page.url
        visitor.tap(ON)
        moved_from(visitor.page, before)
        if visitor.path.endswith("/close"):
            return number
    msg = "the practice does not end"
    raise AssertionError(msg)


def rate(visitor: Visitor, after: int) -> None:
    """Say how it is now, and let it rest."""
    visitor.choose("after", str(after))
    visitor.tap(ON)
    landed(visitor.page, "/rest")


def told(visitor: Visitor) -> list[str]:
    """Return the words of her moments as the list shows them, newest first."""
    visitor.go("/moments")
    return visitor.page.locator("li .hers").all_inner_texts()


def go_to_the_breathing(visitor: Visitor) -> Breath:
    """Begin a practice whose breathing has neither hold nor rest, and go on to it; return how it is counted."""
    practice, number, breath = _breathing()
    visitor.go(f"/tools/{practice.partition('.')[0]}/")
    visitor.tap(
        visitor.page.locator("form", has=visitor.page.locator(f'[value="{practice}"]')).locator("button")
    )
    for _ in range(number - 1):
        visitor.tap(ON)
    expect(visitor.page.locator(".breath")).to_be_visible()
    return breath


def _breathing() -> tuple[str, int, Breath]:
    for practice in PRACTICES.values():
        for number, step in enumerate(practice.steps, start=1):
            if step.breath is not None and not (step.breath.hold or step.breath.rest):
                return practice.id, number, step.breath
    msg = "no practice breathes in and out alone"
    raise LookupError(msg)
