"""The recovery code: 130 random bits as 28 characters that survive paper, a tired eye and a phone keyboard.

26 characters of Crockford's base 32 carry the bits, two more a checksum (the number modulo 1021).
1021 is the largest prime below 1024, and 32 has order 68 modulo it, so one wrong character and two
swapped ones among the 26 are always noticed; anything else slips through about once in a thousand.
"""

import hmac
import os
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from unguilt.crypto.aead import Draw
from unguilt.crypto.derive import exactly
from unguilt.crypto.errors import BadCode, CodeFault
from unguilt.crypto.hidden import Hidden
from unguilt.crypto.keys import CODE_BYTES

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 7
GROUP_LENGTH: Final = 4
_BITS: Final = 130
_DATA: Final = 26
_CHECK: Final = 2
_PRIME: Final = 1021
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_BETWEEN: Final = re.compile(r"[\s\-_.·\u2010-\u2015\u2212\u00ad\u200b-\u200f\u2060\ufeff]+")
"""What may stand between characters: white space, hyphens and dashes of all kinds, dots, and the invisible
characters that copying brings along."""


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
        code = _characters(number, _DATA) + _characters(number % _PRIME, _CHECK)
        return tuple(code[at : at + GROUP_LENGTH] for at in range(0, len(code), GROUP_LENGTH))

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
        return hmac.compare_digest(self.group(n).encode(), _cleaned(typed).encode("utf-8", "surrogatepass"))


def new_code(*, draw: Draw = os.urandom) -> RecoveryCode:
    """Draw a code."""
    number = int.from_bytes(draw(CODE_BYTES)) & ((1 << _BITS) - 1)
    return RecoveryCode(secret=number.to_bytes(CODE_BYTES))


def parse_code(typed: str) -> RecoveryCode:
    """Read a code as typed: any case, spaces or hyphens anywhere, O for 0, I and L for 1. Raises BadCode."""
    code = _cleaned(typed)
    if len(code) != _DATA + _CHECK:
        raise BadCode(CodeFault.LENGTH, typed=len(code))
    for at, character in enumerate(code):
        if character not in ALPHABET:
            raise BadCode(CodeFault.CHARACTER, typed=len(code), group=at // GROUP_LENGTH + 1)
    number = _number(code[:_DATA])
    if _number(code[_DATA:]) != number % _PRIME:
        raise BadCode(CodeFault.CHECKSUM, typed=len(code))
    return RecoveryCode(secret=number.to_bytes(CODE_BYTES))


def _cleaned(typed: str) -> str:
    together = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed))
    return together.upper().translate(_LOOKALIKES)


def _characters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(characters: str) -> int:
    number = 0
    for character in characters:
        number = number << 5 | ALPHABET.index(character)
    return number
