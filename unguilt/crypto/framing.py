"""Unambiguous framing: parts with their lengths (LP), and padding that hides how long a text is."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from unguilt.crypto.errors import Damaged

Part = bytes | str | int | UUID

_LENGTH_BYTES: Final = 4
_INT_BYTES: Final = 8
_UUID_BYTES: Final = 16
_HEAD: Final = 1 + _LENGTH_BYTES
_MARK: Final = b"\x80"
_STEPS: Final = ((4096, 256), (16384, 1024))
_LAST_STEP: Final = 4096


def lp(*parts: Part) -> bytes:
    """Frame `parts` so that different parts never give the same bytes, also across types.

    Each part is tag (1) ‖ length (4, big-endian) ‖ value. Tags: `b` bytes, `s` text as UTF-8, `i` an integer
    from 0 to 2^64-1 as 8 bytes big-endian, `u` a UUID as 16 bytes. Raises TypeError for other types (a bool
    is not an integer here) and ValueError for integers out of range and text that is not valid Unicode.
    """
    return b"".join([_framed(part) for part in parts])


def _framed(part: Part) -> bytes:
    if isinstance(part, UUID):
        return b"u\x00\x00\x00\x10" + part.bytes
    if isinstance(part, bytes):
        return b"b" + len(part).to_bytes(_LENGTH_BYTES) + part
    if isinstance(part, str):
        text = part.encode()
        return b"s" + len(text).to_bytes(_LENGTH_BYTES) + text
    if isinstance(part, int) and not isinstance(part, bool):
        if not 0 <= part < 1 << 64:
            message = "an integer in LP lies between 0 and 2^64-1"
            raise ValueError(message)
        return b"i\x00\x00\x00\x08" + part.to_bytes(_INT_BYTES)
    message = f"LP has no encoding for {type(part).__name__}"
    raise TypeError(message)


def lp_parts(framed: bytes) -> tuple[Part, ...]:
    """Give back what `lp` framed. Raises Damaged for anything that `lp` never writes."""
    return tuple(_unframed(framed))


def _unframed(framed: bytes) -> Iterator[Part]:
    at = 0
    while at < len(framed):
        start = at + _HEAD
        end = start + int.from_bytes(framed[at + 1 : start])
        if end > len(framed) or start > len(framed):
            message = "framed parts are cut short"
            raise Damaged(message)
        yield _part(framed[at : at + 1], framed[start:end])
        at = end


def _part(tag: bytes, value: bytes) -> Part:
    if tag == b"b":
        return value
    if tag == b"s":
        try:
            return value.decode()
        except UnicodeDecodeError:
            message = "framed text is not UTF-8"
            raise Damaged(message) from None
    if tag == b"i" and len(value) == _INT_BYTES:
        return int.from_bytes(value)
    if tag == b"u" and len(value) == _UUID_BYTES:
        return UUID(bytes=value)
    message = "framed part of unknown kind"
    raise Damaged(message)


def padded_size(length: int) -> int:
    """Size in bytes of a padded body of `length` bytes: one byte is always added, then rounded up."""
    needed = length + 1
    step = next((step for limit, step in _STEPS if needed <= limit), _LAST_STEP)
    return -(-needed // step) * step


def pad(body: bytes) -> bytes:
    """Append 0x80 and zeros, as in ISO/IEC 7816-4, up to the next step.

    Steps are 256 bytes up to 4 KiB, 1 KiB up to 16 KiB, then 4 KiB.
    """
    return (body + _MARK).ljust(padded_size(len(body)), b"\x00")


def unpad(padded: bytes) -> bytes:
    """Take the padding off. Raises Damaged for anything that `pad` never writes."""
    marked = padded.rstrip(b"\x00")
    body = marked[:-1]
    if marked[-1:] != _MARK or padded_size(len(body)) != len(padded):
        message = "padding is not as it was written"
        raise Damaged(message)
    return body
