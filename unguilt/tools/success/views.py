"""The jar of wins: keep one, read them, let one go."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from unguilt.kit.access import ask_to_unlock, is_locked, with_open_vault, with_vault
from unguilt.kit.fields import WordsField
from unguilt.kit.ids import read_id
from unguilt.tools.success.entries import WIN_MAX, Win
from unguilt.vault.door import OpenVault
from unguilt.vault.errors import NoSuchEntry
from unguilt.vault.request import Request

_SHOWN: Final = 12


class WinForm(forms.Form):
    """One line."""

    line = WordsField(max_length=WIN_MAX, label=_("A small win, if there was one"))


def latest_wins(vault: OpenVault | None) -> Mapping[str, object]:
    """What the room's page shows: the form and the newest wins."""
    shelf = vault.latest(Win, _SHOWN) if vault else None
    return {
        "win_form": WinForm(),
        "wins": shelf.stored if shelf else (),
        "damaged_wins": shelf.damaged if shelf else (),
        "entry_id": uuid4(),
    }


@require_POST
@with_vault
def keep_win(request: Request, vault: OpenVault) -> HttpResponse:
    """Keep one win; sent twice it is kept once, and an empty line is no fault."""
    form = WinForm(request.POST)
    if not form.is_valid():
        shown = {**latest_wins(vault), "win_form": form, "entry_id": request.POST.get("entry_id", "")}
        return render(request, "success/wins.html", shown | {"tab": "tools"}, status=422)
    if form.cleaned_data["line"]:
        entry_id = read_id(request.POST.get("entry_id", ""))
        vault.add(Win(at=timezone.now(), line=form.cleaned_data["line"]), id=entry_id)
    return redirect("wins")


@require_safe
def wins(request: Request) -> HttpResponse:
    """Show the jar: the form and the newest wins. A newcomer gets no vault by looking."""
    if is_locked(request):
        return ask_to_unlock(request)
    return render(request, "success/wins.html", {**latest_wins(request.access.vault), "tab": "tools"})


@require_POST
@with_open_vault
def drop_win(request: Request, vault: OpenVault, win_id: UUID) -> HttpResponse:
    """Let one win go, also a damaged one; gone already is gone."""
    with suppress(NoSuchEntry):
        vault.drop(Win, win_id)
    return redirect("wins")


urls = (
    path("wins", wins, name="wins"),
    path("wins/keep", keep_win, name="keep_win"),
    path("wins/<uuid:win_id>/drop", drop_win, name="drop_win"),
)
