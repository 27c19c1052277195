"""Changing the passphrase, and that nothing else can."""

import io

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.test import Client

from unguilt.accounts.models import Owner, PassphraseOpensTheVault
from unguilt.vault.models import Keyslot

from .people import (
    NAME,
    OTHER,
    PHRASE,
    fields,
    opened,
    opens,
    own,
    owner_made,
    sign_in,
    sign_up,
    tell,
    words_of,
)

pytestmark = pytest.mark.django_db


def change(browser: Client, now: str = PHRASE, to: str = OTHER) -> object:
    return browser.post("/settings/passphrase", {"passphrase_now": now, **own(to)})


def test_the_new_passphrase_opens_and_the_old_one_no_longer_does(client: Client) -> None:
    sign_up(client)
    tell(client, "Same notes.")
    assert change(client)["Location"] == "/settings?said=saved"
    assert (opens(NAME, PHRASE), opens(NAME, OTHER)) == (False, True)
    assert words_of(opened(phrase=OTHER)) == ["Same notes."]
    assert client.get("/moments").status_code == 200


def test_other_devices_are_signed_out_and_this_one_stays(client: Client) -> None:
    sign_up(client)
    laptop = Client()
    sign_in(laptop)
    change(client)
    assert Keyslot.objects.filter(kind="session").count() == 1
    assert laptop.get("/settings/passphrase")["Location"].startswith("/sign-in")
    assert client.get("/settings/passphrase").status_code == 200


def test_a_wrong_passphrase_changes_nothing(client: Client) -> None:
    sign_up(client)
    page = change(client, now=OTHER, to="quite another line")
    assert page.status_code == 422
    assert "quite another line" not in page.content.decode()
    assert opens(NAME, PHRASE)


def test_five_other_words_come_without_javascript(client: Client) -> None:
    sign_up(client)
    before = fields(client.get("/settings/passphrase"))["offered"]
    page = client.post(
        "/settings/passphrase", {"offered": before[0], "passphrase_now": PHRASE, "another": "1"}
    )
    assert page.status_code == 200
    assert fields(page)["offered"] != before
    assert PHRASE not in page.content.decode()


def test_a_locked_vault_opens_with_the_change(client: Client) -> None:
    sign_up(client)
    Keyslot.objects.filter(kind="session").delete()
    assert change(client).status_code == 302
    assert client.get("/moments").status_code == 200


def test_djangos_password_stays_unusable_whatever_is_saved() -> None:
    owner = owner_made()
    assert not owner.has_usable_password()
    owner.password = "pbkdf2_sha256$1$a$b"
    owner.save()
    assert not Owner.objects.get().has_usable_password()


def test_changepassword_and_its_like_cannot_orphan_a_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = owner_made()
    monkeypatch.setattr("getpass.getpass", lambda **_: OTHER)
    with pytest.raises(PassphraseOpensTheVault):
        call_command("changepassword", NAME, stdout=io.StringIO(), stderr=io.StringIO())
    with pytest.raises(PassphraseOpensTheVault):
        owner.set_password(OTHER)
    assert opens(NAME, PHRASE)
    assert not Owner.objects.get().has_usable_password()


def test_even_a_usable_django_password_opens_nothing() -> None:
    owner_made()
    Owner.objects.update(password="pbkdf2_sha256$1$a$b")
    assert authenticate(username=NAME, password=OTHER) is None
    assert authenticate(username="ＡＮＡ", password=f" {PHRASE}") == Owner.objects.get()
    assert authenticate(username="nobody", password=OTHER) is None
    assert Owner.objects.get_by_natural_key("ana") == Owner.objects.get()


def test_no_column_tells_when_she_was_here(client: Client) -> None:
    sign_up(client)
    assert {field.name for field in Owner._meta.get_fields() if not field.auto_created} == {
        "password",
        "username",
        "username_key",
        "email",
        "vault",
    }
