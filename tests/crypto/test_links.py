from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unguilt.crypto import (
    BadCode,
    Damaged,
    LinkPlace,
    SealError,
    UnknownFormat,
    is_link_code,
    link_trace,
    new_link_code,
    open_snapshot,
    parse_link_code,
    seal_snapshot,
)
from unguilt.crypto.links import LinkCode

from .places import INSTANCE, id_number

HERE = LinkPlace(purpose="window", instance=INSTANCE, id=id_number(1))
CODE = parse_link_code("7K2M-0QXZ-9TRB-4C8W-HJ5N")


@given(st.binary(max_size=700))
def test_a_snapshot_comes_back_with_its_code(body: bytes) -> None:
    assert open_snapshot(CODE, HERE, seal_snapshot(CODE, HERE, body)) == body


def test_a_snapshot_opens_with_its_own_code_in_its_own_place_alone() -> None:
    blob = seal_snapshot(CODE, HERE, b"one thing")
    others = [
        (new_link_code(), HERE),
        (CODE, LinkPlace(purpose="feed", instance=INSTANCE, id=HERE.id)),
        (CODE, LinkPlace(purpose="window", instance=id_number(2), id=HERE.id)),
        (CODE, LinkPlace(purpose="window", instance=INSTANCE, id=id_number(2))),
    ]
    for code, place in others:
        with pytest.raises(Damaged):
            open_snapshot(code, place, blob)
        assert is_link_code(code, place, link_trace(CODE, HERE)) is False
    assert is_link_code(CODE, HERE, link_trace(CODE, HERE)) is True


def test_every_bent_bit_of_a_snapshot_is_noticed() -> None:
    blob = seal_snapshot(CODE, HERE, b"one thing")
    for at in range(len(blob) * 8):
        bent = bytearray(blob)
        bent[at // 8] ^= 1 << at % 8
        with pytest.raises(SealError):
            open_snapshot(CODE, HERE, bytes(bent))


@pytest.mark.parametrize("first", [b"", b"\x00", b"\x02"])
def test_snapshots_of_unknown_format_are_refused(first: bytes) -> None:
    with pytest.raises(UnknownFormat):
        open_snapshot(CODE, HERE, first + seal_snapshot(CODE, HERE, b"one thing")[1:])


@given(st.integers(0, 2**100 - 1), st.sampled_from(["", " ", "-", "\u2013", "\u200b"]), st.booleans())
def test_a_code_is_read_however_it_is_typed(number: int, joint: str, small: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    code = LinkCode(secret=number.to_bytes(13))
    typed = joint.join(code.display.split("-"))
    assert parse_link_code(typed.lower() if small else typed) == code


@pytest.mark.parametrize(
    "typed", ["", "7K2M-0QXZ-9TRB-4C8W-HJ5", "7K2M-0QXZ-9TRB-4C8W-HJ5NN", "U" * 20, "é" * 20]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(BadCode):
        parse_link_code(typed)


def test_a_secret_has_a_hundred_bits() -> None:
    with pytest.raises(ValueError, match="100 bits"):
        LinkCode(secret=b"\xff" * 13)
    assert len({new_link_code() == new_link_code() for _ in range(20)}) == 1


def test_a_place_names_each_use_differently() -> None:
    assert HERE.bound("key") != HERE.bound("trace")
    assert HERE.bound("key") != LinkPlace(purpose="window", instance=INSTANCE, id=UUID(int=0)).bound("key")
