"""Deleting everything, really."""

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client

from unguilt.accounts.models import Browser, Guess, Owner
from unguilt.vault.models import Instance, Record, Vault

from .people import NAME, OTHER, PHRASE, opened, owner_made, sign_in, sign_up, tell, words_of

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    """Count what is left in every table but those of the installation itself."""
    kept = {Instance, apps.get_model("contenttypes.ContentType"), apps.get_model("auth.Permission")}
    counts = {
        model.__name__: model._default_manager.count() for model in apps.get_models() if model not in kept
    }
    return {name: count for name, count in counts.items() if count}


def test_an_owner_leaves_no_row_behind(client: Client) -> None:
    tell(client, "Gone soon.")
    sign_up(client)
    client.post("/settings/recovery-code")
    sign_in(Client())
    sign_in(Client(), phrase=OTHER)
    assert (Session.objects.count(), Browser.objects.count(), Guess.objects.count()) == (2, 2, 1)
    response = client.post("/settings/delete", {"passphrase_now": PHRASE})
    assert response["Location"] == "/?said=deleted"
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert rows() == {}
    left = {name for name, cookie in client.cookies.items() if cookie.value}
    assert left == set()


def test_other_people_lose_nothing(client: Client) -> None:
    sign_up(client)
    berta = Client()
    tell(berta, "Hers.")
    sign_up(berta, "Berta", OTHER)
    sign_in(Client(), "Berta")
    client.post("/settings/delete", {"passphrase_now": PHRASE})
    assert [owner.username for owner in Owner.objects.all()] == ["Berta"]
    assert words_of(opened("Berta", OTHER)) == ["Hers."]
    assert berta.get("/moments").status_code == 200
    assert Guess.objects.count() == 1


def test_a_wrong_passphrase_deletes_nothing(client: Client) -> None:
    sign_up(client)
    page = client.post("/settings/delete", {"passphrase_now": OTHER})
    assert page.status_code == 422
    assert "Nothing was deleted." in page.content.decode()
    assert client.post("/settings/delete", {"sure": "on"}).status_code == 422
    assert Owner.objects.get().username == NAME


def test_a_guest_ticks_a_box(client: Client) -> None:
    tell(client, "Guest words.")
    assert client.post("/settings/delete").status_code == 422
    assert Record.objects.exists()
    assert client.post("/settings/delete", {"sure": "on"})["Location"] == "/?said=deleted"
    assert rows() == {}


def test_it_works_while_the_vault_is_locked(client: Client) -> None:
    sign_up(client)
    opened_slots = Vault.objects.get().slots.filter(kind="session")
    opened_slots.delete()
    assert client.get("/settings/delete").status_code == 200
    client.post("/settings/delete", {"passphrase_now": PHRASE})
    assert rows() == {}


def test_who_has_nothing_is_led_to_now(client: Client) -> None:
    assert client.get("/settings/delete")["Location"] == "/"
    assert client.post("/settings/delete", {"sure": "on"})["Location"] == "/"


def test_deleting_an_owner_by_hand_takes_the_vault_along_and_the_other_way_round() -> None:
    owner_made().delete()
    assert Vault.objects.count() == 0
    owner_made()
    Owner.objects.all().delete()
    assert Vault.objects.count() == 0
    owner_made()
    Vault.objects.all().delete()
    assert Owner.objects.count() == 0


def test_the_name_is_free_again(client: Client) -> None:
    sign_up(client)
    client.post("/settings/delete", {"passphrase_now": PHRASE})
    assert sign_up(client, phrase=OTHER).status_code == 302
