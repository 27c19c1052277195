"""Changing the passphrase: the one that is, then the one that is to be."""

from urllib.parse import urlencode

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.backend import Opened, open_account
from unguilt.accounts.entering import end_other_sessions, known_from_now_on, open_here
from unguilt.accounts.forms import ChangePassphraseForm
from unguilt.accounts.models import Owner
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.accounts.views.owning import opened_vault
from unguilt.vault.keyslots import set_passphrase
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def passphrase(request: Request) -> HttpResponse:
    """Show the form, or take it in."""
    if not isinstance(request.user, Owner):
        return redirect(f"{reverse('sign_in')}?{urlencode({'next': request.path})}")
    if request.method != "POST":
        return _page(request, ChangePassphraseForm())
    if "another" in request.POST:
        return _page(request, ChangePassphraseForm.with_other_words(request.POST))
    form = ChangePassphraseForm(request.POST)
    return _take_in(request, form, request.user) if form.is_valid() else _page(request, form, 422)


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    return render(request, "accounts/passphrase.html", {"form": form}, status=status)


def _take_in(request: Request, form: ChangePassphraseForm, owner: Owner) -> HttpResponse:
    try:
        opened = _changed(request, form, owner)
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error("passphrase_now", _("This passphrase does not open your notes. Please try once more."))
        return _page(request, form, 422)
    if opened_vault(request) is None:
        open_here(request, opened.vault)
    end_other_sessions(request, owner, opened.vault)
    response = redirect(f"{reverse('settings')}?said=saved")
    known_from_now_on(request, response, opened.vault)
    return response


def _changed(request: Request, form: ChangePassphraseForm, owner: Owner) -> Opened | None:
    bucket = guessing.bucket_of(request, guessing.Page.PASSPHRASE, owner.vault_id)
    opened = guessing.counted(bucket, lambda: open_account(owner, form.cleaned_data["passphrase_now"]))
    if opened is not None:
        set_passphrase(opened.vault, form.passphrase)
    return opened
