"""Codes that survive paper, a tired eye and a phone keyboard: Crockford's base 32, read forgivingly."""

import re
import unicodedata
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP_LENGTH: Final = 4
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_BETWEEN: Final = re.compile(r"[\s\-_.·\u2010-\u2015\u2212\u00ad\u200b-\u200f\u2060\ufeff]+")
"""What may stand between characters: white space, hyphens and dashes of all kinds, dots, and the invisible
characters that copying brings along."""


def cleaned(typed: str) -> str:
    """Return a code as typed without what stands between: capitals, O as 0, I and L as 1."""
    together = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed))
    return together.upper().translate(_LOOKALIKES)


def characters(number: int, count: int) -> str:
    """Write the lowest 5 x `count` bits of `number` as `count` characters."""
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def number_of(code: str) -> int:
    """Read what `characters` wrote. Raises ValueError for a sign that is none of the 32."""
    number = 0
    for character in code:
        number = number << 5 | ALPHABET.index(character)
    return number


def groups_of(code: str) -> tuple[str, ...]:
    """Return a code in groups of four, in the order to write them down."""
    return tuple(code[at : at + GROUP_LENGTH] for at in range(0, len(code), GROUP_LENGTH))
