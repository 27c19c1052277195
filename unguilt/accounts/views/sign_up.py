"""Signing up: a guest becomes an owner without losing a word."""

from django.db import IntegrityError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.backend import Opened, open_account, owner_named
from unguilt.accounts.entering import come_in, known_from_now_on
from unguilt.accounts.forms import SignUpForm
from unguilt.accounts.models import Owner
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import new_guest, set_passphrase
from unguilt.vault.models import Vault
from unguilt.vault.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: Request) -> HttpResponse:
    """Show the form, or take it in. Who is signed in already is led to Now."""
    if request.user.is_authenticated:
        return redirect("now")
    if request.method != "POST":
        return _page(request, SignUpForm())
    if "another" in request.POST:
        return _page(request, SignUpForm.with_other_words(request.POST))
    form = SignUpForm(request.POST)
    return _take_in(request, form) if form.is_valid() else _page(request, form, 422)


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    return render(request, "accounts/sign_up.html", {"form": form}, status=status)


def _take_in(request: Request, form: SignUpForm) -> HttpResponse:
    try:
        opened = _made(request, form) or _hers_already(request, form)
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error("username", _("Somebody here has this name already. Please take another one."))
        return _page(request, form, 422)
    come_in(request, opened, bring=True)
    response = redirect("recovery_code")
    known_from_now_on(request, response, opened.vault)
    return response


def _made(request: Request, form: SignUpForm) -> Opened | None:
    """Claim the name for the guest's vault, then give it the passphrase; None when the name is taken.

    In this order, because stretching takes long and may be refused: a claim without a passphrase is
    renewed by sending the form again, and goes with the guest otherwise.
    """
    name, email = form.cleaned_data["username"], form.cleaned_data["email"]
    taken = owner_named(name)
    guest = _guest_here(request)
    if taken is not None and (guest is None or taken.vault_id != guest.id):
        return None
    vault = guest or request.access.begin(new_guest(timezone.now()))
    owner = _claimed(vault, name, email)
    if owner is None:
        return None
    set_passphrase(vault, form.passphrase)
    return Opened(owner=owner, vault=vault)


def _guest_here(request: Request) -> OpenVault | None:
    vault = request.access.vault
    return vault if vault is not None and vault.is_guest else None


def _claimed(vault: OpenVault, name: str, email: str) -> Owner | None:
    """Put the name on a guest's vault; None when somebody was faster, or it is a guest's no longer."""
    try:
        with vault.changing():
            if not Vault.objects.filter(id=vault.id, touched_on__isnull=False).exists():
                return None
            owner = Owner.objects.filter(vault_id=vault.id).first() or Owner(vault_id=vault.id)
            owner.username, owner.email = name, email
            owner.save()
            return owner
    except IntegrityError:
        return None


def _hers_already(request: Request, form: SignUpForm) -> Opened | None:
    """Open the account of this name if the passphrase fits: the form was sent twice, or she came back."""
    owner = owner_named(form.cleaned_data["username"])
    if owner is None:
        return None
    bucket = guessing.bucket_of(request, guessing.Page.SIGN_IN, owner.vault_id)
    return guessing.counted(bucket, lambda: open_account(owner, form.passphrase))
