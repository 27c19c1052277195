"""What was written in any shape is read in today's; anything else is refused without quoting it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import Person
from unguilt.core.codec import Unreadable, decode, encode

from .kinds import Leaf, LeafOfToday, LeafOfVersion2, Twig

SECRET = "what nobody may read"


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert decode(encode(Leaf(text=text)), Leaf) == Leaf(text=text)


def test_a_payload_of_the_first_version_goes_up_step_by_step() -> None:
    assert decode(encode(Leaf(text="a\nb")), LeafOfToday) == LeafOfToday(lines=("a", "b"), colour="green")


def test_a_payload_of_the_second_version_takes_the_last_step() -> None:
    assert decode(encode(LeafOfVersion2(lines=("a",))), LeafOfToday) == LeafOfToday(
        lines=("a",), colour="green"
    )


def test_a_payload_of_today_is_not_upgraded() -> None:
    today = LeafOfToday(lines=("a",), colour="red")
    assert decode(encode(today), LeafOfToday) == today


@pytest.mark.django_db
def test_an_old_entry_in_a_vault_is_read_in_todays_shape_and_stored_in_it(guest: Person) -> None:
    stored = guest.vault.add(Leaf(text="a"))
    risen = guest.vault.get(LeafOfToday, stored.id)
    assert risen.entry == LeafOfToday(lines=("a",), colour="green")
    guest.vault.put(risen, LeafOfToday(lines=("a", "b"), colour="red"))
    assert guest.vault.get(LeafOfToday, stored.id).entry == LeafOfToday(lines=("a", "b"), colour="red")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (encode(Leaf(text=SECRET)), Twig),
        (encode(LeafOfToday(lines=(SECRET,), colour="")), Leaf),
        (encode(Leaf(text=SECRET))[:-3], Leaf),
        (encode(Leaf(text=SECRET)) + b"\x00", Leaf),
        (b"", Leaf),
        (SECRET.encode(), Leaf),
        (b"\x93\xa4leaf\x01\x81\xa4text\x05", Leaf),
        (b"\x93\xa4leaf\x00\x81\xa4text\xa1a", Leaf),
    ],
    ids=[
        "another kind",
        "from the future",
        "cut",
        "longer",
        "empty",
        "no bytes of ours",
        "wrong type",
        "version 0",
    ],
)
def test_what_is_no_such_entry_is_refused_without_a_word_of_it(
    content: bytes, kind: type[Leaf | Twig]
) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(content, kind)
    shown = f"{refused.value!s} {refused.value!r} {refused.value.__cause__!r}"
    assert SECRET not in shown
