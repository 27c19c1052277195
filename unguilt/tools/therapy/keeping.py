"""Keeping homework with the day she chose for it: what belongs together goes through the door together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from unguilt.tools.therapy.entries import Homework, HomeworkDay, HomeworkDays
from unguilt.vault.door import OpenVault, Stored

_MOST_DAYS: Final = 60
"""Days ahead that the list holds; beyond this the furthest fall out of the first page, never out of the list."""


def first_today(days: HomeworkDays | None, now: datetime) -> HomeworkDay | None:
    """Return the first homework whose day is today, or None."""
    return next((day for day in days.days if day.is_on(now)), None) if days else None


def with_day(days: HomeworkDays, day: HomeworkDay, now: datetime) -> HomeworkDays:
    """Return the days with one more; those that are over are taken out, nothing is said of them."""
    others = [each for each in without(days, day.homework).days if each.on >= each.today(now)]
    ahead = sorted([*others, day], key=lambda each: each.on)
    return replace(days, days=tuple(ahead[:_MOST_DAYS]))


def without(days: HomeworkDays, homework: UUID) -> HomeworkDays:
    """Return the days without those of one piece of homework."""
    return replace(days, days=tuple(each for each in days.days if each.homework != homework))


def keep_homework(
    vault: OpenVault, homework: Homework, *, entry_id: UUID, offset: int, now: datetime
) -> Stored[Homework]:
    """Store new homework with its day; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(homework, id=entry_id)
        if stored.entry is homework:
            _note_day(vault, stored.id, homework, offset, now)
    return stored


def change_homework(
    vault: OpenVault, stored: Stored[Homework], homework: Homework, *, offset: int, now: datetime
) -> None:
    """Store changed homework with its day. Raises Conflict."""
    with vault.changing():
        vault.put(stored, homework)
        _note_day(vault, stored.id, homework, offset, now)


def mark(vault: OpenVault, homework_id: UUID, *, done: bool, now: datetime) -> None:
    """Mark homework as done, or take that back; a mark set twice stays as it was. Raises NoSuchEntry."""
    with vault.changing():
        stored = vault.get(Homework, homework_id)
        if (stored.entry.done_at is not None) == done:
            return
        vault.put(stored, replace(stored.entry, done_at=now if done else None))
        if done:
            _change_days(vault, lambda days: without(days, homework_id))


def drop_homework(vault: OpenVault, homework_id: UUID) -> None:
    """Remove homework, also what is damaged, with its day. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Homework, homework_id)
        _change_days(vault, lambda days: without(days, homework_id))


def _note_day(vault: OpenVault, homework_id: UUID, homework: Homework, offset: int, now: datetime) -> None:
    if homework.again is None or homework.done_at is not None:
        _change_days(vault, lambda days: without(days, homework_id))
    else:
        day = HomeworkDay(homework=homework_id, what=homework.what, on=homework.again, offset=offset)
        _change_days(vault, lambda days: with_day(days, day, now))


def _change_days(vault: OpenVault, change: Callable[[HomeworkDays], HomeworkDays]) -> None:
    stored = vault.mended(HomeworkDays)
    before = stored.entry if stored else HomeworkDays()
    after = change(before)
    if after.days and after != before:
        vault.keep_the(after, over=stored)
    elif not after.days:
        vault.drop_the(HomeworkDays)
