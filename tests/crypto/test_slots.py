import struct

import pytest

from unguilt.crypto import (
    Damaged,
    SlotHeader,
    SlotKind,
    StretchParameters,
    UnknownFormat,
    WeakParameters,
    WrongKey,
    open_slot,
    seal_slot,
    slot_header,
    slot_parameters,
)

from .places import ENTRY, KEK, OTHER, SLOT, VAULT, VAULT_KEY

PARAMETERS = StretchParameters(memory_kib=131_072, passes=4, lanes=2, salt=bytes(range(16)))
SESSION = seal_slot(KEK, VAULT_KEY, kind="session", vault=VAULT, slot=SLOT, epoch=7)
PASSWORD = seal_slot(
    KEK, VAULT_KEY, kind=SlotKind.PASSWORD, vault=VAULT, slot=SLOT, epoch=7, parameters=PARAMETERS
)


def test_a_slot_gives_back_its_key_and_tells_its_header() -> None:
    assert (open_slot(KEK, SESSION, vault=VAULT, slot=SLOT), len(SESSION)) == (VAULT_KEY, 119)
    assert (open_slot(KEK, PASSWORD, vault=VAULT, slot=SLOT), len(PASSWORD)) == (VAULT_KEY, 143)
    assert slot_header(PASSWORD) == SlotHeader(
        kind=SlotKind.PASSWORD, vault=VAULT, slot=SLOT, epoch=7, parameters=PARAMETERS
    )
    assert slot_parameters(PASSWORD) == PARAMETERS


@pytest.mark.parametrize("kind", ["recovery", "passkey", "session"])
def test_slots_without_a_passphrase_carry_no_parameters(kind: str) -> None:
    blob = seal_slot(KEK, VAULT_KEY, kind=kind, vault=VAULT, slot=SLOT, epoch=1)
    assert (slot_header(blob).kind, slot_header(blob).parameters) == (kind, None)
    with pytest.raises(UnknownFormat, match="no passphrase opens"):
        slot_parameters(blob)
    with pytest.raises(ValueError, match="belong to passwords"):
        seal_slot(KEK, VAULT_KEY, kind=kind, vault=VAULT, slot=SLOT, epoch=1, parameters=PARAMETERS)


@pytest.mark.parametrize("kind", ["password", "archive"])
def test_slots_of_a_passphrase_need_parameters(kind: str) -> None:
    with pytest.raises(ValueError, match="belong to passwords"):
        seal_slot(KEK, VAULT_KEY, kind=kind, vault=VAULT, slot=SLOT, epoch=1)


def test_kinds_and_keys_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ValueError, match="not a valid SlotKind"):
        seal_slot(KEK, VAULT_KEY, kind="smile", vault=VAULT, slot=SLOT, epoch=1)
    with pytest.raises(ValueError, match="a vault key is 32 bytes"):
        seal_slot(KEK, b"", kind="session", vault=VAULT, slot=SLOT, epoch=1)
    with pytest.raises(ValueError, match="a KEK is 32 bytes"):
        seal_slot(KEK[:16], VAULT_KEY, kind="session", vault=VAULT, slot=SLOT, epoch=1)


def test_a_slot_in_the_row_of_another_is_refused() -> None:
    for vault, slot in ((OTHER, SLOT), (VAULT, ENTRY), (SLOT, VAULT)):
        with pytest.raises(Damaged, match="another vault or row"):
            open_slot(KEK, SESSION, vault=vault, slot=slot)


def test_a_slot_whose_header_was_rewritten_for_another_row_is_refused() -> None:
    for at, name in ((6, OTHER), (22, ENTRY)):
        moved = SESSION[:at] + name.bytes + SESSION[at + 16 :]
        header = slot_header(moved)
        with pytest.raises(Damaged, match="is damaged"):
            open_slot(KEK, moved, vault=header.vault, slot=header.slot)


def test_another_key_is_told_from_damage() -> None:
    with pytest.raises(WrongKey):
        open_slot(bytes(32), SESSION, vault=VAULT, slot=SLOT)
    with pytest.raises(Damaged) as damage:
        open_slot(KEK, SESSION[:-1] + bytes([SESSION[-1] ^ 1]), vault=VAULT, slot=SLOT)
    assert type(damage.value) is Damaged


def test_a_commitment_from_another_key_does_not_help() -> None:
    other = seal_slot(bytes(32), VAULT_KEY, kind="session", vault=VAULT, slot=SLOT, epoch=7)
    mixed = SESSION[:55] + other[55:71] + SESSION[71:]
    for kek in (KEK, bytes(32)):
        with pytest.raises(Damaged):
            open_slot(kek, mixed, vault=VAULT, slot=SLOT)


@pytest.mark.parametrize("weaker", [(65_535, 3, 1), (65_536, 2, 1), (65_536, 3, 0)])
def test_a_slot_that_asks_for_weak_stretching_is_refused(weaker: tuple[int, int, int]) -> None:
    forged = PASSWORD[:55] + struct.pack(">IHH", *weaker) + PASSWORD[63:]
    with pytest.raises(WeakParameters):
        slot_parameters(forged)


def test_a_slot_that_asks_for_all_the_memory_there_is_is_refused() -> None:
    forged = PASSWORD[:55] + b"\xff\xff\xff\xff" + PASSWORD[59:]
    with pytest.raises(UnknownFormat, match="than this program grants"):
        slot_parameters(forged)


@pytest.mark.parametrize(
    "blob",
    [b"", b"UGKS", b"UGKS\x02" + SESSION[5:], b"LUKS" + SESSION[4:], b"UGKS\x01\x05" + SESSION[6:]],
    ids=range(5),
)
def test_unknown_formats_are_refused(blob: bytes) -> None:
    with pytest.raises(UnknownFormat):
        open_slot(KEK, blob, vault=VAULT, slot=SLOT)


@pytest.mark.parametrize(
    "blob", [SESSION[:5], SESSION[:54], SESSION[:-1], SESSION + b"\x00", PASSWORD[:80]], ids=range(5)
)
def test_slots_of_the_wrong_length_are_damaged(blob: bytes) -> None:
    with pytest.raises(Damaged):
        open_slot(KEK, blob, vault=VAULT, slot=SLOT)
