"""The one door: what goes in comes out, once, and only for whom and as what it was put in."""

from uuid import uuid4

import pytest

from tests.people import Person, guest_here, rows_of
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import Conflict, NoSuchEntry
from unguilt.vault.models import Record

from .kinds import Leaf, Twig

pytestmark = pytest.mark.django_db


@pytest.fixture
def vault(guest: Person) -> OpenVault:
    return guest.vault


def leaf(text: str = "green") -> Leaf:
    return Leaf(text=text)


def texts(*entries: Leaf) -> list[str]:
    return [entry.text for entry in entries]


def test_what_was_added_is_got_back(vault: OpenVault) -> None:
    stored = vault.add(leaf())
    assert vault.get(Leaf, stored.id) == stored
    assert (stored.entry, stored.version) == (leaf(), 1)


def test_an_entry_added_twice_under_one_id_is_stored_once_as_it_was_first(vault: OpenVault) -> None:
    entry_id = uuid4()
    first = vault.add(leaf("first"), id=entry_id)
    assert vault.add(leaf("second"), id=entry_id) == first
    assert texts(*vault.all(Leaf).entries) == ["first"]


@pytest.mark.django_db(transaction=True)
def test_an_id_that_belongs_to_another_kind_is_refused_and_nothing_changes(vault: OpenVault) -> None:
    stored = vault.add(leaf())
    with pytest.raises(NoSuchEntry):
        vault.add(Twig(text="brown"), id=stored.id)
    assert (vault.all(Leaf).entries, vault.all(Twig).entries) == ((leaf(),), ())


def test_two_vaults_may_use_the_same_id_without_meeting(vault: OpenVault) -> None:
    other, entry_id = guest_here().vault, uuid4()
    vault.add(leaf("mine"), id=entry_id)
    other.add(leaf("hers"), id=entry_id)
    assert vault.get(Leaf, entry_id).entry == leaf("mine")
    assert other.get(Leaf, entry_id).entry == leaf("hers")


def test_a_change_counts_a_version_and_keeps_its_place(vault: OpenVault) -> None:
    stored = vault.add(leaf("green"))
    changed = vault.put(stored, leaf("red"))
    assert (changed.id, changed.version, changed.seq) == (stored.id, 2, stored.seq)
    assert vault.get(Leaf, stored.id) == changed


def test_a_change_over_a_change_made_elsewhere_is_a_conflict_and_loses_nothing(vault: OpenVault) -> None:
    stored = vault.add(leaf("green"))
    vault.put(stored, leaf("red"))
    with pytest.raises(Conflict):
        vault.put(stored, leaf("yellow"))
    assert vault.get(Leaf, stored.id).entry == leaf("red")


def test_a_change_of_what_was_removed_elsewhere_is_a_conflict(vault: OpenVault) -> None:
    stored = vault.add(leaf())
    vault.drop(Leaf, stored.id)
    with pytest.raises(Conflict):
        vault.put(stored, leaf("red"))
    assert vault.all(Leaf).entries == ()


def test_an_entry_cannot_be_changed_into_another_kind(vault: OpenVault) -> None:
    stored = vault.add(leaf())
    with pytest.raises(Conflict):
        vault.put(stored, Twig(text="brown"))  # type: ignore[type-var]  # the point of the test
    assert vault.get(Leaf, stored.id).entry == leaf()


def test_an_unknown_id_is_no_entry(vault: OpenVault) -> None:
    with pytest.raises(NoSuchEntry):
        vault.get(Leaf, uuid4())
    with pytest.raises(NoSuchEntry):
        vault.drop(Leaf, uuid4())


def test_an_entry_of_another_kind_or_vault_is_no_entry(vault: OpenVault) -> None:
    stored, foreign = vault.add(leaf()), guest_here().vault.add(leaf())
    for kind, entry_id in ((Twig, stored.id), (Leaf, foreign.id)):
        with pytest.raises(NoSuchEntry):
            vault.get(kind, entry_id)
        with pytest.raises(NoSuchEntry):
            vault.drop(kind, entry_id)
    assert Record.objects.count() == 2


def test_entries_come_newest_first_and_as_many_as_asked_for(vault: OpenVault) -> None:
    for number in range(5):
        vault.add(leaf(str(number)))
    assert texts(*vault.all(Leaf).entries) == ["4", "3", "2", "1", "0"]
    assert texts(*vault.latest(Leaf, 2).entries) == ["4", "3"]
    assert texts(*vault.latest(Leaf, 9).entries) == ["4", "3", "2", "1", "0"]
    assert vault.latest(Leaf, 0).entries == ()


def test_entries_before_and_between_places_leave_the_places_out(vault: OpenVault) -> None:
    seqs = [vault.add(leaf(str(number))).seq for number in range(5)]
    assert texts(*vault.latest(Leaf, 2, before=seqs[3]).entries) == ["2", "1"]
    assert texts(*vault.between(Leaf, seqs[0], seqs[4]).entries) == ["3", "2", "1"]
    assert vault.between(Leaf, seqs[4], seqs[0]).entries == ()


def test_a_change_does_not_move_an_entry_forward(vault: OpenVault) -> None:
    old = vault.add(leaf("old"))
    vault.add(leaf("new"))
    vault.put(old, leaf("old, changed"))
    assert texts(*vault.all(Leaf).entries) == ["new", "old, changed"]


def test_what_was_dropped_is_gone(vault: OpenVault) -> None:
    stored = vault.add(leaf())
    vault.drop(Leaf, stored.id)
    assert (vault.all(Leaf).entries, Record.objects.count()) == ((), 0)


def test_of_the_one_there_is_one(vault: OpenVault) -> None:
    assert vault.the(Leaf) is None
    kept = vault.keep_the(leaf("green"))
    assert vault.the(Leaf) == kept
    changed = vault.keep_the(leaf("red"), over=kept)
    assert vault.the(Leaf) == changed
    assert vault.all(Leaf).entries == (leaf("red"),)


def test_the_one_that_was_made_elsewhere_meanwhile_is_a_conflict(vault: OpenVault) -> None:
    vault.keep_the(leaf("elsewhere"))
    with pytest.raises(Conflict):
        vault.keep_the(leaf("here"))
    assert vault.all(Leaf).entries == (leaf("elsewhere"),)


def test_dropping_the_one_that_is_not_there_does_nothing(vault: OpenVault) -> None:
    vault.drop_the(Leaf)
    vault.keep_the(leaf())
    vault.drop_the(Leaf)
    assert vault.the(Leaf) is None


@pytest.mark.django_db(transaction=True)
def test_changes_held_together_are_stored_together_or_not_at_all(vault: OpenVault) -> None:
    with pytest.raises(ZeroDivisionError):
        _two_changes_of_which_one_fails(vault)
    assert Record.objects.count() == 0


def _two_changes_of_which_one_fails(vault: OpenVault) -> None:
    with vault.changing():
        vault.add(leaf())
        vault.keep_the(Twig(text=str(1 // 0)))


def test_the_table_does_not_tell_which_kind_a_row_is(vault: OpenVault) -> None:
    vault.add(leaf())
    other = guest_here().vault
    other.add(leaf())
    labels = {bytes(row.label) for row in Record.objects.all()}
    assert len(labels) == 2
    assert b"leaf" not in b"".join(labels)
    assert rows_of(vault, Leaf).count() == 1


def test_rows_of_entries_that_differ_in_length_by_little_are_equally_long(vault: OpenVault) -> None:
    for text in ("", "a", "a few words", "a few words more, and then some"):
        vault.add(leaf(text))
    assert len({len(row.sealed) for row in rows_of(vault, Leaf)}) == 1
