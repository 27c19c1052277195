"""Days go by her own clock, and counts say what was told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.people import told
from unguilt.core.session import Weights, counted, days_of, own_days

NOW = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "offset", "first", "last"),
    [
        ("two_weeks", 0, date(2026, 2, 17), date(2026, 3, 2)),
        ("four_weeks", 0, date(2026, 2, 3), date(2026, 3, 2)),
        ("two_weeks", 720, date(2026, 2, 18), date(2026, 3, 3)),  # it is tomorrow already where she lives
        ("two_weeks", -600, date(2026, 2, 17), date(2026, 3, 2)),
        ("", 0, date(2026, 2, 17), date(2026, 3, 2)),
        ("since_last", 0, date(2026, 2, 17), date(2026, 3, 2)),  # there is no last one
    ],
)
def test_a_span_ends_today_by_her_own_clock(span: str, offset: int, first: date, last: date) -> None:
    days = days_of(span, now=NOW, offset=offset)
    assert (days.first, days.last) == (first, last)
    assert days.since <= NOW < days.until


def test_since_the_last_page_begins_at_that_instant() -> None:
    before = datetime(2026, 2, 20, 15, 45, tzinfo=UTC)
    assert days_of("since_last", now=NOW, last_page=before).since == before


def test_her_own_days_are_both_included() -> None:
    days = own_days(date(2026, 3, 1), date(2026, 3, 1), offset=-300)
    assert (days.first, days.last) == (date(2026, 3, 1), date(2026, 3, 1))
    assert days.since == datetime(2026, 3, 1, 5, tzinfo=UTC)
    assert days.until == datetime(2026, 3, 2, 5, tzinfo=UTC)
    assert days.local(datetime(2026, 3, 2, 4, 59, tzinfo=UTC)) == date(2026, 3, 1)


def test_counts_say_how_many_how_heavy_what_fed_them_and_whose_they_were() -> None:
    moments = [
        told(0, weight=9, pressures=("comparison", "workplace"), whose="unfair"),
        told(1, weight=2, pressures=("workplace",), whose="rule"),
        told(2, weight=5, pressures=(), whose="unfair"),
        replace(told(3, weight=None, pressures=()), heard=("society",)),
    ]
    counts = counted(moments)
    assert counts.moments == 4
    assert counts.weights == Weights(low=2, middle=5, high=9, given=3)
    assert counts.pressures == (("workplace", 2), ("comparison", 1), ("society", 1))
    assert counts.whose == (("unfair", 2), ("rule", 1))


def test_no_moments_count_as_nothing() -> None:
    counts = counted([])
    assert (counts.moments, counts.weights, counts.pressures, counts.whose) == (0, None, (), ())
