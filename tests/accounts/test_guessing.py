"""Guessing is slow on every page that takes a secret, and never locks her out."""

import re
from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from unguilt.accounts import guessing
from unguilt.accounts.devices import NAME as KNOWN
from unguilt.accounts.devices import Device
from unguilt.accounts.guessing import Page, TooManyTries, bucket_of, counted, wait_after
from unguilt.accounts.models import Guess, Owner
from unguilt.crypto import new_code
from unguilt.vault.queue import TooBusy

from .people import NAME, OTHER, PHRASE, fields, own, owner_made, sign_in, sign_up

pytestmark = pytest.mark.django_db


def later(by: timedelta) -> None:
    """Let time pass for every count, by moving the counts back."""
    for guess in Guess.objects.all():
        guess.last_at -= by
        guess.wait_until = guess.wait_until - by if guess.wait_until else None
        guess.save()


def bucket(name: str = "somebody") -> guessing.Bucket:
    return bucket_of(RequestFactory().get("/"), Page.SIGN_IN, name)


def fail(times: int, name: str = "somebody") -> None:
    for _ in range(times):
        assert counted(bucket(name), lambda: None) is None


def test_five_failures_are_free_then_each_doubles_the_wait() -> None:
    fail(5)
    with pytest.raises(TooManyTries) as refused:
        counted(bucket(), lambda: "never looked at")
    assert 29 <= refused.value.seconds <= 30
    waits = [wait_after(failures) for failures in range(5, 12)]
    assert [int(wait.total_seconds()) for wait in waits] == [30, 60, 120, 240, 480, 900, 900]
    assert wait_after(10**6) == timedelta(minutes=15)


def test_after_the_wait_one_more_try_is_looked_at_and_costs_double() -> None:
    fail(5)
    later(timedelta(seconds=31))
    fail(1)
    with pytest.raises(TooManyTries) as refused:
        fail(1)
    assert 59 <= refused.value.seconds <= 60


def test_failures_of_a_quarter_of_an_hour_ago_no_longer_count_while_they_were_few() -> None:
    fail(4)
    later(timedelta(minutes=15))
    fail(5)
    assert Guess.objects.get().failures == 5


def test_many_failures_are_forgotten_only_after_a_quiet_day() -> None:
    fail(5)
    later(timedelta(hours=23))
    fail(1)
    assert Guess.objects.get().failures == 6
    later(timedelta(days=1))
    fail(1)
    assert Guess.objects.get().failures == 1


def test_a_success_takes_the_count_back() -> None:
    fail(4)
    assert counted(bucket(), lambda: "open") == "open"
    assert not Guess.objects.exists()


def test_a_try_that_found_no_place_is_not_counted() -> None:
    fail(2)

    def busy() -> None:
        raise TooBusy

    with pytest.raises(TooBusy):
        counted(bucket(), busy)
    assert Guess.objects.get().failures == 2


def test_the_table_names_nobody() -> None:
    owner = owner_made()
    sign_in(Client(), phrase=OTHER)
    row = Guess.objects.values_list().get()
    assert owner.vault_id.hex not in str(row)
    assert NAME.casefold() not in str(row).casefold()


def test_old_counts_are_removed_by_the_worker() -> None:
    fail(1, "one")
    fail(1, "two")
    assert guessing.forget_old(timezone.now() + timedelta(hours=23)) == 0
    assert guessing.forget_old(timezone.now() + timedelta(days=1, seconds=1)) == 2


def test_a_stranger_never_locks_out_the_browser_she_came_in_with(client: Client) -> None:
    sign_up(client)
    client.post("/sign-out")
    strangers = [sign_in(Client(), phrase=OTHER).status_code for _ in range(7)]
    assert strangers == [422] * 5 + [429] * 2
    assert sign_in(Client()).status_code == 429
    assert sign_in(client).status_code == 302


def test_being_known_for_one_account_gives_no_further_tries_at_another(client: Client) -> None:
    owner_made("Berta", OTHER)
    for turn in range(6):
        browser = Client()
        sign_up(browser, name=f"Nobody {turn}")
        browser.post("/sign-out")
        last = sign_in(browser, name="Berta")
    assert last.status_code == 429


def test_a_forged_or_old_cookie_is_an_unknown_browser() -> None:
    asked = RequestFactory().get("/")
    for value in ("", "x", "a.b.c", "{}", "\u200b"):
        asked.COOKIES[KNOWN] = value
        assert Device.of(asked).accounts == ()


def test_a_known_browser_that_fails_waits_on_its_own(client: Client) -> None:
    sign_up(client)
    client.post("/sign-out")
    tries = [sign_in(client, phrase=OTHER).status_code for _ in range(6)]
    assert tries == [422] * 5 + [429]
    assert sign_in(Client()).status_code == 302


def code_of_nobody() -> str:
    return new_code().display


PAGES: dict[str, Callable[[Client], HttpResponse]] = {
    "sign-in": lambda _: sign_in(Client(), phrase=OTHER),
    "sign-up": lambda _: sign_up(Client(), phrase=OTHER),
    "recover": lambda _: Client().post(
        "/recover", {"username": NAME, "code": code_of_nobody(), **own(OTHER)}
    ),
    "unlock": lambda client: client.post("/unlock", {"unlock_passphrase": OTHER, "unlock_next": "/picture"}),
    "passphrase": lambda client: client.post("/settings/passphrase", {"passphrase_now": OTHER, **own(OTHER)}),
    "delete": lambda client: client.post("/settings/delete", {"passphrase_now": OTHER}),
}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_that_takes_a_secret_slows_guessing_down(client: Client, page: str) -> None:
    sign_up(client)
    answers = [PAGES[page](client) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert 25 <= int(answers[-1]["Retry-After"]) <= 30  # a slow machine may take some of it
    assert re.search(r"(2[5-9]|30) seconds", answers[-1].content.decode())
    assert OTHER not in answers[-1].content.decode()
    assert Owner.objects.get().username == NAME


def test_what_was_typed_stays_on_the_page_that_asks_to_wait(client: Client) -> None:
    owner_made()
    for _ in range(6):
        page = sign_in(client, phrase=OTHER, next="/picture")
    assert (fields(page)["username"], fields(page)["next"]) == ([NAME], ["/picture"])


@pytest.mark.django_db(transaction=True)
def test_guesses_made_at_once_all_count() -> None:
    together, outcomes = Barrier(8), []

    def guess() -> None:
        together.wait()
        try:
            outcomes.append(counted(bucket(), lambda: None))
        except TooManyTries:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=guess) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes, key=str) == [None] * 5 + ["refused"] * 3
    assert Guess.objects.get().failures == 5


def test_signing_in_works_again_after_the_wait(client: Client) -> None:
    owner_made()
    for _ in range(6):
        sign_in(client, phrase=OTHER)
    later(timedelta(seconds=31))
    assert sign_in(client, phrase=PHRASE).status_code == 302
    assert not Guess.objects.exists()
