"""Who may see what: each page says which vault it needs, in one word above its view."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.module_loading import import_string

from unguilt.kit.quiet import quiet_if_dark
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request

P = ParamSpec("P")
VaultView = Callable[Concatenate[Request, OpenVault, P], HttpResponse]
View = Callable[Concatenate[Request, P], HttpResponse]


def with_vault(view: VaultView[P]) -> View[P]:
    """Give the view the opened vault; a newcomer gets a guest's vault, a locked one is asked to unlock."""

    @wraps(view)
    def inner(request: Request, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.access.vault is None and is_locked(request):
            return ask_to_unlock(request)
        return _with_404(view, request, request.access.or_new_guest(), *args, **kwargs)

    return inner  # type: ignore[return-value]  # `wraps` keeps the inner signature, which has no vault


def with_open_vault(view: VaultView[P]) -> View[P]:
    """Give the view the opened vault; who has none is sent to Now, a locked one is asked to unlock."""

    @wraps(view)
    def inner(request: Request, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        vault = request.access.vault
        if vault is None:
            return ask_to_unlock(request) if is_locked(request) else redirect("now")
        return _with_404(view, request, vault, *args, **kwargs)

    return inner  # type: ignore[return-value]  # `wraps` keeps the inner signature, which has no vault


def is_locked(request: Request) -> bool:
    """Whether she is signed in and her vault has closed."""
    return request.access.vault is None and request.user.is_authenticated


def ask_to_unlock(request: Request) -> HttpResponse:
    """Ask for the passphrase; what a form sent is carried along. The page itself is above the kit."""
    page: Callable[[Request], HttpResponse] = import_string(settings.ASK_TO_UNLOCK)
    return page(request)


def _with_404(
    view: VaultView[P], request: Request, vault: OpenVault, *args: P.args, **kwargs: P.kwargs
) -> HttpResponse:
    if request.method == "POST":  # here once, so that no page that takes in words can leave it out
        quiet_if_dark(vault, request.POST, timezone.now())
    try:
        return view(request, vault, *args, **kwargs)
    except NoSuchEntry:
        raise Http404 from None
