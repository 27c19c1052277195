"""Keeping what this room keeps once only, and what goes together with it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from unguilt.core.codec import Entry
from unguilt.tools.mindfulness.choosing import after_passing, after_writing
from unguilt.tools.mindfulness.entries import NextDay, Page, Prompted, Writing
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry

E = TypeVar("E", bound=Entry)


def change_the(vault: OpenVault, kind: type[E], change: Callable[[E | None], E]) -> None:
    """Store anew the entry that is there once at most; one that is damaged is begun afresh."""
    with vault.changing():
        try:
            stored = vault.the(kind)
        except DamagedEntry:
            vault.drop_the(kind)
            stored = None
        before = stored.entry if stored else None
        after = change(before)
        if after != before:
            vault.keep_the(after, over=stored)


def keep_page(vault: OpenVault, page: Page, entry_id: UUID, *, passed: Iterable[str] = ()) -> Stored[Page]:
    """Keep a page, and which prompts were written to and passed over; sent twice, it is kept once."""

    def note(known: Prompted | None) -> Prompted:
        noted = known or Prompted()
        for key in passed:
            noted = after_passing(noted, key, page.at)
        return after_writing(noted, page.prompt, page.at)

    with vault.changing():
        stored = vault.add(page, id=entry_id)
        if page.prompt:
            change_the(vault, Prompted, note)
    return stored


def keep_writing(vault: OpenVault, writing: Writing, entry_id: UUID) -> Stored[Writing]:
    """Keep a sitting, and the question for the day after; of several sittings the newest is asked about."""
    with vault.changing():
        stored = vault.add(writing, id=entry_id)
        if stored.entry.after is None:
            change_the(vault, NextDay, lambda _: NextDay(writing=stored.id, at=stored.entry.at))
    return stored


def answer_next_day(vault: OpenVault, writing_id: UUID, after: int | None) -> None:
    """Keep how a writing sits with her, or that she leaves it (None); she is not asked again either way."""
    with vault.changing():
        stored = vault.get(Writing, writing_id)
        if after is not None and after != stored.entry.after:
            vault.put(stored, replace(stored.entry, after=after))
        _ask_no_more(vault, writing_id)


def drop_writing(vault: OpenVault, writing_id: UUID) -> None:
    """Delete a sitting, also a damaged one, with its question."""
    with vault.changing():
        vault.drop(Writing, writing_id)
        _ask_no_more(vault, writing_id)


def _ask_no_more(vault: OpenVault, writing_id: UUID) -> None:
    question = vault.glance(NextDay)
    if question is not None and question.writing == writing_id:
        vault.drop_the(NextDay)


def prompted_of(vault: OpenVault | None, passed: str, now: datetime) -> Prompted:
    """Return what is known of prompts; without a vault, what the page itself carried along."""
    if vault is not None:
        return vault.glance(Prompted) or Prompted()
    known = Prompted()
    for key in dict.fromkeys(passed.split(",")):
        known = replace(known, passed={**known.passed, key: now}) if key else known
    return known
