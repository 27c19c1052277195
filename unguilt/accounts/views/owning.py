"""Pages that only the owner of a vault may see, and whether she came in a short while ago."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from unguilt.accounts.models import Owner
from unguilt.kit.access import ask_to_unlock
from unguilt.vault.door import OpenVault
from unguilt.vault.lifetimes import OPEN_AT_MOST
from unguilt.vault.models import Keyslot
from unguilt.vault.request import Request

LATELY: Final = timedelta(minutes=10)
"""For so long after typing her passphrase she is not asked again, so that signing up stays one path."""

OwnerView = Callable[[Request, OpenVault], HttpResponse]


def opened_vault(request: Request) -> OpenVault | None:
    """Return the vault of her who is signed in, or None while it is closed."""
    vault = request.access.vault
    if not isinstance(request.user, Owner) or vault is None or vault.id != request.user.vault_id:
        return None
    return vault


def for_owners(view: OwnerView) -> Callable[[Request], HttpResponse]:
    """Give the view the owner's opened vault; others are led to sign up, to sign in, or to unlock."""

    @wraps(view)
    def inner(request: Request) -> HttpResponse:
        vault = opened_vault(request)
        if vault is not None:
            return view(request, vault)
        if request.user.is_authenticated:
            return ask_to_unlock(request)
        here = request.access.vault
        page = "sign_up" if here is not None and here.is_guest else "sign_in"
        return redirect(f"{reverse(page)}?{urlencode({'next': request.path})}")

    return inner


def came_in_lately(request: Request, now: datetime) -> bool:
    """Whether her passphrase opened this vault in this browser a short while ago."""
    cookie = request.access.cookie
    closes_at = (
        Keyslot.objects.filter(id=cookie.slot).values_list("closes_at", flat=True).first() if cookie else None
    )
    return closes_at is not None and now - (closes_at - OPEN_AT_MOST) < LATELY
