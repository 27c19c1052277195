"""A person with a browser of her own, and somebody who watches it.

Watched is what has to hold on every page of every journey: no other host is asked for anything, no script
fails, the browser's console reports no error, the server does not break.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    WebError,
)

_NOT_THE_NETWORK: Final = ("data", "blob", "about", "chrome-error")
_PATIENCE: Final = 15_000  # ms; the tests share two processors with others
_PHONE: Final = {"width": 390, "height": 844}

FOCUS_IS_SEEN: Final = """() => {
  const seen = (one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const here = document.activeElement;
  return seen(here) || seen(here.closest("label"));
}"""


@dataclass(kw_only=True)  # no slots: Playwright notes its listeners on their owner
class Visitor:
    """One browser context with its page. `taps` counts what her thumb did; `troubles` is what went wrong."""

    house: str
    context: BrowserContext
    page: Page
    taps: int = 0
    troubles: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)

    @classmethod
    def arrive(cls, browser: Browser, house: str, **options: Any) -> "Visitor":
        """Open a browser at the size of a phone, watched from the first request on."""
        settings = {"viewport": _PHONE, "locale": "en-GB", **options}
        context = browser.new_context(base_url=house, **settings)
        context.set_default_timeout(_PATIENCE)
        visitor = cls(house=house, context=context, page=context.new_page())
        visitor._watch()
        return visitor

    def _watch(self) -> None:
        self.context.on("request", self._on_request)
        self.context.on("response", self._on_response)
        self.context.on("console", self._on_console)
        self.context.on("weberror", self._on_error)

    def _on_request(self, request: Request) -> None:
        at = urlsplit(request.url)
        if at.scheme not in _NOT_THE_NETWORK and at.netloc != urlsplit(self.house).netloc:
            self.troubles.append(f"asked {at.netloc} for something")

    def _on_response(self, response: Response) -> None:
        if response.status >= 500:
            self.troubles.append(f"{response.status} at {urlsplit(response.url).path}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"console: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.troubles.append(f"script: {error.error}")

    def excuse(self, *parts: str) -> None:
        """Expect trouble whose text holds one of these: the browser reports every 4xx page as an error."""
        self.excused.extend(parts)

    @property
    def unexcused(self) -> list[str]:
        """What went wrong and was not expected."""
        return [each for each in self.troubles if not any(part in each for part in self.excused)]

    def go(self, path: str) -> None:
        """Open a page by its address."""
        self.page.goto(path)

    def tap(self, what: str | Locator) -> None:
        """Press something once its page is all there, and wait for the page it leads to.

        A label is pressed where a thumb would press it.
        """
        one = self.page.locator(what) if isinstance(what, str) else what
        one.wait_for()  # it may stand on the page that is still to come,
        self.page.wait_for_load_state()  # whose scripts come after it
        one.click()
        self.page.wait_for_load_state()  # where it led on, or the page would be read half
        self.taps += 1

    def choose(self, name: str, value: str) -> None:
        """Press the chip or number with this value."""
        self.tap(self.page.locator("label", has=self.page.locator(f'[name="{name}"][value="{value}"]')))

    def tab_to(self, selector: str, *, at_most: int = 80) -> None:
        """Press Tab until the focus is there; fails when it is not seen on the way."""
        for _ in range(at_most):
            self.page.keyboard.press("Tab")
            if not self.page.evaluate(FOCUS_IS_SEEN):
                here = self.page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
                self.troubles.append(f"focus is not seen on {here}")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        msg = f"no way to {selector} by keyboard"
        raise AssertionError(msg)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def path(self) -> str:
        """Where she is."""
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        """All that can be read on the page."""
        return self.page.locator("body").inner_text()

    def checked(self, name: str) -> list[str]:
        """Return the values that are chosen in a group."""
        boxes: Sequence[Locator] = self.page.locator(f'[name="{name}"]:checked').all()
        return [str(box.get_attribute("value")) for box in boxes]
