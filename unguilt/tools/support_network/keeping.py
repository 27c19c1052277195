"""Who may be asked, her pace with them, and what belongs together through the door."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from unguilt.kit.people import Person, people_of, whom_to_ask
from unguilt.kit.preferences import preferences_of
from unguilt.tools.support_network.entries import Pace, Paces, Reach
from unguilt.tools.support_network.pacing import reached, with_pace, without
from unguilt.vault.door import OpenVault, Shelf, Stored


def safe_among(vault: OpenVault, shelf: Shelf[Person]) -> tuple[Stored[Person], ...]:
    """Return those of her people who may stand in this room, by name."""
    return whom_to_ask(shelf, preferences_of(vault))


def safe_people(vault: OpenVault | None) -> tuple[Stored[Person], ...]:
    """Return whom an ask may name, by name; a newcomer has nobody noted."""
    return safe_among(vault, people_of(vault)) if vault else ()


def one_of(people: tuple[Stored[Person], ...], person: UUID | None) -> Stored[Person] | None:
    """Return the one with this id, if there is one among them."""
    return next((each for each in people if each.id == person), None)


def paces_in(vault: OpenVault) -> Paces:
    """Return her paces; damaged ones count as none."""
    return vault.glance(Paces) or Paces()


def set_pace(vault: OpenVault, pace: Pace) -> None:
    """Keep her pace with somebody, in place of an earlier one."""
    known = {each.id for each in people_of(vault)}
    _change(vault, lambda paces: with_pace(paces, pace, known=known))


def drop_pace(vault: OpenVault, person: UUID) -> None:
    """Have no pace with somebody any more."""
    _change(vault, lambda paces: without(paces, person))


def keep_reach(vault: OpenVault, reach: Reach, *, entry_id: UUID, now: datetime) -> None:
    """Note that she reached out; sent twice it is noted once. Her pace with them begins anew."""
    with vault.changing():
        stored = vault.add(reach, id=entry_id)
        if stored.entry is reach and reach.person is not None:
            person = reach.person
            _change(vault, lambda paces: reached(paces, person, now))


def _change(vault: OpenVault, change: Callable[[Paces], Paces]) -> None:
    with vault.changing():
        stored = vault.mended(Paces)
        before = stored.entry if stored else Paces()
        after = change(before)
        if after != before:
            vault.keep_the(after, over=stored)
