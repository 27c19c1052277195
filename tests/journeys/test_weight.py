"""What the first page weighs over the wire, from the server as it is run in earnest."""

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from .earnest import served
from .visitor import Visitor

pytestmark = pytest.mark.browser

FIRST_PAGE: Final = 60_000  # bytes: HTML, styles, scripts and icons; LOOK.md, “Budget”
_ASKS_LIKE_A_BROWSER: Final = {"Accept-Encoding": "gzip, deflate, br, zstd"}


@pytest.fixture
def in_earnest(tmp_path: Path) -> Iterator[str]:
    with served(tmp_path) as address:
        yield address


def _received(visitor: Visitor, path: str) -> dict[str, int]:
    """Open a page in an empty browser; return how many bytes came for each address, headers included."""
    wire: Any = visitor.context.new_cdp_session(visitor.page)
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    wire.on(
        "Network.requestWillBeSent",
        lambda sent: addresses.update({sent["requestId"]: sent["request"]["url"]}),
    )
    wire.on(
        "Network.loadingFinished",
        lambda done: sizes.update({addresses[done["requestId"]]: int(done["encodedDataLength"])}),
    )
    wire.send("Network.enable")
    visitor.page.goto(path, wait_until="networkidle")
    return sizes


def _icon(visitor: Visitor) -> dict[str, int]:
    """Fetch the page's icon, which a browser without a window does not ask for."""
    address = urljoin(visitor.page.url, visitor.page.locator('link[rel="icon"]').get_attribute("href"))
    request = urllib.request.Request(address, headers=_ASKS_LIKE_A_BROWSER)  # noqa: S310 - our own address
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - our own address
        return {address: len(answer.read())}


def test_the_first_page_weighs_at_most_sixty_kilobytes(chromium: Browser, in_earnest: str) -> None:
    visitor = Visitor.arrive(chromium, in_earnest)
    sizes = _received(visitor, "/") | _icon(visitor)
    kinds = sorted(re.sub(r".*\.", "", each) if "/static/" in each else "html" for each in sizes)
    visitor.context.close()
    assert kinds == ["css", "html", "js", "svg"]
    assert sum(sizes.values()) <= FIRST_PAGE
    assert visitor.unexcused == []


def test_what_the_browser_may_keep_comes_compressed_and_for_good(chromium: Browser, in_earnest: str) -> None:
    visitor = Visitor.arrive(chromium, in_earnest)
    kept = []
    visitor.page.on(
        "response", lambda response: kept.append(response) if "/static/" in response.url else None
    )
    visitor.page.goto("/moment", wait_until="networkidle")
    headers = [response.headers for response in kept]
    visitor.context.close()
    assert len(headers) >= 3
    assert {each.get("content-encoding") for each in headers} <= {"gzip", "br"}
    assert all("immutable" in each["cache-control"] for each in headers)
