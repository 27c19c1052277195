"""Keyslots: one key locked under another, as in LUKS. A blob from another row does not open."""

import hmac
import os
import struct
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from unguilt.crypto.aead import KEY_BYTES, NONCE_BYTES, TAG_BYTES, Draw
from unguilt.crypto.derive import exactly, hkdf
from unguilt.crypto.errors import Damaged, UnknownFormat, WrongKey
from unguilt.crypto.framing import lp
from unguilt.crypto.stretch import StretchParameters

MAGIC: Final = b"UGKS"
FORMAT: Final = 1
COMMITMENT_BYTES: Final = 16
_HEAD: Final = struct.Struct(">4sBB16s16sI12sB")
_PARAMETERS: Final = struct.Struct(">IHH16s")
_LOCKED_BYTES: Final = KEY_BYTES + TAG_BYTES


class SlotKind(StrEnum):
    """What opens a slot. ARCHIVE is the passphrase of an export."""

    PASSWORD = "password"  # noqa: S105  # the name of a kind, not a secret
    RECOVERY = "recovery"
    PASSKEY = "passkey"
    SESSION = "session"
    ARCHIVE = "archive"


_NUMBERS: Final = {
    SlotKind.PASSWORD: 1,
    SlotKind.RECOVERY: 2,
    SlotKind.PASSKEY: 3,
    SlotKind.SESSION: 4,
    SlotKind.ARCHIVE: 6,
}
"""How the kinds stand in the header; 5 is kept free for app tokens."""
_KINDS: Final = {number: kind for kind, number in _NUMBERS.items()}
_STRETCHED: Final = (SlotKind.PASSWORD, SlotKind.ARCHIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotHeader:
    """The open part of a slot. `parameters` are there for passwords and passphrases alone."""

    kind: SlotKind
    vault: UUID
    slot: UUID
    epoch: int
    parameters: StretchParameters | None


def seal_slot(  # noqa: PLR0913  # each of these is a field of the header and is named at the call
    kek: bytes,
    vault_key: bytes,
    *,
    kind: str,
    vault: UUID,
    slot: UUID,
    epoch: int,
    parameters: StretchParameters | None = None,
    draw: Draw = os.urandom,
) -> bytes:
    """Lock `vault_key` under `kek`: 119 bytes, or 143 with stretch parameters.

    `kind` is one of SlotKind. Raises ValueError for another one, when a password has no parameters or another
    kind has some, and for keys that are not 32 bytes.
    """
    number = _NUMBERS[SlotKind(kind)]
    if (kind in _STRETCHED) != (parameters is not None):
        message = "stretch parameters belong to passwords and passphrases, and to nothing else"
        raise ValueError(message)
    extra = b"" if parameters is None else _parameter_bytes(parameters)
    nonce = draw(NONCE_BYTES)
    head = _HEAD.pack(MAGIC, FORMAT, number, vault.bytes, slot.bytes, epoch, nonce, len(extra)) + extra
    locked = AESGCMSIV(kek).encrypt(nonce, exactly("a vault key", vault_key, KEY_BYTES), head)
    return head + _commitment(kek) + locked


def open_slot(kek: bytes, blob: bytes, *, vault: UUID, slot: UUID) -> bytes:
    """Give back the locked key of 32 bytes.

    Raises WrongKey when `kek` was never this slot's, Damaged when the slot is bent or stands in another row,
    UnknownFormat, WeakParameters.
    """
    header = slot_header(blob)
    if header.vault != vault or header.slot != slot:
        message = "this slot belongs to another vault or row"
        raise Damaged(message)
    start = len(blob) - _LOCKED_BYTES
    head, committed = blob[: start - COMMITMENT_BYTES], blob[start - COMMITMENT_BYTES : start]
    if not hmac.compare_digest(_commitment(kek), committed):
        message = "this is not the key to this slot"
        raise WrongKey(message)
    try:
        return AESGCMSIV(kek).decrypt(_HEAD.unpack_from(head)[6], blob[start:], head)
    except InvalidTag:
        message = "this slot is damaged"
        raise Damaged(message) from None


def slot_header(blob: bytes) -> SlotHeader:
    """Read the open part of a slot, to know how to stretch. Trust it only after `open_slot`.

    Raises Damaged when cut short, UnknownFormat, WeakParameters.
    """
    if blob[:5] != MAGIC + bytes([FORMAT]):
        message = "not a keyslot of this version"
        raise UnknownFormat(message)
    if len(blob) < _HEAD.size:
        message = "a keyslot is cut short"
        raise Damaged(message)
    _, _, number, vault, slot, epoch, _, extra = _HEAD.unpack_from(blob)
    kind = _KINDS.get(number)
    if kind is None:
        message = "a keyslot of unknown kind"
        raise UnknownFormat(message)
    expected = _PARAMETERS.size if kind in _STRETCHED else 0
    if extra != expected or len(blob) != _HEAD.size + extra + COMMITMENT_BYTES + _LOCKED_BYTES:
        message = "a keyslot has the wrong length"
        raise Damaged(message)
    return SlotHeader(
        kind=kind,
        vault=UUID(bytes=vault),
        slot=UUID(bytes=slot),
        epoch=epoch,
        parameters=_parameters(blob) if extra else None,
    )


def slot_parameters(blob: bytes) -> StretchParameters:
    """Tell how the passphrase of a password slot is to be stretched.

    Raises UnknownFormat for slots of other kinds, and what `slot_header` raises.
    """
    parameters = slot_header(blob).parameters
    if parameters is None:
        message = "a keyslot that no passphrase opens"
        raise UnknownFormat(message)
    return parameters


def _parameter_bytes(parameters: StretchParameters) -> bytes:
    return _PARAMETERS.pack(parameters.memory_kib, parameters.passes, parameters.lanes, parameters.salt)


def _parameters(blob: bytes) -> StretchParameters:
    memory_kib, passes, lanes, salt = _PARAMETERS.unpack_from(blob, _HEAD.size)
    try:
        return StretchParameters(memory_kib=memory_kib, passes=passes, lanes=lanes, salt=salt)
    except ValueError:
        message = "a keyslot asks for more memory or time than this program grants"
        raise UnknownFormat(message) from None


def _commitment(kek: bytes) -> bytes:
    """Tie the slot to one key: AES-GCM-SIV alone can be made to open under several.

    Such a slot would let its forger test many passwords at one try (partitioning oracle attacks, Len, Grubbs
    and Ristenpart 2021).
    """
    return hkdf(exactly("a KEK", kek, KEY_BYTES), lp("unguilt/v1/commitment"), length=COMMITMENT_BYTES)
