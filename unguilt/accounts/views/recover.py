"""Coming back with the recovery code, which takes a new passphrase at once."""

from typing import Final

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.backend import Opened, owner_named
from unguilt.accounts.entering import come_in, end_other_sessions, known_from_now_on
from unguilt.accounts.forms import RecoverForm
from unguilt.accounts.models import Owner
from unguilt.accounts.names import key_of
from unguilt.accounts.views.bringing import brings, guest_words_here
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.accounts.views.owning import opened_vault
from unguilt.vault.keyslots import open_by_recovery_code, set_passphrase
from unguilt.vault.request import Request

_TOO_MANY: Final = 429


@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: Request) -> HttpResponse:
    """Show the form, or take it in. Whose vault is open is led to Now."""
    if opened_vault(request) is not None:
        return redirect("now")
    if request.method != "POST":
        name = request.user.username if isinstance(request.user, Owner) else ""
        return _page(request, RecoverForm(initial={"username": name}))
    if "another" in request.POST:
        return _page(request, RecoverForm.with_other_words(request.POST))
    form = RecoverForm(request.POST)
    return _take_in(request, form) if form.is_valid() else _page(request, form, 422)


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    # While tries are slowed down the code is not sent back; a mistyped one is, to be compared with paper.
    context = {"form": form, "shows_code": status != _TOO_MANY, **guest_words_here(request)}
    return render(request, "accounts/recover.html", context, status=status)


def _take_in(request: Request, form: RecoverForm) -> HttpResponse:
    try:
        opened = _opened(request, form)
        if opened is not None:
            set_passphrase(opened.vault, form.passphrase)
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error(None, _("This name and code do not open anything here. Please look at both again."))
        return _page(request, form, 422)
    come_in(request, opened, bring=brings(request))
    end_other_sessions(request, opened.owner, opened.vault)
    response = redirect("now")
    known_from_now_on(request, response, opened.vault)
    return response


def _opened(request: Request, form: RecoverForm) -> Opened | None:
    name, code = form.cleaned_data["username"], form.cleaned_data["code"]
    owner = owner_named(name)
    account = owner.vault_id if owner else key_of(name)
    bucket = guessing.bucket_of(request, guessing.Page.RECOVER, account)
    vault = guessing.counted(bucket, lambda: open_by_recovery_code(owner.vault_id if owner else None, code))
    return Opened(owner=owner, vault=vault) if owner and vault else None
