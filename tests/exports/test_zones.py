"""Clocks that change: a calendar is right in its zone, by its own rules, whoever reads it."""

import io
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from unguilt.exports.calendar import Look, calendar_of
from unguilt.exports.events import Event, EventKind, Frequency, Recurrence
from unguilt.exports.zones import changes, zone_part

from .reading import occurrences, under_an_unknown_name

ZONES: Final = (
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Pacific/Auckland",
    "America/Mexico_City",
    "Europe/Madrid",
    "Asia/Tokyo",
    "America/St_Johns",
    "Africa/Cairo",
    "Europe/Dublin",
    "Pacific/Apia",
    "Asia/Tehran",
)
NOW: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)


def moments(zone: str, first: int, last: int) -> list[datetime]:
    """Return moments in UTC: the hours around each change of clocks, and one in each ten days."""
    start, end = datetime(first, 1, 10, tzinfo=UTC), datetime(last, 12, 20, tzinfo=UTC)
    around = [moment for moment, _, _ in changes(ZoneInfo(zone), start, end)]
    close = [each + half * HOUR / 2 + timedelta(minutes=1) for each in around for half in range(-5, 6)]
    return close + [start + timedelta(days=days) for days in range(0, (end - start).days, 10)]


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_read_by_another_program_shows_the_time_that_the_system_shows(zone: str) -> None:
    part = zone_part(zone, 2020, 2040).to_ical().decode()
    theirs = tzical(io.StringIO(part.replace("\r\n ", ""))).get()
    wrong = []
    for moment in moments(zone, 2020, 2040):
        right = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        # The clock tells some hours twice; dateutil reads them as it should from `fold`.
        fold = moment.astimezone(ZoneInfo(zone)).fold
        if right.replace(tzinfo=theirs, fold=fold).astimezone(UTC) != moment:
            wrong.append(moment)
    assert wrong == []


@pytest.mark.parametrize("zone", ZONES)
def test_what_comes_each_week_stays_at_the_same_time_on_her_clock_all_year(zone: str) -> None:
    weekly = Recurrence(frequency=Frequency.WEEKLY, weekdays=(0, 3, 5, 6))
    evening = Event(
        uid="boundary-1",
        kind=EventKind.BOUNDARY,
        title="Home",
        starts=datetime(2025, 11, 3, 18, 30),  # noqa: DTZ001 - her clock, without a zone
        minutes=60,
        repeats=weekly,
    )
    content = under_an_unknown_name(calendar_of((evening,), Look(zone=zone), NOW), zone)
    found = [start for _, start in occurrences(content, date(2026, 1, 1), date(2028, 1, 1))]
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(730))
    wanted = [
        datetime(day.year, day.month, day.day, 18, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        for day in days
        if day.weekday() in weekly.weekdays
    ]
    assert [start.astimezone(UTC) for start in found if isinstance(start, datetime)] == wanted


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
def test_a_rule_that_holds_each_year_is_written_as_a_rule_and_goes_on_for_ever(zone: str) -> None:
    part = zone_part(zone, 2025, 2046)
    assert ["RRULE" in each for each in part.subcomponents] == [False, True, True]


def test_changes_that_follow_no_rule_are_named_one_by_one() -> None:
    assert [("RRULE" in each) for each in zone_part("Africa/Casablanca", 2025, 2046).subcomponents] == [
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Sao_Paulo"])
def test_a_zone_without_changes_has_one_part(zone: str) -> None:
    assert len(zone_part(zone, 2025, 2046).subcomponents) == 1


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", ""])
def test_universal_and_floating_times_need_no_rules(zone: str) -> None:
    event = Event(uid="a-1", kind=EventKind.DATE, title="A", starts=datetime(2026, 3, 2, 18))  # noqa: DTZ001 - her clock
    content = calendar_of((event,), Look(zone=zone), NOW)
    (part,) = Calendar.from_ical(content).walk("VEVENT")
    start = part.decoded("dtstart")
    assert start.replace(tzinfo=None) == event.starts
    assert start.utcoffset() == (timedelta() if zone else None)
