"""Pages for when something is not right: short, kind, with a way on, and never with content."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def _page(request: HttpRequest, status: int, title: str, body: str) -> HttpResponse:
    return render(request, "web/failure.html", {"title": title, "body": body}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request made no sense; 413 when it was too big to be looked at."""
    if isinstance(exception, RequestDataTooBig):
        return too_big(request)
    return _page(request, 400, _("That did not arrive in one piece"), _("Please go back and try once more."))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words whether it never existed, is gone, or is someone else's."""
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
    """403: the form's token does not fit, mostly because the page was open for very long."""
    return _page(
        request,
        403,
        _("This page was open for a long time"),
        _("Please go back, load the page once more and send it again. Copy what you wrote first."),
    )


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
