"""The breathing figure: one clock for circle, words and bell; without scripts a text with the count."""

import random
from typing import Any, Final

import pytest
from playwright.sync_api import expect

from unguilt.core.method import Breath

from .conftest import Visit
from .journey import go_to_the_breathing
from .visitor import Visitor

pytestmark = pytest.mark.browser

_SCALE: Final = "Number(document.querySelector('.breath circle').style.transform.replace(/[^0-9.]/g, ''))"
_CUE: Final = "document.querySelector('[data-cue]').textContent"
_COUNT: Final = ".breath [data-count]"
_FIGURE: Final = ".breath .figure"
_BEGIN: Final = ".breath [data-begin]"
_STOP: Final = ".breath [data-stop]"
_SAID: Final = ".breath [data-said]"
_ENGINE: Final = "await import('/static/unguilt/breathe.js')"
_LEAST, _MOST = 0.55, 1.0
_NUMBERS: Final = "document.querySelector('.breath .figure text').textContent"

ROOM: Final = "/tools/mindfulness/breathe"
BEGAN: Final = 1_800_000_000.0
FOUR: Final = {
    "paced": Breath(inhale=5, hold=0, exhale=6, rest=0, rounds=28),
    "box": Breath(inhale=4, hold=4, exhale=4, rest=4, rounds=19),
    "long": Breath(inhale=4, hold=0, exhale=8, rest=0, rounds=25),
    "478": Breath(inhale=4, hold=7, exhale=8, rest=0, rounds=16),
    "odd": Breath(inhale=60 / 11, hold=0.1, exhale=60 / 11, rest=1 / 3, rounds=27),
}
"""The patterns, each for the least rounds that last 300 s, and one whose seconds no binary fraction meets."""


def at(visitor: Visitor, seconds: float) -> tuple[str, float]:
    """Return the word and the size of the circle so many seconds after the beginning, by the page's clock."""
    visitor.page.clock.pause_at(BEGAN + seconds)
    visitor.page.clock.run_for(34)  # two frames, so that the figure is drawn at the new time
    both: Any = visitor.page.evaluate(f"[{_CUE}, {_SCALE}]")
    return both[0], both[1]


def with_its_own_clock(visitor: Visitor, path: str = "") -> Breath | None:
    """Go to a breathing figure whose page tells the time as the test wants, and begin."""
    visitor.page.clock.install(time=BEGAN - 60)
    taken = None if path else go_to_the_breathing(visitor)
    if path:
        visitor.go(path)
    visitor.page.clock.pause_at(BEGAN)
    visitor.tap(_BEGIN)
    return taken


def test_word_and_circle_follow_one_clock_to_the_last_breath(visitor: Visitor) -> None:
    taken = with_its_own_clock(visitor)
    assert taken is not None
    expect(visitor.page.locator(_BEGIN)).to_have_text("Pause")
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
    expect(visitor.page.locator(_SAID)).to_have_text(word)
    expect(visitor.page.locator(_BEGIN)).to_have_text("Once more")
    expect(visitor.page.locator(_STOP)).to_be_hidden()


def test_a_pause_holds_the_breath_where_it_was_and_she_may_stop_early(visitor: Visitor) -> None:
    with_its_own_clock(visitor, f"{ROOM}?pattern=box&minutes=1")
    assert at(visitor, 9)[0] == "Out"
    visitor.tap(_BEGIN)
    expect(visitor.page.locator(_BEGIN)).to_have_text("Go on")
    held = at(visitor, 500)
    visitor.tap(_BEGIN)
    assert at(visitor, 500.9)[0] == held[0] == "Out"
    assert at(visitor, 504)[0] == "Rest"
    visitor.tap(_STOP)
    assert at(visitor, 520)[0] == "You stopped here. That is fine."
    expect(visitor.page.locator(_BEGIN)).to_be_focused()
    expect(visitor.page.locator("form[data-breathing]")).to_be_visible()


def _part(breath: Breath, gone: float) -> tuple[int, float]:
    """Return the turn and how far within it, by adding up in another way than the engine does."""
    parts = [each for each in (breath.inhale, breath.hold, breath.exhale, breath.rest) if each]
    rounds, within = divmod(gone, sum(parts))
    place = 0
    while within >= parts[place]:
        within -= parts[place]
        place += 1
    return int(rounds) * len(parts) + place, within


@pytest.mark.parametrize("pattern", FOUR)
def test_three_hundred_seconds_of_irregular_frames_do_not_drift(visit: Visit, pattern: str) -> None:
    visitor, breath = visit(bypass_csp=True), FOUR[pattern]
    visitor.go(ROOM)
    chance = random.Random(pattern)  # noqa: S311 - frames, no secret
    frames, gone = [], 0.0
    while gone < 300:
        frames.append(gone)
        gone += chance.choice((1 / 120, 1 / 60, 0.033, 0.25, 3.1)) * (0.5 + chance.random())
    seconds = {"inhale": breath.inhale, "hold": breath.hold, "exhale": breath.exhale, "rest": breath.rest}
    found: Any = visitor.page.evaluate(
        f"""async ([seconds, rounds, frames]) => {{
          const {{ breathOf, planOf, momentAt, startOf }} = {_ENGINE};
          const plan = planOf(breathOf(seconds), rounds);
          return frames.map((gone) => {{
            const {{ turn, within }} = momentAt(plan, gone);
            return [turn, within, startOf(plan, turn)];
          }});
        }}""",
        [seconds, breath.rounds, frames],
    )
    assert len(found) == len(frames) > 300
    for gone, (turn, within, start) in zip(frames, found, strict=True):
        wanted, far = _part(breath, gone)
        if far > 1e-9:  # within a billionth of a second of a boundary both sides are right
            assert (turn, within) == (wanted, pytest.approx(far, abs=1e-6))
        assert start + within == pytest.approx(gone, abs=1e-9)


def test_in_real_time_turns_come_when_they_are_due_and_none_before(visitor: Visitor) -> None:
    """Twenty-four turns of half a second, as the performance clock saw them.

    One turn may come late on a busy machine. Drift would make all the later ones late.
    """
    visitor.go(ROOM)
    visitor.page.evaluate(
        """() => {
          const breath = document.querySelector(".breath");
          Object.assign(breath.dataset, { inhale: 0.5, hold: 0, exhale: 0.5, rest: 0, rounds: 12 });
          window.late = [];
          let began;
          breath.addEventListener("pace:state", () => (began ??= performance.now()));
          breath.addEventListener("pace:turn", ({ detail }) =>
            window.late.push(performance.now() - began - detail.due * 1000));
        }"""
    )
    visitor.tap(_BEGIN)
    expect(visitor.page.locator(".breath[data-state=ended]")).to_be_visible(timeout=30_000)
    late: Any = visitor.page.evaluate("window.late")
    assert len(late) == 24
    assert min(late) > -5  # ms: the clock is read once for the turn and once for this test
    assert min(late[-6:]) < 50


def test_a_screen_reader_hears_the_first_breaths_and_then_the_minutes_alone(visit: Visit) -> None:
    visitor = visit(bypass_csp=True)
    visitor.go(ROOM)
    said: Any = visitor.page.evaluate(
        f"""async () => {{
          const {{ breathOf, planOf, saidAt }} = {_ENGINE};
          const plan = planOf(breathOf({{ inhale: 5, hold: 0, exhale: 6, rest: 0 }}), 27);
          const all = (how) => Array.from({{ length: plan.turns }}, (_, turn) => saidAt(plan, turn, how))
            .filter(Boolean).map((each) => each.part ? "part" : each.minutes);
          return Object.fromEntries(["first", "each", "minutes", "none"].map((how) => [how, all(how)]));
        }}"""
    )
    assert said == {
        "first": ["part"] * 6 + [1, 2, 3, 4],
        "each": ["part"] * 54,
        "minutes": [1, 2, 3, 4],
        "none": [],
    }


def test_what_is_said_aloud_stands_in_one_quiet_place(visitor: Visitor) -> None:
    with_its_own_clock(visitor, ROOM)
    at(visitor, 1)
    expect(visitor.page.locator(_SAID)).to_have_text("In, 5")
    at(visitor, 60.5)
    expect(visitor.page.locator(_SAID)).to_have_text("1 minute has gone by.")
    at(visitor, 121.5)
    expect(visitor.page.locator(_SAID)).to_have_text("2 minutes have gone by.")
    assert (
        visitor.page.locator(".breath [aria-live], .breath [role=status], .breath [role=alert]").count() == 1
    )


def test_with_reduced_motion_word_and_count_change_and_the_circle_fills_by_steps(visit: Visit) -> None:
    visitor = visit(reduced_motion="reduce")
    taken = with_its_own_clock(visitor)
    assert taken is not None
    filled = "document.querySelector('.breath circle').style.fillOpacity"
    steps = []
    for seconds in (0.2, 0.8, 1.2, 1.8):
        assert at(visitor, seconds) == ("In", 0)
        steps.append((visitor.page.evaluate(_NUMBERS), float(visitor.page.evaluate(filled))))
    assert [count for count, _ in steps] == ["1", "1", "2", "2"]
    assert steps[0] == steps[1]
    assert steps[1][1] < steps[2][1] == steps[3][1]
    assert at(visitor, taken.inhale + taken.exhale / 2) == ("Out", 0)


_WATCH_THE_SCREEN: Final = """
window.screenAwake = [];
Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
  window.screenAwake.push(`asked for ${kind}`);
  const lock = new EventTarget();
  lock.release = async () => {
    window.screenAwake.push("released");
    lock.dispatchEvent(new Event("release"));
  };
  return lock;
} } });
window.turnTo = (state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
"""
"""A screen that tells what is asked of it; a browser without a window has none."""


def test_the_screen_stays_awake_while_a_breath_runs_and_no_longer(visitor: Visitor) -> None:
    visitor.page.add_init_script(_WATCH_THE_SCREEN)
    visitor.go(ROOM)
    asked = "window.screenAwake.length"
    visitor.tap(_BEGIN)
    visitor.page.evaluate("turnTo('hidden')")
    visitor.page.evaluate("turnTo('visible')")
    visitor.tap(_BEGIN)
    visitor.page.evaluate("turnTo('hidden')")
    visitor.page.evaluate("turnTo('visible')")
    assert visitor.page.evaluate(asked) == 4
    visitor.tap(_BEGIN)
    visitor.tap(_STOP)
    visitor.page.evaluate("turnTo('visible')")
    assert visitor.page.evaluate("window.screenAwake") == ["asked for screen", "released"] * 3


def test_without_javascript_the_count_stands_there_as_text(visit: Visit) -> None:
    visitor = visit(java_script_enabled=False)
    taken = go_to_the_breathing(visitor)
    expect(visitor.page.locator(_FIGURE)).to_be_hidden()
    expect(visitor.page.locator(_BEGIN)).to_be_hidden()
    count = visitor.page.locator(_COUNT).inner_text()
    assert count == f"In for {taken.inhale:g} seconds, out for {taken.exhale:g}. {taken.rounds} breaths."
