"""The export, V1: a text file that opens with the recovery code or an export passphrase, far from its server.

    unguilt archive 1
    instance <uuid>
    vault <uuid>
    archive <uuid>
    epoch <n>
    slot <base64>        one or two
    row <n> <base64>     n = 1, 2, 3 …: kind, id, version and body, sealed together
    end <n> <base64>     n = how many rows there are, sealed

Lines, so that damage to one spoils that one alone. Kinds are sealed too, so that a stolen file does not tell
which tools were used. The file's key is its own: who knows the export passphrase has this file and not the
vault.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, NamedTuple
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from unguilt.crypto.aead import Draw, open_bytes, seal_bytes
from unguilt.crypto.archive_text import (
    ArchiveHeader,
    NumberedLine,
    SealedLine,
    header_text,
    numbered_lines,
    read_header,
    read_sealed,
    sealed_text,
)
from unguilt.crypto.errors import Damaged, SealError, UnknownFormat, WrongKey
from unguilt.crypto.framing import lp, lp_parts, pad, unpad
from unguilt.crypto.keys import VaultKeys, archive_kek, recovery_kek
from unguilt.crypto.recovery import RecoveryCode
from unguilt.crypto.slots import SlotHeader, SlotKind, open_slot, seal_slot, slot_header
from unguilt.crypto.stretch import StretchParameters, stretch

FORMAT: Final = 1
_ID_BYTES: Final = 16


class ArchivedEntry(NamedTuple):
    """One entry of an export; `body` is what the vault keeps, before padding and sealing."""

    kind: str
    id: UUID
    version: int
    body: bytes

    def __repr__(self) -> str:
        return "<ArchivedEntry: hidden>"


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagedLine:
    """Something in an export that could not be opened. `line` counts from 1; None concerns the whole file."""

    line: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSource:
    """Where an export comes from; `epoch` is that of the keys it is written with."""

    instance: UUID
    vault: UUID
    epoch: int


Report = Callable[[DamagedLine], None]


def write_archive(  # two ways to lock, and the draw that only known-answer tests pass
    stream: BinaryIO,
    entries: Iterable[tuple[str, UUID, int, bytes]],
    keys: VaultKeys,
    source: ArchiveSource,
    *,
    recovery_slot: bytes | None = None,
    passphrase: str | None = None,
    draw: Draw = os.urandom,
) -> int:
    """Write `entries` (kind, id, version, body) and return how many there were.

    `recovery_slot` is the vault's recovery keyslot as stored: with it the recovery code opens the file.
    `passphrase` is one for this file. Raises ValueError when neither is given, when the passphrase is empty,
    or when the slot is not a recovery slot of this vault and epoch.
    """
    archive = UUID(bytes=draw(_ID_BYTES), version=4)
    key = keys.archive_key(source.instance, archive)
    slots = []
    if recovery_slot is not None:
        slots.append(_checked(recovery_slot, source))
    if passphrase is not None:
        slots.append(_passphrase_slot(passphrase, key, source, archive, draw))
    if not slots:
        message = "an export needs a recovery slot or a passphrase, or nobody could open it"
        raise ValueError(message)
    header = ArchiveHeader(
        instance=source.instance,
        vault=source.vault,
        archive=archive,
        epoch=source.epoch,
        slots=tuple(slots),
    )
    stream.write(header_text(header))
    rows = _Rows(AESGCMSIV(key), header)
    count = 0
    for count, entry in enumerate(entries, start=1):
        stream.write(sealed_text(rows.seal("row", count, lp(*entry), draw)))
    stream.write(sealed_text(rows.seal("end", count, b"", draw)))
    return count


def read_archive(stream: BinaryIO, secret: RecoveryCode | str, *, report: Report) -> Iterator[ArchivedEntry]:
    """Open an export with its recovery code, or with its passphrase given as text.

    Yields what opens; each line that does not, rows that are missing and a missing end go to `report`.
    Raises at once, before the first entry: UnknownFormat (no export), Damaged (header), WrongKey,
    WeakParameters.
    """
    header, lines = read_header(numbered_lines(stream))
    rows = _Rows(AESGCMSIV(_archive_key(header, secret)), header)
    for number in header.unread:
        report(DamagedLine(line=number, reason="the line cannot be read"))
    return _entries(rows, lines, report)


_DOUBLED: Final = "the row is there twice or out of order"


def _entries(rows: "_Rows", lines: Iterator[NumberedLine], report: Report) -> Iterator[ArchivedEntry]:
    opened = unopened = last = 0
    total: int | None = None
    for number, text in lines:
        try:
            line = read_sealed(text)
            body = rows.open(line)
            if line.keyword == "end":
                total = line.number
                continue
            if line.number <= last:
                raise Damaged(_DOUBLED)
            entry = _entry(body)
        except SealError as error:
            unopened += 1
            report(DamagedLine(line=number, reason=str(error)))
            continue
        last, opened = line.number, opened + 1
        yield entry
    if total is None:
        report(DamagedLine(line=None, reason="the end is missing, so rows may have been cut off"))
    elif total - opened > unopened:
        report(DamagedLine(line=None, reason=f"rows missing without a trace: {total - opened - unopened}"))


def _entry(body: bytes) -> ArchivedEntry:
    match lp_parts(body):
        case (str() as kind, UUID() as entry_id, int() as version, bytes() as content):
            return ArchivedEntry(kind, entry_id, version, content)
        case _:
            message = "the row does not hold an entry"
            raise Damaged(message)


class _Rows:
    """Seals and opens the rows of one file, each bound to the file and its number."""

    def __init__(self, cipher: AESGCMSIV, header: ArchiveHeader) -> None:
        self._cipher = cipher
        self._file = (header.instance, header.vault, header.archive, header.epoch)

    def seal(self, keyword: str, number: int, body: bytes, draw: Draw) -> SealedLine:
        sealed = seal_bytes(self._cipher, pad(body), self._bound(keyword, number), draw)
        return SealedLine(keyword=keyword, number=number, sealed=bytes([FORMAT]) + sealed)

    def open(self, line: SealedLine) -> bytes:
        if line.sealed[:1] != bytes([FORMAT]):
            message = "the row is of unknown format"
            raise UnknownFormat(message)
        return unpad(open_bytes(self._cipher, line.sealed[1:], self._bound(line.keyword, line.number)))

    def _bound(self, keyword: str, number: int) -> bytes:
        return lp(f"unguilt/v1/archive/{keyword}", *self._file, FORMAT, number)


def _checked(recovery_slot: bytes, source: ArchiveSource) -> bytes:
    header = slot_header(recovery_slot)
    if (header.kind, header.vault, header.epoch) != (SlotKind.RECOVERY, source.vault, source.epoch):
        message = "this is not a recovery slot of this vault and epoch"
        raise ValueError(message)
    return recovery_slot


def _passphrase_slot(passphrase: str, key: bytes, source: ArchiveSource, archive: UUID, draw: Draw) -> bytes:
    """Lock the file's key under the passphrase. The file's id stands in for a slot's."""
    if not passphrase:
        message = "an export's passphrase has at least one character"
        raise ValueError(message)
    parameters = StretchParameters.fresh(draw=draw)
    kek = archive_kek(stretch(passphrase, parameters).b, source.vault, archive)
    return seal_slot(
        kek,
        key,
        kind=SlotKind.ARCHIVE,
        vault=source.vault,
        slot=archive,
        epoch=source.epoch,
        parameters=parameters,
        draw=draw,
    )


def _archive_key(header: ArchiveHeader, secret: RecoveryCode | str) -> bytes:
    """Find the file's key; the last slot's complaint is raised when none of the right kind opens."""
    means = "recovery code" if isinstance(secret, RecoveryCode) else "passphrase"
    problem: SealError = WrongKey(f"this export was not locked with a {means}")
    for blob in header.slots:
        try:
            slot = slot_header(blob)
            if isinstance(secret, RecoveryCode) and slot.kind == SlotKind.RECOVERY:
                return _by_code(header, slot, blob, secret)
            if isinstance(secret, str) and slot.kind == SlotKind.ARCHIVE and slot.parameters:
                kek = archive_kek(stretch(secret, slot.parameters).b, header.vault, header.archive)
                return open_slot(kek, blob, vault=header.vault, slot=header.archive)
        except SealError as error:
            problem = error
    raise problem


def _by_code(header: ArchiveHeader, slot: SlotHeader, blob: bytes, code: RecoveryCode) -> bytes:
    kek = recovery_kek(code.secret, header.vault, slot.slot)
    vault_key = open_slot(kek, blob, vault=header.vault, slot=slot.slot)
    return VaultKeys(vault_key, vault=header.vault).archive_key(header.instance, header.archive)
