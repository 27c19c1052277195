"""Records: what she keeps, sealed to its place. Moved, rolled back alone or bent, it does not open."""

import os
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from unguilt.crypto.aead import NONCE_BYTES, TAG_BYTES, Draw, open_bytes, seal_bytes
from unguilt.crypto.errors import Damaged, UnknownFormat
from unguilt.crypto.framing import lp, pad, unpad
from unguilt.crypto.keys import VaultKeys

FORMAT: Final = 1
_EPOCH_BYTES: Final = 4
_HEAD_BYTES: Final = 1 + _EPOCH_BYTES
_SHORTEST: Final = _HEAD_BYTES + NONCE_BYTES + TAG_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a record stands; the seal holds only there. `version` rises with each change of the entry."""

    instance: UUID
    vault: UUID
    kind: str
    id: UUID
    version: int


def seal_record(
    keys: VaultKeys, epoch: int, address: Address, body: bytes, *, draw: Draw = os.urandom
) -> bytes:
    """Seal `body` at `address` with the keys of `epoch`.

    Gives format (1) ‖ epoch (4) ‖ nonce (12) ‖ ciphertext of the padded body ‖ tag (16).
    """
    sealed = seal_bytes(keys.records, pad(body), _bound(address, epoch), draw)
    return bytes([FORMAT]) + epoch.to_bytes(_EPOCH_BYTES) + sealed


def open_record(keys: VaultKeys, address: Address, blob: bytes) -> bytes:
    """Give back the body sealed at `address`; `keys` are those of `record_epoch(blob)`.

    Raises Damaged, UnknownFormat.
    """
    epoch = record_epoch(blob)
    return unpad(open_bytes(keys.records, blob[_HEAD_BYTES:], _bound(address, epoch)))


def record_epoch(blob: bytes) -> int:
    """Tell which epoch's keys open `blob`. Raises Damaged when cut short, UnknownFormat."""
    if blob[:1] != bytes([FORMAT]):
        message = "a record of unknown format"
        raise UnknownFormat(message)
    if len(blob) < _SHORTEST:
        message = "a record is cut short"
        raise Damaged(message)
    return int.from_bytes(blob[1:_HEAD_BYTES])


def _bound(address: Address, epoch: int) -> bytes:
    at = address
    return lp(at.instance, at.vault, at.kind, at.id, at.version, FORMAT, epoch)
