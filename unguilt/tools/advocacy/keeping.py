"""Keeping letters and asks: what belongs together goes through the door together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext, override

from unguilt.core.moments import Summary
from unguilt.core.preferences import Preferences
from unguilt.tools.advocacy.days import with_day, without
from unguilt.tools.advocacy.entries import ASIDE_MOST, Aside, Ask, AskDay, AskDays, AskLetter, Pattern
from unguilt.tools.advocacy.letters import brief_of, made_from
from unguilt.tools.advocacy.patterns import pattern_in
from unguilt.tools.advocacy.topics import Topic
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.errors import DamagedEntry

_LOOKED_THROUGH = 40
"""Newest asks in which lines that worked are looked for."""


def worked_lines(vault: OpenVault | None) -> tuple[str, ...]:
    """Return the lines that worked before, newest first, each once."""
    asks = vault.latest(Ask, _LOOKED_THROUGH).entries if vault else ()
    return tuple(dict.fromkeys(ask.worked for ask in asks if ask.worked))


def pattern_for(vault: OpenVault | None, topic: Topic, now: datetime) -> Pattern | None:
    """Return what her newest moments could argue for in this ask, or None."""
    summary = vault.glance(Summary) if vault and topic.patterns else None
    if vault is None or summary is None:
        return None
    preferences = vault.glance(Preferences)
    since = preferences.forgotten_before if preferences else None
    return pattern_in(summary.recent, now, fits=topic.patterns, since=since)


def spoken(letter: AskLetter) -> str:
    """Return the letter as it is made from its facts, in its own language."""
    with override(letter.language):
        return made_from(brief_of(letter), gettext)


def with_text(letter: AskLetter) -> AskLetter:
    """Return a new letter with its text made."""
    text = spoken(letter)
    return replace(letter, made=text, text=text)


def made_anew(old: AskLetter, new: AskLetter, now: datetime, *, keep_hers: bool) -> AskLetter:
    """Return the letter made from changed facts; of two versions one stands and the other lies beside it."""
    made = spoken(new)
    if not old.is_hers:
        return replace(new, made=made, text=made, aside=old.aside)
    text, other = (old.text, made) if keep_hers else (made, old.text)
    return replace(new, made=made, text=text, aside=_aside(old, other, now) if other != text else old.aside)


def swapped(letter: AskLetter, number: int, now: datetime) -> AskLetter:
    """Return the letter with a version from beside it standing, and what stood laid in its place."""
    taken = letter.aside[number]
    others = tuple(each for place, each in enumerate(letter.aside) if place != number)
    return replace(letter, text=taken.text, aside=_aside(replace(letter, aside=others), letter.text, now))


def _aside(letter: AskLetter, text: str, now: datetime) -> tuple[Aside, ...]:
    others = (each for each in letter.aside if each.text != text)
    return (*others, Aside(at=now, text=text))[-ASIDE_MOST:]


def keep_ask(vault: OpenVault, ask: Ask, *, entry_id: UUID, offset: int, now: datetime) -> Stored[Ask]:
    """Store a new ask with the day she chose; sent twice it is stored once."""
    with vault.changing():
        stored = vault.add(ask, id=entry_id)
        if stored.entry is ask:
            _note_day(vault, stored.id, ask, offset, now)
    return stored


def change_ask(vault: OpenVault, stored: Stored[Ask], ask: Ask, *, offset: int, now: datetime) -> None:
    """Store a changed ask with the day she chose. Raises Conflict."""
    with vault.changing():
        vault.put(stored, ask)
        _note_day(vault, stored.id, ask, offset, now)


def drop_ask(vault: OpenVault, ask: UUID) -> None:
    """Remove an ask, also a damaged one, with its day. Raises NoSuchEntry."""
    with vault.changing():
        vault.drop(Ask, ask)
        _change_days(vault, lambda days: without(days, ask))


def _note_day(vault: OpenVault, ask_id: UUID, ask: Ask, offset: int, now: datetime) -> None:
    if ask.again is None:
        _change_days(vault, lambda days: without(days, ask_id))
    else:
        day = AskDay(ask=ask_id, what=ask.what, on=ask.again, offset=offset)
        _change_days(vault, lambda days: with_day(days, day, now))


def _change_days(vault: OpenVault, change: Callable[[AskDays], AskDays]) -> None:
    try:
        stored = vault.the(AskDays)
    except DamagedEntry:
        vault.drop_the(AskDays)
        stored = None
    before = stored.entry if stored else AskDays()
    after = change(before)
    if after.days and after != before:
        vault.keep_the(after, over=stored)
    elif not after.days:
        vault.drop_the(AskDays)
