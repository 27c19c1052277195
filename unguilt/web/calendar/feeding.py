"""Her calendar, gathered from the rooms and laid behind its address.

Who fetches it has no key to her vault, so what it shows is sealed for the address, and written anew whenever
something that stands in it was changed.
"""

import uuid
from dataclasses import replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext

from unguilt.core.preferences import Preferences
from unguilt.core.words import mark
from unguilt.crypto import new_link_code, parse_link_code
from unguilt.exports.calendar import Look, calendar_of
from unguilt.exports.events import Event, EventKind
from unguilt.kit.people import Person
from unguilt.kit.tool import Hooks
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.feeds import close_feed, make_feed, write_feed
from unguilt.web.calendar.entries import CalendarChoice

_TITLES: Final = {
    EventKind.BOUNDARY: mark("Busy"),
    EventKind.DATE: mark("Time set aside"),
    EventKind.LOOK_AGAIN: mark("A reminder you set"),
    EventKind.PERSON: mark("A reminder you set"),
}
"""What stands in her calendar in place of her words: nothing that anybody could ask about."""

_NOTHING: Final = Hooks().events
_SOURCES: Final = frozenset(
    {Person.KIND, Preferences.KIND}  # whom she fears is left out of everything
    | {kind.KIND for tool in TOOLS.values() if tool.hooks.events is not _NOTHING for kind in tool.entries}
)
"""Kinds of entries that her calendar follows from."""


def choice_of(vault: OpenVault, now: datetime) -> CalendarChoice:
    """Return what she chose, or the usual when she chose nothing yet."""
    return vault.glance(CalendarChoice) or CalendarChoice(at=now)


def calendar_bytes(vault: OpenVault, choice: CalendarChoice, now: datetime) -> bytes:
    """Return her calendar as a file."""
    return calendar_of(events_of(vault, now), look_of(choice, name=gettext("My days")), now)


def events_of(vault: OpenVault, now: datetime) -> tuple[Event, ...]:
    """Return what her calendar may show; a room whose entry is damaged gives nothing."""
    found: list[Event] = []
    for tool in TOOLS.values():
        try:
            found += tool.hooks.events(vault, now)
        except DamagedEntry:
            continue
    return tuple(found)


def look_of(choice: CalendarChoice, *, name: str = "") -> Look:
    """Return how her calendar looks, in the language of the page."""
    return Look(
        zone=choice.zone if is_zone(choice.zone) else "",
        kinds=frozenset(EventKind(kind) for kind in choice.kinds if kind in set(EventKind)),
        titles=None if choice.own_titles else {kind: gettext(words) for kind, words in _TITLES.items()},
        name=name,
    )


def is_zone(name: str) -> bool:
    """Whether the system knows a time zone of this name; it may forget one."""
    try:
        return bool(name and ZoneInfo(name))
    except (ValueError, OSError, KeyError):
        return False


def choose(vault: OpenVault, choice: CalendarChoice, now: datetime) -> None:
    """Keep what she chose; her address, if there is one, shows it at once. Raises Conflict."""
    with vault.changing():
        stored = vault.mended(CalendarChoice)
        if stored is None:
            close_feed(vault)  # a damaged entry may have held an address, which nobody knows any more
        before = stored.entry if stored else choice
        chosen = replace(choice, feed=before.feed, code=before.code)
        vault.keep_the(chosen, over=stored)
        _write(vault, chosen, now)


def make_address(vault: OpenVault, now: datetime) -> None:
    """Make the private address; the one before opens nothing from now on."""
    code, feed_id = new_link_code(), uuid.uuid4()
    with vault.changing():
        stored = vault.mended(CalendarChoice)
        choice = stored.entry if stored else CalendarChoice(at=now)
        made = replace(choice, feed=feed_id, code=code.display)
        vault.keep_the(made, over=stored)
        make_feed(vault, feed_id, code, calendar_bytes(vault, made, now))


def close_address(vault: OpenVault) -> None:
    """Close the private address for good; what she chose stays."""
    with vault.changing():
        close_feed(vault)
        stored = vault.mended(CalendarChoice)
        if stored is not None and stored.entry.feed is not None:
            vault.keep_the(replace(stored.entry, feed=None, code=""), over=stored)


def refresh(vault: OpenVault, now: datetime) -> None:
    """Write the feed anew if anything was changed that stands in it; one query when there is no feed."""
    if not _SOURCES & vault.written:
        return
    choice = vault.glance(CalendarChoice)
    if choice is not None and choice.feed is not None:
        with vault.changing():  # so that of two devices the later one shows what both changed
            _write(vault, choice, now)


def _write(vault: OpenVault, choice: CalendarChoice, now: datetime) -> None:
    if choice.feed is not None:
        write_feed(vault, choice.feed, parse_link_code(choice.code), calendar_bytes(vault, choice, now))
