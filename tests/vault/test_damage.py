"""Bent, swapped, rolled back alone: a record opens in its own place or not at all."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from tests.people import Person, guest_here, rows_of
from unguilt.vault.door import OpenVault, Shelf
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.models import Record, Vault

from .kinds import Leaf, Twig

pytestmark = pytest.mark.django_db

Way = Callable[[OpenVault], tuple[OpenVault, object]]


def row_of(vault: OpenVault, text: str, entry: type = Leaf) -> Record:
    stored = vault.add(entry(text=text))
    return Record.objects.get(vault_id=vault.id, id=stored.id)


def write(row: Record, **columns: object) -> None:
    Record.objects.filter(vault_id=row.vault_id, id=row.id).update(**columns)


def opened(vault: OpenVault, row: Record) -> Leaf:
    return vault.get(Leaf, row.id).entry


def bytes_of_another_row(vault: OpenVault) -> Record:
    one, other = row_of(vault, "one"), row_of(vault, "other")
    write(one, sealed=other.sealed)
    return one


def bytes_of_another_vault(vault: OpenVault) -> Record:
    one, other = row_of(vault, "one"), row_of(guest_here().vault, "other")
    write(one, sealed=other.sealed)
    return one


def bytes_of_another_kind(vault: OpenVault) -> Record:
    one, other = row_of(vault, "one"), row_of(vault, "other", Twig)
    write(one, sealed=other.sealed)
    return one


def a_label_of_another_kind(vault: OpenVault) -> Record:
    one = row_of(vault, "one", Twig)
    write(one, label=vault.keys.label(Leaf.KIND))
    return one


def bytes_of_an_older_version(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    vault.put(vault.get(Leaf, one.id), Leaf(text="changed"))
    write(one, sealed=one.sealed)
    return one


def another_version_number(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    write(one, version=2)
    return one


def a_row_moved_to_another_id(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    moved = uuid4()
    write(one, id=moved)
    one.id = moved
    return one


def a_row_moved_here_from_another_vault(vault: OpenVault) -> Record:
    one = row_of(guest_here().vault, "one")
    label = vault.keys.label(Leaf.KIND)
    Record.objects.filter(vault_id=one.vault_id, id=one.id).update(vault_id=vault.id, label=label)
    one.vault_id = vault.id
    return one


def cut_off(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    write(one, sealed=bytes(one.sealed)[:-1])
    return one


def emptied(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    write(one, sealed=b"")
    return one


def another_epoch(vault: OpenVault) -> Record:
    one = row_of(vault, "one")
    sealed = bytearray(one.sealed)
    sealed[4] ^= 1
    write(one, sealed=bytes(sealed))
    return one


WAYS = (
    bytes_of_another_row,
    bytes_of_another_vault,
    bytes_of_another_kind,
    a_label_of_another_kind,
    bytes_of_an_older_version,
    another_version_number,
    a_row_moved_to_another_id,
    a_row_moved_here_from_another_vault,
    cut_off,
    emptied,
    another_epoch,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_record_that_is_not_in_its_place_does_not_open(
    guest: Person, way: Callable[[OpenVault], Record]
) -> None:
    row = way(guest.vault)
    with pytest.raises(DamagedEntry) as damaged:
        opened(guest.vault, row)
    assert "one" not in str(damaged.value).split()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_on_a_shelf_it_is_named_as_damaged_beside_those_that_open(
    guest: Person, way: Callable[[OpenVault], Record]
) -> None:
    guest.vault.add(Leaf(text="whole"))
    row = way(guest.vault)
    for shelf in _shelves(guest.vault):
        assert shelf.damaged == (row.id,)
        assert "whole" in [entry.text for entry in shelf.entries]
        assert "one" not in [entry.text for entry in shelf.entries]


def _shelves(vault: OpenVault) -> tuple[Shelf[Leaf], ...]:
    return vault.all(Leaf), vault.latest(Leaf, 20), vault.between(Leaf, 0, 2**40)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_damaged_record_can_be_removed(guest: Person, way: Callable[[OpenVault], Record]) -> None:
    row = way(guest.vault)
    guest.vault.drop(Leaf, row.id)
    assert not rows_of(guest.vault, Leaf).filter(id=row.id).exists()


def test_every_bit_of_a_record_counts(guest: Person) -> None:
    row = row_of(guest.vault, "one")
    sealed, opened_bent = bytes(row.sealed), []
    for bit in range(len(sealed) * 8):
        bent = bytearray(sealed)
        bent[bit // 8] ^= 1 << bit % 8
        write(row, sealed=bytes(bent))
        opened_bent += guest.vault.all(Leaf).entries
    assert opened_bent == []


def test_a_whole_older_row_is_not_noticed_as_the_security_page_says(guest: Person) -> None:
    old = row_of(guest.vault, "old")
    guest.vault.put(guest.vault.get(Leaf, old.id), Leaf(text="new"))
    write(old, sealed=old.sealed, version=old.version)
    assert opened(guest.vault, old) == Leaf(text="old")


def test_the_order_of_rows_is_no_secret_and_no_part_of_the_seal(guest: Person) -> None:
    one, other = row_of(guest.vault, "one"), row_of(guest.vault, "other")
    write(one, seq=other.seq + 1)
    assert [entry.text for entry in guest.vault.all(Leaf).entries] == ["one", "other"]


def test_a_vault_given_to_another_session_does_not_open(guest: Person) -> None:
    other = guest_here()
    assert other.cookie is not None
    Vault.objects.get(id=other.vault.id).slots.update(vault_id=guest.vault.id)
    guest.vault.add(Leaf(text="mine"))
    page = other.browser.get("/moments")
    assert page.status_code == 302
