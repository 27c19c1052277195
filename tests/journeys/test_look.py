"""Every page at every size: nothing runs over, nothing is cut off, everything can be hit with a thumb."""

import re
from collections.abc import Sequence
from typing import Any, Final

import pytest
from django.utils import timezone
from playwright.sync_api import Page, ViewportSize, expect

from . import lives
from .conftest import Visit
from .journey import go_to_the_breathing
from .lives import Life, come_in
from .pages import looks_of, paths
from .states import states
from .visitor import Visitor

pytestmark = pytest.mark.browser

NARROW: Final[ViewportSize] = {"width": 320, "height": 640}
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
DESK: Final[ViewportSize] = {"width": 1280, "height": 800}
BETWEEN: Final[ViewportSize] = {"width": 600, "height": 800}
THUMB: Final = 44  # CSS pixels; LOOK.md, “Touch”

# What runs over the page, what its own box cuts off, and what a chart's edge cuts off.
_RUNS_OVER: Final = """() => {
  const found = [], page = document.documentElement;
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} `
    + `“${one.textContent.trim().slice(0, 40)}”`;
  if (page.scrollWidth > page.clientWidth) {
    found.push(`the page is ${page.scrollWidth} wide on ${page.clientWidth}`);
    for (const one of document.body.querySelectorAll("*"))
      if (one.getBoundingClientRect().right > page.clientWidth + 1) found.push(`over the edge: ${name(one)}`);
  }
  for (const one of document.body.querySelectorAll("*:not(.out-of-sight):not(svg *)")) {
    const style = getComputedStyle(one);
    if (style.display === "inline" || one.closest(".out-of-sight")) continue;
    if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") found.push(`cut short: ${name(one)}`);
    if (one.matches("svg, .hero, progress")) continue;  // what they cut off is no text
    if (["hidden", "clip"].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      found.push(`cut off: ${name(one)}`);
  }
  for (const text of document.querySelectorAll("svg text")) {
    const own = text.getBoundingClientRect(), all = text.ownerSVGElement.getBoundingClientRect();
    if (own.left < all.left - 1 || own.right > all.right + 1 || own.bottom > all.bottom + 1 || own.top < all.top - 1)
      found.push(`cut off by its chart: ${name(text)}`);
  }
  return found;
}"""

# Whatever is there to be pressed, but for links within a line of text.
_TOO_SMALL: Final = """(thumb) => {
  const found = [];
  for (const one of document.querySelectorAll("a, button, summary, select, textarea, input, label:has(input)")) {
    if (one.closest(".out-of-sight") || one.type === "hidden") continue;
    if (one.matches("a") && getComputedStyle(one).display === "inline") continue;
    if (one.matches("input") && one.closest("label")) continue;  // its label is what is pressed
    const { width, height } = one.getBoundingClientRect();
    if (width && height < thumb - 0.5) found.push(`${height.toFixed(1)} high: ${one.outerHTML.slice(0, 90)}`);
  }
  return found;
}"""

_SHIFTS: Final = """() => new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => found.push(...list.getEntries().map((each) =>
    `${each.value} ${each.sources.map((one) => one.node?.outerHTML?.slice(0, 80)).join(" | ")}`
  ))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(found), 600);
})"""


@pytest.fixture(scope="module")
def everybody(house: str) -> dict[str, Life]:
    now = timezone.now()
    return {"newcomer": lives.newcomer(), "guest": lives.guest(now), "owner": lives.owner(now)}


def looked_at(page: Page, where: str, sizes: Sequence[ViewportSize] = (NARROW, BETWEEN, DESK)) -> list[str]:
    """Return what is wrong with the page at these sizes, with doubled text, and to a thumb."""
    page.wait_for_load_state("load")  # the style may come after what a form's answer is waited for by
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    found = []
    for size in sizes:
        page.set_viewport_size(size)
        wrong = page.evaluate(_RUNS_OVER)
        if size is not DESK:
            wrong += page.evaluate(_TOO_SMALL, THUMB)
        found += [f"{where} at {size['width']}: {each}" for each in wrong]
    # Twice the text on half the width: what 200 % zoom of a small window comes to, and more.
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return found + [f"{where} at 200 %: {each}" for each in page.evaluate(_RUNS_OVER)]


@pytest.mark.parametrize(
    ("who", "locale"),
    [
        ("newcomer", "en-GB"),
        ("owner", "en-GB"),
        ("newcomer", "es-ES"),
        ("owner", "es-ES"),
    ],
)
def test_every_page_fits_every_screen(
    visit: Visit, everybody: dict[str, Life], seen: set[str], who: str, locale: str
) -> None:
    visitor = visit(locale=locale, reduced_motion="reduce")
    visitor.excuse("status of 410")
    come_in(visitor, everybody[who])
    found = []
    for path in paths(visitor, everybody[who]):
        visitor.go(path)
        looks = looks_of(visitor)
        if looks not in seen:
            seen.add(looks)
            # The layout is the same in every language: longer words show on the narrowest screen.
            found += looked_at(
                visitor.page, path, (NARROW,) if locale != "en-GB" else (NARROW, BETWEEN, DESK)
            )
    assert found == []


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """Pages that were looked at already: most are the same for everybody."""
    return set()


@pytest.mark.parametrize("who", ["guest", "owner"])
def test_every_page_after_a_form_or_while_locked_fits_too(
    visit: Visit, everybody: dict[str, Life], who: str
) -> None:
    visitor = visit(reduced_motion="reduce")
    found = []
    for where, lead_there in states(visitor, everybody[who]).items():
        visitor.page.set_viewport_size(PHONE)
        lead_there(visitor)
        found += looked_at(visitor.page, where)
    assert found == []


@pytest.mark.parametrize("path", ["/", "/moment", "/help", "/tools/"])
@pytest.mark.parametrize("size", [PHONE, DESK])
def test_nothing_moves_while_a_page_comes(visit: Visit, path: str, size: ViewportSize) -> None:
    visitor = visit(viewport=size)
    wire: Any = visitor.context.new_cdp_session(visitor.page)
    slowly = {"offline": False, "latency": 150, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", slowly)  # so that what comes late can be seen to come late
    visitor.go(path)
    assert visitor.page.evaluate(_SHIFTS) == []


def test_hearing_while_she_writes_moves_nothing_above(visitor: Visitor) -> None:
    visitor.go("/moment")
    before = visitor.page.locator('[name="words"]').bounding_box()
    with visitor.page.expect_response("**/moment/listen"):
        visitor.page.locator('[name="words"]').press_sequentially("My boss moved it.")
    assert visitor.page.locator('[name="words"]').bounding_box() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_what_is_chosen_can_be_told(visit: Visit, scheme: str) -> None:
    visitor = visit(forced_colors="active", color_scheme=scheme)
    for path in ("/", "/tools/", "/help", "/help/ie", "/support", "/picture"):
        visitor.go(path)
        expect(visitor.page.locator("h1")).to_be_visible()
    visitor.go("/moment")
    visitor.choose("weight", "7")
    visitor.choose("pressures", "society")
    chosen = visitor.page.locator("label:has(input:checked)").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).outlineStyle)"
    )
    assert chosen == ["solid"] * 3  # weight, pressure, and the minute that is set from the start


def test_breathing_works_with_reduced_motion_and_forced_colours(visit: Visit) -> None:
    visitor = visit(forced_colors="active", reduced_motion="reduce")
    go_to_the_breathing(visitor)
    visitor.tap("[data-begin]")
    expect(visitor.page.locator("[data-cue]")).to_have_text("In")
    moving = visitor.page.evaluate("document.getAnimations().length")
    assert moving == 0


def test_help_prints_as_a_sheet_of_numbers(visitor: Visitor) -> None:
    visitor.go("/help/ie")
    visitor.page.emulate_media(media="print")
    for gone in (".tabs", ".leave", ".foot nav", ".skip"):
        expect(visitor.page.locator(gone)).to_be_hidden()
    printed = visitor.page.locator("main").inner_text()
    numbers = visitor.page.locator('main a[href^="tel:"]').evaluate_all(
        "all => all.map((one) => one.textContent)"
    )
    assert numbers != []
    assert [each for each in numbers if each not in printed] == []
    assert re.match(rb"%PDF", visitor.page.pdf()) is not None
