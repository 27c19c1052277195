"""HKDF-SHA256 (RFC 5869), and the check that a secret has the length it must have."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def hkdf(secret: bytes, info: bytes, *, salt: bytes | None = None, length: int = 32) -> bytes:
    """Derive `length` bytes from `secret` for the one purpose that `info` names."""
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)


def exactly(name: str, secret: bytes, length: int) -> bytes:
    """Return `secret`; raise ValueError when it is not `length` bytes, so that no empty key slips in."""
    if len(secret) != length:
        message = f"{name} is {length} bytes, not {len(secret)}"
        raise ValueError(message)
    return secret
