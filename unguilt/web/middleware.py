"""What every response carries: nothing may be kept by browsers or proxies, nothing may be embedded."""

from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import timezone

from unguilt.vault.errors import DamagedEntry
from unguilt.vault.request import Request
from unguilt.web.calendar.feeding import refresh
from unguilt.web.views.failures import damaged, only_forms, too_big

_ALWAYS: Final = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
    ),
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}


class PrivateResponses:
    """The outermost layer: headers on every response."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next layer."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        # Our pages are UTF-8, so browsers send that; a charset named by others could make halves of characters.
        request.encoding = "utf-8"
        response = self._get_response(request)
        for name, value in _ALWAYS.items():
            response.setdefault(name, value)
        # Static files carry their own caching; everything else may hold what she wrote.
        response.setdefault("Cache-Control", "no-store")
        return response


class FreshCalendar:
    """Within the vault's layer: what she changed stands in her calendar's feed, if she has one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next layer."""
        self._get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        """Answer one request; a page that wrote nothing, or could not, asks nothing more."""
        response = self._get_response(request)
        vault = request.access.opened
        if response.status_code < HTTPStatus.BAD_REQUEST and vault is not None and vault.written:
            # What she wrote is kept already; a feed that cannot be written now is so with the next change.
            with suppress(DatabaseError):
                refresh(vault, timezone.now())
        return response


class KindAnswers:
    """The innermost layer: words where Django would answer with a bare status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the view."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request; an address that only takes forms gets a page when it is merely opened."""
        response = self._get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            page = only_forms(request)
            page["Allow"] = response["Allow"]
            return page
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a body that is too big, and an entry that does not open, with words."""
        if isinstance(exception, RequestDataTooBig):
            return too_big(request)
        return damaged(request) if isinstance(exception, DamagedEntry) else None
