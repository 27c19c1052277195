"""Keeping what belongs together: a five with the sorting it came from, a step with the day it is put forward."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from unguilt.tools.values.ahead import with_five, with_step, without_step
from unguilt.tools.values.entries import CardSort, Five, ValuesNow, ValueStep
from unguilt.tools.values.hearing import sounds_dark
from unguilt.vault.door import OpenVault, Stored

S = TypeVar("S", CardSort, ValuesNow)


def change_sort(
    vault: OpenVault, change: Callable[[CardSort], CardSort], *, now: datetime, offset: int | None
) -> CardSort:
    """Change the sorting as it stands now, so that two devices both lay their cards."""
    with vault.changing():
        stored = vault.mended(CardSort)
        before = stored.entry if stored else CardSort(at=now, offset=offset, piles={})
        after = change(before)
        if stored is None or after != before:
            vault.keep_the(after, over=stored)
    return after


def keep_five(vault: OpenVault, five: Five, *, entry_id: UUID) -> Stored[Five]:
    """Store a new five in place of the sorting it came from; older ones stay."""
    with vault.changing():
        stored = vault.add(five, id=entry_id)
        if stored.entry is five:
            vault.drop_the(CardSort)
            _note_five(vault)
    return stored


def change_five(vault: OpenVault, stored: Stored[Five], five: Five) -> None:
    """Store a reworded five. Raises Conflict."""
    with vault.changing():
        vault.put(stored, five)
        _note_five(vault)


def drop_five(vault: OpenVault, five: UUID) -> None:
    """Remove a five, also a damaged one. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Five, five)
        _note_five(vault)


def _note_five(vault: OpenVault) -> None:
    newest = next(iter(vault.latest(Five, 1)), None)
    five = (newest.id, newest.entry) if newest else (None, None)
    _change_now(vault, lambda kept: with_five(kept, *five))


def keep_step(vault: OpenVault, step: ValueStep, *, entry_id: UUID, now: datetime) -> Stored[ValueStep]:
    """Store a new step; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(step, id=entry_id)
        if stored.entry is step:
            _note_step(vault, stored.id, step, now)
    return stored


def change_step(vault: OpenVault, stored: Stored[ValueStep], step: ValueStep, *, now: datetime) -> None:
    """Store a changed step. Raises Conflict."""
    with vault.changing():
        vault.put(stored, step)
        _note_step(vault, stored.id, step, now)


def drop_step(vault: OpenVault, step: UUID) -> None:
    """Remove a step, also a damaged one. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(ValueStep, step)
        _change_now(vault, lambda kept: without_step(kept, step))


def _note_step(vault: OpenVault, step_id: UUID, step: ValueStep, now: datetime) -> None:
    """What sounds like a crisis is not put forward: nothing reminds her of it."""
    if sounds_dark(step.words, step.value, step.when):
        _change_now(vault, lambda kept: without_step(kept, step_id))
    else:
        _change_now(vault, lambda kept: with_step(kept, step_id, step, now))


def _change_now(vault: OpenVault, change: Callable[[ValuesNow], ValuesNow]) -> None:
    stored = vault.mended(ValuesNow)
    before = stored.entry if stored else ValuesNow()
    after = change(before)
    if after != before:
        vault.keep_the(after, over=stored)
