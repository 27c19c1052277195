"""Where to go after coming in: a page of this site that was asked for, or Now."""

from typing import Final

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from unguilt.vault.request import Request

_LONGEST: Final = 2_000
_NOT_BACK_TO: Final = ("unlock", "sign_in", "sign_up", "sign_out", "recover")


def own_path(text: str) -> str:
    """Return `text` if it is a path of this site to come back to, else Now's."""
    if not text.startswith("/") or not text.isprintable() or len(text) > _LONGEST:
        return reverse("now")
    if not url_has_allowed_host_and_scheme(text, allowed_hosts=None):
        return reverse("now")
    path = text.partition("?")[0].partition("#")[0]
    return reverse("now") if path in {reverse(name) for name in _NOT_BACK_TO} else text


def asked_for(request: Request) -> str:
    """Return the page that this request says to go on to."""
    return own_path(request.POST.get("next") or request.GET.get("next", ""))
