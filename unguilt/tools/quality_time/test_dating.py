"""When a date is next, and what moving it does."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.tools.quality_time.dating import begin, is_tonight, moved, next_of, some_of
from unguilt.tools.quality_time.entries import Move, TogetherDate

AT = datetime(2026, 3, 2, 21, 4, tzinfo=UTC)
OWN = UUID(int=7)
MONDAY = date(2026, 3, 2)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
WEEK = timedelta(days=7)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def a_date(**more: Any) -> TogetherDate:
    facts: dict[str, Any] = {"at": AT, "first": MONDAY, "weekday": 0, **more}
    return TogetherDate(**facts)


def next_days(kept: TogetherDate, today: date, count: int = 3) -> list[date]:
    return [each.day for each in some_of(kept, today, count)]


def test_a_rhythm_begins_on_its_weekday_from_today_on() -> None:
    assert begin(None, 0, 1, MONDAY) == MONDAY
    assert begin(None, 2, 1, MONDAY) == WEDNESDAY
    assert begin(WEDNESDAY, 0, 1, MONDAY) == MONDAY + WEEK
    assert begin(None, None, 1, TUESDAY) == TUESDAY


def test_a_wish_in_the_past_says_which_of_the_weeks_is_meant() -> None:
    assert begin(MONDAY - WEEK, 0, 2, MONDAY) == MONDAY + WEEK
    assert begin(MONDAY - 2 * WEEK, 0, 2, MONDAY) == MONDAY


@given(days, days, st.none() | st.integers(0, 6), st.integers(1, 4))
def test_a_beginning_is_never_past_and_always_on_its_day(
    wish: date, today: date, weekday: int | None, weeks: int
) -> None:
    first = begin(wish, weekday, weeks, today)
    assert first >= today
    assert weekday is None or first.weekday() == weekday


@given(days, days, st.integers(1, 4))
def test_dates_come_in_their_rhythm_from_today_on(first: date, today: date, weeks: int) -> None:
    coming = next_days(a_date(first=first, weeks=weeks), today, 5)
    assert len(coming) == 5
    assert coming[0] >= max(first, today)
    assert coming[0] - max(first, today) < weeks * WEEK
    assert {later - sooner for sooner, later in pairwise(coming)} == {weeks * WEEK}
    assert {(day - first) % (weeks * WEEK) for day in coming} == {timedelta(0)}


def test_today_counts_and_yesterday_is_not_spoken_of() -> None:
    assert next_days(a_date(), MONDAY) == [MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK]
    assert next_days(a_date(), TUESDAY)[0] == MONDAY + WEEK


def test_a_moved_date_is_on_its_new_day_and_the_rhythm_goes_on() -> None:
    kept = moved(a_date(), WEDNESDAY, MONDAY)
    assert kept.moves == (Move(was=MONDAY, to=WEDNESDAY),)
    assert next_days(kept, MONDAY) == [WEDNESDAY, MONDAY + WEEK, MONDAY + 2 * WEEK]
    assert next_days(kept, WEDNESDAY + timedelta(days=1))[0] == MONDAY + WEEK


def test_a_moved_date_can_move_on_and_back_home() -> None:
    kept = moved(a_date(), WEDNESDAY, MONDAY)
    again = moved(kept, TUESDAY, MONDAY)
    assert again.moves == (Move(was=MONDAY, to=TUESDAY),)
    assert moved(again, MONDAY, MONDAY) == a_date()
    assert moved(kept, WEDNESDAY, MONDAY) == kept


def test_a_date_can_move_past_the_next_one_and_the_order_is_kept() -> None:
    kept = moved(a_date(), MONDAY + WEEK + timedelta(days=2), MONDAY)
    assert next_days(kept, MONDAY) == [MONDAY + WEEK, WEDNESDAY + WEEK, MONDAY + 2 * WEEK]


def test_moves_that_are_past_are_let_go() -> None:
    kept = a_date(moves=(Move(was=MONDAY, to=WEDNESDAY),))
    later = moved(kept, WEDNESDAY + 3 * WEEK, MONDAY + 3 * WEEK)
    assert later.moves == (Move(was=MONDAY + 3 * WEEK, to=WEDNESDAY + 3 * WEEK),)


def test_at_the_end_of_the_calendar_there_is_no_next_one() -> None:
    last = date(9999, 12, 31)
    assert next_of(a_date(first=date(9999, 12, 27)), last) is None


@pytest.mark.parametrize(
    ("offset", "day"), [(None, MONDAY), (0, MONDAY), (-300, MONDAY), (180, TUESDAY), (840, TUESDAY)]
)
def test_today_is_the_day_of_her_own_clock(offset: int | None, day: date) -> None:
    assert a_date(offset=offset).today(AT) == day


@pytest.mark.parametrize(
    ("starts", "dark"), [(None, False), (time(7), False), (time(18), True), (time(23), True)]
)
def test_tonight_is_said_only_where_her_own_time_says_so(starts: time | None, dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_tonight(a_date(starts=starts)) is dark
