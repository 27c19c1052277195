import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unguilt.crypto import Damaged, UnknownFormat, new_inbox_keys, open_from_inbox, seal_to_inbox

from .places import ENTRY, INSTANCE, OTHER, VAULT

PAIR = new_inbox_keys()
PLACE = {"instance": INSTANCE, "vault": VAULT, "item": ENTRY}
BLOB = seal_to_inbox(PAIR.public, b"Yes, gladly.", **PLACE)


@settings(max_examples=40)
@given(st.binary(max_size=600))
def test_what_is_put_in_comes_out(body: bytes) -> None:
    assert open_from_inbox(PAIR.private, seal_to_inbox(PAIR.public, body, **PLACE), **PLACE) == body


def test_an_item_hides_its_length_and_never_looks_the_same() -> None:
    assert (len(BLOB), seal_to_inbox(PAIR.public, b"Yes, gladly.", **PLACE) == BLOB) == (
        1 + 32 + 256 + 16,
        False,
    )


@pytest.mark.parametrize("part", ["instance", "vault", "item"])
def test_an_item_moved_elsewhere_does_not_open(part: str) -> None:
    with pytest.raises(Damaged):
        open_from_inbox(PAIR.private, BLOB, **{**PLACE, part: OTHER})


def test_another_private_key_opens_nothing() -> None:
    with pytest.raises(Damaged):
        open_from_inbox(new_inbox_keys().private, BLOB, **PLACE)


@pytest.mark.parametrize("public", [b"", b"short", bytes(32), b"\x01" + bytes(31)])
def test_public_keys_that_cannot_receive_are_refused(public: bytes) -> None:
    with pytest.raises(Damaged, match="cannot receive"):
        seal_to_inbox(public, b"Yes", **PLACE)


@pytest.mark.parametrize("cut", [1, 20, 33, 49, 304])
def test_an_item_that_is_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(Damaged):
        open_from_inbox(PAIR.private, BLOB[:cut], **PLACE)


@pytest.mark.parametrize("blob", [b"", b"\x02" + BLOB[1:]], ids=range(2))
def test_items_of_unknown_format_are_refused(blob: bytes) -> None:
    with pytest.raises(UnknownFormat):
        open_from_inbox(PAIR.private, blob, **PLACE)
