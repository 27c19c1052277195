"""How long a vault stays open and a guest's words are kept. No test waits: rows are made older instead."""

from datetime import timedelta
from http.cookies import Morsel

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from tests.people import Person, guest_here, keep, owner_here, told, with_a_wrong_secret
from unguilt.vault import cookie
from unguilt.vault.keyslots import delete_forgotten_guests
from unguilt.vault.models import Keyslot, Record, Vault

pytestmark = pytest.mark.django_db

TIMES = ("seen_at", "closes_at")


def age(person: Person, **by: int) -> None:
    """Make her session older; a guest's last day as well."""
    passed = timedelta(**by)
    slots = Keyslot.objects.filter(vault_id=person.vault.id, kind=Keyslot.SESSION)
    slots.update(**{name: F(name) - passed for name in TIMES})
    for row in Vault.objects.filter(id=person.vault.id, touched_on__isnull=False):
        row.touched_on -= passed
        row.save()


def is_open(person: Person) -> bool:
    return person.browser.get("/moments").status_code == 200


def held(browser: Client) -> Morsel[str]:
    return browser.cookies[cookie.NAME]


@pytest.mark.parametrize(("minutes", "still"), [(14, True), (15, False), (16, False)])
def test_an_owners_vault_closes_after_fifteen_idle_minutes(owner: Person, minutes: int, still: bool) -> None:  # noqa: FBT001 - a row of a table
    age(owner, minutes=minutes)
    assert is_open(owner) == still


@pytest.mark.parametrize("chosen", [5, 30, 60])
def test_it_closes_after_the_idle_minutes_she_chose(owner: Person, chosen: int) -> None:
    owner.browser.post("/settings", {"idle_minutes": str(chosen)})
    age(owner, minutes=chosen - 1)
    assert is_open(owner)
    age(owner, minutes=chosen)
    assert not is_open(owner)


def test_a_visit_begins_the_idle_minutes_anew(owner: Person) -> None:
    for _ in range(4):
        age(owner, minutes=14)
        assert is_open(owner)
    age(owner, minutes=15)
    assert not is_open(owner)


def test_it_closes_after_twelve_hours_whatever_happens_in_it(owner: Person) -> None:
    Keyslot.objects.filter(vault_id=owner.vault.id, kind=Keyslot.SESSION).update(
        closes_at=timezone.now() + timedelta(minutes=1)
    )
    assert is_open(owner)
    age(owner, minutes=2)
    assert not is_open(owner)
    slots = Keyslot.objects.filter(vault_id=owner.vault.id, kind=Keyslot.SESSION)
    assert slots.count() == 0


def test_her_session_is_good_for_twelve_hours_and_no_visit_lengthens_it(owner: Person) -> None:
    slot = Keyslot.objects.get(vault_id=owner.vault.id, kind=Keyslot.SESSION)
    assert slot.seen_at is not None
    assert slot.closes_at == slot.seen_at + timedelta(hours=12)
    age(owner, minutes=10)
    is_open(owner)
    assert Keyslot.objects.get(id=slot.id).closes_at == slot.closes_at - timedelta(minutes=10)


def test_a_closed_vault_asks_to_unlock_and_keeps_every_entry(full_owner: Person) -> None:
    before = Record.objects.count()
    age(full_owner, minutes=15)
    page = full_owner.browser.get("/moments")
    assert (page.status_code, page["Location"]) == (302, "/unlock?next=%2Fmoments")
    assert Record.objects.count() == before


def test_reading_pages_notes_a_visit_once_a_minute_at_most(owner: Person) -> None:
    slot = Keyslot.objects.get(vault_id=owner.vault.id, kind=Keyslot.SESSION)
    is_open(owner)
    assert Keyslot.objects.get(id=slot.id).seen_at == slot.seen_at
    age(owner, seconds=61)
    is_open(owner)
    assert Keyslot.objects.get(id=slot.id).seen_at > slot.seen_at - timedelta(seconds=61)


def test_a_guests_vault_does_not_lock_while_she_comes_back_within_seven_days(guest: Person) -> None:
    for _ in range(3):
        age(guest, days=6, hours=23)
        assert is_open(guest)


def test_a_guests_cookie_lives_seven_days_from_each_visit_on(guest: Person) -> None:
    age(guest, days=3)
    guest.browser.get("/moments")
    assert held(guest.browser)["max-age"] == 7 * 24 * 3600
    assert held(guest.browser).value == guest.cookie.value


def test_an_owners_cookie_is_not_lengthened_by_visits(owner: Person) -> None:
    age(owner, minutes=10)
    assert cookie.NAME not in owner.browser.get("/moments").cookies


def test_a_guest_who_stayed_away_for_seven_days_is_a_newcomer(guest: Person) -> None:
    age(guest, days=7)
    assert not is_open(guest)
    assert guest.browser.get("/").status_code == 200


def test_forgotten_guests_are_removed_with_all_they_wrote_and_nobody_else(guest: Person) -> None:
    lately, owner = guest_here(), owner_here()
    for person in (guest, lately, owner):
        keep(person.vault, told())
    age(guest, days=8)
    age(lately, days=6)
    Keyslot.objects.filter(vault_id=owner.vault.id).update(seen_at=timezone.now() - timedelta(days=400))
    assert delete_forgotten_guests(timezone.now()) == 1
    assert {row.id for row in Vault.objects.all()} == {lately.vault.id, owner.vault.id}
    assert not Record.objects.filter(vault_id=guest.vault.id).exists()
    assert not Keyslot.objects.filter(vault_id=guest.vault.id).exists()


def test_sessions_that_are_over_are_removed_with_them(owner: Person) -> None:
    age(owner, hours=13)
    delete_forgotten_guests(timezone.now())
    assert [slot.kind for slot in Keyslot.objects.all()] == [Keyslot.PASSWORD]


def test_leaving_quickly_erases_a_guest(guest: Person) -> None:
    keep(guest.vault, told())
    left = guest.browser.post("/leave")
    assert (left.status_code, left["Location"]) == (302, "/measures")
    assert left["Clear-Site-Data"] == '"cache", "storage"'
    assert (Vault.objects.count(), Keyslot.objects.count(), Record.objects.count()) == (0, 0, 0)
    assert held(guest.browser).value == ""


def test_leaving_quickly_locks_an_owner_and_keeps_every_entry(full_owner: Person) -> None:
    before = Record.objects.count()
    full_owner.browser.post("/leave")
    assert Record.objects.count() == before
    assert [slot.kind for slot in Keyslot.objects.all()] == [Keyslot.PASSWORD]
    assert "_auth_user_id" not in full_owner.browser.session
    assert not is_open(full_owner)


@pytest.mark.parametrize("way_out", ["/leave", "/sign-out"])
def test_who_knows_a_slot_but_not_its_secret_can_neither_open_nor_close_it(
    guest: Person, way_out: str
) -> None:
    keep(guest.vault, told())
    stranger = with_a_wrong_secret(guest)
    assert not is_open(stranger)
    stranger.browser.post(way_out)
    assert is_open(guest)
    assert Record.objects.filter(vault_id=guest.vault.id).exists()


@pytest.mark.parametrize("value", ["", "x", "\u00fc", "A" * 64, "=" * 64, "A" * 10_000])
def test_a_cookie_of_nonsense_is_a_newcomers(client: Client, value: str) -> None:
    client.cookies[cookie.NAME] = value
    assert client.get("/").status_code == 200
    assert client.get("/moments").status_code == 302


def test_a_copy_of_the_database_opens_no_session(full_owner: Person) -> None:
    assert full_owner.cookie is not None
    for slot in Keyslot.objects.all():
        assert full_owner.cookie.secret not in bytes(slot.sealed)
        assert full_owner.vault.keys.vault_key not in bytes(slot.sealed)
