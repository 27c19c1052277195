"""Whatever is typed gets a clear answer, also while everybody comes at once."""

from urllib.parse import quote_from_bytes

import pytest
from django.test import Client

from unguilt.accounts.models import Owner
from unguilt.vault.models import Keyslot
from unguilt.vault.queue import a_place_to_stretch

from .people import NAME, OTHER, PHRASE, fields, opens, own, owner_made, sign_in, sign_up, tell

pytestmark = pytest.mark.django_db

NASTY = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "\u200b\u200d\ufeff",
    "\u202eevil",
    "e\u0301" * 40,
    "\ufdfa" * 60,
    "İ" * 60,
    "<script>alert(1)</script>",
    "{{ 7|add:7 }}{% now %}",
    "%s%n%(x)s",
    "'; DROP TABLE vault_vault; --",
    "../../etc/passwd",
    "\r\nSet-Cookie: a=b",
    "👩‍👩‍👧" * 12,
    "a" * 20_000,
    "null",
    "-1",
]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/sign-in", ("username", "passphrase", "next", "bring", "asked_to_bring")),
        ("/sign-up", ("username", "email", "offered", "way", "own", "again", "another")),
        ("/recover", ("username", "code", "offered", "way", "own", "again", "another")),
    ],
)
def test_nasty_strings_in_every_field_of_a_visitor_never_break_a_page(
    address: str, names: tuple[str, ...]
) -> None:
    good = {"username": NAME, "passphrase": "", "code": "0" * 28, **own("too short")}
    for name in names:
        for nasty in NASTY:
            sent = {key: value for key, value in {**good, name: nasty}.items() if key in names}
            response = Client().post(address, _as_sent(sent), content_type=_FORM)
            assert response.status_code in {200, 302, 422, 429}, (name, nasty[:20])


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/unlock", ("unlock_passphrase", "unlock_next", "unlock_carries", "words")),
        ("/settings/passphrase", ("passphrase_now", "offered", "way", "own", "again", "another")),
        ("/settings/recovery-code", ("asked", "passphrase_now")),
        ("/settings/recovery-code/check", ("first", "second")),
        ("/settings/delete", ("passphrase_now", "sure")),
    ],
)
def test_nasty_strings_in_every_field_of_an_owner_never_break_a_page(
    client: Client, address: str, names: tuple[str, ...]
) -> None:
    sign_up(client)
    client.post("/settings/recovery-code")
    good = own("too short")
    for name in names:
        for nasty in NASTY:
            sent = {key: value for key, value in {**good, name: nasty}.items() if key in names}
            response = client.post(address, _as_sent(sent), content_type=_FORM)
            assert response.status_code in {200, 302, 307, 422, 429}, (name, nasty[:20])
    assert Owner.objects.get().username == NAME


_FORM = "application/x-www-form-urlencoded"


def _as_sent(sent: dict[str, str]) -> str:
    pairs = (
        f"{name}={quote_from_bytes(value.encode('utf-8', 'surrogatepass'), safe='')}"
        for name, value in sent.items()
    )
    return "&".join(pairs)


@pytest.mark.parametrize("name", ["👩‍👩‍👧", "O’Brien-Ñandú", "<b>Ana</b>", "ａｎａ", "%(n)s {mother}"])
def test_names_of_many_kinds_sign_up_in_and_show_as_typed(name: str) -> None:
    browser = Client()
    assert sign_up(browser, name).status_code == 302
    assert Owner.objects.get().username == name
    assert sign_in(Client(), name).status_code == 302
    Keyslot.objects.filter(kind="session").delete()
    assert browser.get("/unlock").status_code == 200
    assert browser.post("/settings/recovery-code").status_code == 403


def test_while_everybody_comes_at_once_the_page_says_so_and_keeps_every_word(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner_made()
    tell(client, "Guest words.")
    monkeypatch.setattr("unguilt.vault.queue._WAIT_SECONDS", 0.01)
    with a_place_to_stretch(), a_place_to_stretch():
        busy = sign_in(client)
        taken = sign_up(client, "Berta", OTHER)
    assert (busy.status_code, busy["Retry-After"]) == (503, "5")
    assert fields(busy)["username"] == [NAME]
    assert PHRASE not in busy.content.decode()
    assert taken.status_code == 503
    assert "Guest words." in client.get("/moments").content.decode()
    assert sign_up(client, "Berta", OTHER).status_code == 302
    assert opens("Berta", OTHER)


def test_a_change_that_finds_no_place_changes_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_up(client)
    monkeypatch.setattr("unguilt.vault.queue._WAIT_SECONDS", 0.01)
    with a_place_to_stretch(), a_place_to_stretch():
        pages = [
            client.post("/settings/passphrase", {"passphrase_now": PHRASE, **own(OTHER)}),
            client.post("/settings/delete", {"passphrase_now": PHRASE}),
        ]
    assert [page.status_code for page in pages] == [503, 503]
    assert opens(NAME, PHRASE)


def test_pages_need_their_token() -> None:
    browser = Client(enforce_csrf_checks=True)
    for address in ("/sign-up", "/sign-in", "/sign-out", "/unlock", "/recover", "/settings/delete"):
        assert browser.post(address, {"username": NAME}).status_code == 403
