"""Quiet hours: for two days after words that sound like a crisis, no reminders and no cheer (SAFETY.md, “Crisis”).

Nothing on a page names them. What would invite, remind or cheer asks `is_quiet` first; help stands nearer.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from django.http import QueryDict

from unguilt.kit.entries import QuietHours
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import Conflict

LASTS: Final = timedelta(hours=48)
"""For how long (SAFETY.md)."""

_NOT_WORDS: Final = frozenset({"csrfmiddlewaretoken", "entry_id", "password"})


def begin_quiet(vault: OpenVault, now: datetime) -> None:
    """Let it be quiet from now on for LASTS; begun again it lasts longer, and never less long than before."""
    until = now + LASTS
    with vault.changing():
        stored = vault.mended(QuietHours)
        if stored is None or stored.entry.until < until:
            # Begun on another device in the same moment: what that one kept lasts as long as this would.
            with suppress(Conflict):
                vault.keep_the(QuietHours(until=until), over=stored)


def is_quiet(vault: OpenVault, now: datetime) -> bool:
    """Whether it is quiet now; one query, or none when QuietHours was read ahead."""
    hours = vault.glance(QuietHours)
    return hours is not None and now < hours.until


def quiet_if_dark(vault: OpenVault, sent: QueryDict, now: datetime) -> None:
    """Begin quiet hours when anything in a form that she sent sounds like a crisis.

    Each text is heard by itself, as the card while writing hears it. Nothing is kept but until when.
    """
    if sounds_like_crisis(
        *(text for name, texts in sent.lists() if name not in _NOT_WORDS for text in texts)
    ):
        begin_quiet(vault, now)
