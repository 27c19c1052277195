"""Unlocking, and forms that are carried along."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from unguilt.vault.models import Keyslot

from .people import OTHER, PHRASE, fields, opened, sign_up, tell, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def locked(client: Client) -> Client:
    """Return the browser of somebody signed in whose vault closed after a quiet while."""
    sign_up(client)
    lock()
    return client


def lock() -> None:
    for slot in Keyslot.objects.filter(kind="session"):
        slot.seen_at -= timedelta(minutes=16)
        slot.save()


def test_a_page_that_was_asked_for_comes_after_unlocking(locked: Client) -> None:
    asked = locked.get("/moments?before=3")
    assert asked["Location"] == "/unlock?next=%2Fmoments%3Fbefore%3D3"
    page = locked.get(asked["Location"])
    assert page.status_code == 200
    went = locked.post("/unlock", {**fields(page), "unlock_passphrase": PHRASE})
    assert (went.status_code, went["Location"]) == (302, "/moments?before=3")
    assert locked.get("/moments").status_code == 200


def test_a_form_that_was_sent_is_carried_and_goes_on_its_way(locked: Client) -> None:
    words = 'Two lines,\r\n“quoted” & <b>marked</b>, "plain"'
    sent = {"words": words, "weight": "6", "pressures": ["workplace", "society"], "length": "note"}
    page = locked.post("/moment", sent)
    assert page.status_code == 403
    carried = fields(page)
    assert carried["pressures"] == ["workplace", "society"]
    wrong = locked.post("/unlock", {**carried, "unlock_passphrase": OTHER})
    assert wrong.status_code == 422
    assert fields(wrong) == carried
    went = locked.post("/unlock", {**carried, "unlock_passphrase": PHRASE}, follow=True)
    assert went.redirect_chain[0] == ("/moment", 307)
    assert went.status_code == 200
    assert words_of(opened()) == [words.replace("\r\n", "\n")]


def test_the_token_survives_the_way_of_a_carried_form() -> None:
    browser = Client(enforce_csrf_checks=True)
    token = _token(browser.get("/sign-up").content.decode())
    phrase = {"way": "own", "own": PHRASE, "again": PHRASE, "offered": "x"}
    browser.post("/sign-up", {"username": "Ana", **phrase, "csrfmiddlewaretoken": token})
    old = _token(browser.get("/moment").content.decode())
    lock()
    page = browser.post("/moment", {"words": "Kept.", "length": "note", "csrfmiddlewaretoken": old})
    assert page.status_code == 403
    form = {**fields(page), "csrfmiddlewaretoken": _token(page.content.decode()), "unlock_passphrase": PHRASE}
    secret = browser.cookies["unguilt-csrf"].value
    went = browser.post("/unlock", form, follow=True)
    assert went.redirect_chain[0] == ("/moment", 307)
    assert browser.cookies["unguilt-csrf"].value == secret
    assert words_of(opened()) == ["Kept."]


def _token(page: str) -> str:
    found = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_what_was_carried_survives_the_wait_after_many_tries(locked: Client) -> None:
    carried = fields(tell(locked, "Not lost."))
    for _ in range(6):
        page = locked.post("/unlock", {**carried, "unlock_passphrase": OTHER})
    assert page.status_code == 429
    assert fields(page) == carried
    assert OTHER not in page.content.decode()


def test_fields_called_like_ours_are_carried_too(locked: Client) -> None:
    page = locked.post(
        "/moment", {"next": "/x", "username": "u", "own": "o", "passphrase": "p", "length": "note"}
    )
    carried = fields(page)
    assert {name: carried[name] for name in ("next", "username", "own", "passphrase")} == {
        "next": ["/x"],
        "username": ["u"],
        "own": ["o"],
        "passphrase": ["p"],
    }


def test_a_passphrase_is_not_carried(locked: Client) -> None:
    page = locked.post("/settings/recovery-code", {"passphrase_now": PHRASE, "asked": "x"})
    assert page.status_code == 403
    assert PHRASE not in page.content.decode()


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "/unlock", "nowhere"]
)
def test_unlocking_leads_nowhere_else(locked: Client, elsewhere: str) -> None:
    for more in ({}, {"unlock_carries": "1"}):
        lock()
        sent = {"unlock_passphrase": PHRASE, "unlock_next": elsewhere, **more}
        assert locked.post("/unlock", sent)["Location"] == "/"
    assert locked.get("/unlock", {"next": elsewhere})["Location"] == "/"


def test_unlocking_keeps_the_session_and_takes_her_idle_minutes(locked: Client) -> None:
    key = locked.session.session_key
    locked.post("/unlock", {"unlock_passphrase": PHRASE})
    assert locked.session.session_key == key
    assert Keyslot.objects.get(kind="session").idle_minutes == 15
    locked.post("/settings", {"idle_minutes": "5"})
    lock()
    locked.get("/")
    locked.post("/unlock", {"unlock_passphrase": PHRASE})
    assert Keyslot.objects.get(kind="session").idle_minutes == 5


def test_who_is_not_signed_in_is_led_to_sign_in_first(client: Client) -> None:
    assert client.get("/unlock?next=/picture")["Location"] == "/sign-in?next=%2Fpicture"
    assert client.post("/unlock", {"unlock_passphrase": PHRASE})["Location"] == "/sign-in?next=%2F"


def test_an_open_vault_needs_no_unlocking(client: Client) -> None:
    sign_up(client)
    assert client.get("/unlock?next=/picture")["Location"] == "/picture"


def test_a_locked_vault_shows_no_word_of_hers(locked: Client) -> None:
    locked.post("/unlock", {"unlock_passphrase": PHRASE})
    tell(locked, "Needle in the notes.")
    lock()
    for address in ("/", "/moments", "/picture", "/settings", "/moment"):
        assert b"Needle in the notes." not in locked.get(address, follow=True).content
