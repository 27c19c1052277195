"""When a trial is asked about."""

from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from unguilt.tools.imperfection.asking import (
    SOONEST,
    UNTIL,
    ask_from,
    due_now,
    of_trial,
    renamed,
    with_ask,
    without,
)
from unguilt.tools.imperfection.entries import Ask, TrialsDue

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def ask(at: datetime, *, trial: UUID | None = None, thing: str = "Notes") -> Ask:
    return Ask(trial=trial or uuid4(), thing=thing, at=at)


@pytest.mark.parametrize(
    ("now", "offset", "wish", "expected"),
    [
        (NOON, 60, time(19, 30), datetime(2026, 3, 3, 18, 30, tzinfo=UTC)),
        (NOON, -300, time(19, 30), datetime(2026, 3, 4, 0, 30, tzinfo=UTC)),
        (NOON, None, time(6), datetime(2026, 3, 3, 6, 0, tzinfo=UTC)),
        (NOON, 60, None, datetime(2026, 3, 2, 23, 0, tzinfo=UTC)),
        (NOON.replace(hour=23, minute=30), 60, time(8), datetime(2026, 3, 4, 7, 0, tzinfo=UTC)),
    ],
)
def test_tomorrow_is_tomorrow_on_her_own_clock(
    now: datetime, offset: int | None, wish: time | None, expected: datetime
) -> None:
    assert ask_from(now, offset, wish) == expected


def test_what_is_planned_late_at_night_waits_for_some_hours_of_sleep() -> None:
    late = NOON.replace(hour=22, minute=50)
    assert ask_from(late, 60, None) == late + SOONEST


def test_after_words_that_sound_like_a_crisis_two_days_go_by_first() -> None:
    assert ask_from(NOON, 0, time(8), quiet=True) == NOON + timedelta(hours=48)
    assert ask_from(NOON, 0, None, quiet=True) == NOON + timedelta(hours=48)


def test_a_trial_is_asked_about_from_its_time_on_and_not_after_a_week() -> None:
    one = ask(NOON)
    due = TrialsDue(asks=(one,))
    assert due_now(due, NOON - timedelta(seconds=1)) is None
    assert due_now(due, NOON) == one
    assert due_now(due, NOON + UNTIL - timedelta(seconds=1)) == one
    assert due_now(due, NOON + UNTIL) is None
    assert due_now(None, NOON) is None


def test_of_several_the_oldest_is_asked_first_and_only_one() -> None:
    later, sooner = ask(NOON + timedelta(hours=3)), ask(NOON)
    due = with_ask(with_ask(TrialsDue(), later, NOON), sooner, NOON)
    assert due.asks == (sooner, later)
    assert due_now(due, NOON + timedelta(days=1)) == sooner


def test_a_new_ask_takes_the_place_of_an_older_one_and_lets_lapsed_ones_fall_away() -> None:
    lapsed, one = ask(NOON - UNTIL), ask(NOON)
    again = ask(NOON + timedelta(hours=1), trial=one.trial)
    assert with_ask(TrialsDue(asks=(lapsed, one)), again, NOON).asks == (again,)


def test_no_more_than_thirty_are_kept() -> None:
    due = TrialsDue()
    for hours in range(40):
        due = with_ask(due, ask(NOON + timedelta(hours=hours)), NOON)
    assert len(due.asks) == 30
    assert due.asks[-1].at == NOON + timedelta(hours=39)


def test_an_ask_goes_and_follows_its_trial() -> None:
    one, other = ask(NOON), ask(NOON)
    due = TrialsDue(asks=(one, other))
    assert without(due, one.trial).asks == (other,)
    assert [each.thing for each in renamed(due, other.trial, "The cake").asks] == ["Notes", "The cake"]
    assert of_trial(due, other.trial) == other
    assert of_trial(due, uuid4()) is None
    assert of_trial(None, one.trial) is None
