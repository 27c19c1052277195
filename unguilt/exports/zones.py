"""A time zone as a calendar needs it: VTIMEZONE (RFC 5545, 3.6.5), from the zone data of the system.

The library's own builder puts a change to summer time an hour late, so the changes are looked for here.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_WEEK: Final = 7
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ENOUGH: Final = 6
"""Years in a row that make a habit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What a clock shows: how far ahead of UTC, under which name, and whether it is summer time."""

    offset: timedelta
    name: str
    summer: bool

    @classmethod
    def at(cls, moment: datetime, zone: ZoneInfo) -> "Clock":
        """Read the clock of a zone at a moment."""
        local = moment.astimezone(zone)
        offset = local.utcoffset()
        assert offset is not None  # a ZoneInfo always knows
        return cls(offset=offset, name=local.tzname() or "", summer=bool(local.dst()))


@lru_cache(maxsize=64)
def zone_part(name: str, first_year: int, last_year: int) -> Timezone:
    """Return the VTIMEZONE of a zone, right from the first to the last of these years.

    What comes by the same rule in each year up to the last goes on for ever. It is shared: not to be
    changed. Raises ZoneInfoNotFoundError.
    """
    zone = ZoneInfo(name)
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    part = Timezone()
    part.add("tzid", name)
    clock = Clock.at(start, zone)
    part.add_component(_kept_since([start.replace(tzinfo=None)], clock, clock, last_year))
    groups: dict[tuple[Clock, Clock], list[datetime]] = defaultdict(list)
    for moment, before, after in changes(zone, start, datetime(last_year + 1, 1, 1, tzinfo=UTC)):
        groups[before, after].append((moment + before.offset).replace(tzinfo=None))
    for (before, after), onsets in groups.items():
        part.add_component(_kept_since(onsets, before, after, last_year))
    return part


def changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, Clock, Clock]]:
    """Go through the changes of clocks in a time: the moment in UTC, the clock before it and after it."""
    at = start
    while at < end:
        later = at + _DAY
        if Clock.at(at, zone) != Clock.at(later, zone):
            moment = _moment_of_change(zone, at, later)
            yield moment, Clock.at(moment - _SECOND, zone), Clock.at(moment, zone)
        at = later


def _moment_of_change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = Clock.at(low, zone)
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if Clock.at(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high


def _kept_since(
    onsets: Sequence[datetime], before: Clock, after: Clock, last_year: int
) -> TimezoneStandard | TimezoneDaylight:
    """Return one part of the zone; onsets are those of the clock before, as the standard has it."""
    part = TimezoneDaylight() if after.summer else TimezoneStandard()
    part.add("dtstart", onsets[0])
    part.add("tzoffsetfrom", before.offset)
    part.add("tzoffsetto", after.offset)
    part.add("tzname", after.name)
    rule = _yearly(onsets, last_year)
    if rule:
        part.add("rrule", {"freq": "yearly", **rule})
    elif len(onsets) > 1:
        part.add("rdate", list(onsets[1:]))
    return part


def _yearly(onsets: Sequence[datetime], last_year: int) -> dict[str, object] | None:
    """Return the rule by which onsets come once in each year until the last, or None when there is none."""
    first = onsets[0]
    if len(onsets) < _ENOUGH or [each.year for each in onsets] != list(range(first.year, last_year + 1)):
        return None
    if len({(each.month, each.weekday(), each.time()) for each in onsets}) > 1:
        return None
    day = _DAYS[first.weekday()]
    if all(each.day + _WEEK > monthrange(each.year, each.month)[1] for each in onsets):
        return {"bymonth": first.month, "byday": f"-1{day}"}
    numbers = {(each.day - 1) // _WEEK + 1 for each in onsets}
    return {"bymonth": first.month, "byday": f"{numbers.pop()}{day}"} if len(numbers) == 1 else None
