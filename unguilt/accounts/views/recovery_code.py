"""The recovery code: what it is for, a new one shown once, and two of its groups typed back."""

import secrets
from typing import Final
from uuid import UUID

import segno
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unguilt.accounts import guessing
from unguilt.accounts.entries import UncheckedCode
from unguilt.accounts.forms import CheckCodeForm, CurrentPassphraseForm
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.accounts.views.owning import came_in_lately, for_owners
from unguilt.crypto import RecoveryCode, new_code
from unguilt.kit.ids import read_id
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import DamagedEntry
from unguilt.vault.keyslots import (
    confirm_recovery_code,
    has_recovery_code,
    open_by_passphrase,
    set_recovery_code,
)
from unguilt.vault.request import Request

_GROUPS: Final = range(1, 8)


@require_http_methods(["GET", "HEAD", "POST"])
@for_owners
def recovery_code(request: Request, vault: OpenVault) -> HttpResponse:
    """Explain the code, or make a new one and show it this once."""
    if request.method != "POST":
        return _page(request, CurrentPassphraseForm())
    if came_in_lately(request, timezone.now()):
        return _shown(request, vault)
    form = CurrentPassphraseForm(request.POST)
    return _ask_again(request, vault, form) if form.is_valid() else _page(request, form, 422)


def _page(request: Request, form: Form, status: int = 200) -> HttpResponse:
    vault = request.access.vault
    assert vault is not None  # `for_owners` has looked
    context = {
        "form": form,
        "asks": not came_in_lately(request, timezone.now()),
        "has_code": has_recovery_code(vault),
        "waits": _waiting(vault) is not None,
        "asked": str(read_id(request.POST.get("asked", ""))),
        "checked": request.GET.get("said") == "checked",
    }
    return render(request, "accounts/recovery_code.html", context, status=status)


def _ask_again(request: Request, vault: OpenVault, form: CurrentPassphraseForm) -> HttpResponse:
    bucket = guessing.bucket_of(request, guessing.Page.RECOVERY_CODE, vault.id)
    typed = form.cleaned_data["passphrase_now"]
    try:
        opened = guessing.counted(bucket, lambda: open_by_passphrase(vault.id, typed))
    except Refusal as refusal:
        return not_now(request, form, _page, refusal)
    if opened is None:
        form.add_error("passphrase_now", _("This passphrase does not open your notes. Please try once more."))
        return _page(request, form, 422)
    return _shown(request, vault)


def _shown(request: Request, vault: OpenVault) -> HttpResponse:
    made = _made(vault, read_id(request.POST.get("asked", "")))
    code = RecoveryCode(secret=made.secret)
    context = {
        "groups": code.groups,
        "picture": _picture(code),
        "address": request.build_absolute_uri(reverse("recover")),
        "had_code": has_recovery_code(vault),
    }
    return render(request, "accounts/recovery_code_new.html", context)


def _made(vault: OpenVault, asked: UUID) -> UncheckedCode:
    """Make a code, or return the one that the same form made a moment ago."""
    with vault.changing():
        waiting = _waiting(vault)
        if waiting is not None and waiting.asked == asked:
            return waiting
        code = new_code()
        first, second = sorted(secrets.SystemRandom().sample(_GROUPS, 2))
        made = UncheckedCode(
            asked=asked,
            slot=set_recovery_code(vault, code),
            secret=code.secret,
            groups=(first, second),
        )
        vault.drop_the(UncheckedCode)
        vault.keep_the(made)
    return made


def _waiting(vault: OpenVault) -> UncheckedCode | None:
    try:
        stored = vault.the(UncheckedCode)
    except DamagedEntry:
        return None
    return stored.entry if stored else None


def _picture(code: RecoveryCode) -> SafeString:
    drawn = segno.make(code.display, error="m", micro=False)
    svg = drawn.svg_inline(scale=5, dark="#000000", light="#ffffff")
    return mark_safe(svg)  # noqa: S308 - drawn from the code's own alphabet; nothing typed is in it


@require_http_methods(["GET", "HEAD", "POST"])
@for_owners
def check(request: Request, vault: OpenVault) -> HttpResponse:
    """Ask for two groups, and let the code count once they fit."""
    waiting = _waiting(vault)
    if waiting is None:
        return redirect("recovery_code")
    form = CheckCodeForm(waiting.groups, request.POST if request.method == "POST" else None)
    if request.method == "POST" and _fits(form, waiting):
        with vault.changing():
            confirm_recovery_code(vault, waiting.slot)
            vault.drop_the(UncheckedCode)
        return redirect(f"{reverse('recovery_code')}?said=checked")
    status = 422 if request.method == "POST" else 200
    return render(request, "accounts/recovery_code_check.html", {"form": form}, status=status)


def _fits(form: CheckCodeForm, waiting: UncheckedCode) -> bool:
    code = RecoveryCode(secret=waiting.secret)
    form.is_valid()
    for name, group in zip(form.fields, waiting.groups, strict=True):
        if not code.group_is(group, form.cleaned_data.get(name, "")):
            form.add_error(name, _("This is not that group. Please compare it with your paper."))
    return not form.errors
