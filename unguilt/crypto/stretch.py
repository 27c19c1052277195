"""From a passphrase to two secrets: one to check it, one to open the vault. One Argon2id run gives both."""

import hmac
import os
import unicodedata
from dataclasses import dataclass
from typing import Final, Self
from uuid import UUID

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from unguilt.crypto.aead import Draw
from unguilt.crypto.derive import exactly
from unguilt.crypto.errors import WeakParameters
from unguilt.crypto.framing import lp
from unguilt.crypto.hidden import Hidden

SALT_BYTES: Final = 16
PEPPER_BYTES: Final = 32
HALF_BYTES: Final = 32
FLOOR_MEMORY_KIB: Final = 65_536
FLOOR_PASSES: Final = 3
"""The floor is the second recommended option of RFC 9106, section 4, with one lane in place of four: the
server runs at most two at once and has no cores to spare for lanes."""
CEILING_MEMORY_KIB: Final = 1_048_576
CEILING_PASSES: Final = 16
CEILING_LANES: Final = 8
"""The ceiling keeps a forged header from asking for all the memory there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchParameters:
    """How hard Argon2id works; `memory_kib` in KiB, `salt` 16 bytes.

    Raises WeakParameters below the floor, ValueError above the ceiling or for a salt of another length.
    """

    memory_kib: int = FLOOR_MEMORY_KIB
    passes: int = FLOOR_PASSES
    lanes: int = 1
    salt: bytes

    def __post_init__(self) -> None:
        if self.memory_kib < FLOOR_MEMORY_KIB or self.passes < FLOOR_PASSES or self.lanes < 1:
            message = f"stretching needs at least {FLOOR_MEMORY_KIB} KiB, {FLOOR_PASSES} passes and one lane"
            raise WeakParameters(message)
        too_much = self.memory_kib > CEILING_MEMORY_KIB or self.passes > CEILING_PASSES
        if too_much or self.lanes > CEILING_LANES:
            message = f"stretching is granted {CEILING_MEMORY_KIB} KiB, {CEILING_PASSES} passes, at most"
            raise ValueError(message)
        exactly("the salt", self.salt, SALT_BYTES)

    @classmethod
    def fresh(cls, *, draw: Draw = os.urandom) -> Self:
        """Give the parameters for a new passphrase: the floor, with a salt of its own."""
        return cls(salt=draw(SALT_BYTES))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stretched(Hidden):
    """The two halves of one run: `a` proves the passphrase, `b` leads to the key. 32 bytes each."""

    a: bytes
    b: bytes


def stretch(passphrase: str, parameters: StretchParameters) -> Stretched:
    """Run Argon2id over the passphrase in Unicode's NFKC form, so that é typed on any keyboard is one é.

    Nothing else is changed: spaces and case count. Takes about 0.2 s and `memory_kib` of memory.
    """
    # `surrogatepass`: a lone surrogate must not raise an error that carries the passphrase.
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    both = Argon2id(
        salt=parameters.salt,
        length=2 * HALF_BYTES,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    ).derive(typed)
    return Stretched(a=both[:HALF_BYTES], b=both[HALF_BYTES:])


def verifier(pepper: bytes, vault_id: UUID, a: bytes) -> bytes:
    """Give what the database keeps to check a password, 32 bytes; no use for guessing without the pepper."""
    message = lp("unguilt/v1/verifier", vault_id, exactly("half A", a, HALF_BYTES))
    return hmac.digest(exactly("the pepper", pepper, PEPPER_BYTES), message, "sha256")


def verifies(stored: bytes, pepper: bytes, vault_id: UUID, a: bytes) -> bool:
    """Tell in constant time whether `stored` is the verifier of `a`."""
    return hmac.compare_digest(verifier(pepper, vault_id, a), stored)
