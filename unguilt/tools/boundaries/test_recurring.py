"""Five thousand boundaries, expanded a second time day by day, in zones whose clocks change."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from icalendar import Calendar

from unguilt.exports.calendar import Look, calendar_of
from unguilt.exports.events import EventKind, Frequency, Recurrence
from unguilt.tools.boundaries.entries import SHIFT, TIMES, Boundary, Times
from unguilt.tools.boundaries.recurring import (
    Span,
    begin,
    between,
    event_of,
    event_of_times,
    minutes_of,
    standing,
)

HOW_MANY: Final = 5_000
DAY: Final = timedelta(days=1)
ZONES: Final = tuple(
    map(ZoneInfo, ("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "UTC"))
)
CHANGES: Final = (
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 3, 8),
    date(2026, 11, 1),
    date(2027, 4, 4),
)
"""Days on which a clock changes in one of these zones."""
ID: Final = UUID(int=1)


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - it makes examples, the same each time, and no secrets


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(date(2026, month, day), time(hour, minute))


def a_time(by: random.Random) -> time:
    return time(by.randrange(24), by.choice((0, 5, 15, 30, 45, 59)))


def boundary_times(by: random.Random) -> Times:
    weekdays = tuple(sorted(by.sample(range(7), by.randint(1, 7))))
    change = by.choice(CHANGES)
    first = begin(change - DAY * by.randrange(0, 400), weekdays)
    until = first + DAY * by.randrange(0, 500) if by.random() < 0.4 else None
    near = [change + DAY * by.randrange(-20, 20) for _ in range(by.randrange(4))]
    return Times(
        first=first,
        weekdays=weekdays,
        start=a_time(by),
        end=a_time(by),
        every=by.choice((1, 1, 1, 2, 3, 4, 9)),
        until=until,
        without=tuple(near),
    )


def day_by_day(times: Times, since: datetime, until: datetime) -> Iterator[Span]:
    """Go through the days one by one and ask of each whether it is one: knows nothing of recurrence rules."""
    monday = times.first - DAY * times.first.weekday()
    day = since.date() - 2 * DAY
    while day <= until.date():
        weeks = (day - monday).days // 7
        if (
            day >= times.first
            and day.weekday() in times.weekdays
            and weeks % times.every == 0
            and (times.until is None or day <= times.until)
            and day not in times.without
        ):
            ends_on = day if times.end > times.start else day + DAY
            span = Span(since=datetime.combine(day, times.start), until=datetime.combine(ends_on, times.end))
            if span.since < until and span.until > since:
                yield span
        day += DAY


def windows(by: random.Random) -> tuple[datetime, datetime]:
    since = datetime.combine(by.choice(CHANGES), a_time(by)) - DAY * by.randrange(0, 40)
    return since, since + timedelta(hours=by.randrange(1, 24 * 60))


def test_five_thousand_boundaries_expand_as_a_walk_through_the_days_does() -> None:
    by, seen = chance(20_261_122), 0
    for _ in range(HOW_MANY):
        times, (since, until) = boundary_times(by), windows(by)
        found = between(times, since, until)
        assert (times, found) == (times, tuple(day_by_day(times, since, until)))
        seen += len(found)
    assert seen > HOW_MANY


def test_what_is_on_and_what_is_next_is_what_a_walk_through_the_days_finds() -> None:
    by = chance(5)
    for _ in range(1_000):
        times, (moment, _) = boundary_times(by), windows(by)
        around = [*day_by_day(times, moment - 2 * DAY, moment + DAY * 14 * (times.every + 1))]
        on = [span for span in around if span.since <= moment < span.until]
        coming = [span for span in around if span.since > moment]
        found = standing(times, moment)
        assert (times, moment, found.on) == (times, moment, on[-1] if on else None)
        if coming:
            assert found.next == coming[0]


def test_her_calendar_shows_the_same_times_as_her_pages_also_where_the_clock_changes() -> None:
    by, seen = chance(11), 0
    for _ in range(60):
        times, (since, until) = boundary_times(by), windows(by)
        zone = by.choice(ZONES)
        written = calendar_of(
            [event_of_times(times, uid="x")], Look(zone=zone.key), since.replace(tzinfo=UTC)
        )
        read = recurring_ical_events.of(Calendar.from_ical(written)).between(since, until)
        starts = sorted(part.start.replace(tzinfo=None) for part in read)
        assert (times, starts) == (times, [span.since for span in between(times, since, until)])
        seen += len(starts)
    assert seen > 100


def test_her_clock_says_the_same_hour_before_and_after_it_changes() -> None:
    by = chance(7)
    for _ in range(300):
        times, (since, until) = boundary_times(by), windows(by)
        zone = by.choice(ZONES)
        for span in between(times, since, until):
            there = span.since.replace(tzinfo=zone)
            if there.astimezone(UTC).astimezone(zone) == there:  # not an hour that the clock leaves out
                assert there.astimezone(UTC).astimezone(zone).time() == times.start


@pytest.mark.parametrize(
    ("start", "end", "minutes"), [((18, 0), (20, 0), 120), ((22, 0), (6, 0), 480), ((7, 0), (7, 0), 1440)]
)
def test_an_end_that_is_not_after_the_start_is_on_the_day_after(
    start: tuple[int, int], end: tuple[int, int], minutes: int
) -> None:
    times = Times(first=date(2026, 3, 2), weekdays=(0,), start=time(*start), end=time(*end))
    assert minutes_of(times) == minutes


def test_over_midnight_the_small_hours_belong_to_the_day_before() -> None:
    times = Times(first=date(2026, 3, 2), weekdays=(0,), start=time(22), end=time(6))
    night = Span(since=at(3, 2, 22), until=at(3, 3, 6))
    assert standing(times, at(3, 3, 5, 59)).on == night
    assert standing(times, at(3, 3, 6)).on is None
    assert standing(times, at(3, 2, 5)).on is None


def test_a_boundary_that_began_years_ago_is_found_at_once() -> None:
    times = Times(first=date(1990, 1, 1), weekdays=(0,), start=time(9), end=time(10), every=2)
    found = standing(times, at(3, 1, 0))
    assert found.next is not None
    assert (found.next.since.date() - times.first).days % 14 == 0


def test_a_boundary_becomes_an_event_of_its_own_and_without_times_none() -> None:
    times = Times(
        first=date(2026, 3, 2),
        weekdays=(0, 4),
        start=time(18),
        end=time(20),
        every=2,
        until=date(2026, 6, 1),
        without=(date(2026, 3, 6),),
    )
    line = Boundary(
        at=datetime(2026, 3, 1, tzinfo=UTC), rule="If, then.", held_by=TIMES, times=times, busy=True
    )
    event = event_of(line, ID, title="Supper")
    assert event is not None
    assert (event.uid, event.kind, event.title) == (f"boundary-{ID}", EventKind.BOUNDARY, "Supper")
    assert (event.starts, event.minutes, event.busy) == (at(3, 2, 18), 120, True)
    assert event.repeats == Recurrence(
        frequency=Frequency.WEEKLY, every=2, weekdays=(0, 4), until=date(2026, 6, 1)
    )
    assert event.without == (date(2026, 3, 6),)
    after_shift = Boundary(at=line.at, rule="If, then.", held_by=SHIFT, times=times)
    assert event_of(after_shift, ID, title="x") is None
