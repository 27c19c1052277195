"""Keeping what belongs together: an entry, and what the room needs at hand of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.tools.quality_time.dating import moved
from unguilt.tools.quality_time.entries import Child, DateAtHand, KeptMoment, TimeRoom, TogetherDate
from unguilt.vault.door import E, OpenVault, Stored

DATES_AT_HAND: Final = 40
KEPT_AT_HAND: Final = 3


def room_of(vault: OpenVault | None) -> TimeRoom:
    """Return what is at hand; a newcomer has nothing yet."""
    return (vault.glance(TimeRoom) if vault else None) or TimeRoom()


def keep(vault: OpenVault, entry: E, *, entry_id: UUID) -> Stored[E]:
    """Store a new entry; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(entry, id=entry_id)
        _lay_out(vault, stored.entry)
    return stored


def change(vault: OpenVault, stored: Stored[E], entry: E) -> None:
    """Store a changed entry. Raises Conflict."""
    with vault.changing():
        vault.put(stored, entry)
        _lay_out(vault, entry)


def move_next(vault: OpenVault, date_id: UUID, to: date, today: date) -> None:
    """Put the next one of a date on another day. Raises NoSuchEntry or DamagedEntry."""
    with vault.changing():
        stored = vault.get(TogetherDate, date_id)
        after = moved(stored.entry, to, today)
        if after != stored.entry:
            change(vault, stored, after)


def drop(vault: OpenVault, kind: type[E], entry_id: UUID) -> None:
    """Remove an entry, also a damaged one. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(kind, entry_id)
        refresh(vault)


def change_room(vault: OpenVault, changed: Callable[[TimeRoom], TimeRoom]) -> None:
    """Change what the room keeps of her wishes, as it stands now."""
    with vault.changing():
        stored = vault.mended(TimeRoom)
        before = stored.entry if stored else TimeRoom()
        after = changed(before)
        if after != before:
            vault.keep_the(after, over=stored)


def _lay_out(vault: OpenVault, entry: Entry) -> None:
    if isinstance(entry, Child | TogetherDate | KeptMoment):
        refresh(vault)


def refresh(vault: OpenVault) -> None:
    """Lay out anew what is at hand, from the shelves: after every change, so that nothing is said twice."""
    children = {stored.id: stored.entry for stored in vault.all(Child)}
    dates = tuple(
        DateAtHand(id=stored.id, name=_name(children, stored.entry.child), date=stored.entry)
        for stored in vault.latest(TogetherDate, DATES_AT_HAND)
    )
    kept = tuple(each.line for each in vault.latest(KeptMoment, KEPT_AT_HAND).entries)
    near = any(child.where != "heart" for child in children.values())
    change_room(vault, lambda room: replace(room, near=near, dates=dates, kept=kept))


def _name(children: dict[UUID, Child], child: UUID | None) -> str:
    found = children.get(child) if child else None
    return found.name if found else ""
