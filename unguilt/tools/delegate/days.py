"""On which days she looks at a task again: thinking about the one entry that Now and the calendar read. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from unguilt.tools.delegate.entries import DayAgain, DaysAgain, Handing

_OVER: Final = timedelta(days=61)
"""A day so long past is in no calendar of hers any more, and is let go with the next change."""


def noted(days: DaysAgain, handing_id: UUID, handing: Handing, now: datetime) -> DaysAgain:
    """Return the days with the one that a task has now; days long past are left out."""
    left = without(days, handing_id)
    if handing.again is None:
        return left
    day = DayAgain(handing=handing_id, task=handing.task, on=handing.again, offset=handing.offset or 0)
    young = (each for each in left.days if each.on >= (now - _OVER).date())
    return replace(left, days=(*young, day))


def without(days: DaysAgain, handing_id: UUID) -> DaysAgain:
    """Return the days without that of one task."""
    return replace(days, days=tuple(each for each in days.days if each.handing != handing_id))


def first_today(days: DaysAgain | None, now: datetime) -> DayAgain | None:
    """Return the task whose day is today, the first that was chosen; None on every other day."""
    return next((each for each in days.days if each.is_on(now)), None) if days else None
