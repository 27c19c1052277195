"""Where her moments point, past the single one: counts that are true, one at most, and never against her wish."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.filling import page_of
from tests.people import Person, keep, practise, told
from unguilt.core.beyond import FEWEST, RULES, SPAN, beyond
from unguilt.core.method import STRATEGIES
from unguilt.core.moments import Glimpse, Moment

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def seen(number: int = 0, **facts: Any) -> Glimpse:
    plain = {"weekday": 0, "hour": 12, "weight": 5, "pressures": (), "whose": "unsure", "zoned": True}
    return Glimpse(at=NOW - timedelta(days=number), **{**plain, **facts})


def mixed(count: int, of: int, **facts: Any) -> list[Glimpse]:
    """Make `of` moments, of which `count` are as `facts` say."""
    return [seen(number, **(facts if number < count else {})) for number in range(of)]


POINTING = {
    "crushing": {"weight": 8},
    "work_late": {"pressures": ("workplace",), "hour": 19},
    "work_unfair": {"pressures": ("workplace",), "whose": "unfair"},
    "support": {"pressures": ("missing_support",)},
    "comparison": {"pressures": ("comparison",)},
    "high_bar": {"pressures": ("perfectionism",)},
    "own_rule": {"whose": "rule"},
    "society": {"pressures": ("society",)},
    "unequal": {"pressures": ("unequal_ground",)},
    "work": {"pressures": ("workplace",)},
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_each_pattern_points_to_its_tool_with_true_counts(rule: Any) -> None:
    assert rule.strategy in STRATEGIES
    found = beyond(mixed(9, 12, **POINTING[rule.key]), now=NOW)
    assert found is not None
    assert (found.key, found.strategy, found.count, found.of) == (rule.key, rule.strategy, 9, 12)
    assert found.said.arguments == {"count": 9, "of": 12}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_below_its_share_nothing_is_said(rule: Any) -> None:
    few = int(rule.share * 12 - 0.01)
    assert beyond(mixed(few, 12, **POINTING[rule.key]), now=NOW) is None


def test_too_few_moments_or_old_ones_say_nothing() -> None:
    assert beyond(mixed(FEWEST - 1, FEWEST - 1, pressures=("workplace",)), now=NOW) is None
    old = mixed(12, 12, pressures=("workplace",))
    assert beyond(old, now=NOW + SPAN) is None


def test_an_hour_that_the_browser_did_not_tell_is_no_evening() -> None:
    found = beyond(mixed(12, 12, pressures=("workplace",), hour=19, zoned=False), now=NOW)
    assert found is not None
    assert found.key == "work"


def test_what_was_put_away_is_silent_and_the_next_may_speak() -> None:
    moments = mixed(12, 12, pressures=("workplace",), hour=19)
    assert [
        found.key if (found := beyond(moments, now=NOW, put_away=away)) else ""
        for away in ((), ("work_late",), ("work_late", "work"), ("boundaries",))
    ] == ["work_late", "work", "", ""]


def test_when_she_is_afraid_at_home_nothing_leads_to_handing_over() -> None:
    moments = mixed(12, 12, pressures=("missing_support",))
    assert beyond(moments, now=NOW, afraid=True) is None


def at_eight(days_ago: int) -> Moment:
    """Make a moment at eight in the evening of her own clock."""
    at = (timezone.now() - timedelta(days=days_ago + 1)).replace(hour=20)
    return replace(told(), at=at, offset=0)


@pytest.fixture
def pointed(guest: Person) -> Person:
    """Somebody whose ten moments of the last days came from work, late."""
    for number in range(10):
        keep(guest.vault, at_eight(number))
    return guest


def test_the_page_after_a_practice_and_the_picture_point_there_until_she_says_no(pointed: Person) -> None:
    stored = keep(pointed.vault, at_eight(0))
    run = practise(pointed.vault, stored)
    for path in ("/picture", f"/practice/{run.id}/rest"):
        page = page_of(pointed.browser.get(path))
        assert "came from work after five or before six" in page.words
        assert "/tools/boundaries/" in page.links
    for _ in RULES:
        (key,) = {
            form.data["key"][0]
            for form in page_of(pointed.browser.get("/picture")).forms
            if form.action == "/picture/not-for-me"
        } or {""}
        if not key:
            break
        pointed.browser.post("/picture/not-for-me", {"key": key, "back": "picture"})
    assert "Beyond today" not in page_of(pointed.browser.get(f"/practice/{run.id}/rest")).words


def test_an_unknown_reason_is_no_address(guest: Person) -> None:
    assert guest.browser.post("/picture/not-for-me", {"key": "everything"}).status_code == 404
