"""When a trial is asked about: the next day, once, and not for ever. Pure; times are aware, in UTC."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import UUID

from unguilt.tools.imperfection.entries import Ask, TrialsDue

SOONEST: Final = timedelta(hours=6)
"""What was planned late at night is not asked about before she could have slept on it."""

UNTIL: Final = timedelta(days=7)
"""Later than this nothing is asked: whoever comes back after a while finds nothing waiting."""

_QUIET: Final = timedelta(hours=48)
"""After words that sound like a crisis nothing reminds her of anything for so long."""

_MOST: Final = 30
"""Asks kept at a time; with more than four plans a day the oldest make room."""


def ask_from(now: datetime, offset: int | None, wish: time | None, *, quiet: bool = False) -> datetime:
    """Return from when to ask: tomorrow on her clock, at the time she wished or whenever she looks in.

    `offset` is minutes ahead of UTC, None when the browser did not say. `quiet` when her words sounded like a
    crisis.
    """
    ahead = timedelta(minutes=offset or 0)
    tomorrow = (now + ahead).date() + timedelta(days=1)
    begins = datetime.combine(tomorrow, wish or time(), tzinfo=UTC) - ahead
    if quiet:
        return max(begins, now + _QUIET)
    return begins if wish else max(begins, now + SOONEST)


def with_ask(due: TrialsDue, ask: Ask, now: datetime) -> TrialsDue:
    """Add an ask; what is too old to be asked falls away with it."""
    kept = [each for each in due.asks if each.trial != ask.trial and each.at + UNTIL > now]
    return replace(due, asks=tuple(sorted([*kept, ask], key=lambda each: each.at))[-_MOST:])


def without(due: TrialsDue, trial: UUID) -> TrialsDue:
    """Take out what was answered, put off or deleted."""
    return replace(due, asks=tuple(each for each in due.asks if each.trial != trial))


def renamed(due: TrialsDue, trial: UUID, thing: str) -> TrialsDue:
    """Follow a change of the thing's name."""
    return replace(
        due, asks=tuple(replace(each, thing=thing) if each.trial == trial else each for each in due.asks)
    )


def of_trial(due: TrialsDue | None, trial: UUID) -> Ask | None:
    """Return what is to be asked about a trial, if anything is."""
    return next((each for each in due.asks if each.trial == trial), None) if due else None


def due_now(due: TrialsDue | None, now: datetime) -> Ask | None:
    """Return the one thing to ask now, the oldest first, or None."""
    return next((each for each in due.asks if each.at <= now < each.at + UNTIL), None) if due else None
