"""The calendar file: valid, recurring, neutral, and not to be bent by a name."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Component

from unguilt.exports.calendar import Look, calendar_of
from unguilt.tools.quality_time.dating import moved, some_of
from unguilt.tools.quality_time.entries import Move, TogetherDate
from unguilt.tools.quality_time.filing import event_of
from unguilt.tools.quality_time.test_dating import AT, MONDAY, OWN, a_date

EVIL = 'Tea; "two", three\\\r\nBEGIN:VALARM\nATTACH:https://example.org/x'


def filed(kept: TogetherDate, name: str = "A date") -> bytes:
    return calendar_of((event_of(kept, OWN, name=name),), Look(), AT)


def events(content: bytes) -> list[Component]:
    return Calendar.from_ical(content).walk("VEVENT")


def days_in(content: bytes, count: int) -> list[date]:
    """Expand the file as a calendar does: the rule, less what has an event of its own, and those."""
    first, *own = events(content)
    start = first.decoded("dtstart")
    rule = rrulestr(
        first["rrule"].to_ical().decode(),
        dtstart=start if isinstance(start, datetime) else datetime.combine(start, time()),
    )
    gone = {day_of(event.decoded("recurrence-id")) for event in own}
    by_rule = [each.date() for each in rule[: count + len(own)] if each.date() not in gone]
    return sorted([*by_rule, *(day_of(event.decoded("dtstart")) for event in own)])[:count]


def day_of(value: Any) -> date:
    return value.date() if isinstance(value, datetime) else value


def test_it_is_one_calendar_with_lines_as_the_standard_wants_them() -> None:
    content = filed(a_date(starts=time(18, 30), title="T" * 80), "Ñandú y té " * 9)
    assert content.count(b"BEGIN:VCALENDAR") == 1
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    for needed in (
        b"VERSION:2.0",
        b"PRODID:",
        b"UID:",
        b"DTSTAMP:20260302T210400Z",
        b"DTSTART:20260302T183000",
    ):
        assert any(line.startswith(needed) for line in lines)


@pytest.mark.parametrize(
    ("kept", "rule"),
    [
        (a_date(), "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO"),
        (a_date(weeks=4, starts=time(9)), "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO"),
        (a_date(weekday=None, weeks=2), "FREQ=WEEKLY;INTERVAL=2"),
    ],
)
def test_the_rhythm_stands_in_it(kept: TogetherDate, rule: str) -> None:
    (event,) = events(filed(kept))
    assert event["rrule"].to_ical().decode() == rule


def test_times_are_those_of_her_own_clock_and_no_zone_is_told() -> None:
    (event,) = events(filed(a_date(starts=time(18, 30), minutes=20, offset=-300)))
    assert event.decoded("dtstart") == datetime(2026, 3, 2, 18, 30)  # noqa: DTZ001 - floating is what is meant
    assert event.decoded("duration") == timedelta(minutes=20)
    assert b"TZID" not in filed(a_date(starts=time(18, 30), offset=-300))


def test_without_a_time_it_is_a_day_that_blocks_nothing() -> None:
    (event,) = events(filed(a_date()))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (MONDAY, MONDAY + timedelta(days=1))
    assert event["transp"] == "TRANSPARENT"


@pytest.mark.parametrize("starts", [None, time(18, 30)])
def test_a_calendar_shows_the_same_days_as_the_room_with_what_was_moved(starts: time | None) -> None:
    kept = a_date(weeks=2, starts=starts)
    for to in (MONDAY + timedelta(days=3), MONDAY + timedelta(days=17)):
        one = moved(kept, to, MONDAY)
        assert days_in(filed(one), 4) == [each.day for each in some_of(one, MONDAY, 4)]
    two = a_date(
        moves=(Move(was=MONDAY, to=date(2026, 3, 4)), Move(was=date(2026, 3, 9), to=date(2026, 3, 8)))
    )
    assert days_in(filed(two), 3) == [each.day for each in some_of(two, MONDAY, 3)]


def test_nothing_but_the_name_she_chose_stands_in_it() -> None:
    kept = a_date(title="Ours", cover="Jo has Mila", plan="hum", plan_words="A call", calendar="Dentist")
    content = filed(kept, "A date")
    assert [word for word in (b"Ours", b"Jo", b"Mila", b"call", b"hum", b"child") if word in content] == []
    assert b"SUMMARY:Dentist" in content


def test_a_name_cannot_break_out_of_its_line() -> None:
    content = filed(a_date(), EVIL)
    (event,) = events(content)
    assert str(event["summary"]) == " ".join(EVIL.split())
    assert [line for line in content.split(b"\r\n") if line.startswith((b"BEGIN:VALARM", b"ATTACH"))] == []
    assert [each.name for each in Calendar.from_ical(content).walk()] == ["VCALENDAR", "VEVENT"]


def test_the_same_date_keeps_its_name_for_calendars_so_that_it_is_not_doubled() -> None:
    changed = event_of(a_date(weeks=2), OWN, name="A date")
    later = calendar_of((changed,), Look(), datetime(2026, 5, 1, tzinfo=UTC))
    assert [event["uid"] for event in events(filed(a_date()))] == [event["uid"] for event in events(later)]
