"""The breathing figure: one clock for the circle and the words; without scripts a text with the count."""

from typing import Any, Final

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .journey import go_to_the_breathing
from .visitor import Visitor

pytestmark = pytest.mark.browser

_SCALE: Final = "Number(document.querySelector('.breath circle').style.transform.replace(/[^0-9.]/g, ''))"
_CUE: Final = "document.querySelector('[data-cue]').textContent"
_COUNT: Final = ".breath [data-count]"
_FIGURE: Final = ".breath .figure"
_BEGIN: Final = "[data-begin]"
_LEAST, _MOST = 0.55, 1.0


def at(visitor: Visitor, seconds: float) -> tuple[str, float]:
    """Return the word and the size of the circle so many seconds after the beginning, by the page's clock."""
    visitor.page.clock.pause_at(BEGAN + seconds)
    visitor.page.clock.run_for(34)  # two frames, so that the figure is drawn at the new time
    both: Any = visitor.page.evaluate(f"[{_CUE}, {_SCALE}]")
    return both[0], both[1]


BEGAN: Final = 1_800_000_000.0


def test_word_and_circle_follow_one_clock_to_the_last_breath(visitor: Visitor) -> None:
    visitor.page.clock.install(time=BEGAN - 60)
    taken = go_to_the_breathing(visitor)
    visitor.page.clock.pause_at(BEGAN)
    visitor.tap(_BEGIN)
    expect(visitor.page.locator(_BEGIN)).to_be_hidden()
    word, size = at(visitor, taken.inhale / 2)
    assert (word, size) == ("In", pytest.approx((_LEAST + _MOST) / 2, abs=0.02))
    word, size = at(visitor, taken.inhale - 0.1)
    assert (word, size) == ("In", pytest.approx(_MOST, abs=0.02))
    word, size = at(visitor, taken.inhale + taken.exhale / 2)
    assert (word, size) == ("Out", pytest.approx((_LEAST + _MOST) / 2, abs=0.02))
    round_trip = taken.inhale + taken.exhale
    word, size = at(visitor, round_trip * (taken.rounds - 1) + taken.inhale / 2)
    assert (word, size) == ("In", pytest.approx((_LEAST + _MOST) / 2, abs=0.02))
    word, _ = at(visitor, round_trip * taken.rounds + 0.1)
    assert word == "That was the last one. Stay as long as you like."
    expect(visitor.page.locator("[data-cue][role=status]")).to_be_visible()
    expect(visitor.page.locator(_BEGIN)).to_be_visible()


def test_with_reduced_motion_the_words_go_on_and_the_circle_rests(visit: Visit) -> None:
    visitor = visit(reduced_motion="reduce")
    visitor.page.clock.install(time=BEGAN - 60)
    taken = go_to_the_breathing(visitor)
    visitor.page.clock.pause_at(BEGAN)
    visitor.tap(_BEGIN)
    assert at(visitor, taken.inhale / 2) == ("In", 0)
    assert at(visitor, taken.inhale + taken.exhale / 2) == ("Out", 0)


def test_without_javascript_the_count_stands_there_as_text(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    taken = go_to_the_breathing(visitor)
    expect(visitor.page.locator(_FIGURE)).to_be_hidden()
    expect(visitor.page.locator(_BEGIN)).to_be_hidden()
    count = visitor.page.locator(_COUNT).inner_text()
    assert count == f"In for {taken.inhale:g} seconds, out for {taken.exhale:g}. {taken.rounds} breaths."
