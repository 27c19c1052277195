import os
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.crypto import Damaged, UnknownFormat, VaultKeys, new_key, open_record, record_epoch, seal_record

from .places import HERE, KEYS, VAULT, id_number


@given(st.binary(max_size=700), st.integers(0, 2**32 - 1), st.integers(0, 2**32), st.text(max_size=12))
def test_a_record_comes_back_from_its_place(body: bytes, epoch: int, version: int, kind: str) -> None:
    address = replace(HERE, version=version, kind=kind)
    blob = seal_record(KEYS, epoch, address, body)
    assert (open_record(KEYS, address, blob), record_epoch(blob)) == (body, epoch)


def test_the_same_words_twice_do_not_look_alike_and_hide_their_length() -> None:
    blobs = [seal_record(KEYS, 1, HERE, body) for body in (b"", b"ok", b"ok", b"x" * 255)]
    assert (len(set(blobs)), {len(blob) for blob in blobs}) == (4, {5 + 12 + 256 + 16})


def test_another_key_opens_nothing() -> None:
    with pytest.raises(Damaged):
        open_record(VaultKeys(new_key(), vault=VAULT), HERE, seal_record(KEYS, 1, HERE, b"mine"))


@pytest.mark.parametrize("cut", [1, 5, 16, 32, 33, 288])
def test_a_record_that_is_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(Damaged):
        open_record(KEYS, HERE, seal_record(KEYS, 1, HERE, b"mine")[:cut])


@pytest.mark.parametrize("first", [b"", b"\x00", b"\x02", b"\xff"])
def test_records_of_unknown_format_are_refused(first: bytes) -> None:
    blob = seal_record(KEYS, 1, HERE, b"mine")
    with pytest.raises(UnknownFormat):
        open_record(KEYS, HERE, first + blob[1:] if first else b"")


def test_ten_thousand_records_open_in_a_quarter_of_a_second() -> None:
    addresses = [replace(HERE, id=id_number(n)) for n in range(10_000)]
    body = os.urandom(400)
    blobs = [seal_record(KEYS, 1, address, body) for address in addresses]
    start = time.process_time()
    opened = [open_record(KEYS, address, blob) for address, blob in zip(addresses, blobs, strict=True)]
    assert (time.process_time() - start < 0.25) is True
    assert opened == [body] * 10_000
