"""The recovery code: shown once, typed back, and what it opens."""

import hmac
import re
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from unguilt.accounts.entries import UncheckedCode
from unguilt.accounts.models import Owner
from unguilt.crypto import RecoveryCode, new_code, parse_code
from unguilt.vault.instance import forget_name
from unguilt.vault.models import Instance, Keyslot

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


def shown(page: str) -> RecoveryCode:
    """Read the code off the page, as she does."""
    return parse_code("".join(re.findall(r"<li>([0-9A-Z]{4})</li>", page)))


def asked_groups(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"<label[^>]*>Group (\d)</label>", page)]


def made(browser: Client, **sent: str) -> RecoveryCode:
    """Make a code and type two groups back."""
    code = shown(browser.post("/settings/recovery-code", sent).content.decode())
    first, second = asked_groups(browser.get("/settings/recovery-code/check").content.decode())
    typed = {"first": code.group(first).lower(), "second": f" {code.group(second)} "}
    answer = browser.post("/settings/recovery-code/check", typed)
    assert answer["Location"] == "/settings/recovery-code?said=checked"
    return code


def recover(browser: Client, code: str, name: str = NAME, phrase: str = OTHER, **more: str) -> object:
    return browser.post("/recover", {"username": name, "code": code, **own(phrase), **more})


def test_a_new_code_is_shown_once_with_its_picture_and_where_to_use_it(client: Client) -> None:
    sign_up(client)
    page = client.post("/settings/recovery-code").content.decode()
    code = shown(page)
    assert len(code.groups) == 7
    assert "<svg" in page
    assert "style=" not in page
    assert "http://testserver/recover" in page
    for address in ("/settings/recovery-code", "/settings/recovery-code/check"):
        later = client.get(address).content.decode()
        assert not [group for group in code.groups if group in later]


def test_the_code_counts_only_once_two_groups_were_typed_back(client: Client) -> None:
    sign_up(client)
    code = shown(client.post("/settings/recovery-code").content.decode())
    assert recover(Client(), code.display).status_code == 422
    wrong = client.post("/settings/recovery-code/check", {"first": "AAAA", "second": ""})
    assert wrong.status_code == 422
    assert fields(wrong)["first"] == ["AAAA"]
    assert set(wrong.context["form"].errors) == {"first", "second"}
    assert not Keyslot.objects.filter(kind="recovery", confirmed=True).exists()
    first, second = asked_groups(wrong.content.decode())
    client.post("/settings/recovery-code/check", {"first": code.group(first), "second": code.group(second)})
    assert Keyslot.objects.get(kind="recovery").confirmed
    assert opened().the(UncheckedCode) is None
    assert recover(Client(), code.display).status_code == 302


def test_the_two_groups_differ_and_stand_in_order(client: Client) -> None:
    sign_up(client)
    for _ in range(5):
        client.post("/settings/recovery-code")
        first, second = asked_groups(client.get("/settings/recovery-code/check").content.decode())
        assert 1 <= first < second <= 7


def test_a_form_sent_twice_shows_one_code(client: Client) -> None:
    sign_up(client)
    asked = fields(client.get("/settings/recovery-code"))["asked"][0]
    pages = [client.post("/settings/recovery-code", {"asked": asked}).content.decode() for _ in range(2)]
    assert shown(pages[0]).display == shown(pages[1]).display
    assert Keyslot.objects.filter(kind="recovery").count() == 1


def test_an_earlier_code_stays_good_until_the_new_one_is_typed_back(client: Client) -> None:
    sign_up(client)
    earlier = made(client)
    later = shown(client.post("/settings/recovery-code").content.decode())
    assert recover(Client(), later.display).status_code == 422
    assert recover(Client(), earlier.display, phrase=PHRASE).status_code == 302
    newest = made(owner_browser())
    assert recover(Client(), earlier.display).status_code == 422
    assert recover(Client(), newest.display).status_code == 302


def owner_browser() -> Client:
    browser = Client()
    sign_in(browser)
    return browser


def test_a_while_after_coming_in_the_passphrase_is_asked_again(client: Client) -> None:
    sign_up(client)
    slot = Keyslot.objects.get(kind="session")
    slot.closes_at -= timedelta(minutes=11)
    slot.save()
    assert b"passphrase_now" in client.get("/settings/recovery-code").content
    assert client.post("/settings/recovery-code").status_code == 422
    wrong = client.post("/settings/recovery-code", {"passphrase_now": OTHER})
    assert wrong.status_code == 422
    assert OTHER not in wrong.content.decode()
    assert not Keyslot.objects.filter(kind="recovery").exists()
    made(client, passphrase_now=PHRASE)


def test_only_an_owner_has_a_code(client: Client) -> None:
    assert client.get("/settings/recovery-code")["Location"].startswith("/sign-in")
    tell(client, "Guest.")
    assert client.get("/settings/recovery-code")["Location"].startswith("/sign-up")
    sign_up(client)
    assert client.get("/settings/recovery-code/check")["Location"] == "/settings/recovery-code"


def test_the_code_opens_the_notes_and_takes_a_new_passphrase(client: Client) -> None:
    tell(client, "Before.")
    sign_up(client)
    code = made(client)
    phone = Client()
    answer = recover(phone, code.display.lower().replace("-", " "))
    assert answer["Location"] == "/"
    assert "Before." in phone.get("/moments").content.decode()
    assert not opens(NAME, PHRASE)
    assert opens(NAME, OTHER)
    assert Keyslot.objects.filter(kind="password").count() == 1


def test_recovering_ends_every_other_session(client: Client) -> None:
    sign_up(client)
    code = made(client)
    recover(Client(), code.display)
    assert Keyslot.objects.filter(kind="session").count() == 1
    assert client.get("/settings/recovery-code")["Location"].startswith("/sign-in")


def test_a_guests_words_come_along_when_recovering(client: Client) -> None:
    sign_up(client)
    code = made(client)
    phone = Client()
    tell(phone, "Meanwhile.")
    recover(phone, code.display)
    assert words_of(opened(phrase=OTHER)) == ["Meanwhile."]


def test_she_may_recover_while_signed_in_with_a_locked_vault(client: Client) -> None:
    sign_up(client)
    code = made(client)
    assert client.get("/recover")["Location"] == "/"
    Keyslot.objects.filter(kind="session").delete()
    assert fields(client.get("/recover"))["username"] == [NAME]
    assert recover(client, code.display).status_code == 302
    assert client.get("/moments").status_code == 200


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Please type the recovery code."),
        ("ABCD-EFGH", "A recovery code has 28 characters. This has 8."),
        ("U" * 28, "Group 1 holds a sign that no recovery code uses."),
        ("0" * 27 + "1", "One character is off."),
    ],
)
def test_a_malformed_code_is_told_apart_and_stays_typed(client: Client, typed: str, told: str) -> None:
    page = recover(client, typed)
    assert page.status_code == 422
    assert told in page.content.decode()
    assert fields(page)["code"] == [typed]


def test_a_wrong_code_and_an_unknown_name_get_the_same_answer() -> None:
    owner_made()
    code = new_code().display
    pages = [recover(Client(), code, name=name) for name in (NAME, "Nobody")]
    errors = [page.context["form"].errors.get_json_data() for page in pages]
    assert [page.status_code for page in pages] == [422, 422]
    assert errors[0] == errors[1]


def test_the_code_is_not_sent_back_while_guessing_is_slowed_down() -> None:
    owner_made()
    code = new_code().display
    for _ in range(6):
        page = recover(Client(), code)
    assert page.status_code == 429
    assert fields(page)["code"] == [""]
    assert fields(page)["username"] == [NAME]


def test_another_five_words_keep_name_and_code(client: Client) -> None:
    page = client.post("/recover", {"username": NAME, "code": "ABCD", "offered": "x", "another": "1"})
    assert (fields(page)["username"], fields(page)["code"]) == ([NAME], ["ABCD"])


def test_with_a_lost_pepper_passphrases_fail_and_the_code_still_opens(
    client: Client, settings: Settings
) -> None:
    forget_name()
    tell(client, "Before the loss.")
    sign_up(client)
    code = made(client)
    settings.PEPPER = bytes(32)
    # As a host does who knows that the old file is gone for good.
    Instance.objects.update(pepper_trace=hmac.digest(bytes(32), b"unguilt/v1/pepper-trace", "sha256"))
    forget_name()
    try:
        assert not opens(NAME, PHRASE)
        assert recover(Client(), code.display).status_code == 302
        assert opens(NAME, OTHER)
        assert words_of(opened(phrase=OTHER)) == ["Before the loss."]
    finally:
        forget_name()
    assert Owner.objects.get().username == NAME
