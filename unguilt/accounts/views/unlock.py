"""Unlocking: her vault closed while she was signed in. What a form sent meanwhile is carried along."""

from typing import Final
from urllib.parse import urlencode

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.backend import open_account
from unguilt.accounts.entering import known_from_now_on, open_here
from unguilt.accounts.forms import UnlockForm
from unguilt.accounts.models import Owner
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.accounts.views.onward import own_path
from unguilt.accounts.views.owning import opened_vault
from unguilt.vault.request import Request

NEXT: Final = "unlock_next"
CARRIES: Final = "unlock_carries"
_LEFT_BEHIND: Final = frozenset({NEXT, CARRIES, "unlock_passphrase", "passphrase_now", "csrfmiddlewaretoken"})


def ask_to_unlock(request: Request) -> HttpResponse:
    """Ask for the passphrase on the way to the page that was asked for.

    A form that was sent comes back as hidden fields of the page (403), so that not a word is lost; it goes
    on its way once the vault is open.
    """
    if request.method == "POST":
        return _page(request, UnlockForm(), 403, onward=own_path(request.get_full_path()), carries=True)
    return redirect(f"{reverse('unlock')}?{urlencode({'next': request.get_full_path()})}")


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: Request) -> HttpResponse:
    """Show the form, or open the vault and go on."""
    onward = own_path(request.POST.get(NEXT) or request.GET.get("next", ""))
    if not isinstance(request.user, Owner):
        return redirect(f"{reverse('sign_in')}?{urlencode({'next': onward})}")
    if request.method != "POST":
        return redirect(onward) if opened_vault(request) else _page(request, UnlockForm(), onward=onward)
    form = UnlockForm(request.POST)
    return _take_in(request, form, request.user) if form.is_valid() else _again(request, form, 422)


def _take_in(request: Request, form: UnlockForm, owner: Owner) -> HttpResponse:
    bucket = guessing.bucket_of(request, guessing.Page.UNLOCK, owner.vault_id)
    try:
        opened = guessing.counted(bucket, lambda: open_account(owner, form.cleaned_data["unlock_passphrase"]))
    except Refusal as refusal:
        return not_now(request, form, _again, refusal)
    if opened is None:
        form.add_error(
            "unlock_passphrase", _("This passphrase does not open your notes. Please try once more.")
        )
        return _again(request, form, 422)
    open_here(request, opened.vault)
    response = _go_on(request)
    known_from_now_on(request, response, opened.vault)
    return response


def _go_on(request: Request) -> HttpResponse:
    """Lead on; 307 lets the browser send the carried form again, to where it was meant for."""
    return redirect(own_path(request.POST.get(NEXT, "")), preserve_request=CARRIES in request.POST)


def _again(request: Request, form: Form, status: int) -> HttpResponse:
    onward = own_path(request.POST.get(NEXT, ""))
    return _page(request, form, status, onward=onward, carries=CARRIES in request.POST)


def _page(
    request: Request, form: Form, status: int = 200, *, onward: str, carries: bool = False
) -> HttpResponse:
    context = {
        "form": form,
        "onward": onward,
        "carries": carries,
        "carried": _carried(request) if carries else (),
    }
    return render(request, "accounts/unlock.html", context, status=status)


def _carried(request: Request) -> list[tuple[str, str]]:
    """Return every field that was sent, but for our own and a passphrase, which is typed anew."""
    names = [name for name in request.POST if name not in _LEFT_BEHIND]
    return [(name, value) for name in names for value in request.POST.getlist(name)]
