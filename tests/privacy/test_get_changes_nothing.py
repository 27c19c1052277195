"""State changes by POST alone: whoever looks at whatever address, the database is as it was."""

from datetime import timedelta
from typing import Any, Final

import pytest
from django.apps import apps
from django.db.models import F, Model
from django.test import Client
from django.utils import timezone

from tests.pages import addresses
from tests.people import Person, guest_here, newcomer, owner_here
from unguilt.vault.models import Keyslot, Vault

from .objects import objects_of
from .roles import ROLES, world

pytestmark = pytest.mark.django_db

_VISIT: Final = {("Keyslot", "seen_at"), ("Keyslot", "closes_at"), ("Vault", "touched_on")}
"""All that a visit may change: when a session was seen last, and for a guest how long she is kept."""

QUERY: Final = (
    "?said=noted&before=5&next=/moments&strategy=values&on=1&words=x&way=own&another=1&language=es&lang=es"
)


def dump() -> dict[tuple[str, Any], dict[str, Any]]:
    """Return every row of every table."""
    return {
        (model.__name__, row.pk): {
            field.attname: _plain(getattr(row, field.attname)) for field in model._meta.concrete_fields
        }
        for model in apps.get_models()
        for row in model._default_manager.all()
    }


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def changes(before: dict[Any, dict[str, Any]], after: dict[Any, dict[str, Any]]) -> set[tuple[str, str]]:
    """Return what is different, as (table, column)."""
    found = {(key[0], "a row") for key in before.keys() ^ after.keys()}
    for key in before.keys() & after.keys():
        found |= {(key[0], name) for name, value in before[key].items() if after[key][name] != value}
    return found


def look_at_everything(person: Person, in_path: dict[str, Any]) -> None:
    browser = Client(raise_request_exception=False)
    browser.cookies.update(person.browser.cookies)
    for address in addresses():
        path = address.path(**in_path)
        browser.get(path)
        browser.get(path + QUERY)
        browser.head(path)


@pytest.mark.parametrize("role", ROLES)
def test_looking_changes_nothing_for_anybody(role: str) -> None:
    everybody = world()
    before = dump()
    look_at_everything(everybody.people[role], everybody.objects[role].in_path)
    left = changes(before, dump())
    assert left == (
        {("Keyslot", "a row")} if role == "locked" else set()
    )  # her session is over, so its slot goes


def test_looking_after_a_while_notes_the_visit_and_nothing_else() -> None:
    guest, ana = guest_here(), owner_here()
    objects = {person: objects_of(person) for person in (guest, ana)}
    _a_while_ago(ana)
    _a_while_ago(guest)
    for person in (guest, ana):
        before = dump()
        look_at_everything(person, objects[person].in_path)
        changed = changes(before, dump())
        assert changed <= _VISIT
        assert ("Keyslot", "seen_at") in changed


def _a_while_ago(person: Person) -> None:
    Keyslot.objects.filter(vault_id=person.vault.id, kind=Keyslot.SESSION).update(
        seen_at=F("seen_at") - timedelta(minutes=5)
    )
    yesterday = timezone.now().date() - timedelta(days=1)
    Vault.objects.filter(id=person.vault.id, touched_on__isnull=False).update(touched_on=yesterday)


def test_a_newcomer_who_looks_around_gets_no_vault_and_no_cookie_that_opens_one() -> None:
    someone, in_path = newcomer(), objects_of(guest_here()).in_path
    before = dump()
    browser = someone.browser
    for address in addresses():
        browser.get(address.path(**in_path))
    assert changes(before, dump()) == set()
    assert set(browser.cookies) <= {"unguilt-csrf"}


def test_every_table_is_in_the_dump() -> None:
    tables: list[type[Model]] = list(apps.get_models())
    assert {"Vault", "Keyslot", "Record", "Owner", "Session", "Guess", "Browser", "Instance"} <= {
        model.__name__ for model in tables
    }
