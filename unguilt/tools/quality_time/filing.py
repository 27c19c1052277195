"""A date as an event for her calendar. Pure; nothing goes into it but days, times and the name she chose.

Who covers, plan B and the child stay here.
"""

from datetime import date, datetime
from uuid import UUID

from unguilt.exports.events import Event, EventKind, Frequency, Recurrence
from unguilt.exports.events import Move as Moved
from unguilt.tools.quality_time.entries import TogetherDate


def event_of(kept: TogetherDate, date_id: UUID, *, name: str) -> Event:
    """Return the recurring date, with those that are on another day; without a time it takes whole days."""
    weekdays = () if kept.weekday is None else (kept.weekday,)
    return Event(
        uid=f"{TogetherDate.KIND}-{date_id}",
        kind=EventKind.DATE,
        title=kept.calendar or name,
        starts=_start(kept, kept.first),
        minutes=kept.minutes if kept.starts else 0,
        repeats=Recurrence(frequency=Frequency.WEEKLY, every=kept.weeks, weekdays=weekdays),
        moves=tuple(Moved(was=move.was, to=_start(kept, move.to)) for move in kept.moves),
        busy=kept.starts is not None,
    )


def _start(kept: TogetherDate, day: date) -> date | datetime:
    if kept.starts is None:
        return day
    return datetime.combine(day, kept.starts.replace(second=0, microsecond=0, tzinfo=None))
