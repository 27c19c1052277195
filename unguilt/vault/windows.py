"""Windows: what a link opens without a key. And the inbox: what comes back, sealed to her.

A window's row holds bytes that only the link's secret opens; her own list of links is in her vault.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import F

from unguilt.crypto import (
    LinkCode,
    LinkPlace,
    SealError,
    link_trace,
    open_from_inbox,
    seal_snapshot,
    seal_to_inbox,
)
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.instance import instance_name
from unguilt.vault.linked import open_linked
from unguilt.vault.models import InboxItem, Window

OPENS_MAX: Final = 20
"""How often it is noted for her that a window was opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """What somebody with the right link sees: the window, its sealed body opened, and answers still taken."""

    id: UUID
    body: bytes
    answers_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One thing in her inbox: its id, what it says (None when it does not open), whether it is new to her."""

    id: UUID
    body: bytes | None
    fresh: bool


def make_window(
    vault: OpenVault, window_id: UUID, code: LinkCode, body: bytes, *, closes_at: datetime, answers: int
) -> None:
    """Seal `body` behind a link; one that is there already under this id stays as it is."""
    place = _place(window_id)
    window = Window(
        id=window_id,
        vault_id=vault.id,
        trace=link_trace(code, place),
        sealed=seal_snapshot(code, place, body),
        closes_at=closes_at,
        answers_left=answers,
        opens_left=OPENS_MAX,
    )
    Window.objects.bulk_create([window], ignore_conflicts=True)


def close_window(vault: OpenVault, window_id: UUID) -> None:
    """Withdraw a link: what it opened is gone; what came through it stays."""
    Window.objects.filter(id=window_id, vault_id=vault.id).delete()


def open_windows(vault: OpenVault, ids: Iterable[UUID], now: datetime) -> frozenset[UUID]:
    """Return which of these windows of hers still open."""
    here = Window.objects.filter(vault_id=vault.id, id__in=list(ids), closes_at__gt=now)
    return frozenset(here.values_list("id", flat=True))


def look_through(window_id: UUID, typed: str, now: datetime) -> Pane | None:
    """Open a window with a code as typed; None whether it never was, is withdrawn, is over or is not opened by it."""
    window = Window.objects.filter(id=window_id, closes_at__gt=now).first()
    body = open_linked(window, _place(window_id), typed)
    if window is None or body is None:
        return None
    return Pane(id=window.id, body=body, answers_left=window.answers_left)


def note_opened(window_id: UUID, sent: UUID, body: bytes) -> None:
    """Put into her inbox that a window was opened, as long as that is noted."""
    _put_in(window_id, sent, body, "opens_left", fresh=False)


def answer_through(window_id: UUID, sent: UUID, body: bytes) -> bool:
    """Put an answer into her inbox; the same form a second time counts once. False when it takes none any more."""
    return _put_in(window_id, sent, body, "answers_left", fresh=True)


def _put_in(window_id: UUID, sent: UUID, body: bytes, counter: str, *, fresh: bool) -> bool:
    with transaction.atomic():
        window = Window.objects.select_for_update().select_related("vault").filter(id=window_id).first()
        if window is None:
            return False
        if InboxItem.objects.filter(about=window_id, sent=sent).exists():
            return True
        if not getattr(window, counter):
            return False
        Window.objects.filter(id=window_id).update(**{counter: F(counter) - 1})
        item = InboxItem(vault_id=window.vault_id, about=window_id, sent=sent, fresh=fresh)
        public_key = bytes(window.vault.public_key)
        item.sealed = seal_to_inbox(
            public_key, body, instance=instance_name(), vault=window.vault_id, item=item.id
        )
        item.save(force_insert=True)
    return True


def arrivals(vault: OpenVault, window_id: UUID) -> tuple[Arrival, ...]:
    """Return what came through one of her windows, in no order: when it was stands inside."""
    items = list(InboxItem.objects.filter(vault_id=vault.id, about=window_id))
    if not items:
        return ()
    private = _private_key(vault)
    return tuple(
        Arrival(id=item.id, body=_opened(private, vault.id, item), fresh=item.fresh) for item in items
    )


def _private_key(vault: OpenVault) -> bytes:
    try:
        return vault.keys.open_inbox_key(bytes(vault.row.private_key_sealed))
    except SealError:
        msg = "the inbox does not open"
        raise DamagedEntry(msg) from None


def _opened(private: bytes, vault: UUID, item: InboxItem) -> bytes | None:
    try:
        return open_from_inbox(
            private, bytes(item.sealed), instance=instance_name(), vault=vault, item=item.id
        )
    except SealError:
        return None


def fresh_about(vault: OpenVault) -> frozenset[UUID]:
    """Return the windows through which something came that she has not put away; one query."""
    found = InboxItem.objects.filter(vault_id=vault.id, fresh=True).values_list("about", flat=True)
    return frozenset(found)


def put_away(vault: OpenVault, window_id: UUID) -> None:
    """What came through a window so far is not new any more."""
    InboxItem.objects.filter(vault_id=vault.id, about=window_id, fresh=True).update(fresh=False)


def forget_window(vault: OpenVault, window_id: UUID) -> None:
    """Withdraw a link and remove what came through it."""
    close_window(vault, window_id)
    InboxItem.objects.filter(vault_id=vault.id, about=window_id).delete()


def remove_closed(now: datetime) -> int:
    """Remove windows that are over; return how many."""
    gone, _ = Window.objects.filter(closes_at__lte=now).delete()
    return gone


def _place(window_id: UUID) -> LinkPlace:
    return LinkPlace(purpose="window", instance=instance_name(), id=window_id)
