"""Gives every request its opened vault, and takes the cookie in and out."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from unguilt.vault.cookie import SlotCookie, clear_cookie, read_cookie, set_cookie
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import Session, close_session, new_guest, open_session


class VaultAccess:
    """What a request knows about the vault; `request.access` is one of these.

    Nothing is read from the database before a view asks.
    """

    def __init__(self, request: HttpRequest) -> None:
        """Remember the cookie; open nothing yet."""
        self._cookie = read_cookie(request)
        self._vault: OpenVault | None = None
        self._looked = False
        self.fresh: Session | None = None
        self.closed = False

    @property
    def vault(self) -> OpenVault | None:
        """The opened vault, or None when there is none or it has closed."""
        if not self._looked:
            self._looked = True
            session = open_session(self._cookie, timezone.now()) if self._cookie is not None else None
            if session is not None:
                self._vault = session.vault
                self.fresh = session if session.seconds else None
        return self._vault

    @property
    def opened(self) -> OpenVault | None:
        """The vault that this request has opened so far, if any; nothing is read."""
        return self._vault

    @property
    def had_one(self) -> bool:
        """Whether the browser carries a cookie, so that a vault may have been open before."""
        return self._cookie is not None

    def or_new_guest(self) -> OpenVault:
        """Return the opened vault, making a guest's vault when there is none."""
        if self.vault is not None:
            return self.vault
        return self.begin(new_guest(timezone.now()))

    def begin(self, session: Session) -> OpenVault:
        """Go on with this session; its cookie goes out with the response."""
        self.fresh, self.closed = session, False
        self._cookie, self._vault, self._looked = session.cookie, session.vault, True
        return session.vault

    def close(self) -> None:
        """Close the vault for this browser; a cookie that opens nothing closes nothing either."""
        if self._cookie is not None and self.vault is not None:
            close_session(self._cookie)
        self._cookie, self._vault, self._looked = None, None, True
        self.fresh, self.closed = None, True

    def forget(self) -> None:
        """Drop the cookie of a vault that is gone."""
        self._cookie, self._vault, self._looked = None, None, True
        self.fresh, self.closed = None, True

    @property
    def cookie(self) -> SlotCookie | None:
        """The cookie this request goes on with."""
        return self._cookie


class VaultMiddleware:
    """Sets `request.access` and writes the cookie when a session began or ended."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next layer."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        access = VaultAccess(request)
        request.access = access  # type: ignore[attr-defined]  # `vault.request.Request` tells the checker
        response = self._get_response(request)
        if access.fresh is not None:
            set_cookie(response, access.fresh.cookie, seconds=access.fresh.seconds)
        elif access.closed:
            clear_cookie(response)
        return response
