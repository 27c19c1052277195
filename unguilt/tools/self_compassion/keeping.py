"""How things are kept: a letter together with the note of what it waits for."""

from datetime import datetime
from uuid import UUID

from unguilt.tools.self_compassion.entries import ChosenWording, KindLine, Letter, WaitingLetters
from unguilt.tools.self_compassion.waiting import noted
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry


def keep_letter(vault: OpenVault, letter: Letter, *, entry_id: UUID) -> Stored[Letter]:
    """Store a new letter; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(letter, id=entry_id)
        _note(vault, stored.id, stored.entry)
    return stored


def change_letter(vault: OpenVault, stored: Stored[Letter], letter: Letter) -> Stored[Letter]:
    """Replace a letter. Raises Conflict when it was changed meanwhile."""
    with vault.changing():
        changed = vault.put(stored, letter)
        _note(vault, changed.id, letter)
    return changed


def drop_letter(vault: OpenVault, letter_id: UUID) -> None:
    """Remove a letter, also a damaged one. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Letter, letter_id)
        _note(vault, letter_id, None)


def _note(vault: OpenVault, letter_id: UUID, letter: Letter | None) -> None:
    try:
        kept = vault.the(WaitingLetters)
    except DamagedEntry:
        _note_all(vault)
        return
    before = kept.entry if kept else WaitingLetters()
    after = noted(before, letter_id, letter)
    if after != before:
        vault.keep_the(after, over=kept)


def _note_all(vault: OpenVault) -> None:
    """Write the note anew from the letters themselves, the oldest first."""
    waiting = WaitingLetters()
    for stored in reversed(vault.all(Letter).stored):
        waiting = noted(waiting, stored.id, stored.entry)
    vault.drop_the(WaitingLetters)
    vault.keep_the(waiting)


def choose(vault: OpenVault, wording: str) -> None:
    """Remember which words the break speaks in."""
    with vault.changing():
        vault.drop_the(ChosenWording)
        vault.keep_the(ChosenWording(wording=wording))


def hear_again(vault: OpenVault, text: str, *, source: str, now: datetime, entry_id: UUID) -> None:
    """Keep a line among those she wants to hear again; an empty one is no line."""
    if text:
        vault.add(KindLine(at=now, text=text, source=source), id=entry_id)
