"""The inbox: anyone with her public key can put something in; only her opened vault can take it out.

HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. It hides the content and
says nothing about who sent it.
"""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from unguilt.crypto.errors import Damaged, UnknownFormat
from unguilt.crypto.framing import lp, pad, unpad
from unguilt.crypto.hidden import Hidden

_FORMAT: Final = b"\x01"
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InboxKeys(Hidden):
    """An X25519 key pair, raw, 32 bytes each. `private` rests only sealed (`VaultKeys.seal_inbox_key`)."""

    private: bytes
    public: bytes


def new_inbox_keys() -> InboxKeys:
    """Draw a key pair."""
    private = X25519PrivateKey.generate()
    return InboxKeys(private=private.private_bytes_raw(), public=private.public_key().public_bytes_raw())


def seal_to_inbox(public_key: bytes, body: bytes, *, instance: UUID, vault: UUID, item: UUID) -> bytes:
    """Seal `body` for the vault's inbox: format (1) ‖ encapsulated key (32) ‖ ciphertext ‖ tag (16).

    Raises Damaged when `public_key` is not a usable X25519 key.
    """
    try:
        public = X25519PublicKey.from_public_bytes(public_key)
        return _FORMAT + _SUITE.encrypt(pad(body), public, _info(instance, vault, item))
    except ValueError:
        message = "this public key cannot receive anything"
        raise Damaged(message) from None


def open_from_inbox(private_key: bytes, blob: bytes, *, instance: UUID, vault: UUID, item: UUID) -> bytes:
    """Give back the body of an inbox item.

    Raises Damaged, UnknownFormat; ValueError for a private key that is not 32 bytes.
    """
    if blob[:1] != _FORMAT:
        message = "an inbox item of unknown format"
        raise UnknownFormat(message)
    private = X25519PrivateKey.from_private_bytes(private_key)
    try:
        return unpad(_SUITE.decrypt(blob[1:], private, _info(instance, vault, item)))
    except InvalidTag:
        message = "an inbox item does not open here"
        raise Damaged(message) from None


def _info(instance: UUID, vault: UUID, item: UUID) -> bytes:
    return lp("unguilt/v1/inbox", instance, vault, item)
