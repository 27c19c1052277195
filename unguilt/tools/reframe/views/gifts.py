"""What my work gives us: lines she keeps, to be used again in a sentence that holds."""

from contextlib import suppress
from typing import Final
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import WordsField
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.kit.ids import read_id
from unguilt.kit.paging import place
from unguilt.tools.reframe.entries import LINE_MAX, WorkGift
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request

_PAGE_SIZE: Final = 20


class GiftForm(forms.Form):
    """One line."""

    line = WordsField(max_length=LINE_MAX, label=_("One thing my work gives us"))


@require_safe
def gifts(request: Request) -> HttpResponse:
    """Show the lines and the form. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    return _page(request, request.access.vault, GiftForm())


@require_POST
@with_vault
def keep(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep one line; sent twice it is kept once, and an empty line is no fault."""
    form = GiftForm(request.POST)
    if not form.is_valid():
        return _page(request, vault, form, status=422)
    if form.cleaned_data["line"]:
        entry_id = read_id(request.POST.get("entry_id", ""))
        vault.add(WorkGift(at=timezone.now(), line=form.cleaned_data["line"]), id=entry_id)
    return redirect("work_gifts")


@require_POST
@with_open_vault
def drop(request: Request, vault: OpenVault, work_gift_id: UUID) -> HttpResponse:
    """Take one line away, also a damaged one; gone already is gone."""
    with suppress(NoSuchEntry):
        vault.drop(WorkGift, work_gift_id)
    return redirect("work_gifts")


def _page(request: Request, vault: OpenVault | None, form: GiftForm, *, status: int = 200) -> HttpResponse:
    shelf = vault.latest(WorkGift, _PAGE_SIZE + 1, before=place(request)) if vault else None
    stored = shelf.stored if shelf else ()
    newest = stored[0].entry.line if stored else ""
    context = {
        "form": form,
        "entry_id": uuid4(),
        "gifts": stored[:_PAGE_SIZE],
        "damaged": shelf.damaged if shelf else (),
        "older": stored[_PAGE_SIZE - 1].seq if len(stored) > _PAGE_SIZE else None,
        "care": sounds_like_crisis(newest),
        "tab": "tools",
    }
    return render(request, "reframe/gifts.html", context, status=status)
