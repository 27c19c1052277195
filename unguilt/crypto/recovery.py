"""The recovery code: 130 random bits as 28 characters that survive paper, a tired eye and a phone keyboard.

26 characters of Crockford's base 32 carry the bits, two more a checksum (the number modulo 1021).
1021 is the largest prime below 1024, and 32 has order 68 modulo it, so one wrong character and two
swapped ones among the 26 are always noticed; anything else slips through about once in a thousand.
"""

import hmac
import os
from dataclasses import dataclass
from typing import Final

from unguilt.crypto.aead import Draw
from unguilt.crypto.crockford import ALPHABET, GROUP_LENGTH, characters, cleaned, groups_of, number_of
from unguilt.crypto.derive import exactly
from unguilt.crypto.errors import BadCode, CodeFault
from unguilt.crypto.hidden import Hidden
from unguilt.crypto.keys import CODE_BYTES

GROUPS: Final = 7
_BITS: Final = 130
_DATA: Final = 26
_CHECK: Final = 2
_PRIME: Final = 1021


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecoveryCode(Hidden):
    """One code. `secret` is its 130 bits as 17 bytes, big-endian, the six highest bits zero."""

    secret: bytes

    def __post_init__(self) -> None:
        if int.from_bytes(exactly("a code's secret", self.secret, CODE_BYTES)) >> _BITS:
            message = "a code's secret has 130 bits"
            raise ValueError(message)

    @property
    def groups(self) -> tuple[str, ...]:
        """The code in seven groups of four characters, in the order to write them down."""
        number = int.from_bytes(self.secret)
        return groups_of(characters(number, _DATA) + characters(number % _PRIME, _CHECK))

    @property
    def display(self) -> str:
        """The code with hyphens between its groups; also what the QR code holds."""
        return "-".join(self.groups)

    def group(self, n: int) -> str:
        """Group `n` as she counts them, 1 to 7. Raises IndexError for others."""
        if not 1 <= n <= GROUPS:
            message = "groups are numbered from 1 to 7"
            raise IndexError(message)
        return self.groups[n - 1]

    def group_is(self, n: int, typed: str) -> bool:
        """Tell whether `typed` is group `n`, read as forgivingly as a whole code."""
        return hmac.compare_digest(self.group(n).encode(), cleaned(typed).encode("utf-8", "surrogatepass"))


def new_code(*, draw: Draw = os.urandom) -> RecoveryCode:
    """Draw a code."""
    number = int.from_bytes(draw(CODE_BYTES)) & ((1 << _BITS) - 1)
    return RecoveryCode(secret=number.to_bytes(CODE_BYTES))


def parse_code(typed: str) -> RecoveryCode:
    """Read a code as typed: any case, spaces or hyphens anywhere, O for 0, I and L for 1. Raises BadCode."""
    code = cleaned(typed)
    if len(code) != _DATA + _CHECK:
        raise BadCode(CodeFault.LENGTH, typed=len(code))
    for at, character in enumerate(code):
        if character not in ALPHABET:
            raise BadCode(CodeFault.CHARACTER, typed=len(code), group=at // GROUP_LENGTH + 1)
    number = number_of(code[:_DATA])
    if number_of(code[_DATA:]) != number % _PRIME:
        raise BadCode(CodeFault.CHECKSUM, typed=len(code))
    return RecoveryCode(secret=number.to_bytes(CODE_BYTES))
