"""Browsers that came in before. Each is counted apart, so that a stranger's guesses never lock her out.

A signed cookie holds a random id and the accounts that it came into, as keyed hashes. It opens nothing: it
says which count a try belongs to. Being known for one account is worth nothing for another one.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, Self

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

NAME: Final = "__Host-unguilt-known" if settings.HTTPS else "unguilt-known"
_SALT: Final = "unguilt.accounts.devices"
_LIFE: Final = timedelta(days=365)
_ID_BYTES: Final = 16
_ACCOUNTS: Final = 5
"""How many accounts one browser is remembered for: a shared tablet, not a library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One browser: its id, and the accounts it came into, newest first."""

    id: str
    accounts: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """Return the browser that asks, or a new one when its cookie is missing or not ours."""
        try:
            told = signing.loads(request.COOKIES.get(NAME, ""), salt=_SALT, max_age=_LIFE)
            return cls(id=str(told["id"]), accounts=tuple(map(str, told["accounts"])))
        except (signing.BadSignature, ValueError, KeyError, TypeError):
            return cls(id=secrets.token_hex(_ID_BYTES))

    def known_to(self, account: str) -> str:
        """Return the id when this browser came into the account before, else ""."""
        return self.id if account in self.accounts else ""

    def after_coming_in(self, account: str) -> Self:
        """Return the browser as it is to be remembered."""
        others = tuple(each for each in self.accounts if each != account)
        return replace(self, accounts=(account, *others)[:_ACCOUNTS])

    def after_deleting(self, account: str) -> Self:
        """Return the browser without the account."""
        return replace(self, accounts=tuple(each for each in self.accounts if each != account))


def remember(response: HttpResponse, device: Device) -> None:
    """Let the browser keep who it is; one that is known nowhere keeps nothing."""
    if not device.accounts:
        response.delete_cookie(NAME, samesite="Strict")
        return
    response.set_cookie(
        NAME,
        signing.dumps({"id": device.id, "accounts": list(device.accounts)}, salt=_SALT),
        max_age=_LIFE,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Strict",
    )
