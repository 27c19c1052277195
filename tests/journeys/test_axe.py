"""No accessibility finding on any page, for anybody, in either scheme: WCAG 2.2 AA and axe's best practices."""

from typing import Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.utils import timezone

from . import lives
from .conftest import Visit
from .lives import Life, come_in
from .pages import build_of, paths
from .states import states
from .visitor import Visitor

pytestmark = pytest.mark.browser

_TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_ALL: Final = {
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {"target-size": {"enabled": True}},  # axe leaves this one of WCAG 2.2 out unless asked
    "resultTypes": ["violations"],
}
_COLOURS: Final = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
_RUN: Final = """async (options) => (await axe.run(document, options)).violations.flatMap(
  (found) => found.nodes.map((node) => `${found.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`))"""


@pytest.fixture(scope="module", params=["newcomer", "owner"])
def life(request: pytest.FixtureRequest, house: str) -> Life:
    return lives.newcomer() if request.param == "newcomer" else lives.owner(timezone.now())


_SEEN: Final[set[str]] = set()
"""Pages that were looked at already: most are built alike for everybody, and all countries of the help pages."""


def findings(visitor: Visitor, where: str) -> list[str]:
    """Return what axe finds on the page as it stands, in light and then in dark.

    Structure is the same in both; only what has to do with colours is looked at twice.
    """
    build = build_of(visitor)
    if build in _SEEN:
        return []
    _SEEN.add(build)
    page = visitor.page
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.evaluate(AXE_SCRIPT)  # the tests may; the page's own policy allows no such thing
    found: list[Any] = [f"{where}: {each}" for each in page.evaluate(_RUN, _ALL)]
    page.emulate_media(color_scheme="dark")
    found += [f"{where} (dark): {each}" for each in page.evaluate(_RUN, _COLOURS)]
    page.emulate_media(color_scheme="light")
    return found


def test_no_page_has_a_finding(visit: Visit, life: Life) -> None:
    visitor = visit(reduced_motion="reduce")  # colours on their way from one to the other have no contrast
    visitor.excuse("status of 410")
    come_in(visitor, life)
    found = []
    for path in paths(visitor, life):
        visitor.go(path)
        found += findings(visitor, path)
    assert found == []


def test_no_page_after_a_form_or_while_locked_has_a_finding(visit: Visit, life: Life) -> None:
    visitor = visit(reduced_motion="reduce")
    found = []
    for where, lead_there in states(visitor, life).items():
        lead_there(visitor)
        found += findings(visitor, where)
    assert found == []
