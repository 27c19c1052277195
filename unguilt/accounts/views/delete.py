"""Deleting everything: asked once more, then really gone."""

from django.conf import settings
from django.contrib.auth import logout
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.backend import Opened, open_account
from unguilt.accounts.devices import Device, remember
from unguilt.accounts.forms import ConfirmForm, CurrentPassphraseForm
from unguilt.accounts.models import Owner
from unguilt.accounts.removing import delete_account
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def delete_everything(request: Request) -> HttpResponse:
    """Ask an owner for her passphrase and a guest for a tick, then delete. Who has nothing is led to Now."""
    if isinstance(request.user, Owner):
        return _by_owner(request, request.user)
    guest = request.access.vault
    return _by_guest(request, guest) if guest is not None and guest.is_guest else redirect("now")


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    return render(request, "accounts/delete.html", {"form": form}, status=status)


def _by_guest(request: Request, guest: OpenVault) -> HttpResponse:
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, form, 422 if form.is_bound else 200)
    return _gone(request, guest)


def _by_owner(request: Request, owner: Owner) -> HttpResponse:
    form = CurrentPassphraseForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, form, 422 if form.is_bound else 200)
    try:
        opened = _opened(request, form, owner)
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error("passphrase_now", _("This passphrase does not open your notes. Nothing was deleted."))
        return _page(request, form, 422)
    return _gone(request, opened.vault)


def _opened(request: Request, form: CurrentPassphraseForm, owner: Owner) -> Opened | None:
    bucket = guessing.bucket_of(request, guessing.Page.DELETE, owner.vault_id)
    return guessing.counted(bucket, lambda: open_account(owner, form.cleaned_data["passphrase_now"]))


def _gone(request: Request, vault: OpenVault) -> HttpResponse:
    account = guessing.account_of(vault.id)
    delete_account(vault)
    logout(request)
    request.access.forget()
    response = redirect(f"{reverse('now')}?said=deleted")
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    remember(response, Device.of(request).after_deleting(account))
    return response
