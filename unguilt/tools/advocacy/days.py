"""Which asks come up on which day: thinking about the one entry that Now reads. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from unguilt.tools.advocacy.entries import AskDay, AskDays

_OVER: Final = timedelta(days=2)
"""A day so long past is over on every clock, and what was noted for it is let go with the next change."""


def with_day(days: AskDays, day: AskDay, now: datetime) -> AskDays:
    """Return the days with one more or another one for this ask; days long past are left out."""
    others = (each for each in days.days if each.ask != day.ask and each.on >= (now - _OVER).date())
    return replace(days, days=(*others, day))


def without(days: AskDays, ask: UUID) -> AskDays:
    """Return the days without those of an ask."""
    return replace(days, days=tuple(each for each in days.days if each.ask != ask))


def first_today(days: AskDays | None, now: datetime) -> AskDay | None:
    """Return the ask whose day is today, the first that was chosen; None on every other day."""
    return next((each for each in days.days if each.is_on(now)), None) if days else None
