"""The export as text: its header and its lines, before anything is opened."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, Final
from uuid import UUID

from unguilt.crypto.errors import Damaged, UnknownFormat

FIRST_LINE: Final = b"unguilt archive 1"
SLOTS_AT_MOST: Final = 8
"""A forged file with a thousand passphrase slots would keep an opener busy for minutes."""
LINE_BYTES_AT_MOST: Final = 64 * 1024 * 1024
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_ID: Final = re.compile(rb"([a-z]+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_EPOCH: Final = re.compile(rb"epoch (0|[1-9][0-9]{0,9})")
_SLOT: Final = re.compile(rb"slot ([A-Za-z0-9+/]+={0,2})")
_ROW: Final = re.compile(rb"(row|end) (0|[1-9][0-9]{0,9}) ([A-Za-z0-9+/]+={0,2})")

NumberedLine = tuple[int, bytes]
"""Line number in the file, from 1, and the line without its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveHeader:
    """What stands open at the top. `unread` are the numbers of header lines that could not be read."""

    instance: UUID
    vault: UUID
    archive: UUID
    epoch: int
    slots: tuple[bytes, ...]
    unread: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedLine:
    """One `row` or `end` line; `number` is the row's number, or how many rows there are."""

    keyword: str
    number: int
    sealed: bytes


def header_text(header: ArchiveHeader) -> bytes:
    """Write the header's lines."""
    lines = [
        FIRST_LINE,
        f"instance {header.instance}".encode(),
        f"vault {header.vault}".encode(),
        f"archive {header.archive}".encode(),
        f"epoch {header.epoch}".encode(),
        *(b"slot " + b64encode(slot) for slot in header.slots),
    ]
    return b"".join(line + b"\n" for line in lines)


def sealed_text(line: SealedLine) -> bytes:
    """Write one line."""
    return f"{line.keyword} {line.number} ".encode() + b64encode(line.sealed) + b"\n"


def numbered_lines(stream: BinaryIO) -> Iterator[NumberedLine]:
    """Give the lines that are not blank; line ends of any system, and a byte order mark, are taken off."""
    number = 0
    while line := stream.readline(LINE_BYTES_AT_MOST):
        number += 1
        if number == 1:
            line = line.removeprefix(_UTF8_MARK)
        if text := line.strip():
            yield number, text


def read_header(lines: Iterator[NumberedLine]) -> tuple[ArchiveHeader, Iterator[NumberedLine]]:
    """Read the header; give it and the lines after it. Raises UnknownFormat, Damaged."""
    _, first = next(lines, (0, b""))
    if first != FIRST_LINE:
        newer = first.startswith(b"unguilt archive ")
        message = "an Unguilt export of another version" if newer else "not an Unguilt export"
        raise UnknownFormat(message)
    instance, vault, archive = (
        _id(name, next(lines, (0, b""))) for name in (b"instance", b"vault", b"archive")
    )
    number, line = next(lines, (0, b""))
    if not (epoch := _EPOCH.fullmatch(line)):
        raise _damaged_header(number)
    slots, unread, rest = _read_slots(lines)
    header = ArchiveHeader(
        instance=instance,
        vault=vault,
        archive=archive,
        epoch=int(epoch[1]),
        slots=slots,
        unread=unread,
    )
    return header, rest


def read_sealed(line: bytes) -> SealedLine:
    """Read a `row` or `end` line. Raises Damaged."""
    found = _ROW.fullmatch(line)
    sealed = _decoded(found[3]) if found else None
    if not found or sealed is None:
        message = "the line cannot be read"
        raise Damaged(message)
    return SealedLine(keyword=found[1].decode(), number=int(found[2]), sealed=sealed)


def _id(name: bytes, numbered: NumberedLine) -> UUID:
    number, line = numbered
    found = _ID.fullmatch(line)
    if not found or found[1] != name:
        raise _damaged_header(number)
    return UUID(found[2].decode())


def _damaged_header(number: int) -> Damaged:
    if number:
        return Damaged(f"the export’s header is damaged in line {number}")
    return Damaged("the export is cut short in its header")


def _read_slots(
    lines: Iterator[NumberedLine],
) -> tuple[tuple[bytes, ...], tuple[int, ...], Iterator[NumberedLine]]:
    """Gather slots up to the first row. A slot that cannot be read is passed over: another may open."""
    slots: list[bytes] = []
    unread: list[int] = []
    for number, line in lines:
        if line.startswith((b"row ", b"end ")):
            return tuple(slots), tuple(unread), chain([(number, line)], lines)
        found = _SLOT.fullmatch(line)
        slot = _decoded(found[1]) if found else None
        if slot is None or len(slots) == SLOTS_AT_MOST:
            unread.append(number)
        else:
            slots.append(slot)
    return tuple(slots), tuple(unread), iter(())


def _decoded(text: bytes) -> bytes | None:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return None
