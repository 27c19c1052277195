"""Making, opening and closing keyslots. Every slot wraps the same vault key."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from unguilt.crypto import (
    RecoveryCode,
    SealError,
    StretchParameters,
    VaultKeys,
    new_key,
    open_slot,
    password_kek,
    recovery_kek,
    seal_slot,
    session_kek,
    slot_parameters,
    stretch,
    verifier,
    verifies,
)
from unguilt.vault.cookie import SlotCookie, new_secret
from unguilt.vault.door import OpenVault
from unguilt.vault.lifetimes import GUEST_LIFE, IDLE_MINUTES, OPEN_AT_MOST, SEEN_EVERY
from unguilt.vault.models import Keyslot, Vault
from unguilt.vault.queue import a_place_to_stretch

_FIRST_EPOCH: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An opened vault, the cookie that keeps it open, and how many seconds the cookie lives from now on.

    `seconds` is 0 when the browser has the cookie already and its life does not change.
    """

    vault: OpenVault
    cookie: SlotCookie
    seconds: int


def new_guest(now: datetime) -> Session:
    """Make a vault that only this browser can open."""
    vault_id = uuid.uuid4()
    keys = VaultKeys(new_key(), vault=vault_id)
    private_key_sealed, public_key = keys.new_inbox()
    with transaction.atomic():
        vault = Vault.objects.create(
            id=vault_id,
            epoch=_FIRST_EPOCH,
            public_key=public_key,
            private_key_sealed=private_key_sealed,
            touched_on=now.date(),
        )
        return _new_session(vault, keys, now, closes=GUEST_LIFE, idle=None)


def open_session(cookie: SlotCookie, now: datetime) -> Session | None:
    """Return the session the cookie opens, or None when it is closed, gone or not hers."""
    slot = Keyslot.objects.filter(id=cookie.slot, kind=Keyslot.SESSION).select_related("vault").first()
    if slot is None:
        return None
    if _is_over(slot, now):
        slot.delete()
        return None
    kek = session_kek(cookie.secret, slot.vault_id, slot.id)
    try:
        key = open_slot(kek, bytes(slot.sealed), vault=slot.vault_id, slot=slot.id)
    except SealError:
        return None
    vault = OpenVault(slot.vault, VaultKeys(key, vault=slot.vault_id))
    longer = _note_visit(slot, now)
    return Session(vault=vault, cookie=cookie, seconds=int(longer.total_seconds()))


def _is_over(slot: Keyslot, now: datetime) -> bool:
    if slot.closes_at is None or slot.closes_at <= now:
        return True
    if slot.idle_minutes is None or slot.seen_at is None:
        return False
    return slot.seen_at + timedelta(minutes=slot.idle_minutes) <= now


def _note_visit(slot: Keyslot, now: datetime) -> timedelta:
    """Note that she was here; return the new life of her cookie, if it has one."""
    if slot.seen_at is not None and now - slot.seen_at < SEEN_EVERY:
        return timedelta(0)
    is_guest = slot.vault.touched_on is not None
    fields = {"seen_at": now, **({"closes_at": now + GUEST_LIFE} if is_guest else {})}
    Keyslot.objects.filter(id=slot.id).update(**fields)
    if is_guest and slot.vault.touched_on != now.date():
        Vault.objects.filter(id=slot.vault_id, touched_on__isnull=False).update(touched_on=now.date())
    return GUEST_LIFE if is_guest else timedelta(0)


def start_session(vault: OpenVault, now: datetime, *, idle_minutes: int = IDLE_MINUTES) -> Session:
    """Keep an owner's opened vault open for this browser."""
    row = Vault.objects.get(id=vault.id)
    return _new_session(row, vault.keys, now, closes=OPEN_AT_MOST, idle=idle_minutes)


def _new_session(
    vault: Vault, keys: VaultKeys, now: datetime, *, closes: timedelta, idle: int | None
) -> Session:
    slot_id, secret = uuid.uuid4(), new_secret()
    kek = session_kek(secret, vault.id, slot_id)
    Keyslot.objects.create(
        id=slot_id,
        vault=vault,
        kind=Keyslot.SESSION,
        sealed=seal_slot(
            kek, keys.vault_key, kind=Keyslot.SESSION, vault=vault.id, slot=slot_id, epoch=vault.epoch
        ),
        seen_at=now,
        closes_at=now + closes,
        idle_minutes=idle,
    )
    return Session(
        vault=OpenVault(vault, keys),
        cookie=SlotCookie(slot=slot_id, secret=secret),
        seconds=int(closes.total_seconds()),
    )


def close_session(cookie: SlotCookie) -> None:
    """Close the vault for this browser; a guest's vault is gone with its only key."""
    slot = Keyslot.objects.filter(id=cookie.slot, kind=Keyslot.SESSION).select_related("vault").first()
    if slot is None:
        return
    if slot.vault.touched_on is not None:
        slot.vault.delete()
    else:
        slot.delete()


def close_other_sessions(vault: OpenVault, cookie: SlotCookie) -> None:
    """Close the vault in every other browser."""
    Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.SESSION).exclude(id=cookie.slot).delete()


def change_idle_minutes(vault: OpenVault, minutes: int) -> None:
    """Let the vault close after so many idle minutes, in every browser where it is open."""
    Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.SESSION).update(idle_minutes=minutes)


def set_passphrase(vault: OpenVault, passphrase: str) -> None:
    """Give the vault this passphrase in place of any earlier one. Raises TooBusy."""
    slot_id = uuid.uuid4()
    parameters = StretchParameters.fresh()
    with a_place_to_stretch():
        stretched = stretch(passphrase, parameters)
    kek = password_kek(stretched.b, settings.PEPPER, vault.id, slot_id)
    with transaction.atomic():
        Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.PASSWORD).delete()
        Keyslot.objects.create(
            id=slot_id,
            vault_id=vault.id,
            kind=Keyslot.PASSWORD,
            sealed=seal_slot(
                kek,
                vault.keys.vault_key,
                kind=Keyslot.PASSWORD,
                vault=vault.id,
                slot=slot_id,
                epoch=_epoch(vault),
                parameters=parameters,
            ),
            verifier=verifier(settings.PEPPER, vault.id, stretched.a),
        )
        Vault.objects.filter(id=vault.id).update(touched_on=None)


def open_by_passphrase(vault_id: UUID | None, passphrase: str) -> OpenVault | None:
    """Return the vault this passphrase opens, or None. One run of Argon2id, also when there is no vault.

    Raises TooBusy.
    """
    slot = (
        Keyslot.objects.filter(vault_id=vault_id, kind=Keyslot.PASSWORD).select_related("vault").first()
        if vault_id
        else None
    )
    parameters = slot_parameters(bytes(slot.sealed)) if slot else StretchParameters.fresh()
    with a_place_to_stretch():
        stretched = stretch(passphrase, parameters)
    if slot is None or slot.verifier is None:
        return None
    if not verifies(bytes(slot.verifier), settings.PEPPER, slot.vault_id, stretched.a):
        return None
    kek = password_kek(stretched.b, settings.PEPPER, slot.vault_id, slot.id)
    return _opened(slot, kek)


def set_recovery_code(vault: OpenVault, code: RecoveryCode) -> UUID:
    """Make a slot for the code and return its id; it counts once `confirm_recovery_code` was called."""
    slot_id = uuid.uuid4()
    kek = recovery_kek(code.secret, vault.id, slot_id)
    Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.RECOVERY, confirmed=False).delete()
    Keyslot.objects.create(
        id=slot_id,
        vault_id=vault.id,
        kind=Keyslot.RECOVERY,
        sealed=seal_slot(
            kek,
            vault.keys.vault_key,
            kind=Keyslot.RECOVERY,
            vault=vault.id,
            slot=slot_id,
            epoch=_epoch(vault),
        ),
        confirmed=False,
    )
    return slot_id


def confirm_recovery_code(vault: OpenVault, slot_id: UUID) -> None:
    """Let the new code count, and no earlier one."""
    with transaction.atomic():
        slots = Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.RECOVERY)
        slots.filter(id=slot_id).update(confirmed=True)
        slots.exclude(id=slot_id).delete()


def has_recovery_code(vault: OpenVault) -> bool:
    """Whether a recovery code was made and typed back."""
    return Keyslot.objects.filter(vault_id=vault.id, kind=Keyslot.RECOVERY, confirmed=True).exists()


def open_by_recovery_code(vault_id: UUID | None, code: RecoveryCode) -> OpenVault | None:
    """Return the vault this code opens, or None."""
    slot = (
        Keyslot.objects.filter(Q(vault_id=vault_id), kind=Keyslot.RECOVERY, confirmed=True)
        .select_related("vault")
        .first()
    )
    if slot is None:
        return None
    return _opened(slot, recovery_kek(code.secret, slot.vault_id, slot.id))


def _opened(slot: Keyslot, kek: bytes) -> OpenVault | None:
    try:
        key = open_slot(kek, bytes(slot.sealed), vault=slot.vault_id, slot=slot.id)
    except SealError:
        return None
    return OpenVault(slot.vault, VaultKeys(key, vault=slot.vault_id))


def _epoch(vault: OpenVault) -> int:
    return Vault.objects.values_list("epoch", flat=True).get(id=vault.id)


def delete_vault(vault: OpenVault) -> None:
    """Remove the vault with everything in it; nothing can bring it back."""
    Vault.objects.filter(id=vault.id).delete()


def delete_forgotten_guests(now: datetime) -> int:
    """Remove guests untouched for longer than GUEST_LIFE, and session slots that are over."""
    Keyslot.objects.filter(kind=Keyslot.SESSION, closes_at__lte=now).delete()
    gone = Vault.objects.filter(touched_on__lt=(now - GUEST_LIFE).date())
    count = gone.count()
    gone.delete()
    return count
