"""The one call to AES-256-GCM-SIV (RFC 8452), and where random bytes come from."""

from collections.abc import Callable
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from unguilt.crypto.errors import Damaged

Draw = Callable[[int], bytes]
"""Gives n random bytes. It is `os.urandom` everywhere but in the known-answer tests."""

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


def seal_bytes(cipher: AESGCMSIV, plain: bytes, bound: bytes, draw: Draw) -> bytes:
    """Seal `plain` to nonce (12) ‖ ciphertext ‖ tag (16); `bound` is authenticated but not stored."""
    nonce = draw(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plain, bound)


def open_bytes(cipher: AESGCMSIV, sealed: bytes, bound: bytes) -> bytes:
    """Open what `seal_bytes` sealed under the same key and `bound`. Raises Damaged."""
    if len(sealed) < NONCE_BYTES + TAG_BYTES:
        message = "sealed bytes are cut short"
        raise Damaged(message)
    try:
        return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound)
    except InvalidTag:
        message = "sealed bytes do not open here"
        # `from None`: the caller's report needs no inner frame, whose locals hold the sealed bytes.
        raise Damaged(message) from None
