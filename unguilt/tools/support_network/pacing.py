"""When her own pace comes round. A day that went by leaves nothing behind it. Pure."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from unguilt.tools.support_network.entries import Pace, Paces

WEEK: Final = 7
EVERY: Final = (1, 2, 3, 4, 6, 8, 12, 26)
"""Weeks between two slots that she may choose."""


def begun(person: UUID, weeks: int, today: date, *, first: date | None, offset: int) -> Pace:
    """Return a new pace: from the day she named, if it lies ahead, else a whole period from today."""
    start = first if first is not None and first >= today else today + timedelta(days=WEEK * weeks)
    return Pace(person=person, weeks=weeks, first=start, offset=offset)


def pace_with(paces: Paces, person: UUID) -> Pace | None:
    """Return her pace with somebody, if she has one."""
    return next((pace for pace in paces.paces if pace.person == person), None)


def with_pace(paces: Paces, pace: Pace, *, known: Collection[UUID]) -> Paces:
    """Return the paces with this one; those with people who are no longer on her list are let go."""
    others = tuple(each for each in paces.paces if each.person != pace.person and each.person in known)
    return Paces(paces=(*others, pace))


def without(paces: Paces, person: UUID) -> Paces:
    """Return the paces without hers with somebody."""
    return Paces(paces=tuple(each for each in paces.paces if each.person != person))


def reached(paces: Paces, person: UUID, now: datetime) -> Paces:
    """Return the paces after she reached somebody: the next slot is a whole period away."""
    return Paces(paces=tuple(_on(pace, now) if pace.person == person else pace for pace in paces.paces))


def _on(pace: Pace, now: datetime) -> Pace:
    return replace(pace, first=pace.today(now) + timedelta(days=WEEK * pace.weeks))


def is_today(pace: Pace, now: datetime) -> bool:
    """Whether a slot is on this very day of hers; on the day after, nothing is said of it."""
    days = (pace.today(now) - pace.first).days
    return days >= 0 and days % (WEEK * pace.weeks) == 0


def next_day(pace: Pace, now: datetime) -> date:
    """Return the day of the next slot, today's included."""
    period = WEEK * pace.weeks
    days = (pace.today(now) - pace.first).days
    return pace.first + timedelta(days=max(0, -(-days // period)) * period)
