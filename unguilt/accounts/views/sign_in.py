"""Signing in and signing out."""

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from unguilt.accounts import guessing
from unguilt.accounts.backend import Opened, open_account, owner_named
from unguilt.accounts.entering import come_in, go_out, known_from_now_on
from unguilt.accounts.forms import SignInForm
from unguilt.accounts.names import key_of
from unguilt.accounts.views.bringing import brings, guest_words_here
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.accounts.views.onward import asked_for
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: Request) -> HttpResponse:
    """Show the form, or take it in. Who is signed in already is led to Now."""
    if request.user.is_authenticated:
        return redirect("now")
    if request.method != "POST":
        return _page(request, SignInForm())
    form = SignInForm(request.POST)
    return _take_in(request, form) if form.is_valid() else _page(request, form, 422)


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    context = {"form": form, "next": asked_for(request), **guest_words_here(request)}
    return render(request, "accounts/sign_in.html", context, status=status)


def _take_in(request: Request, form: SignInForm) -> HttpResponse:
    try:
        opened = _opened(request, form)
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error(
            None, _("This name and passphrase do not open anything here. Please look at both again.")
        )
        return _page(request, form, 422)
    come_in(request, opened, bring=brings(request))
    response = redirect(asked_for(request))
    known_from_now_on(request, response, opened.vault)
    return response


def _opened(request: Request, form: SignInForm) -> Opened | None:
    name, passphrase = form.cleaned_data["username"], form.cleaned_data["passphrase"]
    owner = owner_named(name)
    # A name that nobody has is counted like any other, so that the answers do not tell.
    account = owner.vault_id if owner else key_of(name)
    bucket = guessing.bucket_of(request, guessing.Page.SIGN_IN, account)
    return guessing.counted(bucket, lambda: open_account(owner, passphrase))


@require_POST
def sign_out(request: Request) -> HttpResponse:
    """Close the vault here and sign out. A guest, who has no other key, goes on as she was."""
    vault = request.access.vault
    if request.user.is_authenticated or (vault is not None and not vault.is_guest):
        go_out(request)
    response = redirect("now")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response
