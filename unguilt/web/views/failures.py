"""Pages for when something is not right: short, kind, with a way on, and never with content."""

import re
from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from unguilt.accounts.views.onward import own_path
from unguilt.accounts.views.unlock import CARRIES, NEXT
from unguilt.kit.hearing import sounds_like_crisis

_TOKEN: Final = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field
_UNLOCKING: Final = frozenset({_TOKEN, "unlock_passphrase"})
_COMING_IN: Final = frozenset(
    {*_UNLOCKING, "passphrase", "passphrase_now", "offered", "own", "again", "code", "first", "second"}
)
"""Fields of the accounts' forms that hold a secret: none is ever written into a page. A form that unlocks may
carry another along, whose fields bear any name; the other then arrives with the passphrase still in it."""
_ELSEWHERE: Final = ("unguilt.accounts.", "unguilt.sharing.")
"""Where forms hold secrets, or are a stranger's."""
_NO_WORDS: Final = frozenset({"password", NEXT, CARRIES})
_UUID: Final = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NOT_TYPED: Final = re.compile(
    rf"[a-z][a-z0-9_.,-]*|-?[0-9]{{0,5}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|{_UUID}|/\S*"
)
"""What fields for no words give: keys, a number, a day, an id, a path. One small word alone looks like a key too."""


def _page(request: HttpRequest, status: int, title: str, body: str) -> HttpResponse:
    return render(request, "web/failure.html", {"title": title, "body": body}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request made no sense; 413 when it was too big to be looked at."""
    if isinstance(exception, RequestDataTooBig):
        return too_big(request)
    return _page(request, 400, _("That did not arrive in one piece"), _("Please go back and try once more."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words whether it never existed, is gone, or is someone else's.

    When a form was sent to it, mostly because the entry was deleted in another tab, what she typed comes back.
    """
    if words := _words(request):
        context = {"gone": True, "typed": words, "care": sounds_like_crisis(*(text for _name, text in words))}
        return render(request, "web/stale.html", context, status=404)
    return _page(
        request,
        404,
        _("There is nothing here"),
        _("It may have been moved or deleted, or it was never here."),
    )


def only_forms(request: HttpRequest) -> HttpResponse:
    """405: this address takes in a form and shows nothing, mostly after going back or loading anew."""
    return _page(request, 405, _("There is nothing to see here"), _("What was kept before is as it was."))


def damaged(request: HttpRequest) -> HttpResponse:
    """410: the entry is there, but its bytes were changed or cut off."""
    return _page(
        request,
        410,
        _("This is damaged"),
        _("Its bytes were changed or cut off, so it does not open any more. Everything else is as it was."),
    )


def too_big(request: HttpRequest) -> HttpResponse:
    """413: more than fits."""
    return _page(
        request,
        413,
        _("That is more than fits"),
        _("Please go back: your words are still in the page. Send them in smaller parts."),
    )


def stale_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's token does not fit, mostly because the page was open for very long.

    What she typed comes back. A form that a page of this house sent can be sent again as it is; one that
    another site may have sent is only shown. Pages that ask for a secret begin anew.
    """
    context = {
        "typed": _typed(request),
        "onward": own_path(request.get_full_path()),
        "ours": request.headers.get("Sec-Fetch-Site") == "same-origin",
    }
    return render(request, "web/stale.html", context, status=403)


def _words(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what she wrote in a form of her own pages; nothing for what a script sent on the way."""
    found = request.resolver_match
    if found is None or found.func.__module__.startswith(_ELSEWHERE) or "HX-Request" in request.headers:
        return []
    return [
        (name, value)
        for name, value in _typed(request)
        if name not in _NO_WORDS and not _NOT_TYPED.fullmatch(value.strip())
    ]


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return every field that was sent, but for secrets."""
    unsaid = _secrets(request)
    names = [name for name in request.POST if name not in unsaid]
    return [(name, value) for name in names for value in request.POST.getlist(name)]


def _secrets(request: HttpRequest) -> frozenset[str]:
    found = request.resolver_match
    if found is None or not found.func.__module__.startswith("unguilt.accounts."):
        return _UNLOCKING
    return _UNLOCKING if found.url_name == "unlock" else _COMING_IN


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. Built without context, so that nothing can break a second time."""
    return render(None, "web/broken.html", status=500)


def busy(request: HttpRequest) -> HttpResponse:
    """503: too many vaults are being opened at this moment."""
    response = _page(
        request,
        503,
        _("Many people are coming in at this moment"),
        _("Please try again in a few seconds. Nothing is lost."),
    )
    response["Retry-After"] = "5"
    return response
