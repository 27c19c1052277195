"""Signing in and out, and what a guest wrote before."""

import base64
import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.people import sample
from unguilt.accounts.carrying import WRITTEN, bring_along, has_words
from unguilt.core.moments import Done, Draft, Moment, Posterior, Run, Summary, summarise
from unguilt.core.preferences import Preferences
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest
from unguilt.vault.models import Keyslot, Record, Vault

from .people import NAME, OTHER, PHRASE, fields, moment, opened, owner_made, sign_in, sign_up, tell, words_of

pytestmark = pytest.mark.django_db

_CHANGING = re.compile(r'(csrfmiddlewaretoken" value|nonce)="[^"]*"')


def same_but_for_tokens(page: bytes) -> str:
    return _CHANGING.sub("", page.decode())


def test_name_and_passphrase_open_the_notes_on_another_device(client: Client) -> None:
    tell(client, "From the phone.")
    sign_up(client)
    laptop = Client()
    assert sign_in(laptop, name=" ana ")["Location"] == "/"
    assert "From the phone." in laptop.get("/moments").content.decode()


def test_a_wrong_passphrase_is_answered_clearly_and_never_sent_back(client: Client) -> None:
    owner_made()
    page = sign_in(client, phrase=OTHER)
    assert page.status_code == 422
    assert fields(page)["username"] == [NAME]
    assert OTHER not in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_an_unknown_name_is_answered_with_the_same_page_as_a_wrong_passphrase() -> None:
    unknown = [sign_in(Client(), phrase=OTHER) for _ in range(6)]
    owner_made()
    known = [sign_in(Client(), phrase=OTHER) for _ in range(6)]
    assert [page.status_code for page in known] == [page.status_code for page in unknown]
    assert [page.status_code for page in known] == [422] * 5 + [429]
    for one, other in zip(known[:5], unknown[:5], strict=True):
        assert same_but_for_tokens(one.content) == same_but_for_tokens(other.content)


def test_idle_minutes_of_her_choice_hold_from_signing_in_on(client: Client) -> None:
    owner_made()
    opened().keep_the(Preferences(idle_minutes=60))
    sign_in(client)
    assert Keyslot.objects.get(id=_slot(client)).idle_minutes == 60


def _slot(client: Client) -> UUID:
    return UUID(bytes=base64.urlsafe_b64decode(client.cookies["unguilt-vault"].value)[:16])


def test_signing_out_closes_the_vault_and_asks_the_browser_to_forget(client: Client) -> None:
    sign_up(client)
    response = client.post("/sign-out")
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert not Keyslot.objects.filter(kind="session").exists()
    assert client.cookies["unguilt-vault"].value == ""
    assert "_auth_user_id" not in client.session
    assert client.get("/settings/recovery-code")["Location"].startswith("/sign-in")


def test_signing_out_is_a_post_and_leaves_a_guest_as_she_was(client: Client) -> None:
    assert client.get("/sign-out").status_code == 405
    tell(client, "Still here.")
    client.post("/sign-out")
    assert "Still here." in client.get("/moments").content.decode()


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/picture?x=1", "/picture?x=1"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example/", "/"),
        ("///elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
        ("picture", "/"),
        ("/unlock?next=/", "/"),
        ("/sign-in", "/"),
        ("/\x00", "/"),
        ("/" + "a" * 3000, "/"),
        ("", "/"),
    ],
)
def test_only_pages_of_this_site_are_led_on_to(client: Client, wanted: str, led: str) -> None:
    owner_made()
    assert sign_in(client, next=wanted)["Location"] == led


def test_a_guest_with_words_is_asked_whether_to_bring_them(client: Client) -> None:
    assert b"asked_to_bring" not in client.get("/sign-in").content
    tell(client, "Written as a guest.")
    page = client.get("/sign-in").content.decode()
    assert 'name="bring" value="1" checked' in page


def test_words_of_a_guest_come_along_unless_she_says_no(client: Client) -> None:
    owner_made()
    for words, more in (
        ("Ticked.", {"asked_to_bring": "1", "bring": "1"}),
        ("Not asked yet.", {}),
        ("Somebody else’s.", {"asked_to_bring": "1"}),
    ):
        browser = Client()
        tell(browser, words)
        assert sign_in(browser, **more).status_code == 302
    assert words_of(opened()) == ["Not asked yet.", "Ticked."]
    assert Vault.objects.count() == 1


def test_a_wrong_passphrase_keeps_the_tick_as_it_was(client: Client) -> None:
    owner_made()
    tell(client, "Words.")
    page = sign_in(client, phrase=OTHER, asked_to_bring="1").content.decode()
    assert 'name="bring" value="1">' in page
    assert "Words." in client.get("/moments").content.decode()


def guest() -> OpenVault:
    return new_guest(timezone.now()).vault


def test_everything_a_guest_kept_is_carried_and_counted() -> None:
    owner_made()
    account, visitor = opened(), guest()
    account.add(moment("Old.", weight=3))
    account.keep_the(summarise(account.all(Moment).entries))
    account.keep_the(Posterior(state=b"{}", upto=1))
    run_id = uuid4()
    done = Done(run=run_id, practice="mindfulness.breathe", at=timezone.now(), after=2)
    told = visitor.add(moment("New.", weight=6, done=(done,)))
    visitor.add(
        Run(practice="mindfulness.breathe", at=timezone.now(), moment=told.id, closed=True), id=run_id
    )
    visitor.add(Run(practice="success.win", at=timezone.now(), closed=True))
    visitor.keep_the(Draft(at=timezone.now(), fields={"words": ("Half a line",)}))
    visitor.keep_the(Preferences(name="Ana"))
    assert has_words(visitor)
    bring_along(visitor, account)
    assert words_of(account) == ["New.", "Old."]
    assert account.get(Run, run_id).entry.moment == told.id
    assert account.the(Draft).entry.fields == {"words": ("Half a line",)}
    assert account.the(Preferences).entry.name == "Ana"
    assert account.the(Posterior) is None
    summary = account.the(Summary).entry
    assert (summary.moments, summary.practised, summary.rated) == (
        2,
        {"mindfulness": 1, "success": 1},
        {"mindfulness": 1},
    )


def test_every_kind_that_may_hold_words_is_carried() -> None:
    owner_made()
    account, visitor = opened(), guest()
    singles = {kind for tool in TOOLS.values() for kind in tool.singles}
    kinds = [kind for kind in WRITTEN if kind not in singles]
    for kind in kinds:
        visitor.add(sample(kind))
    bring_along(visitor, account)
    assert [kind.KIND for kind in kinds if account.all(kind).entries != (sample(kind),)] == []


def test_bringing_twice_stores_and_counts_once() -> None:
    owner_made()
    account, visitor = opened(), guest()
    visitor.add(moment("Once."))
    visitor.keep_the(Draft(at=timezone.now(), fields={"words": ("Draft.",)}))
    account.keep_the(Draft(at=timezone.now(), fields={"words": ("My own draft.",)}))
    bring_along(visitor, account)
    bring_along(visitor, account)
    assert words_of(account) == ["Draft.", "Once."]
    assert account.the(Summary).entry.moments == 2


def test_of_two_drafts_the_guests_becomes_a_noted_moment_and_her_own_settings_stand() -> None:
    owner_made()
    account, visitor = opened(), guest()
    account.keep_the(Draft(at=timezone.now(), fields={"words": ("Mine.",)}))
    account.keep_the(Preferences(name="Ana"))
    sent = {"words": ("Theirs.",), "weight": ("7",), "pressures": ("workplace", "?"), "whose": ("unfair",)}
    visitor.keep_the(Draft(at=timezone.now(), fields=sent))
    visitor.keep_the(Preferences(name="Somebody"))
    bring_along(visitor, account)
    (kept,) = account.all(Moment).entries
    assert (kept.words, kept.weight, kept.pressures, kept.whose) == ("Theirs.", 7, ("workplace",), "unfair")
    assert account.the(Draft).entry.fields == {"words": ("Mine.",)}
    assert account.the(Preferences).entry.name == "Ana"


def test_a_damaged_summary_is_made_anew_while_bringing() -> None:
    owner_made()
    account, visitor = opened(), guest()
    account.add(moment("Old."))
    account.keep_the(Summary())
    Record.objects.filter(id=account.keys.singleton_id(Summary.KIND)).update(sealed=b"bent")
    visitor.add(moment("New."))
    bring_along(visitor, account)
    assert account.the(Summary).entry.moments == 2


def test_a_damaged_draft_of_hers_is_left_as_it_is_while_bringing() -> None:
    owner_made()
    account, visitor = opened(), guest()
    account.keep_the(Draft(at=timezone.now(), fields={}))
    Record.objects.filter(id=account.keys.singleton_id(Draft.KIND)).update(sealed=b"bent")
    visitor.keep_the(Draft(at=timezone.now(), fields={"words": ("Theirs.",)}))
    bring_along(visitor, account)
    assert words_of(account) == ["Theirs."]


def test_signing_in_over_another_account_leaves_no_session_of_it(client: Client) -> None:
    sign_up(client)
    owner_made("Berta", OTHER)
    del client.cookies["unguilt-session"]
    assert sign_in(client, "Berta", OTHER).status_code == 302
    assert Keyslot.objects.filter(kind="session", vault__owner__username=NAME).count() == 0
    assert PHRASE not in client.get("/").content.decode()
