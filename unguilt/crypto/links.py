"""Links: what one of them opens is sealed with the secret that the link itself carries.

The table holds a trace of the secret, by which a right one is known, and the sealed bytes; neither opens
anything. The secret of 100 bits is written as 20 characters, so that it can also be typed.
"""

import hmac
import os
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from unguilt.crypto.aead import Draw, open_bytes, seal_bytes
from unguilt.crypto.crockford import ALPHABET, GROUP_LENGTH, characters, cleaned, groups_of, number_of
from unguilt.crypto.derive import exactly, hkdf
from unguilt.crypto.errors import BadCode, CodeFault, UnknownFormat
from unguilt.crypto.framing import lp, pad, unpad
from unguilt.crypto.hidden import Hidden

FORMAT: Final = 1
SECRET_BYTES: Final = 13
_BITS: Final = 100
_LENGTH: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LinkCode(Hidden):
    """The secret of one link: 100 bits as 13 bytes, big-endian, the four highest bits zero."""

    secret: bytes

    def __post_init__(self) -> None:
        if int.from_bytes(exactly("a link's secret", self.secret, SECRET_BYTES)) >> _BITS:
            message = "a link's secret has 100 bits"
            raise ValueError(message)

    @property
    def display(self) -> str:
        """The code in five groups of four characters, with hyphens between them."""
        return "-".join(groups_of(characters(int.from_bytes(self.secret), _LENGTH)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPlace:
    """Where a snapshot stands: the seal holds only there. `purpose` is “window” or “feed”."""

    purpose: str
    instance: UUID
    id: UUID

    def bound(self, what: str) -> bytes:
        """Name one use of the link's secret at this place."""
        return lp(f"unguilt/v1/{self.purpose}/{what}", self.instance, self.id)


def new_link_code(*, draw: Draw = os.urandom) -> LinkCode:
    """Draw a code."""
    number = int.from_bytes(draw(SECRET_BYTES)) & ((1 << _BITS) - 1)
    return LinkCode(secret=number.to_bytes(SECRET_BYTES))


def parse_link_code(typed: str) -> LinkCode:
    """Read a code as typed: any case, spaces or hyphens anywhere, O for 0, I and L for 1. Raises BadCode."""
    code = cleaned(typed)
    if len(code) != _LENGTH:
        raise BadCode(CodeFault.LENGTH, typed=len(code))
    for at, character in enumerate(code):
        if character not in ALPHABET:
            raise BadCode(CodeFault.CHARACTER, typed=len(code), group=at // GROUP_LENGTH + 1)
    return LinkCode(secret=number_of(code).to_bytes(SECRET_BYTES))


def link_trace(code: LinkCode, place: LinkPlace) -> bytes:
    """Give the 32 bytes by which the table knows the right secret."""
    return hkdf(code.secret, place.bound("trace"))


def is_link_code(code: LinkCode, place: LinkPlace, trace: bytes) -> bool:
    """Tell whether a code is the one whose trace this is, in constant time."""
    return hmac.compare_digest(link_trace(code, place), trace)


def seal_snapshot(code: LinkCode, place: LinkPlace, body: bytes, *, draw: Draw = os.urandom) -> bytes:
    """Seal what a link opens: format (1) ‖ nonce (12) ‖ ciphertext of the padded body ‖ tag (16)."""
    return bytes([FORMAT]) + seal_bytes(_cipher(code, place), pad(body), place.bound("snapshot"), draw)


def open_snapshot(code: LinkCode, place: LinkPlace, blob: bytes) -> bytes:
    """Give back the body of a snapshot. Raises Damaged, UnknownFormat."""
    if blob[:1] != bytes([FORMAT]):
        message = "a snapshot of unknown format"
        raise UnknownFormat(message)
    return unpad(open_bytes(_cipher(code, place), blob[1:], place.bound("snapshot")))


def _cipher(code: LinkCode, place: LinkPlace) -> AESGCMSIV:
    return AESGCMSIV(hkdf(code.secret, place.bound("key")))
