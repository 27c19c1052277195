"""Signing up, as a guest and as a newcomer."""

import pytest
from django.test import Client

from unguilt.accounts.models import Owner
from unguilt.vault.door import OpenVault
from unguilt.vault.models import Keyslot, Vault

from .people import NAME, OTHER, PHRASE, fields, opened, opens, own, owner_made, sign_up, tell, words_of

pytestmark = pytest.mark.django_db


def slots(kind: str) -> int:
    return Keyslot.objects.filter(kind=kind).count()


def test_a_guest_becomes_an_owner_without_losing_a_word(client: Client) -> None:
    tell(client, "I missed the play.")
    before = Vault.objects.get()
    response = sign_up(client)
    assert response.status_code == 302
    assert response["Location"] == "/settings/recovery-code"
    assert Vault.objects.get().id == before.id
    assert Vault.objects.get().touched_on is None
    assert words_of(opened()) == ["I missed the play."]
    assert "I missed the play." in client.get("/moments").content.decode()


def test_the_guests_slot_is_gone_and_an_owners_slot_has_its_place(client: Client) -> None:
    tell(client, "A line.")
    guest_slot = Keyslot.objects.get()
    sign_up(client)
    assert not Keyslot.objects.filter(id=guest_slot.id).exists()
    assert (slots("session"), slots("password")) == (1, 1)
    assert Keyslot.objects.get(kind="session").idle_minutes == 15


def test_a_newcomer_without_a_vault_gets_one(client: Client) -> None:
    sign_up(client)
    assert Owner.objects.get().vault == Vault.objects.get()
    assert client.get("/settings/recovery-code").status_code == 200


def test_the_offered_five_words_open_the_vault(client: Client) -> None:
    page = client.get("/sign-up")
    words = fields(page)["offered"][0]
    assert len(words.split()) == 5
    client.post("/sign-up", {"username": NAME, "offered": words, "way": "offered"})
    assert opens(NAME, words)


def test_another_five_words_come_without_javascript_and_keep_what_was_typed(client: Client) -> None:
    sent = {"username": "Ana María", "email": "ana@example.org", "offered": "one two three four five"}
    page = client.post("/sign-up", {**sent, "another": "1"})
    assert page.status_code == 200
    kept = fields(page)
    assert (kept["username"], kept["email"]) == (["Ana María"], ["ana@example.org"])
    assert kept["offered"] != ["one two three four five"]
    assert not Owner.objects.exists()


def test_an_invalid_form_comes_back_with_every_word_and_the_same_offer(client: Client) -> None:
    sent = {"username": NAME, "email": "no mail", "offered": "one two three four five", "way": "offered"}
    page = client.post("/sign-up", sent)
    assert page.status_code == 422
    assert fields(page)["username"] == [NAME]
    assert fields(page)["email"] == ["no mail"]
    assert fields(page)["offered"] == ["one two three four five"]


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        (own("too short"), "own"),
        (own("passwordpassword"), "own"),
        (own("ana ana ana ana"), "own"),
        (own("\u200b" * 20), "own"),
        ({**own(PHRASE), "again": OTHER}, "again"),
        ({**own(PHRASE), "way": "offered"}, "way"),
        ({"way": "offered"}, "way"),
        ({"way": "offered", "offered": "short"}, "way"),
        ({"way": "sideways", "offered": PHRASE}, "way"),
        ({**own("x y" * 200)}, "own"),
    ],
)
def test_a_passphrase_that_does_not_do_is_refused_with_words(
    client: Client, sent: dict[str, str], field: str
) -> None:
    page = client.post("/sign-up", {"username": NAME, **sent})
    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert not Owner.objects.exists()
    assert sent.get("own", "nothing typed") not in page.content.decode()


def test_any_passphrase_of_twelve_characters_will_do(client: Client) -> None:
    assert sign_up(client, phrase="élan élan 12").status_code == 302
    assert opens(NAME, "e\u0301lan  élan 12 ")


def test_a_taken_name_is_told_and_nothing_is_lost(client: Client) -> None:
    owner_made()
    tell(client, "Mine.")
    page = sign_up(client, name="  ＡＮＡ ", phrase=OTHER, email="me@example.org")
    assert page.status_code == 422
    assert "username" in page.context["form"].errors
    assert fields(page)["email"] == ["me@example.org"]
    assert "Mine." in client.get("/moments").content.decode()
    assert Owner.objects.count() == 1
    assert sign_up(client, name="Berta", phrase=OTHER).status_code == 302
    assert words_of(opened("Berta", OTHER)) == ["Mine."]


def test_a_form_sent_twice_makes_one_owner(client: Client) -> None:
    tell(client, "Once.")
    twin = Client()
    twin.cookies = client.cookies.copy()
    assert sign_up(client).status_code == 302
    assert sign_up(twin).status_code == 302
    assert Owner.objects.count() == 1
    assert Vault.objects.count() == 1
    assert words_of(opened()) == ["Once."]
    assert twin.get("/settings/recovery-code").status_code == 200


def test_a_claim_that_was_cut_off_is_renewed_under_another_name(client: Client) -> None:
    tell(client, "Kept.")
    Owner.objects.create(username="Half", vault=Vault.objects.get())
    assert sign_up(Client(), name="Half").status_code == 422
    assert sign_up(client).status_code == 302
    assert [owner.username for owner in Owner.objects.all()] == [NAME]
    assert words_of(opened()) == ["Kept."]


def test_who_is_signed_in_is_led_to_now(client: Client) -> None:
    sign_up(client)
    assert client.get("/sign-up")["Location"] == "/"
    assert sign_up(client, name="Berta")["Location"] == "/"
    assert client.get("/sign-in")["Location"] == "/"
    assert Owner.objects.count() == 1


def test_signing_up_begins_a_new_session_with_nothing_of_hers_in_it(client: Client) -> None:
    session = client.session
    session["before"] = "1"
    session.save()
    key = session.session_key
    sign_up(client)
    assert client.session.session_key != key
    held = set(client.session.keys()) - {"before"}
    assert held == {"_auth_user_id", "_auth_user_backend", "_auth_user_hash"}


def test_looking_makes_nothing(client: Client) -> None:
    for address in (
        "/sign-up",
        "/sign-in",
        "/recover",
        "/unlock",
        "/settings/delete",
        "/settings/passphrase",
    ):
        client.get(address)
    assert (Owner.objects.count(), Vault.objects.count()) == (0, 0)


def test_somebody_whose_account_is_signed_out_but_open_cannot_overwrite_it(client: Client) -> None:
    sign_up(client)
    del client.cookies["unguilt-session"]
    assert sign_up(client, phrase=OTHER).status_code == 422
    assert opens(NAME, PHRASE)
    assert sign_up(client, name="Berta", phrase=OTHER).status_code == 302
    assert Vault.objects.count() == 2
    assert isinstance(opened("Berta", OTHER), OpenVault)
