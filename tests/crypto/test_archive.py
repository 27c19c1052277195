import io
from base64 import b64decode, b64encode
from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unguilt.crypto import (
    ArchivedEntry,
    ArchiveSource,
    Damaged,
    DamagedLine,
    RecoveryCode,
    UnknownFormat,
    VaultKeys,
    WeakParameters,
    WrongKey,
    new_key,
    parse_code,
    read_archive,
    recovery_kek,
    seal_slot,
    write_archive,
)

from .places import INSTANCE, KEYS, OTHER, SLOT, VAULT, VAULT_KEY, id_number

CODE = parse_code("0000-0000-0000-0000-0000-0000-1111")
SOURCE = ArchiveSource(instance=INSTANCE, vault=VAULT, epoch=2)
RECOVERY_SLOT = seal_slot(
    recovery_kek(CODE.secret, VAULT, SLOT), VAULT_KEY, kind="recovery", vault=VAULT, slot=SLOT, epoch=2
)
PASSPHRASE = "corduroy lantern ninety"
ENTRIES = [ArchivedEntry(f"kind {n % 3}", id_number(n), n, f"body {n}".encode()) for n in range(5)]
Opened = tuple[list[ArchivedEntry], list[DamagedLine]]


def written(entries: list[ArchivedEntry], passphrase: str | None = None) -> bytes:
    stream = io.BytesIO()
    assert write_archive(
        stream, iter(entries), KEYS, SOURCE, recovery_slot=RECOVERY_SLOT, passphrase=passphrase
    ) == len(entries)
    return stream.getvalue()


def opened(archive: bytes, secret: RecoveryCode | str = CODE) -> Opened:
    reports: list[DamagedLine] = []
    return list(read_archive(io.BytesIO(archive), secret, report=reports.append)), reports


FIVE = written(ENTRIES)
LINES = FIVE.splitlines(keepends=True)
ROWS = range(6, 11)


def without(*indexes: int) -> bytes:
    return b"".join(line for n, line in enumerate(LINES) if n not in indexes)


def test_an_export_opens_with_the_recovery_code_and_with_its_passphrase() -> None:
    both = written(ENTRIES, PASSPHRASE)
    assert [opened(both), opened(both, PASSPHRASE)] == [(ENTRIES, []), (ENTRIES, [])]
    for secret in ("another passphrase", parse_code("0" * 28)):
        with pytest.raises(WrongKey):
            opened(both, secret)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.text(max_size=9), st.uuids(), st.integers(0, 2**40), st.binary(max_size=900)), max_size=4
    )
)
def test_any_entries_come_back_in_order(entries: list[tuple[str, UUID, int, bytes]]) -> None:
    named = [ArchivedEntry(*entry) for entry in entries]
    assert opened(written(named)) == (named, [])


def test_an_export_shows_neither_kinds_nor_ids_nor_words() -> None:
    decoded = FIVE + b"".join(b64decode(line.split()[-1]) for line in LINES[5:])
    needles = [
        b"kind",
        b"body",
        *(entry.id.bytes for entry in ENTRIES),
        *(str(entry.id).encode() for entry in ENTRIES),
    ]
    assert [needle for needle in needles if needle in decoded] == []
    assert repr(ENTRIES[0]) == "<ArchivedEntry: hidden>"


def test_the_passphrase_of_an_export_opens_that_file_and_not_the_vault() -> None:
    one, two = written(ENTRIES, PASSPHRASE).splitlines(), written(ENTRIES, "another passphrase").splitlines()
    crossed = b"\n".join([*two[:6], one[6], *two[7:]])
    with pytest.raises(Damaged, match="another vault or row"):
        opened(crossed, PASSPHRASE)
    assert (VAULT_KEY in FIVE, KEYS.archive_key(INSTANCE, OTHER) == VAULT_KEY) == (False, False)


def test_an_export_that_nobody_could_open_is_not_written() -> None:
    stream = io.BytesIO()
    with pytest.raises(ValueError, match="nobody could open it"):
        write_archive(stream, [], KEYS, SOURCE)
    with pytest.raises(ValueError, match="at least one character"):
        write_archive(stream, [], KEYS, SOURCE, passphrase="")
    assert stream.getvalue() == b""


@pytest.mark.parametrize(
    ("kind", "vault", "epoch"), [("session", VAULT, 2), ("recovery", OTHER, 2), ("recovery", VAULT, 1)]
)
def test_a_slot_that_could_not_open_the_export_is_refused(kind: str, vault: UUID, epoch: int) -> None:
    slot = seal_slot(bytes(32), VAULT_KEY, kind=kind, vault=vault, slot=SLOT, epoch=epoch)
    with pytest.raises(ValueError, match="not a recovery slot of this vault"):
        write_archive(io.BytesIO(), [], KEYS, SOURCE, recovery_slot=slot)


def test_an_export_without_a_way_in_of_this_kind_says_so() -> None:
    with pytest.raises(WrongKey, match="not locked with a passphrase"):
        opened(FIVE, PASSPHRASE)


def test_a_damaged_row_is_reported_and_the_rest_opens() -> None:
    for n in ROWS:
        keyword, number, encoded = LINES[n].split()
        sealed = bytearray(b64decode(encoded))
        sealed[40] ^= 1
        bent = [*LINES[:n], b"%s %s %s\n" % (keyword, number, b64encode(sealed)), *LINES[n + 1 :]]
        entries, reports = opened(b"".join(bent))
        assert entries == [entry for at, entry in enumerate(ENTRIES, start=6) if at != n]
        assert reports == [DamagedLine(line=n + 1, reason="sealed bytes do not open here")]


def test_no_bent_byte_yields_an_entry_that_was_not_there_or_goes_unnoticed() -> None:
    for at, byte in enumerate(FIVE):
        bent = FIVE[:at] + bytes([byte ^ 1 << at % 7]) + FIVE[at + 1 :]
        try:
            entries, reports = opened(bent)
        except (Damaged, UnknownFormat):
            continue
        assert [entry for entry in entries if entry not in ENTRIES] == []
        assert (len(entries) == 5 or bool(reports)) is True


def test_lost_doubled_and_shuffled_rows_and_a_lost_end_are_reported() -> None:
    missing = DamagedLine(line=None, reason="rows missing without a trace: 1")
    no_end = DamagedLine(line=None, reason="the end is missing, so rows may have been cut off")
    order = "the row is there twice or out of order"
    assert opened(without(7)) == ([ENTRIES[0], *ENTRIES[2:]], [missing])
    assert opened(without(11)) == (ENTRIES, [no_end])
    assert opened(without(9, 10, 11)) == (ENTRIES[:3], [no_end])
    assert opened(b"".join([*LINES[:7], LINES[6], *LINES[7:]])) == (
        ENTRIES,
        [DamagedLine(line=8, reason=order)],
    )
    swapped = [*LINES[:6], LINES[7], LINES[6], *LINES[8:]]
    assert opened(b"".join(swapped)) == (ENTRIES[1:], [DamagedLine(line=8, reason=order)])


def test_a_row_of_another_export_does_not_open_here() -> None:
    other = written(ENTRIES).splitlines(keepends=True)
    entries, reports = opened(b"".join([*LINES[:6], other[6], *LINES[7:]]))
    assert (entries, [report.line for report in reports]) == (ENTRIES[1:], [7])


def test_line_ends_a_byte_order_mark_and_blank_lines_do_no_harm() -> None:
    assert opened(b"\xef\xbb\xbf" + FIVE.replace(b"\n", b"\r\n\r\n").rstrip()) == (ENTRIES, [])


def test_a_slot_that_cannot_be_read_is_reported_and_another_opens() -> None:
    spoilt = b"".join([*LINES[:5], b"slot ???\n", b"slot AAAA\n", *LINES[5:]])
    assert opened(spoilt) == (ENTRIES, [DamagedLine(line=6, reason="the line cannot be read")])


def test_a_forged_file_with_many_slots_is_not_tried_for_ever() -> None:
    forged = b"".join([*LINES[:5], b"slot AAAA\n" * 8, *LINES[5:]])
    with pytest.raises(UnknownFormat):
        opened(forged)


@pytest.mark.parametrize(
    "start", [b"", b"hello", b"\x00\xff", b"unguilt archive 2", b"PK\x03\x04", b"unguilt archive 10"]
)
def test_what_is_no_export_of_this_version_is_refused(start: bytes) -> None:
    with pytest.raises(UnknownFormat):
        opened(start + b"\n" + b"".join(LINES[1:]) if start else b"")


@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_a_damaged_or_cut_header_is_named_by_its_line(line: int) -> None:
    with pytest.raises(Damaged, match=f"line {line + 1}"):
        opened(b"".join([*LINES[:line], b"nonsense\n", *LINES[line + 1 :]]))
    with pytest.raises(Damaged, match="cut short"):
        opened(b"".join(LINES[:line]))


def test_an_export_stretched_too_little_is_refused() -> None:
    lines = written([], PASSPHRASE).splitlines(keepends=True)
    slot = bytearray(b64decode(lines[6].split()[1]))
    slot[55:59] = (8).to_bytes(4)
    lines[6] = b"slot " + b64encode(slot) + b"\n"
    with pytest.raises(WeakParameters):
        opened(b"".join(lines), PASSPHRASE)


def test_rows_are_written_and_read_one_at_a_time() -> None:
    taken: list[int] = []

    def entries() -> Iterator[ArchivedEntry]:
        for n, entry in enumerate(ENTRIES):
            taken.append(n)
            yield entry

    stream = io.BytesIO()
    write_archive(stream, entries(), KEYS, SOURCE, recovery_slot=RECOVERY_SLOT)
    stream.seek(0)
    reading = read_archive(stream, CODE, report=lambda _: None)
    assert (taken, next(reading), next(reading)) == ([0, 1, 2, 3, 4], ENTRIES[0], ENTRIES[1])


def test_keys_of_another_vault_write_what_the_code_cannot_open() -> None:
    stream = io.BytesIO()
    stranger = VaultKeys(new_key(), vault=VAULT)
    write_archive(stream, ENTRIES, stranger, SOURCE, recovery_slot=RECOVERY_SLOT)
    entries, reports = opened(stream.getvalue())
    assert (entries, len(reports)) == ([], 7)
