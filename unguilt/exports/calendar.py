"""Her events as a calendar (RFC 5545). Pure: the zone's rules come from the system's zone data, now is passed in.

Nothing stands in it but days, times and a line for each event. That line is hers only if she wants it so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule  # type: ignore[import-untyped]  # it brings no types of its own
from icalendar import Calendar, Component
from icalendar import Event as Part

from unguilt.exports.events import Event, EventKind, Frequency, Recurrence
from unguilt.exports.zones import zone_part

_PRODUCT: Final = "-//A private calendar//EN"
_OURS: Final = UUID("6d0b4f5e-55a2-4f0b-8f3a-3c1f2a5e9b70")
"""Names of events are made under it, so that they tell neither kind nor id of an entry."""
_REFRESH: Final = timedelta(hours=6)
_YEARS_AHEAD: Final = 20
_FIRST_YEAR: Final = 1970
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES: Final = {Frequency.DAILY: DAILY, Frequency.WEEKLY: WEEKLY, Frequency.MONTHLY: MONTHLY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a calendar looks.

    zone    name of her time zone; "" = times float: those of the clock wherever it is read
    kinds   what stands in it
    titles  a neutral line for each kind; None = the events' own
    name    what the calendar is called; "" = no name, as a part of another calendar has none
    """

    zone: str = ""
    kinds: frozenset[EventKind] = frozenset(EventKind)
    titles: Mapping[EventKind, str] | None = None
    name: str = ""


def calendar_of(events: Iterable[Event], look: Look, now: datetime) -> bytes:
    """Return one calendar; `now` (with a zone) is when it was written.

    Raises ZoneInfoNotFoundError for a zone that is none.
    """
    shown = sorted((each for each in events if each.kind in look.kinds), key=uid_of)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    if look.name:
        calendar.calendar_name = one_line(look.name)
        calendar.refresh_interval = _REFRESH
        calendar.add("x-published-ttl", "PT6H")  # the same for programs that are older than RFC 7986
    for event in shown:
        for part in _parts(event, look, now):
            calendar.add_component(part)
    _add_zone(calendar, look, shown, now)
    return bytes(calendar.to_ical())


def uid_of(event: Event) -> str:
    """Return an event's name for calendars: the same for as long as its entry lives."""
    return str(uuid5(_OURS, event.uid))


def one_line(text: str) -> str:
    """Return `text` on one line, without signs that nobody can see."""
    seen = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    return seen.replace("\\N", "\\n")  # the library takes \N for a break of line and not for two signs


def first_of(event: Event) -> date | datetime | None:
    """Return when the first one takes place: `starts`, or the first of its weekdays then; None for none."""
    if event.repeats is None:
        return event.starts
    timed = isinstance(event.starts, datetime)
    begin = event.starts if isinstance(event.starts, datetime) else datetime.combine(event.starts, time())
    first: datetime | None = next(iter(rule_of(event.repeats, begin)), None)
    return first if timed or first is None else first.date()


def rule_of(repeats: Recurrence, begin: datetime) -> rrule:
    """Return a recurrence as `dateutil` has it."""
    return rrule(
        _FREQUENCIES[repeats.frequency],
        dtstart=begin,
        interval=repeats.every,
        byweekday=repeats.weekdays or None,
        until=datetime.combine(repeats.until, time.max) if repeats.until else None,
    )


def _add_zone(calendar: Calendar, look: Look, shown: list[Event], now: datetime) -> None:
    """Put the zone's rules first. A calendar without anything in it has at least a zone: one part is a must."""
    missing = sorted(calendar.get_missing_tzids())
    if not missing and not calendar.subcomponents:
        missing = [look.zone or "UTC"]
    first = max(min((each.starts.year for each in shown), default=now.year) - 1, _FIRST_YEAR)
    for name in missing:
        calendar.subcomponents.insert(0, zone_part(name, first, max(first, now.year) + _YEARS_AHEAD))


def _parts(event: Event, look: Look, now: datetime) -> Iterator[Component]:
    first = first_of(event)
    if first is None:
        return
    part = _part(event, first, look, now)
    yield part
    if event.repeats is None:
        return
    part.add("rrule", _rule(event.repeats, first, look.zone))
    for day in sorted(set(event.without)):
        part.add("exdate", _in_zone(_same_time(day, first), look.zone))
    moved = {each.was: each.to for each in event.moves if each.was not in event.without}
    for was, to in sorted(moved.items()):
        other = _part(event, to if isinstance(to, datetime) else _same_time(to, first), look, now)
        other.add("recurrence-id", _in_zone(_same_time(was, first), look.zone))
        yield other


def _part(event: Event, starts: date | datetime, look: Look, now: datetime) -> Component:
    part = Part()
    part.add("uid", uid_of(event))
    part.add("dtstamp", now.astimezone(UTC))
    part.add("summary", one_line(look.titles[event.kind] if look.titles is not None else event.title))
    part.add("dtstart", _in_zone(starts, look.zone))
    if not isinstance(starts, datetime):
        part.add("dtend", starts + timedelta(days=1))
    elif event.minutes:
        part.add("duration", timedelta(minutes=event.minutes))
    part.add("transp", "OPAQUE" if event.busy else "TRANSPARENT")
    part.add("class", "PRIVATE")
    return part


def _rule(repeats: Recurrence, first: date | datetime, zone: str) -> dict[str, object]:
    rule: dict[str, object] = {"freq": repeats.frequency.value, "interval": repeats.every}
    if repeats.weekdays:
        rule["byday"] = [_DAYS[day] for day in sorted(repeats.weekdays)]
    if repeats.until is not None:
        rule["until"] = _until(repeats.until, first, zone)
    return rule


def _until(last: date, first: date | datetime, zone: str) -> date | datetime:
    """Return the end as RFC 5545, 3.3.10 wants it: a day, a floating time, or UTC where a zone is named."""
    if not isinstance(first, datetime):
        return last
    at = _in_zone(datetime.combine(last, first.time()), zone)
    return at.astimezone(UTC) if isinstance(at, datetime) and at.tzinfo else at


def _same_time(day: date, first: date | datetime) -> date | datetime:
    """Return a day at the time of the first one; a day alone moves nothing but the day."""
    return datetime.combine(day, first.time()) if isinstance(first, datetime) else day


def _in_zone(value: date | datetime, zone: str) -> date | datetime:
    if not isinstance(value, datetime):
        return value
    return value.replace(microsecond=0, tzinfo=ZoneInfo(zone) if zone else None)
