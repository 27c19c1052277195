"""Coming in and going out: Django's session, the vault's own cookie, the browser known from now on."""

from typing import Final

from django.contrib.auth import login, logout, update_session_auth_hash
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone

from unguilt.accounts.backend import Opened
from unguilt.accounts.carrying import bring_along
from unguilt.accounts.devices import Device, remember
from unguilt.accounts.guessing import account_of
from unguilt.accounts.models import Browser, Owner
from unguilt.core.preferences import Preferences
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.keyslots import close_other_sessions, close_session, start_session
from unguilt.vault.lifetimes import IDLE_CHOICES, IDLE_MINUTES
from unguilt.vault.request import Request

_BACKEND: Final = "unguilt.accounts.backend.KeyslotBackend"


def open_here(request: Request, vault: OpenVault, *, bring: bool = False) -> None:
    """Keep an owner's vault open in this browser, in place of what was open before.

    A guest's vault that was open is gone afterwards; with `bring` its words are in the account first.
    """
    before, cookie = request.access.vault, request.access.cookie
    with transaction.atomic():
        if bring and before is not None and before.is_guest and before.id != vault.id:
            bring_along(before, vault)
        session = start_session(vault, timezone.now(), idle_minutes=_idle_minutes(vault))
        if before is not None and cookie is not None:
            close_session(cookie)
    request.access.begin(session)


def come_in(request: Request, opened: Opened, *, bring: bool = False) -> None:
    """Sign her in and open her vault in this browser."""
    open_here(request, opened.vault, bring=bring)
    login(request, opened.owner, backend=_BACKEND)
    _note_browser(request, opened.owner)


def known_from_now_on(request: Request, response: HttpResponse, vault: OpenVault) -> None:
    """Let this browser have its own count of tries for this account."""
    remember(response, Device.of(request).after_coming_in(account_of(vault.id)))


def end_other_sessions(request: Request, owner: Owner, vault: OpenVault) -> None:
    """Sign her out and close her vault in every other browser; this one stays."""
    owner.sign_out_elsewhere()
    update_session_auth_hash(request, owner)
    _note_browser(request, owner)
    if request.access.cookie is not None:
        close_other_sessions(vault, request.access.cookie)


def go_out(request: Request) -> None:
    """Close the vault in this browser and sign her out."""
    request.access.close()
    logout(request)


def _note_browser(request: Request, owner: Owner) -> None:
    request.session.save()
    Browser.objects.get_or_create(session_id=request.session.session_key, owner=owner)


def _idle_minutes(vault: OpenVault) -> int:
    try:
        stored = vault.the(Preferences)
    except DamagedEntry:
        stored = None
    chosen = stored.entry.idle_minutes if stored else IDLE_MINUTES
    return chosen if chosen in IDLE_CHOICES else IDLE_MINUTES
