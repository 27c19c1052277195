"""Ten people who may ask for an address, most of them for something that is not theirs."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db.models import F
from django.test import Client
from django.utils import timezone

from tests.people import Person, guest_here, newcomer, owner_here, sign_in, with_a_wrong_secret
from unguilt.vault import cookie
from unguilt.vault.keyslots import start_session
from unguilt.vault.models import Keyslot

from .objects import Objects, objects_of


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Ana and all that is hers, and everybody else by the name of her role."""

    ana: Objects
    objects: dict[str, Objects]
    people: dict[str, Person]


def _signed_out(ana: Person) -> Person:
    ana.browser.post("/sign-out")
    return ana


def _locked(ana: Person) -> Person:
    assert ana.cookie is not None
    Keyslot.objects.filter(id=ana.cookie.slot).update(seen_at=F("seen_at") - timedelta(hours=1))
    return ana


def _session_gone(ana: Person) -> Person:
    del ana.browser.cookies[settings.SESSION_COOKIE_NAME]
    return ana


ROLES: Final = (
    "newcomer",
    "wrong_secret",
    "guest",
    "other_guest",
    "owner",
    "other_owner",
    "locked",
    "signed_out",
    "session_gone",
    "mixed",
)
"""newcomer: never here · wrong_secret: knows Ana's slot, not its secret · guest: at her own objects ·
other_guest, other_owner: at Ana's objects · owner: Ana · locked: Ana, signed in, her vault closed ·
signed_out: Ana after signing out · session_gone: Ana's vault open, nobody signed in · mixed: Berta signed
in where Ana's vault is open."""


def world() -> World:
    """Make all of them; each role has a browser of its own."""
    ana = owner_here("Ana")
    hers = objects_of(ana)
    guest, other_guest, berta = guest_here(), guest_here(), owner_here("Berta")
    objects = {"guest": objects_of(guest)}
    for other in (other_guest, berta):
        objects_of(other)
    mixed = _again(ana)
    sign_in(mixed.browser, "Berta")
    people = {
        "newcomer": newcomer(),
        "wrong_secret": with_a_wrong_secret(ana),
        "guest": guest,
        "other_guest": other_guest,
        "owner": ana,
        "other_owner": berta,
        "locked": _locked(_again(ana)),
        "signed_out": _signed_out(_again(ana)),
        "session_gone": _session_gone(_again(ana)),
        "mixed": mixed,
    }
    return World(ana=hers, objects={role: objects.get(role, hers) for role in ROLES}, people=people)


def _again(person: Person) -> Person:
    """Open the same vault in one more browser."""
    session, browser = start_session(person.vault, timezone.now()), Client()
    browser.cookies[cookie.NAME] = session.cookie.value
    sign_in(browser, person.name)
    return replace(person, browser=browser, cookie=session.cookie)
