"""When a boundary holds: as an event for her calendar, and from the same event what is on now and what is next.

Pure. There is one reading of a recurrence, `exports.calendar.rule_of` with `dateutil` (RFC 5545, 3.3.10), for
calendar and pages alike. All times are those of her own clock, without a zone: six is six in summer and in winter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from dateutil.rrule import rrule  # type: ignore[import-untyped]  # it brings no types of its own

from unguilt.exports.calendar import rule_of
from unguilt.exports.events import Event, EventKind, Frequency, Recurrence
from unguilt.tools.boundaries.entries import Boundary, Times

_WEEK: Final = timedelta(weeks=1)
_DAY: Final = timedelta(days=1)
_ALL_DAY: Final = 24 * 60
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One time that a boundary holds, on her own clock; `until` is no longer part of it."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Which time is on, if one is, and which is the next to begin."""

    on: Span | None = None
    next: Span | None = None


def minutes_of(times: Times) -> int:
    """Return how long it holds each time: to the next day where the end is not after the start, at most a day."""
    start, end = (each.hour * 60 + each.minute for each in (times.start, times.end))
    return (end - start) % _ALL_DAY or _ALL_DAY


def begin(wish: date, weekdays: tuple[int, ...]) -> date:
    """Return the first day on or after `wish` that is one of the weekdays."""
    return next(day for day in (wish + _DAY * number for number in range(7)) if day.weekday() in weekdays)


def event_of_times(times: Times, *, uid: str = "", title: str = "", busy: bool = False) -> Event:
    """Return the times as an event."""
    return Event(
        uid=uid,
        kind=EventKind.BOUNDARY,
        title=title,
        starts=datetime.combine(times.first, _minute(times.start)),
        minutes=minutes_of(times),
        repeats=Recurrence(
            frequency=Frequency.WEEKLY, every=times.every, weekdays=times.weekdays, until=times.until
        ),
        without=times.without,
        busy=busy,
    )


def event_of(boundary: Boundary, boundary_id: UUID, *, title: str) -> Event | None:
    """Return a boundary as an event; None where no clock times hold it, or where it never begins."""
    times = boundary.clock
    if times is None or (times.until is not None and times.until < times.first):
        return None
    uid = f"{Boundary.KIND}-{boundary_id}"
    return event_of_times(times, uid=uid, title=title, busy=boundary.busy)


def _minute(at: time) -> time:
    return at.replace(second=0, microsecond=0, tzinfo=None)


def spans_from(event: Event, at: datetime) -> Iterator[Span]:
    """Go through the times of a recurring event that are not over at `at`, the earliest first."""
    lasts = _MINUTE * event.minutes
    without = set(event.without)
    for since in _rule(event, at - lasts).xafter(at - lasts):
        if since.date() not in without:
            yield Span(since=since, until=since + lasts)


def _rule(event: Event, near: datetime) -> rrule:
    """Return the rule, begun as late as it may before `near`: years that are over need not be gone through."""
    repeats, starts = event.repeats, event.starts
    assert isinstance(starts, datetime)
    assert repeats is not None
    weeks = _WEEK * repeats.every
    if repeats.frequency == Frequency.WEEKLY and near > starts:
        starts += weeks * ((near - starts) // weeks)
    return rule_of(repeats, starts)


def between(times: Times, since: datetime, until: datetime) -> tuple[Span, ...]:
    """Return the times that lie, in whole or in part, in [since, until)."""
    found = []
    for span in spans_from(event_of_times(times), since):
        if span.since >= until:
            break
        found.append(span)
    return tuple(found)


def standing(times: Times, at: datetime) -> Standing:
    """Return what is on at a time of her clock, and what begins next after it."""
    on = None
    for span in spans_from(event_of_times(times), at):
        if span.since > at:
            return Standing(on=on, next=span)
        on = span
    return Standing(on=on)
