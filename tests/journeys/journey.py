"""The stretches of the main job that several journeys walk."""

from typing import Final

from playwright.sync_api import Page

from .visitor import Visitor

WORDS: Final = "My boss moved the meeting, so I missed the play. All the other moms look so perfect and I compare myself."
"""What is told; two pressures can be heard in it."""

BEGIN: Final = '.hero a[href="/moment"]'
ON: Final = "main form .button.wide:not(.quiet)"
"""The one thing to do on the moment, in each step, and at the close."""

FIRST_CARD: Final = ".practice >> nth=0 >> button"
NOTED: Final = "main .notice[role=status]"

_MOST_STEPS: Final = 15


def landed(page: Page, part: str) -> None:
    """Wait until the address holds `part`."""
    page.wait_for_url(lambda url: part in url)


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
        visitor.page.wait_for_url(lambda url, before=before: url != before)
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
