"""Keys and what each is for: keys that open keyslots (KEKs), and those that one vault key gives."""

import hmac
import os
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from unguilt.crypto.aead import KEY_BYTES, Draw, open_bytes, seal_bytes
from unguilt.crypto.derive import exactly, hkdf
from unguilt.crypto.errors import Damaged, UnknownFormat
from unguilt.crypto.framing import lp
from unguilt.crypto.hidden import Hidden
from unguilt.crypto.inbox import new_inbox_keys

LABEL_BYTES: Final = 16
CODE_BYTES: Final = 17
FORMAT: Final = 1


def new_key(*, draw: Draw = os.urandom) -> bytes:
    """Draw a key: a vault key, a session cookie's secret or a pepper. 32 random bytes."""
    return draw(KEY_BYTES)


def password_kek(b: bytes, pepper: bytes, vault: UUID, slot: UUID) -> bytes:
    """KEK of a password slot, from half B of the stretched password and the server's pepper."""
    secret, salt = exactly("half B", b, KEY_BYTES), exactly("the pepper", pepper, KEY_BYTES)
    return hkdf(secret, lp("unguilt/v1/kek/password", vault, slot), salt=salt)


def recovery_kek(code: bytes, vault: UUID, slot: UUID) -> bytes:
    """KEK of a recovery slot, from `RecoveryCode.secret`. No pepper: it must outlive it."""
    return hkdf(exactly("the code", code, CODE_BYTES), lp("unguilt/v1/kek/recovery", vault, slot))


def passkey_kek(prf: bytes, vault: UUID, slot: UUID) -> bytes:
    """KEK of a passkey slot, from the 32 bytes of the passkey's PRF output."""
    return hkdf(exactly("the PRF output", prf, KEY_BYTES), lp("unguilt/v1/kek/passkey", vault, slot))


def session_kek(secret: bytes, vault: UUID, slot: UUID) -> bytes:
    """KEK of a session slot, from the 32 bytes in the vault's own cookie."""
    return hkdf(exactly("the cookie's secret", secret, KEY_BYTES), lp("unguilt/v1/kek/session", vault, slot))


def archive_kek(b: bytes, vault: UUID, slot: UUID) -> bytes:
    """KEK of an export's passphrase slot, from half B. No pepper: an export opens away from its server."""
    return hkdf(exactly("half B", b, KEY_BYTES), lp("unguilt/v1/kek/archive", vault, slot))


class VaultKeys(Hidden):
    """Every key that one vault key gives; made once per opened vault, its ciphers are reused."""

    __slots__ = ("_exports", "_inbox", "_labels", "_previous", "_vault", "records", "vault_key")

    def __init__(self, vault_key: bytes, *, vault: UUID) -> None:
        """Derive all keys from the 32 bytes of `vault_key`. Raises ValueError for another length."""
        self.vault_key = exactly("a vault key", vault_key, KEY_BYTES)
        self._vault = vault
        self.records = AESGCMSIV(self._key("record"))
        self._labels = self._key("label")
        self._exports = self._key("export")
        self._inbox = AESGCMSIV(self._key("inbox"))
        self._previous = AESGCMSIV(self._key("previous"))

    def label(self, kind: str) -> bytes:
        """Stand for an entry's kind in the table, 16 bytes: equal kinds match, none can be read."""
        return self._mark("unguilt/v1/label", kind)

    def singleton_id(self, kind: str) -> UUID:
        """Id of the one entry of its kind (a summary). It looks random (version 4), as all ids do."""
        return UUID(bytes=self._mark("unguilt/v1/singleton", kind), version=4)

    def archive_key(self, instance: UUID, archive: UUID) -> bytes:
        """Key of one export. It opens that file and nothing else of the vault."""
        return hkdf(self._exports, lp("unguilt/v1/key/archive", instance, self._vault, archive))

    def new_inbox(self) -> tuple[bytes, bytes]:
        """Draw an inbox's key pair; give the private key sealed (61 bytes) and the public key (32 bytes)."""
        pair = new_inbox_keys()
        return self.seal_inbox_key(pair.private), pair.public

    def seal_inbox_key(self, private: bytes, *, draw: Draw = os.urandom) -> bytes:
        """Seal the X25519 private key of the inbox (32 bytes to 61); again under each new epoch."""
        return _seal_key(self._inbox, private, self._bound("unguilt/v1/inbox-key"), draw)

    def open_inbox_key(self, sealed: bytes) -> bytes:
        """Open the inbox's private key. Raises Damaged, UnknownFormat."""
        return _open_key(self._inbox, sealed, self._bound("unguilt/v1/inbox-key"))

    def next_epoch(self, *, draw: Draw = os.urandom) -> "NextEpoch":
        """Draw the vault key of the next epoch and seal this one under it."""
        following = VaultKeys(new_key(draw=draw), vault=self._vault)
        return NextEpoch(keys=following, previous=following.seal_previous(self, draw=draw))

    def seal_previous(self, before: "VaultKeys", *, draw: Draw = os.urandom) -> bytes:
        """Seal the vault key of the epoch before this one (61 bytes)."""
        return _seal_key(self._previous, before.vault_key, self._bound("unguilt/v1/previous"), draw)

    def open_previous(self, sealed: bytes) -> "VaultKeys":
        """Open the keys of the epoch before this one. Raises Damaged, UnknownFormat."""
        key = _open_key(self._previous, sealed, self._bound("unguilt/v1/previous"))
        return VaultKeys(key, vault=self._vault)

    def _key(self, purpose: str) -> bytes:
        return hkdf(self.vault_key, lp(f"unguilt/v1/key/{purpose}", self._vault))

    def _mark(self, purpose: str, kind: str) -> bytes:
        return hmac.digest(self._labels, lp(purpose, kind), "sha256")[:LABEL_BYTES]

    def _bound(self, purpose: str) -> bytes:
        return lp(purpose, self._vault, FORMAT)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NextEpoch(Hidden):
    """The next epoch's keys, and the vault key before them sealed under them (61 bytes)."""

    keys: VaultKeys
    previous: bytes


def _seal_key(cipher: AESGCMSIV, key: bytes, bound: bytes, draw: Draw) -> bytes:
    return bytes([FORMAT]) + seal_bytes(cipher, exactly("a sealed key", key, KEY_BYTES), bound, draw)


def _open_key(cipher: AESGCMSIV, sealed: bytes, bound: bytes) -> bytes:
    if sealed[:1] != bytes([FORMAT]):
        message = "a sealed key of unknown format"
        raise UnknownFormat(message)
    key = open_bytes(cipher, sealed[1:], bound)
    if len(key) != KEY_BYTES:
        message = "a sealed key of the wrong length"
        raise Damaged(message)
    return key
