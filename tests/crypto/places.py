"""Fixed names, and randomness that is none: what the seal's tests stand on."""

from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

from unguilt.crypto import Address, VaultKeys
from unguilt.crypto.aead import Draw

INSTANCE = UUID("11111111-1111-4111-8111-111111111111")
VAULT = UUID("22222222-2222-4222-8222-222222222222")
SLOT = UUID("33333333-3333-4333-8333-333333333333")
ENTRY = UUID("44444444-4444-4444-8444-444444444444")
OTHER = UUID("55555555-5555-4555-8555-555555555555")

HERE = Address(instance=INSTANCE, vault=VAULT, kind="moment", id=ENTRY, version=1)
PEPPER = sha256(b"pepper").digest()
KEK = sha256(b"kek").digest()
VAULT_KEY = sha256(b"vault key").digest()
KEYS = VaultKeys(VAULT_KEY, vault=VAULT)


def handing_out(chunks: Sequence[bytes]) -> Draw:
    """Give a draw that hands out `chunks` in order and notices when another length is asked for."""
    left = list(chunks)

    def draw(length: int) -> bytes:
        chunk = left.pop(0)
        assert len(chunk) == length
        return chunk

    return draw


def id_number(n: int) -> UUID:
    """Give the n-th of many different UUIDs."""
    return UUID(bytes=sha256(n.to_bytes(4)).digest()[:16], version=4)
