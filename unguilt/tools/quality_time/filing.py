"""A date as a calendar file (RFC 5545). Pure; nothing stands in it but days, times and the name she chose.

Times float: they are those of her own clock, wherever she is. Who covers, plan B and the child stay here.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from icalendar import Calendar, Event

from unguilt.tools.quality_time.entries import TogetherDate

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_file(kept: TogetherDate, date_id: UUID, *, name: str, now: datetime) -> bytes:
    """Return one calendar with the recurring date, and those that are on another day as their own."""
    calendar = Calendar()
    calendar.add("prodid", "-//Unguilt//Time together//EN")
    calendar.add("version", "2.0")
    calendar.add_component(_repeated(kept, _event(kept, date_id, kept.first, name=name, now=now)))
    for move in kept.moves:
        event = _event(kept, date_id, move.to, name=name, now=now)
        event.add("recurrence-id", _start(kept, move.was))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _repeated(kept: TogetherDate, event: Event) -> Event:
    rule: dict[str, object] = {"freq": "weekly", "interval": kept.weeks}
    if kept.weekday is not None:
        rule["byday"] = _DAYS[kept.weekday]
    event.add("rrule", rule)
    return event


def _event(kept: TogetherDate, date_id: UUID, day: date, *, name: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{date_id}@unguilt")
    event.add("dtstamp", now)
    event.add("summary", name)
    event.add("dtstart", _start(kept, day))
    if kept.starts is None:
        event.add("dtend", day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("duration", timedelta(minutes=kept.minutes))
    return event


def _start(kept: TogetherDate, day: date) -> date | datetime:
    return day if kept.starts is None else datetime.combine(day, _minute(kept.starts))


def _minute(starts: time) -> time:
    return starts.replace(second=0, microsecond=0, tzinfo=None)
