import copy
import pickle
from uuid import UUID

import pytest

from unguilt.crypto import (
    Damaged,
    UnknownFormat,
    VaultKeys,
    archive_kek,
    new_code,
    new_inbox_keys,
    new_key,
    passkey_kek,
    password_kek,
    recovery_kek,
    session_kek,
    stretch,
)
from unguilt.crypto.stretch import StretchParameters

from .places import ENTRY, INSTANCE, KEYS, OTHER, PEPPER, SLOT, VAULT, VAULT_KEY

SECRET = bytes(range(32))


def test_one_secret_gives_another_key_for_each_purpose_vault_and_slot() -> None:
    purposes = (passkey_kek, session_kek, archive_kek)
    keks = [
        kek(SECRET, vault, slot) for kek in purposes for vault in (VAULT, OTHER) for slot in (SLOT, ENTRY)
    ]
    keks += [password_kek(SECRET, pepper, VAULT, SLOT) for pepper in (PEPPER, bytes(32))]
    keks += [recovery_kek(SECRET[:17], VAULT, SLOT)]
    assert (len(set(keks)), {len(kek) for kek in keks}) == (15, {32})


def test_secrets_of_another_length_are_refused() -> None:
    for kek in (recovery_kek, passkey_kek, session_kek, archive_kek):
        with pytest.raises(ValueError, match="bytes, not 0"):
            kek(b"", VAULT, SLOT)
    with pytest.raises(ValueError, match="the pepper is 32 bytes"):
        password_kek(SECRET, b"", VAULT, SLOT)
    with pytest.raises(ValueError, match="a vault key is 32 bytes"):
        VaultKeys(b"short", vault=VAULT)


def test_labels_tell_kinds_apart_and_vaults_too() -> None:
    labels = {
        VaultKeys(key, vault=VAULT).label(kind) for key in (VAULT_KEY, SECRET) for kind in ("moment", "win")
    }
    assert (len(labels), {len(label) for label in labels}) == (4, {16})
    assert KEYS.label("moment") == VaultKeys(VAULT_KEY, vault=VAULT).label("moment")
    assert (VaultKeys(VAULT_KEY, vault=OTHER).label("moment") == KEYS.label("moment")) is False


def test_a_singleton_has_one_id_that_looks_like_any_other() -> None:
    summary = KEYS.singleton_id("summary")
    assert summary == VaultKeys(VAULT_KEY, vault=VAULT).singleton_id("summary")
    assert (summary.version, summary.variant) == (4, UUID(int=0x80 << 56).variant)
    assert (summary.bytes == KEYS.label("summary")) is False


def test_an_inbox_key_comes_back_and_only_to_its_vault() -> None:
    private = new_inbox_keys().private
    sealed = KEYS.seal_inbox_key(private)
    assert (len(sealed), KEYS.open_inbox_key(sealed)) == (61, private)
    for stranger in (VaultKeys(VAULT_KEY, vault=OTHER), VaultKeys(SECRET, vault=VAULT)):
        with pytest.raises(Damaged):
            stranger.open_inbox_key(sealed)


def test_a_new_inbox_keeps_its_private_key_sealed() -> None:
    sealed, public = KEYS.new_inbox()
    assert (len(sealed), len(public), len(KEYS.open_inbox_key(sealed))) == (61, 32, 32)


def test_the_next_epoch_has_a_new_key_and_opens_the_one_before() -> None:
    following = KEYS.next_epoch()
    assert (following.keys.vault_key == VAULT_KEY) is False
    assert following.keys.open_previous(following.previous).vault_key == VAULT_KEY
    third = following.keys.next_epoch()
    second = third.keys.open_previous(third.previous)
    assert second.open_previous(following.previous).vault_key == VAULT_KEY


def test_a_sealed_key_opens_for_its_purpose_only() -> None:
    following = KEYS.next_epoch()
    with pytest.raises(Damaged):
        following.keys.open_inbox_key(following.previous)
    with pytest.raises(UnknownFormat):
        following.keys.open_previous(b"\x02" + following.previous[1:])
    with pytest.raises(UnknownFormat):
        following.keys.open_previous(b"")
    with pytest.raises(Damaged):
        following.keys.open_previous(following.previous[:20])


def test_each_export_has_a_key_of_its_own() -> None:
    places = [(INSTANCE, ENTRY), (INSTANCE, OTHER), (OTHER, ENTRY)]
    assert len({KEYS.archive_key(*place) for place in places} | {VAULT_KEY}) == 4


def test_keys_show_nothing_and_are_never_stored_or_copied() -> None:
    secret = stretch("a passphrase", StretchParameters.fresh())
    for hidden in (KEYS, KEYS.next_epoch(), secret, new_code(), new_inbox_keys()):
        name = type(hidden).__name__
        assert {repr(hidden), str(hidden), f"{hidden}", f"{[hidden]}"[1:-1]} == {f"<{name}: hidden>"}
        with pytest.raises(TypeError, match="never stored or copied"):
            pickle.dumps(hidden)
        with pytest.raises(TypeError, match="never stored or copied"):
            copy.deepcopy(hidden)


def test_a_new_key_is_32_bytes_and_new() -> None:
    assert (len(new_key()), len({new_key() for _ in range(100)})) == (32, 100)
