"""The cookie that opens a session slot: the slot's id and 32 random bytes of its own.

It is apart from Django's session cookie, so that a copy of the session table or of the session id opens
nothing.
"""

import base64
import binascii
import secrets
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

NAME: Final = "__Host-unguilt-vault" if settings.HTTPS else "unguilt-vault"
_SECRET_BYTES: Final = 32
_ID_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlotCookie:
    """Which slot, and the secret that opens it."""

    slot: UUID
    secret: bytes

    @property
    def value(self) -> str:
        """The cookie's text."""
        return base64.urlsafe_b64encode(self.slot.bytes + self.secret).decode()


def new_secret() -> bytes:
    """Return a fresh secret for a session slot."""
    return secrets.token_bytes(_SECRET_BYTES)


def read_cookie(request: HttpRequest) -> SlotCookie | None:
    """Return what the request carries, or None when it carries nothing of the right form."""
    try:
        raw = base64.b64decode(request.COOKIES.get(NAME, ""), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(raw) != _ID_BYTES + _SECRET_BYTES:
        return None
    return SlotCookie(slot=UUID(bytes=raw[:_ID_BYTES]), secret=raw[_ID_BYTES:])


def set_cookie(response: HttpResponse, cookie: SlotCookie, *, seconds: int) -> None:
    """Let the browser keep the cookie for `seconds`."""
    response.set_cookie(
        NAME,
        cookie.value,
        max_age=seconds,
        path="/",
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def clear_cookie(response: HttpResponse) -> None:
    """Let the browser forget the cookie."""
    response.set_cookie(NAME, "", max_age=0, path="/", secure=settings.HTTPS, httponly=True, samesite="Lax")
