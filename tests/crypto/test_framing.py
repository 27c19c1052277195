from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from unguilt.crypto import Damaged, lp, lp_parts, pad, unpad
from unguilt.crypto.framing import Part, padded_size

PARTS = st.one_of(st.binary(max_size=20), st.text(max_size=20), st.integers(0, 2**64 - 1), st.uuids())
LISTS = st.lists(PARTS, max_size=5)


@given(LISTS)
def test_framed_parts_come_back_with_their_types(parts: list[Part]) -> None:
    assert [(type(part), part) for part in lp_parts(lp(*parts))] == [(type(part), part) for part in parts]


@given(LISTS, LISTS)
def test_different_parts_never_frame_alike(one: list[Part], two: list[Part]) -> None:
    assume([(type(part), part) for part in one] != [(type(part), part) for part in two])
    assert (lp(*one) == lp(*two)) is False


def test_the_same_bytes_as_another_type_frame_differently() -> None:
    name = UUID(int=0x61)
    framed = {
        lp("a"),
        lp(b"a"),
        lp(0x61),
        lp(name),
        lp(name.bytes),
        lp(str(name)),
        lp("a", ""),
        lp("", "a"),
        lp(),
    }
    assert len(framed) == 9


@given(st.binary(max_size=40))
def test_bytes_that_were_never_framed_are_damaged_or_frame_to_themselves(garbage: bytes) -> None:
    try:
        parts = lp_parts(garbage)
    except Damaged:
        return
    assert lp(*parts) == garbage


@pytest.mark.parametrize("part", [True, 1.5, None, bytearray(b"a")])
def test_other_types_are_refused(part: object) -> None:
    with pytest.raises(TypeError):
        lp(part)  # type: ignore[arg-type]  # the wrong type is the point


@pytest.mark.parametrize("number", [-1, 2**64])
def test_integers_out_of_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="between 0 and"):
        lp(number)


@given(st.binary(max_size=600) | st.binary(max_size=8).map(lambda tail: tail * 4000))
def test_padding_comes_off_as_it_went_on(body: bytes) -> None:
    assert unpad(pad(body)) == body


@given(st.binary(max_size=30), st.integers(0, 12))
def test_bodies_that_end_like_padding_come_back_whole(start: bytes, zeros: int) -> None:
    body = start + b"\x80" + bytes(zeros)
    assert unpad(pad(body)) == body


def test_the_steps_are_256_then_1024_then_4096() -> None:
    lengths = [0, 255, 256, 4095, 4096, 5119, 5120, 16383, 16384, 20479, 20480]
    assert [padded_size(length) for length in lengths] == [
        256, 256, 512, 4096, 5120, 5120, 6144, 16384, 20480, 20480, 24576,
    ]  # fmt: skip
    assert [len(pad(bytes(length))) for length in lengths] == [padded_size(length) for length in lengths]


@pytest.mark.parametrize(
    "padded",
    [b"", bytes(256), b"a" * 256, b"\x80", b"\x80" + bytes(511), b"a\x80" + bytes(253), b"a" * 255 + b"\x81"],
)
def test_padding_of_another_making_is_damaged(padded: bytes) -> None:
    with pytest.raises(Damaged):
        unpad(padded)
