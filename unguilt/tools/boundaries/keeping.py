"""Keeping what belongs together: an entry, and what the room has at hand of it for other pages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.people import Person, people_of, whom_to_ask
from unguilt.kit.preferences import preferences_of
from unguilt.tools.boundaries.entries import (
    BoundariesNow,
    Boundary,
    BoundaryNote,
    LineAtHand,
    Shutdown,
    on_her_clock,
)
from unguilt.vault.door import E, OpenVault, Stored

AT_HAND: Final = 40
"""Lines that other pages know of, the newest."""
LOOKED_THROUGH: Final = 200
"""Newest notes in which what bends a line is looked for."""


def room_of(vault: OpenVault | None) -> BoundariesNow:
    """Return what is at hand; a newcomer has nothing yet."""
    return (vault.glance(BoundariesNow) if vault else None) or BoundariesNow()


def may_be_asked(vault: OpenVault) -> tuple[Stored[Person], ...]:
    """Return her people whom an ask may name."""
    return whom_to_ask(people_of(vault), preferences_of(vault))


def name_of(boundary: Boundary) -> str:
    """Return what a boundary is called: its short name, else its rule."""
    return boundary.name or boundary.rule


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


def drop(vault: OpenVault, kind: type[E], entry_id: UUID) -> None:
    """Remove an entry, also a damaged one. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(kind, entry_id)
        if kind in {Boundary, Shutdown}:
            refresh(vault)


def notes_on(vault: OpenVault, boundary_id: UUID) -> tuple[Stored[BoundaryNote], ...]:
    """Return the newest notes on one boundary; one query."""
    return tuple(
        each for each in vault.latest(BoundaryNote, LOOKED_THROUGH) if each.entry.boundary == boundary_id
    )


def _lay_out(vault: OpenVault, entry: object) -> None:
    if isinstance(entry, Boundary | Shutdown):
        refresh(vault, offset=entry.offset)
    elif isinstance(entry, BoundaryNote) and entry.offset is not None:
        _change_room(vault, lambda room: replace(room, offset=entry.offset))


def refresh(vault: OpenVault, *, offset: int | None = None) -> None:
    """Lay out anew what is at hand, from the shelves. What sounds dark is not put before her elsewhere."""
    lines = tuple(
        LineAtHand(id=each.id, name=name_of(each.entry), times=each.entry.clock)
        for each in vault.latest(Boundary, AT_HAND)
        if not sounds_like_crisis(each.entry.rule, each.entry.name)
    )
    phrases = (each.phrase for each in vault.latest(Shutdown, AT_HAND).entries)
    phrase = next((each for each in phrases if each), "")
    _change_room(
        vault,
        lambda room: replace(
            room, lines=lines, phrase=phrase, offset=room.offset if offset is None else offset
        ),
    )


def _change_room(vault: OpenVault, changed: Callable[[BoundariesNow], BoundariesNow]) -> None:
    stored = vault.mended(BoundariesNow)
    before = stored.entry if stored else BoundariesNow()
    after = changed(before)
    if after != before:
        vault.keep_the(after, over=stored)


def here(vault: OpenVault | None, now: datetime) -> datetime:
    """Return the time on her clock, as far as a form last told how it goes."""
    return on_her_clock(now, room_of(vault).offset)
